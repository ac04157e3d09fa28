"""Marks: which letters of a name a query matched."""

from collections.abc import Iterable, Sequence

from tui.filter.families import family
from tui.filter.terms import Either, Filter, Named, Word
from tui.filter.typing_errors import count_errors
from tui.text.fold import fold

Range = tuple[int, int]
# The letters of a folded word, each with the place of the code point it comes from.
Spelt = list[tuple[str, int]]

_MOST_WORDS = 12


def words_meant(filter: Filter) -> tuple[str, ...]:
    """The folded words by which a filter means names, without those that it excludes; the first few."""
    words: dict[str, None] = {}
    for term in filter.terms:
        for each in term.terms if isinstance(term, Either) else (term,):
            if isinstance(each, Word | Named):
                words |= dict.fromkeys(fold(each.word if isinstance(each, Word) else each.value).split())
    return tuple(words)[:_MOST_WORDS]


def find_marks(words: Sequence[str], text: str) -> tuple[Range, ...]:
    """The letters of a text that folded words match, as half-open code-point ranges in order, not touching.

    Whole words are marked where spelling differs, nothing where a word matches none.
    """
    spelt = _spell(text)
    free = list(range(len(spelt)))
    places: set[int] = set()
    for word in sorted(words, key=len, reverse=True):
        places.update(_outright(word, spelt, free) or _inside(word, spelt) or _misspelt(word, spelt, free))
    return _ranges(places)


def _outright(word: str, spelt: Sequence[Spelt], free: list[int]) -> list[int]:
    for which in free:
        if _plain(spelt[which]).startswith(word):
            free.remove(which)
            return [place for _, place in spelt[which][: len(word)]]
    initials = "".join(letters[0][0] for letters in spelt)
    at = initials.find(word)
    if at >= 0 and len(word) > 1:
        return [letters[0][1] for letters in spelt[at : at + len(word)]]
    capitals = [letters for letters in spelt if len(letters) > 3]
    if len(word) > 1 and "".join(letters[0][0] for letters in capitals) == word:
        return [letters[0][1] for letters in capitals]
    return []


def _inside(word: str, spelt: Sequence[Spelt]) -> list[int]:
    letters = [letter for each in spelt for letter in each]
    at = "".join(letter for letter, _ in letters).find(word)
    return [place for _, place in letters[at : at + len(word)]] if at >= 0 and len(word) > 2 else []


def _misspelt(word: str, spelt: Sequence[Spelt], free: list[int]) -> list[int]:
    keys = family(word)
    for which in free:
        found = _plain(spelt[which])
        if any(key.startswith(stem) for key in family(found) for stem in keys):
            free.remove(which)
            return [place for _, place in spelt[which]]
    for which in free:
        if count_errors(word, _plain(spelt[which])) <= (2 if len(word) > 7 else 1):
            free.remove(which)
            return [place for _, place in spelt[which]]
    return []


def _plain(letters: Spelt) -> str:
    return "".join(letter for letter, _ in letters)


def _spell(text: str) -> list[Spelt]:
    words: list[Spelt] = [[]]
    for place, letter in enumerate(text):
        folded = fold(letter)
        if folded:
            words[-1].extend((part, place) for part in folded if part != " ")
        elif letter.isspace() or letter in "-‐‑‒–—/.,:;()[]&":
            words.append([])
    return [letters for letters in words if letters]


def _ranges(places: Iterable[int]) -> tuple[Range, ...]:
    ranges: list[Range] = []
    for place in sorted(places):
        if ranges and ranges[-1][1] == place:
            ranges[-1] = ranges[-1][0], place + 1
        else:
            ranges.append((place, place + 1))
    return tuple(ranges)
