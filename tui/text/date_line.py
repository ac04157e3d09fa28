"""Date lines: lines of their own that hold only a date and perhaps a time, and the date they name."""

import re
from typing import NamedTuple

from tui.text.patterns import pattern

# Months by name, in small letters.
MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "january jan januar janvier enero gennaio janeiro ocak января январь січня қаңтар",
        "february feb februar février febrero febbraio fevereiro şubat февраля февраль лютого ақпан",
        "march mar märz mars marzo março mart марта март березня наурыз",
        "april apr avril abril aprile nisan апреля апрель квітня сәуір",
        "may mai mayo maggio maio mayıs мая май травня мамыр",
        "june jun juni juin junio giugno junho haziran июня июнь червня маусым",
        "july jul juli juillet julio luglio julho temmuz июля июль липня шілде",
        "august aug août agosto ağustos августа август серпня тамыз",
        "september sept sep septembre septiembre settembre setembro eylül сентября сентябрь вересня қыркүйек",
        "october oct oktober octobre octubre ottobre outubro ekim октября октябрь жовтня қазан",
        "november nov novembre noviembre novembro kasım ноября ноябрь листопада қараша",
        "december dec dezember décembre diciembre dicembre dezembro aralık декабря декабрь грудня желтоқсан",
    ),
    start=1,
):
    MONTHS.update(dict.fromkeys(_names.split(), _number))

# Weekdays of other languages than English, in small letters; those of two words are parted by a hyphen.
WEEKDAYS = frozenset(
    """
    lunes martes miércoles miercoles jueves viernes sábado sabado domingo
    lundi mardi mercredi jeudi vendredi samedi dimanche
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    понедельник вторник среда четверг пятница суббота воскресенье
    """.split()
)

_YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"
_NAME = r"(?P<name>[^\W\d_]{3,12})\b\.?"
_DAY = r"(?P<day>\d{1,2})"
_OF = r"(?:st|nd|rd|th|er|º|ª)?\.?(?:\s|-|,|/)*(?:(?:of|de|do)\s+)?"
# Each form gives year, and month and day as numbers or names; `first` and `second` are of unknown order.
_FORMS = tuple(
    form + r"(?!\d)"
    for form in (
        rf"{_YEAR}(?P<mark>[-./])(?P<month>\d{{1,2}})(?P=mark){_DAY}",
        rf"(?P<first>\d{{1,2}})(?P<mark>[-./])(?P<second>\d{{1,2}})(?P=mark){_YEAR}(?:\s?г\.)?",
        rf"{_DAY}{_OF}{_NAME}(?:\s|-|,|/)*(?:(?:de|of)\s+)?{_YEAR}(?:\s?г\.|\s?года\b)?",
        rf"{_NAME}[\s-]?{_DAY}(?:st|nd|rd|th)?(?:,\s?|\s|-){_YEAR}",
        rf"{_YEAR},?\s{_NAME}\s{_DAY}",
        rf"{_YEAR}\s?年\s?(?P<month>\d{{1,2}})\s?月\s?{_DAY}\s?日",
        rf"{_YEAR}\s?년\s?(?P<month>\d{{1,2}})\s?월\s?{_DAY}\s?일",
        rf"{_YEAR}-(?P<month>\d{{2}})(?![-./]\d)",
        rf"{_NAME},?\s{_YEAR}",
    )
)
_LABEL = (
    r"(?:(?P<later>(?:last\s)?(?:updated|modified|edited))|(?:first\s)?(?:published|posted|publication|issued|released|"
    r"created|added|date|дата|опубликовано|publié|veröffentlicht|publicado)(?:\s(?:date|time|публикации))?)"
    r"(?:\s(?:on|at|le|am|el)\b)?\s?[:\-–—]?\s*"
)
_WEEKDAY = (
    r"(?:(?:on|le|el)\s)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|"
    rf"(?:{'|'.join(sorted(WEEKDAYS))})\b)\s?,?\s*(?:(?:le|den)\s)?"
)
_CLOCK = r"(?:\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d{1,6})?)?|\d{1,2}(?=\s?[ap]\.?m))"
_ZONE = r"(?:Z|UTC|GMT|[A-Z]{2,4}T|IST|hrs?|часов)?(?:\s?[+-]\d{1,2}:?(?:\d{2})?)?"
_TIME = rf"{_CLOCK}\s?(?:[ap]\.?m\b\.?)?\s?\(?{_ZONE}\)?"
_REST = rf"(?:T(?=\d)|[\s,;|/·•–—-]*(?:(?:at|um|à|в)\s)?)(?:{_TIME})?[\s,;|/·•]*(?:{_WEEKDAY})?\.?"
_CLOCK_FIRST = rf"{_TIME}[\s,;|/·•–—-]+"
LONGEST_DATE_LINE = 100
_LONGEST_TITLE = 200
_WORD = r"(?<![^\W_])[^\W_]"
# What parts a date from the words of a title before it.
_PARTED = r"(?:[-–—|:;,·•(\[/]\s*|\s[-–—]{1,2}\s*)\Z"
_TITLE_END = r"\s*[)\]]?\s*\Z"
_BRACKETS = {"(": ")", "[": "]"}


