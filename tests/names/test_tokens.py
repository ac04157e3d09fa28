"""A body is cut into words, numbers and points, each with its place and shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.names.words.tokens import ADDRESS, BREAK, CAPITALISED, LOWER, NUMBER, UPPER, tokenise
from tui.text.blocks import Block


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Guterres’ call", ["Guterres", "’", "call"]),
        ("Kazakhstan's Senate", ["Kazakhstan", "'s", "Senate"]),
        ("KAZAKHSTAN’S SENATE", ["KAZAKHSTAN", "’S", "SENATE"]),
        ("N'Djamena, Côte d’Ivoire", ["N'Djamena", ",", "Côte", "d’Ivoire"]),
        ("U.Khurelsukh and Ts.Tsolmon", ["U", ".", "Khurelsukh", "and", "Ts", ".", "Tsolmon"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("A.B.Miller", ["A.B.", "Miller"]),
        ("the 148th G20 talks", ["the", "148th", "G20", "talks"]),
        ("photoMargareta", ["photo", "Margareta"]),
        ("25 April 2025BISHKEK", ["25", "April", "2025", "BISHKEK"]),
        ("August 26.The House", ["August", "26", ".", "The", "House"]),
        ("McDonald of TurkPA and deVries", ["McDonald", "of", "TurkPA", "and", "deVries"]),
        ("at www.parliament.example/a?b=c, or a.b@house.example", None),
    ],
)
def test_words_are_cut_as_a_reader_would(text: str, words: list[str] | None) -> None:
    tokens = tokenise(text)
    if words is None:
        addresses = [
            word for word, shape in zip(tokens.words, tokens.shapes, strict=True) if shape == ADDRESS
        ]
        assert addresses == ["www.parliament.example/a?b=c,", "a.b@house.example"]
    else:
        assert tokens.words[:-1] == words


def test_shapes_tell_capitals_from_numbers_and_points() -> None:
    tokens = tokenise("the Senate IPU 2025 .")
    assert tokens.shapes[:4] == [LOWER, CAPITALISED, UPPER, NUMBER]


def test_a_capital_is_no_evidence_where_a_sentence_opens() -> None:
    tokens = tokenise("The Senate met. Dr. Smith spoke. “Peace is near,” said J. Brown")
    opening = [word for word, initial in zip(tokens.words, tokens.initial, strict=True) if initial]
    assert opening == ["The", "Dr", "Peace"]


def test_blocks_are_kept_apart() -> None:
    text = "Mary Brown\n\nSenate of Chile"
    tokens = tokenise(text, [Block("heading", 0, 10), Block("paragraph", 12, 27)])
    assert tokens.words == ["Mary", "Brown", "", "Senate", "of", "Chile", ""]
    assert [tokens.shapes[2], tokens.shapes[6]] == [BREAK, BREAK]
    assert tokens.blocks == [(0, 2, "heading"), (3, 6, "paragraph")]
    assert tokens.initial[3]


@given(st.text())
def test_tokens_stand_where_they_say_and_leave_out_only_space(text: str) -> None:
    tokens = tokenise(text)
    at = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
