"""Completions: prefixes, dates and words of time offered for what is being typed, beside the names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tui.filter.index import Index
from tui.filter.parse import BOUNDS, parse
from tui.filter.periods import read_period
from tui.filter.suggest import Suggestion
from tui.filter.terms import Dated, Undated

KINDS_OF_TERM = {
    "who:": "a person",
    "org:": "an organisation",
    "at:": "a place",
    "said:": "somebody who makes a statement",
    "text:": "words of the text",
    "quote:": "words of a statement",
    "since:": "from a date on",
    "before:": "up to a date",
}
_PHRASES = (
    *("today", "yesterday", "undated"),
    *(f"{which} {unit}" for unit in ("week", "month", "year") for which in ("last", "this")),
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_LAST = re.compile(r'(?:^|(?<=[\s|]))([-!]?)([^\s|"]*)$')
_PHRASE = re.compile(r"(?:^|(?<=[\s|]))([a-z]{2,9}(?: [a-z\d]*)?)$", re.IGNORECASE)
_DATE_BEGUN = re.compile(r"(?:[12]\d{0,3}|[12]\d{3}-\d{0,2}|[12]\d{3}-\d\d-\d{0,2})?")
_MOST_PHRASES = 2


def complete(
    typed: str, index: Index, shown: Sequence[int] | None, today: date, limit: int = 8
) -> list[Suggestion]:
    """Dates and kinds of term that what is typed may become, with counts in the articles `shown`, None: all.

    Dates that no article shown has are passed over.
    """
    last = _LAST.search(typed)
    if last is None or limit < 1:
        return []
    bits = index.everything if shown is None else index.set_of(shown)
    found = [*_dates(last, index, bits, today), *_phrases(typed, index, bits, today)]
    return [*found[: max(1, limit - 1)], *_kinds(last)][:limit]


def is_date(typed: str, today: date) -> bool:
    """Whether what is typed ends in a date as it stands."""
    terms = parse(typed, today).terms
    return bool(terms) and isinstance(terms[-1], Dated | Undated) and not typed.endswith(" ")


def _kinds(last: re.Match[str]) -> Iterator[Suggestion]:
    sign, word = last.groups()
    for prefix, means in KINDS_OF_TERM.items() if word else ():
        if prefix.startswith(word.lower()) and (not sign or prefix not in ("since:", "before:")):
            marks = ((0, len(word)),)
            yield Suggestion(
                -1, None, f"{prefix} {means}", -1, marks, sign + prefix, last.start(1), sort="kind"
            )


def _dates(last: re.Match[str], index: Index, bits: int, today: date) -> Iterator[Suggestion]:
    """Days of a month, dates behind `since:` and its like, and the ends of ranges."""
    sign, word = last.groups()
    prefix, colon, value = word.rpartition(":")
    first, dots, end = value.rpartition("..")
    begun = end if dots else value
    if (colon and prefix.lower() not in BOUNDS) or not _DATE_BEGUN.fullmatch(begun):
        return
    if dots and (not first or colon or read_period(first, today) is None):
        return
    if not colon and not dots and (len(begun) < 8 or not begun):
        return
    for iso in _parts(index, begun):
        if iso == begun or (dots and iso < first[: len(iso)]):
            continue
        text = f"{prefix}{colon}{first}{dots}{iso}"
        count = (bits & _articles(index, text, today)).bit_count()
        if count:
            yield Suggestion(
                -1, None, text, count, ((0, len(word)),), sign + text, last.start(1), sort="date"
            )


def _parts(index: Index, begun: str) -> list[str]:
    """The years, months or days there are that begin so, newest first."""
    if len(begun) > 7:
        days = dict.fromkeys(iso for iso, _, _ in index.days if iso and iso.startswith(begun))
        return [iso for iso in days if len(iso) == 10]
    parts = index.months if len(begun) > 4 else index.years
    return [iso for iso in parts if iso and iso.startswith(begun)]


def _phrases(typed: str, index: Index, bits: int, today: date) -> Iterator[Suggestion]:
    found = _PHRASE.search(typed)
    while found is not None:
        words = found[1].lower()
        made = [
            offer
            for phrase, term in _candidates(index, words)
            if (offer := _phrase(phrase, term, words, found.start(1), index, bits, today))
        ]
        if made or " " not in words:
            yield from made[: _MOST_PHRASES + 4 * (" " in words)]
            return
        found = _PHRASE.search(typed, found.start(1) + words.index(" ") + 1)


def _candidates(index: Index, words: str) -> Iterator[tuple[str, str]]:
    for phrase in _PHRASES:
        if phrase.startswith(words) and phrase != words:
            yield phrase, phrase
    months = [name for name in _MONTHS if f"{name} ".startswith(words[: len(name) + 1])]
    for iso in index.months if months and len(words) > 2 else ():
        phrase = f"{_MONTHS[int(iso[5:]) - 1]} {iso[:4]}" if iso else ""
        if iso and phrase.startswith(words):
            yield phrase.capitalize(), iso


def _phrase(
    phrase: str, term: str, words: str, start: int, index: Index, bits: int, today: date
) -> Suggestion | None:
    count = (bits & _articles(index, term, today)).bit_count()
    marks = ((0, len(words)),)
    return Suggestion(-1, None, phrase, count, marks, term, start, sort="date") if count else None


def _articles(index: Index, text: str, today: date) -> int:
    terms = parse(text, today).terms
    match terms:
        case (Dated(first=first, last=last),):
            days = (first.isoformat() if first else "", last.isoformat() if last else "9999")
            return index.sets.get(days, lambda: index.articles_between(*days))
        case (Undated(),):
            return index.undated
        case _:
            return 0
