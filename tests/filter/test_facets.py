"""Counts of names and years among the articles shown: the same as counting one by one."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filter.archives import make
from tests.filter.generated import archive
from tui.filter import counting
from tui.filter.facets import count_facets, count_years
from tui.filter.index import Index
from tui.filter.sets import run_of, to_bits, to_flags, to_numbers
from tui.names.recognition import KINDS
from tui.text.fold import fold

SIZE = 600


@cache
def index() -> Index:
    return Index(archive(400, SIZE)[0])


def test_the_alphabet_is_that_of_folded_names() -> None:
    known = ["Þorsteinn", "OSCE", "Zug", "Ísafjörður", "de Vries", "Oslo", "abe", "Şahin"]
    whole = Index(make([("person", name) for name in known]))
    in_order = [whole.archive.names[facet.name].name for facet in count_facets(whole, range(8))["person"]]
    assert in_order == ["abe", "de Vries", "Ísafjörður", "OSCE", "Oslo", "Şahin", "Þorsteinn", "Zug"]


def one_by_one(numbers: Sequence[int]) -> dict[str, list[tuple[int, int]]]:
    known = index().archive.names
    counts = Counter(name for number in numbers for name in index().archive.names_of(number))
    return {
        kind: sorted(
            ((name, count) for name, count in counts.items() if known[name].kind == kind),
            key=lambda pair: (-pair[1], fold(known[pair[0]].name), known[pair[0]].name),
        )
        for kind in KINDS
    }


@pytest.mark.parametrize("few", [0, 50, 10_000])
@pytest.mark.parametrize("limit", [None, 1, 5, 20])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.5, 0.97, 1.0])
def test_counts_are_those_of_counting_one_by_one(
    few: int, limit: int | None, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_FEW_ARTICLES", few)
    random = Random(share)
    numbers = [number for number in range(SIZE) if random.random() < share]
    facets = count_facets(index(), numbers, limit)
    expected = one_by_one(numbers)
    for kind in KINDS:
        assert [(facet.name, facet.count) for facet in facets[kind]] == expected[kind][:limit]


def test_years_are_newest_first() -> None:
    years = [article.head.date[:4] for article in index().archive.articles[::3] if article.head.date]
    assert count_years(index(), range(0, SIZE, 3)) == list(Counter(years).items())


@given(st.sets(st.integers(0, 300)))
def test_sets_keep_their_numbers(numbers: set[int]) -> None:
    bits = to_bits(numbers, 301)
    assert bits == sum(1 << number for number in numbers)
    assert list(to_numbers(bits, range(301))) == sorted(numbers)
    assert [place for place, flag in enumerate(to_flags(bits)) if flag] == sorted(numbers)


def test_a_run_is_every_number_from_its_start_to_its_end() -> None:
    assert to_numbers(run_of(3, 6), range(9)).tolist() == [3, 4, 5]
    assert run_of(4, 4) == 0
