"""Byte budgets of the real program over 10,000 articles, at 256 colours, in both common sizes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from tests.process.terminal import BACKSPACE, ENTER, Terminal

SIZES = [(80, 24), (120, 40)]
ARTICLES = 10_000
# The preview follows 100 ms after the last key; it is apart from what the key costs.
BEFORE_PREVIEW = 0.06


@contextmanager
def browsing(home: Path, columns: int, rows: int, **variables: str) -> Iterator[Terminal]:
    program = (sys.executable, "-m", "tests.bench.keys", "--browse", str(ARTICLES))
    with Terminal(home=home, columns=columns, rows=rows, program=program, variables=variables) as terminal:
        terminal.until_shown("10,000 articles")
        terminal.until_quiet(1.0)
        yield terminal


def step(terminal: Terminal, key: str, row: int) -> int:
    """Bytes of one key that moves the cursor, up to the preview."""
    terminal.press(key)
    sent = terminal.until_shown(f" {row:,}/10,000") + terminal.until_quiet(BEFORE_PREVIEW)
    terminal.until_quiet()
    return sent


@pytest.mark.parametrize(("columns", "rows", "most"), [(80, 24, 260), (120, 40, 340)])
def test_the_cursor_and_the_start(home: Path, columns: int, rows: int, most: int) -> None:
    with browsing(home, columns, rows) as terminal:
        assert 1_000 < terminal.written <= {80: 8_000, 120: 16_000}[columns]
        two_lines = [step(terminal, "j", row) for row in range(2, 7)]
        assert 100 < median(two_lines) <= 450, two_lines
        terminal.press("D")
        terminal.until_quiet()
        one_line = [step(terminal, "j", row) for row in range(7, 14)]
        assert 100 < median(one_line) <= most, one_line


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_an_article_and_a_page_cost_what_changes(home: Path, columns: int, rows: int) -> None:
    with browsing(home, columns, rows) as terminal:
        for keys in (ENTER, "J", "q", " ", " "):
            before = cells(terminal)
            terminal.press(keys)
            sent = terminal.until_quiet()
            after = cells(terminal)
            changed = sum(len(new[0].encode()) for old, new in zip(before, after, strict=True) if old != new)
            assert sent <= 1.3 * changed + 60 * coloured_runs(terminal) + 500, keys


def cells(terminal: Terminal) -> list[tuple[str, object]]:
    screen = terminal.screen
    placed = (screen.buffer[y][x] for y in range(screen.lines) for x in range(screen.columns))
    return [(cell.data, cell) for cell in placed]


def coloured_runs(terminal: Terminal) -> int:
    """Mentions on the screen: runs of letters that are bold, underlined or italic in a colour."""
    screen = terminal.screen
    runs = 0
    for y in range(screen.lines):
        looks = [
            (cell.fg, cell.bold, cell.underscore, cell.italics)
            for cell in (screen.buffer[y][x] for x in range(screen.columns))
        ]
        runs += sum(any(new[1:]) and old != new for old, new in pairwise(looks))
    return runs


@pytest.mark.parametrize(("columns", "rows", "most"), [(80, 24, 2_700), (120, 40, 4_300)])
def test_a_letter_of_the_filter(home: Path, columns: int, rows: int, most: int) -> None:
    with browsing(home, columns, rows) as terminal:
        terminal.press("/")
        terminal.until_quiet()
        sent = []
        for letter in "ada abenov":
            terminal.press(letter)
            sent.append(terminal.until_quiet())
        for _ in range(3):
            terminal.press(BACKSPACE)
            sent.append(terminal.until_quiet())
        assert median(sent) > 0
        assert max(sent) <= most, sent


def test_nothing_is_written_while_idle(home: Path) -> None:
    with browsing(home, 120, 40) as terminal:
        for keys in ("", "/", "a", ENTER, ENTER, "f", "?"):
            terminal.press(keys)
            terminal.until_quiet(1.0)
            terminal.press("")
            before = terminal.written
            terminal.listen(0.7)
            assert terminal.written == before, keys


def test_the_terminals_own_colours_over_ssh_cost_less(home: Path) -> None:
    with browsing(home, 80, 24, SSH_TTY="/dev/pts/9") as terminal:
        terminal.press("D")
        terminal.until_quiet()
        assert median(step(terminal, "j", row) for row in range(2, 9)) <= 250
