"""Any text at all gives sorted spans without overlap, and takes work in step with its length."""

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.names.spans import find_spans
from tui.text.blocks import split_blocks

_WORDS = st.sampled_from(
    [
        "Senate",
        "Committee",
        "on",
        "of",
        "the",
        "and",
        "for",
        ",",
        ".",
        "(",
        ")",
        "/",
        "-",
        "–",
        "’s",
        "’",
        "'",
        "“",
        "”",
        '"',
        "&",
        "Foreign",
        "Affairs",
        "Finance",
        "Kazakhstan",
        "Kazakh",
        "UN",
        "IPU",
        "(IPU)",
        "President",
        "Speaker",
        "Mr",
        ".",
        "Ann",
        "Lee",
        "Okafor",
        "van",
        "der",
        "MP",
        "Labour",
        "Tokayev",
        "J",
        "K.",
        "Treaty",
        "Summit",
        "148th",
        "Congress",
        "House",
        "visited",
        "said",
        "in",
        "at",
        "Lake",
        "Hotel",
        "Region",
        "of",
        "Heads",
        "State",
        "Government",
        "XYZ",
        "Sh",
        "Among",
        "Friday",
        "Tan",
        "Sri",
        "a/p",
        "D-Ga.",
    ]
)
_JOINS = st.sampled_from([" ", " ", " ", "", "\n", "\n\n"])


def _check(text: str) -> None:
    at = 0
    for span in find_spans(text, split_blocks(text)):
        assert at <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        at = span.end


@given(st.text())
@settings(max_examples=300)
def test_any_letters_give_spans_in_order(text: str) -> None:
    _check(text)


@given(st.lists(st.tuples(_WORDS, _JOINS), max_size=60))
@settings(max_examples=600)
def test_any_order_of_the_words_that_rules_know_gives_spans_in_order(words: list[tuple[str, str]]) -> None:
    _check("".join(word + join for word, join in words))


def _steps(function: Callable[[], Any]) -> int:
    """How many lines of Python run in a call: a measure of work that no busy machine disturbs."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "Aa ",
        "Finance ",
        "Finance, ",
        "Committee of the ",
        "Aa-",
        "A.",
        "(A",
        "Xx Yy (A, ",
        "“A ",
        "Kazakhstan-",
        "Zed (Z) ",
    ],
)
def test_work_grows_in_step_with_length(piece: str) -> None:
    find_spans("warm", [])
    short, long = (_steps(partial(find_spans, piece * times, [])) for times in (300, 1200))
    assert long < 4.6 * short


def test_a_long_line_without_white_space_ends() -> None:
    assert find_spans("x" * 300_000, []) == []
    assert find_spans("a@" * 100_000, []) == []
    assert find_spans("Abc" * 100_000, []) == []
