"""Landmarks: the telling words of an article, by the rules that begin from them."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from tui.names.words.evidence import Evidence
from tui.names.words.telling import COURTESY_NAMES, REPORTS
from tui.names.words.tokens import LOWER
from tui.names.words.vocabulary import PARTY_NOUNS, SCHEMES, SEAT_ENDS

# As far before their last word as titles of programmes and seats begin, by the rules that read them.
_REACH: Final = 12


class Landmarks(NamedTuple):
    """Tokens by number: opening brackets, nouns of parties, verbs of reporting, courtesies that may be names.

    `before_schemes` are all in whose reach a noun in lower case ends the title of a programme,
    `before_seat_ends` those in whose reach a member stands with the seat before him.
    """

    brackets: list[int]
    parties: list[int]
    reports: list[int]
    courtesies: list[int]
    before_schemes: set[int]
    before_seat_ends: set[int]


def find_landmarks(evidence: Evidence) -> Landmarks:
    """Sort the telling words; linear in their number."""
    keys, shapes, named, found = evidence.keys, evidence.shapes, evidence.named, evidence.telling
    return Landmarks(
        [at for at in found if keys[at] == "("],
        [at for at in found if keys[at] in PARTY_NOUNS],
        [at for at in found if keys[at] in REPORTS],
        [at for at in found if keys[at] in COURTESY_NAMES and named[at]],
        _before([at for at in found if keys[at] in SCHEMES and shapes[at] == LOWER]),
        _before([at for at in found if keys[at] in SEAT_ENDS and named[at]]),
    )


def _before(ends: Iterable[int]) -> set[int]:
    return {at for end in ends for at in range(end - _REACH, end)}
