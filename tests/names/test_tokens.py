"""A body is cut into words, numbers and points, each with its place and shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.names.words import chunks as module
from tui.names.words import tokens as reader
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


def test_behind_points_a_sentence_opens_with_its_first_word_only() -> None:
    tokens = tokenise("He left.) “(Then She came: 12 Men … Some (An. Lee said “no” To Them")
    opening = [word for word, initial in zip(tokens.words, tokens.initial, strict=True) if initial]
    assert opening == ["He", "Then", "Some", "no"]


def test_points_and_capitals_are_told_by_their_places() -> None:
    tokens = tokenise("Mr. Lee (UN) left, at 10.")
    assert [tokens.words[at] for at in tokens.points] == [".", "(", ")", ",", "."]
    assert [tokens.words[at] for at in tokens.capitals] == ["Mr", "Lee", "UN"]


_PIECES = st.sampled_from(
    [
        *(
            "Lee",
            "lee",
            "UN",
            "O",
            "s",
            "S",
            "12",
            "2025",
            "Åbo",
            "в",
            "٣",
            "²",
            "ʼ",
            "\u0301",
            "photoBern",
            "st",
        ),
        *(
            "'",
            "’",
            "“",
            '"',
            "”",
            "(",
            ")",
            "[",
            "-",
            "–",
            ".",
            "…",
            ",",
            ":",
            "/",
            "@",
            "#",
            "_",
            "www.",
            "com",
        ),
    ]
)


@given(st.lists(_PIECES, min_size=1).map("".join))
def test_what_is_cut_without_the_pattern_is_cut_as_by_it(chunk: str) -> None:
    assert module._cut(chunk) == tuple(module._match(chunk))


def test_a_chunk_is_cut_alike_when_the_kept_ones_have_been_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "“Ann Lee-Smith’s photoBern,” said the (UN) envoy; Ann Lee-Smith’s photoBern."
    tokens = tokenise(text)
    kept = module._Chunks()
    for place in (module, reader):
        monkeypatch.setattr(place, "CHUNKS", kept)
    monkeypatch.setattr(module, "_MOST_KEPT", 3)
    for _ in range(2):
        again = tokenise(text)
        assert (again.words, again.glued, again.initial) == (tokens.words, tokens.glued, tokens.initial)
    assert len(kept) <= 3
    assert len(kept.older) <= 3


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
