"""Portfolios: what a minister is minister of is no name, however many concerns it runs over."""

from typing import Final

from tui.names.recognition import Kind
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    COMMON,
    FORENAME,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE_HEAD,
    PLACES,
    POLICY,
    SURNAME,
)
from tui.names.words.tokens import UPPER
from tui.names.words.vocabulary import HYPHENS

# Before the name of a portfolio, or between two of its concerns.
_SIGNS: Final = frozenset({"and", "&", "of", "for", ","})
_AND: Final = frozenset({"and", "&"})
_OF: Final = frozenset({"of", "for"})
_BETWEEN: Final = frozenset({"and", "&", ",", "the"}) | HYPHENS
_MINISTERS: Final = frozenset({"minister", "ministers", "state", "mec", "mecs", "director", "directors"})
# Heads of bodies that are concerns of a minister as well.
_NO_HEADS: Final = frozenset({"administration", "services"})
# A body may have a secretary, or be a ministry: of such only what stands behind a first concern is judged.
_SECRETARIES: Final = frozenset({"secretary", "secretaries", "ministry", "ministries"})
# How many tokens before a name its portfolio may begin.
_FARTHEST: Final = 14
# How words end that no table lists and that yet are of concerns rather than of people.
ABSTRACT: Final = (
    "ness",
    "tion",
    "sion",
    "ment",
    "ing",
    "ism",
    "ity",
    "ship",
    "ture",
    "ics",
    "ance",
    "fare",
)
_LISTED: Final = ORGANISATIONS | PLACES
_NAMES: Final = FORENAME | SURNAME


def behind_portfolio(evidence: Evidence, start: int, end: int, kind: Kind) -> int:
    """Where a name begins that the tagger began inside a portfolio; `end` where all of it is one."""
    sign = evidence.keys[start - 1]
    if sign not in _SIGNS or (sign == "," and kind == "person"):
        return start
    if sign == "," and _AND.isdisjoint(evidence.keys[start : end + 1]):
        return start
    if not _in_portfolio(evidence, start):
        return start
    if kind != "person":
        return end if _are_concerns(evidence, start, end, kind) else start
    at = start
    while at < end and (is_concern(evidence, at) or evidence.keys[at] in _BETWEEN):
        at += 1
    return at


def _in_portfolio(evidence: Evidence, start: int) -> bool:
    """Whether capitalised words before a token lead back to "Minister of", "Secretary of State for"."""
    keys, named = evidence.keys, evidence.named
    for at in range(start - 1, max(0, start - _FARTHEST), -1):
        if keys[at] in _OF:
            before = keys[at - 1]
            return before in _MINISTERS or (before in _SECRETARIES and at < start - 1)
        if not named[at] and keys[at] not in _BETWEEN:
            return False
    return False


def is_concern(evidence: Evidence, at: int) -> bool:
    """Whether a word may be what a ministry or committee is concerned with, and is nobody's name."""
    flags = evidence.flags[at]
    return bool(flags & (COMMON | POLICY) and not flags & _NAMES) or is_unlisted_concern(evidence, at)


def is_unlisted_concern(evidence: Evidence, at: int) -> bool:
    """The same of a word that no table lists, by its ending."""
    return not evidence.flags[at] and evidence.keys[at].endswith(ABSTRACT)


def _are_concerns(evidence: Evidence, start: int, end: int, kind: Kind) -> bool:
    """Whether a name is but concerns: no body's head, no acronym and nothing that tables list."""
    last = end - 1
    head = evidence.flags[last] & ORG_HEAD and evidence.keys[last] not in _NO_HEADS
    if head or any(evidence.phrase[at] in _LISTED for at in range(start, end)):
        return False
    inner = [at for at in range(start, end) if evidence.named[at]]
    acronym = any(evidence.shapes[at] == UPPER for at in inner) and not evidence.shouted[start]
    told = [is_concern(evidence, at) for at in inner]
    if kind == "place":
        return all(told) and not evidence.flags[last] & PLACE_HEAD
    return not acronym and any(told)
