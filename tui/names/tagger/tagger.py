"""The tagger: a hashed averaged perceptron over what rules and gazetteer say of each token.

`tui/names/build` makes the weights; `scores` adds them up, and here the best tags of each stretch are found.
"""

from collections.abc import Sequence
from functools import cache
from operator import add
from os.path import dirname
from typing import BinaryIO, Final, NamedTuple

from tui.names.recognition import Kind
from tui.names.rules.draft import Draft, Found
from tui.names.rules.peers import find_peers
from tui.names.rules.turns import find_turns
from tui.names.tagger.borders import settle
from tui.names.tagger.lone_words import as_explained
from tui.names.tagger.scores import COUNT, Scores
from tui.names.tagger.stretches import Stretch, stretch_of, stretches
from tui.names.tagger.sure import left_out, with_sure
from tui.names.tagger.view import KINDS, LISTED, view
from tui.names.words.kept import Kept
from tui.names.words.tokens import LOWER, NUMBER

TAGS: Final = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
WEIGHTS: Final = f"{dirname(__file__)}/weights.bin"

_FAR: Final = 1 << 40
_STAY: Final = (0, 0, 0, 0, 0, 0, 0)
# In the unit of the weights; on a thousand articles no name was lost by giving up at this distance.
_BEHIND: Final = 1200
# How many stretches of late are kept with their names, which bounds memory; a long one is hardly met again.
_KEPT_STRETCHES: Final = 4_000
_LONGEST_KEPT: Final = 8

# The scores of a token by tag.
_Scores = Sequence[int]


class Weights(NamedTuple):
    """`rows` holds for each bucket one byte a tag, 128 more than the weight, one bucket behind the other.

    `transitions[before][after]` is in the same unit.
    """

    rows: bytes
    transitions: tuple[tuple[int, ...], ...]


def pack_weights(weights: Weights) -> bytes:
    """The file of the weights: the transitions as 16-bit numbers, little-endian, then the rows."""
    numbers = [value for row in weights.transitions for value in row]
    head = b"".join(value.to_bytes(2, "little", signed=True) for value in numbers)
    return head + weights.rows


def read_weights(file: BinaryIO) -> Weights:
    """Read what `pack_weights` wrote."""
    head = file.read(2 * COUNT * COUNT)
    numbers = [int.from_bytes(head[i : i + 2], "little", signed=True) for i in range(0, len(head), 2)]
    transitions = tuple(tuple(numbers[b * COUNT : (b + 1) * COUNT]) for b in range(COUNT))
    return Weights(file.read(), transitions)


@cache
def tagger() -> "Tagger":
    """The tagger with the weights that ship with the package; they are read when it is first asked for."""
    with open(WEIGHTS, "rb") as file:
        return Tagger(read_weights(file))


