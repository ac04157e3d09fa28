"""The vocabulary: every word that names are made of, and the ways in which a typed word may mean one."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tui.filter.families import families_of, family
from tui.filter.typing_errors import count_errors, find_near, find_nearest

_LAST_LETTER = "\U0010ffff"
# Keys leave out what spellings differ in, so that short ones are near to too many.
_SHORTEST_NEAR_KEY = 6


class Vocabulary:
    """Folded words in order, each with the numbers of the names that have it; never changed once made."""

    def __init__(self, names_by_word: Mapping[str, Sequence[int]]) -> None:
        self.words: list[str] = sorted(names_by_word)
        self._names = array("i")
        self._starts = array("i", [0])
        for word in self.words:
            self._names.extend(names_by_word[word])
            self._starts.append(len(self._names))

    def names(self, first: int, end: int) -> "array[int]":
        """Numbers of the names with any of the words from place `first` up to `end`, perhaps repeated."""
        return self._names[self._starts[first] : self._starts[end]]

    def names_of(self, places: Iterable[int]) -> set[int]:
        """Numbers of the names that have any of the words at these places."""
        return {name for place in places for name in self.names(place, place + 1)}

    def exactly(self, word: str) -> "array[int]":
        """Numbers of the names that have this word."""
        place = bisect_left(self.words, word)
        found = place < len(self.words) and self.words[place] == word
        return self.names(place, place + 1) if found else array("i")

    def beginning(self, prefix: str) -> "array[int]":
        """Numbers of the names with a word that begins so, perhaps repeated."""
        return self.names(bisect_left(self.words, prefix), bisect_right(self.words, prefix + _LAST_LETTER))

    def containing(self, part: str) -> list[int]:
        """Places of the words with this part after their first letter."""
        text, starts = self._lines
        places: dict[int, None] = {}
        at = text.find(part)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            if starts[place] != at:
                places[place] = None
            at = text.find(part, at + 1)
        return list(places)

    def nearly(self, word: str, most: int, shortest: int = 1) -> dict[int, int]:
        """Places of the words, not too short, at most so many typing errors away, each with their number."""
        found: dict[int, int] = {}
        for length in range(max(shortest, len(word) - most), len(word) + most + 1):
            words, places = self._by_length.get(length, ((), ()))
            for at, errors in find_near(word, words, most):
                found[places[at]] = errors
        return found

    def nearly_from_first(self, word: str, most: int) -> dict[int, int]:
        """The same for words with the same first letter, a twentieth of the work."""
        first, end = self._with_first(word)
        return {first + at: errors for at, errors in find_near(word, self.words[first:end], most)}

    def nearly_begun(self, word: str) -> list[int]:
        """Places of the longer words that begin one typing error away, with the same first letter."""
        first, end = self._with_first(word)
        begun = [other[: len(word)] for other in self.words[first:end]]
        near = (first + at for at, _ in find_near(word, begun, 1))
        return [place for place in near if len(self.words[place]) > len(word)]

    def nearest(self, word: str, most: int) -> int | None:
        """Place of the word with the same first letter and the fewest typing errors, at most so many."""
        first, end = self._with_first(word)
        found = find_nearest(word, self.words[first:end], most)
        return None if found is None else first + found

    def _with_first(self, word: str) -> tuple[int, int]:
        return bisect_left(self.words, word[0]), bisect_left(self.words, word[0] + _LAST_LETTER)

    def related(self, word: str) -> tuple[set[int], set[int]]:
        """Places of the words of the same transliteration family, and of those that begin as one of it."""
        keys, places = self._families
        whole: set[int] = set()
        begun: set[int] = set()
        for key in family(word):
            first = bisect_left(keys, key)
            whole.update(places[first : bisect_right(keys, key, first)])
            stem = key.rstrip("i")
            if len(stem) >= 3:
                first = bisect_left(keys, stem)
                begun.update(places[first : bisect_left(keys, stem + _LAST_LETTER, first)])
        return whole, begun - whole

    def nearly_related(self, word: str) -> set[int]:
        """Places of the words of which a key is one error away from one of a word's, first letters alike."""
        keys, places = self._families
        found: set[int] = set()
        for key in family(word):
            if len(key) >= _SHORTEST_NEAR_KEY:
                first, end = bisect_left(keys, key[0]), bisect_left(keys, key[0] + _LAST_LETTER)
                found.update(places[first + at] for at, _ in find_near(key, keys[first:end], 1))
        return found

    def warm(self) -> None:
        """Make now what the first misspelt word would wait for."""
        _ = self._lines, self._by_length, self._families
        count_errors("", "")

    @cached_property
    def _lines(self) -> tuple[str, "array[int]"]:
        starts = array("i")
        at = 0
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return "\n".join(self.words), starts

    @cached_property
    def _by_length(self) -> dict[int, tuple[list[str], list[int]]]:
        by_length: dict[int, tuple[list[str], list[int]]] = {}
        for place, word in enumerate(self.words):
            words, places = by_length.setdefault(len(word), ([], []))
            words.append(word)
            places.append(place)
        return by_length

    @cached_property
    def _families(self) -> tuple[list[str], list[int]]:
        pairs = sorted({(key, place) for place, key in families_of(self.words)})
        return [key for key, _ in pairs], [place for _, place in pairs]
