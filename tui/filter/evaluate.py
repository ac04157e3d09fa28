"""Which articles a filter leaves, and which names its terms mean."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import and_

from tui.filter.bodies import articles_saying, articles_with
from tui.filter.index import Index, Levels
from tui.filter.match import (
    best,
    exactly,
    firmly,
    fit,
    fit_forgiving,
    keep_speaking,
    outright,
    split,
    without_titles,
)
from tui.filter.parse import begins_prefix
from tui.filter.periods import may_begin_date
from tui.filter.small_words import SMALL_WORDS
from tui.filter.stopping import Stopped, StoppedError, never
from tui.filter.terms import (
    Dated,
    Either,
    Filter,
    InStatement,
    InText,
    Named,
    Not,
    Passed,
    Scope,
    Term,
    Undated,
    Unfinished,
    Word,
    is_pasted,
    restricts,
    terms_within,
)
from tui.filter.understand import understand
from tui.text.fold import fold

# Beyond this many neighbouring words something was pasted: they are looked up as they stand, beyond the
# second number each for itself.
_MOST_WORDS_FORGIVEN = 12
_MOST_WORDS_TOGETHER = 64
# Reading every body takes long: of more phrases than these none is looked for.
_MOST_PHRASES = 16
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


@dataclass(frozen=True, slots=True)
class _How:
    """How a filter is evaluated: names only as they stand, whose statements count, and whether to go on."""

    index: Index
    hasty: bool
    said: frozenset[int] | None
    stopped: Stopped


def evaluate(filter: Filter, index: Index, stopped: Stopped = never) -> Shown:
    """The articles that every term of a filter leaves; raises StoppedError once `stopped` says so."""
    bits, names, unmatched = _left(filter, index, stopped)
    return Shown(index.numbers_of(bits), frozenset(names), tuple(dict.fromkeys(unmatched)))


def count_left(filter: Filter, index: Index, stopped: Stopped = never) -> int:
    """How many articles they are, which costs less than to list them."""
    return _left(filter, index, stopped)[0].bit_count()


def _left(filter: Filter, index: Index, stopped: Stopped) -> tuple[int, set[int], list[str]]:
    """The set of articles left, the names that are meant, and the words that mean none."""
    filter = understand(filter, index)
    hasty = is_pasted(filter)
    how = _How(index, hasty, _speakers(filter, index, hasty), stopped)
    searched = not has_many_phrases(filter)
    names: set[int] = set()
    unmatched: list[str] = []
    bits = index.everything
    late: list[Term] = []
    for term in dict.fromkeys(runs_and_terms(filter)):
        if stopped():
            raise StoppedError
        if isinstance(term, tuple):
            for group in read_words(term, index, hasty):
                bits &= _articles(index, group.names)
                names.update(group.names)
                if not group.names:
                    unmatched.extend(group.words)
        elif _reads_bodies(term):
            _collect(term, how, names, unmatched)
            late += [term] if searched else []
        else:
            _collect(term, how, names, unmatched)
            bits &= _set_of(term, bits, how)
    for term in late:
        bits &= _set_of(term, bits, how)
    return bits, names, unmatched


def has_many_phrases(filter: Filter) -> bool:
    """Whether a filter has more phrases than are looked for in bodies: then none is."""
    phrases = sum(isinstance(term, InText | InStatement) for term in set(terms_within(filter)))
    return phrases > _MOST_PHRASES


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


def read_words(run: Sequence[Word], index: Index, hasty: bool = False) -> list[Group]:
    """Bare words as names: the fewest groups that each fit one, and what fits none alone.

    Where the groups leave no article, the words are tried as one name misspelt. What only begins a date or a
    prefix is left out, and so is a small word that stands alone among others. `hasty`: words mean names only
    as they stand.
    """
    words = [word for term in run for word in fold(term.word).split()]
    if len(words) > _MOST_WORDS_TOGETHER:
        groups = [Group((word,), outright(index, word, None)) for word in dict.fromkeys(words)]
        return [group for group in groups if group.names or not _only_begun(group.words)]
    hasty = hasty or len(words) > _MOST_WORDS_FORGIVEN
    groups = [Group(*group) for group in split(index, words, None, outright if hasty else best)]
    groups = [group for group in groups if not _is_small(group.words)] or groups
    if len(groups) > 1 and not hasty and len(words) <= _MOST_WORDS_OF_ONE_NAME:
        left = reduce(and_, (_articles(index, group.names) for group in groups))
        if not left and (names := fit_forgiving(index, words, None)):
            return [Group(tuple(words), names)]
    return [group for group in groups if group.names or not _only_begun(group.words)]


def read_named(term: Named, index: Index, hasty: bool = False) -> Levels:
    """The names that a term with a prefix means; `hasty`: only as its words stand."""
    value = fold(term.value)
    words: Sequence[str] = value.split()
    found = exactly(index, value, term.scope) if term.held else {}
    if found or len(words) > _MOST_WORDS_TOGETHER:
        return found
    hasty = hasty or len(words) > _MOST_WORDS_FORGIVEN
    words = without_titles(index, words, term.scope)
    if term.scope == "said" and (persons := fit(index, words, "who", outright)):
        # Of whom there is no statement is not another, whose name is spelt alike.
        return keep_speaking(index, persons)
    found = fit(index, words, term.scope, outright if hasty else best)
    if not found and not hasty and 1 < len(words) <= _MOST_WORDS_OF_ONE_NAME:
        found = fit_forgiving(index, words, term.scope)
    return found


def names_of_the_silent(term: Term, index: Index, hasty: bool = False) -> Levels:
    """The persons that a `said:` term means where none of them makes a statement."""
    if not isinstance(term, Named) or term.scope != "said" or read_named(term, index, hasty):
        return {}
    return read_named(replace(term, scope="who"), index, hasty)


def names_of_other_kinds(term: Term, index: Index) -> Levels:
    """The names that a term's words mean as they stand, where none is of the kind of its prefix."""
    if not isinstance(term, Named) or read_named(term, index) or names_of_the_silent(term, index):
        return {}
    words = fold(term.value).split()
    return fit(index, words, None, firmly) if len(words) <= _MOST_WORDS_FORGIVEN else {}


