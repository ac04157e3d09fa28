"""Scores: what the weights of a token's features come to, kept by what they depend on.

The features are those of `features`; here their sums are put together from parts that come again: what a
word adds wherever it stands, what the signs of three neighbours add, what their circumstances add. Only the
four features of a word beside a class of words are hashed anew, from where the hash of their first half ends.
"""

from binascii import crc32
from collections.abc import Callable, Iterable
from struct import Struct
from typing import Final

from tui.names.tagger.features import (
    BUCKETS,
    OFFSETS,
    Circumstance,
    bucket_of,
    circumstance_groups,
    features,
    first_halves,
    known_as,
    look_features,
    pattern,
    sort_of,
)
from tui.names.tagger.view import PLACES, View
from tui.names.words.evidence import Evidence
from tui.names.words.kept import Kept

COUNT: Final = 7
# A row's bytes, one a tag, become the lanes of one integer, so that adding is adding once. No token has more
# than some hundred features, so that a sum stays inside its lane.
_LANES: Final = Struct(f"<{COUNT}H")
_UNLEARNT: Final = 128
_MASK: Final = BUCKETS - 1
# How many of late are kept, which bounds memory whatever is read.
_KEPT_WORDS: Final = 5_000
_KEPT_GROUPS: Final = 4_000


# The features of a word (see word_features), hashed up to where the word's own letters follow.
_OF_WORD: Final = tuple((crc32(f"{o}w=".encode()), crc32(f"{o}s3=".encode())) for o in OFFSETS)
_OF_END_AND_LOOK: Final = crc32(b"s3l=")
_OF_OPENING: Final = crc32(b"p3=")
_OF_LONGER_END: Final = crc32(b"s4=")
_LEFT: Final = crc32(b"<wk=")
_RIGHT: Final = crc32(b">wk=")
_BIAS: Final = bucket_of("bias")


class _Sort:
    """A sort of word, which is its flags and its shape: how it is spelt in features, and their hashes so far.

    `beside_word` and `beside_sort` are those of the features of two neighbours, by side, up to where the
    second of them follows; `known` is what the flags are known as, `among_three` and `across` the hashes of
    the features of three neighbours' flags, and of two's with any between, up to where the next follows.
    """

    __slots__ = ("across", "among_three", "beside_sort", "beside_word", "known", "number", "shape", "spelt")

    def __init__(self, flags: int, shape: int, number: int) -> None:
        sort, known = sort_of(flags, shape), known_as(flags)
        self.number = number
        self.shape = shape
        self.spelt = sort.encode()
        self.known = f"|{known}".encode()
        self.beside_word = tuple(crc32(first_halves(side, "", sort)[1].encode()) for side in "<>")
        self.beside_sort = tuple(crc32(f"{side}kk={sort}|".encode()) for side in "<>")
        self.among_three = crc32(f"kkk={known}".encode())
        self.across = crc32(f"k_k={known}".encode())


class _Word:
    """What a word with its flags and shape adds wherever it stands.

    `before`, `itself`, `behind`: its sums for the token behind it, itself, and the token before it. The four
    hashes are those of a neighbours' feature spelt up to where the second word or sort follows.
    """

    __slots__ = (
        "before",
        "behind",
        "itself",
        "key",
        "sort",
        "sort_before",
        "sort_behind",
        "sort_number",
        "word_before",
        "word_behind",
    )

    def __init__(self, before: int, itself: int, behind: int, key: bytes, sort: _Sort) -> None:
        self.before = before
        self.itself = itself
        self.behind = behind
        self.key = key
        self.word_before = crc32(b"|", crc32(key, _LEFT))
        self.word_behind = crc32(b"|", crc32(key, _RIGHT))
        self.sort = sort.spelt
        self.sort_number = sort.number
        self.sort_before, self.sort_behind = sort.beside_word


