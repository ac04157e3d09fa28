"""Terms: the parts of a filter, each a frozen value with the one form in which it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from tui.names.recognition import KINDS, Kind

_MOST_NAMES_TYPED = 24

Scope = Literal["who", "org", "at", "said"]

KINDS_OF_SCOPE: dict[Scope | None, tuple[Kind, ...]] = {
    None: KINDS,
    "who": ("person",),
    "org": ("organisation",),
    "at": ("place",),
    "said": ("person",),
}
SCOPE_OF_KIND: dict[Kind, Scope] = {"person": "who", "organisation": "org", "place": "at"}


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word, fuzzy over the names of every kind; neighbours that one name fits are read together."""

    word: str

    @property
    def text(self) -> str:
        """The written form."""
        return self.word


@dataclass(frozen=True, slots=True)
class Named:
    """A name of one kind (`who:`, `org:`, `at:`), or a person who makes a statement (`said:`).

    `held`: in quotes, which hold the words together; a held value that is a canonical name means just that.
    """

    scope: Scope
    value: str
    held: bool = False

    @property
    def text(self) -> str:
        """The written form."""
        return f'{self.scope}:"{self.value}"' if self.held else f"{self.scope}:{self.value}"


@dataclass(frozen=True, slots=True)
class InText:
    """Words one after another in an article's body, the last of them perhaps only begun."""

    phrase: str

    @property
    def text(self) -> str:
        """The written form."""
        return "text:" + quoted(self.phrase)


@dataclass(frozen=True, slots=True)
class InStatement:
    """The same in what somebody says; beside a `said:` term, in what that speaker says."""

    phrase: str

    @property
    def text(self) -> str:
        """The written form."""
        return "quote:" + quoted(self.phrase)


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles of a stretch of days, both ends included, None: open; a month matches if a day of it does."""

    written: str
    first: date | None
    last: date | None

    @property
    def text(self) -> str:
        """The written form."""
        return self.written


@dataclass(frozen=True, slots=True)
class Undated:
    """Articles without a date."""

    @property
    def text(self) -> str:
        """The written form."""
        return "undated"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What may still become a term (`-`, `since:20`); it restricts nothing."""

    written: str

    @property
    def text(self) -> str:
        """The written form."""
        return self.written


@dataclass(frozen=True, slots=True)
class Passed:
    """A word of a question that restricts nothing by itself; `used`: what stands beside it has its sense."""

    word: str
    used: bool = False

    @property
    def text(self) -> str:
        """The written form."""
        return self.word


Plain = Word | Named | InText | InStatement | Dated | Undated | Unfinished | Passed


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but the articles of another term."""

    term: Plain

    @property
    def text(self) -> str:
        """The written form."""
        return "-" + self.term.text


@dataclass(frozen=True, slots=True)
class Either:
    """The articles of one term or of another."""

    terms: tuple[Plain | Not, ...]

    @property
    def text(self) -> str:
        """The written form."""
        return "|".join(term.text for term in self.terms)


Term = Plain | Not | Either


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader typed, as a list of terms that all must hold."""

    terms: tuple[Term, ...] = ()

    @property
    def text(self) -> str:
        """The written form: the terms' own, with a space between."""
        return " ".join(term.text for term in self.terms)


def restricts(term: Term) -> bool:
    """Whether a term can leave an article out; an empty or half-typed one cannot."""
    match term:
        case Unfinished() | Passed():
            return False
        case Named(value=words) | InText(phrase=words) | InStatement(phrase=words):
            return any(letter.isalnum() for letter in words)
        case Word(word=word):
            return any(letter.isalnum() for letter in word)
        case Not(term=inner):
            return restricts(inner)
        case Either(terms=terms):
            return all(restricts(each) for each in terms)
        case _:
            return True


def terms_within(filter: Filter) -> Iterator[Plain]:
    """The terms of a filter without the signs and bars between them."""
    for term in filter.terms:
        for each in term.terms if isinstance(term, Either) else (term,):
            yield each.term if isinstance(each, Not) else each


def is_pasted(filter: Filter) -> bool:
    """Whether a filter has more names than anybody types: then they are looked up only as they stand."""
    names = (term for term in terms_within(filter) if isinstance(term, Word | Named))
    return next(islice(names, _MOST_NAMES_TYPED, None), None) is not None


def term_for(kind: Kind, name: str) -> Named:
    """The term that means just one name of the archive."""
    return Named(SCOPE_OF_KIND[kind], " ".join(name.translate(_NO_QUOTES).split()), held=True)


_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»＂', " "))


def quoted(value: str) -> str:
    """A value as it stands after a prefix: in quotes if it would fall apart without."""
    return f'"{value}"' if any(letter.isspace() or letter == "|" for letter in value) else value
