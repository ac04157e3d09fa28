"""Units: organisations, titles and named places told by their head noun, read from one run of capitals."""

from typing import Final, Literal

from tui.names.rules.head_nouns import (
    kind_of_head,
    leads_to_head,
    listed_on,
    may_modify,
    opens_office,
    owns_head,
)
from tui.names.rules.tails import DEEPEST, LINKS, content_end, extended, list_end
from tui.names.rules.titles import title_end
from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import (
    AGENCY,
    COMMON,
    COURTESY,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    MONTH,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    OFFICE_MODIFIER,
    OPENING,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE_HEAD,
    PLACES,
    POLICY,
    SURNAME,
)
from tui.names.words.tokens import CAPITALISED, POINT, UPPER
from tui.names.words.vocabulary import (
    CALLS,
    DOCUMENTS,
    GENERIC_WORDS,
    HYPHENS,
    LOWER_PARTICLES,
    NAMED_PAIRS,
    NO_TAILS,
    PLACE_OPENERS,
    PLAIN_HALLS,
    PLAIN_HEADS,
    PLAIN_TAILS,
    RULERS,
    SITTINGS,
    WEAK_ORG_HEADS,
)

UnitKind = Literal["organisation", "place", "title", "nothing"]
_HEADS: Final = ORG_HEAD | EVENT_HEAD | PLACE_HEAD
_NUMBERED_HEADS: Final = frozenset({"commission", "committee", "subcommittee", "chamber"})
_LONGEST_RUN: Final = 20
# The longest abbreviations that a run goes on behind: "St. Gallen".
LONGEST_SHORT: Final = 2
# Over these a run of capitalised words may go on, and a list of official ones.
RUN_SIGNS: Final = HYPHENS | {"&", ".", "'s", "'"}
_LISTING: Final = frozenset({",", "&", "and", "of"})
_LEADS_ON: Final = RUN_SIGNS | _LISTING
# Over these a known body may go on.
_GOES_ON: Final = RUN_SIGNS | _LISTING | LINKS
# First words by which a place is told without a head.
UNIT_OPENERS: Final = PLACE_OPENERS | {"center", "centre"}


class Unit:
    """Tokens `start` to `end` read as one.

    `inner` is the end of an organisation that opens a title, 0 if none does.
    """

    __slots__ = ("end", "inner", "kind", "start")

    def __init__(self, start: int, end: int, kind: UnitKind, inner: int = 0) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.inner = inner


def unit_at(evidence: Evidence, start: int, depth: int = 0) -> Unit | None:
    """Read the longest unit that begins at a capitalised word.

    None if no head, no known body and no first word of a place tells of one.
    """
    if evidence.phrase[start] in ORGANISATIONS:
        end = evidence.phrase_end[start]
        if evidence.keys[end] not in _GOES_ON and not CAPITALISED <= evidence.shapes[end] <= UPPER:
            return Unit(start, end, "organisation")
        return _unit_at(evidence, start, depth)
    told = evidence.flags[start] & _HEADS or evidence.keys[start] in UNIT_OPENERS
    return _unit_at(evidence, start, depth) if told or _may_be_unit(evidence, start) else None


def _may_be_unit(evidence: Evidence, start: int) -> bool:
    """Whether a head or a known body stands in the run that begins here."""
    flags, keys, named, phrase = evidence.flags, evidence.keys, evidence.named, evidence.phrase
    at = start
    for _ in range(_LONGEST_RUN):
        if flags[at] & _HEADS or phrase[at] in ORGANISATIONS:
            return True
        end = evidence.phrase_end[at] or at + 1
        if named[end]:
            at = end
            continue
        sign = keys[end]
        if sign not in _LEADS_ON:
            return False
        if sign in HYPHENS or (sign in _LISTING and flags[end - 1] & POLICY):
            return True  # what these lead to is for the reading itself
        if sign not in RUN_SIGNS or (sign == "." and len(keys[end - 1]) > LONGEST_SHORT):
            return False
        at = run_next(evidence, end)
        if at < 0:
            return False
    return False


