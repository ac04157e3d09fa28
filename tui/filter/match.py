"""Matching: which names a typed word may mean and how well, and which names fit several words at once."""

from collections import Counter
from collections.abc import Callable, Sequence

from tui.filter.common_words import COMMON_WORDS
from tui.filter.index import Index, Levels
from tui.filter.small_words import TITLES, WEAK_WORDS, may_be_begun
from tui.filter.terms import Scope
from tui.filter.typing_errors import count_errors
from tui.filter.vocabulary import Vocabulary

Read = Callable[[Index, str, Scope | None], Levels]

# Levels of a match, best first; where spelling differs, nearer spellings come a little before others.
WHOLE, EXACT, PREFIX, INITIALS, JOINED, FAMILY, FAMILY_BEGUN, INSIDE, ONE_TYPO, TWO_TYPOS = range(0, 100, 10)

# What counts as one class of match: the first class with any name is what a word means.
_CLASSES = ((EXACT, INITIALS), (JOINED, JOINED), (FAMILY, INSIDE - 1), (INSIDE, ONE_TYPO - 1), (ONE_TYPO, 99))
_SHORTEST_INSIDE = 3
_SHORTEST_FAMILY = 2
_SHORTEST_WHOLE = 4
_SHORTEST_ONE_TYPO = 4
_SHORTEST_TWO_TYPOS = 8
_NEARER = 1
_LONGEST_WORD = 64
_STEP = 1024


def class_of(score: int, words: int) -> int:
    """The class of a match by its score for so many words, as `fit` gives it: lower is better."""
    return score // _STEP // 2 if words > 1 else score // 10


