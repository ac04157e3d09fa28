"""Every end of a session: the terminal as it was, the place kept, nobody left, and a code that says which."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.archive.stored import written
from tests.process.environment import PARLBROWSE, environment
from tests.process.terminal import ALTERNATE_SCREEN, CTRL_C, ENTER, Terminal

# The real program, in which one method does something else.
_BROKEN = """
import sys, time
from tui.archive.opening import Opening
from tui.screens.browse import BrowseScreen
def fail(self, *_): raise ValueError("out of \\x1b[31mletters")
def wait(self, *_): time.sleep(60)
{method} = {instead}
from tui.__main__ import main
sys.exit(main())
"""


def broken(method: str, instead: str) -> tuple[str, ...]:
    """The program with a method that fails, or waits for a minute."""
    return (sys.executable, "-c", _BROKEN.format(method=method, instead=instead))


@contextmanager
def browsing(home: Path, **options: Any) -> Iterator[Terminal]:
    """The browser over the seeds, once the first row is under the cursor."""
    with Terminal(home=home, **options) as terminal:
        terminal.until_shown("1/5")
        yield terminal


@contextmanager
def resting(home: Path) -> Iterator[tuple[Terminal, list[str]]]:
    """The same once it shows all names, and what it shows then."""
    with browsing(home) as terminal:
        terminal.until_shown(" · ")
        terminal.until_quiet()
        yield terminal, terminal.lines


def places(home: Path) -> list[dict[str, object]]:
    file = home / "state" / "parlbrowse" / "places.json"
    return list(json.loads(file.read_text()).values()) if file.exists() else []


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_ends_the_session_in_order(home: Path, number: signal.Signals, code: int) -> None:
    with browsing(home) as terminal:
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
    with browsing(home) as terminal:
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
    with browsing(home) as terminal:
        terminal.press("j")
        terminal.until_shown("2/5")
        assert terminal.drop() == 129
    (place,) = places(home)
    assert str(place["article"]).startswith("004_")


def test_without_a_store_nothing_is_left_on_disk(home: Path) -> None:
    with Terminal("--no-store", home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.press("/2025")
        terminal.press(ENTER)
        terminal.until_shown("1/3")
        terminal.press("\x1b")
        terminal.until_quiet()
        terminal.press("S")
        terminal.until_shown("Save this filter as")
        terminal.press("year")
        terminal.press(ENTER)
        terminal.until_shown("Saved for this session only (--no-store): @year brings it back")
        terminal.press("jq")
        assert terminal.exit_code() == 0
    assert list(home.rglob("*")) == []


@pytest.mark.parametrize(
    ("way", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (CTRL_C, 130), ("drop", 129), ("q", 0)]
)
def test_an_end_while_processes_look_for_names_leaves_none_of_them(
    home: Path, tmp_path: Path, way: signal.Signals | str, code: int
) -> None:
    archive = written(tmp_path / "archive", 250)
    with Terminal(str(archive), home=home) as terminal:
        terminal.until_shown("1/250")
        terminal.until(lambda: bool(terminal.workers()), "worker processes")
        if way == "drop":
            assert terminal.drop() == code
        else:
            if isinstance(way, str):
                terminal.press(way)
            else:
                os.kill(terminal.pid, way)
            assert terminal.exit_code() == code
            assert terminal.not_restored() == []
        assert terminal.workers() == []
    assert len(places(home)) == 1


@pytest.mark.parametrize("stop", ["key", "signal"])
def test_a_stopped_session_gives_the_terminal_back_and_takes_it_again(home: Path, stop: str) -> None:
    with resting(home) as (terminal, before):
        for _ in range(2):
            if stop == "key":
                terminal.press("\x1a")
            else:
                os.kill(terminal.pid, signal.SIGTSTP)
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


@pytest.mark.parametrize("stopped", [True, False])
def test_a_session_that_is_told_to_go_on_unasked_goes_on(home: Path, stopped: bool) -> None:
    with resting(home) as (terminal, before):
        for _ in range(2):
            if stopped:
                os.kill(terminal.pid, signal.SIGSTOP)
                terminal.until_stopped()
            switched = terminal.raw.count(b"\x1b[?1049h")
            os.kill(terminal.pid, signal.SIGCONT)
            terminal.until(lambda: terminal.raw.count(b"\x1b[?1049h") > switched, "the screen again")  # noqa: B023
            terminal.until_quiet()
            assert terminal.lines == before
        for row, parts in enumerate([("\x1b", "[B"), ("\x1b[", "B"), ("\x1b", "OB")], start=2):
            terminal.press(parts[0])
            terminal.listen(0.05)
            terminal.press(parts[1])
            terminal.until_shown(f"{row}/5")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


def test_a_fault_is_one_line_on_a_restored_terminal(home: Path) -> None:
    with browsing(home, program=broken("BrowseScreen.action_order", "fail")) as terminal:
        terminal.press("jo")
        assert terminal.exit_code() == 1
        assert terminal.not_restored() == []
        said = "parlbrowse: a fault in parlbrowse itself, please report it: ValueError: out of ␛[31mletters"
        assert terminal.afterwards == f"{said}\r\n"
    assert len(places(home)) == 1


@pytest.mark.parametrize("way", ["signal", "key"])
def test_a_session_that_is_stuck_ends_all_the_same(home: Path, way: str) -> None:
    with browsing(home, program=broken("BrowseScreen.action_order", "wait")) as terminal:
        terminal.press("o")
        terminal.until_quiet()
        if way == "key":
            terminal.press(CTRL_C)
        else:
            os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.exit_code() == (130 if way == "key" else 143)
        assert terminal.not_restored() == []


def test_a_session_whose_screen_nobody_reads_can_be_ended(home: Path) -> None:
    with browsing(home, columns=200, rows=100) as terminal:
        terminal.until_quiet()
        # Two hundred whole screens fill any buffer on the way.
        terminal.press("?q" * 400)
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.exit_code_unread() == 143


def test_a_fault_behind_the_screen_is_said_and_the_session_goes_on(home: Path) -> None:
    with Terminal(home=home, program=broken("Opening.steps", "fail")) as terminal:
        terminal.until_shown("␛[31mlette")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


@pytest.mark.parametrize("missing", ["stdin", "stdout", "stderr"])
def test_without_one_of_its_ends_a_terminal_is_none(home: Path, missing: str) -> None:
    master, slave = os.openpty()
    ends = {"stdin": slave, "stdout": slave, "stderr": slave, missing: subprocess.PIPE}
    try:
        ended = subprocess.run(PARLBROWSE, **ends, env=environment(home), cwd=home, timeout=60, check=False)  # type: ignore[call-overload]
        os.set_blocking(master, False)
        said = ended.stderr if missing == "stderr" else os.read(master, 4096)
    finally:
        os.close(master)
        os.close(slave)
    assert ended.returncode == 2
    assert said.count(b"\n") == 1
    assert b"`parlbrowse list`" in said
    assert b"\x1b" not in said