class Tagger:
    """Owns the sums that it keeps; reading an article changes nothing else."""

    def __init__(self, weights: Weights) -> None:
        transitions = weights.transitions
        self.weights = weights
        self._scores = Scores(weights.rows)
        self._stretches: Kept[Stretch, Sequence[Found]] = Kept(_KEPT_STRETCHES, self._find)
        # What steps out of a name and into each kind cost by the tag before; what steps inside each cost.
        self._into = tuple(tuple(row[tag] for row in transitions) for tag in (0, 1, 3, 5))
        self._on = tuple((transitions[tag][tag + 1], transitions[tag + 1][tag + 1]) for tag in (1, 3, 5))
        # What a name of one word costs by its kind, with the step in and the step out; first, of none.
        self._alone = tuple(transitions[0][tag] + transitions[tag][0] for tag in (0, 1, 3, 5))
        # How much further ahead than any other a tag must be so that whatever follows comes from it.
        self._ahead = [max(max(column) - column[tag] for column in self._into) for tag in range(COUNT)]

    def tag(self, draft: Draft) -> list[Found]:
        """Names of an article whose rules have been read, as token ranges, half-open, in order."""
        seen = view(draft)
        kept = self._stretches
        found: list[Found] = []
        for start, end in stretches(seen):
            stretch = stretch_of(seen, start, end)
            names = kept[stretch] if end - start <= _LONGEST_KEPT else self._find(stretch)
            for first, last, kind in names:
                found.append((start + first, start + last, kind))
        if days := draft.days:
            found = [span for span in found if span[0] not in days]
        evidence = seen.evidence
        if draft.forms:
            found = as_explained(evidence, found, draft.forms)
        told = with_sure(found, find_peers(evidence) + find_turns(draft))
        sure = draft.sure + left_out(evidence, draft.found, told)
        return settle(evidence, with_sure(told, sure), seen.told)

    def _find(self, stretch: Stretch) -> Sequence[Found]:
        """The names of a stretch, counted from its first token.

        A word without a capital that no table lists opens none, so outside of names such cost nothing.
        """
        scores = self._scores.of(stretch)
        if len(scores) == 1:
            # There is no path to find.
            kind = self._kind_alone(scores[0])
            return ((0, 1, kind),) if kind else ()
        _, _, marks, shapes, _, _ = stretch
        opens = [
            mark >= LISTED or LOWER < shape < NUMBER for mark, shape in zip(marks[1:], shapes, strict=False)
        ]
        found: list[Found] = []
        at, end = 0, len(scores)
        while at < end:
            at = self._decode(opens, scores, at, found) if opens[at] else at + 1
        return tuple(found)

    def _kind_alone(self, scores: _Scores) -> Kind | None:
        """The kind of a name that is the one word of a stretch, by its scores; None where it is no name."""
        out, per, _, org, _, loc, _ = scores
        alone_out, alone_per, alone_org, alone_loc = self._alone
        totals = (out + alone_out, per + alone_per, org + alone_org, loc + alone_loc)
        best = max(totals)
        return KINDS[totals.index(best) - 1] if totals[0] < best else None

    def _decode(
        self, openers: Sequence[bool], scores: Sequence[_Scores], start: int, found: list[Found]
    ) -> int:
        """Add the names on the best path from a token that may open one, by Viterbi; returns where it ends.

        That is at the last score, or where all others have fallen far behind the path outside every name.
        Where one tag is further ahead than any step can make good, all paths come from it.
        """
        into_out, into_per, into_org, into_loc = self._into
        ahead = self._ahead
        (begin_per, on_per), (begin_org, on_org), (begin_loc, on_loc) = self._on
        out, per, _, org, _, loc, _ = scores[start]
        out += into_out[0]
        per += into_per[0]
        org += into_org[0]
        loc += into_loc[0]
        far = out - _BEHIND
        if per < far and org < far and loc < far:
            return start + 1
        best = (out, per, -_FAR, org, -_FAR, loc, -_FAR)
        back: list[Sequence[int]] = [_STAY]
        end = len(scores)
        for at in range(start + 1, end):
            here_out, per, in_per, org, in_org, loc, in_loc = scores[at]
            _, begun_per, gone_per, begun_org, gone_org, begun_loc, gone_loc = best
            begun_per += begin_per
            gone_per += on_per
            if begun_per >= gone_per:
                from_per, in_per = 1, in_per + begun_per
            else:
                from_per, in_per = 2, in_per + gone_per
            begun_org += begin_org
            gone_org += on_org
            if begun_org >= gone_org:
                from_org, in_org = 3, in_org + begun_org
            else:
                from_org, in_org = 4, in_org + gone_org
            begun_loc += begin_loc
            gone_loc += on_loc
            if begun_loc >= gone_loc:
                from_loc, in_loc = 5, in_loc + begun_loc
            else:
                from_loc, in_loc = 6, in_loc + gone_loc
            opens = openers[at]
            in_order = sorted(best)
            most = in_order[6]
            leader = best.index(most)
            if most - in_order[5] > ahead[leader]:
                from_out = to_per = to_org = to_loc = leader
                out = most + into_out[leader]
                if opens:
                    per += most + into_per[leader]
                    org += most + into_org[leader]
                    loc += most + into_loc[leader]
            else:
                from_out, out = _best_step(best, into_out)
                if opens:
                    to_per, most = _best_step(best, into_per)
                    per += most
                    to_org, most = _best_step(best, into_org)
                    org += most
                    to_loc, most = _best_step(best, into_loc)
                    loc += most
            out += here_out
            far = out - _BEHIND
            if opens:
                back.append((from_out, to_per, from_per, to_org, from_org, to_loc, from_loc))
                best = (out, per, in_per, org, in_org, loc, in_loc)
                left = per < far and org < far and loc < far
            else:
                back.append((from_out, 0, from_per, 0, from_org, 0, from_loc))
                best = (out, -_FAR, in_per, -_FAR, in_org, -_FAR, in_loc)
                left = True
            if left and in_per < far and in_org < far and in_loc < far:
                found += names_on(back, 0, at)
                return at + 1
        found += names_on(back, _best_step(best, into_out)[0], end - 1)
        return end


def _best_step(scores: Sequence[int], column: Sequence[int]) -> tuple[int, int]:
    """From which tag a step into another is best, and what it comes to; of equals the first."""
    totals = list(map(add, scores, column))
    most = max(totals)
    return totals.index(most), most


def names_on(back: Sequence[Sequence[int]], tag: int, last: int) -> list[Found]:
    """The names on a path, by its last token and the tag of that; `back` has what tags lead to each."""
    found: list[Found] = []
    closing = 0
    for before in reversed(back):
        if tag:
            closing = closing or last + 1
            if tag & 1:
                found.append((last, closing, KINDS[tag >> 1]))
                closing = 0
        tag = before[tag]
        last -= 1
    found.reverse()
    return found
