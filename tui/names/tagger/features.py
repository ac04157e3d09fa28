"""Features of a token for the tagger: what it looks like, what it is known as, and what stands around it.

Training and running share these definitions. Every feature is hashed into one of `BUCKETS`; a token's
features come in groups, each of which depends on little (one word, two neighbours, a few signs), so that
what a group adds to the score can be kept for the next time.
"""

from binascii import crc32
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import compress, islice, product
from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import SHUT, Draft
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import COURTESY, DEED, FORENAME, OFFICE, ORGANISATIONS, SPEECH
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER

BUCKETS: Final = 1 << 17
KINDS: Final[tuple[Kind, ...]] = ("person", "organisation", "place")

_MASK: Final = BUCKETS - 1
_FLAG_LETTERS: Final = "cfpohwijnsdmvxtyzabeg"
_INTO: Final = frozenset({"in", "to", "from", "at"})

_BEFORE_NAMES: Final = OFFICE | COURTESY | FORENAME
_BEHIND_SPEAKERS: Final = SPEECH | DEED

# What a group of features depends on; the first item names the group.
Group = tuple[str | int, ...]


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


class View:
    """One article as the features see it, an item a token in each list.

    `listed` is what the longest phrase of the gazetteer over a token is, with B, I or S for its place in
    it; `ruled` the tag that the rules give (see tagger), or SHUT's own for a token inside a title; `seen`
    what the whole article shows of a word, and `told` what kinds the rules give it anywhere, both by its
    key; `places` is the kind of block and what a capital is worth there. `marks` and `shown` are two of
    them in one, `listed` with `ruled` and `seen` with `told`.
    """

    def __init__(
        self,
        evidence: Evidence,
        listed: list[str],
        ruled: list[int],
        seen: dict[str, str],
        told: dict[str, str],
        places: list[str],
        marks: list[int],
        shown: dict[str, str],
    ) -> None:
        self.evidence = evidence
        self.listed = listed
        self.ruled = ruled
        self.seen = seen
        self.told = told
        self.places = places
        self.marks = marks
        self.shown = shown


def view(draft: Draft) -> View:
    """Look at an article whose rules have been read."""
    evidence = draft.evidence
    ruled = [0] * len(evidence.words)
    if SHUT in draft.state:
        ruled = [2 * len(KINDS) + 1 if state == SHUT else 0 for state in draft.state]
    kinds: dict[str, int] = {}
    for start, end, kind in draft.found:
        place = KINDS.index(kind)
        ruled[start:end] = [2 * place + 1, *[2 * place + 2] * (end - start - 1)]
        for key in evidence.keys[start:end]:
            kinds[key] = kinds.get(key, 0) | 1 << place
    told = {key: _TOLD[bits] for key, bits in kinds.items()}
    listed, marks = _listed(evidence, ruled)
    seen = _seen(evidence)
    shown = seen | {key: f"{seen.get(key, '')}|{kinds}" for key, kinds in told.items()}
    return View(evidence, listed, ruled, seen, told, _places(evidence), marks, shown)


# Kinds by their bits.
_TOLD: Final = tuple(
    "".join(sorted(kind[:2] for bit, kind in enumerate(KINDS) if bits >> bit & 1)) for bits in range(8)
)
_SIGNS: Final = {
    signs: "".join(letter for letter, sign in zip("ignuq", signs, strict=True) if sign)
    for signs in product((False, True), repeat=5)
}


def _places(evidence: Evidence) -> list[str]:
    """Letters a token: kind of block; opens a sentence, is glued, named, shouted, closed."""
    signs = zip(
        evidence.initial, evidence.glued, evidence.named, evidence.shouted, evidence.closed, strict=True
    )
    places: list[str] = []
    for first, last, kind in evidence.tokens.blocks:
        places += map(_signs_of_kind(kind[0]).__getitem__, islice(signs, last + 1 - first))
    return [*places, *map(_SIGNS.__getitem__, signs)]


@cache
def _signs_of_kind(letter: str) -> dict[tuple[bool, ...], str]:
    return {signs: letter + letters for signs, letters in _SIGNS.items()}


