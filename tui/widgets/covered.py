"""Covered text: which rows of an article some ranges of it fall on."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from tui.filter.marks import Range


@dataclass(frozen=True, slots=True)
class Covered:
    """Ranges in order and apart: code points at which they begin, and those at which they end."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def meets(self, start: int, end: int) -> bool:
        """Whether any of the code points from `start`, before `end`, is covered."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.ends[before - 1] > start


def covered(ranges: Iterable[Range]) -> Covered:
    """What half-open ranges cover, those that touch or overlap as one."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(ranges):
        if ends and start <= ends[-1]:
            ends[-1] = max(end, ends[-1])
        else:
            starts.append(start)
            ends.append(end)
    return Covered(tuple(starts), tuple(ends))