class Scores:
    """Owns the sums that it keeps; a token's scores are a pure function of the weights and its features."""

    def __init__(self, rows: bytes) -> None:
        self._packed = rows
        # The rows in lanes; 0 where nothing has asked for one yet.
        self._rows = [0] * (len(rows) // COUNT)
        # A fifth of all buckets have learnt nothing, as many of two tags alone, by which few rows differ.
        self._common: dict[bytes, int] = {}
        self._words: Kept[tuple[str, int, int], _Word] = Kept(_KEPT_WORDS)
        self._looks: Kept[tuple[str, int], tuple[int, ...]] = Kept(_KEPT_WORDS)
        # There are few sorts, so these are kept for good, in the order of their numbers.
        self._sorts: dict[tuple[int, int], _Sort] = {}
        self._by_number: list[_Sort] = []
        self._signs: Kept[tuple[int, int, int, int], int] = Kept(_KEPT_GROUPS)
        self._shaped: dict[tuple[int, int, int, int], int] = {}
        self._circumstances: Kept[Circumstance, int] = Kept(_KEPT_GROUPS)

    def of(self, seen: View) -> Callable[[int], tuple[int, ...]]:
        """A function that gives a token of an article its scores by tag, all of them too high by the same.

        Before the first token stands what stands behind the last one: nothing.
        """
        evidence = seen.evidence
        keys, shapes = evidence.keys, seen.shapes
        marks, places, shown = seen.marks, seen.places, seen.shown
        words: list[_Word | None] = [None] * len(keys)
        rows, row, word = self._rows, self._row, self._word
        signs, circumstances = self._signs.late, self._circumstances.late
        unpack = _LANES.unpack

        def scores(at: int) -> tuple[int, ...]:
            before = words[at - 1] or word(evidence, at - 1, words)
            itself = words[at] or word(evidence, at, words)
            behind = words[at + 1] or word(evidence, at + 1, words)
            place = places[at]
            near = (before.sort_number, itself.sort_number, behind.sort_number, place)
            told = (marks[at - 1], marks[at], marks[at + 1], shapes[at], place, shown.get(keys[at], 0))
            one = crc32(itself.sort, before.word_before) & _MASK
            two = crc32(itself.key, before.sort_before) & _MASK
            three = crc32(behind.sort, itself.word_behind) & _MASK
            four = crc32(behind.key, itself.sort_behind) & _MASK
            return unpack(
                (
                    before.before
                    + itself.itself
                    + behind.behind
                    + (signs.get(near) or self._sign(near))
                    + (circumstances.get(told) or self._circumstance(told))
                    + (rows[one] or row(one))
                    + (rows[two] or row(two))
                    + (rows[three] or row(three))
                    + (rows[four] or row(four))
                ).to_bytes(_LANES.size, "little")
            )

        return scores

    def _row(self, bucket: int) -> int:
        lanes = self._packed[bucket * COUNT : (bucket + 1) * COUNT]
        spread = self._common.get(lanes) or int.from_bytes(_LANES.pack(*lanes), "little")
        if lanes.count(_UNLEARNT) >= COUNT - 2:
            self._common[lanes] = spread
        self._rows[bucket] = spread
        return spread

    def _add_up(self, hashes: Iterable[int]) -> int:
        rows, row = self._rows, self._row
        total = 0
        for hashed in hashes:
            bucket = hashed & _MASK
            total += rows[bucket] or row(bucket)
        return total

    def _word(self, evidence: Evidence, at: int, words: list[_Word | None]) -> _Word:
        """The word of a token that has not been asked for; of one that comes for the first time, made."""
        form = word, flags, shape = evidence.words[at], evidence.flags[at], evidence.shapes[at]
        made = self._words.late.get(form) or self._words.again(form)
        if made is None:
            made = self._made(word, evidence.keys[at], flags, self._sort(flags, shape))
            self._words.keep(form, made)
        words[at] = made
        return made

    def _made(self, word: str, key: str, flags: int, sort: _Sort) -> _Word:
        """A word's sums and hashes: its features hashed from where the hash of their first letters ends."""
        look = pattern(word)
        spelt, end, longer_end, opening = (
            map(_encoded, (key, key[-3:], key[-4:], key[:3]))
            if not key.isascii()
            else ((whole := key.encode()), whole[-3:], whole[-4:], whole[:3])
        )
        rows, row = self._rows, self._row
        sums = list(self._look(look, flags))
        for place, (of_word, of_end) in enumerate(_OF_WORD):
            one, two = crc32(spelt, of_word) & _MASK, crc32(end, of_end) & _MASK
            sums[place] += (rows[one] or row(one)) + (rows[two] or row(two))
        before, itself, behind = sums
        itself += self._add_up(
            (
                crc32(opening, _OF_OPENING),
                crc32(longer_end, _OF_LONGER_END),
                crc32(_encoded("|" + look), crc32(end, _OF_END_AND_LOOK)),
            )
        )
        return _Word(before, itself, behind, spelt, sort)

    def _sort(self, flags: int, shape: int) -> _Sort:
        sort = self._sorts.get((flags, shape))
        if sort is None:
            sort = self._sorts[flags, shape] = _Sort(flags, shape, len(self._by_number))
            self._by_number.append(sort)
        return sort

    def _look(self, look: str, flags: int) -> tuple[int, ...]:
        """The sums by offset of what a word's look and flags tell, whatever the word; with the bias."""
        asked = look, flags
        sums = self._looks.late.get(asked) or self._looks.again(asked)
        if sums is None:
            known = known_as(flags)
            before, itself, behind = (
                self._add_up(map(bucket_of, look_features(at, look, known))) for at in OFFSETS
            )
            sums = before, itself + self._add_up((_BIAS,)), behind
            self._looks.keep(asked, sums)
        return sums

    def _sign(self, key: tuple[int, int, int, int]) -> int:
        """The sum of what flags and shapes of three neighbours tell, words left aside."""
        total = self._signs.again(key)
        if total is None:
            first, second, third, place = key
            sorts = self._by_number
            before, itself, behind = sorts[first], sorts[second], sorts[third]
            three = (before.shape, itself.shape, behind.shape, place)
            shaped = self._shaped.get(three)
            if shaped is None:
                shaped = self._shaped[three] = self._add_up(features(("3", *three[:3], PLACES[place])))
            total = shaped + self._add_up(
                (
                    crc32(itself.spelt, before.beside_sort[0]),
                    crc32(behind.spelt, itself.beside_sort[1]),
                    crc32(behind.known, crc32(itself.known, before.among_three)),
                    crc32(behind.known, before.across),
                )
            )
            self._signs.keep(key, total)
        return total

    def _circumstance(self, key: Circumstance) -> int:
        """The sum of what phrases, rules and the article as a whole tell of a token."""
        total = self._circumstances.again(key)
        if total is None:
            total = sum(self._add_up(features(group)) for group in circumstance_groups(key))
            self._circumstances.keep(key, total)
        return total


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
