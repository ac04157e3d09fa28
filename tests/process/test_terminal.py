"""The harness itself: what it says of a program is so."""

import sys
from pathlib import Path

import pytest

from tests.process.terminal import Terminal


def program(text: str) -> tuple[str, ...]:
    return (sys.executable, "-c", text)


def test_it_sees_what_a_program_leaves_behind(home: Path) -> None:
    leaving = "import tty; tty.setraw(0); print('\\x1b[?1049;1003h\\x1b[?25l\\x1b[>1uleft', end='')"
    with Terminal(home=home, program=program(leaving)) as terminal:
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == [
            "mouse", "alternate screen", "cursor hidden", "keyboard protocol", "line settings",
        ]  # fmt: skip
        assert terminal.lines[0] == "left"


def test_it_sees_nothing_where_everything_was_put_back(home: Path) -> None:
    tidy = "print('\\x1b[?1049h\\x1b[?25l\\x1b[>1u\\x1b[<u\\x1b[?25h\\x1b[?1049lput back', end='')"
    with Terminal(home=home, program=program(tidy)) as terminal:
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []
        assert terminal.lines[0] == "put back"


def test_keys_and_sizes_reach_the_program_and_bytes_are_counted(home: Path) -> None:
    echo = "import os; [print(len(input()), *os.get_terminal_size(0)) for _ in range(2)]"
    with Terminal(home=home, columns=50, rows=5, program=program(echo)) as terminal:
        terminal.press("abc\r")
        assert terminal.until_shown("3 50 5") == len("abc\r\n3 50 5\r\n")
        terminal.resize(60, 6)
        terminal.press("\r")
        terminal.until_shown("0 60 6")
        assert terminal.exit_code() == 0


def test_what_never_comes_fails_with_the_screen(home: Path) -> None:
    with (
        Terminal(home=home, columns=20, rows=3, program=program("print('on the screen')")) as terminal,
        pytest.raises(AssertionError, match=r"never came: 'other' shown(.|\n)*on the screen"),
    ):
        terminal.until_shown("other", seconds=2)


def test_a_child_that_stays_is_no_end(home: Path) -> None:
    leaves_child = "import os, signal, time; signal.signal(1, signal.SIG_IGN); os.fork() or time.sleep(3)"
    with (
        Terminal(home=home, program=program(leaves_child)) as terminal,
        pytest.raises(AssertionError, match="never ended"),
    ):
        terminal.exit_code(seconds=1)
