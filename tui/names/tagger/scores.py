"""Scores: what the weights of a token's features come to, kept by what they depend on.

The features are those of `features`; here their sums are put together from parts that come again: what a
word adds to its own score and to those of its neighbours, and what stands around a token, words left aside.
"""

from binascii import crc32
from collections.abc import Iterable
from struct import Struct
from typing import Final

from tui.names.tagger.features import (
    BUCKETS,
    OFFSETS,
    Circumstance,
    bucket_of,
    circumstance_features,
    known_as,
    look_features,
    pattern,
)
from tui.names.tagger.stretches import Stretch
from tui.names.words.chunks import fold_word
from tui.names.words.gazetteer import key_of
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
_BIAS: Final = bucket_of("bias")

# What a word adds to the score of the token behind it, to its own, and to that of the token before it.
_Sums = tuple[int, int, int]


class Scores:
    """Owns the sums that it keeps; a token's scores are a pure function of the weights and its features."""

    def __init__(self, rows: bytes) -> None:
        self._packed = rows
        # The rows in lanes; 0 where nothing has asked for one yet.
        self._rows = [0] * (len(rows) // COUNT)
        # Of all buckets two fifths have learnt nothing, a seventh of two tags alone: few such rows differ.
        self._common: dict[bytes, int] = {}
        self._words: Kept[tuple[str, int], _Sums] = Kept(_KEPT_WORDS, self._word)
        self._looks: Kept[tuple[str, int], _Sums] = Kept(_KEPT_WORDS, self._look)
        self._circumstances: Kept[Circumstance, int] = Kept(_KEPT_GROUPS, self._circumstance)

    def of(self, stretch: Stretch) -> list[tuple[int, ...]]:
        """The scores by tag of each token of a stretch, all of a token too high by the same."""
        words, flags, marks, shapes, places, shown = stretch
        behind, itself, before = zip(
            *map(self._words.__getitem__, zip(words, flags, strict=True)), strict=True
        )
        circumstances = map(
            self._circumstances.__getitem__,
            zip(marks, marks[1:], marks[2:], shapes, places, shown, strict=False),
        )
        size, unpack = _LANES.size, _LANES.unpack
        return [
            unpack((a + b + c + d).to_bytes(size, "little"))
            for a, b, c, d in zip(behind, itself[1:], before[2:], circumstances, strict=False)
        ]

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

    def _word(self, form: tuple[str, int]) -> _Sums:
        """A word's sums: its features hashed from where the hash of their first letters ends."""
        word, flags = form
        look = pattern(word)
        key = key_of(fold_word(word))
        spelt, end, longer_end, opening = (
            map(_encoded, (key, key[-3:], key[-4:], key[:3]))
            if not key.isascii()
            else ((whole := key.encode()), whole[-3:], whole[-4:], whole[:3])
        )
        rows, row = self._rows, self._row
        sums = list(self._looks[look, flags])
        for place, (of_word, of_end) in enumerate(_OF_WORD):
            one, two = crc32(spelt, of_word) & _MASK, crc32(end, of_end) & _MASK
            sums[place] += (rows[one] or row(one)) + (rows[two] or row(two))
        behind, itself, before = sums
        itself += self._add_up(
            (
                crc32(opening, _OF_OPENING),
                crc32(longer_end, _OF_LONGER_END),
                crc32(_encoded("|" + look), crc32(end, _OF_END_AND_LOOK)),
            )
        )
        return behind, itself, before

    def _look(self, form: tuple[str, int]) -> _Sums:
        """The sums of what a word's look and flags tell, whatever the word; with the bias."""
        look, flags = form
        known = known_as(flags)
        behind, itself, before = (
            self._add_up(map(bucket_of, look_features(offset, look, known))) for offset in OFFSETS
        )
        return behind, itself + self._add_up((_BIAS,)), before

    def _circumstance(self, circumstance: Circumstance) -> int:
        """The sum of what phrases, rules and the article as a whole tell of a token."""
        return self._add_up(map(bucket_of, circumstance_features(circumstance)))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
