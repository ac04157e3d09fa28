"""Ways out: what to offer when a filter leaves nothing: a name that was meant, or a term to leave out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from tui.filter.describe import describe
from tui.filter.evaluate import count_left, evaluate, names_of_other_kinds, names_of_the_silent
from tui.filter.index import Index
from tui.filter.nearest import did_you_mean
from tui.filter.parse import parse
from tui.filter.stopping import Stopped, never
from tui.filter.terms import (
    SCOPE_OF_KIND,
    Filter,
    InStatement,
    InText,
    Named,
    Not,
    Passed,
    Term,
    Word,
    restricts,
)
from tui.filter.understand import understand
from tui.text.fold import fold

# Of more terms than these something was pasted, and what was meant cannot be told.
_MOST_TERMS = 12


@dataclass(frozen=True, slots=True)
class WayOut:
    """A filter to have instead: what changes, in words, its written form, and how many articles it leaves."""

    told: str
    text: str
    count: int


def ways_out(
    filter: Filter, index: Index, today: date, limit: int = 3, stopped: Stopped = never
) -> list[WayOut]:
    """What else would leave an article: misspelt names as they are spelt, then the filter without a term.

    Raises StoppedError once nobody waits for it.
    """
    terms = tuple(term for term in understand(filter, index).terms if not isinstance(term, Passed))
    if not terms or len(terms) > _MOST_TERMS:
        return []
    found: dict[str, WayOut] = {}
    for told, changed in chain(_meant(terms, index), _loosened(terms, index), _left_out(terms)):
        text = Filter(changed).text
        if text in found:
            continue
        count = count_left(parse(text, today), index, stopped)
        if count:
            found[text] = WayOut(told, text, count)
        if len(found) == limit:
            break
    return list(found.values())


def text_instead(filter: Filter, index: Index, today: date) -> WayOut | None:
    """The filter with the words that fit no name as words of the text, if that leaves anything."""
    unmatched = set(evaluate(filter, index).unmatched)
    terms = tuple(term for term in understand(filter, index).terms if not isinstance(term, Passed))
    if not unmatched or len(terms) > _MOST_TERMS:
        return None
    changed = Filter(
        tuple(
            InText(fold(term.word))
            if isinstance(term, Word) and unmatched.issuperset(fold(term.word).split())
            else term
            for term in terms
        )
    )
    count = 0 if changed.terms == terms else count_left(parse(changed.text, today), index)
    return WayOut(describe(changed, index), changed.text, count) if count else None


def another_year(text: str, index: Index, today: date) -> WayOut | None:
    """A text's filter with its month that has no year in the latest year in which it leaves anything."""
    filter = parse(text, today)
    for year in dict.fromkeys(int(month[:4]) for month in index.months if month):
        other = parse(text, today, year)
        if other == filter:
            continue
        changed = Filter(
            tuple(term for term in understand(other, index).terms if not isinstance(term, Passed))
        )
        if count := count_left(other, index):
            return WayOut(describe(changed, index), changed.text, count)
    return None


def _meant(terms: tuple[Term, ...], index: Index) -> Iterator[tuple[str, tuple[Term, ...]]]:
    """Each term that no name fits, with the nearest name in its place; all of them at once first."""
    meant: dict[int, Named] = {}
    for place, term in enumerate(terms):
        typed = term.word if isinstance(term, Word) else term.value if isinstance(term, Named) else ""
        if not fold(typed) or count_left(Filter((term,)), index) or _named(term, index) != term:
            continue
        scope = term.scope if isinstance(term, Named) else None
        nearest = did_you_mean(typed, index, scope)
        if nearest is not None:
            name = index.archive.names[nearest]
            meant[place] = Named(scope or SCOPE_OF_KIND[name.kind], name.name, held=True)
    for places in ([list(meant)] if len(meant) > 1 else []) + [[place] for place in meant]:
        told = "did you mean " + ", ".join(meant[place].value for place in places)
        yield told, tuple(meant[at] if at in places else term for at, term in enumerate(terms))


def _loosened(terms: tuple[Term, ...], index: Index) -> Iterator[tuple[str, tuple[Term, ...]]]:
    """Words of a statement as words of the text, whoever says nothing as named, a name as the kind it is."""
    texts = tuple(InText(term.phrase) if isinstance(term, InStatement) else term for term in terms)
    named = tuple(_named(term, index) for term in terms)
    both = tuple(_named(term, index) for term in texts)
    for changed in dict.fromkeys((texts, named, both)):
        if changed != terms:
            yield describe(Filter(changed), index), changed


def _named(term: Term, index: Index) -> Term:
    if isinstance(term, Named) and names_of_the_silent(term, index):
        return replace(term, scope="who")
    kinds = {index.archive.names[name].kind for name in names_of_other_kinds(term, index)}
    if isinstance(term, Named) and len(kinds) == 1:
        return replace(term, scope=SCOPE_OF_KIND[kinds.pop()])
    return term


def _left_out(terms: tuple[Term, ...]) -> Iterator[tuple[str, tuple[Term, ...]]]:
    """The filter without one of its terms, the last typed first."""
    if len(terms) < 2:
        return
    for place in reversed(range(len(terms))):
        term = terms[place]
        if restricts(term):
            told = f"with {term.term.text}" if isinstance(term, Not) else f"without {term.text}"
            yield told, terms[:place] + terms[place + 1 :]
