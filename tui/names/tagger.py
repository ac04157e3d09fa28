"""The tagger: a hashed averaged perceptron over what rules and gazetteer say of each token.

`tui/names/build` makes the weights. Those of one feature, one a tag, are the lanes of a single integer, so
that the score of a token is a sum of a few kept integers, one a group of features.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

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

TAGS: Final = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
WEIGHTS: Final = Path(__file__).with_name("weights.bin")

_COUNT: Final = len(TAGS)
_LANE: Final = 24
_BIAS: Final = 1 << 18
_ZERO: Final = sum(_BIAS << (_LANE * lane) for lane in range(_COUNT))
_LANE_MASK: Final = (1 << _LANE) - 1
_SHIFTS: Final = tuple(_LANE * lane for lane in range(_COUNT))
_FAR: Final = 1 << 40
# Kept sums are dropped all at once when there are so many, which bounds memory whatever is read.
_KEPT_GROUPS: Final = 100_000
_KEPT_WORDS: Final = 15_000
_OWNERS: Final = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows` holds one signed byte a tag for each bucket; `transitions[before][after]` likewise."""

    rows: bytes
    transitions: tuple[tuple[int, ...], ...]


def pack_weights(weights: Weights) -> bytes:
    """The file of the weights: the transitions as 16-bit little-endian numbers, then the rows."""
    flat = b"".join(value.to_bytes(2, "little", signed=True) for row in weights.transitions for value in row)
    return flat + weights.rows


def unpack_weights(data: bytes) -> Weights:
    """Read what `pack_weights` wrote."""
    head = 2 * _COUNT * _COUNT
    flat = array("h", (int.from_bytes(data[i : i + 2], "little", signed=True) for i in range(0, head, 2)))
    transitions = tuple(tuple(flat[b * _COUNT : (b + 1) * _COUNT]) for b in range(_COUNT))
    return Weights(data[head:], transitions)


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
        found = []
        for start, end in stretches(seen.evidence):
            for span in spans_of(self._decode(seen, start, end), start):
                trimmed = _trimmed(seen.evidence, *span)
                if trimmed is not None:
                    found.append(trimmed)
        return found

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
        rows = self.weights.rows
        lanes = [0] * _COUNT
        for bucket in features(group):
            row = rows[bucket * _COUNT : bucket * _COUNT + _COUNT]
            for lane, value in enumerate(row):
                if value:
                    lanes[lane] += value - 256 if value > 127 else value
        return sum(value << shift for value, shift in zip(lanes, _SHIFTS, strict=True))

    def _decode(self, seen: View, start: int, end: int) -> list[int]:
        """Best tags of a stretch by Viterbi; a word without a capital that no table lists opens no name."""
        transitions = self.weights.transitions
        columns = tuple(zip(*transitions, strict=True))
        shapes, listed = seen.evidence.shapes, seen.listed
        back: list[tuple[int, ...]] = []
        scores: Sequence[int] = (0, -_FAR, -_FAR, -_FAR, -_FAR, -_FAR, -_FAR)
        for at in range(start, end):
            shape = shapes[at]
            packed = self._sum(seen, at) + _ZERO
            emitted = [((packed >> shift) & _LANE_MASK) - _BIAS for shift in _SHIFTS]
            opens = shape in (CAPITALISED, UPPER) or listed[at] != ""
            totals = [score + change for score, change in zip(scores, columns[0], strict=True)]
            top = max(totals)
            fresh, came = [top + emitted[0]], [totals.index(top)]
            for kind in (1, 3, 5):
                if opens:
                    totals = [score + change for score, change in zip(scores, columns[kind], strict=True)]
                    top = max(totals)
                    fresh.append(top + emitted[kind])
                    came.append(totals.index(top))
                else:
                    fresh.append(-_FAR)
                    came.append(0)
                begun = scores[kind] + transitions[kind][kind + 1]
                inside = scores[kind + 1] + transitions[kind + 1][kind + 1]
                fresh.append(max(begun, inside) + emitted[kind + 1])
                came.append(kind if begun >= inside else kind + 1)
            scores = fresh
            back.append(tuple(came))
        tag = max(range(_COUNT), key=scores.__getitem__)
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


def _trimmed(evidence: Evidence, start: int, end: int, kind: Kind) -> tuple[int, int, Kind] | None:
    """The span without what no name ends or begins with: points, possessives, plain words."""
    shapes, words, flags = evidence.shapes, evidence.words, evidence.flags
    while end > start:
        last = end - 1
        closes = words[last] in _OWNERS or (shapes[last] == POINT and words[last] != ")")
        plain = shapes[last] == LOWER and (kind != "organisation" or flags[last] & FUNCTION)
        if not closes and not plain:
            break
        end = last
    while start < end and (shapes[start] == POINT or (shapes[start] == LOWER and flags[start] & FUNCTION)):
        start += 1
    return (start, end, kind) if start < end else None
