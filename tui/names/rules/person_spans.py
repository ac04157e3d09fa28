"""Taking persons: the names told by `persons`, taken into the draft with what stands in brackets behind."""

from typing import Final

from tui.names.rules.brackets import read_bracket
from tui.names.rules.draft import Draft
from tui.names.rules.persons import JOINTS, is_person, is_person_of_pair, name_end, office_before, speaks
from tui.names.rules.units import Unit
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import COMMON, COURTESY, FORENAME, MONTH, OFFICE, SPEECH, SURNAME
from tui.names.words.tokens import LOWER
from tui.names.words.vocabulary import DIRECTIONS, HYPHENS, SEAT_HOLDERS

_NAMES: Final = FORENAME | SURNAME
_INDONESIA: Final = frozenset({"indonesia", "indonesian"})
_MALAYSIA: Final = frozenset({"brunei", "malaysia", "malaysian", "singapore"})
# Titles, some of which are forenames behind an office.
TITLES: Final = frozenset({"prince", "king", "earl", "duke", "major", "sen"})


def free_courtesies(draft: Draft) -> None:
    """Make a courtesy a forename where the article calls a person by it alone: "said Puan".

    So is that of one country in an article about another.
    """
    evidence, flags = draft.evidence, draft.evidence.flags
    places = [at for at in draft.landmarks.courtesies if evidence.keys[at + 1] not in {"sri", "seri"}]
    names = [at for at in places if evidence.keys[at] == "puan"]
    if names and not _INDONESIA.isdisjoint(evidence.keys) and _MALAYSIA.isdisjoint(evidence.keys):
        for at in names:
            flags[at] = flags[at] & ~COURTESY | FORENAME
    if any(not evidence.named[at + 1] and speaks(evidence, at, at + 1) for at in places):
        for at in places:
            flags[at] = flags[at] & ~COURTESY | FORENAME


def read_person(draft: Draft, at: int, is_pair: bool = False) -> int:
    """Take a person's name that begins here and return the token to go on from; `at` if there is none.

    `is_pair` says that two plain words are all that the name could be.
    """
    evidence = draft.evidence
    expected = draft.expected == at or office_before(evidence, at)
    if not (expected or evidence.named[at + 1] or evidence.keys[at + 1] in JOINTS):
        return at  # one word alone
    if is_pair:
        end = at + 2 if is_person_of_pair(evidence, at, expected) else at
    else:
        end = _person_end(evidence, at, expected)
    if end <= at or (end == at + 1 and evidence.flags[at] & COURTESY):
        return at
    if evidence.keys[at] in {"sheikh", "shaikh", "sheikha"} and any(
        evidence.keys[place] in {"al", "bin", "bint", "ibn"} for place in range(at, end)
    ):
        draft.expected = at + 1
        draft.shut(at, at + 1)
        return at + 1  # a title in the Gulf, a name in South Asia
    kind = draft.strangers.get(evidence.keys[at])
    if kind is not None and kind != "person":
        named = [evidence.keys[place] for place in range(at, end) if evidence.named[place]]
        if all(draft.strangers.get(key) == kind for key in named):
            return draft.take(at, end, kind)
    return take_person(draft, at, end)


def _person_end(evidence: Evidence, at: int, expected: bool) -> int:
    """Where the longest name of a person ends that begins here; `at` or less if there is none."""
    end = name_end(evidence, at)
    while end > at and not is_person(evidence, at, end, expected):
        end -= 1
        while end > at and not evidence.named[end - 1] and evidence.words[end - 2] not in HYPHENS:
            end -= 1
    return end


def take_person(draft: Draft, at: int, end: int) -> int:
    """Take the tokens for a person, remember his words, and return the end of the bracket behind him."""
    evidence = draft.evidence
    if end == at + 1 and draft.acronyms.get(evidence.words[at]) == "organisation":
        return draft.take(at, end, "organisation")  # "MPs elect KNP's man"
    draft.take(at, end, "person")
    flags, keys, words, named = evidence.flags, evidence.keys, evidence.words, evidence.named
    for place in range(at, end):
        if named[place]:
            telling = not flags[place] & COMMON or flags[place] & SURNAME or place == end - 1
            if telling and len(keys[place]) > 1 and keys[place] not in DIRECTIONS:
                draft.surnames.add(keys[place])
    if words[end] == "(":
        return read_bracket(draft, end)
    if words[end + 1] == "(":
        if keys[end] in SEAT_HOLDERS and named[end]:
            return max(end, read_bracket(draft, end + 1))  # "Ann Reed MP (Labour)"
        if words[end] in {"'", "’"}:
            return read_bracket(draft, end + 1)  # "Tom Kajwang' (Ruaraka)"
    return end


def read_titled(draft: Draft, at: int) -> int:
    """Take a person whose forename is a title elsewhere: "Representative Prince Dolo"; `at` if none.

    Behind "Sen" a person is expected.
    """
    evidence = draft.evidence
    if evidence.keys[at] == "sen":
        behind = at + 1 + (evidence.words[at + 1] == ".")
        if behind == at + 1 and not evidence.named[behind]:
            return at
        draft.expected = behind
        return behind
    before = at - 1 - (evidence.words[at - 1] == ".")
    royal = evidence.keys[before] in {"crown", "highness", "royal", "hrh", "hereditary", "the"}
    if royal or not evidence.named[before] or not office_before(evidence, at):
        return at
    end = name_end(evidence, at + 1)
    if end > at + 1 and is_person(evidence, at + 1, end, True):
        return take_person(draft, at, end)
    return at


def is_listed_person(draft: Draft, at: int) -> bool:
    """Whether a town's name is a person's first in a list: "…, Kerman Lopez Flores from Honduras"."""
    evidence = draft.evidence
    end = evidence.phrase_end[at]
    listed = evidence.words[at - 1] in {",", ";"} or evidence.keys[at - 1] == "and"
    if not listed or end != at + 1 or not evidence.named[end]:
        return False
    following = evidence.flags[end + 1] if evidence.named[end + 1] else 0
    return bool((evidence.flags[end] | following) & _NAMES)


def is_month_and_surname(draft: Draft, at: int) -> bool:
    """Whether what may be a day or a month is a surname: "Sun" before another name."""
    evidence = draft.evidence
    following = evidence.flags[at + 1]
    return bool(evidence.flags[at] & SURNAME) and evidence.named[at + 1] and not following & (MONTH | COMMON)


def is_forename_and_hill(draft: Draft, unit: Unit) -> bool:
    """Whether a named place is rather a person: "Damian Hill" after an office or at the head of a clause."""
    evidence = draft.evidence
    if unit.end != unit.start + 2 or evidence.flags[unit.start] & COMMON or evidence.phrase[unit.start]:
        return False
    if evidence.flags[unit.start - 1] & SPEECH and evidence.shapes[unit.start - 1] == LOWER:
        return True
    after = unit.end + 1 + (evidence.keys[unit.end + 1] in {"the", "a", "an"})
    if evidence.words[unit.end] == "," and evidence.flags[after] & OFFICE:
        return True  # "Sjurd Dam, member of …"
    if not evidence.flags[unit.start] & FORENAME:
        return False
    if draft.expected == unit.start or office_before(evidence, unit.start):
        return True
    return evidence.keys[unit.start - 1] not in {"the", "in", "at", "near", "of", "to", "from", "on"}
