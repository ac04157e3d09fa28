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
    View,
    bucket_of,
    context_groups,
    features,
    first_halves,
    known_as,
    look_features,
    pattern,
    sort_of,
)
from tui.names.words.evidence import Evidence
from tui.names.words.kept import Kept
from tui.names.words.tokens import BREAK

COUNT: Final = 7
# A row's bytes, one a tag, become the lanes of one integer, so that adding is adding once. No token has more
# than some hundred features, so that a sum stays inside its lane.
_LANES: Final = Struct(f"<{COUNT}H")
_MASK: Final = BUCKETS - 1
# How many of late are kept, which bounds memory whatever is read.
_KEPT_WORDS: Final = 6_000
_KEPT_GROUPS: Final = 8_000


# The features of a word (see word_features), hashed up to where the word's own letters follow.
_OF_WORD: Final = tuple((crc32(f"{o}w=".encode()), crc32(f"{o}s3=".encode())) for o in OFFSETS)
_OF_END_AND_LOOK: Final = crc32(b"s3l=")
_OF_OPENING: Final = crc32(b"p3=")
_OF_LONGER_END: Final = crc32(b"s4=")
_LEFT: Final = crc32(b"<wk=")
_RIGHT: Final = crc32(b">wk=")
_BIAS: Final = bucket_of("bias")

# Marks of three tokens; shape, place and what the article shows of the word itself.
_Circumstance = tuple[int, int, int, int, str, str | None]


