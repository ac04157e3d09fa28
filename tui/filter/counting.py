"""Counting: in how many of the articles shown each name is, worked out in whichever way is cheapest."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from weakref import proxy

from tui.filter.index import Index
from tui.filter.sets import to_flags
from tui.filter.terms import SCOPE_OF_KIND
from tui.names.recognition import Kind

# Counting every name of so many articles one by one is cheaper than weighing the sets of frequent names.
_FEW_ARTICLES = 7000


def count_names(index: Index, numbers: Sequence[int]) -> "Counting":
    """The counts for some article numbers; facets and suggestions for one list share them."""
    for known in index.counted:
        if isinstance(known, Counting) and known.numbers is numbers:
            return known
    counting = Counting(index, numbers)
    index.counted = (counting, *index.counted[:1])
    return counting


class Counting:
    """Counts of names in one set of articles.

    In few articles every name is counted once; in many, a name when it is asked for.
    """

    def __init__(self, index: Index, numbers: Sequence[int]) -> None:
        self.numbers = numbers
        # The index keeps what was counted: it would hold on to itself, and an archive to all that it was.
        self._index: Index = proxy(index)
        self._shown = 0
        self._flags: bytes | None = None
        self.present: Counter[int] | None = None
        if len(numbers) <= _FEW_ARTICLES:
            self.present = _count(index, numbers)
            # Most names are in an article or two: the first look is at the others.
            bar = 1 + len(numbers) // 400
            self._often = [pair for pair in self.present.items() if pair[1] > bar]
        else:
            self._shown = index.set_of(numbers)

    def of(self, name: int) -> int:
        """In how many of the articles a name is."""
        index = self._index
        if self.present is not None:
            return self.present[name]
        if index.is_frequent(name):
            return (self._shown & index.articles_of_frequent(name)).bit_count()
        if self._flags is None:
            self._flags = to_flags(self._shown).ljust(index.size, b"\0")
        return sum(map(self._flags.__getitem__, index.archive.mentioned_in[name]))

    def said_by(self, name: int) -> int:
        """In how many of the articles a name makes a statement or speaks."""
        speaks = self._index.archive.speaks_in
        if name >= len(speaks):
            return 0
        if len(self.numbers) == self._index.size:
            return len(speaks[name])
        if self._flags is None:
            shown = self._shown or self._index.set_of(self.numbers)
            self._flags = to_flags(shown).ljust(self._index.size, b"\0")
        return sum(map(self._flags.__getitem__, speaks[name]))

    def most(self, kind: Kind, limit: int | None) -> list[tuple[int, int]]:
        """The names of a kind that are in the articles, with counts, most first, then by the alphabet.

        Names are looked at by their count over all articles: once as many as wanted have more than the next
        could have, the rest need no counting.
        """
        index, alphabet = self._index, self._index.alphabet
        found: list[tuple[int, int]] = []
        least = 1
        if self.present is not None:
            members = index.names_in(SCOPE_OF_KIND[kind])
            found = [pair for pair in self._often if pair[0] in members]
            if limit is None or len(found) < limit:
                found = [pair for pair in self.present.items() if pair[0] in members]
            if limit is not None and limit < len(found):
                least = _least_of_most(Counter(count for _, count in found), limit)
                found = [pair for pair in found if pair[1] >= least]
        else:
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


def _least_of_most(how_often: Counter[int], limit: int) -> int:
    """The smallest count that is among the `limit` greatest, from how often each count occurs."""
    for count in sorted(how_often, reverse=True):
        limit -= how_often[count]
        if limit <= 0:
            return count
    return 1


def _count(index: Index, numbers: Sequence[int]) -> Counter[int]:
    return Counter(chain.from_iterable(map(index.names_by_article.__getitem__, numbers)))
