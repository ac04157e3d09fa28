"""Peers: "Baroness NAME of Place" is one person, whose place belongs to the name and is none by itself."""

from typing import Final

from tui.names.rules.draft import Found
from tui.names.rules.persons import office_before
from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import COMMON, COURTESY, FORENAME, FUNCTION, OFFICE, ORG_HEAD, PLACES, SURNAME
from tui.names.words.telling import PEERAGE
from tui.names.words.vocabulary import HYPHENS

# Offices of lords, of which the tables hold some to be names.
_OFFICES: Final = frozenset(
    {"advocate", "chamberlain", "clerk", "keeper", "marshal", "mayor", "president", "steward", "warden"}
)
# With a small word inside, the places of titles are longer than other names.
_ARTICLES: Final = frozenset({"the", "la", "le"})


def find_peers(evidence: Evidence) -> list[Found]:
    """Peers with the place of their title, as token ranges in order; of others the tagger knows."""
    keys, named = evidence.keys, evidence.named
    found: list[Found] = []
    for at in evidence.telling:
        key = keys[at]
        if key not in PEERAGE or not named[at] or not named[at + 1]:
            continue
        of = _surname_end(evidence, at + 1)
        if keys[of] != "of" or (key == "earl" and office_before(evidence, at)):
            continue
        end = _place_end(evidence, of + 1)
        if end:
            found.append((at + 1, end, "person"))
    return found


def _surname_end(evidence: Evidence, start: int) -> int:
    """The token behind a surname, hyphens and a second word included; a plain word or office is none."""
    end = start
    while evidence.named[end] and end < start + 4:
        flag = evidence.flags[end]
        if flag & (OFFICE | COURTESY | ORG_HEAD | FUNCTION) or evidence.keys[end] in _OFFICES:
            return start
        if flag & COMMON and not flag & (SURNAME | FORENAME) and end > start:
            return start
        end += 1
        if evidence.words[end] in HYPHENS and evidence.glued[end] and evidence.named[end + 1]:
            end += 1
    return end


def _place_end(evidence: Evidence, start: int) -> int:
    """The token behind the place of a title: as far as tables know it, else its capitalised words."""
    at = start + (evidence.keys[start] in _ARTICLES)
    if not evidence.named[at] or evidence.flags[at] & (OFFICE | ORG_HEAD):
        return 0
    if evidence.phrase[at] in PLACES:
        return evidence.phrase_end[at]
    end = at + 1
    while (following := run_next(evidence, end)) > 0 and not evidence.flags[following] & (OFFICE | COURTESY):
        end = following + 1
    return end
