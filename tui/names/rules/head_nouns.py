"""Head nouns: what a noun such as Council, Congress or House heads where it stands."""

from typing import Final

from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import (
    BODY,
    COURTESY,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    NATIONALITY,
    OFFICE,
    OFFICE_MODIFIER,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE_HEAD,
    PLACES,
    POLICY,
)
from tui.names.words.tokens import NUMBER, POINT, UPPER
from tui.names.words.vocabulary import VENUE_WORDS, VISITED

_LONGEST_LIST: Final = 24
_OFFICIAL: Final = POLICY | ORG_HEAD | DEMONYM | PLACE_HEAD
_OF_SITTINGS: Final = frozenset({"general", "plenary", "annual", "ordinary", "extraordinary"})


def may_modify(evidence: Evidence, start: int, at: int) -> bool:
    """Whether the run before a known body belongs to its name: nationality, place or official words."""
    place = start
    while place < at:
        kind = evidence.phrase[place]
        if kind in PLACES or kind == NATIONALITY:
            if evidence.shapes[at] == UPPER and evidence.phrase[at] == BODY and kind == NATIONALITY:
                return False
            place = evidence.phrase_end[place]
        elif kind in ORGANISATIONS:
            place = evidence.phrase_end[place]
        elif (
            evidence.flags[place] & _OFFICIAL
            or evidence.shapes[place] == POINT
            or (evidence.keys[place] == "and" and place > start)
        ):
            place += 1
        else:
            return False
    return True


def owns_head(evidence: Evidence, at: int) -> bool:
    """Whether an office word belongs to a body: "Ministers Council", "Prime Minister's Office"."""
    following = run_next(evidence, at + 1)
    if following > 0 and evidence.keys[following] == "general" and evidence.flags[at] & OFFICE:
        following = run_next(evidence, following + 1)
    if following > 0 and evidence.keys[following] == "hotel":
        return True
    return (
        following > 0 and bool(evidence.flags[following] & ORG_HEAD) and evidence.keys[following] != "house"
    )


def leads_to_head(evidence: Evidence, at: int) -> bool:
    """Whether an unknown word behind a body belongs to a longer name: "Senate Blue Ribbon Committee"."""
    for _ in range(3):
        flag = evidence.flags[at]
        if flag & (OFFICE | COURTESY | FORENAME):
            return False
        if flag & ORG_HEAD:
            return True
        at = run_next(evidence, at + 1)
        if at < 0:
            return False
    return False


def opens_office(evidence: Evidence, at: int) -> bool:
    """Whether words that may modify an office lead to one: "Majority Leader", "First Deputy Chairman"."""
    for _ in range(4):
        flag = evidence.flags[at]
        if flag & OFFICE:
            return True
        if not flag & OFFICE_MODIFIER:
            return False
        at = run_next(evidence, at + 1)
        if at < 0:
            return False
    return False


def kind_of_head(evidence: Evidence, start: int, at: int) -> int:
    """What a head noun heads here: a body, a title or a place."""
    flag, key = evidence.flags[at], evidence.keys[at]
    if key == "congress":
        titled = _is_numbered(evidence, start) or (
            evidence.keys[at + 1] == "of" and evidence.keys[at + 2] not in {"the", "deputies"}
        )
        if titled:
            return EVENT_HEAD
        own = at > start and (
            evidence.flags[at - 1] & DEMONYM
            or evidence.phrase[start] in PLACES
            or evidence.keys[at - 1] in {"national", "people's", "'s", "federal", "general"}
        )
        return ORG_HEAD if own or evidence.keys[at + 1] == "of" else EVENT_HEAD
    if key == "assembly" and at > start:
        if evidence.keys[at - 1] in _OF_SITTINGS and _is_numbered(evidence, start):
            return EVENT_HEAD
        known = evidence.phrase[start] in ORGANISATIONS and evidence.phrase_end[start] == at
        if known and (evidence.shapes[start] == UPPER or _is_numbered(evidence, start)):
            return EVENT_HEAD
    if key == "assembly" and _is_numbered(evidence, start) and at == start:
        return EVENT_HEAD
    if key == "house" and at > start:
        before = evidence.keys[at - 1]
        if before in {"upper", "lower", "full", "us", "u.s.", "whole"} or evidence.flags[at - 1] & DEMONYM:
            return ORG_HEAD
        following = run_next(evidence, at + 1)
        if following > 0 and evidence.flags[following] & (OFFICE | ORG_HEAD | POLICY):
            return ORG_HEAD
        return ORG_HEAD if evidence.keys[at + 1] == "of" else PLACE_HEAD
    if flag & EVENT_HEAD and flag & ORG_HEAD:
        return ORG_HEAD
    if flag & ORG_HEAD and key in {"center", "centre"} and is_venue(evidence, start, at):
        return PLACE_HEAD
    if flag & ORG_HEAD:
        return ORG_HEAD
    return EVENT_HEAD if flag & EVENT_HEAD else PLACE_HEAD


