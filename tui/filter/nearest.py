"""The nearest name: what may have been meant by a word that fits none."""

from tui.filter.index import Index
from tui.filter.terms import Scope
from tui.text.fold import fold

_SHORTEST_MISSPELT = 4


def did_you_mean(word: str, index: Index, scope: Scope | None = None) -> int | None:
    """Number of the most frequent name with the word nearest to one that fits none; None: nothing is near.

    Nearest is a word at most two errors away, then one that begins an error away, then one further away.
    """
    folded = fold(word)
    if len(folded) < _SHORTEST_MISSPELT or len(folded) > 64:
        return None
    pool = index.names_in(scope)
    found = index.vocabulary.nearest(folded, min(2, len(folded) * 2 // 5))
    if found is None:
        begun = index.vocabulary.names_of(index.vocabulary.nearly_begun(folded)) & pool
        if begun:
            return min(begun, key=index.standing.__getitem__)
        found = index.vocabulary.nearest(folded, len(folded) * 2 // 5)
    if found is None:
        near = index.vocabulary.nearly(folded, 2) if len(folded) > _SHORTEST_MISSPELT else {}
        found = min(near, key=lambda place: (near[place], place), default=None)
    if found is None:
        return None
    names = index.vocabulary.names_of([found]) & pool
    return min(names, key=index.standing.__getitem__, default=None)
