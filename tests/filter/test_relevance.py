"""The order by relevance: better matches first, then who speaks, then newest."""

from datetime import date

from hypothesis import given

from tests.filter.archives import gold, make
from tests.filter.test_parse import TYPED
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.relevance import by_relevance

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())
PEOPLE = Index(
    make(
        [("person", "Ann Bergson"), ("person", "Bo Berg"), ("place", "Bergen")],
        [("2025-05-01", (0,)), ("2025-04-01", (2, 1)), ("2025-03-01", (1,)), ("2025-02-01", (0, 1))],
        speaks=[(), (), (), (1,)],
    )
)


def ordered(text: str, index: Index = PEOPLE) -> list[int]:
    filter = parse(text, TODAY)
    return list(by_relevance(filter, evaluate(filter, index), index))


def test_whole_words_come_before_beginnings_speakers_before_others_and_then_the_newest() -> None:
    assert ordered("berg") == [3, 1, 2, 0]


def test_the_first_term_counts_most() -> None:
    assert ordered("berg|bergson") == [3, 1, 2, 0]
    assert ordered("since:2025-03 berg") == [1, 2, 0]


def test_without_names_the_order_is_by_date() -> None:
    assert ordered("2025") == [0, 1, 2, 3]
    assert ordered("") == [0, 1, 2, 3]


@given(TYPED)
def test_ordering_neither_loses_nor_adds_an_article(text: str) -> None:
    filter = parse(text, TODAY)
    shown = evaluate(filter, SEEDS)
    assert sorted(by_relevance(filter, shown, SEEDS)) == list(shown.numbers)
