"""Places that the gazetteer lists, and the parties and slogans that begin or end with one."""

from typing import Final

from tui.names.rules.draft import FREE, Draft
from tui.names.rules.governing import is_governed
from tui.names.rules.strangers import is_stranger
from tui.names.words.evidence import run_next
from tui.names.words.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    MONTH,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    PLACE_HEAD,
    SURNAME,
)
from tui.names.words.tokens import CAPITALISED
from tui.names.words.vocabulary import DIRECTIONS

_NAMES: Final = FORENAME | SURNAME
_HEADS: Final = ORG_HEAD | EVENT_HEAD | PLACE_HEAD


def read_place(draft: Draft, at: int, end: int) -> int:
    """Take a listed place with its directions, or the party or slogan it is part of; returns the end."""
    evidence = draft.evidence
    before = at - 1
    if (
        before >= 0
        and evidence.shapes[before] == CAPITALISED
        and evidence.named[before]
        and draft.state[before] == FREE
        and not evidence.initial[before]
        and not evidence.shouted[at]
    ):
        if evidence.keys[before] in DIRECTIONS:
            at = before
        elif _makes_slogan(draft, before):
            draft.shut(at, end)
            return end
    if evidence.phrase[at] != COUNTRY:
        while (place := run_next(evidence, end)) > 0 and evidence.keys[place] in DIRECTIONS:
            end = place + 1  # "Mandera North-East"
    if evidence.keys[end] == "state" and evidence.named[end] and not evidence.flags[end + 1] & OFFICE:
        end += 1  # "Edo State"
    governed = is_governed(draft, at)
    if not governed and evidence.phrase[at] == COUNTRY and evidence.phrase_end[at] == end:
        # "Sweden Democrats", "Perú Libre": a country has no person or town directly behind it
        longer = end
        while evidence.named[longer] and is_stranger(draft, longer) and longer < end + 4:
            longer += 1
        if longer > end:
            return draft.take(at, longer, "organisation")
    draft.take(at, end, "place")
    if evidence.words[end] == "(":
        draft.learn_acronym(end, "place")
    if governed:
        draft.complement = draft.expected = end
    return end


def _makes_slogan(draft: Draft, before: int) -> bool:
    """Whether the word before a place makes a slogan of it: "Just Kazakhstan"."""
    evidence = draft.evidence
    flag, key = evidence.flags[before], evidence.keys[before]
    if flag & (OFFICE | MONTH | DEMONYM | COURTESY | _HEADS) or evidence.phrase[before] != NO_PHRASE:
        return False
    if flag & FUNCTION:
        return key in {"just", "our", "my", "one", "we"}
    return bool(flag & COMMON) or not flag & _NAMES
