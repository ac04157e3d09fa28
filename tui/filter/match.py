"""Matching: which names a typed word may mean and how well, and which names fit several words at once."""

from collections import Counter
from collections.abc import Callable, Sequence

from tui.filter.index import Index, Levels
from tui.filter.terms import Scope

Read = Callable[[Index, str, Scope | None], Levels]

WHOLE, EXACT, PREFIX, INITIALS, JOINED, FAMILY, FAMILY_BEGUN, INSIDE, ONE_TYPO, TWO_TYPOS = range(10)

# What counts as one class of match: the first class with any name is what a word means.
_CLASSES = (
    (EXACT, INITIALS),
    (JOINED, JOINED),
    (FAMILY, FAMILY_BEGUN),
    (INSIDE, INSIDE),
    (ONE_TYPO, TWO_TYPOS),
)
_SHORTEST_INSIDE = 3
_SHORTEST_FAMILY = 3
_SHORTEST_ONE_TYPO = 4
_SHORTEST_TWO_TYPOS = 8
_LONGEST_WORD = 64
_STEP = 64


def outright(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names that have a folded word, one that begins so, or these initials; level by name number."""
    return index.levels.get(("outright", word, scope), lambda: _outright(index, word, scope))


def forgiving(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names that a folded word may mean by another spelling, by an inner part, or by a typing error."""
    return index.levels.get(("forgiving", word, scope), lambda: _forgiving(index, word, scope))


def best(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names at the best class found: what the word means in a filter."""
    return outright(index, word, scope) or _best_class(forgiving(index, word, scope))


def offered(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names to offer for a folded word: the outright ones, else those of every forgiving class."""
    return outright(index, word, scope) or forgiving(index, word, scope)


def loosely(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names that a folded word may mean, although it means others outright, if the words beside it say so."""
    also = forgiving(index, word, scope) if len(word) >= _SHORTEST_ONE_TYPO else {}
    return also | outright(index, word, scope)


def fit(index: Index, words: Sequence[str], scope: Scope | None, read: Read = best) -> Levels:
    """Names that fit all of some folded words as `read` takes each; score by name number, lower is better.

    The order of words is free, and each needs a word of the name to itself. Scores compare within one result.
    """
    levels_of = [read(index, word, scope) for word in words]
    if not levels_of:
        return {}
    if len(words) == 1:
        levels = levels_of[0]
    else:
        first, *others = sorted(levels_of, key=len)
        common = set(first).intersection(*others)
        for word, rivals in _rivals(words).items():
            common = _with_enough(index, common, word, rivals)
        levels = {}
        for name in common:
            found = [each[name] for each in levels_of]
            levels[name] = max(found) * _STEP + min(sum(found), _STEP - 1)
    whole = {name: WHOLE for name in index.by_form.get(" ".join(words), ()) if name in levels}
    return levels | whole if whole else levels


def fit_forgiving(index: Index, words: Sequence[str], scope: Scope | None) -> Levels:
    """The same where nothing fits as the words stand: each may be misspelt, two neighbours may be one."""
    found = fit(index, words, scope, loosely)
    for place in range(len(words) - 1):
        one = [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]
        found = fit(index, one, scope) | found
    return found


def exactly(index: Index, value: str, scope: Scope | None) -> Levels:
    """Names whose canonical form, folded, is this value."""
    pool = index.names_in(scope)
    return {name: WHOLE for name in index.by_canonical.get(value, ()) if name in pool}


def split(
    index: Index, words: Sequence[str], scope: Scope | None = None, read: Read = best
) -> list[tuple[tuple[str, ...], Levels]]:
    """A run of folded words as the fewest neighbouring groups that each fit one name, longest first.

    A word that fits nothing is a group of its own, without names.
    """
    groups: list[tuple[tuple[str, ...], Levels]] = []
    start = 0
    while start < len(words):
        end = start + 1
        names = fit(index, words[start:end], scope, read)
        while names and end < len(words) and (more := fit(index, words[start : end + 1], scope, read)):
            names = more
            end += 1
        groups.append((tuple(words[start:end]), names))
        start = end
    return groups


def _outright(index: Index, word: str, scope: Scope | None) -> Levels:
    vocabulary = index.vocabulary
    levels = dict.fromkeys(index.by_initials.get(word, ()), INITIALS)
    levels |= dict.fromkeys(vocabulary.beginning(word), PREFIX)
    levels |= dict.fromkeys(vocabulary.exactly(word), EXACT)
    return _within(index, levels, scope)


def _forgiving(index: Index, word: str, scope: Scope | None) -> Levels:
    vocabulary = index.vocabulary
    levels: Levels = {}
    if len(word) > _LONGEST_WORD:
        return levels
    if len(word) >= _SHORTEST_ONE_TYPO:
        most = 2 if len(word) >= _SHORTEST_TWO_TYPOS else 1
        near = vocabulary.nearly(word, most)
        for distance in (2, 1):
            places = [place for place, found in near.items() if found == distance]
            levels |= dict.fromkeys(vocabulary.names_of(places), ONE_TYPO + distance - 1)
    if len(word) >= _SHORTEST_INSIDE:
        levels |= dict.fromkeys(vocabulary.names_of(vocabulary.containing(word)), INSIDE)
    if len(word) >= _SHORTEST_FAMILY:
        whole, begun = vocabulary.related(word)
        levels |= dict.fromkeys(vocabulary.names_of(begun), FAMILY_BEGUN)
        levels |= dict.fromkeys(vocabulary.names_of(whole), FAMILY)
        levels |= dict.fromkeys(index.joined.beginning(word), JOINED)
    return _within(index, levels, scope)


def _within(index: Index, levels: Levels, scope: Scope | None) -> Levels:
    if scope is None:
        return levels
    pool = index.names_in(scope)
    return {name: level for name, level in levels.items() if name in pool}


def _best_class(levels: Levels) -> Levels:
    if not levels:
        return levels
    top = min(levels.values())
    last = next(last for first, last in _CLASSES if first <= top <= last)
    return {name: level for name, level in levels.items() if level <= last}


def _rivals(words: Sequence[str]) -> dict[str, int]:
    """Typed words that could claim the same word of a name as others, and how many words those need."""
    counts = {word: sum(1 for other in words if other.startswith(word)) for word in set(words)}
    return {word: count for word, count in counts.items() if count > 1}


def _with_enough(index: Index, names: set[int], word: str, enough: int) -> set[int]:
    """Those of some names that have, in one surface, so many words that begin with a word.

    For typed words that begin one another, enough for each is enough for all (Hall's condition).
    """
    different = Counter(index.vocabulary.beginning(word))
    names = {name for name in names if different[name] >= enough or name in index.repeating}
    begun = " " + word
    return {name for name in names if any((" " + form).count(begun) >= enough for form in index.forms[name])}
