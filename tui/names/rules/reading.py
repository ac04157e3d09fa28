"""The first reading: every capitalised word of an article in order, by head nouns, gazetteer and offices."""

from typing import Final

from tui.names.rules.datelines import read_byline_paper, read_dateline, read_lower_agencies
from tui.names.rules.draft import FREE, Draft
from tui.names.rules.governing import govern, read_office
from tui.names.rules.listed_places import read_place
from tui.names.rules.parties import read_short_name
from tui.names.rules.person_spans import (
    TITLES,
    free_courtesies,
    is_forename_and_hill,
    is_listed_person,
    is_month_and_surname,
    read_person,
    read_titled,
    take_person,
)
from tui.names.rules.persons import is_whole_pair, office_before
from tui.names.rules.strangers import (
    SEAT_LINKS,
    is_stranger,
    read_party,
    read_seat,
    read_stranger,
    stranger_end,
)
from tui.names.rules.titles import scheme_end
from tui.names.rules.units import LONGEST_SHORT, RUN_SIGNS, UNIT_OPENERS, Unit, unit_at
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    AGENCY,
    COMMON,
    COUNTRY,
    COURTESY,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    MONTH,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE,
    PLACE_HEAD,
    PLACES,
    POLICY,
    SURNAME,
)
from tui.names.words.tokens import BREAK, CAPITALISED, UPPER
from tui.names.words.vocabulary import (
    DIRECTIONS,
    LED_BY,
    LOCATIVES,
    NO_ACRONYMS,
    ORDINALS,
    PAPERS,
    PARTY_WORDS,
)

_NAMES: Final = FORENAME | SURNAME
_HEADS: Final = ORG_HEAD | EVENT_HEAD | PLACE_HEAD
_OFFICIAL: Final = _HEADS | POLICY
_TITLES: Final = OFFICE | COURTESY
_PARTY_LETTERS: Final = frozenset("rdi")
# Words that tell with the next one only: "Former Senate", "H E", "Tan Sri", "R-Kan.".
_PAIRED: Final = LED_BY | _PARTY_LETTERS | {"h", "tan", "dato", "datuk", "datin", "puan"}
_AGES: Final = frozenset({"new", "old"})
# A word of grammar that is no name's; of most of them the capital tells nothing, whatever stands beside.
_GRAMMAR: Final = FUNCTION | COMMON
_GRAMMAR_OR_NAME: Final = _GRAMMAR | _NAMES
_MAY_TELL: Final = ORDINALS | PAPERS | {"upper", "lower", *"abcdefghijklmnopqrstuvwxyz"}
_SPECIAL: Final = _PAIRED | PAPERS | PARTY_WORDS | TITLES | DIRECTIONS | _AGES


def read(draft: Draft) -> None:
    """Read the whole article once; linear in its length."""
    evidence, state = draft.evidence, draft.state
    named, keys, flags, phrase = evidence.named, evidence.keys, evidence.flags, evidence.phrase
    free_courtesies(draft)
    read_lower_agencies(draft)
    lasts = {first: last for first, last, _ in evidence.tokens.blocks}
    told = draft.forms.keys() | draft.told_parties.keys()
    done = 0
    for at in draft.capitals:
        if at in lasts:
            read_dateline(draft, at, lasts[at])
        if at >= done and named[at] and state[at] == FREE:
            grammar = flags[at] & _GRAMMAR_OR_NAME == _GRAMMAR and not phrase[at]
            if (
                grammar
                and keys[at] not in _MAY_TELL
                and at not in told
                and keys[at] not in draft.short_parties
            ):
                continue
            done = _read_at(draft, at)