def outright(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names that have a folded word, one that begins so, or these initials; level by name number."""
    return index.levels.get(("outright", word, scope), lambda: _outright(index, word, scope))


def forgiving(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names that a folded word may mean by another spelling, by an inner part, or by a typing error.

    A common word is none of the first and the last.
    """
    return index.levels.get(("forgiving", word, scope), lambda: _forgiving(index, word, scope))


def best(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names at the best class found: what the word means in a filter."""
    return outright(index, word, scope) or _best_class(forgiving(index, word, scope))


def offered(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names to offer for a folded word: the outright ones, else those of every forgiving class."""
    return outright(index, word, scope) or forgiving(index, word, scope)


def loosely(index: Index, word: str, scope: Scope | None) -> Levels:
    """Names that a folded word may mean, although it means others outright, if the words beside it say so."""
    return forgiving(index, word, scope) | outright(index, word, scope)


def firmly(index: Index, word: str, scope: Scope | None) -> Levels:
    """The same, but for a word of a question only names that have it whole; a longer title may be begun."""
    if word in WEAK_WORDS and not may_be_begun(word):
        return _within(index, dict.fromkeys(index.vocabulary.exactly(word), EXACT), scope)
    return outright(index, word, scope)


def without_titles(index: Index, words: Sequence[str], scope: Scope | None) -> Sequence[str]:
    """Folded words without the titles before them, unless a name fits together with these."""
    first = 0
    while first < len(words) - 1 and words[first] in TITLES:
        first += 1
    return words[first:] if first and not fit(index, words, scope, firmly) else words


def keep_speaking(index: Index, names: Levels) -> Levels:
    """Of some names those who make a statement."""
    speakers = index.names_in("said")
    return {name: level for name, level in names.items() if name in speakers}


def fit(index: Index, words: Sequence[str], scope: Scope | None, read: Read = best) -> Levels:
    """Names that fit all of some folded words as `read` takes each; score by name number, lower is better.

    The order of words is free, and each needs a word of the name to itself. Scores compare within one result.
    """
    if len(words) > 1:
        key = (read, *words, scope)
        return index.levels.get(key, lambda: _fit_together(index, words, scope, read))
    levels = read(index, words[0], scope) if words else {}
    whole = _whole(index, words, levels)
    return levels | whole if whole else levels


def _fit_together(index: Index, words: Sequence[str], scope: Scope | None, read: Read) -> Levels:
    levels_of = [read(index, word, scope) for word in words]
    first, *others = sorted(levels_of, key=len)
    common = set(first).intersection(*others)
    for word, rivals in _rivals(words).items():
        common = _with_enough(index, common, word, rivals)
    levels = {}
    for name in common:
        found = [each[name] for each in levels_of]
        worst = max(found) // 10
        # Where spelling differs, a name of just so many words is meant rather than a longer one.
        longer = worst > JOINED // 10 and all(form.count(" ") + 1 != len(words) for form in index.forms[name])
        levels[name] = (worst * 2 + longer) * _STEP + min(sum(found), _STEP - 1)
    return levels | _whole(index, words, levels)


def is_outright(score: int, words: int) -> bool:
    """Whether each of so many words stands in the name as typed, begins a word of it, or is its initials."""
    return class_of(score, words) <= INITIALS // 10


def _whole(index: Index, words: Sequence[str], levels: Levels) -> Levels:
    """Those of some names that have a surface of just these words."""
    return {name: WHOLE for name in index.by_form.get(" ".join(words), ()) if name in levels}


def fit_forgiving(index: Index, words: Sequence[str], scope: Scope | None) -> Levels:
    """The same where nothing fits as the words stand: each may be misspelt, two neighbours may be one."""
    return index.levels.get(("together", *words, scope), lambda: _fit_forgiving(index, words, scope))


def _fit_forgiving(index: Index, words: Sequence[str], scope: Scope | None) -> Levels:
    found = fit(index, words, scope, loosely)
    for place in range(len(words) - 1):
        one = [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]
        found = _without_rivals(index, words, fit(index, one, scope)) | found
    letters = "".join(words)
    return found or _without_rivals(
        index, words, _swapped_together(index, letters, scope) or _run_together(index, letters, scope)
    )


def _without_rivals(index: Index, words: Sequence[str], levels: Levels) -> Levels:
    """Names that words fit when written as one; none where a word with little beside it is another name's."""
    for word in words:
        if len(word) >= _SHORTEST_WHOLE and sum(map(len, words)) - len(word) < _SHORTEST_WHOLE:
            whole = index.vocabulary.exactly(word)
            if len(whole) and levels.keys().isdisjoint(whole):
                return {}
    return levels


def _run_together(index: Index, letters: str, scope: Scope | None) -> Levels:
    """Names that fit mistyped words when blanks are left out, as an error may have moved one."""
    if not _SHORTEST_TWO_TYPOS <= len(letters) < _LONGEST_WORD:
        return {}
    levels: Levels = {}
    for vocabulary, typed in ((index.joined, letters), (index.joined_backwards, letters[::-1])):
        near = vocabulary.nearly_from_first(typed, 2)
        for errors in (2, 1):
            places = [place for place, found in near.items() if found == errors]
            found = dict.fromkeys(vocabulary.names_of(places), TWO_TYPOS + errors)
            levels |= {name: level for name, level in found.items() if level <= levels.get(name, level)}
        if levels:
            break
    return _within(index, levels, scope)


def _swapped_together(index: Index, letters: str, scope: Scope | None) -> Levels:
    """Names of which two parts are written as one, the later first: `koshanovyerlan`."""
    parts = index.vocabulary, index.joined
    levels: Levels = {}
    for end in range(_SHORTEST_INSIDE, len(letters) - 1) if len(letters) < _LONGEST_WORD else ():
        if first := {name for part in parts for name in part.exactly(letters[:end])}:
            for part in parts:
                both = first.intersection(part.beginning(letters[end:]))
                levels |= dict.fromkeys(both, JOINED + _NEARER)
    return _within(index, levels, scope)


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
    is_common = word in COMMON_WORDS
    near: dict[int, set[int]] = {1: set(), 2: set()} if is_common else _near(vocabulary, word)
    for places, level in ((near[2], TWO_TYPOS), (near[1], ONE_TYPO)):
        levels |= dict.fromkeys(vocabulary.names_of(places), level)
    if len(word) >= _SHORTEST_INSIDE:
        inside = vocabulary.containing(word)
        levels |= dict.fromkeys(vocabulary.names_of(inside), INSIDE + _NEARER)
        levels |= dict.fromkeys(vocabulary.names_of(near[1].intersection(inside)), INSIDE)
    if len(word) >= _SHORTEST_FAMILY and not is_common:
        whole, begun = vocabulary.related(word)
        levels |= dict.fromkeys(vocabulary.names_of(begun), FAMILY_BEGUN + _NEARER)
        first = {place for place in begun if vocabulary.words[place][0] == word[0]}
        levels |= dict.fromkeys(vocabulary.names_of(first), FAMILY_BEGUN)
        far = FAMILY_BEGUN - FAMILY - 1
        # A letter is of one family with any word that sounds like it.
        whole = {place for place in whole if len(vocabulary.words[place]) >= _SHORTEST_FAMILY}
        distances = {place: min(count_errors(word, vocabulary.words[place]), far) for place in whole}
        for place in sorted(whole, key=distances.__getitem__, reverse=True):
            levels |= dict.fromkeys(vocabulary.names(place, place + 1), FAMILY + distances[place])
    if len(word) >= _SHORTEST_FAMILY:
        levels |= dict.fromkeys(index.joined.beginning(word), JOINED)
    if not levels and not is_common:
        levels = dict.fromkeys(vocabulary.names_of(vocabulary.nearly_related(word)), TWO_TYPOS + _NEARER)
    return _within(index, levels, scope)


def _near(vocabulary: Vocabulary, word: str) -> dict[int, set[int]]:
    """Places of the words that are one and two typing errors away, as far as their length allows these.

    Length is that of the word meant or the word typed, whichever is longer: an error may be a missing letter.
    """
    found: dict[int, int] = {}
    if len(word) >= _SHORTEST_TWO_TYPOS:
        found = vocabulary.nearly(word, 2)
    elif len(word) >= _SHORTEST_ONE_TYPO:
        found = vocabulary.nearly(word, 1) | vocabulary.nearly(word, 2, _SHORTEST_TWO_TYPOS)
    return {errors: {place for place, count in found.items() if count == errors} for errors in (1, 2)}


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
