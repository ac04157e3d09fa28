"""Wrapping: rows fit, nothing is lost, words stay whole where they can."""

from itertools import pairwise
from unicodedata import combining, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.wrap import wrap

BREAKING_BLANKS = " \t\n\r\f\v"


def cells(text: str) -> int:
    """Width as terminals count it: two for wide letters, none for combining marks."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def rows_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, cells)]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("The Senate met in Astana", 10, ["The Senate", "met in", "Astana"]),
        ("exactly ten", 11, ["exactly ten"]),
        ("exactly ten", 10, ["exactly", "ten"]),
        ("one\ntwo\n\nthree", 20, ["one", "two", "", "three"]),
        ("many     blanks   ", 6, ["many", "blanks"]),
        ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
        ("inter-parliamentary", 14, ["inter-", "parliamentary"]),
        ("a -5 b", 4, ["a -5", "b"]),
        ("100\u00a0MPs met", 7, ["100\u00a0MPs", "met"]),
        ("日本国会", 5, ["日本", "国会"]),
        ("日本", 1, ["日", "本"]),
        ("cafe\u0301s", 4, ["cafe\u0301", "s"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
    ],
)
def test_rows(text: str, width: int, rows: list[str]) -> None:
    assert rows_of(text, width) == rows


TEXTS = st.text(st.sampled_from("ab 日e\u0301-–\n\t\u00a0Ж.") | st.characters(), max_size=200)


@given(TEXTS, st.integers(1, 30))
def test_no_character_is_lost_or_doubled_and_rows_are_in_order(text: str, width: int) -> None:
    rows = wrap(text, width, cells)
    kept = [at for start, end in rows for at in range(start, end)]
    assert kept == sorted(set(kept))
    dropped = set(range(len(text))) - set(kept)
    assert all(text[at].isspace() for at in dropped)


@given(TEXTS, st.integers(1, 30))
def test_rows_fit_unless_one_letter_alone_does_not(text: str, width: int) -> None:
    for start, end in wrap(text, width, cells):
        row = text[start:end]
        assert cells(row) <= width or sum(1 for letter in row if cells(letter)) == 1


@given(TEXTS, st.integers(1, 30))
def test_no_row_begins_or_ends_in_blanks_or_holds_a_newline(text: str, width: int) -> None:
    for start, end in wrap(text, width, cells):
        row = text[start:end]
        assert row == row.strip(BREAKING_BLANKS)
        assert "\n" not in row


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=1), st.integers(8, 30))
def test_rows_are_filled_as_far_as_words_allow(parts: list[str], width: int) -> None:
    rows = rows_of(" ".join(parts), width)
    assert " ".join(rows) == " ".join(parts)
    for row, following in pairwise(rows):
        assert len(row) + 1 + len(following.split()[0]) > width


def test_each_letter_is_measured_a_bounded_number_of_times() -> None:
    measured = 0

    def count(text: str) -> int:
        nonlocal measured
        measured += len(text)
        return len(text)

    text = "x" * 100_000
    assert len(wrap(text, 50, count)) == 2000
    assert measured < 6 * len(text)
