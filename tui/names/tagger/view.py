"""A view of an article for the tagger: what rules, gazetteer and the article as a whole say of its tokens."""

from collections.abc import Collection
from itertools import compress
from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import SHUT, Draft
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import COURTESY, DEED, FORENAME, OFFICE, ORGANISATIONS, SPEECH
from tui.names.words.tokens import CAPITALISED, LOWER

KINDS: Final[tuple[Kind, ...]] = ("person", "organisation", "place")

_INTO: Final = frozenset({"in", "to", "from", "at"})
_BEFORE_NAMES: Final = OFFICE | COURTESY | FORENAME
_BEHIND_SPEAKERS: Final = SPEECH | DEED


class View:
    """One article as the features see it; of `marks`, `shapes` and `places` one byte a token.

    `marks` tell the tag that the rules give (see tagger), or SHUT's own for a token inside a title, and what
    the longest phrase of the gazetteer over a token is: see `rule_of` and `state_of`. `places` tell the kind
    of block and what a capital is worth there: see PLACES. `shown` is what the whole article shows of a word
    by its key, and what kinds the rules give it anywhere: see `seen_of` and `told_of`; `told` are the keys of
    words that the rules give any. `openers` are the tokens that have a capital or that the gazetteer lists.
    """

    def __init__(
        self,
        evidence: Evidence,
        shapes: bytes,
        marks: bytes,
        places: bytes,
        shown: dict[str, int],
        told: Collection[str],
        openers: set[int],
    ) -> None:
        self.evidence = evidence
        self.shapes = shapes
        self.marks = marks
        self.places = places
        self.shown = shown
        self.told = told
        self.openers = openers


def view(draft: Draft) -> View:
    """Look at an article whose rules have been read."""
    evidence = draft.evidence
    shapes = evidence.shape_bytes
    marks = draft.state.translate(_SHUT_RULES)
    told: dict[str, int] = {}
    for start, end, kind in draft.found:
        opening, going_on, sign = _RULED[kind]
        marks[start:end] = opening + going_on * (end - start - 1)
        for key in evidence.keys[start:end]:
            told[key] = told.get(key, 0) | sign
    listed = _mark_listed(evidence, marks)
    shown = _shown(evidence, shapes)
    for key, signs in told.items():
        shown[key] = shown.get(key, 0) | signs
    openers = {*evidence.tokens.capitals, *listed}
    return View(evidence, shapes, bytes(marks), _places(evidence), shown, told, openers)


_SHUT_RULES: Final = bytes(2 * len(KINDS) + 1 if state == SHUT else 0 for state in range(256))
# What is shown of a word: the article's signs in the lower bits, the rules' kinds above.
_SEEN_BITS: Final = 7
# The marks of a name's first token and of its others, and what is shown of its words, by kind.
_RULED: Final[dict[Kind, tuple[bytes, bytes, int]]] = {
    kind: (bytes([2 * place + 1]), bytes([2 * place + 2]), 1 << place + _SEEN_BITS)
    for place, kind in enumerate(KINDS)
}
_TOLD: Final = tuple(
    "".join(sorted(kind[:2] for bit, kind in enumerate(KINDS) if bits >> bit & 1)) for bits in range(8)
)
# States of a listed phrase's tokens by their marks: its kind, and their place in it.
_STATES: Final = ("", *(f"{kind}{place}" for kind in range(7) for place in "BSI"))
LISTED: Final = 8

_BLOCK_KINDS: Final = "phcb"
_PLACE_SIGNS: Final = "ignuq"
_INITIAL, _GLUED, _NAMED, _SHOUTED, _CLOSED = range(len(_PLACE_SIGNS))
# A place in letters: kind of block; opens a sentence, is glued, named, shouted, closed.
PLACES: Final = tuple(
    kind + "".join(letter for bit, letter in enumerate(_PLACE_SIGNS) if signs >> bit & 1)
    for kind in _BLOCK_KINDS
    for signs in range(1 << len(_PLACE_SIGNS))
)


def rule_of(mark: int) -> int:
    """The tag that the rules give a token of this mark."""
    return mark % LISTED


def state_of(mark: int) -> str:
    """What the longest phrase over a token is, with B, I or S for its place in that; nothing of none."""
    return _STATES[mark // LISTED]


def seen_of(shown: int) -> str:
    """What the article shows of a word, a letter a sign (see `_shown`)."""
    return _SEEN[shown % (1 << _SEEN_BITS)]


def told_of(shown: int) -> str:
    """What kinds the rules give a word anywhere in the article."""
    return _TOLD[shown >> _SEEN_BITS]


def _places(evidence: Evidence) -> bytes:
    """Of each token the place in PLACES; its signs are put together for all tokens at once, as numbers."""
    shouted = evidence.shouted
    total = int.from_bytes(
        b"".join(
            [
                # All of a block is shouted or nothing, but never the BREAK behind it.
                _OF_BLOCK[kind[0], shouted[first]] * (last - first) + _OF_BLOCK[kind[0], False]
                for first, last, kind in evidence.tokens.blocks
            ]
        ),
        "little",
    )
    for signs, bit in (
        (evidence.initial, _INITIAL),
        (evidence.glued, _GLUED),
        (evidence.named, _NAMED),
        (evidence.closed, _CLOSED),
    ):
        total |= int.from_bytes(bytes(signs), "little") << bit
    return total.to_bytes(len(evidence.words), "little")


_OF_BLOCK: Final = {
    (kind, shouted): bytes([number << len(_PLACE_SIGNS) | shouted << _SHOUTED])
    for number, kind in enumerate(_BLOCK_KINDS)
    for shouted in (False, True)
}


def _mark_listed(evidence: Evidence, marks: bytearray) -> list[int]:
    """Add the states of the longest phrases to the marks; returns the tokens that have one."""
    phrase_end, phrase = evidence.phrase_end, evidence.phrase
    listed: list[int] = []
    done = 0
    for at in evidence.listed:
        if at < done or not phrase_end[at]:
            continue
        done = phrase_end[at]
        # As _STATES has them.
        state = 3 * phrase[at] + 1
        marks[at] += LISTED * (state + (done == at + 1))
        for inside in range(at + 1, done):
            marks[inside] += LISTED * (state + 2)
        listed += range(at, done)
    return listed


def _shown(evidence: Evidence, shapes: bytes) -> dict[str, int]:
    """What the article shows of each capitalised word, by its key.

    l: stands in lower case too, m: capital inside a sentence, c: behind an office or courtesy, s: before a
    verb of speech or deed, f: behind a given name, o: inside a listed organisation, p: behind "in" or "to".
    """
    keys, flags, initial, phrase = evidence.keys, evidence.flags, evidence.initial, evidence.phrase
    shown: dict[str, int] = {}
    for at in evidence.tokens.capitals:
        key, before = keys[at], flags[at - 1]
        signs = shown.get(key, 0)
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
        shown[key] = signs
    for key in shown.keys() & set(compress(keys, shapes.translate(_IS_LOWER))):
        shown[key] |= _LOWER
    return shown


_IS_LOWER: Final = bytes(shape == LOWER for shape in range(256))
_BEHIND_OFFICE, _BEHIND_FORENAME, _LOWER, _INSIDE, _IN_BODY, _BEHIND_INTO, _SPEAKS = (
    1 << bit for bit in range(_SEEN_BITS)
)
_SEEN: Final = tuple(
    "".join(letter for bit, letter in enumerate("cflmops") if signs >> bit & 1)
    for signs in range(1 << _SEEN_BITS)
)
