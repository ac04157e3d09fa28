"""What a key costs on the wire, counted from the real program at 256 colours."""

from pathlib import Path
from statistics import median

import pytest

from tests.process.terminal import Terminal

# The preview follows 80 ms after the last key at the earliest: a shorter pause lies before it.
BEFORE_PREVIEW = 0.03


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_a_step_of_the_cursor_is_a_few_hundred_bytes_until_the_preview(
    home: Path, columns: int, rows: int
) -> None:
    with Terminal(home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown("5 articles")
        terminal.until_quiet()
        costs = []
        for key, shown in (("j", "2/5"), ("j", "3/5"), ("k", "2/5"), ("j", "3/5"), ("j", "4/5")):
            terminal.press(key)
            costs.append(terminal.until_shown(shown) + terminal.until_quiet(BEFORE_PREVIEW))
            terminal.until_quiet()
        assert 0 < median(costs) <= 450, costs


def test_an_idle_screen_costs_nothing(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.until_quiet(1.0)
        assert terminal.until_quiet(1.5) == 0


def test_held_keys_flood_nothing(home: Path) -> None:
    with Terminal(home=home, columns=120, rows=40) as terminal:
        terminal.until_shown("5 articles")
        terminal.until_quiet()
        terminal.press("j")
        terminal.until_shown("2/5")
        one = terminal.until_quiet()
        terminal.press("k")
        terminal.until_shown("1/5")
        terminal.until_quiet()
        terminal.press("jjjj")
        shown = terminal.until_shown("5/5")
        assert shown + terminal.until_quiet() <= 4 * 450 + 2 * one + 2000
