"""Tokens: a body cut into words, numbers and points, each with its place and its shape."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import sub
from typing import Final

from tui.names.words.chunks import (
    ADDRESS,
    BREAK,
    CAPITALISED,
    CHUNKS,
    LOWER,
    NO_CHUNK,
    NUMBER,
    POINT,
    UPPER,
)
from tui.names.words.telling import (
    GLUED,
    KINDS,
    LANDMARK,
    WITHOUT_GLUED,
    asked_for,
    places,
    rare_places,
)
from tui.names.words.vocabulary import ABBREVIATIONS
from tui.text.blocks import Block

__all__ = [
    "ADDRESS",
    "BREAK",
    "CAPITALISED",
    "LOWER",
    "NUMBER",
    "POINT",
    "UPPER",
    "Starts",
    "Tokens",
    "tokenise",
]

_POINTS: Final = asked_for([POINT])
_CAPITALS: Final = asked_for([CAPITALISED, UPPER])
_LANDMARKS: Final = asked_for([], LANDMARK)
_IS_GLUED: Final = asked_for([], GLUED)
# What a sentence ends with, beside the full stop, which ends abbreviations, too.
_SENTENCE_ENDS: Final = frozenset("!?:;…•·")
_OPENING_QUOTES: Final = frozenset("“«„\"‘'")


class Starts:
    """Where the pieces of a text start, in code points: worked out when asked for, as few are."""

    def __init__(self, ends: list[int], lengths: list[int]) -> None:
        self.ends = ends
        self.lengths = lengths

    def __getitem__(self, at: int) -> int:
        return self.ends[at] - self.lengths[at]

    def __len__(self) -> int:
        return len(self.ends)

    def __iter__(self) -> Iterator[int]:
        return map(sub, self.ends, self.lengths)


class Tokens:
    """The tokens of one body as parallel sequences; `starts` and `ends` are code points, half-open.

    `folded` is the word casefolded with a plain apostrophe, `keys` and `flags` are under what the gazetteer
    looks it up and what the word may be by itself. `glued[i]` says that no space stands before token
    i, `initial[i]` that it opens a sentence, a quotation or a block, where a capital is no evidence. `signs`
    has the shape of each with its marks (see telling). `points`, `capitals` and `landmarks` are the places
    of those that are a point, that have a capital, and where a rule begins; `of_sign` has the points by what
    they are. `blocks` gives each block as (first token, end token, kind); a BREAK token stands after each, so
    that no rule looks across.
    """

    def __init__(
        self,
        text: str,
        words: list[str],
        folded: list[str],
        keys: list[str],
        flags: list[int],
        lengths: list[int],
        ends: list[int],
        shapes: list[int],
        glued: bytes,
        initial: bytearray,
        signs: bytes,
        points: list[int],
        of_sign: Mapping[str, list[int]],
        capitals: list[int],
        landmarks: list[int],
        blocks: list[tuple[int, int, str]],
    ) -> None:
        self.text = text
        self.words = words
        self.folded = folded
        self.keys = keys
        self.flags = flags
        self.starts = Starts(ends, lengths)
        self.ends = ends
        self.shapes = shapes
        self.glued = glued
        self.initial = initial
        self.signs = signs
        self.points = points
        self.of_sign = of_sign
        self.capitals = capitals
        self.landmarks = landmarks
        self.blocks = blocks

    def __len__(self) -> int:
        return len(self.words)

    def block_of(self, at: int) -> tuple[int, int, str]:
        """The block in which a token stands."""
        return self.blocks[bisect_right(self.blocks, (at, len(self), "")) - 1]


def tokenise(text: str, blocks: Sequence[Block] = ()) -> Tokens:
    """Cut a body into tokens, block by block; without blocks the whole text is one.

    Time is linear in the length of the text, whatever its letters.
    """
    pieces = blocks or [Block("paragraph", 0, len(text))]
    chunks: list[str] = []
    for _, start, end in pieces:
        chunks += text[start:end].split()
        chunks.append(NO_CHUNK)
    tokens = chain.from_iterable(map(CHUNKS.__getitem__, chunks))
    words, folded, by_token, keys, flags, lengths, steps = map(list, zip(*tokens, strict=True))
    signs_and_glue = bytes(by_token)
    signs = signs_and_glue.translate(WITHOUT_GLUED)
    kinds = signs.translate(KINDS)
    ranges: list[tuple[int, int, str]] = []
    first = done = 0
    for kind, start, end in pieces:
        last = kinds.index(BREAK, first)
        ranges.append((first, last, kind))
        steps[first] += start - done - 1
        first, done = last + 1, end
    ends = list(accumulate(steps))
    if [ends[last] for _, last, _ in ranges] != [piece.end for piece in pieces]:
        ends = _measured(text, pieces, ranges, words)
    points = places(signs, _POINTS)
    of_sign: defaultdict[str, list[int]] = defaultdict(list)
    for at in points:
        of_sign[words[at]].append(at)
    found = Tokens(
        text,
        words,
        folded,
        keys,
        flags,
        lengths,
        ends,
        list(kinds),
        signs_and_glue.translate(_IS_GLUED),
        bytearray(len(words)),
        signs,
        points,
        of_sign,
        places(signs, _CAPITALS),
        rare_places(signs, _LANDMARKS),
        ranges,
    )
    _tell_initial(found)
    return found


def _measured(
    text: str, pieces: Sequence[Block], ranges: Sequence[tuple[int, int, str]], words: Sequence[str]
) -> list[int]:
    """Where tokens end between which more than single spaces stand."""
    ends: list[int] = []
    for (_, at, end), (first, last, _) in zip(pieces, ranges, strict=True):
        for word in words[first:last]:
            at = text.index(word, at) + len(word)
            ends.append(at)
        ends.append(end)
    return ends


def _tell_initial(tokens: Tokens) -> None:
    """Tell which tokens open a block, or a sentence or a quotation behind the points that may end one."""
    words, folded, shapes = tokens.words, tokens.folded, tokens.shapes
    opening = [first for first, _, _ in tokens.blocks]
    for sign in tokens.of_sign.keys() & _SENTENCE_ENDS:
        opening += tokens.of_sign[sign]
    for at in tokens.of_sign.get(".", ()):
        before = at - 1
        # Behind an abbreviation or an initial none begins.
        short = shapes[before] == CAPITALISED and len(words[before]) < 3
        if not short and folded[before] not in ABBREVIATIONS:
            opening.append(at)
    for sign in tokens.of_sign.keys() & _OPENING_QUOTES:
        opening += [at for at in tokens.of_sign[sign] if not tokens.glued[at]]
    opening.sort()
    done = 0
    for at in opening:
        # The word that opens is the first behind all points.
        if at < done:
            at = done
        while shapes[at] == POINT:
            at += 1
        if shapes[at] <= UPPER:
            tokens.initial[at] = words[at].isalpha() or _is_word(words[at])
        done = at


def _is_word(word: str) -> bool:
    """Whether a token, not of letters alone, is a word, no possessive, initials with points or a code."""
    return not (word[0] in "'’`´" or "." in word or word[-1].isdecimal())
