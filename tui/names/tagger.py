"""The tagger: a hashed averaged perceptron over what rules and gazetteer say of each token.

`tui/names/build` makes the weights. Those of one feature, one a tag, are the lanes of a single integer, so
that the score of a token is a sum of a few kept integers, one a group of features.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import add
from pathlib import Path
from sys import byteorder
from typing import Final

from tui.names.borders import settle
from tui.names.draft import Draft
from tui.names.evidence import Evidence
from tui.names.features import (
    KINDS,
    OFFSETS,
    Group,
    View,
    context_groups,
    features,
    stretches,
    view,
    word_group,
)
from tui.names.gazetteer import FUNCTION
from tui.names.recognition import Kind
from tui.names.tokens import CAPITALISED, LOWER, POINT, UPPER
from tui.names.vocabulary import HYPHENS

TAGS: Final = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
WEIGHTS: Final = Path(__file__).with_name("weights.bin")

_COUNT: Final = len(TAGS)
_LANE: Final = 24
_BIAS: Final = 1 << 18
_ZERO: Final = sum(_BIAS << (_LANE * lane) for lane in range(_COUNT))
_LANE_MASK: Final = (1 << _LANE) - 1
_SHIFTS: Final = tuple(_LANE * lane for lane in range(_COUNT))
_EVEN: Final = 0x00FF00FF00FF00FF
_FAR: Final = 1 << 40
_OUTSIDE: Final = (0, -_FAR, -_FAR, -_FAR, -_FAR, -_FAR, -_FAR)
_STAY: Final = (0, 0, 0, 0, 0, 0, 0)
# In the unit of the weights; on a thousand articles no name was lost by giving up at this distance.
_BEHIND: Final = 1200
_CAPITALS: Final = frozenset({CAPITALISED, UPPER})
# Kept sums are dropped all at once when there are so many, which bounds memory whatever is read.
_KEPT_GROUPS: Final = 100_000
_KEPT_WORDS: Final = 15_000
_OWNERS: Final = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows` holds for each bucket one byte a tag, 128 more than the weight, in the low bytes of an integer.

    `transitions[before][after]` is in the same unit.
    """

    rows: "array[int]"
    transitions: tuple[tuple[int, ...], ...]


def pack_weights(weights: Weights) -> bytes:
    """The file of the weights: the transitions as 16-bit numbers, then seven bytes a row, little-endian."""
    numbers = [value for row in weights.transitions for value in row]
    head = b"".join(value.to_bytes(2, "little", signed=True) for value in numbers)
    return head + b"".join(row.to_bytes(_COUNT, "little") for row in weights.rows)


