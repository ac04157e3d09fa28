"""Features of a token for the tagger: what it looks like, what it is known as, and what stands around it.

Training and running share these definitions. Every feature is hashed into one of `BUCKETS`; a token's
features come in groups, each of which depends on little (one word, two neighbours, a few signs), so that
what a group adds to the score can be kept for the next time.
"""

from binascii import crc32
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui.names.draft import SHUT, Draft
from tui.names.evidence import Evidence
from tui.names.gazetteer import COURTESY, DEED, FORENAME, OFFICE, ORGANISATIONS, SPEECH
from tui.names.recognition import Kind
from tui.names.tokens import BREAK, CAPITALISED, LOWER, POINT, UPPER

BUCKETS: Final = 1 << 18
KINDS: Final[tuple[Kind, ...]] = ("person", "organisation", "place")
# A name runs on through at most so many words without a capital ("Committee on peace, security and …").
TAIL: Final = 8

_MASK: Final = BUCKETS - 1
_FLAG_LETTERS: Final = "cfpohwijnsdmvxtyzabeg"
_SHAPE_LETTERS: Final = "lCU9.@|"
_SENTENCE_ENDS: Final = frozenset(".!?")
_INTO: Final = frozenset({"in", "to", "from", "at"})

# What a group of features depends on; the first item names the group.
Group = tuple[str | int, ...]


def hashed(feature: str) -> int:
    """Bucket of a feature."""
    return crc32(feature.encode("utf-8", "surrogatepass")) & _MASK


@lru_cache(maxsize=4096)
def known_as(flags: int) -> str:
    """The flags of a word as letters, one a bit."""
    return "".join(letter for bit, letter in enumerate(_FLAG_LETTERS) if flags >> bit & 1)


def pattern(word: str) -> str:
    """The look of a word: `Xx`, `XX`, `X.`, `Xx-Xx`, `9`, …; runs of one sort of sign count once."""
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


def stretches(evidence: Evidence) -> list[tuple[int, int]]:
    """Where names may stand: from a capitalised word to the last word that its name may reach."""
    found: list[tuple[int, int]] = []
    words, phrase_end = evidence.words, evidence.phrase_end
    start = last = -1
    for at, shape in enumerate(evidence.shapes):
        if shape in (CAPITALISED, UPPER) or phrase_end[at]:
            if start < 0:
                start = at
            last = at
        elif start >= 0 and (
            shape == BREAK
            or at - last > TAIL
            or (shape == POINT and words[at] in _SENTENCE_ENDS and at - last > 1)
        ):
            found.append((start, at))
            start = -1
    return found


@dataclass(frozen=True, slots=True)
class View:
    """One article as the features see it, an item a token in each list.

    `listed` is what the longest phrase of the gazetteer over a token is, with B, I or S for its place in
    it; `ruled` the tag that the rules give (see tagger), or SHUT's own for a token inside a title; `seen`
    what the whole article shows of a word, and `told` what kinds the rules give it anywhere, both by its
    key; `places` is the kind of block and what a capital is worth there.
    """

    evidence: Evidence
    listed: list[str]
    ruled: list[int]
    seen: dict[str, str]
    told: dict[str, str]
    places: list[str]


def view(draft: Draft) -> View:
    """Look at an article whose rules have been read."""
    evidence = draft.evidence
    ruled = [2 * len(KINDS) + 1 if state == SHUT else 0 for state in draft.state]
    told: dict[str, set[str]] = {}
    for start, end, kind in draft.found:
        tag = 2 * KINDS.index(kind) + 1
        for at in range(start, end):
            ruled[at] = tag if at == start else tag + 1
            told.setdefault(evidence.keys[at], set()).add(kind[:2])
    return View(
        evidence,
        _listed(evidence),
        ruled,
        _seen(evidence),
        {key: "".join(sorted(kinds)) for key, kinds in told.items()},
        _places(evidence),
    )


