"""An archive that would act on the terminal is shown as it is written."""

from pathlib import Path

import pytest

from tests.commands.archives import hostile
from tests.process.terminal import ENTER, Terminal


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_markup_and_control_characters_are_shown_literally(
    home: Path, tmp_path: Path, columns: int, rows: int
) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    with Terminal(str(hostile(archive)), home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown("1 article")
        terminal.press(ENTER)
        terminal.until_shown("[Applause] [/] ␛[2J␛]52;c;aGk=␇")
        terminal.press("!")
        terminal.until_quiet()
        terminal.press("q")
        terminal.until_quiet()
        terminal.press("q")
        terminal.until_shown("Enter open")
        terminal.press("q")
        assert terminal.exit_code() == 0
        for acting in (b"\x1b]52", b"\x1b]0;owned", b"\x1b[2J\x1b]", "\u202e".encode(), "\x9b".encode()):
            assert acting not in terminal.raw
        assert terminal.not_restored() == []
