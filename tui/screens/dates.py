"""Going to a date: which row of the list a date means."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime

from tui.archive.archive import Archive
from tui.archive.dates import days_of
from tui.filter.periods import latest_month
from tui.text.date_line import find_date

_NUMBERS = re.compile(r"(\d{1,2})[-/ ](\d{1,2})[-/ ]\d{2,4}")

_YEAR_FIRST = re.compile(r"\d{4}")
_TWO_DAYS = datetime(2000, 1, 1), datetime(2003, 2, 2)


def days_meant(text: str, today: date) -> tuple[date, date] | None:
    """First and last day of `2025`, `2025-04`, `2025-04-07` or a date in words; None: it is none.

    A month without a year is the latest, as the filter has it; a day without its month or year is no date.
    """
    text = text.strip()
    found = find_date(text)
    iso = found.iso if found and found.end == len(text) else None
    try:
        if iso or _YEAR_FIRST.match(text):
            return days_of(iso or text)
    except ValueError:
        pass
    month = latest_month(text, today)
    if month is not None and month.first and month.last:
        return month.first, month.last
    from dateutil.parser import parse

    try:
        # What is not told is taken from a day: where it matters from which, something is missing.
        days = {parse(text, dayfirst=True, default=day).date() for day in _TWO_DAYS}
    except (ValueError, OverflowError):
        return None
    day = days.pop()
    return None if days else (day, day)


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
