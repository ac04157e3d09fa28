"""Article dates: ISO days and months as strings, which sort as they read."""

from calendar import monthrange
from datetime import date


def days_of(iso: str) -> tuple[date, date]:
    """First and last day that an ISO day, month or year (`2025-12-16`, `2025-12`, `2025`) covers.

    Raises ValueError for anything else.
    """
    numbers = [int(part) for part in iso.split("-")]
    match numbers:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case [year, month, day]:
            return date(year, month, day), date(year, month, day)
        case _:
            raise ValueError(f"no ISO date: {iso!r}")
