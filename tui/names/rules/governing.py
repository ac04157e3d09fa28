"""Governing: offices, and the bodies and places that they govern, lead one to expect a person behind."""

from typing import Final

from tui.names.rules.draft import Draft
from tui.names.rules.units import unit_at
from tui.names.words.gazetteer import COURTESY, NO_PHRASE, OFFICE, POLICY
from tui.names.words.vocabulary import SEAT_HOLDERS

_GOVERNING: Final = frozenset({"of", "for", "to", "at", "in", "from"})


def read_office(draft: Draft, at: int) -> int:
    """Expect a person behind an office or courtesy and its portfolio; returns where they end."""
    evidence = draft.evidence
    flags, keys, named = evidence.flags, evidence.keys, evidence.named
    end = at + 1
    if (
        (evidence.words[end] == "." and flags[at] & COURTESY)
        or keys[end] in {"sri", "seri"}
        or (flags[at] & OFFICE and keys[end] == "general")
    ):
        end += 1
    elif (
        flags[at] & OFFICE
        and keys[end] in {"of", "for", "on"}
        and not (keys[at] in SEAT_HOLDERS and keys[end] == "for")
    ):
        place = end + 1 + (keys[end + 1] == "the")
        portfolio = named[place] and flags[place] & POLICY and evidence.phrase[place] == NO_PHRASE
        if portfolio and unit_at(evidence, place) is None:
            while (named[place] and flags[place] & POLICY) or (
                keys[place] in {"and", ",", "&"} and named[place + 1] and flags[place + 1] & POLICY
            ):
                place += 1
            end = place
    draft.expected = end
    return end


def govern(draft: Draft, start: int, end: int) -> None:
    """Expect a person behind a body or place that an office governs: "Chairman of the Senate X"."""
    if is_governed(draft, start):
        draft.complement = draft.expected = end


def is_governed(draft: Draft, start: int) -> bool:
    """Whether an office governs what begins here: "Chairman of the"."""
    keys = draft.evidence.keys
    before = start - 1 - (keys[start - 1] == "the")
    if before <= 0 or keys[before] not in _GOVERNING:
        return False
    return bool(draft.evidence.flags[before - 1] & OFFICE) or draft.complement == before
