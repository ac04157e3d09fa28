"""Sentences: the first one ends where a reader would stop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.sentences import first_sentence_end


@pytest.mark.parametrize(
    "sentence",
    [
        "The Senate met.",
        "Mr. Elphberg met Dr. Mauban and Hon. Tarlenheim.",
        "J. R. Elphberg met U.Khurelsukh and Ts.Tsolmon.",
        "The U.S. Senate met on Jan. 5 and Nov. 6.",
        "Resolution No. 5 passed at 5 p.m. on Monday.",
        "Some 3.5 million voted in St. Petersburg.",
        "“We will do it. We must,” he said.",
        "“We will do it. We must.”",
        "He said “Go. Now.” and went.",
        "« Nous y allons. Bien. » he said.",
        '"We came. We saw," he said.',
        "The Union (founded in 1889. In Paris) met.",
        "Why now?",
        "It is done!",
        "The budget grew (again).",
        "The site kazinform.kz reported it.",
        "The session… went on.",
        "H.E. Rudolf Elphberg spoke.",
        "It ended on August 26.",
        "1. The first item.",
    ],
)
def test_the_first_sentence_is_whole(sentence: str) -> None:
    assert first_sentence_end(sentence) == len(sentence)
    assert first_sentence_end(f"{sentence} The next one. And more.") == len(sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It was held on August 26.The Speaker said so.", "It was held on August 26."),
        ("The session ended.The Speaker left.", "The session ended."),
        ("He spoke at 5 p.m. The next day he left.", "He spoke at 5 p.m."),
        ("He left the U.S. The Senate met.", "He left the U.S."),
        ("“We open the Senate, he said. Then he left.", "“We open the Senate, he said."),
        ("The Senate met. “We are here,” he said.", "The Senate met."),
        ("Сенат собрался. Он открыт.", "Сенат собрался."),
    ],
)
def test_where_it_ends(text: str, sentence: str) -> None:
    assert text[: first_sentence_end(text)] == sentence


def test_it_can_begin_anywhere() -> None:
    text = "One here. Two there. Three."
    assert text[10 : first_sentence_end(text, 10)] == "Two there."


@given(st.text(st.sampled_from('aB. !?“”"()U’\n') | st.characters(), max_size=300), st.integers(0, 10))
def test_it_always_ends_within_the_text(text: str, start: int) -> None:
    start = min(start, len(text))
    assert start <= first_sentence_end(text, start) <= len(text)
