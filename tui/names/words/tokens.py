"""Tokens: a body cut into words, numbers and points, each with its place and its shape."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from operator import add, eq
from typing import Final, NamedTuple

from tui.names.words.gazetteer import key_of
from tui.names.words.vocabulary import ABBREVIATIONS
from tui.names.words.word_flags import flags_of
from tui.text.blocks import Block
from tui.text.patterns import pattern

# Shapes, as small integers because every rule asks for them.
LOWER: Final = 0
CAPITALISED: Final = 1
UPPER: Final = 2
NUMBER: Final = 3
POINT: Final = 4
ADDRESS: Final = 5
BREAK: Final = 6

_LETTER = r"[^\W\d_]"
_MARKS = r"[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f]"
_WORD = rf"{_LETTER}(?:{_LETTER}|{_MARKS})*(?:['’ʼʻ‘`´](?!s(?!\w)|S(?!\w)){_LETTER}(?:{_LETTER}|{_MARKS})*)*"
_LABEL = r"[A-Za-z0-9-]{2,40}"

_TOKEN: Final = (
    # Most words, told at once: letters before a space or a comma.
    r"(?P<plain>[A-Za-z]+)(?=[\s,])"
    r"|(?P<address>(?:https?://|www\.)[^\s<>\"”»]+"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<!\w)[@#]\w+"
    rf"|{_LABEL}(?:\.{_LABEL}){{0,4}}\.(?:com|org|net|int|gov|edu|info|[a-z]{{2}})(?![\w’'])(?:/[^\s<>\"”»]*)?)"
    r"|(?P<letters>(?:[A-Z]\.){2,6}(?:[A-Z](?![A-Za-z]))?|[A-Z]\.[A-Z](?![\w.]))"
    r"|(?P<number>(?:[A-Z]{1,3}(?=\d+[.,]\d))?\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th)(?![^\W\d_]))?)"
    r"|(?P<code>[A-Z]{1,6}\d{1,2}(?!\w|[.,]\d))"
    r"|(?P<possessive>(?<=\w)['’ʼ`´][sS](?!\w))"
    rf"|(?P<word>{_WORD})"
    r"|(?P<point>\S)"
)
# Two words without the space between them: "photoMargareta".
_GLUED: Final = r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[A-Z]{3})"
# Words of captions that are printed against the name before them: "BerlinImage".
_CREDITS: Final = ("Image", "Images", "Photo", "Photos", "Video", "Caption")
_SENTENCE_ENDS: Final = frozenset(".!?:;…•·")


class Tokens:
    """The tokens of one body as parallel lists; `starts` and `ends` are code points, half-open.

    `folded` is the word casefolded with a plain apostrophe, `keys` and `flags` are under what the gazetteer
    looks it up and what the word may be by itself. `glued[i]` says that no space stands before token
    i, `initial[i]` that it opens a sentence, a quotation or a block, where a capital is no evidence. `blocks`
    gives each block as (first token, end token, kind); a BREAK token stands after each, so that no rule looks
    across.
    """

    def __init__(
        self,
        text: str,
        words: list[str],
        folded: list[str],
        keys: list[str],
        flags: list[int],
        starts: list[int],
        ends: list[int],
        shapes: list[int],
        glued: list[bool],
        initial: list[bool],
        blocks: list[tuple[int, int, str]],
    ) -> None:
        self.text = text
        self.words = words
        self.folded = folded
        self.keys = keys
        self.flags = flags
        self.starts = starts
        self.ends = ends
        self.shapes = shapes
        self.glued = glued
        self.initial = initial
        self.blocks = blocks

    def __len__(self) -> int:
        return len(self.words)


def fold_word(word: str) -> str:
    """Return the word as tables and rules look it up: casefolded, with plain apostrophes."""
    lowered = word.lower()
    return lowered if lowered.isascii() else lowered.translate(_APOSTROPHES).casefold()


_APOSTROPHES: Final = {ord(sign): "'" for sign in "’ʼʻ‘`´"}


def _shape(word: str) -> int:
    first = word[0]
    if first.isupper() or first.istitle():
        return UPPER if len(word) > 1 and word.isupper() else CAPITALISED
    return LOWER


@cache
def _token() -> re.Pattern[str]:
    """The pattern, made for the first text: making it takes 6 ms, which no import should."""
    return re.compile(_TOKEN)


def _cut_glued(word: str) -> list[str]:
    """The words that stand in one without a space; McDonald, deVries and GasTerra stay whole."""
    if word[0].isupper():
        at = next((len(word) - len(end) for end in _CREDITS if word.endswith(end)), 0)
        return [word[:at], word[at:]] if at > 3 and word[at - 1].islower() else [word]
    cuts = [match.start() for match in pattern(_GLUED).finditer(word)]
    pieces: list[str] = []
    start = 0
    for cut in cuts:
        left = word[start:cut]
        if len(left) < 4:
            continue
        if len(word) - cut < 4:
            continue
        pieces.append(left)
        start = cut
    pieces.append(word[start:])
    return pieces


# A token by itself: the word, folded, its shape, its key and its flags; all of it is asked for with one look.
_Token = tuple[str, str, int, str, int]

# A chunk of text without white space is cut once and kept: as the one word that it is, or as its pieces with
# what they are when a sentence is about to open and when none is. Kept chunks are dropped all at once when
# there are so many; a long one is hardly met again.
_KEPT_WORDS: Final = 8_000
_KEPT_CHUNKS: Final = 4_000
_LONGEST_KEPT: Final = 32


class _Chunk(NamedTuple):
    """Tokens without space between them, with their starts in the chunk and which of them are `initial`.

    `opening` is whether the next one opens a sentence.
    """

    tokens: tuple[_Token, ...]
    starts: tuple[int, ...]
    initial: tuple[int, ...]
    opening: bool


_WORDS: Final[dict[str, _Token]] = {}
_CHUNKS: Final[tuple[dict[str, _Chunk], dict[str, _Chunk]]] = ({}, {})
_BREAK: Final[_Token] = ("", "", BREAK, "", 0)
_STOPS: Final[dict[str, _Token]] = {sign: (sign, sign, POINT, sign, 0) for sign in ",."}


def _made(word: str, folded: str, shape: int) -> _Token:
    key = key_of(folded)
    return word, folded, shape, key, flags_of(key, shape <= UPPER, shape == CAPITALISED)


def tokenise(text: str, blocks: Sequence[Block] = ()) -> Tokens:
    """Cut a body into tokens, block by block; without blocks the whole text is one.

    Time is linear in the length of the text, whatever its letters.
    """
    tokens: list[_Token] = []
    starts: list[int] = []
    initial_at: list[int] = []
    ranges: list[tuple[int, int, str]] = []
    pieces = [(block.start, block.end, block.kind) for block in blocks] or [(0, len(text), "paragraph")]
    for start, end, kind in pieces:
        first = len(tokens)
        opening = True
        chunks, begins = _chunks(text, start, end)
        known = list(map(_WORDS.get, chunks))
        done = 0
        for place in [place for place, token in enumerate(known) if token is None] + [len(chunks)]:
            if done < place:
                if opening:
                    initial_at.append(len(tokens))
                    opening = False
                tokens += known[done:place]  # type: ignore[arg-type]  # none of these is None
                starts += begins[done:place]
            if place == len(chunks):
                break
            done = place + 1
            chunk, at = chunks[place], begins[place]
            word = _WORDS.get(chunk[:-1]) if chunk[-1] in _STOPS else None
            if word is not None:
                if opening:
                    initial_at.append(len(tokens))
                tokens += word, _STOPS[chunk[-1]]
                starts += at, at + len(chunk) - 1
                opening = chunk[-1] == "." and not _is_abbreviated(word)
                continue
            cut = _CHUNKS[opening].get(chunk)
            if cut is None:
                abbreviated = chunk[0] == "." and len(tokens) > first and _is_abbreviated(tokens[-1])
                cut = _cut(chunk, opening, abbreviated)
            initial_at += [len(tokens) + inside for inside in cut.initial]
            tokens += cut.tokens
            starts += [at + offset for offset in cut.starts]
            opening = cut.opening
        ranges.append((first, len(tokens), kind))
        tokens.append(_BREAK)
        starts.append(end)
    words, folded, shapes, keys, flags = map(list, zip(*tokens, strict=True))
    ends = list(map(add, starts, map(len, words)))
    glued = [False, *map(eq, starts[1:], ends)]
    for first, last, _ in ranges:
        glued[first] = glued[last] = False
    initial = [False] * len(tokens)
    for place in initial_at:
        initial[place] = True
    return Tokens(text, words, folded, keys, flags, starts, ends, shapes, glued, initial, ranges)


def _chunks(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """What stands in text[start:end] between white space, and where each piece begins."""
    inside = text[start:end]
    chunks = inside.split()
    if inside.count(" ") == len(chunks) - 1 and not inside[:1].isspace():
        spaced = inside.split(" ")
        if spaced == chunks:
            # One space each, as in most texts: what stands before a piece adds up.
            lengths = map(len, chunks[:-1])
            return chunks, list(accumulate([length + 1 for length in lengths], initial=start))
    begins: list[int] = []
    at = start
    for chunk in chunks:
        at = text.find(chunk, at)
        begins.append(at)
        at += len(chunk)
    return chunks, begins


def _cut(piece: str, opening: bool, abbreviated: bool) -> _Chunk:
    """Cut text without white space; `abbreviated`: a full stop in front belongs to the word before."""
    opened = opening
    tokens: list[_Token] = []
    starts: list[int] = []
    initial: list[int] = []
    plain = False
    body = piece[:-1] if piece[-1] in ",." else piece
    if body.isalpha() and body.isascii() and body[1:].islower():
        # Most new ones: a word, a comma or a full stop behind it.
        plain = True
        tokens.append(_made(body, body.lower(), _shape(body)))
        starts.append(0)
        initial += [0] if opening else []
        opening = piece[-1] == "." and not _is_abbreviated(tokens[0])
        if body != piece:
            tokens.append(_STOPS[piece[-1]])
            starts.append(len(body))
    # The space behind it is part of the text, too.
    for match in () if plain else _token().finditer(piece + " "):
        group = match.lastgroup or "point"
        word = match.group()
        at = match.start()
        if group == "word" or group == "plain":
            if not (word[1:].islower() or word.islower() or word.isupper()) and len(word) > 6:
                parts = _cut_glued(word)
            else:
                parts = [word]
            for part in parts:
                if opening:
                    initial.append(len(tokens))
                    opening = False
                tokens.append(_made(part, fold_word(part), _shape(part)))
                starts.append(at)
                at += len(part)
            plain = True
            continue
        if group == "point":
            shape = POINT
            if word in _SENTENCE_ENDS:
                if word == "." and tokens:
                    abbreviated = _is_abbreviated(tokens[-1])
                opening = not (word == "." and abbreviated)
        else:
            shape, opening = _SHAPE_OF_GROUP[group], False
        tokens.append(_made(word, fold_word(word), shape))
        starts.append(at)
        if shape == POINT and word in "“«„\"‘'" and not opening:
            opening = len(tokens) == 1
    chunk = _Chunk(tuple(tokens), tuple(starts), tuple(initial), opening)
    if len(piece) <= _LONGEST_KEPT and piece[0] != ".":
        if len(tokens) == 1 and plain:
            if len(_WORDS) >= _KEPT_WORDS:
                _WORDS.clear()
            _WORDS[piece] = tokens[0]
        else:
            kept = _CHUNKS[opened]
            if len(kept) >= _KEPT_CHUNKS:
                kept.clear()
            kept[piece] = chunk
    return chunk


_SHAPE_OF_GROUP: Final = {
    "number": NUMBER,
    "possessive": LOWER,
    "address": ADDRESS,
    "letters": UPPER,
    "code": UPPER,
}


def _is_abbreviated(token: _Token) -> bool:
    """Whether the full stop after a token ends an abbreviation or an initial, not a sentence."""
    word, folded, shape, _, _ = token
    return folded in ABBREVIATIONS or (shape == CAPITALISED and len(word) <= 2)
