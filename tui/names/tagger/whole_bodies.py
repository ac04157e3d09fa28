"""Whole bodies: what the tagger cut off a body's name, and the office of a person that it took along."""

from typing import Final

from tui.names.rules.draft import Found
from tui.names.tagger.portfolios import ABSTRACT, is_concern, is_unlisted_concern
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    AGENCY,
    COMMON,
    DEMONYM,
    FORENAME,
    FUNCTION,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACES,
    POLICY,
    SURNAME,
)
from tui.names.words.tokens import LOWER
from tui.names.words.vocabulary import DASHES, HYPHENS

_AND: Final = frozenset({"and", "&"})
_OF: Final = frozenset({"for", "of", "on"})
# With these the office of a person begins: "Government of Prime Minister NAME".
_RANKS: Final = frozenset({"acting", "deputy", "first", "former", "prime", "vice"})
# Bodies that are called after a country and two concerns: "Fiji Ports and Roads Authority".
_OF_COUNTRIES: Final = frozenset(
    "administration agency authority board commission company corporation council institute service".split()
)

# What many bodies or their officers are called by.
PLURALS: Final = frozenset(
    """
    agencies assemblies associations authorities commissions committees controllers councils departments
    institutions legislatures ministries organisations organizations parliaments secretaries subcommittees
    """.split()
)
# Behind these a sentence may begin: "(Agency) - The".
_RULES: Final = DASHES | {"-"}
_TELLING: Final = ORG_HEAD | DEMONYM
_LISTED: Final = ORGANISATIONS | PLACES


def before_officer(evidence: Evidence, start: int, end: int) -> int:
    """Where a body ends that is called after whoever leads it; `start` where a bare generic is left."""
    keys, flags = evidence.keys, evidence.flags
    last = end - 1
    if keys[last] not in _RANKS and not flags[last] & OFFICE:
        return end
    while last > start and (keys[last] in _RANKS or flags[last] & OFFICE or evidence.words[last] in HYPHENS):
        last -= 1
    if keys[last] != "of" or last == start:
        return end
    if keys[end - 1] in _RANKS:
        led = flags[end] & OFFICE or keys[end] in _RANKS
    else:
        led = evidence.named[end] and (flags[end] & (FORENAME | SURNAME) or not flags[end] & COMMON)
    if not led:
        return end
    return start if last == start + 1 else last


def with_article(evidence: Evidence, start: int) -> int:
    """Where a body begins: with a "The" that is capitalised inside a sentence (The Canadian Press)."""
    before = start - 1
    if before > 0 and evidence.words[before] == "The" and evidence.shapes[before - 1] == LOWER:
        return before
    if evidence.words[start] != "The" or evidence.phrase[start]:
        return start
    opens = evidence.initial[start] or evidence.words[before] in _RULES
    return start + 1 if opens and evidence.phrase[start + 1] != AGENCY else start


def is_many(evidence: Evidence, start: int, end: int) -> bool:
    """Whether one of PLURALS has plain words before it, which name no body: "Society Organisations"."""
    flags, last = evidence.flags, end - 1
    return all(
        flags[at] & COMMON
        and (not flags[at] & _TELLING or evidence.keys[at] == "society")
        and evidence.phrase[at] not in _LISTED
        for at in range(start, last)
    )


def begun_before(evidence: Evidence, before: Found, start: int, end: int) -> bool:
    """Whether a body is the second half of the name before "and": "Fiji Ports | and | Roads Authority"."""
    first, last, kind = before
    if (
        last != start - 1
        or kind == "person"
        or end != start + 2
        or evidence.keys[end - 1] not in _OF_COUNTRIES
    ):
        return False
    beyond = evidence.phrase_end[first]
    alone = evidence.phrase[first] in PLACES and beyond == last - 1 and is_concern(evidence, start)
    return alone and not evidence.flags[beyond] & (ORG_HEAD | FORENAME | SURNAME)


def whole_end(evidence: Evidence, start: int, end: int, limit: int) -> int:
    """Where a body ends whose last concern, or what its members are, the tagger left out.

    No name goes past `limit`, where the next one begins.
    """
    keys, flags, named, concern = evidence.keys, evidence.flags, evidence.named, end + 1
    if keys[end - 1] == "prime" and keys[end] == "minister" and end < limit:
        return end + 1
    if concern < limit and keys[end] in _AND and not _OF.isdisjoint(keys[start:end]):
        if not evidence.shouted[end]:
            return end + 2 if named[concern] and is_unlisted_concern(evidence, concern) else end
        # In capitals the tagger takes "AND" for the end of a name.
        told = flags[concern] & POLICY or keys[concern].endswith(ABSTRACT)
        if told and is_concern(evidence, concern) and not flags[concern] & (ORG_HEAD | FUNCTION):
            end += 2
            while end < limit and flags[end] & POLICY:
                end += 1
    elif (
        end < limit and named[end] and end > start + 2 and keys[end - 2] == "of" and flags[end - 1] & DEMONYM
    ):
        end += 1
    return end
