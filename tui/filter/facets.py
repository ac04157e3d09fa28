"""Facets: the names in the articles now shown, and the years, each with its count."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from tui.filter.index import Index
from tui.filter.sets import to_flags, to_numbers
from tui.filter.terms import SCOPE_OF_KIND
from tui.names.recognition import KINDS, Kind

# Counting every name of so many articles one by one is cheaper than weighing whole sets.
_FEW_ARTICLES = 6000


@dataclass(frozen=True, slots=True)
class Facet:
    """A name, by its number, and how many of the articles shown it is in."""

    name: int
    count: int


def count_facets(index: Index, numbers: Sequence[int], limit: int | None = None) -> dict[Kind, list[Facet]]:
    """The names of the articles shown, a list a kind, most articles first, then the alphabet.

    With `limit`, as many of each kind at most; their counts are exact all the same.
    """
    counting = Counting(index, numbers)
    return {kind: [Facet(*pair) for pair in counting.most(kind, limit)] for kind in KINDS}


def count_years(index: Index, numbers: Sequence[int]) -> list[tuple[str | None, int]]:
    """The years of the articles shown, newest first, None for undated, each with its count."""
    shown = index.set_of(numbers)
    years: dict[str | None, int] = {}
    for year, articles in index.years:
        count = (shown & articles).bit_count()
        if count:
            years[year] = years.get(year, 0) + count
    return list(years.items())


class Counting:
    """Counts of names in one set of articles, worked out in whichever way is cheapest."""

    def __init__(self, index: Index, numbers: Sequence[int]) -> None:
        self._index = index
        self._size = len(numbers)
        self._numbers = numbers
        self._shown: int | None = None
        self._flags: bytes | None = None
        self._counts: Counter[int] | None = None
        self._less: Counter[int] | None = None
        if len(numbers) <= _FEW_ARTICLES:
            self._counts = _count(index, numbers)
        elif index.size - len(numbers) <= _FEW_ARTICLES:
            self._less = _count(index, to_numbers(index.everything & ~index.set_of(numbers)))

    def of(self, name: int) -> int:
        """In how many of the articles a name is."""
        if self._counts is not None:
            return self._counts[name]
        if self._less is not None:
            return self._index.totals[name] - self._less[name]
        if self._shown is None:
            self._shown = self._index.set_of(self._numbers)
        if self._index.is_frequent(name):
            return (self._shown & self._index.articles_of_frequent(name)).bit_count()
        if self._flags is None:
            self._flags = to_flags(self._shown).ljust(self._index.size, b"\0")
        return sum(map(self._flags.__getitem__, self._index.archive.mentioned_in[name]))

    def most(self, kind: Kind, limit: int | None) -> list[tuple[int, int]]:
        """The names of a kind that are in the articles, with counts, most first, then by the alphabet.

        Names are looked at by their count over all articles: once as many as wanted have more than the next
        could have, the rest need no counting.
        """
        index, alphabet = self._index, self._index.alphabet
        if self._counts is not None:
            members = index.names_in(SCOPE_OF_KIND[kind])
            found = [pair for pair in self._counts.items() if pair[0] in members]
        else:
            found, least = [], 1
            for name in index.by_kind[kind]:
                if index.totals[name] < least:
                    break
                count = self.of(name)
                if count >= least:
                    found.append((name, count))
                    if limit is not None and len(found) >= limit:
                        least = max(least, sorted(count for _, count in found)[-limit])
        found.sort(key=lambda pair: (-pair[1], alphabet[pair[0]]))
        return found[:limit]


def _count(index: Index, numbers: Sequence[int]) -> Counter[int]:
    names, starts = index.names_by_article
    return Counter(chain.from_iterable(names[starts[n] : starts[n + 1]] for n in numbers))