def _set_of(term: Term, among: int, how: _How) -> int:
    index = how.index
    if how.stopped():
        raise StoppedError
    match term:
        case Unfinished() | Passed():
            return among
        case Word():
            groups = read_words((term,), index, how.hasty)
            return reduce(and_, (_articles(index, group.names) for group in groups), among)
        case Named(scope=scope, value=value):
            return (
                among & _articles(index, read_named(term, index, how.hasty), scope) if fold(value) else among
            )
        case InText(phrase=phrase):
            return articles_with(index, phrase, among, how.stopped)
        case InStatement(phrase=phrase):
            return articles_saying(index, phrase, among, how.said, how.stopped)
        case Dated(first=first, last=last):
            days = (first.isoformat() if first else "", last.isoformat() if last else "9999")
            return among & index.sets.get(days, lambda: index.articles_between(*days))
        case Undated():
            return among & index.undated
        case Not(term=inner):
            return among & ~_set_of(inner, among, how) if _counts(inner, how) else among
        case Either(terms=terms):
            return reduce(lambda bits, each: bits | _set_of(each, among, how), terms, 0)


def _counts(term: Term, how: _How) -> bool:
    """Whether excluding a term can mean anything: it is neither empty nor only begun."""
    match term:
        case Word():
            return restricts(term) and bool(read_words((term,), how.index, how.hasty))
        case Named(value=words) | InText(phrase=words) | InStatement(phrase=words):
            return bool(fold(words))
        case _:
            return restricts(term)


def _articles(index: Index, names: Levels, scope: Scope | None = None) -> int:
    speaks = scope == "said"
    if len(names) == 1:
        return index.articles_of(names, speaks)
    return index.sets.get((speaks, frozenset(names)), lambda: index.articles_of(names, speaks))


def _collect(term: Term, how: _How, names: set[int], unmatched: list[str]) -> None:
    """Add the names that a term means, unless it excludes them, and the words that mean none."""
    match term:
        case Word():
            for group in read_words((term,), how.index, how.hasty):
                names.update(group.names)
                if not group.names:
                    unmatched.extend(group.words)
        case Named(value=value):
            found = read_named(term, how.index, how.hasty)
            names.update(found)
            if not found and fold(value) and not names_of_the_silent(term, how.index, how.hasty):
                unmatched.append(value)
        case Not(term=inner):
            _collect(inner, how, set(), unmatched)
        case Either(terms=terms):
            for each in terms:
                _collect(each, how, names, unmatched)


def _speakers(filter: Filter, index: Index, hasty: bool) -> frozenset[int] | None:
    """The names of all `said:` terms; None if there is none."""
    terms = [each for term in filter.terms for each in (term.terms if isinstance(term, Either) else (term,))]
    said = [term for term in terms if isinstance(term, Named) and term.scope == "said" and fold(term.value)]
    if not said:
        return None
    return frozenset(name for term in dict.fromkeys(said) for name in read_named(term, index, hasty))


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


def _is_small(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0] in SMALL_WORDS


def _only_begun(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and (may_begin_date(words[0]) or begins_prefix(words[0]) is not None)
