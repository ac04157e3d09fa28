"""Periods: days, months, years and words of relative time, as first and last day."""

import re
from calendar import month_abbr, month_name
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tui.archive.dates import days_of

_DAY = timedelta(days=1)
_MONTHS = {
    name.casefold(): number for names in (month_name, month_abbr) for number, name in enumerate(names) if name
} | {"sept": 9}
_FULL_MONTHS = {name.casefold(): number for number, name in enumerate(month_name) if name}
_ANY_MONTH = re.compile(rf"\b(?:{'|'.join(_FULL_MONTHS)})\b", re.IGNORECASE)
_YEAR = r"(?P<year>[12]\d{3})"
_ISO = re.compile(_YEAR + r"(?:([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?)?")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\." + _YEAR)
# Day and month, or the other way round: read where only one of the two ways is a date.
_SLASHED = re.compile(r"(?P<one>\d{1,2})([-/])(?P<other>\d{1,2})\2" + _YEAR)
_WORDED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?(?P<name>[a-z]{3,9})\.?"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?,? " + _YEAR
)
_BEGUN = re.compile(
    r"[12]?\d{0,2}|[12]\d{3}(?:[-/.]\d{0,2}){0,2}|[12]\d{3}[-\d]*\.{1,2}[12]?\d{0,3}|\d{1,2}(?: [a-z]*)?"
)
_HALF_TYPED = re.compile(r"([12]\d{3}(?:-(?:0[1-9]|1[0-2]))?)-0?")
_UNITS = ("day", "week", "month", "year")
_RELATIVE = re.compile(
    r"(?:(?P<which>this|last) |last (?P<count>[1-9]\d{0,3}) )(?P<unit>day|week|month|year)s?"
)
_PHRASES = (
    *("today", "yesterday", "undated"),
    *(f"{which} {unit}" for which in ("this", "last") for unit in _UNITS[1:]),
    *(f"last # {unit}s" for unit in _UNITS),
    *(f"{name} #" for name in _MONTHS if len(name) > 2),
)


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included, None: open; `written` is the form that reads back as the same."""

    written: str
    first: date | None
    last: date | None


def read_period(words: str, today: date) -> Period | None:
    """What a day, month, year, `A..B`, `A..`, `..B` or words like `last month` mean; None: no date.

    A date whose next part is only begun (`2025-`, `2025-0`) is the date so far.
    """
    plain = " ".join(words.casefold().split())
    before, dots, after = plain.partition("..")
    if not dots:
        return _read_unit(plain, today)
    after = after.lstrip(".")
    first, last = _read_unit(before, today), _read_unit(after, today)
    if first and last:
        return between(first, last)
    if first and (not after or (may_begin_date(after) and not is_no_date(after))):
        return since(first)
    if last and not before:
        return until(last)
    return None


def year_said_last(words: str, last: Period) -> Period | None:
    """A stretch from a day or month without its year to one that says it: `march` to `may 2025`.

    What comes later in the year is of the year before; None: no day or month.
    """
    if last.last is None:
        return None
    if re.fullmatch(_YEAR, last.written):
        last = replace(last, written=f"{last.written}-12", first=last.last.replace(day=1))
    first = without_year(words, last)
    return first and between(first, last)


def without_year(words: str, last: Period) -> Period | None:
    """A day or month of the year of another, before which it comes; None: no day or month."""
    day = last.last or date.max
    plain = " ".join(words.casefold().split())
    first = _read_absolute(f"{plain} {day.year}")
    if first is not None and first.first is not None and first.first > day:
        first = _read_absolute(f"{plain} {day.year - 1}")
    return first


def latest_month(words: str, today: date, year: int | None = None) -> Period | None:
    """The latest month of a name that is not in the future, or that of a `year`; None: no full name."""
    number = _FULL_MONTHS.get(words.casefold())
    if number is None:
        return None
    return _read_absolute(f"{year or today.year - (number > today.month):04}-{number:02}")


def names_month(words: str) -> bool:
    """Whether the full name of a month is among some words."""
    return _ANY_MONTH.search(words) is not None


def since(period: Period) -> Period:
    """From the first day of a period on."""
    return Period("since:" + _after_prefix(period.written), period.first, None)


def before(period: Period) -> Period:
    """Up to the day before a period begins."""
    return Period("before:" + _after_prefix(period.written), None, period.first and period.first - _DAY)


def after(period: Period) -> Period:
    """From the day after a period ends on."""
    return since(_next(period))


def until(period: Period) -> Period:
    """Up to and with the last day of a period."""
    return before(_next(period))


def may_begin_date(words: str) -> bool:
    """Whether typing on could make a date of these words."""
    plain = " ".join(words.casefold().split())
    if not plain:
        return True
    shape = re.sub(r"\d+", "#", plain)
    if shape.startswith("#"):
        return _BEGUN.fullmatch(plain) is not None
    return any(phrase.startswith(shape) for phrase in _PHRASES)


def is_no_date(words: str) -> bool:
    """Whether words have the shape of a date, but there is none such: `2025-13`, `2025-02-30..2026`."""
    for part in " ".join(words.casefold().split()).split(".."):
        found = _ISO.fullmatch(part.strip("."))
        last = (found["day"] or found["month"] or "") if found else ""
        if len(last) == 2 and _read_absolute(part.strip(".")) is None:
            return True
    return False


def _read_unit(plain: str, today: date) -> Period | None:
    half = _HALF_TYPED.fullmatch(plain)
    plain = half.group(1) if half else plain.removesuffix(".")
    return _read_relative(plain, today) or _read_absolute(plain)


def _read_absolute(plain: str) -> Period | None:
    if slashed := _SLASHED.fullmatch(plain):
        return _read_slashed(slashed)
    found = _ISO.fullmatch(plain) or _DOTTED.fullmatch(plain) or _WORDED.fullmatch(plain)
    if found is None:
        return None
    parts = found.groupdict()
    if "name" in parts and parts["name"] not in _MONTHS:
        return None
    month = _MONTHS[parts["name"]] if "name" in parts else int(parts["month"] or 0)
    days = [day for day in (parts["day"], parts.get("after")) if day]
    if len(days) > 1:
        return None
    iso = parts["year"] + (f"-{month:02}" if parts.get("month") or month else "")
    if days:
        iso += f"-{int(days[0]):02}"
    try:
        return Period(iso, *days_of(iso))
    except ValueError:
        return None


def _read_slashed(found: re.Match[str]) -> Period | None:
    """The only date that two numbers and a year can mean: `10/16/2025`; `04/05/2025` may be two."""
    one, other = int(found["one"]), int(found["other"])
    periods = {
        _read_absolute(f"{found['year']}-{month:02}-{day:02}") for day, month in ((one, other), (other, one))
    } - {None}
    return periods.pop() if len(periods) == 1 else None


def _read_relative(plain: str, today: date) -> Period | None:
    if plain == "today":
        return Period(plain, today, today)
    if plain == "yesterday":
        return Period(plain, today - _DAY, today - _DAY)
    found = _RELATIVE.fullmatch(plain)
    if found is None or (found["unit"] == "day" and not found["count"]):
        return None
    unit = found["unit"]
    if found["count"]:
        count = int(found["count"])
        try:
            start = today - _step(unit, count) + _DAY
        except (OverflowError, ValueError):
            start = date.min
        return Period(f"last {count} {unit}{'s' if count > 1 else ''}", start, today)
    start = {
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "year": today.replace(month=1, day=1),
    }[unit]
    if found["which"] == "last":
        start -= _step(unit, 1)
    return Period(f"{found['which']} {unit}", start, start + _step(unit, 1) - _DAY)


def _step(unit: str, count: int) -> relativedelta:
    match unit:
        case "day":
            return relativedelta(days=count)
        case "week":
            return relativedelta(weeks=count)
        case "month":
            return relativedelta(months=count)
        case _:
            return relativedelta(years=count)


def between(first: Period, last: Period) -> Period:
    """From the first day of one period to the last of another, whichever comes first."""
    if first.first and last.first and last.first < first.first:
        first, last = last, first
    if " " in first.written + last.written:
        first, last = _as_days(first, "first"), _as_days(last, "last")
    return Period(f"{first.written}..{last.written}", first.first, last.last)


def _as_days(period: Period, end: str) -> Period:
    day = period.first if end == "first" else period.last
    return Period(day.isoformat(), day, day) if day else period


def _next(period: Period) -> Period:
    day = (period.last or date.max - _DAY) + _DAY
    length = {4: 4, 7: 7}.get(len(period.written), 10) if period.written[0].isdigit() else 10
    return Period(day.isoformat()[:length], day, None)


def _after_prefix(written: str) -> str:
    return f'"{written}"' if " " in written else written
