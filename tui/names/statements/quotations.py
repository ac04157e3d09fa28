"""Quotations: what stands between quotation marks of any style, also where one mark was lost."""

from collections.abc import Iterator
from typing import Final

from tui.text.patterns import pattern

_MARK: Final = "[“”„‟«»\"‘’'‹›]"
# Those of which one alone may open or close a quotation.
_TELLING: Final = '“”„‟«»"‘‹›'
_CLOSERS: Final = {"“": '”"“', "‟": '”"', "„": '“”"', "«": "»", "»": "«", '"': '"”', "‹": "›"}
_SINGLE_CLOSERS: Final = "’'"


class Quotation:
    """Code points of the marks and what they hold, half-open; `open`: the closing mark is missing."""

    __slots__ = ("end", "open", "start")

    def __init__(self, start: int, end: int, open: bool = False) -> None:
        self.start = start
        self.end = end
        self.open = open


def mark_places(text: str) -> list[int]:
    """Where marks stand by which a quotation may be told, in order; of closing apostrophes none tells."""
    places = [place for mark in _TELLING if mark in text for place in _places_of(mark, text)]
    if "'" in text:
        places += [at for at in _places_of("'", text) if not text[at - 1 : at].isalnum()]
    return sorted(places)


def _places_of(mark: str, text: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def find_quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Outermost quotations in text[start:end], in order; no white space stands before `end`.

    A mark left open runs to the end, a closing mark without an opening one from the start where nothing
    else is quoted. An apostrophe is none: a single mark opens only before a letter and needs a closing
    one.
    """
    found: list[Quotation] = []
    opened = -1
    closers = ""
    after = start
    for match in pattern(_MARK).finditer(text, start, end):
        at = match.start()
        if at < after:
            continue
        mark = match[0]
        if opened >= 0:
            if mark in closers and not (
                mark == '"' and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isalnum()
            ):
                found.append(Quotation(opened, at + 1))
                opened = -1
                after = at + 1
            continue
        before = text[at - 1] if at > start else " "
        behind = text[at + 1] if at + 1 < end else " "
        if mark in "‘'’":
            closing = _single_closing(text, at, end) if _opens(mark, before, behind) else -1
            if closing >= 0:
                found.append(Quotation(at, closing + 1))
                after = closing + 1
        elif mark in "“‟„«‹" or (mark in '"»' and not before.isalnum() and not behind.isspace()):
            opened, closers = at, _CLOSERS[mark]
        elif mark in '”»"' and not found and not before.isspace() and at > start + 1:
            found.append(Quotation(start, at + 1))
    if opened >= 0:
        found.append(Quotation(opened, end, open=True))
    return found


def _opens(mark: str, before: str, behind: str) -> bool:
    return (
        mark != "’"
        and not before.isalnum()
        and before not in "’'"
        and (behind.isalnum() or behind in '“"[…—')
    )


def _single_closing(text: str, opened: int, end: int) -> int:
    """Where a single quotation ends, or -1: at no apostrophe, nor at a plural's if a later mark serves."""
    fallback = -1
    for match in pattern(_MARK).finditer(text, opened + 1, min(end, opened + 4000)):
        at = match.start()
        mark = match[0]
        before = text[at - 1]
        behind = text[at + 1] if at + 1 < end else " "
        if mark in "‘“«„" or (mark == "'" and not before.isalnum() and behind.isalnum() and before.isspace()):
            if mark == "‘" or mark == "'":
                break
            continue
        if mark not in _SINGLE_CLOSERS or behind.isalnum() or before.isspace():
            continue
        if before in "sS" and behind == " " and text[at + 2 : at + 3].islower():
            # "the deputies’ work": a possessive, unless nothing else closes.
            fallback = at if fallback < 0 else fallback
            continue
        return at
    return fallback