def _unit_at(evidence: Evidence, start: int, depth: int) -> Unit | None:
    flags, phrase, phrase_end = evidence.flags, evidence.phrase, evidence.phrase_end
    at = start
    head = head_end = head_kind = known_end = strangers = 0
    body_end = 0  # the end of the last organisation read on the way
    for _ in range(_LONGEST_RUN):
        flag = flags[at]
        kind = phrase[at]
        end = at + 1
        if kind in ORGANISATIONS:
            if at > start and (phrase[start] == AGENCY or not may_modify(evidence, start, at)):
                break
            end = phrase_end[at]
            if head_kind == EVENT_HEAD and at > start:
                break
            head, head_end, head_kind = end - 1, end, ORG_HEAD
            body_end = known_end = end
        elif kind in PLACES and not (flag & _HEADS and end == phrase_end[at]):
            joined = at > start and evidence.words[at - 1] == "-" and phrase[start] in ORGANISATIONS
            called = evidence.keys[start] in CALLS and at == start + 1
            if head_kind and not joined and not called:
                break  # but "EU-Ukraine Association Committee"
            end = phrase_end[at]
            if called and head_kind:
                head_end = body_end = end
        elif (flag & COURTESY and not flag & (POLICY | ORG_HEAD)) or (
            flag & OFFICE and not flag & (POLICY | ORG_HEAD) and not owns_head(evidence, at)
        ):
            break
        elif flag & _HEADS and not (
            evidence.words[at - 1] in HYPHENS
            and evidence.glued[at]
            and flag & PLACE_HEAD
            and evidence.keys[at - 2] != "co"
        ):
            if evidence.keys[at] in {"cabinet", "press"} and flags[run_next(evidence, end)] & OFFICE:
                break  # "Cabinet Secretary"
            here = kind_of_head(evidence, start, at)
            if here == OFFICE:
                break
            head, head_end, head_kind = at, end, here
            if here == ORG_HEAD:
                body_end = end
        elif flag & MONTH and not flag & POLICY:
            break
        elif kind == NATIONALITY:
            if head_kind:
                break
            end = phrase_end[at]
        elif not flag & COMMON or (flag & (FORENAME | SURNAME) and not flag & POLICY):
            if head_kind and not leads_to_head(evidence, at):
                break
            strangers += 1
            if strangers > 3:
                return None
        elif (flag & FUNCTION and at > start) or (
            head_kind and flag & OFFICE_MODIFIER and opens_office(evidence, at)
        ):
            break
        following = run_next(evidence, end)
        if following < 0:
            if kind in PLACES and evidence.words[end] in HYPHENS and phrase[end + 1] in PLACES:
                following = end + 1
            elif (
                not head_kind
                or head < end - 1
                or (flag & POLICY and (head_kind == EVENT_HEAD or evidence.keys[head] in WEAK_ORG_HEADS))
            ):
                following = listed_on(evidence, start, end, depth)
            if following < 0:
                break
        at = following
    if not head_kind:
        return _opened_place(evidence, start)
    if head_kind != ORG_HEAD and head_end == at and evidence.flags[at] & OFFICE and evidence.named[at]:
        return None  # "Railway Minister"
    if head_kind == ORG_HEAD:
        return _organisation(evidence, start, head, head_end, known_end, depth)
    if head_kind == PLACE_HEAD:
        return _place(evidence, start, head, head_end, depth)
    return _title(evidence, start, head, head_end, body_end, depth)


def _organisation(
    evidence: Evidence, start: int, head: int, head_end: int, known_end: int, depth: int
) -> Unit | None:
    keys = evidence.keys
    known = known_end == head_end
    if known and evidence.phrase[start] == AGENCY and evidence.phrase_end[start] == head_end:
        return Unit(start, head_end, "organisation")
    end = head_end
    if keys[head] == "delegation" and evidence.phrase[start] not in ORGANISATIONS:
        return Unit(start, end, "nothing")
    if keys[head] in _NUMBERED_HEADS and _is_roman(evidence, end):
        return Unit(start, extended(evidence, head, end + 1, depth, unit_at), "organisation")
    if head > start or keys[head] not in NO_TAILS or known:
        end = extended(evidence, head, head_end, depth, unit_at)
    if end == head_end and known and not evidence.flags[end - 1] & ORG_HEAD and depth < DEEPEST:
        end = list_end(evidence, end)
    if end > head_end or known:
        return Unit(start, end, "organisation")
    modifiers = [keys[place] for place in range(start, head) if evidence.shapes[place] != POINT]
    if not modifiers:
        return Unit(start, end, "organisation" if head_end > head + 1 else "nothing")
    if keys[head] in RULERS and head == start + 1:
        alone = evidence.flags[start] & (POLICY | DEMONYM | COMMON) or evidence.phrase[start] != NO_PHRASE
        if not alone:
            return None
    if len(modifiers) == 1 and f"{modifiers[0]}_{keys[head]}" in NAMED_PAIRS:
        return Unit(start, end, "organisation")
    if GENERIC_WORDS.issuperset(modifiers):
        return Unit(start, end, "nothing")
    first = evidence.flags[start]
    if (
        (
            keys[head] in WEAK_ORG_HEADS
            and len(modifiers) == 1
            and evidence.initial[start]
            and first & (OPENING | COMMON)
        )
        and not first & (POLICY | DEMONYM)
        and evidence.phrase[start] == NO_PHRASE
    ):
        return Unit(start, end, "nothing")
    return Unit(start, end, "organisation")


