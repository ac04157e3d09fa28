"""Features of a token for the tagger: what it looks like, what it is known as, and what stands around it.

Training and running share these definitions. Every feature is hashed into one of `BUCKETS`; a token's
features come in groups, each of which depends on little (one word, two neighbours, a few signs), so that
what a group adds to the score can be kept for the next time.
"""

from binascii import crc32
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import Final

from tui.names.tagger.view import PLACES, View, rule_of, seen_of, state_of, told_of
from tui.names.words.evidence import Evidence
from tui.names.words.tokens import BREAK

BUCKETS: Final = 1 << 17

_MASK: Final = BUCKETS - 1
_FLAG_LETTERS: Final = "cfpohwijnsdmvxtyzabeg"
# What a group of features depends on; the first item names the group.
Group = tuple[str | int, ...]
# The marks of a token and of its neighbours, its shape, its place, and what is shown of its word.
Circumstance = tuple[int, int, int, int, int, int]


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


# Offsets at which a word is seen from a token.
OFFSETS: Final = (-1, 0, 1)


def word_group(evidence: Evidence, at: int, offset: int) -> Group:
    """The group of one word seen from `offset` tokens away; depends on nothing but the word as printed."""
    if at < 0:
        return ("w", offset, "", "", 0)
    return ("w", offset, evidence.words[at], evidence.keys[at], evidence.flags[at])


def context_groups(view: View, at: int) -> tuple[Group, ...]:
    """The other groups of token `at`: neighbours, and its small circumstances."""
    evidence, marks = view.evidence, view.marks
    keys, shapes, flags = evidence.keys, evidence.shapes, evidence.flags
    key, shape, flag = keys[at], shapes[at], flags[at]
    key_before, shape_before, flag_before, mark_before = (
        (keys[at - 1], shapes[at - 1], flags[at - 1], marks[at - 1]) if at else ("", BREAK, 0, 0)
    )
    shape_after, flag_after = shapes[at + 1], flags[at + 1]
    return (
        ("<", key_before, shape_before, flag_before, key, shape, flag),
        (">", key, shape, flag, keys[at + 1], shape_after, flag_after),
        ("3", shape_before, shape, shape_after, PLACES[view.places[at]]),
        ("k", flag_before, flag, flag_after),
        *circumstance_groups(
            (mark_before, marks[at], marks[at + 1], shape, view.places[at], view.shown.get(key, 0))
        ),
    )


def circumstance_groups(circumstance: Circumstance) -> tuple[Group, Group, Group]:
    """The groups of what phrases, rules and the article as a whole tell of a token."""
    before, mark, after, shape, place_number, shown = circumstance
    state, place, seen = state_of(mark), PLACES[place_number], seen_of(shown)
    return (
        ("g", state, state_of(before), state_of(after), shape),
        ("d", seen, shape, place, state),
        ("r", rule_of(before), rule_of(mark), rule_of(after), shape, state, seen, place, told_of(shown)),
    )


def groups(view: View, at: int) -> Iterator[Group]:
    """Every group of token `at`."""
    for offset in OFFSETS:
        yield word_group(view.evidence, at + offset, offset)
    yield from context_groups(view, at)


def features(group: Group) -> list[int]:
    """Buckets of the features of one group; KeyError for what is no group."""
    return list(map(bucket_of, _SPELT[group[0]](*group[1:])))


def bucket_of(feature: str) -> int:
    """The bucket of one feature."""
    return crc32(feature.encode("utf-8", "surrogatepass")) & _MASK


def word_features(offset: int, key: str, look: str) -> list[str]:
    """What a word tells by its letters, from `offset` tokens away."""
    spelt = [f"{offset}w={key}", f"{offset}s3={key[-3:]}"]
    if offset == 0:
        spelt += ("bias", f"p3={key[:3]}", f"s4={key[-4:]}", f"s3l={key[-3:]}|{look}")
    return spelt


def look_features(offset: int, look: str, known: str) -> list[str]:
    """What a word tells by its look and by what it is known as."""
    spelt = [f"{offset}l={look}", f"{offset}k={known}", f"{offset}lk={look}|{known}"]
    return spelt + [f"{offset}k:{one}" for one in known]


def _word(offset: int, word: str, key: str, flags: int) -> list[str]:
    look = pattern(word)
    itself, suffix, *rest = word_features(offset, key, look)
    shape, known, *others = look_features(offset, look, known_as(flags))
    # Training draws features in this order.
    return [itself, shape, known, suffix, *others, *rest]


def sort_of(flags: int, shape: int) -> str:
    """The sort of word that a token is: its flags and its shape."""
    return f"{known_as(flags)}{shape}"


def first_halves(side: str, key: str, sort: str) -> tuple[str, str]:
    """The features of two neighbours up to the second one: a word beside a sort, a sort beside a word."""
    return f"{side}wk={key}|", f"{side}kw={sort}|"


def _neighbours(
    side: str, a: str, a_shape: int, a_flags: int, b: str, b_shape: int, b_flags: int
) -> tuple[str, ...]:
    a_sort, b_sort = sort_of(a_flags, a_shape), sort_of(b_flags, b_shape)
    word, sort = first_halves(side, a, a_sort)
    return (f"{side}kk={a_sort}|{b_sort}", word + b_sort, sort + b)


def _shapes(a: int, b: int, c: int, place: str) -> tuple[str, ...]:
    return (f"lll={a}{b}{c}", f"lc={b}|{place}", f"lllc={a}{b}{c}|{place}")


def _knowledge(a: int, b: int, c: int) -> tuple[str, ...]:
    ak, ck = known_as(a), known_as(c)
    return (f"kkk={ak}|{known_as(b)}|{ck}", f"k_k={ak}|{ck}")


def _phrases(state: str, before: str, after: str, shape: int) -> tuple[str, ...]:
    return (f"g={state}", f"g3={before}|{state}|{after}", f"gl={state}|{shape}")


def _article(seen: str, shape: int, place: str, state: str) -> list[str]:
    spelt = [f"d={seen}", f"dg={seen}|{state}", f"dc={seen}|{place}", f"gc={state}|{place}"]
    return spelt + [f"d:{sign}{shape}" for sign in seen]


def _rules(
    before: int, rule: int, after: int, shape: int, state: str, seen: str, place: str, told: str
) -> tuple[str, ...]:
    return (
        f"r={rule}",
        f"r3={before}{rule}{after}",
        f"rs={rule}{after}{shape}{state}",
        f"rg={rule}|{state}|{seen}",
        f"rc={rule}|{place}",
        f"rt={rule}|{told}",
        f"t={told}|{shape}",
    )


_SPELT: Final[dict[str | int, Callable[..., Iterable[str]]]] = {
    "w": _word,
    "<": partial(_neighbours, "<"),
    ">": partial(_neighbours, ">"),
    "3": _shapes,
    "k": _knowledge,
    "g": _phrases,
    "d": _article,
    "r": _rules,
}