def _read_at(draft: Draft, at: int) -> int:
    """Read what begins at a free capitalised token and return the token to go on from.

    Most words are decided by few of the rules: what a rule asks of the word itself is asked here.
    """
    evidence = draft.evidence
    keys, key, flag, phrase = evidence.keys, evidence.keys[at], evidence.flags[at], evidence.phrase[at]
    marked = at in draft.marked
    if marked and at in draft.forms and (end := _read_form(draft, at)) > at:
        return end
    if (marked or key in draft.short_parties) and (end := read_short_name(draft, at)) > at:
        return end
    # Of most words no rule asks for their own sake.
    special = key in _SPECIAL
    if special and key in PAPERS and (end := read_byline_paper(draft, at)) > at:
        return end
    plain = flag & COMMON and not flag & _NAMES and (flag & FUNCTION or evidence.initial[at])
    if plain and _says_nothing(evidence, at):
        return at + 1
    before, goes_on, in_capitals = keys[at - 1], evidence.named[at + 1], evidence.shapes[at] == UPPER
    if special and key in _PAIRED and (end := _read_pair(draft, at)) > at:
        return end
    if in_capitals and goes_on and (end := _read_governed_acronym(draft, at)) > at:
        return end
    link = keys[at - 2] if before == "the" else before
    if (marked or link in SEAT_LINKS) and (end := read_seat(draft, at)) > at:
        return end
    if special and key in PARTY_WORDS and (end := read_party(draft, at)) > at:
        return end
    if phrase == PLACE and _may_be_person(draft, at) and (end := read_person(draft, at)) > at:
        return end
    if marked and goes_on and at in draft.landmarks.before_schemes and (end := scheme_end(evidence, at)) > at:
        draft.shut(at, end)
        return end
    # Most persons are two words which nothing else begins with.
    is_pair = goes_on and not special and key not in UNIT_OPENERS and is_whole_pair(evidence, at)
    sign = keys[at + 1]
    runs_on = goes_on or (sign in RUN_SIGNS and (sign != "." or len(key) <= LONGEST_SHORT))
    told = runs_on or phrase or flag & _OFFICIAL or key in UNIT_OPENERS
    if told and not is_pair and (unit := unit_at(evidence, at)) is not None:
        return _read_unit(draft, unit)
    if phrase in PLACES:
        if key in draft.surnames and phrase != COUNTRY and before not in LOCATIVES:
            return take_person(draft, at, at + 1)
        return read_place(draft, at, evidence.phrase_end[at])
    if special and key in TITLES and (end := read_titled(draft, at)) > at:
        return end
    if flag & _TITLES and (not flag & _NAMES or before == "the"):
        return read_office(draft, at)
    if flag & MONTH and not flag & FORENAME and not is_month_and_surname(draft, at):
        return at + 1
    if (end := read_person(draft, at, is_pair)) > at:
        return end
    if flag & _TITLES:
        return read_office(draft, at)
    if phrase == NATIONALITY:
        return evidence.phrase_end[at]
    prefix = special and (key in DIRECTIONS or (key in _AGES and before in LOCATIVES))
    if prefix and not evidence.initial[at] and is_stranger(draft, at + 1):
        return draft.take(at, stranger_end(evidence, at + 1), "place")
    if in_capitals:
        return _read_acronym(draft, at)
    if not flag & (COMMON | _NAMES | DEMONYM):
        return read_stranger(draft, at)
    return at + 1


def _read_form(draft: Draft, at: int) -> int:
    """Take the long form of an acronym that the article explains; `at` where it is no body's."""
    evidence = draft.evidence
    end, kind = draft.forms[at]
    if kind != "organisation":
        return at
    unit = unit_at(evidence, at)
    if unit is None:
        return draft.take(at, end, "organisation") if evidence.phrase[at] not in PLACES else at
    whole = unit.end <= end and (evidence.phrase[at] not in PLACES or unit.kind == "organisation")
    return draft.take(at, end, "organisation") if whole else at


def _read_pair(draft: Draft, at: int) -> int:
    """Read a word that tells with the next one only: "H E", "Tan Sri", "R-Kan."; `at` if it does not."""
    keys = draft.evidence.keys
    if keys[at] in LED_BY:
        return at + 1 if draft.evidence.phrase[at + 1] in ORGANISATIONS else at
    if keys[at] == "h":
        if keys[at + 1] not in {"e", "h"} or not draft.evidence.named[at + 2]:
            return at
        draft.expected = at + 2
        return at + 2
    if keys[at] in _PARTY_LETTERS:
        return _read_home_state(draft, at)
    return read_office(draft, at) if keys[at + 1] in {"sri", "seri"} else at


def _may_be_person(draft: Draft, at: int) -> bool:
    """Whether a word that is a place's name is a person's by itself or by what stands beside it."""
    evidence = draft.evidence
    if evidence.flags[at] & FORENAME or draft.expected == at or office_before(evidence, at):
        return True
    if evidence.shapes[at] == UPPER and not evidence.shouted[at] and evidence.flags[at + 1] & FORENAME:
        return True
    return is_listed_person(draft, at)


