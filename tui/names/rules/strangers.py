"""Strangers: unknown capitalised words told by the words around them: "the city of X", "MP for X"."""

from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import FREE, Draft
from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import (
    COMMON,
    COURTESY,
    DEMONYM,
    FORENAME,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    ORGANISATIONS,
    PLACES,
    SURNAME,
)
from tui.names.words.tokens import CAPITALISED, LOWER, UPPER
from tui.names.words.vocabulary import (
    DIRECTIONS,
    NO_ACRONYMS,
    ORG_NOUNS,
    PARTY_MEMBERS,
    PARTY_WORDS,
    PLACE_HOLDERS,
    PLACE_NOUNS,
    PLAIN_PARTY_WORDS,
    SEAT_ENDS,
    SEAT_ENDS_ALONE,
    SEAT_HOLDERS,
    SEAT_PARTS,
)

_NAMES: Final = FORENAME | SURNAME
_LONGEST: Final = 4
# What leads from a member to the seat that is printed behind him.
SEAT_LINKS: Final = frozenset({"for", "from", "representing"})
# What stands behind or before a word of which it tells.
_NOUNS: Final = PLACE_NOUNS | ORG_NOUNS | PARTY_MEMBERS
_BEFORE: Final = ORG_NOUNS | {"in", "near"}
# "St" and "Christ" begin the names of parishes and do not end them.
_SAINTS: Final = frozenset({"st", "saint", "christ"})


def is_stranger(draft: Draft, at: int) -> bool:
    """Whether nothing is known of a capitalised word without a full stop, or only that parties use it."""
    evidence = draft.evidence
    return (
        evidence.shapes[at] == CAPITALISED
        and evidence.phrase[at] == NO_PHRASE
        and evidence.words[at + 1] != "."
        and (
            not evidence.flags[at] & (COMMON | _NAMES | DEMONYM | COURTESY)
            or (evidence.keys[at] in PARTY_WORDS and evidence.keys[at] not in PLAIN_PARTY_WORDS)
        )
    )


def stranger_end(evidence: Evidence, at: int) -> int:
    """Return the end of a run of unknown words, directions ("Rukum East") and capitals ("Zanu PF")."""
    flags, keys = evidence.flags, evidence.keys
    end = at + 1
    while end < at + 2 * _LONGEST:
        following = run_next(evidence, end)
        if following < 0:
            break
        known = flags[following] & (COMMON | DEMONYM | FORENAME) or evidence.phrase[following] != NO_PHRASE
        if known and keys[following] not in DIRECTIONS:
            break
        if evidence.shapes[following] == UPPER and keys[following] in NO_ACRONYMS:
            break
        end = following + 1
    return end


def read_stranger(draft: Draft, at: int) -> int:
    """Take an unknown word that its surroundings tell, and return the token to go on from."""
    evidence = draft.evidence
    end = at + 1
    if run_next(evidence, end) > 0:
        end = stranger_end(evidence, at)
        if run_next(evidence, end) > 0 and evidence.keys[end] not in PARTY_MEMBERS:
            return at + 1
    kind = _kind(evidence, at, end)
    if kind is None:
        return at + 1
    for place in range(at, end):
        if not evidence.flags[place] & COMMON and evidence.named[place]:
            draft.strangers.setdefault(evidence.keys[place], kind)
    return draft.take(at, end, kind)


def _kind(evidence: Evidence, at: int, end: int) -> Kind | None:
    keys, words, shapes = evidence.keys, evidence.words, evidence.shapes
    after = keys[end] if shapes[end] == LOWER or shapes[end] == UPPER or evidence.named[end] else ""
    before = keys[at - 1]
    of = at - 1 - (before == "the")
    if end == at + 1 and after not in _NOUNS and keys[of] != "of" and before not in _BEFORE:
        return None  # as of most words
    if after in PLACE_NOUNS or (keys[of] == "of" and keys[of - 1] in PLACE_NOUNS):
        return "place"
    if keys[end - 1] in DIRECTIONS and end > at + 1:
        return "place"
    if after in ORG_NOUNS or (keys[of] == "of" and keys[of - 1] in ORG_NOUNS) or before in ORG_NOUNS:
        return "organisation"
    if after in PARTY_MEMBERS:
        seat = after in PLACE_HOLDERS and shapes[at] == CAPITALISED
        return "place" if seat else "organisation"
    if shapes[end - 1] == UPPER and end > at + 1:
        return "organisation"
    if before == "in" and end > at + 1:
        return "place"
    if before in {"in", "near"} and words[end] == "," and evidence.phrase[end + 1] in PLACES:
        return "place"
    return None


