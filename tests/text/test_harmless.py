"""Harmless text: nothing of an article acts on a terminal, and offsets stay true."""

import sys
from unicodedata import bidirectional, category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.harmless import harmless, harmless_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
BIDIRECTIONAL_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}
# Number and verse signs of Arabic, Syriac and Kaithi: format characters by category, but drawn.
DRAWN_SIGNS = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


def is_dangerous(character: str) -> bool:
    """By Unicode's own tables, not by those of the program."""
    if ord(character) in DRAWN_SIGNS:
        return False
    return category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or (
        bidirectional(character) in BIDIRECTIONAL_CONTROLS
    )


def test_no_code_point_of_unicode_is_let_through_that_acts_on_a_terminal() -> None:
    let_through = [code for code in range(sys.maxunicode + 1) if is_dangerous(harmless_line(chr(code)))]
    assert let_through == []


def test_every_code_point_becomes_one_code_point() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    assert len(harmless(everything)) == len(harmless_line(everything)) == len(everything)


@given(ANY_TEXT)
def test_one_code_point_for_one_and_only_newlines_stay(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    assert [at for at, letter in enumerate(safe) if letter == "\n"] == [
        at for at, letter in enumerate(text) if letter == "\n"
    ]
    assert not any(map(is_dangerous, safe.replace("\n", "")))
    assert harmless(safe) == safe


@given(ANY_TEXT)
def test_a_line_stays_one_line(text: str) -> None:
    line = harmless_line(text)
    assert len(line) == len(text)
    assert len(line.splitlines()) <= 1
    assert not any(map(is_dangerous, line))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\tb\x7f\x9b", "a b␡\ufffd"),
        ("Kosh\u200banov\u00ad", "Kosh·anov·"),
        ("abc\u202edef\u2066", "abc\ufffddef\ufffd"),
        ("\ud800\ue000\ufffe", "\ufffd\ufffd\ufffd"),
        ("one\u2028two\u2029three\x85", "one␤two␤three␤"),
        ("\u3164\u2060\ufeff", "···"),
    ],
)
def test_what_is_replaced_stays_visible(text: str, safe: str) -> None:
    assert harmless(text) == safe


def test_ordinary_text_of_many_scripts_is_left_alone() -> None:
    text = "“Қазақстан” – Ալեն, 우원식, Zürich, nai\u0308ve, שלום, 日本\n[Applause] 😀"
    assert harmless(text) == text