def _read_governed_acronym(draft: Draft, at: int) -> int:
    """Take the acronym of whom an office serves, a person behind it: "Chairman of PXP Ann Reed"."""
    evidence = draft.evidence
    governed = evidence.keys[at - 1] == "of" and evidence.flags[at - 2] & OFFICE
    if not governed or evidence.shapes[at] != UPPER or not evidence.flags[at + 1] & FORENAME:
        return at
    if len(evidence.words[at]) < 3 or evidence.shouted[at] or evidence.keys[at] in NO_ACRONYMS:
        return at
    if evidence.phrase[at] in PLACES or evidence.flags[at] & _NAMES or not evidence.named[at + 1]:
        return at
    govern(draft, at, at + 1)
    return draft.take(at, at + 1, "organisation")


def _says_nothing(evidence: Evidence, at: int) -> bool:
    """Whether the capital of a word of grammar, or of the first one of a sentence, tells of no name."""
    flag, phrase, key = evidence.flags[at], evidence.phrase[at], evidence.keys[at]
    if phrase and (phrase != NATIONALITY or evidence.phrase_end[at] > at + 1):
        return False
    if key in {"upper", "lower"} and evidence.keys[at + 1] == "house":
        return False
    if flag & FUNCTION:
        if len(evidence.words[at]) == 1 and evidence.words[at + 1] == ".":
            return False
        return key not in ORDINALS or evidence.keys[at + 1] not in {"committee", "commission"}
    return not flag & (POLICY | _HEADS | OFFICE | DEMONYM)


def _read_unit(draft: Draft, unit: Unit) -> int:
    evidence = draft.evidence
    start, end = unit.start, unit.end
    if unit.kind == "organisation":
        if evidence.shapes[end] == evidence.shapes[end - 1] == UPPER and _takes_acronym(evidence, end):
            end += 1
        draft.take(start, end, "organisation")
        is_agency = evidence.phrase[start] == AGENCY
        if is_agency:
            _shut_signature(draft, end)
        if evidence.words[end] == "(":
            draft.learn_acronym(end, "organisation")
            if not is_agency and _is_alias(draft, end):
                draft.take(end + 1, end + 2, "organisation")
    elif unit.kind == "place":
        if is_forename_and_hill(draft, unit):
            return take_person(draft, start, end)
        draft.take(start, end, "place")
    elif unit.kind == "title":
        if unit.inner:
            draft.take(start, unit.inner, "organisation")
        draft.shut(start, end)
        if evidence.words[end] == "(":
            draft.learn_acronym(end, "title")
    govern(draft, start, end)
    return end


def _read_home_state(draft: Draft, at: int) -> int:
    """Take the state of an American legislator: the "Kan." of "R-Kan."; `at` if this is none."""
    words, glued = draft.evidence.words, draft.evidence.glued
    if words[at] not in {"R", "D", "I"} or words[at + 1] != "-" or not (glued[at + 1] and glued[at + 2]):
        return at
    end = at + 3 + (words[at + 3] == "." and draft.evidence.phrase[at + 2] not in PLACES)
    return draft.take(at + 2, end, "place") if draft.evidence.named[at + 2] else at


def _takes_acronym(evidence: Evidence, end: int) -> bool:
    """Whether of two acronyms the second belongs to the body that the first is: "CIS IPA"."""
    return (
        evidence.phrase[end] == NO_PHRASE
        and evidence.phrase[end - 1] != AGENCY
        and not evidence.shouted[end]
        and 2 <= len(evidence.words[end]) <= 4
        and evidence.keys[end] not in NO_ACRONYMS
        and evidence.shapes[end + 1] not in (CAPITALISED, UPPER, BREAK)
    )


def _shut_signature(draft: Draft, end: int) -> None:
    """Shut the initials of editors behind an agency at the end of a report: "PTI SKC VN"."""
    at = end
    while draft.evidence.shapes[at] == UPPER and at < end + 5:
        at += 1
    if at > end and draft.evidence.shapes[at] == BREAK:
        draft.shut(end, at)


def _is_alias(draft: Draft, end: int) -> bool:
    """Whether a body's short or local name stands in the bracket behind it: "(Parlatino)"."""
    evidence = draft.evidence
    if evidence.words[end + 2] != ")" or evidence.shapes[end + 1] != CAPITALISED:
        return False
    at = end + 1
    plain = evidence.flags[at] & (COMMON | FORENAME | SURNAME | DEMONYM)
    return not plain and evidence.phrase[at] not in PLACES and len(evidence.words[at]) > 3


def _read_acronym(draft: Draft, at: int) -> int:
    """Take an acronym that the article explains; others wait until all persons are known."""
    evidence = draft.evidence
    kind = draft.acronyms.get(evidence.words[at])
    if kind == "organisation" or kind == "place":
        draft.take(at, at + 1, "place" if kind == "place" else "organisation")
        govern(draft, at, at + 1)
    return at + 1
