"""Tokens: a body cut into words, numbers and points, each with its place and its shape."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from operator import sub
from typing import Final

from tui.names.words.gazetteer import key_of
from tui.names.words.telling import KIND, KINDS, LANDMARK, asked_for, marks_of, places
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

_POINTS: Final = asked_for([POINT])
_CAPITALS: Final = asked_for([CAPITALISED, UPPER])
_LANDMARKS: Final = asked_for([], LANDMARK)

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
_OPENING_QUOTES: Final = frozenset("“«„\"‘'")


class Tokens:
    """The tokens of one body as parallel lists; `starts` and `ends` are code points, half-open.

    `folded` is the word casefolded with a plain apostrophe, `keys` and `flags` are under what the gazetteer
    looks it up and what the word may be by itself. `glued[i]` says that no space stands before token
    i, `initial[i]` that it opens a sentence, a quotation or a block, where a capital is no evidence. `signs`
    has the shape of each with its marks (see telling). `points`, `capitals` and `landmarks` are the places
    of those that are a point, that have a capital, and where a rule begins. `blocks` gives each block as
    (first token, end token, kind); a BREAK token stands after each, so that no rule looks across.
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
        signs: bytes,
        points: list[int],
        capitals: list[int],
        landmarks: list[int],
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
        self.signs = signs
        self.points = points
        self.capitals = capitals
        self.landmarks = landmarks
        self.blocks = blocks

    def __len__(self) -> int:
        return len(self.words)

    def block_of(self, at: int) -> tuple[int, int, str]:
        """The block in which a token stands."""
        return self.blocks[bisect_right(self.blocks, (at, len(self), "")) - 1]


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


# A token by itself: the word, folded, its sign, its key, its flags; whether it is glued to the one before,
# and how far behind the end of that its own is: its length, and one for the space.
_Token = tuple[str, str, int, str, int, bool, int]

_BREAK: Final[_Token] = ("", "", BREAK, "", 0, False, 0)
# Points that stand before a word or behind it and do not change how it is cut.
_BEFORE_WORDS: Final = "“\"‘'«„(["
_BEHIND_WORDS: Final = ",.:;!?…”\"’'»)]"
_POSSESSIVES: Final = ("'s", "’s", "'S", "’S")
# A chunk is text without white space. Each is cut once and kept; a long one is hardly met again.
_MOST_KEPT: Final = 8_000
_LONGEST_KEPT: Final = 32


class _Chunks(dict[str, tuple[_Token, ...]]):
    """The tokens of the chunks met so far; one that is new is cut when it is asked for.

    When there are many, those not met since there were many before are dropped.
    """

    def __init__(self) -> None:
        self.older: dict[str, tuple[_Token, ...]] = {}

    def __missing__(self, chunk: str) -> tuple[_Token, ...]:
        tokens = self.older.get(chunk) or _cut(chunk)
        if len(chunk) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.older = dict(self)
                self.clear()
            self[chunk] = tokens
        return tokens


_CHUNKS: Final = _Chunks()


def tokenise(text: str, blocks: Sequence[Block] = ()) -> Tokens:
    """Cut a body into tokens, block by block; without blocks the whole text is one.

    Time is linear in the length of the text, whatever its letters.
    """
    tokens: list[_Token] = []
    ranges: list[tuple[int, int, str]] = []
    pieces = [(block.start, block.end, block.kind) for block in blocks] or [(0, len(text), "paragraph")]
    for start, end, kind in pieces:
        first = len(tokens)
        tokens += chain.from_iterable(map(_CHUNKS.__getitem__, text[start:end].split()))
        ranges.append((first, len(tokens), kind))
        tokens.append(_BREAK)
    words, folded, by_token, keys, flags, glued, steps = map(list, zip(*tokens, strict=True))
    ends = _ends(text, pieces, ranges, words, steps)
    starts = list(map(sub, ends, map(len, words)))
    signs = bytes(by_token)
    shapes = list(signs.translate(KINDS))
    points, capitals = places(signs, _POINTS), places(signs, _CAPITALS)
    behind = [at + 1 for at in points if _ends_sentence(tokens, at)]
    initial = [False] * len(tokens)
    done = 0
    for at in sorted([first for first, _, _ in ranges] + behind):
        # The word that opens is the first behind all points.
        at = max(at, done)
        while shapes[at] == POINT:
            at += 1
        initial[at] = shapes[at] <= UPPER and _is_word(words[at])
        done = at
    return Tokens(
        text,
        words,
        folded,
        keys,
        flags,
        starts,
        ends,
        shapes,
        glued,
        initial,
        signs,
        points,
        capitals,
        places(signs, _LANDMARKS),
        ranges,
    )


