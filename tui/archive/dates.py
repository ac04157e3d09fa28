"""Article dates: ISO days and months as strings, which sort as they read, and where articles state them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tui.text.date_line import DateLine, find_date, read_date_line, read_title_date

# "date 2025-12-16 Text" as the seeds have it, or "Date: 16 December 2025" as mail and press services do.
_HEADER = re.compile(r"\s{0,20}(?:date[ \t]+|[Dd](?:ate|ATE):[ \t]*)")
_HEADER_CLOCK = re.compile(r"T\d{2}:\d{2}[\d:.]{0,12}(?:Z|[+-]\d{2}:?\d{2})?")
_HEADER_NOTHING = re.compile(r"(?:none|null|nan|unknown|undated|n/a|-{1,2})(?=\s|$)", re.IGNORECASE)
_HEADER_NUMBER = re.compile(r"\d[\d./:-]{3,}(?=\s|$)")
_HEADER_END = re.compile(r"[ \t]?\n|[ \t]|$")
# How far the head of a body reaches, where its date line may stand among title, rubric and byline.
_HEAD_LINES = 8
_HEAD_CHARACTERS = 4000
_PARAGRAPH = 160
_MEND = "begin it with a line such as “date 2025-04-07”"
_UNDATED = f"undated: no usable date line, header or file name; {_MEND}"
_SENTENCE = re.compile(r".{60,}[.!?…][\"'”’»)\]]{0,3}$", re.DOTALL)

# Folders by years and months, perhaps days: the last that name both.
_FOLDERS = re.compile(r"(?:.*/)?((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?=/)")

_NAME_START = re.compile(r"(?<![^\W_])\d|(?<![^\W_])(?:[^\W\d_]{3,12}(?=\W\d{1,2}\W+\d{4}))")
_NAME_STAMP = re.compile(r"(?<![^\W_])((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4}|T?\d{6})?(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the body: its date or the fault in it, and where the body starts (code point)."""

    iso: str | None = None
    fault: str | None = None
    body_start: int = 0


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an article, ISO day or month or None, and plain sentences on what was wrong with it."""

    iso: str | None
    problems: tuple[str, ...] = ()


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


def read_header(text: str) -> Header:
    """The header of a file's text: ` date 2025-12-16 `, ` date 2025-12 `, `date: …`; empty if there is none.

    The one blank or line end after the date belongs to the header, all else to the body.
    """
    label = _HEADER.match(text)
    if not label:
        return Header()
    found = find_date(text, label.end())
    if found:
        clock = _HEADER_CLOCK.match(text, found.end)
        return Header(found.iso, found.fault, _past_blank(text, clock.end() if clock else found.end))
    nothing = _HEADER_NOTHING.match(text, label.end())
    if nothing:
        return Header(None, None, _past_blank(text, nothing.end()))
    number = _HEADER_NUMBER.match(text, label.end())
    if number:
        return Header(None, f"“{number[0]}” is no date", _past_blank(text, number.end()))
    return Header()


def date_article(body: str, header: Header, name: str, folders: str = "") -> Dated:
    """When an article is from: a date line at the head of its body, else its header, else its file's name.

    Where none of them tells, the date that ends its title does, and last the `folders` of the archive in
    which its file lies (`2019/05/`). What is impossible or ambiguous dates nothing and is a problem; the next
    source may still date the article.
    """
    line = _head_line(body)
    sources: list[tuple[str, str | None, str | None]] = []
    if line:
        sources.append(("date line", line.iso, line.fault))
    sources.append(("header", header.iso, header.fault))
    if not any(iso for _, iso, _ in sources):
        sources.append(("file name", *_date_of_name(name)))
        sources.append(("title", read_title_date(_first_line(body)), None))
        sources.append(("folder", _date_of_folders(folders), None))
    chosen = next(((source, iso) for source, iso, _ in sources if iso), None)
    faults = [f"{source}: {fault}" for source, _, fault in sources if fault]
    if not chosen and not faults:
        return Dated(None, (_UNDATED,))
    if not chosen:
        faults[-1] += f"; so it is undated: {_MEND}"
        return Dated(None, tuple(faults))
    if faults:
        faults[-1] += f"; dated {chosen[1]} by its {chosen[0]}"
    return Dated(chosen[1], tuple(faults))


def _past_blank(text: str, at: int) -> int:
    blank = _HEADER_END.match(text, at)
    return blank.end() if blank else at


def _head_line(body: str) -> DateLine | None:
    """The date line at the head of the body that counts: one that dates, better not that of an update."""
    found: list[DateLine] = []
    lines = 0
    for line in body[:_HEAD_CHARACTERS].split("\n"):
        content = line.strip()
        if not content:
            continue
        date_line = read_date_line(content)
        lines += 1
        if date_line:
            found.append(date_line)
        elif len(content) > _PARAGRAPH or _SENTENCE.match(content):
            break
        if lines == _HEAD_LINES:
            break
    return min(found, key=lambda line: (line.iso is None, line.later), default=None)


def _first_line(body: str) -> str:
    return body[:_HEAD_CHARACTERS].lstrip().partition("\n")[0]


def _date_of_folders(folders: str) -> str | None:
    """The ISO day or month of folders, each with a slash behind it; None: they name none."""
    found = _FOLDERS.match(folders)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 0)
    if not 1 <= month <= 12:
        return None
    is_day = 1 <= day <= monthrange(year, month)[1]
    return f"{year}-{month:02}-{day:02}" if is_day else f"{year}-{month:02}"


def _date_of_name(name: str) -> tuple[str | None, str | None]:
    """The first date in a file's name, as ISO day or month, or the fault in it."""
    stamp = _NAME_STAMP.search(name)
    if stamp:
        year, month, day = (int(part) for part in stamp.groups())
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return f"{year}-{month:02}-{day:02}", None
    name = name.replace("_", "-")
    for start in _NAME_START.finditer(name):
        found = find_date(name, start.start())
        if found and not name[found.end : found.end + 1].isalpha():
            return found.iso, found.fault
        if found and name[found.end] in "Tt":
            return found.iso, found.fault
    return None, None