def _is_numbered(evidence: Evidence, start: int) -> bool:
    before = start - 1
    if before > 0 and evidence.keys[before] in {"anniversary", "plenary", "general"}:
        before -= 1
    if before < 0:
        return False
    word = evidence.words[before]
    return (
        evidence.shapes[before] == NUMBER and word[-2:].lower() in {"st", "nd", "rd", "th"}
    ) or evidence.keys[before] in {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "annual",
        "regular",
    }


def is_venue(evidence: Evidence, start: int, at: int) -> bool:
    """Whether the centre at `at`, whose name begins at `start`, is a building: its words or a visit tell."""
    if any(evidence.keys[place] in VENUE_WORDS for place in range(start, at)):
        return True
    return any(evidence.keys[place] in VISITED for place in range(max(start - 5, 0), start))


def listed_on(evidence: Evidence, start: int, end: int, depth: int) -> int:
    """Return where official words go on to a head: "Economic and Social Council"; -1 if they do not.

    Deep in another name "and the" leads to another body: "Ministry of Defence and the Bar Association".
    """
    words, keys, named, flags = evidence.words, evidence.keys, evidence.named, evidence.flags
    if not flags[end - 1] & POLICY or evidence.phrase[end - 1] in PLACES:
        return -1
    if (
        keys[end - 1] in {"heads", "head", "chiefs"}
        and keys[end] == "of"
        and keys[end + 1] in {"state", "government"}
    ):
        return end + 1 if named[end + 1] and reaches_head(evidence, end + 1) else -1
    at, joined = end, False
    for _ in range(_LONGEST_LIST):
        if words[at] == "," or words[at] == "&" or keys[at] == "and":
            joined = joined or words[at] != ","
            if depth and keys[at + 1] == "the":
                return -1
            at += 1 + (keys[at + 1] == "the" and joined)
            continue
        known = evidence.phrase_end[at] if evidence.phrase[at] in ORGANISATIONS else 0
        if joined and known and keys[known - 1] == "committee" and keys[at - 1] == "and":
            return at  # "Finance and Economic Affairs Committee"
        if not named[at] or evidence.phrase[at] in PLACES or known:
            return -1
        if flags[at] & ORG_HEAD and at > end + 1 and keys[at - 1] not in {"and", ",", "the"} and joined:
            first = end
            while not named[first]:
                first += 1
            return first
        sitting = keys[at] in {"select", "joint", "standing", "special"} and flags[at + 1] & ORG_HEAD
        if not sitting and (not flags[at] & POLICY or flags[at] & OFFICE):
            return -1
        at += 1
    return -1


def reaches_head(evidence: Evidence, at: int) -> bool:
    """Whether official words lead to a head: "National Security and Foreign Policy Commission"."""
    for _ in range(8):
        if evidence.flags[at] & ORG_HEAD and evidence.named[at]:
            return True
        if not (evidence.named[at] and evidence.flags[at] & POLICY) and evidence.keys[at] not in {
            "and",
            "of",
        }:
            return False
        at += 1
    return False
