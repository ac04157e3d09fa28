"""Tokens: a body cut into words, numbers and points, each with its place and its shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.names.vocabulary import ABBREVIATIONS
from tui.text.blocks import Block

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

_TOKEN: Final = re.compile(
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
_GLUED: Final = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[A-Z]{3})")
_SENTENCE_ENDS: Final = frozenset(".!?:;…•·")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one body as parallel lists; `starts` and `ends` are code points, half-open.

    `folded` is the word casefolded with a plain apostrophe, `glued[i]` says that no space stands before token
    i, `initial[i]` that it opens a sentence, a quotation or a block, where a capital is no evidence. `blocks`
    gives each block as (first token, end token, kind); a BREAK token stands after each, so that no rule looks
    across.
    """

    text: str
    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    shapes: list[int]
    glued: list[bool]
    initial: list[bool]
    blocks: list[tuple[int, int, str]]

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


def _cut_glued(word: str) -> list[str]:
    """The words that stand in one without a space; McDonald, deVries and GasTerra stay whole."""
    if word[0].isupper():
        return [word]
    cuts = [match.start() for match in _GLUED.finditer(word)]
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


def tokenise(text: str, blocks: Sequence[Block] = ()) -> Tokens:
    """Cut a body into tokens, block by block; without blocks the whole text is one.

    Time is linear in the length of the text, whatever its letters.
    """
    words: list[str] = []
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    shapes: list[int] = []
    glued: list[bool] = []
    initial: list[bool] = []
    ranges: list[tuple[int, int, str]] = []
    pieces = [(block.start, block.end, block.kind) for block in blocks] or [(0, len(text), "paragraph")]
    for start, end, kind in pieces:
        first = len(words)
        opening = True
        previous_end = -1
        for match in _TOKEN.finditer(text, start, end):
            group = match.lastgroup
            word = match.group()
            at = match.start()
            joined = at == previous_end
            previous_end = match.end()
            if group == "plain" and word[1:].islower():
                words.append(word)
                folded.append(word.lower())
                starts.append(at)
                ends.append(previous_end)
                shapes.append(LOWER if word[0] >= "a" else CAPITALISED)
                glued.append(joined)
                initial.append(opening)
                opening = False
                continue
            if group == "word" or group == "plain":
                if not (word[1:].islower() or word.islower() or word.isupper()) and len(word) > 6:
                    parts = _cut_glued(word)
                else:
                    parts = [word]
                for part in parts:
                    words.append(part)
                    folded.append(fold_word(part))
                    starts.append(at)
                    at += len(part)
                    ends.append(at)
                    shapes.append(_shape(part))
                    glued.append(joined)
                    initial.append(opening)
                    joined = True
                    opening = False
                continue
            if group == "point":
                shape = POINT
                if word in _SENTENCE_ENDS:
                    opening = not (word == "." and words and _is_abbreviated(words, folded, shapes, first))
            elif group == "number":
                shape, opening = NUMBER, False
            elif group == "possessive":
                shape, opening = LOWER, False
            elif group == "address":
                shape, opening = ADDRESS, False
            else:
                shape, opening = UPPER, False
            words.append(word)
            folded.append(fold_word(word))
            starts.append(at)
            ends.append(previous_end)
            shapes.append(shape)
            glued.append(joined)
            initial.append(opening and shape != POINT)
            if shape == POINT and word in "“«„\"‘'" and not opening:
                opening = not joined
        ranges.append((first, len(words), kind))
        words.append("")
        folded.append("")
        starts.append(end)
        ends.append(end)
        shapes.append(BREAK)
        glued.append(False)
        initial.append(False)
    return Tokens(text, words, folded, starts, ends, shapes, glued, initial, ranges)


def _is_abbreviated(words: list[str], folded: list[str], shapes: list[int], first: int) -> bool:
    """Whether the full stop after the last token ends an abbreviation or an initial, not a sentence."""
    if len(words) <= first:
        return False
    last = words[-1]
    return folded[-1] in ABBREVIATIONS or (shapes[-1] == CAPITALISED and len(last) <= 2)
