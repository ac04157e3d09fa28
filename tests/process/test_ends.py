"""Every end of a session: the terminal as it was, the place kept, nobody left, and a code that says which."""

import json
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.process.terminal import ALTERNATE_SCREEN, CTRL_C, ENTER, Terminal

# A fault that comes up while a key is worked on, in the real program.
FAULT = """
import sys
from tui.screens.browse import BrowseScreen
def fail(self): raise ValueError("out of \\x1b[31mletters")
BrowseScreen.action_order = fail
from tui.__main__ import main
sys.exit(main())
"""
STUCK = """
import sys, time
from tui.screens.browse import BrowseScreen
BrowseScreen.action_order = lambda self: time.sleep(60)
from tui.__main__ import main
sys.exit(main())
"""


def places(home: Path) -> list[dict[str, object]]:
    file = home / "state" / "parlbrowse" / "places.json"
    return list(json.loads(file.read_text()).values()) if file.exists() else []


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_ends_the_session_in_order(home: Path, number: signal.Signals, code: int) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.press("jj")
        terminal.until_shown("3/5")
        os.kill(terminal.pid, number)
        assert terminal.exit_code() == code
        assert terminal.not_restored() == []
        assert terminal.afterwards == ""
    (place,) = places(home)
    assert str(place["article"]).startswith("001_")


@pytest.mark.parametrize("pressed", ["", "/kosh", ENTER, "f", "?", "d2025"])
def test_ctrl_c_ends_it_from_everywhere(home: Path, pressed: str) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.press(pressed)
        terminal.until_quiet()
        terminal.press(CTRL_C)
        assert terminal.exit_code() == 130
        assert terminal.not_restored() == []
    assert len(places(home)) == 1


def test_a_signal_while_the_archive_is_read_ends_it_too(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until(lambda: terminal.modes().get(ALTERNATE_SCREEN, False), "the first byte")
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.exit_code() == 143
        assert terminal.not_restored() == []


def test_a_dropped_terminal_ends_it_and_keeps_the_place(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.press("j")
        terminal.until_shown("2/5")
        assert terminal.drop() == 129
    (place,) = places(home)
    assert str(place["article"]).startswith("004_")


def test_a_stopped_session_gives_the_terminal_back_and_takes_it_again(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.until_quiet()
        before = terminal.lines
        for _ in range(2):
            terminal.press("\x1a")
            terminal.until_stopped()
            assert terminal.not_restored() == []
            assert terminal.afterwards == ""
            os.kill(terminal.pid, signal.SIGCONT)
            terminal.until_shown("1/5")
            terminal.until_quiet()
            assert terminal.lines == before
        terminal.press("j")
        terminal.until_shown("2/5")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


def test_a_fault_is_one_line_on_a_restored_terminal(home: Path) -> None:
    with Terminal(home=home, program=(sys.executable, "-c", FAULT)) as terminal:
        terminal.until_shown("1/5")
        terminal.press("jo")
        assert terminal.exit_code() == 1
        assert terminal.not_restored() == []
        said = "parlbrowse: a fault in parlbrowse itself, please report it: ValueError: out of ␛[31mletters"
        assert terminal.afterwards == f"{said}\r\n"
    assert len(places(home)) == 1


@pytest.mark.parametrize("way", ["signal", "key"])
def test_a_session_that_is_stuck_ends_all_the_same(home: Path, way: str) -> None:
    with Terminal(home=home, program=(sys.executable, "-c", STUCK)) as terminal:
        terminal.until_shown("1/5")
        terminal.press("o")
        terminal.until_quiet()
        if way == "key":
            terminal.press(CTRL_C)
        else:
            os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.exit_code() == (130 if way == "key" else 143)
        assert terminal.not_restored() == []


def test_a_session_whose_screen_nobody_reads_can_be_ended(home: Path) -> None:
    with Terminal(home=home, columns=200, rows=100) as terminal:
        terminal.until_shown("1/5")
        terminal.until_quiet()
        # Two hundred whole screens fill any buffer on the way.
        terminal.press("?q" * 400)
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.exit_code_unread() == 143
