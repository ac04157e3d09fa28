"""Brackets behind a person's name: party, constituency, country: "(Yesh Atid)", "(PAP-Marine Parade)"."""

from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import Draft
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    FORENAME,
    MONTH,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACES,
)
from tui.names.words.tokens import CAPITALISED, UPPER
from tui.names.words.vocabulary import DIRECTIONS, HYPHENS, NO_ACRONYMS, PARTY_WORDS

_LONGEST: Final = 12
_SIGNS: Final = frozenset({",", "-", "–", "/", ";", "‐", "‑"})


def read_bracket(draft: Draft, at: int) -> int:
    """Take what stands in the bracket that opens at `at` and return the token to go on from."""
    evidence = draft.evidence
    if evidence.words[at] != "(":
        return at
    close = at + 1
    while close < at + _LONGEST and evidence.words[close] not in {")", ""}:
        close += 1
    if evidence.words[close] != ")" or not draft.is_free(at, close):
        return at
    pieces: list[tuple[int, int]] = []
    start = at + 1
    for place in range(at + 1, close + 1):
        sign = evidence.words[place]
        if place == close or (sign in _SIGNS and not _joins(evidence, place, bool(pieces))):
            if place > start:
                pieces.append((start, place))
            start = place + 1
    kinds = [_kind(evidence, piece, number, len(pieces)) for number, piece in enumerate(pieces)]
    for number in range(1, len(pieces)):
        start, end = pieces[number]
        seat = all(evidence.shapes[place] == CAPITALISED for place in range(start, end))
        if kinds[number] is None and "organisation" in kinds[:number] and seat:
            kinds[number] = "place"  # "(PAP-Marine Parade)"
    if not any(kinds):
        return at
    for (start, end), kind in zip(pieces, kinds, strict=True):
        if kind is not None:
            draft.take(start, end, kind)
            for place in range(start, end):
                if not evidence.flags[place] & COMMON and evidence.shapes[place] == CAPITALISED:
                    draft.strangers.setdefault(evidence.keys[place], kind)
    return close + 1


def _joins(evidence: Evidence, at: int, seated: bool) -> bool:
    """Whether a hyphen joins one name: both sides printed alike ("Nsawam-Adoagyiri", "EPP-ED").

    `seated`: the seat stands before, so that what follows is a party whatever its letters.
    """
    if evidence.words[at] in ",;" or not evidence.glued[at]:
        return False
    left, right = evidence.shapes[at - 1], evidence.shapes[at + 1]
    if evidence.words[at] == "/":
        return left == right == UPPER
    if left == UPPER and right == UPPER:
        return len(evidence.words[at + 1]) != 2
    return left == right or (seated and left == UPPER and right == CAPITALISED)


def _kind(evidence: Evidence, piece: tuple[int, int], number: int, count: int) -> Kind | None:
    start, end = piece
    shapes, flags, keys = evidence.shapes, evidence.flags, evidence.keys
    phrase = evidence.phrase[start]
    if phrase in PLACES and evidence.phrase_end[start] == end:
        state = phrase != COUNTRY and shapes[start] == UPPER and number == 0 and count > 1
        return "organisation" if state else "place"  # "(UP, Bong)"
    if phrase in ORGANISATIONS and evidence.phrase_end[start] == end:
        return "organisation"
    inner = range(start, end)
    if len(evidence.words[start]) < 2:
        return None
    if not all(
        evidence.named[at] or keys[at] in {"and", "of", "the", "-", "–", "'", "’", "/"} for at in inner
    ):
        return None
    if any(flags[at] & (OFFICE | FORENAME | COURTESY | MONTH) and keys[at] not in DIRECTIONS for at in inner):
        return None
    if all(shapes[at] == UPPER or evidence.words[at] in HYPHENS or evidence.words[at] == "/" for at in inner):
        if keys[start] in NO_ACRONYMS and not (number and count > 1):
            return None
        return "place" if number and end == start + 1 and len(evidence.words[start]) == 2 else "organisation"
    if any(evidence.phrase[at] in ORGANISATIONS for at in inner):
        return "organisation"  # "(Yesh Atid-Telem)"
    if shapes[start] == UPPER and evidence.words[start + 1] in HYPHENS and number:
        return "organisation"
    if flags[end - 1] & ORG_HEAD:
        return "organisation" if count == 1 else None
    if keys[start] in PARTY_WORDS:
        return "organisation"
    if all(flags[at] & COMMON and keys[at] not in DIRECTIONS for at in inner):
        return None
    return "place"
