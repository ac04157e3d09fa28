"""Going to a date: which row of the list a date means."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from tui.archive.archive import Archive
from tui.archive.dates import days_of
from tui.text.date_line import find_date

_NUMBERS = re.compile(r"(\d{1,2})[-/ ](\d{1,2})[-/ ]\d{2,4}")


def days_meant(text: str) -> tuple[date, date] | None:
    """First and last day of `2025`, `2025-04`, `2025-04-07` or a date in words; None: it is none."""
    text = text.strip()
    found = find_date(text)
    iso = found.iso if found and found.end == len(text) else None
    try:
        return days_of(iso or text)
    except ValueError:
        pass
    from dateutil.parser import parse

    try:
        day = parse(text, dayfirst=True).date()
    except (ValueError, OverflowError):
        return None
    return day, day


def in_two_ways(text: str) -> bool:
    """Whether day and month of a date could change places, as in `04/05/2025`; with dots the day is first."""
    found = _NUMBERS.fullmatch(text.strip())
    return found is not None and int(found[1]) != int(found[2]) and max(int(found[1]), int(found[2])) <= 12


def row_of_date(archive: Archive, rows: Sequence[int], oldest_first: bool, days: tuple[date, date]) -> int:
    """The first row at a date, or the nearest after it in the list's order."""
    first, last = (day.isoformat() for day in days)

    def is_past(number: int) -> bool:
        iso = archive.head(number).date
        if oldest_first:
            return iso is not None and iso >= first[: len(iso)]
        return iso is None or iso <= last

    return min(bisect_left(rows, True, key=is_past), len(rows) - 1)
