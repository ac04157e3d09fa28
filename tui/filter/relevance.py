"""Relevance: the articles that a filter leaves, those first that name best what was typed."""

from array import array
from collections.abc import Sequence

from tui.filter.evaluate import Shown, read_named, read_words, runs_and_terms
from tui.filter.index import Index, Levels
from tui.filter.match import class_of
from tui.filter.terms import Either, Filter, Named, Not, Term, Word, is_pasted
from tui.filter.understand import understand

# Terms after these hardly change the order, and every one splits what those before it have split.
_MOST_TERMS = 4


def by_relevance(filter: Filter, shown: Shown, index: Index) -> "array[int]":
    """The numbers of the articles shown, best match first.

    For each term in turn, names that match better come first, and of one goodness those who speak in the
    article; what is alike stays by date, newest first.
    """
    parts = [index.set_of(shown.numbers)]
    for names, count in _matches(filter, index)[:_MOST_TERMS]:
        classes: dict[int, list[int]] = {}
        for name, score in names.items():
            classes.setdefault(class_of(score, count), []).append(name)
        tiers: list[int] = []
        for each in sorted(classes):
            for speaks in (True, False):
                key = (speaks, frozenset(classes[each]))
                tiers.append(index.sets.get(key, lambda key=key: index.articles_of(key[1], key[0])))  # type: ignore[misc]
        parts = [part for whole in parts for part in _split(whole, tiers)]
    ordered = array("i")
    for part in parts:
        ordered.extend(index.numbers_in(part))
    return ordered


def _split(whole: int, tiers: Sequence[int]) -> list[int]:
    parts: list[int] = []
    for tier in tiers:
        if part := whole & tier:
            parts.append(part)
            whole &= ~tier
    return [*parts, whole] if whole else parts


def _matches(filter: Filter, index: Index) -> list[tuple[Levels, int]]:
    """The names that each term means with their scores, and of how many words it is."""
    found: list[tuple[Levels, int]] = []
    if is_pasted(filter):
        return found
    for term in runs_and_terms(understand(filter, index)):
        if isinstance(term, tuple):
            found += [(group.names, len(group.words)) for group in read_words(term, index)]
        else:
            found += _named(term, index)
    return [pair for pair in found if pair[0]]


def _named(term: Term, index: Index) -> list[tuple[Levels, int]]:
    match term:
        case Named(value=value):
            return [(read_named(term, index), len(value.split()))]
        case Word():
            return [(group.names, len(group.words)) for group in read_words((term,), index)]
        case Either(terms=terms):
            return [pair for each in terms if not isinstance(each, Not) for pair in _named(each, index)]
        case _:
            return []