def _is_roman(evidence: Evidence, at: int) -> bool:
    """Whether a Roman numeral numbers the body before it: "Commission XI of the Diet"."""
    word = evidence.words[at]
    return (
        0 < len(word) < 6
        and not word.strip("IVX")
        and (len(word) > 1 or evidence.keys[at + 1] == "of")
        and not evidence.shouted[at]
    )


def _place(evidence: Evidence, start: int, head: int, head_end: int, depth: int) -> Unit | None:
    keys = evidence.keys
    if head == start or (keys[start] in PLACE_OPENERS and head == start):
        return _opened_place(evidence, start)
    modifiers = [keys[place] for place in range(start, head)]
    if keys[head] in PLAIN_HEADS and all(word in PLAIN_HALLS for word in modifiers):
        return Unit(start, head_end, "nothing")
    first = evidence.flags[start]
    if len(modifiers) == 1 and evidence.initial[start] and first & COMMON and not first & POLICY:
        return Unit(start, head_end, "nothing")
    end = head_end
    if keys[end] == "of":
        at = end + 1 + (keys[end + 1] == "the")
        if evidence.named[at] and evidence.phrase[at] not in PLACES:
            end = content_end(evidence, at, "") or end
    return Unit(start, end, "place")


def _opened_place(evidence: Evidence, start: int) -> Unit | None:
    """Read a place that its first word tells: "Lake Victoria", "Palace of Nations", "Province of Salta"."""
    keys, named = evidence.keys, evidence.named
    known_end = evidence.phrase_end[start] if evidence.phrase[start] in PLACES else 0
    if keys[start] in PLACE_OPENERS and known_end > start + 2:
        return Unit(start, known_end, "place")  # "Saint Kitts and Nevis"
    if keys[start] in PLACE_OPENERS:
        following = run_next(evidence, start + 1)
        if following < 0:
            following = start + 1
            while keys[following] in LOWER_PARTICLES or keys[following] in {"los", "las", "des"}:
                following += 1
            if following == start + 1 or not named[following]:
                following = -1
        if following > 0 and not evidence.flags[following] & (OFFICE | FUNCTION):
            end = evidence.phrase_end[following] or following + 1
            while (
                evidence.phrase[following] == NO_PHRASE
                and named[end]
                and not evidence.flags[end] & (COMMON | FORENAME)
            ):
                end += 1
            return Unit(start, end, "place")
    opens = evidence.flags[start] & PLACE_HEAD or keys[start] in {"center", "centre"}
    if not opens or keys[start + 1] != "of":
        return None
    at = start + 2 + (keys[start + 2] == "the")
    if not named[at]:
        return None
    if evidence.phrase[at] in PLACES:
        return Unit(start, evidence.phrase_end[at], "place")
    if evidence.flags[at] & COMMON and keys[start] not in PLAIN_TAILS:
        return None
    end = list_end(evidence, content_end(evidence, at, ""))
    return Unit(start, end, "place") if end else None


def _title(
    evidence: Evidence, start: int, head: int, head_end: int, body_end: int, depth: int
) -> Unit | None:
    keys = evidence.keys
    inner = 0
    if evidence.phrase[start] in ORGANISATIONS:
        inner = evidence.phrase_end[start]
        while evidence.phrase[inner] in ORGANISATIONS and inner < head:
            inner = evidence.phrase_end[inner]
    if body_end and body_end <= head:
        unit = _organisation(evidence, start, body_end - 1, body_end, inner, DEEPEST)
        known = unit is not None and unit.kind == "organisation" and keys[body_end - 1] not in WEAK_ORG_HEADS
        inner = body_end if known else inner
    if keys[head] in DOCUMENTS and inner != evidence.phrase_end[start]:
        inner = 0  # "National Assembly Pension Board Act"
    sitting = keys[head] in SITTINGS
    end = head_end if sitting and keys[head_end] != "on" else title_end(evidence, head, head_end)
    if end == head_end and head == start:
        return Unit(start, end, "nothing")
    if (
        end == head_end
        and evidence.initial[start]
        and evidence.phrase[start] in PLACES
        and not evidence.flags[head] & EVENT_HEAD
    ):
        return None
    return Unit(start, end, "title", inner)
