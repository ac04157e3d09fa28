"""What answering a key in the bar takes, in counts: lists of articles made, texts parsed, searches asked."""

from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.screens.made import made_archive
from tui.filter import parse as parsing
from tui.filter.index import Index
from tui.filter.stopping import Stopped, StoppedError, never
from tui.screens.filtering import Question, answer

TODAY = date(2025, 12, 20)
# Words of a sentence that no name fits are looked for in the text.
SENTENCE = "who opened the groundwater observatory with ada lovric in northport"


def at_the_end_of(looks: Iterator[int]) -> Stopped:
    return lambda: next(looks, None) is None


def asked(typed: str, index: Index, stopped: Stopped = never) -> Question:
    return Question((), typed, index.archive, index, 20, 8, TODAY, stopped=stopped)


def test_a_sentence_with_words_of_the_text_makes_few_lists_of_articles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[str] = []
    listed: list[int] = []
    numbers_in = Index.numbers_in

    def search(phrase: str, stopped: Stopped = never) -> list[int]:
        searched.append(phrase)
        return [0, 2, 5]

    def noted(self: Index, bits: int) -> "array[int]":
        listed.append(bits)
        return numbers_in(self, bits)

    index = Index(replace(made_archive(), search=search))
    monkeypatch.setattr(Index, "numbers_in", noted)
    for end in range(1, len(SENTENCE) + 1):
        searched.clear()
        listed.clear()
        answer(asked(SENTENCE[:end], index))
        # What the filter leaves, what is left without the name that is typed, and without all that is typed.
        assert len(listed) <= 3, SENTENCE[:end]
        assert len(searched) == len(set(searched)) <= 2, SENTENCE[:end]


def test_no_text_is_parsed_twice_for_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = parsing._parse

    def noted(text: str, today: date, year: int | None) -> object:
        parsed.append(text)
        return parse(text, today, year)

    monkeypatch.setattr(parsing, "_parse", noted)
    index = Index(made_archive())
    for end in range(1, len(SENTENCE) + 1):
        parsed.clear()
        answer(asked(SENTENCE[:end], index))
        assert len(parsed) == len(set(parsed)), SENTENCE[:end]


@pytest.mark.parametrize("typed", [SENTENCE, "lovric water", "northprt", "said:lovric water", "text:x"])
def test_an_answer_is_given_up_wherever_it_is_once_nobody_waits(typed: str) -> None:
    index = Index(made_archive())
    waited = 0

    def counted() -> bool:
        nonlocal waited
        waited += 1
        return False

    whole = answer(asked(typed, index, counted))
    assert waited
    for last in range(waited):
        looks = iter(range(last))
        with pytest.raises(StoppedError):
            answer(asked(typed, Index(made_archive()), at_the_end_of(looks)))
    again = answer(asked(typed, index))
    assert (again.numbers, again.suggestions, again.reading) == (
        whole.numbers,
        whole.suggestions,
        whole.reading,
    )
