"""Datelines: the place and the agency that open a report: "Lucknow, Jan 18 (PTI)", "ASTANA. KAZINFORM –"."""

from typing import Final

from tui.names.rules.draft import PERSON, Draft
from tui.names.rules.persons import BYLINES
from tui.names.words.calendar import date_words
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    AGENCY,
    COMMON,
    FORENAME,
    MONTH,
    ORGANISATIONS,
    PLACES,
    SURNAME,
    gazetteer,
)
from tui.names.words.tokens import CAPITALISED, LOWER, NUMBER, UPPER
from tui.names.words.vocabulary import DASHES, HYPHENS, PAPERS

# What stands behind the place of a dateline.
_SIGNS: Final = DASHES | frozenset(",(/:.")
_MOST_WORDS: Final = 5
_MOST_DATE: Final = 11


def read_dateline(draft: Draft, first: int, last: int) -> None:
    """Take the place and the agency of a dateline at the head of a block, if there is one."""
    evidence = draft.evidence
    words, shapes = evidence.words, evidence.shapes
    if not evidence.named[first] or (evidence.flags[first] & COMMON and evidence.phrase[first] not in PLACES):
        return
    end = _place_end(evidence, first, last)
    if end >= last or words[end] not in _SIGNS:
        return
    known = evidence.phrase[first] in PLACES and evidence.phrase_end[first] >= end
    shouted = all(shapes[at] == UPPER or words[at] in HYPHENS for at in range(first, end))
    if not known and (
        evidence.phrase[first] in ORGANISATIONS
        or any(
            evidence.flags[at] & (COMMON if shouted else COMMON | FORENAME | SURNAME)
            for at in range(first, end)
        )
    ):
        return
    at = _date_end(evidence, end, last)
    dated = at > end
    if not dated and words[at] == "," and words[at + 1] == "(":
        at += 1  # "SEOUL, (Yonhap) —"
    sign = words[at]
    if sign == "(" and (dated or known or shouted):
        close = next((place for place in range(at + 1, min(at + 6, last)) if words[place] == ")"), 0)
        if not close:
            return
        inner = at + 1
        agency = evidence.phrase[inner] in ORGANISATIONS and evidence.phrase_end[inner] == close
        if agency or (
            close == inner + 1 and (shapes[inner] == UPPER or dated) and _is_capital(evidence, inner)
        ):
            draft.take(inner, close, "organisation")
        elif not (dated and words[close + 1] in DASHES):
            return
    elif sign == "/":
        if shapes[at + 1] not in (CAPITALISED, UPPER):
            return
        close = next((place for place in range(at + 1, min(at + 5, last)) if words[place] == "/"), 0)
        if close and all(_is_capital(evidence, place) for place in range(at + 1, close)):
            draft.take(at + 1, close, "organisation")
    elif sign in DASHES:
        spaced = not (evidence.glued[at] and evidence.glued[at + 1])
        if not (spaced and (shouted or dated or known or sign in "–—")):
            return
        if not shouted and not known and not dated:
            return
    elif not (shouted and sign in ":." and _is_capital(evidence, at + 1)):
        return
    if dated:
        draft.days.update(range(end, at))
    if known or not shouted or end - first > 1 or len(words[first]) > 4:
        draft.take(first, end, "place")
        if dated:
            draft.sure.append((first, end, "place"))
    else:
        draft.take(first, end, "organisation")


def read_lower_agencies(draft: Draft) -> None:
    """Take the agencies printed in lower case before "reports": "…, agerpres reports"."""
    evidence = draft.evidence
    keys = evidence.keys
    for at in draft.landmarks.reports:
        if not at or evidence.shapes[at - 1] != LOWER or evidence.flags[at - 1] & COMMON:
            continue
        if len(keys[at - 1]) > 2 and gazetteer().phrases.get(keys[at - 1]) == AGENCY:
            draft.take(at - 1, at, "organisation")


def read_byline_paper(draft: Draft, at: int) -> int:
    """Take the paper that a reporter works for, at the head of a byline's end: "Herald Reporter"."""
    evidence = draft.evidence
    signs = evidence.named[at] and evidence.keys[at] in PAPERS and evidence.keys[at + 1] in BYLINES
    if not signs or not evidence.named[at + 1]:
        return at
    behind = evidence.words[at - 1] in {",", "-", ""} or (at > 0 and draft.state[at - 1] == PERSON)
    return draft.take(at, at + 1, "organisation") if behind else at


def _is_capital(evidence: Evidence, at: int) -> bool:
    return evidence.shapes[at] == CAPITALISED or evidence.shapes[at] == UPPER


def _place_end(evidence: Evidence, first: int, last: int) -> int:
    if evidence.phrase[first] in PLACES:
        return evidence.phrase_end[first]
    at = first
    while at < last and at < first + _MOST_WORDS:
        hyphen = (
            at > first and evidence.words[at] in HYPHENS and evidence.glued[at] and evidence.glued[at + 1]
        )
        if not (_is_capital(evidence, at) or hyphen):
            break
        at += 1
    return at


def _date_end(evidence: Evidence, at: int, last: int) -> int:
    """Return the end of ", 12 March" and the like behind a place; `at` if there is none.

    Where other languages write the day, a number is part of it: ", le mardi 4 mars 2025".
    """
    if evidence.words[at] != ",":
        return at
    place = at + 1
    foreign = numbered = False
    while place < min(last, at + _MOST_DATE):
        if evidence.shapes[place] == NUMBER:
            numbered = True
        elif evidence.flags[place] & MONTH or evidence.words[place] in {".", ","}:
            pass
        elif evidence.keys[place] in date_words() or (foreign and evidence.words[place] == "-"):
            foreign = True
        else:
            break
        place += 1
    place -= evidence.words[place - 1] == "-"
    return place if place > at + 1 and (numbered or not foreign) else at
