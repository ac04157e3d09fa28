"""The first frame stands before the browser is loaded: the same rows, and a terminal in good hands."""

import os
import re
import signal
from pathlib import Path

import pytest

from tests.archive.stored import written
from tests.process.terminal import ALTERNATE_SCREEN, Terminal

SIZES = [(80, 24), (40, 10), (99, 30), (100, 30), (120, 40), (203, 50)]


def dated(terminal: Terminal) -> dict[int, str]:
    """The lines of the list that begin with a date, by row, with what stands beside the list left out."""
    rows = {number: row.partition("│")[0].rstrip() for number, row in enumerate(terminal.screen.display)}
    return {number: row for number, row in rows.items() if row[1:5].isdigit() and row[5] == "-"}


def before_the_browser(terminal: Terminal) -> dict[int, str]:
    """Those of the first frame: all of it came before the first thing that Textual asks of the terminal."""
    terminal.until(lambda: b"\x1b[?1004h" in terminal.raw, "Textual")
    assert len(re.findall(rb"20\d\d-", terminal.raw.partition(b"\x1b[?1004h")[0])) > 3
    return dated(terminal)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_it_shows_the_rows_that_the_browser_shows(
    tmp_path: Path, home: Path, columns: int, rows: int
) -> None:
    archive = written(tmp_path / "archive", 60)
    (archive / "zz.txt").write_text(
        " date 2026-01-01 “Қазақстан” 協議 held a very long headline, " + "far " * 80
    )
    for _ in range(2):
        with Terminal(str(archive), home=home, columns=columns, rows=rows) as terminal:
            first = before_the_browser(terminal)
            assert terminal.raw.count(b"\x1b[?1049h") == 1
            terminal.until_shown("1/61")
            terminal.until(lambda: "finding" not in terminal.text and "reading" not in terminal.text, "rest")
            terminal.until_quiet()
            assert first == dated(terminal)
            assert terminal.raw.count(b"\x1b[?1049h") == 1
            terminal.press("q")
            assert terminal.exit_code() == 0
            assert terminal.not_restored() == []


def test_the_place_of_the_last_time_is_in_it(tmp_path: Path, home: Path) -> None:
    archive = written(tmp_path / "archive", 60)
    with Terminal(str(archive), home=home) as terminal:
        terminal.until_shown("1/60")
        terminal.until(lambda: "finding" not in terminal.text and " · " in terminal.text, "names")
        terminal.press("   j")
        terminal.until_shown("32/60")
        terminal.press("q")
        assert terminal.exit_code() == 0
    with Terminal(str(archive), home=home) as terminal:
        first = before_the_browser(terminal)
        terminal.until_shown("32/60")
        terminal.until_quiet()
        assert first == dated(terminal)


@pytest.mark.parametrize("words", [["-f", "koshanov"], ["--theme", "nord"], ["--ascii"]])
def test_where_it_would_not_be_true_it_does_not_show(home: Path, words: list[str]) -> None:
    with Terminal(*words, home=home) as terminal:
        terminal.until_shown("articles")
        assert terminal.raw.index(b"\x1b[?1004h") < terminal.raw.index(b"20")


def test_keys_typed_on_it_are_answered(home: Path) -> None:
    with Terminal(home=home) as terminal:
        before_the_browser(terminal)
        terminal.press("jj\r")
        terminal.until_shown("q back")
        terminal.until_shown("3/5")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_meanwhile_leaves_the_terminal_as_it_was(home: Path, number: signal.Signals) -> None:
    with Terminal(home=home) as terminal:
        terminal.until(lambda: terminal.modes().get(ALTERNATE_SCREEN, False), "the first frame")
        os.kill(terminal.pid, number)
        assert terminal.exit_code() == 128 + number
        assert terminal.not_restored() == []
        assert terminal.afterwards == ""


def test_hostile_headlines_stay_harmless(tmp_path: Path, home: Path) -> None:
    for number in range(6):
        text = f" date 2025-01-0{number + 1} Out \x1b]0;title\x07 of \x9b31m letters"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    with Terminal(str(tmp_path), home=home) as terminal:
        before_the_browser(terminal)
        assert b"\x1b]0" not in terminal.raw
        assert b"\xc2\x9b" not in terminal.raw
