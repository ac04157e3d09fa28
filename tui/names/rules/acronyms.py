"""Acronyms that the article itself explains: "Long Form (ABC)"."""

from collections.abc import Iterable

from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import EVENT_HEAD, FUNCTION, OFFICE, PLACES, POLICY
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, POINT, UPPER

_LONGEST_FORM = 14
_OWNED = frozenset({"'s", "’s", "'S", "’S"})
# What has an acronym and yet is no body: question time, value added tax.
_ABSTRACT = frozenset(
    {
        "time",
        "hour",
        "period",
        "system",
        "tax",
        "rate",
        "product",
        "technology",
        "technologies",
        "intelligence",
    }
)
_LATE_HEADS = frozenset({"party", "alliance", "coalition", "movement", "bloc", "front", "union", "group"})
_SMALL = frozenset(
    {
        "of",
        "for",
        "and",
        "the",
        "on",
        "in",
        "to",
        "de",
        "del",
        "la",
        "des",
        "du",
        "et",
        "y",
        "e",
        "da",
        "do",
        "i",
        "&",
    }
)


def explained(
    evidence: Evidence, brackets: Iterable[int]
) -> tuple[dict[int, tuple[int, str]], dict[str, str]]:
    """Return the long forms as {first token: (end token, kind)} and the acronyms as {word: kind}.

    The kind is "organisation", "place", or "title" for what is no name (programmes, events, offices);
    `brackets` are the tokens of brackets that open.
    """
    forms: dict[int, tuple[int, str]] = {}
    kinds: dict[str, str] = {}
    words, shapes = evidence.words, evidence.shapes
    for at in brackets:
        if at == 0:
            continue
        short = at + 1
        if words[short] in "“\"‘'" and words[short]:
            short += 1
        if shapes[short] != UPPER and not (
            shapes[short] == CAPITALISED and sum(map(str.isupper, words[short])) >= 2
        ):
            continue
        if not 2 <= len(words[short]) <= 10 or shapes[short + 1] not in (POINT,):
            continue
        if (start := _before_head(evidence, at)) < at:
            forms[start] = (at + 4, "organisation")
            continue
        start = _long_form(evidence, at, words[short])
        if start < 0:
            continue
        kind = _kind(evidence, start, at)
        forms[start] = (at - (words[at - 1] in _OWNED), kind)
        kinds.setdefault(words[short], kind)
    return forms, kinds


def _before_head(evidence: Evidence, at: int) -> int:
    """Return where a name begins whose acronym stands before its head: "Peace and Land (PL) Party"."""
    if (
        evidence.keys[at + 3] not in _LATE_HEADS
        or not evidence.named[at + 3]
        or evidence.words[at + 2] != ")"
    ):
        return at
    start = at
    for place in range(at - 1, max(at - 1 - _LONGEST_FORM, -1), -1):
        flag = evidence.flags[place]
        if evidence.named[place] and (flag & POLICY or not flag & (OFFICE | FUNCTION)):
            start = place
        elif evidence.keys[place] not in {"and", "of", "for"} or not evidence.named[place - 1]:
            break
    return start


def _long_form(evidence: Evidence, end: int, short: str) -> int:
    """Return the first token of the words before `end` whose initials spell the acronym, or -1."""
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    if letters and letters[-1] == "s" and short.endswith("s"):
        letters.pop()
    left = len(letters) - 1
    at = end - 1
    if evidence.words[at] in {"'", "’", ")", "”", '"'}:
        at -= 1
    steps = 0
    last_match = -1
    while at >= 0 and left >= 0 and steps < _LONGEST_FORM:
        steps += 1
        shape = evidence.shapes[at]
        key = evidence.keys[at]
        if shape == BREAK:
            return -1
        if shape in (CAPITALISED, UPPER) and key[:1] == letters[left]:
            left -= 1
            last_match = at
        elif key in _SMALL:
            if (
                left >= 0
                and key[:1] == letters[left]
                and left > 0
                and _spells(evidence, at - 1, letters, left - 1)
            ):
                left -= 1
        elif shape in (CAPITALISED, UPPER):
            # One word may stand for several letters: "Interparliamentary Assembly (IPA)".
            folded = key
            if left >= 1 and folded[:1] == letters[left - 1] and letters[left] in folded:
                left -= 2
                last_match = at
            else:
                return -1
        elif shape == LOWER and key not in _SMALL and not evidence.words[at].startswith(("'", "’")):
            if evidence.words[at - 1] in {"-", "‐"} and key[:1] == letters[left]:
                left -= 1
            else:
                return -1
        elif evidence.words[at] in {",", "-", "‐", "’", "'", "&"} or evidence.words[at].startswith(
            ("'", "’")
        ):
            pass
        else:
            return -1
        at -= 1
    return last_match if left < 0 else -1


def _spells(evidence: Evidence, at: int, letters: list[str], left: int) -> bool:
    return evidence.keys[at][:1] == letters[left] and evidence.shapes[at] in (CAPITALISED, UPPER)


def _kind(evidence: Evidence, start: int, end: int) -> str:
    if evidence.phrase[start] in PLACES and evidence.phrase_end[start] == end:
        return "place"
    first_link = next((at for at in range(start, end) if evidence.keys[at] in _SMALL), end)
    head = evidence.flags[first_link - 1]
    if (
        head & EVENT_HEAD
        and evidence.phrase_end[start] != end
        and evidence.keys[first_link - 1] != "congress"
    ):
        return "title"
    if head & OFFICE or evidence.keys[end - 1] in _ABSTRACT:
        return "title"
    return "organisation"
