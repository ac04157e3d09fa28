"""The terminal shows what was painted, whatever was left unsent."""

import re

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.terminal.canvas import PLAIN, Canvas, Look, cells_of
from tui.text.harmless import harmless_line

COLUMNS, ROWS = 24, 5
BOLD = Look(("1",), "38;5;179", "48;5;234")
LOOKS = [
    PLAIN,
    BOLD,
    Look((), "38;5;246", "48;5;234"),
    Look(("7",)),
    Look(("1", "7")),
    Look(("4",), "38;5;110", "48;5;234"),
    Look((), "", "44"),
    Look(("3",), "35", ""),
]
TEXTS = [
    "a",
    "word",
    " ",
    "    ",
    " " * 14,
    "漢",
    "字漢",
    "é",
    "e\u0301",
    "─" * 9,
    "x" * 30,
    "",
    "Сенат",
    "한",
]
Frame = list[tuple[int, int, list[tuple[str, Look]]]]
PANE = COLUMNS // 2
RUNS = st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(LOOKS)), max_size=6)
# Two panes side by side, each line painted whole, as Textual does.
LINES = st.tuples(st.sampled_from([0, PANE]), st.integers(0, ROWS - 1), RUNS)
FRAMES = st.lists(st.lists(LINES, max_size=5), min_size=1, max_size=6)


def whole_line(runs: list[tuple[str, Look]]) -> list[tuple[str, Look]]:
    cells = cells_of([*runs, (" " * PANE, PLAIN)])[:PANE]
    if len(cells_of([(cells[-1].text, PLAIN)])) == 2:
        cells[-1] = cells[-1]._replace(text=" ")
    # The emulator scrolls where a mark follows the last column, which no terminal does.
    cells[-1] = cells[-1]._replace(text=cells[-1].text[:1])
    return [(cell.text, cell.look) for cell in cells]


def shown(screen: pyte.Screen) -> object:
    """Characters and what one sees of their looks."""
    rows = []
    for y in range(ROWS):
        cells = (screen.buffer[y][x] for x in range(COLUMNS))
        rows.append(
            [
                (
                    cell.data,
                    cell.bg,
                    cell.reverse,
                    cell.underscore,
                    cell.data.strip() and (cell.fg, cell.bold, cell.italics),
                    cell.reverse and cell.fg,
                )
                for cell in cells
            ]
        )
    return rows


def blank(canvas: Canvas) -> str:
    return canvas.paint([(0, y, [(" " * COLUMNS, PLAIN)]) for y in range(ROWS)])


@pytest.mark.parametrize("erases", [True, False])
@settings(max_examples=150, deadline=None)
@given(frames=FRAMES)
def test_a_frame_compared_is_the_frame_painted_whole(erases: bool, frames: list[Frame]) -> None:
    canvas, screen = Canvas(COLUMNS, ROWS, erases), pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    stream.feed(blank(canvas))
    stands: dict[tuple[int, int], list[tuple[str, Look]]] = {}
    for frame in frames:
        lines = [(x, y, whole_line(runs)) for x, y, runs in frame]
        stream.feed(canvas.paint(lines))
        stands.update({(x, y): runs for x, y, runs in lines})
    whole, expected = Canvas(COLUMNS, ROWS, False), pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(expected).feed(
        blank(whole) + "".join(whole.paint([(x, y, runs)]) for (x, y), runs in stands.items())
    )
    assert shown(screen) == shown(expected)


def test_what_stands_there_already_is_not_sent() -> None:
    canvas = Canvas(COLUMNS, ROWS, True)
    lines = [(0, 1, [("Astana", BOLD), (" " * 18, PLAIN)])]
    assert canvas.paint(lines)
    assert canvas.paint(lines) == ""
    one = canvas.paint([(0, 1, [("Astena", BOLD), (" " * 18, PLAIN)])])
    assert one.endswith("e")
    assert len(one) < 30


def test_a_style_runs_on_and_blanks_at_the_end_are_erased() -> None:
    canvas = Canvas(COLUMNS, ROWS, True)
    sent = canvas.paint([(0, y, [("date ", BOLD), ("Astana", BOLD), (" " * 13, BOLD)]) for y in range(3)])
    assert sent.count("\x1b[0;1;38;5;179;48;5;234m") == 1
    assert sent.count("\x1b[K") == 3
    assert len(sent) < 24 + 3 * (len("date Astana") + 3 + 6)


def test_nothing_is_known_after_forgetting() -> None:
    canvas = Canvas(COLUMNS, ROWS, True)
    lines = [(0, 1, [("Astana", BOLD)])]
    first = canvas.paint(lines)
    canvas.forget()
    assert canvas.paint(lines) == first


@pytest.mark.parametrize("doubtful", ["👩‍👩‍👧", "🇰🇿", "❤", "नि", "ש", "م", "e\u0301", "\U0001f600"])
def test_behind_what_terminals_disagree_about_the_column_is_told(doubtful: str) -> None:
    canvas = Canvas(COLUMNS, ROWS, True)
    cells = cells_of([(doubtful, PLAIN)])
    sent = canvas.paint([(0, 0, [(doubtful, PLAIN), ("│", PLAIN)])])
    assert sent.endswith(f"\x1b[1;{len(cells) + 1}H│")


ACTING = ["\x1b[2J", "\x07", "\x9b2J", "\u202eabc", "\u200b", "\ud800", "\ue000", "\u2028"]


@pytest.mark.parametrize("acting", ACTING)
def test_nothing_that_acts_on_the_terminal_passes(acting: str) -> None:
    canvas = Canvas(COLUMNS, ROWS, True)
    sent = canvas.paint([(0, 0, [(f"a{acting}b", PLAIN)])])
    text = re.sub(r"\x1b\[[0-9;]*[HmCK]", "", sent)
    assert harmless_line(text) == text
    assert acting[0] not in text


def test_a_storm_of_marks_stays_on_its_letter() -> None:
    canvas = Canvas(COLUMNS, ROWS, True)
    assert canvas.paint([(0, 0, [("e" + "\u0301" * 500 + "x", PLAIN)])]).count("\u0301") <= 5
