"""Features of a token for the tagger: what it looks like, what it is known as, and what stands around it.

Training and running share these definitions. Every feature is hashed into one of `BUCKETS`; a token's
features come in groups, each of which depends on one word or on few signs, so that what a group adds to the
score can be kept for the next time. Features of two words at once, or of what two or three neighbours are
known as, were tried: with them names are found no better.
"""

from binascii import crc32
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tui.names.tagger.stretches import Stretch
from tui.names.tagger.view import PLACES, rule_of, seen_of, state_of, told_of
from tui.names.words.chunks import fold_word
from tui.names.words.gazetteer import key_of

BUCKETS: Final = 1 << 17

_MASK: Final = BUCKETS - 1
_FLAG_LETTERS: Final = "cfpohwijnsdmvxtyzabeg"
# The marks of the token before, of a token and of the one behind; its shape, its place, what is shown of its
# word.
Circumstance = tuple[int, int, int, int, int, int]
# Offsets at which a word is seen from a token.
OFFSETS: Final = (-1, 0, 1)
# A word as printed and its flags, seen from an offset; or what stands around a token.
Group = tuple[int, str, int] | Circumstance


@lru_cache(maxsize=4096)
def known_as(flags: int) -> str:
    """The flags of a word as letters, one a bit."""
    return "".join(letter for bit, letter in enumerate(_FLAG_LETTERS) if flags >> bit & 1)


def pattern(word: str) -> str:
    """The look of a word: `Xx`, `XX`, `X.`, `Xx-Xx`, `9`, …; runs of one sort of sign count once."""
    if word.isascii() and word.isalpha():
        if word.islower():
            return "x"
        if word[1:].islower():
            return "Xx"
        if word.isupper():
            return "XX"[: len(word)]
    out: list[str] = []
    for char in word[:24]:
        if char.isupper():
            sort = "X"
        elif char.islower():
            sort = "x"
        elif char.isdigit():
            sort = "9"
        elif char.isalpha():
            sort = "z"
        else:
            sort = char
        if not out or out[-1] != sort or (sort == "X" and out[-2:] != ["X", "X"]):
            out.append(sort)
    return "".join(out)


def groups(stretch: Stretch) -> Iterator[tuple[Group, ...]]:
    """Every group of each token of a stretch."""
    words, flags, marks, shapes, places, shown = stretch
    for at in range(len(shapes)):
        yield (
            *[(offset, words[at + 1 + offset], flags[at + 1 + offset]) for offset in OFFSETS],
            (*marks[at : at + 3], shapes[at], places[at], shown[at]),
        )


def features(group: Group) -> list[int]:
    """Buckets of the features of one group."""
    return list(map(bucket_of, spelt(group)))


def spelt(group: Group) -> list[str]:
    """The features of one group, before they are hashed."""
    if len(group) == 6:
        return circumstance_features(group)
    offset, word, flags = group
    look = pattern(word)
    key = key_of(fold_word(word))
    return word_features(offset, key, look) + look_features(offset, look, known_as(flags))


def bucket_of(feature: str) -> int:
    """The bucket of one feature."""
    return crc32(feature.encode("utf-8", "surrogatepass")) & _MASK


def word_features(offset: int, key: str, look: str) -> list[str]:
    """What a word tells by its letters, from `offset` tokens away."""
    features = [f"{offset}w={key}", f"{offset}s3={key[-3:]}"]
    if offset == 0:
        features += ("bias", f"p3={key[:3]}", f"s4={key[-4:]}", f"s3l={key[-3:]}|{look}")
    return features


def look_features(offset: int, look: str, known: str) -> list[str]:
    """What a word tells by its look and by what it is known as."""
    return [f"{offset}l={look}", f"{offset}k={known}", *[f"{offset}k:{one}" for one in known]]


def circumstance_features(circumstance: Circumstance) -> list[str]:
    """What phrases, rules and the article as a whole tell of a token."""
    before, mark, after, shape, place, shown = circumstance
    state, seen, told = state_of(mark), seen_of(shown), told_of(shown)
    rule, rule_after = rule_of(mark), rule_of(after)
    return [
        f"g={state}",
        f"g3={state_of(before)}|{state}|{state_of(after)}",
        f"gl={state}|{shape}",
        f"lc={shape}|{PLACES[place]}",
        f"d={seen}",
        f"dg={seen}|{state}",
        *[f"d:{sign}{shape}" for sign in seen],
        f"r={rule}",
        f"r3={rule_of(before)}{rule}{rule_after}",
        f"rs={rule}{rule_after}{shape}{state}",
        f"rg={rule}|{state}|{seen}",
        f"rt={rule}|{told}",
        f"t={told}|{shape}",
    ]