def _ends(
    text: str,
    pieces: Sequence[tuple[int, int, str]],
    ranges: Sequence[tuple[int, int, str]],
    words: Sequence[str],
    steps: list[int],
) -> list[int]:
    """Where tokens end, from how far each ends behind the one before; such steps are set right here."""
    done = 0
    for (start, end, _), (first, last, _) in zip(pieces, ranges, strict=True):
        if sum(steps[first:last]) != end - start + 1:
            # Not one space each.
            steps[first : last + 1] = _measure(text, start, end, words[first:last])
        steps[first] += start - done - 1
        done = end
    return list(accumulate(steps))


def _measure(text: str, start: int, end: int, words: Sequence[str]) -> list[int]:
    """How far each of these words and text[:end] end behind the one before, whatever stands between them."""
    steps: list[int] = []
    done = start - 1
    for word in words:
        at = text.index(word, max(done, start)) + len(word)
        steps.append(at - done)
        done = at
    return [*steps, end - done]


def _ends_sentence(tokens: Sequence[_Token], at: int) -> bool:
    """Whether the token is a point behind which a sentence or a quotation begins."""
    sign = tokens[at][0]
    if sign == ".":
        return not _is_abbreviated(tokens[at - 1])
    return sign in _SENTENCE_ENDS or (sign in _OPENING_QUOTES and not tokens[at][5])


def _is_abbreviated(token: _Token) -> bool:
    """Whether the full stop after a token ends an abbreviation or an initial, not a sentence."""
    word, folded, sign, *_ = token
    return folded in ABBREVIATIONS or (sign & KIND == CAPITALISED and len(word) <= 2)


def _is_word(word: str) -> bool:
    """Whether a token with letters is a word, not a possessive, initials with points or a code."""
    return word.isalpha() or not (word[0] in "'’`´" or "." in word or word[-1].isdecimal())


def _cut(chunk: str) -> tuple[_Token, ...]:
    """The tokens of a chunk; of most it is plain where they begin and end."""
    if chunk.isalpha():
        return _words(chunk)
    before_last, last = chunk[:-1], chunk[-1]
    if last in _BEHIND_WORDS and before_last.isalpha():
        return (*_CHUNKS[before_last], _glued_point(last))
    if chunk.isdecimal():
        return (_made(chunk, NUMBER),)
    inside = chunk.lstrip(_BEFORE_WORDS)
    core = inside.rstrip(_BEHIND_WORDS)
    possessive = core[-2:] if core.endswith(_POSSESSIVES) else ""
    first, *others = core.removesuffix(possessive).split("-")
    if "www." in chunk or not all(word.isalpha() or word.isdecimal() for word in (first, *others)):
        return tuple(_match(chunk))
    tokens = [*_CHUNKS[first]]
    if inside != chunk:
        before = chunk[: len(chunk) - len(inside)]
        tokens = [*_CHUNKS[before[0]], *map(_glued_point, before[1:]), _glued(tokens[0]), *tokens[1:]]
    for word in others:
        head, *rest = _CHUNKS[word]
        tokens += (_glued_point("-"), _glued(head), *rest)
    if possessive:
        tokens.append(_made(possessive, LOWER, True))
    tokens += map(_glued_point, inside[len(core) :])
    return tuple(tokens)


def _words(letters: str, glued: bool = False) -> tuple[_Token, ...]:
    """Letters as one word, or as those that stand in them without a space."""
    if len(letters) <= 6 or letters[1:].islower() or letters.islower() or letters.isupper():
        return (_made(letters, _shape(letters), glued),)
    first, *others = _cut_glued(letters)
    return (_made(first, _shape(first), glued), *[_made(word, _shape(word), True) for word in others])


def _glued(token: _Token) -> _Token:
    return (*token[:5], True, len(token[0]))


@cache
def _glued_point(sign: str) -> _Token:
    return _made(sign, POINT, True)


def _made(word: str, shape: int, glued: bool = False) -> _Token:
    lowered = word.lower()
    if lowered.isascii():
        # Most words are folded as they stand, and kept once.
        key = folded = word if lowered == word else lowered
    else:
        folded = fold_word(word)
        folded = word if folded == word else folded
        key = key_of(folded)
    flags = flags_of(key, shape <= UPPER, shape == CAPITALISED)
    return word, folded, shape | marks_of(folded, key), key, flags, glued, len(word) + (not glued)


def _match(chunk: str) -> Iterator[_Token]:
    """The tokens of any chunk."""
    # The space behind it is part of the text, too.
    for match in pattern(_TOKEN).finditer(chunk + " "):
        group = match.lastgroup or "point"
        glued = match.start() > 0
        if group == "word" or group == "plain":
            yield from _words(match.group(), glued)
        else:
            yield _made(match.group(), _SHAPE_OF_GROUP[group], glued)


_SHAPE_OF_GROUP: Final = {
    "number": NUMBER,
    "possessive": LOWER,
    "address": ADDRESS,
    "letters": UPPER,
    "code": UPPER,
    "point": POINT,
}
