"""Facets: the names in the articles now shown, and the years, each with its count."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.filter.counting import count_names
from tui.filter.index import Index
from tui.names.recognition import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Facet:
    """A name, by its number, and how many of the articles shown it is in."""

    name: int
    count: int


def count_facets(index: Index, numbers: Sequence[int], limit: int | None = None) -> dict[Kind, list[Facet]]:
    """The names of the articles shown, a list a kind, most articles first, then the alphabet.

    With `limit`, as many of each kind at most; their counts are exact all the same.
    """
    counting = count_names(index, numbers)
    return {kind: [Facet(*pair) for pair in counting.most(kind, limit)] for kind in KINDS}


def count_years(index: Index, numbers: Sequence[int]) -> list[tuple[str | None, int]]:
    """The years of the articles shown, newest first, None for undated, each with its count."""
    shown = index.set_of(numbers)
    years: dict[str | None, int] = {}
    for year, articles in index.years.items():
        count = (shown & articles).bit_count()
        if count:
            years[year] = years.get(year, 0) + count
    return list(years.items())
