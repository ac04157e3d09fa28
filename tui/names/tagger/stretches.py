"""Stretches: where names may stand in an article, and which tokens may open one."""

from itertools import pairwise
from typing import Final

from tui.names.tagger.view import View
from tui.names.words.gazetteer import (
    COMMON,
    COURTESY,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    OFFICE,
    ORG_HEAD,
    PARTICLE,
    PLACE_HEAD,
    POLICY,
    SURNAME,
)
from tui.names.words.tokens import BREAK, LOWER, NUMBER, POINT

# A stretch as the tagger sees it, all that its names depend on: the words, their flags and their marks, with
# those of a neighbour at either end; shapes and places of its tokens, and what is shown of its words.
Stretch = tuple[tuple[str, ...], tuple[int, ...], bytes, bytes, bytes, tuple[int, ...]]

# A name runs on through at most so many words without a capital ("Committee on peace, security and …").
TAIL: Final = 8
_CLOSING: Final = frozenset(":;?")
# Points inside names that the rules know of, and hardly inside others.
_APART: Final = frozenset(',()"“”„«»')
# Common words that names are joined with.
_LINKS: Final = frozenset(
    "of the and for on in to at an against upon per pro de la do am i van ’s 's".split()
)
# What a common word may be besides, so that a name may begin with it.
_NAMELIKE: Final = (
    FORENAME | SURNAME | DEMONYM | OFFICE | COURTESY | PARTICLE | POLICY | ORG_HEAD | EVENT_HEAD | PLACE_HEAD
)


def stretches(seen: View) -> list[tuple[int, int]]:
    """Where names may stand: from a word that may open one up to the first token that is surely outside.

    That is a point, or a common word without a capital, that neither the gazetteer nor the rules hold to be
    part of a name; or whatever stands further from the last capital than any name runs. In gold, of such
    tokens one in two thousand is inside a name.
    """
    evidence, marks = seen.evidence, seen.marks
    words, keys, shapes = evidence.words, evidence.keys, seen.shapes
    flags, initial = evidence.flags, evidence.initial
    found: list[tuple[int, int]] = []
    start = -1
    for last, following in pairwise([*openings(seen), len(words)]):
        if start < 0:
            start = last
        for at in range(last + 1, following):
            shape = shapes[at]
            if shape == LOWER:
                closes = bool(flags[at] & COMMON) and not marks[at] and keys[at] not in _LINKS
            elif shape == POINT:
                word = words[at]
                closes = (
                    word in _CLOSING
                    or (word in _APART and not marks[at])
                    or (word == "." and initial[at + 1] > 0)
                )
            else:
                closes = shape == BREAK
            if closes or at - last > TAIL:
                found.append((start, at))
                start = -1
                break
    return found


def stretch_of(seen: View, start: int, end: int) -> Stretch:
    """The stretch of a range of tokens; before the first of an article stands nothing."""
    evidence, marks, shown_of = seen.evidence, seen.marks, seen.shown.get
    own = slice(start, end)
    shown = tuple([shown_of(key, 0) for key in evidence.keys[own]])
    if start:
        around = slice(start - 1, end + 1)
        words, flags, marks = tuple(evidence.words[around]), tuple(evidence.flags[around]), marks[around]
    else:
        end += 1
        words, flags, marks = ("", *evidence.words[:end]), (0, *evidence.flags[:end]), b"\0" + marks[:end]
    return words, flags, marks, seen.shapes[own], seen.places[own], shown


def openings(seen: View) -> list[int]:
    """The tokens with which a name may begin or go on: capitals, and what the gazetteer lists.

    A common word whose capital is that of its sentence opens none that the rules do not know of.
    """
    evidence, marks, shapes = seen.evidence, seen.marks, seen.shapes
    flags, initial = evidence.flags, evidence.initial
    return [
        at
        for at in sorted(seen.openers)
        if marks[at]
        or not initial[at]
        or not flags[at] & COMMON
        or flags[at] & _NAMELIKE
        or (LOWER < shapes[at + 1] < NUMBER and not flags[at] & FUNCTION)
    ]
