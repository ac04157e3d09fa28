"""Keys as slow lines bring them, pastes, the mouse, and the clipboard."""

import os
import time
from pathlib import Path

import pytest

from tests.process.terminal import ENTER, ESCAPE, Terminal

SPLIT_SECONDS = 0.08
MOUSE = 1000
JUNK = (b"\xff\xfe\x80", b"\x1b[999;999;999~", b"\x1b]11;rgb:0/0/0\x07", b"\x1b[?62c", b"\x00\x1c\x1f")


def test_an_arrow_split_by_a_slow_line_stays_an_arrow(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.until_quiet()
        for row, parts in enumerate([("\x1b", "[B"), ("\x1b[", "B"), ("\x1b", "OB")], start=2):
            terminal.press(parts[0])
            terminal.listen(SPLIT_SECONDS)
            terminal.press(parts[1])
            terminal.until_shown(f"{row}/5")
        assert "Filter cleared" not in terminal.text


def test_escape_acts_within_120_ms(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        waits = []
        for _ in range(5):
            terminal.press("/ast")
            terminal.until_shown("/ ast")
            terminal.until_quiet()
            terminal.press(ESCAPE)
            began = time.monotonic()
            terminal.until_gone("/ ast")
            waits.append(time.monotonic() - began)
            terminal.press(ESCAPE)
            terminal.until_shown("? help")
        # The machine may be busy, never quick: the best try is the program's own.
        assert min(waits) <= 0.12, waits


def test_bytes_that_are_no_keys_end_nothing(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        for junk in JUNK:
            terminal.send(junk)
            terminal.until_quiet()
            terminal.press(ESCAPE)
            terminal.until_quiet()
        terminal.press("q")
        terminal.until_quiet()
        terminal.press("\x03")
        terminal.exit_code()
        assert b"a fault in parlbrowse" not in terminal.raw
        assert terminal.not_restored() == []


def test_a_paste_of_many_lines_is_one_line_of_the_filter(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("/")
        terminal.until_shown("Enter list")
        terminal.press("\x1b[200~ast\rana\r\nsen\nate\x1b]52;c;aGk=\x07\x1b[201~")
        terminal.until_shown("ast ana sen ate␛]52;c;aGk=␇")
        assert b"\x1b]52" not in terminal.raw


@pytest.mark.parametrize(("variables", "on"), [({}, True), ({"SSH_TTY": "/dev/pts/9"}, False)])
def test_the_mouse_is_the_terminals_own_over_ssh(home: Path, variables: dict[str, str], on: bool) -> None:
    with Terminal(home=home, variables=variables) as terminal:
        terminal.until_shown("1/5")
        assert terminal.modes().get(MOUSE, False) is on
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


@pytest.mark.parametrize(
    ("variables", "start"), [({}, b"\x1b]52;c;"), ({"TMUX": "x,1,0"}, b"\x1bPtmux;\x1b\x1b]52;c;")]
)
def test_a_citation_is_sent_to_the_clipboard_and_told(
    home: Path, variables: dict[str, str], start: bytes
) -> None:
    with Terminal(home=home, variables=variables) as terminal:
        terminal.until_shown("1/5")
        terminal.press("y")
        terminal.until_shown("sent to the terminal's clipboard")
        assert start in terminal.raw


def test_a_citation_is_written_to_a_file_and_the_screen_says_where(home: Path) -> None:
    with Terminal(home=home, columns=200) as terminal:
        terminal.until_shown("1/5")
        terminal.press("Y")
        terminal.until_shown("Append citation to:")
        terminal.press(ENTER)
        file = home / "parlbrowse-citations.txt"
        terminal.until_shown(f"Citation written to {file}")
        assert "16 December 2025" in file.read_text(encoding="utf-8")
        terminal.press("Y")
        terminal.until_shown("Append citation to:")
        terminal.press(f"\x15{os.devnull}/no{ENTER}")
        terminal.until_shown("Not a directory; append citation to:")
        terminal.press(f"\x15{home}/elsewhere.txt{ENTER}")
        terminal.until_shown(f"Citation written to {home}/elsewhere.txt")
