"""What the reader typed, read into terms; every string has a reading."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from tui.filter import periods
from tui.filter.periods import Period, may_begin_date, read_period
from tui.filter.recent import Recent
from tui.filter.small_words import EITHER_WORD, NEGATIONS
from tui.filter.terms import (
    Dated,
    Either,
    Filter,
    InStatement,
    InText,
    Named,
    Not,
    Plain,
    Scope,
    Term,
    Undated,
    Unfinished,
    Word,
    quoted,
    restricts,
)

SCOPES: dict[str, Scope] = {
    "who": "who",
    "person": "who",
    "org": "org",
    "organisation": "org",
    "organization": "org",
    "at": "at",
    "place": "at",
    "in": "at",
    "said": "said",
    "speaker": "said",
    "by": "said",
}
BOUNDS: dict[str, Callable[[Period], Period]] = {
    "since": periods.since,
    "from": periods.since,
    "after": periods.after,
    "before": periods.before,
    "until": periods.until,
}
# Words of a sentence before a date: `in 2024`, `since july 2024`.
_WORDED_BOUNDS: dict[str, Callable[[Period], Period]] = {
    "since": periods.since,
    "after": periods.after,
    "before": periods.before,
    "until": periods.until,
    "till": periods.until,
    **dict.fromkeys(("in", "on", "during", "from", "between"), lambda period: period),
}
_TO = ("to", "until", "till")
_UP_TO = {"between": ("and",), "from": _TO}
_OTHER_MONTHS = ("or", "and")
_TEXTS: dict[str, type[InText] | type[InStatement]] = {"text": InText, "quote": InStatement}
PREFIXES = ("who", "org", "at", "said", "text", "quote", "since", "before")

# What may stand between a negation and a date.
_BEFORE_DATES = ("for", "the")
_SAYS_YEAR = re.compile(r"\d{4}|\b(?:this|last) year\b", re.IGNORECASE)
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | {"\x00": " "})
_PREFIX = re.compile(rf"({'|'.join({**SCOPES, **BOUNDS, **_TEXTS})}):", re.IGNORECASE)
_BARE = re.compile(r'[^\s|"]+')
_BLANKS = re.compile(r"\s+")
_CLOSERS = "?!.,;"
# Leaving out what is empty may bring words together that then mean something else; rarely more than once.
_MOST_READINGS = 8
_MOST_WORDS_OF_A_DATE = 3
_LONGEST_DATE = 40
# For one key the same few texts are read again and again; so many terms in all are kept.
_PARSED: Recent[Filter] = Recent(1000, lambda filter: len(filter.terms))


def begins_prefix(word: str) -> str | None:
    """The prefix that a word typed so far may become, with its colon; None: it begins none."""
    return next((f"{prefix}:" for prefix in PREFIXES if prefix.startswith(word.lower())), None)


def parse(text: str, today: date, year: int | None = None) -> Filter:
    """The filter that a text means, relative dates against `today`; never raises.

    A month without a year is of `year`, else of the one year that the rest of the text names, else the
    latest. The written form of the result reads back as the same filter.
    """
    return _PARSED.get((text, today, year), lambda: _parse(text, today, year))


def _parse(text: str, today: date, year: int | None) -> Filter:
    year = year or year_named(text, today)
    for _ in range(_MOST_READINGS):
        filter = _Reader(text, today, year).read()
        written = filter.text
        if written == text or _Reader(written, today, year).read() == filter:
            break
        text = written
    return filter


def year_named(text: str, today: date) -> int | None:
    """The only year of the days that a text is about; what it excludes, or has as a choice, is left aside."""
    if not periods.names_month(text):
        return None
    reader = _Reader(text, today)
    reader.read()
    return reader.years.pop() if len(reader.years) == 1 else None


@dataclass(slots=True)
class _Reader:
    """A place in the typed text, moving to its end."""

    typed: str
    today: date
    year: int | None = None
    place: int = 0
    text: str = field(init=False)
    years: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.text = "".join(
            letter if letter.isprintable() or letter.isspace() else " " if letter < "\xa0" else letter
            for letter in self.typed.translate(_QUOTES)
        )

    def read(self) -> Filter:
        terms: list[Term] = []
        while self._skip("|"):
            start = self.place
            term = self._either()
            if isinstance(term, Dated) and _SAYS_YEAR.search(self.text, start, self.place):
                self._note_years(term, terms)
            terms.append(term)
        return Filter(tuple(terms))

    def _note_years(self, dated: Dated, before: Sequence[Term]) -> None:
        """Note the years of a date that says them, unless it is excluded or one side of a choice."""
        words = (term.word.casefold() if isinstance(term, Word) else "" for term in reversed(before))
        word = next((word for word in words if word not in _BEFORE_DATES), "")
        is_choice = EITHER_WORD in (word, *self.text[self.place :].split(None, 1)[:1])
        if dated.first and dated.last and word not in NEGATIONS and not is_choice:
            self.years |= {dated.first.year, dated.last.year}

    def _skip(self, also: str = "") -> bool:
        """Pass over blanks and what is in `also`; whether anything is left."""
        text, place = self.text, self.place
        while place < len(text) and (text[place].isspace() or text[place] in also):
            place += 1
        self.place = place
        return place < len(text)

    def _either(self) -> Term:
        terms = [self._term()]
        while self._skip() and self.text[self.place] == "|" and self._skip("|"):
            terms.append(self._term())
        useful = dict.fromkeys(term for term in terms if restricts(term)) or dict.fromkeys(terms[:1])
        return Either(tuple(useful)) if len(useful) > 1 else next(iter(useful))

    def _term(self) -> Plain | Not:
        start = self.place
        while self.place < len(self.text) and self.text[self.place] in "-!":
            self.place += 1
        if self.place == start:
            return self._plain()
        if self.place == len(self.text) or self.text[self.place].isspace() or self.text[self.place] == "|":
            return Unfinished("-")
        return Not(self._plain())

    def _plain(self) -> Plain:
        if self.text[self.place] == '"':
            return InText(self._quotation())
        prefix = _PREFIX.match(self.text, self.place)
        if prefix is None:
            return self._dated_to() or self._dated_in_words() or self._word()
        self.place = prefix.end()
        held = self.text.startswith('"', self.place)
        value = self._quotation() if held else self._bare()
        word = prefix.group(1).lower()
        if word in SCOPES:
            return Named(SCOPES[word], value, held and bool(value))
        if word in _TEXTS:
            return _TEXTS[word](value)
        period = _period(value, self.today)
        if period and period.first and not period.written.startswith(("since:", "before:")):
            return _dated(BOUNDS[word](period))
        if may_begin_date(value):
            return Unfinished(f"{word}:{quoted(value)}")
        return Word(f"{word}:" + re.sub(r"[\s|]+", "-", value))

    def _quotation(self) -> str:
        end = self.text.find('"', self.place + 1)
        end = len(self.text) if end < 0 else end
        value = " ".join(self.text[self.place + 1 : end].split())
        self.place = min(end + 1, len(self.text))
        return value

    def _bare(self) -> str:
        found = _BARE.match(self.text, self.place)
        if found is None:
            return ""
        self.place = found.end()
        return found.group()

    def _dated(self) -> Plain | None:
        """The longest date that begins here, or what begins one and is the last that was typed."""
        words: list[str] = []
        ends: list[int] = []
        here = self.place
        if self.text[here] != "." and not may_begin_date(self.text[here]):
            return None
        while len(words) < _MOST_WORDS_OF_A_DATE and (found := _BARE.match(self.text, here)):
            words.append(found.group())
            ends.append(found.end())
            blanks = _BLANKS.match(self.text, found.end())
            if blanks is None:
                break
            here = blanks.end()
        for count in range(len(words), 0, -1):
            period = _period(" ".join(words[:count]), self.today)
            if period is not None:
                self.place = ends[count - 1]
                return _dated(period)
        if words and words[0].casefold().rstrip(_CLOSERS) == "undated":
            self.place = ends[0]
            return Undated()
        if len(words) > 1 and not self.text[ends[-1] :].strip():
            begun = " ".join(words).casefold()
            if may_begin_date(begun):
                self.place = ends[-1]
                return Unfinished(begun)
        return None

    def _dated_to(self) -> Plain | None:
        """A date that begins here, with the end of a stretch if one is told behind it: `2023 to 2024`."""
        found = self._dated()
        if isinstance(found, Dated) and found.first and found.last:
            middle = self.place
            last = self._date_next() if self._skip() and self._bare().casefold() in _TO else None
            if last is not None:
                return _dated(periods.between(_as_period(found), _as_period(last)))
            self.place = middle
        return found

    def _dated_in_words(self) -> Dated | None:
        """A date behind a word that belongs to it: `in 2024`, `since july 2024`, `between 2023 and 2024`.

        Where the year is said once it may be left out before: `from march to may 2025`, also without a word
        before it; behind one, a month without any year is the latest.
        """
        start = self.place
        word = self._bare().casefold()
        if word not in _WORDED_BOUNDS:
            self.place = start
            return self._year_said_last(_TO)
        if word in _UP_TO and (stretch := self._year_said_last(_UP_TO[word], or_never=True)):
            return stretch
        first = self._date_next() or (self._month_next() if word != "on" else None)
        if first is None:
            self.place = start
            return None
        middle = self.place
        if word in _UP_TO and self._skip() and self._bare().casefold() in _UP_TO[word]:
            last = self._date_next()
            if last is not None:
                period = periods.between(_as_period(first), _as_period(last))
                return _dated(period)
            if not self._skip() or may_begin_date(self.text[self.place : self.place + _LONGEST_DATE]):
                self.place = len(self.text)
                return _dated(periods.since(_as_period(first)))
        self.place = middle
        return _dated(_WORDED_BOUNDS[word](_as_period(first)))

    def _year_said_last(self, to: Sequence[str], or_never: bool = False) -> Dated | None:
        """A stretch whose first day or month is of the last one's year; `or_never`: nor need that be said."""
        start = self.place
        words: list[str] = []
        while len(words) < _MOST_WORDS_OF_A_DATE and self._skip() and (word := self._bare()):
            if word.casefold() not in to:
                words.append(word)
                continue
            last = self._date_next() or (self._month_next() if or_never else None)
            stretch = periods.year_said_last(" ".join(words), _as_period(last)) if last else None
            if stretch is not None:
                return _dated(stretch)
            break
        self.place = start
        return None

    def _month_next(self) -> Dated | None:
        """The name of a month that stands next without a year: of that of another, of `year`, or the latest.

        Nothing is passed if there is none, or a year or day of it is begun.
        """
        start = self.place
        name = self._bare().rstrip(_CLOSERS) if self._skip() else ""
        month = periods.latest_month(name, self.today, self.year)
        end = self.place
        if month is None or self.text[end:].lstrip()[:1].isdigit():
            self.place = start
            return None
        if self._skip() and self._bare().casefold() in _OTHER_MONTHS and (other := self._date_next()):
            # `in march or april 2025`.
            month = periods.without_year(name, _as_period(other)) or month
        self.place = end
        return _dated(month)

    def _date_next(self) -> Dated | None:
        """The date that stands next, with both its ends; nothing is passed if there is none."""
        start = self.place
        found = self._dated() if self._skip() and self.text[self.place] not in '|"-!' else None
        if isinstance(found, Dated) and found.first and found.last:
            return found
        self.place = start
        return None

    def _word(self) -> Word:
        return Word(self._bare())


def _period(words: str, today: date) -> Period | None:
    """A date as it stands, or without the signs that close a sentence: `2024?`."""
    return read_period(words, today) or read_period(words.rstrip(_CLOSERS), today)


def _as_period(dated: Dated) -> Period:
    return Period(dated.written, dated.first, dated.last)


def _dated(period: Period) -> Dated:
    return Dated(period.written, period.first, period.last)
