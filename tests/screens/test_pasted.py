"""Whatever is pasted is answered and explained, and costs no more than its length is worth."""

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.filter.archives import gold
from tests.filter.test_parse import TYPED
from tui.filter import bodies, match
from tui.filter.describe import describe
from tui.filter.evaluate import evaluate
from tui.filter.index import Index, Levels
from tui.filter.parse import parse
from tui.filter.stopping import StoppedError
from tui.filter.suggest import Suggestion
from tui.filter.terms import Scope, restricts
from tui.memory.places import ORDERS
from tui.screens.filtering import Question, answer

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())
LENGTH = 10_000


def nonsense(before: str, after: str) -> str:
    random = Random(1)
    words = ("".join(random.choices("abcdefghijklmnoprstuvwyz", k=random.randint(4, 9))) for _ in range(2000))
    return "".join(f"{before}{word}{after}" for word in words)[:LENGTH]


HOSTILE = {
    "one letter": "a" * LENGTH,
    "words": nonsense("", " "),
    "persons": nonsense("who:", " "),
    "held persons": nonsense('who:"ann ', '" '),
    "one long person": 'who:"' + nonsense("", " "),
    "excluded": nonsense("-", " "),
    "alternatives": nonsense("", "|"),
    "texts": nonsense("text:", " "),
    "alternative texts": nonsense("quote:", "|"),
    "quotes": '"' * LENGTH,
    "bars": "|" * LENGTH,
    "minuses": "-" * LENGTH,
    "dates": "2024-01..2025- " * 700,
    "begun dates": "last " * 2000,
    "saved": "@a " * 3000,
    "right to left": "\u202eكوشانوف\u200f " * 1000,
    "combining": "a\u0301\u0301\u0301" * 2500,
    "joined emoji": "👩\u200d👩\u200d👧" * 1000,
    "Han": "議会" * 5000,
    "controls": "\x00\x1b[2J\ud800\u2028" * 1500,
}


def ask(text: str, order_number: int = 0) -> Question:
    return Question(
        (),
        text,
        SEEDS.archive,
        SEEDS,
        20,
        8,
        TODAY,
        ORDERS[order_number],
        {"a": "2025", "ab": "who:koshanov"},
    )


@pytest.mark.parametrize("kind", HOSTILE)
def test_ten_thousand_characters_are_answered_with_few_costly_look_ups(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgiven: list[str] = []
    searched: list[int] = []
    forgive, body = match._forgiving, bodies._body

    def counted_forgive(index: Index, word: str, scope: Scope | None) -> Levels:
        forgiven.append(word)
        return forgive(index, word, scope)

    def counted_body(index: Index, number: int) -> str:
        searched.append(number)
        return body(index, number)

    monkeypatch.setattr(match, "_forgiving", counted_forgive)
    monkeypatch.setattr(bodies, "_body", counted_body)
    given = answer(ask(HOSTILE[kind], 2))
    assert given.reading
    assert len(given.reading) < LENGTH + 200
    assert sorted(given.rows) == list(given.numbers)
    assert len(forgiven) <= 60
    assert len(searched) <= 16 * len(SEEDS.archive)


def typed_on(text: str, offer: Suggestion) -> str:
    return offer.term if offer.sort == "instead" else text[: offer.start] + offer.term


def test_of_very_many_terms_the_first_are_told_and_the_rest_counted() -> None:
    told = describe(parse(HOSTILE["persons"], TODAY), SEEDS)
    assert told.startswith("no name like “")
    assert told.endswith(" more")
    assert "too many texts" in describe(parse(HOSTILE["texts"], TODAY), SEEDS) + describe(
        parse(" ".join(f"text:{letter}" for letter in "abcdefghijklmnopqr"), TODAY), SEEDS
    )


@settings(deadline=None)
@given(TYPED, st.sampled_from(range(len(ORDERS))))
def test_whatever_is_typed_is_answered_and_explained(text: str, order: int) -> None:
    given = answer(ask(text, order))
    assert bool(given.reading) == bool(given.question.text)
    assert sorted(given.rows) == list(given.numbers)
    for offer in given.suggestions:
        assert 0 <= offer.start <= len(text)
        terms = parse(typed_on(text, offer), TODAY).terms
        assert terms
        if offer.sort in ("name", "date"):
            assert all(restricts(term) for term in parse(offer.term, TODAY).terms)


@settings(deadline=None, max_examples=20)
@given(TYPED.filter(bool))
def test_whatever_is_pasted_ten_thousand_characters_long_is_answered_and_explained(text: str) -> None:
    given = answer(ask((text * LENGTH)[:LENGTH]))
    assert bool(given.reading) == bool(given.question.text)
    assert sorted(given.rows) == list(given.numbers)


def test_an_evaluation_ends_when_nobody_waits_for_it() -> None:
    asked: list[bool] = []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(StoppedError):
        evaluate(parse("text:water", TODAY), Index(gold()), stopped)
    assert len(asked) == 4
