"""Ranking: which names to offer for a query, best first."""

from collections.abc import Sequence

from tui.filter.index import Index, Levels
from tui.filter.match import (
    fit,
    fit_forgiving,
    is_outright,
    keep_speaking,
    loosely,
    offered,
    outright,
    without_titles,
)
from tui.filter.terms import SCOPE_OF_KIND, Scope
from tui.names.recognition import Kind
from tui.text.fold import fold

_MOST_WORDS = 12


def rank_names(query: str, index: Index, kind: Kind | None = None) -> list[int]:
    """Numbers of the names that fit a query, by how well, then by how many articles, then by the alphabet."""
    levels = offers(fold(query).split(), index, SCOPE_OF_KIND[kind] if kind else None)
    return sorted(levels, key=lambda name: (levels[name], index.standing[name]))


def offers(words: Sequence[str], index: Index, scope: Scope | None) -> Levels:
    """The names to offer for folded words that are one name, with their scores, lower better."""
    if len(words) > _MOST_WORDS:
        return {}
    words = without_titles(index, words, scope)
    if scope == "said" and (persons := fit(index, words, "who", outright)):
        # Of whom there is no statement is not another, whose name is spelt alike.
        return keep_speaking(index, persons)
    found = fit(index, words, scope, offered)
    if found and len(words) > 1 and not any(is_outright(score, len(words)) for score in found.values()):
        # A word may stand as typed in another name than the one that is meant: `aleksandra vasiljew`.
        return fit(index, words, scope, loosely) | found
    return found or fit_forgiving(index, words, scope)
