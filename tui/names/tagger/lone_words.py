"""Lone words: names of one word that no table lists, by what stands around them."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import Found
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import COMMON, COURTESY, FORENAME, NATIONALITY, NO_PHRASE, OFFICE, SURNAME
from tui.names.words.tokens import CAPITALISED, UPPER

_ARTICLES: Final = frozenset({"a", "an"})
# Letters that stand for an office of a country: its foreign minister.
OFFICES: Final = frozenset({"dpm", "fm", "mp", "mps", "pm", "vp"})
_LONGEST_PLURAL: Final = 6
_SHORTEST_SHOUT: Final = 5
_MOST_INITIALS: Final = 3
_NAMES: Final = FORENAME | SURNAME


def is_plain_word(evidence: Evidence, start: int) -> bool:
    """Whether a word is many of a kind by their letters ("NGOs"), or a plain one that a report opens with.

    Papers print the first word of a report in capitals: "VETERAN lawmaker Ann Lee".
    """
    word = evidence.words[start]
    if word[-1] == "s":
        return 2 < len(word) <= _LONGEST_PLURAL and word[:-1].isupper()
    shout = evidence.shapes[start] == UPPER and len(word) >= _SHORTEST_SHOUT and evidence.initial[start]
    return bool(shout and evidence.flags[start] & COMMON and not evidence.shouted[start])


def as_explained(evidence: Evidence, found: list[Found], forms: Mapping[int, tuple[int, str]]) -> list[Found]:
    """The names found, what is short for a place being one: "Kara North (KN) … said the KN premier".

    `forms` are the long forms, as {first token: (token of the bracket behind it, kind)}.
    """
    words, named = evidence.words, evidence.named
    places = {words[end + 1] for end, kind in forms.values() if kind == "place" and words[end] == "("}
    if not places:
        return found
    explained = found.copy()
    for at, (start, end, _) in enumerate(found):
        alone = end == start + 1 and (not named[end] or evidence.flags[end] & OFFICE)
        if alone and words[start] in places:  # and none in "the KN Assembly"
            explained[at] = (start, end, "place")
    return explained


def is_office_of_a_people(evidence: Evidence, start: int, end: int) -> bool:
    """Whether one of OFFICES stands in capitals behind the adjective of a country: "Kuwaiti FM"."""
    return evidence.shapes[end - 1] == UPPER and end == start + 2 and evidence.phrase[start] == NATIONALITY


class Company:
    """The names of an article among which a lone word stands; what is asked of them is worked out once."""

    def __init__(self, evidence: Evidence, found: Sequence[Found]) -> None:
        self._keys = evidence.keys
        self._found = found
        self._read = 0
        self._settled: set[str] = set()

    @cached_property
    def surnames(self) -> set[str]:
        """The last words of persons of several words, as keys."""
        return self._last_words(self._found)

    @cached_property
    def alone(self) -> set[str]:
        """The keys of names of one word."""
        return {self._keys[start] for start, end, _ in self._found if end == start + 1}

    @cached_property
    def persons(self) -> set[int]:
        """The tokens with which persons begin and end."""
        return {at for start, end, kind in self._found if kind == "person" for at in (start, end - 1)}

    def is_surname(self, key: str, settled: Sequence[Found]) -> bool:
        """Whether a person ends so, of all names or of those settled before, which only grow."""
        if key in self.surnames:
            return True
        self._settled |= self._last_words(settled[self._read :])
        self._read = len(settled)
        return key in self._settled

    def _last_words(self, names: Sequence[Found]) -> set[str]:
        return {self._keys[end - 1] for start, end, kind in names if kind == "person" and end > start + 1}


def is_person_by_initials(evidence: Evidence, start: int, company: Company) -> bool:
    """Whether capitals before an unknown word are initials, as persons beside it tell: "KPA Majid"."""
    words, keys, last, end = evidence.words, evidence.keys, start + 1, start + 2
    if evidence.shapes[last] != CAPITALISED:
        return False
    if len(words[start]) > _MOST_INITIALS or evidence.flags[last] & ~_NAMES or evidence.shouted[start]:
        return False
    if evidence.phrase[start] != NO_PHRASE or evidence.phrase[last] != NO_PHRASE:
        return False
    if keys[start] in company.alone:
        return False
    if evidence.flags[start - 1] & (OFFICE | COURTESY) or keys[last] in company.surnames:
        return True
    persons = company.persons
    return (words[start - 1] == "," and start - 2 in persons) or (words[end] == "," and end + 1 in persons)


def kind_of_place(evidence: Evidence, start: int, settled: Sequence[Found], company: Company) -> Kind:
    """What an unlisted word is that is taken for a place; `settled` are the names before it."""
    words, keys, end = evidence.words, evidence.keys, start + 1
    if words[start - 1] == "(" and words[end] == ")" and settled:
        before = settled[-1]
        seat = before[2] == "place" and before[1] == start - 1 and keys[before[0] - 1] == "for"
        return "organisation" if seat else "place"  # "Member for Lotu (Tautai)"
    if evidence.flags[start]:
        return "place"
    if words[end] == ",":
        flags = evidence.flags
        told = words[start - 1] == "," and flags[start - 2] & (OFFICE | COURTESY)
        if told or (keys[end + 1] in _ARTICLES and flags[end + 2] & OFFICE):
            return "person"
    return "person" if company.is_surname(keys[start], settled) else "place"


def is_one_seat(evidence: Evidence, before: Found, start: int, end: int) -> bool:
    """Whether a place goes on with the next one: "Member for Lotu Apia", "(Marl, Tees and Hale) (Green)"."""
    keys, words = evidence.keys, evidence.words
    if before[2] != "place":
        return False
    if before[1] == start:
        return keys[start] == "no" or keys[before[0] - 1] == "for"
    listed = words[start - 1] == "," and before[1] == start - 1 and words[before[0] - 1] == "("
    return listed and words[end] == ")" and words[end + 1] == "(" and "and" in keys[start:end]