def _places(evidence: Evidence) -> list[str]:
    """Letters a token: kind of block; opens a sentence, is glued, named, shouted, closed."""
    places: list[str] = []
    signs = zip(
        evidence.initial, evidence.glued, evidence.named, evidence.shouted, evidence.closed, strict=False
    )
    small = [
        ("i" if initial else "")
        + ("g" if glued else "")
        + ("n" if named else "")
        + ("u" if shouted else "")
        + ("q" if closed else "")
        for initial, glued, named, shouted, closed in signs
    ]
    for first, last, kind in evidence.tokens.blocks:
        places += [kind[0] + sign for sign in small[first : last + 1]]
    return places + small[len(places) :]


def _listed(evidence: Evidence) -> list[str]:
    states = [""] * len(evidence.words)
    at, count = 0, len(states)
    phrase_end, phrase = evidence.phrase_end, evidence.phrase
    while at < count:
        end = phrase_end[at]
        if end:
            kind = phrase[at]
            states[at] = f"{kind}B" if end > at + 1 else f"{kind}S"
            for inside in range(at + 1, end):
                states[inside] = f"{kind}I"
            at = end
        else:
            at += 1
    return states


def _seen(evidence: Evidence) -> dict[str, str]:
    """What the article shows of each capitalised word, by its key.

    l: stands in lower case too, m: capital inside a sentence, c: behind an office or courtesy, s: before a
    verb of speech or deed, f: behind a given name, o: inside a listed organisation, p: behind "in" or "to".
    """
    shapes, keys, flags, initial = evidence.shapes, evidence.keys, evidence.flags, evidence.initial
    capitals: dict[str, set[str]] = {}
    lowers = set()
    for at, shape in enumerate(shapes):
        if shape == LOWER:
            lowers.add(keys[at])
        elif shape in (CAPITALISED, UPPER):
            signs = capitals.setdefault(keys[at], set())
            if not initial[at]:
                signs.add("m")
            before = flags[at - 1] if at else 0
            if before & (OFFICE | COURTESY):
                signs.add("c")
            if before & FORENAME and shapes[at - 1] == CAPITALISED:
                signs.add("f")
            if keys[at - 1] in _INTO:
                signs.add("p")
            if flags[at + 1] & (SPEECH | DEED) and shapes[at + 1] == LOWER:
                signs.add("s")
            if evidence.phrase[at] in ORGANISATIONS:
                signs.add("o")
    for key in lowers:
        if key in capitals:
            capitals[key].add("l")
    return {key: "".join(sorted(signs)) for key, signs in capitals.items()}


# Offsets at which a word is seen from a token.
OFFSETS: Final = (-3, -2, -1, 0, 1, 2, 3)


def word_group(evidence: Evidence, at: int, offset: int) -> Group:
    """The group of one word seen from `offset` tokens away; depends on nothing but the word as printed."""
    if at < 0:
        return ("w", offset, "", "", 0)
    return ("w", offset, evidence.words[at], evidence.keys[at], evidence.flags[at])


def context_groups(view: View, at: int) -> Iterator[Group]:
    """The other groups of token `at`: neighbours, and its small circumstances."""
    evidence, listed, ruled = view.evidence, view.listed, view.ruled
    keys, shapes, flags = evidence.keys, evidence.shapes, evidence.flags
    before = (keys[at - 1], shapes[at - 1], flags[at - 1]) if at else ("", BREAK, 0)
    here = (keys[at], shapes[at], flags[at])
    after = (keys[at + 1], shapes[at + 1], flags[at + 1])
    place, state, rule = view.places[at], listed[at], ruled[at]
    seen = view.seen.get(keys[at], "")
    yield ("<", *before, *here)
    yield (">", *here, *after)
    yield ("3", before[1], here[1], after[1], place)
    yield ("k", before[2], here[2], after[2])
    yield ("g", state, listed[at - 1] if at else "", listed[at + 1], here[1])
    yield ("d", seen, here[1], place, state)
    yield (
        "r",
        ruled[at - 1] if at else 0,
        rule,
        ruled[at + 1],
        here[1],
        state,
        seen,
        place,
        view.told.get(keys[at], ""),
    )
    if at > 1:
        yield ("<<", keys[at - 2], keys[at - 1], here[1], here[2])
    yield (">>", keys[at + 1], keys[at + 2], here[1], here[2])


