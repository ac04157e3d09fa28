"""Landmarks: the telling words of an article, by the rules that begin from them."""

from typing import Final

from tui.names.words.evidence import Evidence
from tui.names.words.telling import COURTESY_NAMES, REPORTS
from tui.names.words.tokens import LOWER
from tui.names.words.vocabulary import PARTY_NOUNS, SCHEMES, SEAT_ENDS

# As far before their last word as titles of programmes and seats begin, by the rules that read them.
_REACH: Final = 12


class Landmarks:
    """Tokens by number: opening brackets, nouns of parties, verbs of reporting, courtesies that may be names.

    `before_schemes` are all in whose reach a noun in lower case ends the title of a programme,
    `before_seat_ends` those in whose reach a member stands with the seat before him.
    """

    def __init__(self) -> None:
        self.brackets: list[int] = []
        self.parties: list[int] = []
        self.reports: list[int] = []
        self.courtesies: list[int] = []
        self.before_schemes: set[int] = set()
        self.before_seat_ends: set[int] = set()


def find_landmarks(evidence: Evidence) -> Landmarks:
    """Sort the telling words; linear in their number."""
    keys, shapes, named = evidence.keys, evidence.shapes, evidence.named
    found = Landmarks()
    for at in evidence.telling:
        key = keys[at]
        if key == "(":
            found.brackets.append(at)
        if key in PARTY_NOUNS:
            found.parties.append(at)
        if key in REPORTS:
            found.reports.append(at)
        if key in COURTESY_NAMES and named[at]:
            found.courtesies.append(at)
        if key in SCHEMES and shapes[at] == LOWER:
            found.before_schemes.update(range(at - _REACH, at))
        if key in SEAT_ENDS and named[at]:
            found.before_seat_ends.update(range(at - _REACH, at))
    return found
