"""Byte budgets of the real program at 256 colours, in both common sizes; the preview is apart."""

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from tests.archive.stored import written
from tests.process.terminal import BACKSPACE, ENTER, ESCAPE, Terminal
from tui.themes import DARK

SIZES = [(80, 24), (120, 40)]
ARTICLES = 10_000
MOST_AT_START = {80: 8_000, 120: 16_000}
# The preview follows 100 ms after the last key; it is apart from what the key costs.
BEFORE_PREVIEW = 0.06
OF_NAMES = {DARK.variables[kind].lstrip("#") for kind in ("person", "organisation", "place")}


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def browsing(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """The browser over 10,000 articles with their names, at its list; each test brings it back there."""
    columns, rows = request.param
    program = (sys.executable, "-m", "tests.bench.keys", "--browse", str(ARTICLES))
    home = tmp_path_factory.mktemp("home")
    with Terminal(home=home, columns=columns, rows=rows, program=program) as terminal:
        terminal.until_shown("10,000 articles", seconds=60)
        terminal.until_quiet(0.8)
        yield terminal


def step(terminal: Terminal, key: str, row: int) -> int:
    """Bytes of one key that moves the cursor, up to the preview."""
    terminal.press(key)
    sent = terminal.until_shown(f" {row:,}/10,000") + terminal.until_quiet(BEFORE_PREVIEW)
    terminal.until_quiet()
    return sent


def test_the_start_over_ten_thousand_articles(browsing: Terminal) -> None:
    assert 1_000 < browsing.written <= MOST_AT_START[browsing.screen.columns]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_start_of_the_command_itself(home: Path, tmp_path: Path, columns: int, rows: int) -> None:
    archive = written(tmp_path / "archive", 60)
    # With nothing kept yet, names arrive and are painted too; the second time all is known.
    for _ in range(2):
        with Terminal(str(archive), home=home, columns=columns, rows=rows) as terminal:
            terminal.until_shown("1/60")
            terminal.until(lambda: "finding" not in terminal.text and " · " in terminal.text, "names")
            terminal.until_quiet()
            assert 1_000 < terminal.written <= MOST_AT_START[columns]
            terminal.press("q")
            assert terminal.exit_code() == 0


def test_a_step_of_the_cursor(browsing: Terminal) -> None:
    two_lines = [step(browsing, "j", row) for row in range(2, 7)]
    assert 100 < median(two_lines) <= 450, two_lines
    browsing.press("D")
    browsing.until_quiet()
    one_line = [step(browsing, "j", row) for row in range(7, 12)]
    assert 100 < median(one_line) <= {80: 260, 120: 340}[browsing.screen.columns], one_line
    browsing.press("Dg")
    browsing.until_quiet()


def test_an_article_and_a_page_cost_what_changes(browsing: Terminal) -> None:
    for keys in (ENTER, "J", "q", " ", " ", "b", "g"):
        sent, allowed = cost_of(browsing, keys)
        assert 0 < sent <= allowed, keys


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_real_article_and_its_pages_cost_what_changes(home: Path, columns: int, rows: int) -> None:
    with Terminal(home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown(" · ")
        terminal.until_shown("1/5")
        terminal.until_quiet()
        for keys in (ENTER, " ", "b", "J", " ", "J", " ", "q"):
            sent, allowed = cost_of(terminal, keys)
            assert sent <= allowed, keys
        assert mentions(terminal) or columns < 100


def cost_of(terminal: Terminal, keys: str) -> tuple[int, float]:
    """What keys cost, and what they may: 1.3 times what changes, 60 bytes a mention, 500."""
    before = cells(terminal)
    terminal.press(keys)
    sent = terminal.until_quiet()
    after = cells(terminal)
    changed = sum(len(new[0].encode()) for old, new in zip(before, after, strict=True) if old != new)
    return sent, 1.3 * changed + 60 * mentions(terminal) + 500


def cells(terminal: Terminal) -> list[tuple[str, object]]:
    screen = terminal.screen
    placed = (screen.buffer[y][x] for y in range(screen.lines) for x in range(screen.columns))
    return [(cell.data, cell) for cell in placed]


def mentions(terminal: Terminal) -> int:
    """Mentions on the screen: runs of cells that are bold, underlined or in italics in a name's colour."""
    screen = terminal.screen
    runs = 0
    for y in range(screen.lines):
        row = [screen.buffer[y][x] for x in range(screen.columns)]
        looks = [(cell.fg, cell.bold, cell.underscore, cell.italics) for cell in row]
        marked = [look if look[0] in OF_NAMES and any(look[1:]) else None for look in looks]
        runs += sum(new is not None and old != new for old, new in pairwise([None, *marked]))
    return runs


def test_a_letter_of_the_filter(browsing: Terminal) -> None:
    browsing.press("/")
    browsing.until_quiet()
    sent = []
    for key in (*"ada abenov", BACKSPACE, BACKSPACE, BACKSPACE):
        browsing.press(key)
        sent.append(browsing.until_quiet())
    browsing.press(ESCAPE)
    browsing.until_shown("10,000 articles")
    browsing.until_quiet()
    browsing.press(ESCAPE)
    browsing.until_quiet()
    assert median(sent) > 0
    assert max(sent) <= {80: 2_700, 120: 4_300}[browsing.screen.columns], sent


def test_nothing_is_written_while_idle(browsing: Terminal) -> None:
    for keys in ("", "/", "a", ENTER, ENTER, "f", "?"):
        browsing.press(keys)
        browsing.until_quiet(0.3)
        before = browsing.written
        browsing.listen(0.6)
        assert browsing.written == before, keys
    browsing.press("qq")
    browsing.until_quiet()
    browsing.press(ESCAPE)
    browsing.until_shown("10,000 articles")
    browsing.until_quiet()


def test_held_keys_flood_nothing(browsing: Terminal) -> None:
    browsing.press("gj")
    browsing.until_shown(" 2/10,000")
    one = browsing.until_quiet()
    browsing.press("k")
    browsing.until_quiet()
    browsing.press("jjjj")
    sent = browsing.until_shown(" 5/10,000") + browsing.until_quiet()
    assert sent <= 4 * 450 + 2 * one + 2000


def test_the_terminals_own_colours_over_ssh_cost_less(home: Path, tmp_path: Path) -> None:
    variables = {"SSH_TTY": "/dev/pts/9"}
    with Terminal(home=home, variables=variables) as terminal:
        terminal.until_shown(" · ")
        terminal.until_shown("1/5")
        terminal.press("D")
        terminal.until_quiet()
        costs = []
        for row in range(2, 6):
            terminal.press("j")
            costs.append(terminal.until_shown(f"{row}/5") + terminal.until_quiet(BEFORE_PREVIEW))
            terminal.until_quiet()
        assert 100 < median(costs) <= 250, costs