def groups(view: View, at: int) -> Iterator[Group]:
    """Every group of token `at`."""
    for offset in OFFSETS:
        yield word_group(view.evidence, at + offset, offset)
    yield from context_groups(view, at)


def features(group: Group) -> list[int]:
    """Buckets of the features of one group; ValueError for what is no group."""
    return [hashed(feature) for feature in _spelt(group)]


def _spelt(group: Group) -> Iterator[str]:
    match group:
        case ("w", int(offset), str(word), str(key), int(flags)):
            yield from _word(offset, word, key, known_as(flags))
        case (("<" | ">") as side, str(a), int(a_shape), int(a_flags), str(b), int(b_shape), int(b_flags)):
            ak, bk = known_as(a_flags), known_as(b_flags)
            al, bl = _SHAPE_LETTERS[a_shape], _SHAPE_LETTERS[b_shape]
            yield f"{side}ww={a}|{b}"
            yield f"{side}kk={ak}{al}|{bk}{bl}"
            yield f"{side}wl={a}|{bl}"
            yield f"{side}lw={al}|{b}"
            yield f"{side}wk={a}|{bk}{bl}"
            yield f"{side}kw={ak}{al}|{b}"
        case ("3", int(a), int(b), int(c), str(place)):
            looks = f"{_SHAPE_LETTERS[a]}{_SHAPE_LETTERS[b]}{_SHAPE_LETTERS[c]}"
            yield f"lll={looks}"
            yield f"lc={_SHAPE_LETTERS[b]}|{place}"
            yield f"lllc={looks}|{place}"
        case ("k", int(a), int(b), int(c)):
            yield f"kkk={known_as(a)}|{known_as(b)}|{known_as(c)}"
            yield f"k_k={known_as(a)}|{known_as(c)}"
        case ("g", str(state), str(before), str(after), int(shape)):
            yield f"g={state}"
            yield f"g3={before}|{state}|{after}"
            yield f"gl={state}|{_SHAPE_LETTERS[shape]}"
        case ("d", str(seen), int(shape), str(place), str(state)):
            yield f"d={seen}"
            yield from (f"d:{sign}{_SHAPE_LETTERS[shape]}" for sign in seen)
            yield f"dg={seen}|{state}"
            yield f"dc={seen}|{place}"
            yield f"gc={state}|{place}"
        case ("r", int(a), int(rule), int(c), int(shape), str(state), str(seen), str(place), str(told)):
            yield f"r={rule}"
            yield f"r3={a}{rule}{c}"
            yield f"rs={rule}{c}{shape}{state}"
            yield f"rg={rule}|{state}|{seen}"
            yield f"rc={rule}|{place}"
            yield f"rt={rule}|{told}"
            yield f"t={told}|{shape}"
        case (("<<" | ">>") as side, str(a), str(b), int(shape), int(flags)):
            yield f"{side}={a}|{b}|{_SHAPE_LETTERS[shape]}"
            yield f"{side}k={a}|{b}|{known_as(flags)}"
        case _:
            raise ValueError(f"no group of features: {group!r}")


def _word(offset: int, word: str, key: str, known: str) -> Iterator[str]:
    look = pattern(word)
    yield f"{offset}w={key}"
    yield f"{offset}l={look}"
    yield f"{offset}k={known}"
    for one in known:
        yield f"{offset}k:{one}"
    if -1 <= offset <= 1:
        yield f"{offset}s3={key[-3:]}"
        yield f"{offset}lk={look}|{known}"
    if offset == 0:
        yield "bias"
        yield f"f={word}"
        yield f"n={min(len(word), 12)}|{look}"
        yield f"s3l={key[-3:]}|{look}"
        for n in (2, 3, 4):
            yield f"p{n}={key[:n]}"
        for n in (2, 4, 5):
            yield f"s{n}={key[-n:]}"
        if "-" in key:
            first, _, rest = key.partition("-")
            yield f"h1={first}"
            yield f"h2={rest}"
