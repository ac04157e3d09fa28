"""Telling words: those from which rules begin, marked once a word, found at once in an article.

The sign of a token is a byte: the low bits are its kind (a shape or, where a name or a phrase has become one
piece, what that is), the marks above say what its word tells. Of all the signs of an article in a row the
places of those that are asked for are told without a look at any other.
"""

from collections.abc import Iterable
from functools import cache
from itertools import compress
from typing import Final

from tui.names.words.office_heads import heads
from tui.names.words.verbs import verbs
from tui.names.words.vocabulary import PARTY_NOUNS, SCHEMES, SEAT_ENDS

# Who reports: "…, agerpres reports".
REPORTS: Final = frozenset({"reports", "reported", "informs", "writes"})
# Courtesies that are forenames elsewhere.
COURTESY_NAMES: Final = frozenset({"puan", "khun", "tun", "datin"})
# The titles of peers.
PEERAGE: Final = frozenset(
    {"baron", "baroness", "countess", "earl", "lady", "lord", "viscount", "viscountess"}
)
# Halves of names and offices that are written in two: "Sub-Committee", "Secretary-General".
HALVES: Final = frozenset({"sub", "general"})
# Nouns by which an attribution is told: "in the words of".
NOUNS: Final = frozenset({"words", "opinion", "view", "estimation", "assessment"})
SUBJECTS: Final = frozenset({"he", "she"})
OBJECTS: Final = frozenset({"him", "her"})
# Words that mean a person of whom the text spoke.
PRONOUNS: Final = SUBJECTS | OBJECTS
# Points that may end a sentence.
SENTENCE_ENDS: Final = frozenset(".!?…")

_LANDMARKS: Final = PARTY_NOUNS | SCHEMES | SEAT_ENDS | REPORTS | COURTESY_NAMES | PEERAGE | HALVES | {"("}
# Tells who is meant, and yet of no speech.
_NO_SPEECH: Final = "assessment"

# A sign's kind, and its marks: where a rule begins, the head of an office, a word that tells of speech, and
# what statements ask for beside.
KIND: Final = 15
LANDMARK: Final = 16
OFFICE_HEAD: Final = 32
SPEECH: Final = 64
BESIDE_SPEECH: Final = 128
KINDS: Final = bytes(sign & KIND for sign in range(256))
# A token is kept with this, which no shape has, where no space stands before it.
GLUED: Final = 8
WITHOUT_GLUED: Final = bytes(sign & ~GLUED for sign in range(256))


def marks_of(word: str, key: str) -> int:
    """The marks of a word by itself; `key` is under what the gazetteer looks it up."""
    marks = _marks()
    if word == key:
        return marks.get(word, 0)
    return marks.get(word, 0) & ~LANDMARK | marks.get(key, 0) & LANDMARK


@cache
def _marks() -> dict[str, int]:
    """Marks by folded word."""
    found: dict[str, int] = dict.fromkeys(heads(), OFFICE_HEAD)
    for word in {*verbs(), *NOUNS, "according", "went", "goes"} - {_NO_SPEECH}:
        found[word] = found.get(word, 0) | SPEECH
    for word in PRONOUNS | SENTENCE_ENDS | {_NO_SPEECH}:
        found[word] = found.get(word, 0) | BESIDE_SPEECH
    for word in _LANDMARKS:
        found[word] = found.get(word, 0) | LANDMARK
    return found


def asked_for(kinds: Iterable[int], marks: int = 0) -> bytes:
    """A table of signs that tells those of one of the kinds or with one of the marks."""
    wanted = frozenset(kinds)
    return bytes(sign & KIND in wanted or sign & marks > 0 for sign in range(256))


def places(signs: bytes | bytearray, table: bytes) -> list[int]:
    """Where signs stand that a table asks for, in order."""
    numbers = _NUMBERS if len(signs) <= len(_NUMBERS) else range(len(signs))
    return list(compress(numbers, signs.translate(table)))


def rare_places(signs: bytes | bytearray, table: bytes) -> list[int]:
    """The same of signs that are few: these are found one by one."""
    asked = signs.translate(table)
    found: list[int] = []
    at = asked.find(1)
    while at >= 0:
        found.append(at)
        at = asked.find(1, at + 1)
    return found


# As many as most articles have tokens: what is at hand need not be counted.
_NUMBERS: Final = tuple(range(2048))
