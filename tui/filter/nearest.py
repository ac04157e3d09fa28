"""The nearest name: what may have been meant by a word that fits none."""

from tui.filter.common_words import COMMON_WORDS
from tui.filter.index import Index, Levels
from tui.filter.terms import Scope
from tui.text.fold import fold

_SHORTEST_MISSPELT = 4
# In a shorter word an error beside a wrong first letter leaves too little of a name.
_SHORTEST_OTHER_FIRST = 6


def did_you_mean(word: str, index: Index, scope: Scope | None = None) -> int | None:
    """Number of the most frequent name with the word nearest to one that fits none; None: nothing is near.

    Nearest is a word at most two errors away, then one that begins an error away, then one further away. A
    common word is no name misspelt, and a short one neither where the first letter is another.
    """
    folded = fold(word)
    if len(folded) < _SHORTEST_MISSPELT or len(folded) > 64 or folded in COMMON_WORDS:
        return None
    # Asked of every word of a sentence with every key.
    meant = index.levels.get(("meant", folded, scope), lambda: _nearest(folded, index, scope))
    return next(iter(meant), None)


def _nearest(folded: str, index: Index, scope: Scope | None) -> Levels:
    """The name that may have been meant, alone; none: nothing is near."""
    pool = index.names_in(scope)
    found = index.vocabulary.nearest(folded, min(2, len(folded) * 2 // 5))
    if found is None:
        begun = index.vocabulary.names_of(index.vocabulary.nearly_begun(folded)) & pool
        if begun:
            return {min(begun, key=index.standing.__getitem__): 0}
        found = index.vocabulary.nearest(folded, len(folded) * 2 // 5)
    if found is None:
        near = index.vocabulary.nearly(folded, 2) if len(folded) >= _SHORTEST_OTHER_FIRST else {}
        found = min(near, key=lambda place: (near[place], place), default=None)
    names = index.vocabulary.names_of([] if found is None else [found]) & pool
    return {min(names, key=index.standing.__getitem__): 0} if names else {}