def unpack_weights(data: bytes) -> Weights:
    """Read what `pack_weights` wrote."""
    head = 2 * _COUNT * _COUNT
    numbers = [int.from_bytes(data[i : i + 2], "little", signed=True) for i in range(0, head, 2)]
    transitions = tuple(tuple(numbers[b * _COUNT : (b + 1) * _COUNT]) for b in range(_COUNT))
    wide = bytearray((len(data) - head) // _COUNT * 8)
    for lane in range(_COUNT):
        wide[lane::8] = data[head + lane :: _COUNT]
    rows = array("Q")
    rows.frombytes(bytes(wide))
    if byteorder == "big":
        rows.byteswap()
    return Weights(rows, transitions)


@cache
def tagger() -> "Tagger":
    """The tagger with the weights that ship with the package; they are read when it is first asked for."""
    return Tagger(unpack_weights(WEIGHTS.read_bytes()))


@dataclass(slots=True)
class Tagger:
    """Owns the sums that it keeps; reading an article changes nothing else."""

    weights: Weights
    _words: tuple[dict[str, int], ...] = field(default_factory=lambda: tuple({} for _ in OFFSETS))
    _groups: dict[Group, int] = field(default_factory=dict)

    def tag(self, draft: Draft) -> list[tuple[int, int, Kind]]:
        """Names of an article whose rules have been read, as token ranges, half-open, in order."""
        seen = view(draft)
        found: list[tuple[int, int, Kind]] = []
        for start, end in stretches(seen.evidence):
            found += spans_of(self._decode(seen, start, end), start)
        return settle(seen.evidence, found, seen.told)

    def _sum(self, seen: View, at: int) -> int:
        evidence = seen.evidence
        words = evidence.words
        total = 0
        for offset, kept_words in zip(OFFSETS, self._words, strict=True):
            place = at + offset
            word = words[place] if place >= 0 else ""
            value = kept_words.get(word)
            if value is None:
                value = self._add_up(word_group(evidence, place, offset))
                if len(kept_words) >= _KEPT_WORDS:
                    kept_words.clear()
                kept_words[word] = value
            total += value
        kept = self._groups
        for group in context_groups(seen, at):
            value = kept.get(group)
            if value is None:
                value = self._add_up(group)
                if len(kept) >= _KEPT_GROUPS:
                    kept.clear()
                kept[group] = value
            total += value
        return total

    def _add_up(self, group: Group) -> int:
        """Sum of the rows of a group: bytes are spread into lanes of sixteen bits, four a half, and added."""
        rows = self.weights.rows
        buckets = features(group)
        even = odd = 0
        for bucket in buckets:
            row = rows[bucket]
            even += row & _EVEN
            odd += row >> 8 & _EVEN
        bias = 128 * len(buckets)
        total = 0
        for lane in range(_COUNT):
            half = odd if lane & 1 else even
            total += ((half >> 16 * (lane >> 1) & 0xFFFF) - bias) << _LANE * lane
        return total

    def _decode(self, seen: View, start: int, end: int) -> list[int]:
        """Best tags of a stretch by Viterbi; a word without a capital that no table lists opens no name.

        A path that has fallen far behind the one outside every name is given up, so that words between names
        cost nothing.
        """
        transitions = self.weights.transitions
        columns = tuple(zip(*transitions, strict=True))
        first_out, *_ = out_of = transitions[0]
        shapes, listed = seen.evidence.shapes, seen.listed
        back: list[tuple[int, ...]] = []
        scores: Sequence[int] = _OUTSIDE
        for at in range(start, end):
            opens = shapes[at] in _CAPITALS or listed[at] != ""
            outside = scores is _OUTSIDE or max(scores[1:]) < scores[0] - _BEHIND
            if outside and not opens:
                scores = _OUTSIDE
                back.append(_STAY)
                continue
            packed = self._sum(seen, at) + _ZERO
            lanes = [(packed >> shift & _LANE_MASK) - _BIAS for shift in _SHIFTS]
            if outside:
                scores = (
                    first_out + lanes[0],
                    out_of[1] + lanes[1],
                    -_FAR,
                    out_of[3] + lanes[3],
                    -_FAR,
                    out_of[5] + lanes[5],
                    -_FAR,
                )
                back.append(_STAY)
                continue
            totals = list(map(add, scores, columns[0]))
            top = max(totals)
            fresh, came = [top + lanes[0]], [totals.index(top)]
            for kind in (1, 3, 5):
                if opens:
                    totals = list(map(add, scores, columns[kind]))
                    top = max(totals)
                    fresh.append(top + lanes[kind])
                    came.append(totals.index(top))
                else:
                    fresh.append(-_FAR)
                    came.append(0)
                begun = scores[kind] + transitions[kind][kind + 1]
                inside = scores[kind + 1] + transitions[kind + 1][kind + 1]
                fresh.append((begun if begun >= inside else inside) + lanes[kind + 1])
                came.append(kind if begun >= inside else kind + 1)
            scores = fresh
            back.append(tuple(came))
        tag = scores.index(max(scores))
        path = []
        for before in reversed(back):
            path.append(tag)
            tag = before[tag]
        path.reverse()
        return path


def spans_of(path: Sequence[int], start: int) -> list[tuple[int, int, Kind]]:
    """Token ranges of the names in a path of tags whose first token is `start`."""
    found: list[tuple[int, int, Kind]] = []
    opened = -1
    for at, tag in enumerate([*path, 0]):
        if opened >= 0 and (tag == 0 or tag % 2 == 1):
            found.append((start + opened, start + at, KINDS[(path[opened] - 1) // 2]))
            opened = -1
        if tag and opened < 0:
            opened = at
    return found