class _Word:
    """What a word with its flags and shape adds wherever it stands.

    `before`, `itself`, `behind`: its sums for the token behind it, itself, and the token before it. The four
    hashes are those of a neighbours' feature spelt up to where the second word or class follows.
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

    def __init__(
        self,
        before: int,
        itself: int,
        behind: int,
        key: bytes,
        word_before: int,
        word_behind: int,
        sort: bytes,
        sort_before: int,
        sort_behind: int,
        sort_number: int,
    ) -> None:
        self.before = before
        self.itself = itself
        self.behind = behind
        self.key = key
        self.word_before = word_before
        self.word_behind = word_behind
        self.sort = sort
        self.sort_before = sort_before
        self.sort_behind = sort_behind
        self.sort_number = sort_number


class Scores:
    """Owns the sums that it keeps; a token's scores are a pure function of the weights and its features."""

    def __init__(self, rows: bytes) -> None:
        self._packed = rows
        # The rows in lanes; 0 where nothing has asked for one yet.
        self._rows = [0] * (len(rows) // COUNT)
        self._words: Kept[tuple[str, int, int], _Word] = Kept(_KEPT_WORDS)
        self._looks: Kept[tuple[str, int], tuple[int, ...]] = Kept(_KEPT_WORDS)
        self._sorts: dict[str, tuple[bytes, int, int, int]] = {}
        self._names: list[str] = []
        self._signs: Kept[tuple[int, int, int, str], int] = Kept(_KEPT_GROUPS)
        self._pairs: Kept[tuple[int, int, int], int] = Kept(_KEPT_GROUPS)
        self._shaped: dict[tuple[int, int, int, str], int] = {}
        self._circumstances: Kept[_Circumstance, int] = Kept(_KEPT_GROUPS)

    def of(self, seen: View) -> Callable[[int], tuple[int, ...]]:
        """A function that gives a token of an article its scores by tag, all of them too high by the same.

        Before the first token stands what stands behind the last one: nothing.
        """
        evidence, places, marks, shown = seen.evidence, seen.places, seen.marks, seen.shown
        shapes, keys = evidence.shapes, evidence.keys
        words: list[_Word | None] = list(
            map(self._words.late.get, zip(evidence.words, evidence.flags, shapes, strict=True))
        )
        rows, row, new = self._rows, self._row, self._word
        signs, circumstances = self._signs.late, self._circumstances.late
        unpack = _LANES.unpack

        def scores(at: int) -> tuple[int, ...]:
            before = words[at - 1] or new(evidence, at - 1, words)
            itself = words[at] or new(evidence, at, words)
            behind = words[at + 1] or new(evidence, at + 1, words)
            place = places[at]
            near = (before.sort_number, itself.sort_number, behind.sort_number, place)
            told = (marks[at - 1], marks[at], marks[at + 1], shapes[at], place, shown.get(keys[at]))
            one = crc32(itself.sort, before.word_before) & _MASK
            two = crc32(itself.key, before.sort_before) & _MASK
            three = crc32(behind.sort, itself.word_behind) & _MASK
            four = crc32(behind.key, itself.sort_behind) & _MASK
            return unpack(
                (
                    before.before
                    + itself.itself
                    + behind.behind
                    + (signs.get(near) or self._sign(seen, at, near))
                    + (circumstances.get(told) or self._circumstance(seen, at, told))
                    + (rows[one] or row(one))
                    + (rows[two] or row(two))
                    + (rows[three] or row(three))
                    + (rows[four] or row(four))
                ).to_bytes(_LANES.size, "little")
            )

        return scores

    def _row(self, bucket: int) -> int:
        lanes = self._packed[bucket * COUNT : (bucket + 1) * COUNT]
        self._rows[bucket] = spread = int.from_bytes(_LANES.pack(*lanes), "little")
        return spread

    def _add_up(self, buckets: Iterable[int]) -> int:
        rows = self._rows
        return sum([rows[bucket] or self._row(bucket) for bucket in buckets])

    def _word(self, evidence: Evidence, at: int, words: list[_Word | None]) -> _Word:
        """The word of a token, made and kept."""
        word, key, flags = evidence.words[at], evidence.keys[at], evidence.flags[at]
        shape = evidence.shapes[at]
        asked = word, flags, shape
        made = self._words.late.get(asked) or self._words.again(asked)
        if made is None:
            made = self._made(word, key, flags, shape)
            self._words.keep(asked, made)
        words[at] = made
        return made

    def _made(self, word: str, key: str, flags: int, shape: int) -> _Word:
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
        ended = crc32(end, _OF_END_AND_LOOK)
        buckets = (
            _BIAS,
            crc32(opening, _OF_OPENING) & _MASK,
            crc32(longer_end, _OF_LONGER_END) & _MASK,
            crc32(_encoded("|" + look), ended) & _MASK,
        )
        before, itself, behind = sums
        itself += self._add_up(buckets)
        word_before, word_behind = crc32(b"|", crc32(spelt, _LEFT)), crc32(b"|", crc32(spelt, _RIGHT))
        return _Word(before, itself, behind, spelt, word_before, word_behind, *self._sort(flags, shape))

    def _sort(self, flags: int, shape: int) -> tuple[bytes, int, int, int]:
        """What a sort of word is spelt, its two hashes and its number; kept for good, for there are few."""
        sort = sort_of(flags, shape)
        made = self._sorts.get(sort)
        if made is None:
            before, behind = (crc32(_encoded(first_halves(side, "", sort)[1])) for side in ("<", ">"))
            self._names.append(sort)
            made = self._sorts[sort] = (_encoded(sort), before, behind, len(self._sorts))
        return made

    def _look(self, look: str, flags: int) -> tuple[int, ...]:
        """The sums by offset of what a word's look and flags tell, whatever the word."""
        asked = look, flags
        sums = self._looks.late.get(asked) or self._looks.again(asked)
        if sums is None:
            known = known_as(flags)
            sums = tuple(self._add_up(map(bucket_of, look_features(at, look, known))) for at in OFFSETS)
            self._looks.keep(asked, sums)
        return sums

    def _sign(self, seen: View, at: int, key: tuple[int, int, int, str]) -> int:
        """The sum of what flags and shapes of three neighbours tell, words left aside."""
        total = self._signs.again(key)
        if total is not None:
            return total
        before, itself, behind, place = key
        shapes, flags = seen.evidence.shapes, seen.evidence.flags
        left, own, right = (shapes[at - 1] if at else BREAK), shapes[at], shapes[at + 1]
        pairs, shaped = self._pairs.late, self._shaped
        three = (left, own, right, place)
        looks = shaped.get(three)
        if looks is None:
            looks = shaped[three] = self._add_up(features(("3", *three)))
        known = (flags[at - 1] if at else 0), flags[at], flags[at + 1]
        total = (
            looks
            + (pairs.get((0, before, itself)) or self._pair((0, before, itself)))
            + (pairs.get((1, itself, behind)) or self._pair((1, itself, behind)))
            + self._add_up(features(("k", *known)))
        )
        self._signs.keep(key, total)
        return total

    def _pair(self, key: tuple[int, int, int]) -> int:
        """The sum of what the sorts of two neighbours tell: on which side, and both by their numbers."""
        total = self._pairs.again(key)
        if total is None:
            side, first, second = key
            bucket = bucket_of(f"{'<>'[side]}kk={self._names[first]}|{self._names[second]}")
            total = self._rows[bucket] or self._row(bucket)
            self._pairs.keep(key, total)
        return total

    def _circumstance(self, seen: View, at: int, key: _Circumstance) -> int:
        """The sum of what phrases, rules and the article as a whole tell of a token."""
        total = self._circumstances.again(key)
        if total is None:
            total = sum(self._add_up(features(group)) for group in context_groups(seen, at)[4:])
            self._circumstances.keep(key, total)
        return total


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