def read_seat(draft: Draft, at: int) -> int:
    """Take the constituency behind "MP for"; return where to go on, `at` if there is none."""
    evidence = draft.evidence
    keys, flags, named = evidence.keys, evidence.flags, evidence.named
    before = at - 1 - (keys[at - 1] == "the")
    if not _holds_seat(evidence, before):
        return _read_seat_before(draft, at) if at in draft.landmarks.before_seat_ends else at
    end = evidence.phrase_end[at] if evidence.phrase[at] in PLACES else 0
    if not end:
        plain = flags[at] & COMMON and not flags[at] & SURNAME
        if (plain or flags[at] & (OFFICE | COURTESY)) and keys[at] not in DIRECTIONS:
            return at
        if evidence.shapes[at] == UPPER or not named[at]:
            return at
        end = stranger_end(evidence, at)
        if keys[at] in _SAINTS and named[end]:
            end += 1
    for _ in range(3):
        following = run_next(evidence, end)
        led = keys[end - 1] in DIRECTIONS or keys[end - 1] in SEAT_PARTS
        stranger = following == end and not flags[end] and evidence.phrase[end] == NO_PHRASE and not led
        if following > 0 and (keys[following] in DIRECTIONS or keys[following] in SEAT_PARTS or stranger):
            end = following + 1
        elif following == end and evidence.phrase[end] in PLACES and keys[end - 1] in DIRECTIONS:
            end = evidence.phrase_end[end]
        elif (
            keys[end] == "and"
            and named[end + 1]
            and not keys[before - 1].endswith("s")
            and not flags[end + 1] & (COMMON | FORENAME | COURTESY)
        ):
            end = stranger_end(evidence, end + 1)
        else:
            break
    return _take_seat(draft, at, end)


def _take_seat(draft: Draft, at: int, end: int) -> int:
    draft.sure.append((at, end, "place"))
    return draft.take(at, end, "place")


def _holds_seat(evidence: Evidence, at: int) -> bool:
    """Whether the preposition at `at` leads from a member to the seat: "MP for", "sat for"."""
    keys = evidence.keys
    if keys[at] == "representing":
        return keys[at - 1 - (evidence.words[at - 1] == ",")] in SEAT_HOLDERS
    if keys[at] not in {"for", "from"}:
        return False
    holder = at - 2 if evidence.words[at - 1] == ")" and evidence.words[at - 3] == "(" else at - 1
    if keys[holder] in {"parliament", "congress"} and keys[holder - 1] == "of":
        holder -= 2
    return keys[holder] in SEAT_HOLDERS or (keys[at] == "for" and keys[holder] in {"sat", "sits"})


def _read_seat_before(draft: Draft, at: int) -> int:
    """Take the seat printed before its member and his name: "Sungai Lembah MP Datuk X"; `at` if none."""
    evidence = draft.evidence
    flags, phrase, keys = evidence.flags, evidence.phrase, evidence.keys
    if evidence.shapes[at] != CAPITALISED or not evidence.named[at] or phrase[at] in ORGANISATIONS:
        return at
    if evidence.named[at - 1] and not flags[at - 1] & OFFICE and draft.state[at - 1] == FREE:
        return at
    end = at
    while end >= at and keys[end] not in SEAT_ENDS and end < at + 2 * _LONGEST:
        if flags[end] & (OFFICE | COURTESY) and not flags[end] & SURNAME:
            return at
        if phrase[end] in ORGANISATIONS or evidence.shapes[end] == UPPER:
            return at
        end = run_next(evidence, end + 1)
    if end <= at or keys[end] not in SEAT_ENDS or not evidence.named[end]:
        return at
    seat = [place for place in range(at, end) if evidence.named[place]]
    person = end + 1 + (evidence.words[end + 1] == ".")
    led = evidence.named[person] and (flags[person] & COURTESY or not flags[person] & OFFICE)
    if not (led and phrase[person] not in ORGANISATIONS) and not (
        keys[at - 1] in {"a", "an"} and len(seat) > 1 and evidence.shapes[at - 1] == LOWER
    ):
        return at
    if len(seat) > 1 and flags[at] & FORENAME and phrase[at] not in PLACES:
        return at
    if evidence.phrase[end - 1] == NATIONALITY:
        return at
    plain = all(flags[place] & (COMMON | DEMONYM) and phrase[place] not in PLACES for place in seat)
    if plain or phrase[at] == NATIONALITY or (len(seat) == 1 and flags[at] & DEMONYM):
        return at
    if len(seat) == 1 and phrase[at] not in PLACES and keys[end] not in SEAT_ENDS_ALONE:
        return at
    return _take_seat(draft, at, end)


def _is_bare_labour(evidence: Evidence, at: int) -> bool:
    """Whether Labour is the party though nothing follows: "drew level with Labour"."""
    return (
        evidence.keys[at] == "labour"
        and evidence.named[at]
        and evidence.keys[at - 1] in {"with", "from", "by", "against", "than"}
        and not evidence.named[at + 1]
        and evidence.keys[at + 1] not in {"and", "or", "&"}
    )


def read_party(draft: Draft, at: int) -> int:
    """Take a party named by a common word ("Labour MP"); return where to go on, `at` if it is none."""
    evidence = draft.evidence
    if evidence.keys[at] not in PARTY_WORDS or evidence.shapes[at] != CAPITALISED:
        return at
    greens = evidence.keys[at] == "greens" and evidence.keys[at - 1] == "the" and evidence.named[at]
    if (greens and not evidence.named[at + 1]) or _is_bare_labour(evidence, at):
        return draft.take(at, at + 1, "organisation")
    if evidence.keys[at] in PLAIN_PARTY_WORDS and evidence.keys[at + 1] not in {"mp", "mps", "backbencher"}:
        return at
    if evidence.keys[at + 1] not in PARTY_MEMBERS or (not evidence.named[at] and evidence.flags[at] & COMMON):
        return at
    return draft.take(at, at + 1, "organisation")
