"""Turns: who speaks at the head of a record's paragraph, "Dame NAME (Seat) (Party):", and his brackets."""

from collections.abc import Iterator
from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import Draft, Found
from tui.names.words.courtesies import courtesies
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    AGENCY,
    COMMON,
    COURTESY,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    MONTH,
    NO_PHRASE,
    OFFICE,
    OFFICE_MODIFIER,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE_HEAD,
    PLACES,
    POLICY,
    SURNAME,
)
from tui.names.words.telling import PEERAGE
from tui.names.words.tokens import LOWER, UPPER
from tui.names.words.vocabulary import DASHES, HYPHENS, LOWER_PARTICLES

# No head of a turn is longer, in tokens.
_LONGEST: Final = 30
_LONGEST_NAME: Final = 8
_MOST_TITLES: Final = 4
_INSIDE: Final = HYPHENS | {"and", "of", "the", "'", "’", "&", ","}
# What stands inside the name of a seat, commas included.
_JOINTS: Final = _INSIDE | DASHES | {"to", "sur", "de", "la", "le", "des", "du"}
_SMALL: Final = HYPHENS | LOWER_PARTICLES | {".", "'", "’"}
_NAMES: Final = FORENAME | SURNAME
_OF_OFFICES: Final = COMMON | COURTESY | ORG_HEAD | POLICY
_NO_NAMES: Final = FUNCTION | MONTH | OFFICE | COURTESY | ORG_HEAD | EVENT_HEAD | PLACE_HEAD
# From so many letters on a word in capitals is a seat rather than the letters of a party.
_SEAT: Final = 5
_STATE: Final = 2
# What stands inside the name of an office that takes the floor, beside words with a capital.
_OF_OFFICE: Final = HYPHENS | {
    "the",
    "an",
    "of",
    "for",
    "and",
    ",",
    ".",
    "pro",
    "tempore",
    "tem",
    "to",
    "on",
    "in",
}


def find_turns(draft: Draft) -> list[Found]:
    """The speakers of turns and what stands in brackets behind them, as token ranges in order."""
    evidence = draft.evidence
    words, named = evidence.words, evidence.named
    found: list[Found] = []
    done = -1
    for colon in evidence.tokens.of_sign.get(":", ()):
        if not (named[colon - 1] or words[colon - 1] == ")"):
            continue
        first = evidence.tokens.block_of(colon)[0]
        if done < first < colon <= first + _LONGEST:
            inner = _behind_office(evidence, first, colon) if words[colon - 1] == ")" else 0
            found += _holder(draft, inner, colon) if inner else _turn(draft, first, colon)
        done = first
    return found


def _turn(draft: Draft, first: int, colon: int) -> list[Found]:
    """What the head of a turn names, the tokens [first, colon); nothing where it is none."""
    evidence = draft.evidence
    start = _over_titles(evidence, first)
    end = _name_end(evidence, start, colon)
    brackets = _brackets(evidence, end, colon)
    named = [at for at in range(start, end) if evidence.named[at]]
    if brackets is None or not 1 <= len(named) <= _LONGEST_NAME or evidence.shapes[colon + 1] == LOWER:
        return []
    if evidence.shouted[first] and evidence.shapes[colon + 1] == UPPER:
        return []
    if any(evidence.flags[at] & _NO_NAMES and not evidence.flags[at] & _NAMES for at in named):
        return []
    if all(evidence.flags[at] & COMMON for at in named):
        return []
    if start == first and not _is_told(evidence, named, bool(brackets)):
        return []
    if any(evidence.phrase[opening + 1] == AGENCY for opening, _ in brackets):
        return []
    found: list[Found] = [(start, end, "person")]
    capitals = all(evidence.shapes[at] == UPPER for at in named)
    timed = all(not evidence.named[opening + 1] for opening, _ in brackets[1:])
    if brackets and timed and (seat := _seat_and_party(evidence, *brackets[0])):
        return found + seat
    for number, (opening, closing) in enumerate(brackets):
        dash = _dash(evidence, opening + 1, closing)
        kind = _kind(draft, opening + 1, dash or closing, number, 2 if dash else len(brackets), capitals)
        if kind is not None:
            found.append((opening + 1, dash or closing, kind))
    return found


def _behind_office(evidence: Evidence, first: int, colon: int) -> int:
    """The token behind "The Deputy Chair (" at the head of a turn, which names its holder next; else 0.

    An office with a name behind it, "Senator NAME (", is none.
    """
    flags, words = evidence.flags, evidence.words
    opening = next((at for at in range(first, colon) if words[at] == "("), first)
    if not any(flags[at] & OFFICE for at in range(first, opening)):
        return 0
    for at in range(first, opening):
        known = flags[at] & _OF_OFFICES and (not flags[at] & _NAMES or evidence.keys[at - 1] in _OF_OFFICE)
        inside = evidence.keys[at] in _OF_OFFICE or (at > first and evidence.phrase[at] in ORGANISATIONS)
        if not (known or inside or flags[at] & (OFFICE | OFFICE_MODIFIER)):
            return 0
    return opening + 1