def _listed(evidence: Evidence, ruled: Sequence[int]) -> tuple[list[str], list[int]]:
    """The states of the longest phrases by token; and numbers that tell a state and the rules' tag."""
    listed, marks = [""] * len(evidence.words), list(ruled)
    phrase_end, phrase = evidence.phrase_end, evidence.phrase
    done = 0
    for at in compress(range(len(phrase_end)), phrase_end):
        if at < done:
            continue
        end = phrase_end[at]
        kind = phrase[at]
        alone = end == at + 1
        for inside in range(at, end):
            place = 2 if inside > at else 1 if alone else 0
            listed[inside] = f"{kind}{'BSI'[place]}"
            marks[inside] += 8 * (3 * kind + place + 1)
        done = end
    return listed, marks


def _seen(evidence: Evidence) -> dict[str, str]:
    """What the article shows of each capitalised word, by its key.

    l: stands in lower case too, m: capital inside a sentence, c: behind an office or courtesy, s: before a
    verb of speech or deed, f: behind a given name, o: inside a listed organisation, p: behind "in" or "to".
    """
    shapes, keys, flags, initial = evidence.shapes, evidence.keys, evidence.flags, evidence.initial
    phrase = evidence.phrase
    capitals: dict[str, int] = {}
    for at in evidence.tokens.capitals:
        key, before = keys[at], flags[at - 1]
        signs = capitals.get(key, 0)
        if not initial[at]:
            signs |= _INSIDE
        if before & _BEFORE_NAMES:
            if before & (OFFICE | COURTESY):
                signs |= _BEHIND_OFFICE
            if before & FORENAME and shapes[at - 1] == CAPITALISED:
                signs |= _BEHIND_FORENAME
        if keys[at - 1] in _INTO:
            signs |= _BEHIND_INTO
        if flags[at + 1] & _BEHIND_SPEAKERS and shapes[at + 1] == LOWER:
            signs |= _SPEAKS
        if phrase[at] in ORGANISATIONS:
            signs |= _IN_BODY
        capitals[key] = signs
    lower = {key for key, shape in zip(keys, shapes, strict=True) if shape == LOWER}
    return {key: _SEEN[signs | _LOWER if key in lower else signs] for key, signs in capitals.items()}


_BEHIND_OFFICE, _BEHIND_FORENAME, _LOWER, _INSIDE, _IN_BODY, _BEHIND_INTO, _SPEAKS = (
    1 << bit for bit in range(7)
)
_SEEN: Final = tuple(
    "".join(letter for bit, letter in enumerate("cflmops") if signs >> bit & 1) for signs in range(1 << 7)
)


# Offsets at which a word is seen from a token.
OFFSETS: Final = (-1, 0, 1)


def word_group(evidence: Evidence, at: int, offset: int) -> Group:
    """The group of one word seen from `offset` tokens away; depends on nothing but the word as printed."""
    if at < 0:
        return ("w", offset, "", "", 0)
    return ("w", offset, evidence.words[at], evidence.keys[at], evidence.flags[at])


def context_groups(view: View, at: int) -> tuple[Group, ...]:
    """The other groups of token `at`: neighbours, and its small circumstances."""
    evidence, listed, ruled = view.evidence, view.listed, view.ruled
    keys, shapes, flags = evidence.keys, evidence.shapes, evidence.flags
    key, shape, flag = keys[at], shapes[at], flags[at]
    key_before, shape_before, flag_before = (
        (keys[at - 1], shapes[at - 1], flags[at - 1]) if at else ("", BREAK, 0)
    )
    shape_after, flag_after = shapes[at + 1], flags[at + 1]
    place, state = view.places[at], listed[at]
    state_before, rule_before = (listed[at - 1], ruled[at - 1]) if at else ("", 0)
    seen = view.seen.get(key, "")
    told = view.told.get(key, "")
    return (
        ("<", key_before, shape_before, flag_before, key, shape, flag),
        (">", key, shape, flag, keys[at + 1], shape_after, flag_after),
        ("3", shape_before, shape, shape_after, place),
        ("k", flag_before, flag, flag_after),
        ("g", state, state_before, listed[at + 1], shape),
        ("d", seen, shape, place, state),
        ("r", rule_before, ruled[at], ruled[at + 1], shape, state, seen, place, told),
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
