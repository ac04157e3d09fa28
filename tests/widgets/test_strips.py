"""Strips: cutting, padding, running on, and how far two of them differ."""

from rich.style import Style
from rich.text import Text

from tui.widgets.strips import cut, differing_cells, strip_of

PLAIN = Style(bgcolor="black")
BOLD = Style(bold=True, bgcolor="black")
RAISED = Style(bgcolor="blue")


def test_cutting_keeps_to_cells_and_says_that_it_cut() -> None:
    assert cut("Majilis", 7, "…") == "Majilis"
    assert cut("Majilis", 5, "…") == "Maji…"
    assert cut("the Majilis", 5, "…") == "the…"
    assert cut("国会国会", 6, "…") == "国会…"
    assert cut("Majilis", 0, "…") == ""


def test_a_strip_is_exactly_as_wide_as_asked_with_wide_characters_too() -> None:
    for text in ("", "ab", "国会国会", "a" * 20, "e\u0301e\u0301"):
        strip = strip_of([(text, PLAIN)], 7, PLAIN)
        assert strip.cell_length == 7
        assert Text(strip.text).cell_len == 7


def test_neighbours_of_one_look_are_one_run_and_blanks_take_the_look_before() -> None:
    strip = strip_of([("a", BOLD), ("b", BOLD), ("  ", PLAIN), ("c", PLAIN)], 8, PLAIN)
    assert [(segment.text, segment.style) for segment in strip] == [("ab  ", BOLD), ("c   ", PLAIN)]
    other_ground = strip_of([("a", RAISED), ("  ", PLAIN)], 5, PLAIN)
    assert [segment.text for segment in other_ground] == ["a", "    "]


def test_only_the_cells_up_to_the_last_change_are_painted() -> None:
    old = strip_of([("▌", BOLD), ("Geneva", PLAIN)], 20, PLAIN)
    assert differing_cells(old, old) == 0
    assert differing_cells(old, strip_of([(" ", PLAIN), ("Geneva", PLAIN)], 20, PLAIN)) == 1
    assert differing_cells(old, strip_of([("▌", BOLD), ("Genova", PLAIN)], 20, PLAIN)) == 5
    assert differing_cells(old, strip_of([("▌", BOLD), ("Geneva today", PLAIN)], 20, PLAIN)) == 13
    assert differing_cells(old, strip_of([("▌", BOLD), ("Geneva", RAISED)], 20, PLAIN)) == 7
