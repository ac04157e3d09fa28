"""The second reading: words left over, told by what the first one has learned of the article."""

from functools import cache
from typing import Final

from tui.names.rules.draft import FREE, PERSON, PLACE, Draft
from tui.names.rules.misspelt import misspelt
from tui.names.rules.persons import speaks
from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    DEED,
    DEMONYM,
    FUNCTION,
    NO_PHRASE,
    OFFICE,
    SPEECH,
    gazetteer,
)
from tui.names.words.tokens import CAPITALISED, LOWER, NUMBER, UPPER
from tui.names.words.vocabulary import HYPHENS, NO_ACRONYMS, PARTY_MEMBERS, RULERS

_LONGEST_ACRONYM: Final = 7
_LONGEST_CHAIN: Final = 8
_MOST_READINGS: Final = 3
_COUNTS: Final = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_KNOWN: Final = COMMON | DEMONYM | COURTESY | OFFICE
_LISTING: Final = frozenset({"and", ",", "or", "to"})


def read_again(draft: Draft) -> None:
    """Read the words that are still free, again as long as that finds anything; linear in their number."""
    state, surnames = draft.state, draft.surnames
    words, keys, flags = draft.evidence.words, draft.evidence.keys, draft.evidence.flags
    left = [at for at in draft.capitals if not state[at]]
    # A plain word is read only as a surname, and none becomes one here but by being read itself.
    telling = {
        at for at in left if not flags[at] & _KNOWN or not words[at][1:].islower() or keys[at] == "congress"
    }
    known = surnames.union([keys[at] for at in telling])
    left = [at for at in left if keys[at] in known]
    for _ in range(_MOST_READINGS):
        before = len(draft.found)
        for at in left:
            if state[at] == FREE and (at in telling or keys[at] in surnames):
                _read_single(draft, at)
        if len(draft.found) == before:
            return


def _read_single(draft: Draft, at: int) -> None:
    evidence = draft.evidence
    key, flag = evidence.keys[at], evidence.flags[at]
    if key in draft.surnames:
        _read_surname(draft, at)
        return
    word = evidence.words[at]
    if key == "congress":
        if draft.has_congress() and not evidence.named[at + 1]:
            draft.take(at, at + 1, "organisation")
        return
    if evidence.shapes[at] == UPPER or (len(word) <= 6 and sum(map(str.isupper, word)) > 1):
        _read_acronym(draft, at)
        return
    if (
        not evidence.named[at]
        or flag & _KNOWN
        or evidence.phrase[at] != NO_PHRASE
        or len(key) < 3
        or _stands_in_run(draft, at)
    ):
        return
    end = at + 1
    while (
        evidence.words[end] in HYPHENS
        and evidence.glued[end]
        and evidence.shapes[end + 1] == CAPITALISED
        and draft.state[end + 1] == FREE
        and end < at + _LONGEST_CHAIN
    ):
        end += 2
    if evidence.words[at + 1] in HYPHENS and evidence.glued[at + 1] and evidence.flags[at + 2] & COMMON:
        return  # "Inter-Parliamentary"
    kind = draft.strangers.get(key)
    if kind is None and _is_camel(word):
        kind = "organisation"
    if kind is None and not evidence.initial[at]:
        kind = misspelt(key)
    if kind is None and _is_beside_place(draft, at, end):
        kind = "place"
        draft.strangers.setdefault(key, "place")
    if kind is None and evidence.keys[at - 1] != "the" and _acts(evidence, at, end):
        kind = "person"
        draft.surnames.add(key)
    regime = evidence.keys[end] in RULERS and evidence.shapes[end] == LOWER
    if kind is None and regime and (evidence.keys[end] in {"regime", "junta"} or key.endswith(_endings())):
        kind = "person"
    if kind is None and _ends_list_of_persons(draft, at):
        kind = "person"
    if kind is None and _is_located(evidence, at):
        kind = "place"
        draft.strangers.setdefault(key, "place")
    if kind is not None:
        draft.take(at, end, kind)


def _read_surname(draft: Draft, at: int) -> None:
    """Take the surname of a person named in full elsewhere; an English word only with more evidence."""
    evidence = draft.evidence
    flag = evidence.flags[at]
    end = at + 1
    if flag & COMMON and not speaks(evidence, at, end) and not evidence.keys[end].endswith("ed"):
        # "Chambers follows": no plural noun has such a verb.
        verb = evidence.keys[at].endswith("s") and evidence.keys[end].endswith("s")
        verb = verb and evidence.shapes[end] == LOWER and len(evidence.keys[end]) > 3
        if (evidence.initial[at] and not verb) or not evidence.named[at]:
            return
        if evidence.shapes[at] == CAPITALISED and evidence.named[end] and evidence.shapes[end] == CAPITALISED:
            return
    while True:
        following = end + (evidence.words[end] in HYPHENS and evidence.glued[end] and evidence.glued[end + 1])
        if draft.state[following] != FREE or evidence.keys[following] not in draft.surnames:
            break
        end = following + 1
    draft.take(at, end, "person")


