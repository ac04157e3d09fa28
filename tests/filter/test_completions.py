"""Prefixes, dates and words of time that what is typed may become."""

from datetime import date

import pytest

from tests.filter.archives import gold
from tui.filter.completions import complete, is_date
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.suggest import Suggestion

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())


def offered(typed: str) -> list[Suggestion]:
    return complete(typed, SEEDS, None, TODAY)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("who", ["who:"]),
        ("s", ["said:", "since:"]),
        ("2024 -a", ["-at:"]),
        ("2025-12-", ["2025-12-16"]),
        ("since:", ["since:2025", "since:2024"]),
        ("since:2025-1", ["since:2025-12", "since:2025-11"]),
        ("2024-04..", ["2024-04..2025", "2024-04..2024"]),
        ("2024-04..2025-0", ["2024-04..2025-04"]),
        ("apr", ["2025-04", "2024-04"]),
        ("koshanov last", ["last month", "last year"]),
        ("last mo", ["last month"]),
        ("march 2", ["2024-03"]),
        ("koshanov", []),
        ("", []),
        ("koshanov ", []),
        ('text:"w', []),
    ],
)
def test_what_is_typed_is_completed(typed: str, terms: list[str]) -> None:
    assert [offer.term for offer in offered(typed)] == terms


def test_a_completion_replaces_what_it_completes_and_counts_what_it_leaves() -> None:
    for typed in ("koshanov last mo", "koshanov since:2025-", "at:geneva 2024-03..2025-", "apr", "2025-12-"):
        for offer in offered(typed):
            written = parse(typed[: offer.start] + offer.term, TODAY)
            assert written.terms[-1].text == offer.term
            assert len(evaluate(parse(offer.term, TODAY), SEEDS).numbers) == offer.count
            assert all(end <= len(offer.text) for _, end in offer.marks)


def test_dates_are_those_of_the_articles_shown() -> None:
    shown = evaluate(parse("2024", TODAY), SEEDS).numbers
    assert [offer.term for offer in complete("apr", SEEDS, shown, TODAY)] == ["2024-04"]


def test_a_date_that_is_whole_is_known_as_one() -> None:
    assert is_date("koshanov last month", TODAY)
    assert is_date("undated", TODAY)
    assert not is_date("last mo", TODAY)
    assert not is_date("koshanov", TODAY)
