"""Which articles a filter leaves, and which names its terms mean."""

from array import array
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from operator import and_

from tui.filter.bodies import articles_saying, articles_with
from tui.filter.index import Index, Levels
from tui.filter.match import best, exactly, fit, fit_forgiving, outright, split
from tui.filter.parse import begins_prefix
from tui.filter.periods import may_begin_date
from tui.filter.terms import (
    Dated,
    Either,
    Filter,
    InStatement,
    InText,
    Named,
    Not,
    Scope,
    Term,
    Undated,
    Unfinished,
    Word,
    restricts,
)
from tui.text.fold import fold

# Beyond this many neighbouring words something was pasted: they are looked up as they stand.
_MOST_WORDS_FORGIVEN = 12
_MOST_WORDS_OF_ONE_NAME = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring words that are read as one name, and the names that they may mean, lower scores better."""

    words: tuple[str, ...]
    names: Levels


@dataclass(frozen=True, slots=True)
class Shown:
    """What a filter leaves: article numbers ascending, so newest first.

    `names` are the numbers of the names that the terms mean, without the excluded ones; `unmatched` the words
    that fit no name.
    """

    numbers: "array[int]"
    names: frozenset[int]
    unmatched: tuple[str, ...]


def evaluate(filter: Filter, index: Index) -> Shown:
    """The articles that every term of a filter leaves."""
    names: set[int] = set()
    unmatched: list[str] = []
    bits = index.everything
    said = _speakers(filter, index)
    late: list[Term] = []
    for term in dict.fromkeys(runs_and_terms(filter)):
        if isinstance(term, tuple):
            for group in read_words(term, index):
                bits &= _articles(index, group.names)
                names.update(group.names)
                if not group.names:
                    unmatched.extend(group.words)
        else:
            _collect(term, index, names, unmatched)
            if _reads_bodies(term):
                late.append(term)
            else:
                bits &= _set_of(term, index, bits, said)
    for term in late:
        bits &= _set_of(term, index, bits, said)
    return Shown(index.numbers_of(bits), frozenset(names), tuple(dict.fromkeys(unmatched)))


def runs_and_terms(filter: Filter) -> Iterator[tuple[Word, ...] | Term]:
    """The terms in order, neighbouring bare words together."""
    run: list[Word] = []
    for term in filter.terms:
        if isinstance(term, Word):
            run.append(term)
            continue
        if run:
            yield tuple(run)
            run = []
        yield term
    if run:
        yield tuple(run)


def read_words(run: Sequence[Word], index: Index) -> list[Group]:
    """Bare words as names: the fewest groups that each fit one, and what fits none alone.

    Where the groups leave no article, the words are tried as one name misspelt. What only begins a date or a
    prefix is left out.
    """
    words = [word for term in run for word in fold(term.word).split()]
    read = best if len(words) <= _MOST_WORDS_FORGIVEN else outright
    groups = [Group(*group) for group in split(index, words, None, read)]
    if len(groups) > 1 and len(words) <= _MOST_WORDS_OF_ONE_NAME:
        left = reduce(and_, (_articles(index, group.names) for group in groups))
        if not left and (names := fit_forgiving(index, words, None)):
            return [Group(tuple(words), names)]
    return [group for group in groups if group.names or not _only_begun(group.words)]


def read_named(term: Named, index: Index) -> Levels:
    """The names that a term with a prefix means."""
    value = fold(term.value)
    words = value.split()
    found = exactly(index, value, term.scope) if term.held else {}
    found = found or fit(index, words, term.scope)
    if not found and 1 < len(words) <= _MOST_WORDS_OF_ONE_NAME:
        found = fit_forgiving(index, words, term.scope)
    return found


def _set_of(term: Term, index: Index, among: int, said: Set[int] | None) -> int:
    match term:
        case Unfinished():
            return among
        case Word():
            groups = read_words((term,), index)
            return reduce(and_, (_articles(index, group.names) for group in groups), among)
        case Named(scope=scope, value=value):
            return among & _articles(index, read_named(term, index), scope) if fold(value) else among
        case InText(phrase=phrase):
            return articles_with(index, phrase, among)
        case InStatement(phrase=phrase):
            return articles_saying(index, phrase, among, said)
        case Dated(first=first, last=last):
            days = (first.isoformat() if first else "", last.isoformat() if last else "9999")
            return among & index.sets.get(days, lambda: index.articles_between(*days))
        case Undated():
            return among & index.undated
        case Not(term=inner):
            return among & ~_set_of(inner, index, among, said) if _counts(inner, index) else among
        case Either(terms=terms):
            return reduce(lambda bits, each: bits | _set_of(each, index, among, said), terms, 0)


def _counts(term: Term, index: Index) -> bool:
    """Whether excluding a term can mean anything: it is neither empty nor only begun."""
    match term:
        case Word():
            return restricts(term) and bool(read_words((term,), index))
        case Named(value=words) | InText(phrase=words) | InStatement(phrase=words):
            return bool(fold(words))
        case _:
            return restricts(term)


def _articles(index: Index, names: Levels, scope: Scope | None = None) -> int:
    speaks = scope == "said"
    if len(names) == 1:
        return index.articles_of(names, speaks)
    return index.sets.get((speaks, frozenset(names)), lambda: index.articles_of(names, speaks))


def _collect(term: Term, index: Index, names: set[int], unmatched: list[str]) -> None:
    """Add the names that a term means, unless it excludes them, and the words that mean none."""
    match term:
        case Word():
            for group in read_words((term,), index):
                names.update(group.names)
                if not group.names:
                    unmatched.extend(group.words)
        case Named(value=value):
            found = read_named(term, index)
            names.update(found)
            if not found and fold(value):
                unmatched.append(value)
        case Not(term=inner):
            _collect(inner, index, set(), unmatched)
        case Either(terms=terms):
            for each in terms:
                _collect(each, index, names, unmatched)


def _speakers(filter: Filter, index: Index) -> frozenset[int] | None:
    """The names of all `said:` terms; None if there is none."""
    terms = [each for term in filter.terms for each in (term.terms if isinstance(term, Either) else (term,))]
    said = [term for term in terms if isinstance(term, Named) and term.scope == "said" and fold(term.value)]
    return frozenset(name for term in said for name in read_named(term, index)) if said else None


def _reads_bodies(term: Term) -> bool:
    match term:
        case InText() | InStatement():
            return True
        case Not(term=inner):
            return _reads_bodies(inner)
        case Either(terms=terms):
            return any(_reads_bodies(each) for each in terms)
        case _:
            return False


def _only_begun(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and (may_begin_date(words[0]) or begins_prefix(words[0]) is not None)
