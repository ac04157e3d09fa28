"""The filter as the screen keeps it: terms taken, words being typed, steps to undo; and its evaluation."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tui.archive.archive import Archive
from tui.filter.describe import describe
from tui.filter.evaluate import evaluate
from tui.filter.facets import Facet, count_facets
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.suggest import Suggestion, suggest
from tui.filter.terms import SCOPE_OF_KIND, Named, Not
from tui.names.recognition import Kind

SUGGESTIONS = 8


@dataclass
class FilterSteps:
    """The terms taken, and the steps that led to them."""

    terms: tuple[str, ...] = ()
    _past: list[tuple[str, ...]] = field(default_factory=list)
    _future: list[tuple[str, ...]] = field(default_factory=list)

    def take(self, terms: Sequence[str]) -> None:
        """Make these the terms: a step that can be undone."""
        terms = tuple(dict.fromkeys(terms))
        if terms != self.terms:
            self._past.append(self.terms)
            self._future.clear()
            self.terms = terms

    def undo(self) -> bool:
        """Go back a step; False: there is none."""
        if not self._past:
            return False
        self._future.append(self.terms)
        self.terms = self._past.pop()
        return True

    def redo(self) -> bool:
        """Take an undone step again; False: there is none."""
        if not self._future:
            return False
        self._past.append(self.terms)
        self.terms = self._future.pop()
        return True


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be evaluated."""

    terms: tuple[str, ...]
    typed: str
    archive: Archive
    index: Index
    facets_wanted: bool
    suggestions_wanted: int
    today: date

    @property
    def text(self) -> str:
        """The filter's text: terms, then what is typed."""
        return " ".join([*self.terms, self.typed]).strip()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a filter leaves of an archive, and what the bar offers for what is typed."""

    question: Question
    numbers: "array[int]"
    matched: frozenset[int]
    unmatched: tuple[str, ...]
    reading: str
    suggestions: tuple[Suggestion, ...]
    facets: Mapping[Kind, Sequence[Facet]]


def answer(question: Question) -> Answer:
    """Evaluate a filter; touches no widget, so that it may run in any thread."""
    filter = parse(question.text, question.today)
    index = question.index
    shown = evaluate(filter, index)
    offered: Sequence[Suggestion] = ()
    if question.typed.strip() and question.suggestions_wanted:
        within = (
            evaluate(parse(" ".join(question.terms), question.today), index).numbers
            if question.terms
            else None
        )
        offered = suggest(question.typed, index, within, limit=question.suggestions_wanted)
    return Answer(
        question,
        shown.numbers,
        shown.names,
        shown.unmatched,
        describe(filter, index) if question.text else "",
        tuple(offered),
        count_facets(index, shown.numbers) if question.facets_wanted else {},
    )


def terms_of(text: str, today: date) -> tuple[str, ...]:
    """The written forms of a text's terms."""
    return tuple(term.text for term in parse(text, today).terms)


def term_for(kind: Kind, name: str) -> str:
    """The term that means just one name of the archive."""
    return Named(SCOPE_OF_KIND[kind], name, held=True).text


def excluding(kind: Kind, name: str) -> str:
    """The term that leaves out the articles of one name."""
    return Not(Named(SCOPE_OF_KIND[kind], name, held=True)).text


def toggled(terms: Sequence[str], term: str) -> tuple[str, ...]:
    """Terms with one added, or without it if it was there; its opposite goes."""
    opposite = term[1:] if term.startswith("-") else f"-{term}"
    others = [each for each in terms if each not in (term, opposite)]
    return tuple(others) if term in terms else (*others, term)