def _holder(draft: Draft, start: int, colon: int) -> list[Found]:
    """Who is named in the bracket behind an office, from token `start` on, be brackets inside or behind."""
    evidence = draft.evidence
    words, flags = evidence.words, evidence.flags
    closing = _closing(evidence, start - 1, colon)
    if evidence.shapes[colon + 1] == LOWER or _brackets(evidence, closing + 1, colon) is None:
        return []
    if "(" in words[start:closing]:
        return _turn(draft, start, closing)
    first = _over_titles(evidence, start)
    end = _name_end(evidence, first, closing)
    named = [at for at in range(first, end) if evidence.named[at]]
    # A peer's place is part of his name, and others find it.
    seat = words[end] == "of" and end + 2 == closing and evidence.keys[first - 1] not in PEERAGE
    if not (seat or end == closing) or not 1 <= len(named) <= _LONGEST_NAME:
        return []
    if any(flags[at] & (_NO_NAMES | COMMON) and not flags[at] & _NAMES for at in named):
        return []
    told = first > start or (len(named) > 1 and evidence.phrase[first] not in PLACES | ORGANISATIONS)
    return [(first, end, "person")] if told else []


def _closing(evidence: Evidence, opening: int, colon: int) -> int:
    """The token that closes the bracket at a token, be others inside."""
    depth = 0
    for at in range(opening, colon):
        depth += (evidence.words[at] == "(") - (evidence.words[at] == ")")
        if not depth:
            return at
    return opening


def _seat_and_party(evidence: Evidence, opening: int, closing: int) -> list[Found]:
    """The seat and the party in one bracket, "(Rivers—Hills to Sea, Lib.)"; none where it tells otherwise."""
    words, named = evidence.words, evidence.named
    stop = closing - (words[closing - 1] == ".")
    party = stop - 1
    if party <= opening + 2 or words[party - 1] != "," or not named[party]:
        return []
    if len(words[party]) > _SEAT or (stop == closing and evidence.shapes[party] != UPPER):
        return []
    seat = range(opening + 1, party - 1)
    for at in seat:
        joint = evidence.keys[at] in _JOINTS
        if evidence.flags[at] & (OFFICE | ORG_HEAD) or not (named[at] or joint):
            return []
    if not named[seat[0]] or not named[seat[-1]]:
        return []
    found: list[Found] = [(seat[0], seat[-1] + 1, "place")]
    # Two letters may be a state's, which the tagger may tell.
    return found if len(words[party]) <= _STATE else [*found, (party, stop, "organisation")]


def _dash(evidence: Evidence, start: int, end: int) -> int:
    """The dash between a seat and an office, "(Seat—Prime Minister)"; 0 where there is none."""
    dashes = (at for at in range(start + 1, end) if evidence.words[at] in DASHES)
    return next((at for at in dashes if evidence.flags[at + 1] & (OFFICE | OFFICE_MODIFIER)), 0)


def _over_titles(evidence: Evidence, first: int) -> int:
    """The token behind the courtesies and offices with which a head begins."""
    at = first
    for _ in range(_MOST_TITLES):
        title = evidence.flags[at] & (OFFICE | COURTESY) or evidence.keys[at] in courtesies()
        if not title or evidence.flags[at] & FORENAME:
            break
        at += 1 + (evidence.words[at + 1] == ".")
    return at


def _name_end(evidence: Evidence, start: int, colon: int) -> int:
    end = start
    while end < colon and (evidence.named[end] or (end > start and evidence.keys[end] in _SMALL)):
        end += 1
    return end


def _brackets(evidence: Evidence, at: int, colon: int) -> list[tuple[int, int]] | None:
    """The brackets between a name and the colon; None where anything else stands there."""
    found: list[tuple[int, int]] = []
    while at < colon:
        closing = next((i for i in range(at + 2, colon) if evidence.words[i] == ")"), 0)
        if evidence.words[at] != "(" or not closing:
            return None
        found.append((at, closing))
        at = closing + 1
    return found


def _is_told(evidence: Evidence, named: list[int], seated: bool) -> bool:
    """Whether a name without a courtesy is plainly a person's: by its forename, a seat or all capitals."""
    first = named[0]
    if len(named) < 2 or evidence.phrase[first] in PLACES or evidence.phrase[first] in ORGANISATIONS:
        return False
    capitals = [evidence.shapes[at] == UPPER for at in named]
    if not evidence.flags[first] & FORENAME:
        return seated and any(capitals[1:]) and not capitals[0] and evidence.phrase[first] == NO_PHRASE
    return seated or all(capitals)


def _kind(draft: Draft, start: int, end: int, number: int, count: int, capitals: bool) -> Kind | None:
    """What a bracket holds: of two the seat and the party; None where others may tell better."""
    evidence = draft.evidence
    inner = range(start, end)
    whole = evidence.phrase[start] if evidence.phrase_end[start] == end else NO_PHRASE
    signs = _INSIDE | {"/"} if number else _INSIDE
    if not evidence.named[start] or not all(evidence.named[at] or evidence.keys[at] in signs for at in inner):
        return None
    if whole in PLACES:
        return "place"
    if whole in ORGANISATIONS or any(evidence.flags[at] & OFFICE for at in inner):
        return None
    if count == 1:
        letters = sum(len(evidence.words[at]) for at in inner)
        shouted = all(evidence.shapes[at] == UPPER for at in inner if evidence.named[at])
        party = evidence.words[start] in draft.acronyms or evidence.keys[start] in draft.short_parties
        return "place" if capitals and shouted and letters >= _SEAT and not party else None
    if number == 0:
        return "place"
    return "organisation" if number == 1 and not _is_plain(evidence, inner) else None


def _is_plain(evidence: Evidence, inner: range) -> bool:
    """Whether a bracket tells in common words what somebody is or does: "(Maiden Speech)", "(Ind)"."""
    plain: Iterator[bool] = (
        bool(evidence.flags[at] & COMMON) or evidence.keys[at] in _NO_PARTIES
        for at in inner
        if evidence.named[at]
    )
    return all(plain)


_NO_PARTIES: Final = frozenset({"ind", "cb", "non", "afl", "crossbench", "crossbencher"})
