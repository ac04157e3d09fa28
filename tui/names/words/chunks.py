"""Chunks: text without white space, cut into tokens, of which each has all that its word tells by itself."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from tui.names.words.gazetteer import key_of
from tui.names.words.telling import GLUED, marks_of
from tui.names.words.word_flags import flags_of
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


# A token by itself: the word, folded, its sign, its key, its flags; its length, and how far behind the end of
# the token before its own is: as far, and one for the space.
Token = tuple[str, str, int, str, int, int, int]

# Stands behind a block, where no chunk does.
NO_CHUNK: Final = ""
# Points that stand before a word or behind it and do not change how it is cut.
_BEFORE_WORDS: Final = "“\"‘'«„(["
_BEHIND_WORDS: Final = ",.:;!?…”\"’'»)]"
_POSSESSIVES: Final = ("'s", "’s", "'S", "’S")
# A chunk is text without white space. Each is cut once and kept; a long one is hardly met again.
_MOST_KEPT: Final = 8_000
_LONGEST_KEPT: Final = 32


class _Chunks(dict[str, tuple[Token, ...]]):
    """The tokens of the chunks met so far; one that is new is cut when it is asked for.

    When there are many, those not met since there were many before are dropped.
    """

    def __init__(self) -> None:
        self.older: dict[str, tuple[Token, ...]] = {}

    def __missing__(self, chunk: str) -> tuple[Token, ...]:
        tokens = self.older.get(chunk) or _cut(chunk)
        if len(chunk) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.older = dict(self)
                self.clear()
            self[chunk] = tokens
        return tokens


CHUNKS: Final = _Chunks()


def _cut(chunk: str) -> tuple[Token, ...]:
    """The tokens of a chunk; of most it is plain where they begin and end."""
    if chunk.isalpha():
        return _words(chunk)
    if chunk == NO_CHUNK:
        return (("", "", BREAK, "", 0, 0, 0),)
    last = chunk[-1]
    if last in _BEHIND_WORDS and (before_last := chunk[:-1]).isalpha():
        return (*CHUNKS[before_last], _glued_point(last))
    if chunk.isdecimal():
        return (_made(chunk, NUMBER),)
    inside = chunk.lstrip(_BEFORE_WORDS)
    core = inside.rstrip(_BEHIND_WORDS)
    possessive = core[-2:] if core.endswith(_POSSESSIVES) else ""
    first, *others = words = core.removesuffix(possessive).split("-")
    for word in words:
        if not (word.isalpha() or word.isdecimal()):
            return tuple(_match(chunk))
    if "www." in chunk:
        return tuple(_match(chunk))
    tokens = [*CHUNKS[first]]
    if inside != chunk:
        before = chunk[: len(chunk) - len(inside)]
        tokens = [*CHUNKS[before[0]], *map(_glued_point, before[1:]), _glued(tokens[0]), *tokens[1:]]
    for word in others:
        head, *rest = CHUNKS[word]
        tokens += (_glued_point("-"), _glued(head), *rest)
    if possessive:
        tokens.append(_made(possessive, LOWER, True))
    tokens += map(_glued_point, inside[len(core) :])
    return tuple(tokens)


def _words(letters: str, glued: bool = False) -> tuple[Token, ...]:
    """Letters as one word, or as those that stand in them without a space."""
    if letters.islower():
        return (_made(letters, LOWER, glued),)
    if len(letters) <= 6 or letters[1:].islower() or letters.isupper():
        return (_made(letters, _shape(letters), glued),)
    first, *others = _cut_glued(letters)
    return (_made(first, _shape(first), glued), *[_made(word, _shape(word), True) for word in others])


def _glued(token: Token) -> Token:
    word, folded, sign, key, flags, length, _ = token
    return word, folded, sign | GLUED, key, flags, length, length


@cache
def _glued_point(sign: str) -> Token:
    return _made(sign, POINT, True)


def _made(word: str, shape: int, glued: bool = False) -> Token:
    lowered = word.lower()
    if lowered.isascii():
        # Most words are folded as they stand, and kept once.
        key = folded = word if lowered == word else lowered
    else:
        folded = fold_word(word)
        folded = word if folded == word else folded
        key = key_of(folded)
    flags = flags_of(key, shape <= UPPER, shape == CAPITALISED)
    sign = shape | marks_of(folded, key)
    length = len(word)
    if glued:
        return word, folded, sign | GLUED, key, flags, length, length
    return word, folded, sign, key, flags, length, length + 1


def _match(chunk: str) -> Iterator[Token]:
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