class DateLine(NamedTuple):
    """What a date line says: an ISO day or month, or in `fault` why it names none.

    `later` tells that the line calls its date that of an update.
    """

    iso: str | None
    fault: str | None = None
    later: bool = False


class FoundDate(NamedTuple):
    """A written date at a place of a text: an ISO day or month or a fault, and where it ends (code point)."""

    iso: str | None
    fault: str | None
    end: int


def read_date_line(line: str) -> DateLine | None:
    """The date of a line that holds nothing but a date, a time, a weekday and a label; None for any other.

    Forms are strict, so that no date is guessed out of prose: numbers with the year first or last, and months
    by name in the languages of the table above. A day and a month that could change places (04/05/2022) are a
    fault.
    """
    line = line.strip()
    if len(line) > LONGEST_DATE_LINE or not pattern(_YEAR).search(line):
        return None
    if _BRACKETS.get(line[0]) == line[-1]:
        line = line[1:-1].strip()
    later = False
    at = 0
    label = pattern(_LABEL, re.IGNORECASE).match(line)
    if label:
        later, at = label["later"] is not None, label.end()
    weekday = pattern(_WEEKDAY, re.IGNORECASE).match(line, at)
    at = weekday.end() if weekday else at
    clock = pattern(_CLOCK_FIRST, re.IGNORECASE).match(line, at)
    found = find_date(line, at) or (find_date(line, clock.end()) if clock else None)
    if not found:
        return None
    rest = pattern(_REST, re.IGNORECASE).match(line, found.end)
    end = rest.end() if rest else found.end
    if end < len(line):
        following = pattern(_LABEL, re.IGNORECASE).match(line, end)
        if not following or read_date_line(line[end:]) is None:
            return None
    return DateLine(found.iso, found.fault, later)


def read_title_date(line: str) -> str | None:
    """The ISO day with which a title line ends, parted from its words: `Debate - Wednesday, 15 May 2019`.

    None where the line is a sentence, holds another date or one that may be read in two ways: of these no
    date of the text's own can be told.
    """
    line = line.strip()
    if len(line) > _LONGEST_TITLE or not pattern(_YEAR).search(line):
        return None
    found: list[tuple[int, FoundDate]] = []
    for word in pattern(_WORD).finditer(line):
        if found and word.start() < found[-1][1].end:
            continue
        if (date := find_date(line, word.start())) is not None:
            found.append((word.start(), date))
    if len(found) != 1:
        return None
    (start, (iso, _, end)) = found[0]
    weekdays = pattern(rf"(?<!\w){_WEEKDAY}", re.IGNORECASE).finditer(line, 0, start)
    is_parted = any(day.end() == start for day in weekdays) or pattern(_PARTED).search(line, 0, start)
    is_day = iso is not None and iso.count("-") == 2
    return iso if is_day and is_parted and pattern(_TITLE_END).match(line, end) else None


def find_date(text: str, at: int = 0) -> FoundDate | None:
    """The date written at exactly this place of the text, None where there is none."""
    for form in _FORMS:
        match = pattern(form, re.IGNORECASE).match(text, at)
        if match and match.groupdict().get("name", "may").lower() in MONTHS:
            iso, fault = _day_of(match)
            return FoundDate(iso, fault, match.end())
    return None


def _day_of(match: re.Match[str]) -> tuple[str | None, str | None]:
    parts = match.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None, f"“{match[0]}” is ambiguous: day and month could change places"
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        month = MONTHS[parts["name"].lower()] if parts.get("name") else int(parts["month"])
        if "day" not in parts:
            return (f"{year}-{month:02}", None) if 1 <= month <= 12 else (None, f"“{match[0]}” is no month")
        day = int(parts["day"])
    # Loading it takes 4 ms, which a start on text without date lines need not pay.
    from calendar import monthrange

    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None, f"“{match[0]}” is no day of the calendar"
    return f"{year}-{month:02}-{day:02}", None