def _read_acronym(draft: Draft, at: int) -> None:
    evidence = draft.evidence
    words, shapes, glued = evidence.words, evidence.shapes, evidence.glued
    word = words[at]
    kind = draft.acronyms.get(word) or draft.kind_of_initials(word)
    end = at + 1
    while words[end] in HYPHENS and glued[end] and glued[end + 1] and end < at + _LONGEST_CHAIN:
        if shapes[end + 1] not in (UPPER, CAPITALISED) or draft.state[end + 1] != FREE:
            break
        if shapes[end + 1] == CAPITALISED and len(words[end + 1]) > 1:
            break
        end += 2
    if kind == "organisation" or kind == "place":
        draft.take(at, end, "place" if kind == "place" else "organisation")
        return
    if evidence.keys[at] == "npp" and "nuclear" in evidence.keys:
        return
    if kind is not None or evidence.shouted[at] or evidence.keys[at] in NO_ACRONYMS or not word.isalpha():
        return
    called = evidence.keys[end] in PARTY_MEMBERS or _counts_seats(evidence, at)
    if words[at - 1] == "the" and not evidence.named[end] and not evidence.flags[at] & COMMON:
        called = True
    if not 3 <= len(word) <= _LONGEST_ACRONYM and not (len(word) == 2 and called):
        return
    numbered = words[end] in HYPHENS and shapes[end + 1] == NUMBER and glued[end + 1]
    if shapes[at - 1] == NUMBER or shapes[end] == NUMBER or numbered:
        return
    if (evidence.flags[at] & COMMON and not called) or _in_capitals(evidence, at):
        return
    if _is_honour(draft, at):
        return
    draft.take(at, end, "organisation")


def _is_honour(draft: Draft, at: int) -> bool:
    """Whether an unexplained acronym is an honour behind a name: "Ann Reed, GCON, said"."""
    words = draft.evidence.words
    behind = words[at - 1] == "," and at > 1 and draft.state[at - 2] == PERSON
    return behind and words[at + 1] in {",", ".", ")"}


def _counts_seats(evidence: Evidence, at: int) -> bool:
    """Whether the seats of a party are counted: "six Labour MPs, one ACT"."""
    if evidence.keys[at - 1] not in _COUNTS:
        return False
    return any(evidence.keys[place] in {"mps", "seats", "members"} for place in range(max(at - 9, 0), at))


def _in_capitals(evidence: Evidence, at: int) -> bool:
    """Whether a word stands among others in capitals: a heading or a byline, no acronym."""
    return (evidence.shapes[at + 1] == UPPER and len(evidence.words[at + 1]) > 5) or (
        evidence.shapes[at - 1] == UPPER and len(evidence.words[at - 1]) > 5
    )


def _stands_in_run(draft: Draft, at: int) -> bool:
    """Whether other capitalised words stand directly beside, so that one of them alone is no name."""
    evidence = draft.evidence
    following = run_next(evidence, at + 1)
    if following > 0 and draft.state[following] == FREE and evidence.words[at + 1] not in HYPHENS:
        return True
    return evidence.named[at - 1] and draft.state[at - 1] == FREE and not evidence.flags[at - 1] & FUNCTION


def _acts(evidence: Evidence, at: int, end: int) -> bool:
    """Whether an unknown word does what persons do, or anything if it ends as surnames do."""
    if speaks(evidence, at, end):
        return True
    return bool(evidence.flags[end] & (SPEECH | DEED)) and evidence.keys[at].endswith(_endings())


def _is_camel(word: str) -> bool:
    """Whether a word is printed as firms and parties are: "GasTerra", not as "McDonald"."""
    if word[1:].islower():
        return False
    inner = next((at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()), 0)
    return inner > 3 and len(word) - inner > 1 and not word.startswith(("Mac", "Fitz"))


def _is_located(evidence: Evidence, at: int) -> bool:
    """Whether a preposition of place stands before an unknown word: "in X"."""
    return evidence.keys[at - 1] in {
        "in",
        "at",
        "near",
        "from",
        "to",
        "across",
        "around",
        "outside",
        "between",
    }


@cache
def _endings() -> tuple[str, ...]:
    return gazetteer().surname_endings


def _ends_list_of_persons(draft: Draft, at: int) -> bool:
    """Whether two persons and more are listed before: "Ann Reed, Bob Hale and Akhtar are"."""
    words, keys, state = draft.evidence.words, draft.evidence.keys, draft.state
    if keys[at - 1] != "and" or words[at + 1] in {",", "("} or draft.evidence.named[at + 1]:
        return False
    before = at - 2 - (words[at - 2] == ",")
    start = before
    while start > 0 and state[start - 1] == PERSON:
        start -= 1
    listed = state[start - 2] == PERSON or keys[at + 1] in {"are", "were", "have", "had", "will"}
    return state[before] == PERSON and words[start - 1] == "," and listed


def _is_beside_place(draft: Draft, at: int, end: int) -> bool:
    """Whether an unknown word is listed with a place: "Soweto and X", "X, Y and Geneva"."""
    evidence = draft.evidence
    if evidence.named[end] and evidence.words[at + 1] not in HYPHENS:
        return False
    before = at - 1 - (evidence.keys[at - 1] in {"in", "from", "to", "at"})
    if evidence.keys[before] in _LISTING:
        before -= evidence.keys[before] == "and" and evidence.words[before - 1] == ","
        if before > 0 and draft.state[before - 1] == PLACE:
            return True
    after = end + (evidence.words[end] == "," and evidence.keys[end + 1] == "and")
    if evidence.keys[after] not in _LISTING:
        return False
    after += 1 + (evidence.keys[after + 1] in {"in", "from", "to", "at"})
    return draft.state[after] == PLACE and evidence.phrase[after] != COUNTRY
