"""The timeline: articles over time, in slices of equal length or in years, months and days."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from tui.archive.dates import days_of
from tui.filter.index import Index

Unit = Literal["year", "month", "day"]
UNITS: tuple[Unit, ...] = ("year", "month", "day")
_LETTERS: dict[Unit, int] = {"year": 4, "month": 7, "day": 10}

# A stray date of long ago would squeeze all others into one slice: it shares the first one instead.
_STRAYS_IN_A_THOUSAND = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slice:
    """A year, month or day in its ISO form, and how many articles there are in it."""

    date: str
    count: int


def count_slices(index: Index, numbers: Sequence[int], cells: int) -> tuple[tuple[int, ...], str, str]:
    """Counts of the articles shown in so many slices of equal length, and the archive's first and last day.

    The slices span the archive, so that filters compare; no dated article, no slices.
    """
    bounds, first, last = index.slices.get(cells, lambda: _bounds(index, cells))
    places = [bisect_left(numbers, bound) for bound in bounds]
    return tuple(before - after for before, after in pairwise(places)), first, last


def _bounds(index: Index, cells: int) -> tuple["array[int]", str, str]:
    """The article numbers between slices, falling: the oldest slice lies between the first two."""
    days = [(iso, start, end) for iso, start, end in index.days if iso is not None]
    if not days or cells < 1:
        return array("i"), "", ""
    end = days[-1][2]
    oldest = next(
        iso for iso, _, after in reversed(days) if end - after >= end * _STRAYS_IN_A_THOUSAND // 1000
    )
    first, last = days_of(oldest)[0], max(days_of(iso)[1] for iso, _, _ in days[:32])
    span = (last - first).days + 1
    bounds = array("i", [end])
    place = len(days) - 1
    for cell in range(1, cells):
        # Compared as they are written: to make dates of all takes five times as long.
        bound = (first + timedelta(days=span * cell // cells)).isoformat()
        while place >= 0 and _first_day(days[place][0]) < bound:
            place -= 1
        bounds.append(days[place][2] if place >= 0 else 0)
    bounds.append(0)
    return bounds, first.isoformat(), last.isoformat()


def _first_day(iso: str) -> str:
    """The first day of an ISO day, month or year."""
    return iso + "-01-01"[len(iso) - 4 :]


def count_units(index: Index, numbers: Sequence[int], unit: Unit) -> list[Slice]:
    """Every year, month or day from the archive's first to its last, oldest first, with the articles shown.

    Articles dated less exactly than the unit are in none.
    """
    letters = _LETTERS[unit]
    runs: dict[str, tuple[int, int]] = {}
    for iso, start, end in index.days:
        if iso is not None and len(iso) >= letters:
            part = iso[:letters]
            runs[part] = (min(start, runs[part][0]) if part in runs else start, end)
    if not runs:
        return []
    counts = {
        part: bisect_left(numbers, end) - bisect_left(numbers, start) for part, (start, end) in runs.items()
    }
    return [Slice(part, counts.get(part, 0)) for part in _every(min(runs), max(runs), unit)]


def _every(first: str, last: str, unit: Unit) -> list[str]:
    if unit == "day":
        day, end = date.fromisoformat(first), date.fromisoformat(last)
        return [(day + n * _DAY).isoformat() for n in range((end - day).days + 1)]
    if unit == "year":
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    months = range(int(first[:4]) * 12 + int(first[5:]) - 1, int(last[:4]) * 12 + int(last[5:]))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]


def range_term(one: str, other: str) -> str:
    """The term that means all from one year, month or day to another, in either order."""
    first, last = sorted((one, other))
    return first if first == last else f"{first}..{last}"


def place_in(slices: Sequence[Slice], iso: str) -> int:
    """The slice in which an ISO date lies, or the nearest to it.

    Of those of a whole month or year it is the last one that has articles, or the last one of all.
    """
    place = bisect_right(slices, iso, key=lambda each: each.date[: len(iso)]) - 1
    last = place = max(0, min(place, len(slices) - 1))
    while place and not slices[place].count and slices[place - 1].date.startswith(iso):
        place -= 1
    return place if slices and slices[place].count else last


def range_in(slices: Sequence[Slice], one: str, other: str) -> tuple[int, int]:
    """The first and the last slice of all from one ISO year, month or day to another, in either order.

    The slices may be finer than these or coarser.
    """
    letters = len(slices[0].date)
    first, last = (end[:letters] for end in sorted((one, other)))
    begin = bisect_left(slices, first, key=lambda each: each.date[: len(first)])
    end = bisect_right(slices, last, key=lambda each: each.date[: len(last)]) - 1
    return min(begin, len(slices) - 1), max(end, 0)
