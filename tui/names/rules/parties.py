"""Parties as an article calls them: by their long form once, then by its words without "Party"."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import (
    COMMON,
    COURTESY,
    DEED,
    DEMONYM,
    FORENAME,
    FUNCTION,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACES,
    SPEECH,
    SURNAME,
)
from tui.names.words.tokens import CAPITALISED, LOWER, POINT, UPPER
from tui.names.words.vocabulary import HYPHENS, PARTY_MEMBERS, PARTY_WORDS, QUOTES_CLOSE

if TYPE_CHECKING:
    from tui.names.rules.draft import Draft

_NAMES: Final = FORENAME | SURNAME
_LONGEST: Final = 5
_AUXILIARIES: Final = frozenset({"has", "had", "is", "was", "will", "would", "'s", "’s"})


def party_names(
    evidence: Evidence, nouns: Iterable[int]
) -> tuple[dict[int, int], dict[str, list[tuple[str, ...]]]]:
    """Return the parties told by "faction", "party" and the like, and the short names of long forms.

    `nouns` are the tokens of these nouns. The first are token ranges {first: end}; the second are
    {first key: [keys of a short name]}.
    """
    told: dict[int, int] = {}
    shorts: dict[str, list[tuple[str, ...]]] = {}
    for at in nouns:
        key = evidence.keys[at]
        if not at:
            continue
        if evidence.shapes[at] == LOWER:
            start, end = _before(evidence, at)
            if start < end:
                told[start] = end
            elif key != "party" and (end := _behind(evidence, at + 1)) > at + 1:
                start = at + 1
                told[start] = end
            if start < end:
                _learn(evidence, shorts, start, end)
        elif key == "party" and evidence.shapes[at] == CAPITALISED:
            start = _run_start(evidence, at)
            while start < at and (evidence.flags[start] & (OFFICE | FUNCTION) or not evidence.named[start]):
                start += 1
            _learn(evidence, shorts, start, at)
    return told, shorts


def _learn(evidence: Evidence, shorts: dict[str, list[tuple[str, ...]]], start: int, end: int) -> None:
    keys = tuple(evidence.keys[start:end])
    plain = all(evidence.phrase[at] in PLACES or evidence.flags[at] & DEMONYM for at in range(start, end))
    if 0 < len(keys) <= _LONGEST and not plain and keys not in shorts.setdefault(keys[0], []):
        shorts[keys[0]].append(keys)


def _run_start(evidence: Evidence, end: int) -> int:
    """Return where the capitalised words that end before `end` begin, hyphens between them included."""
    start = at = end
    while at > 0 and end - at < 2 * _LONGEST:
        if evidence.named[at - 1]:
            at -= 1
            start = at
        elif evidence.words[at - 1] in HYPHENS and at < end and evidence.glued[at] and evidence.glued[at - 1]:
            at -= 1
        else:
            break
    return start


def _before(evidence: Evidence, at: int) -> tuple[int, int]:
    """Return the party that stands before its noun: "Ata-Zhol faction", “Our House” faction."""
    words, flags, phrase = evidence.words, evidence.flags, evidence.phrase
    if evidence.shapes[at - 1] == POINT:
        for open_at in range(at - 3, max(at - 3 - _LONGEST, -1), -1):
            if words[at - 1] in QUOTES_CLOSE.get(words[open_at], ""):
                inner = range(open_at + 1, at - 1)
                capitals = all(evidence.named[place] or words[place] in HYPHENS for place in inner)
                return (open_at + 1, at - 1) if capitals else (at, at)
        return at, at
    start = _run_start(evidence, at)
    while start < at and (
        words[start] in HYPHENS
        or (flags[start] & (OFFICE | FUNCTION | COURTESY | DEMONYM) and phrase[start] not in ORGANISATIONS)
    ):
        start += 1
    run = [place for place in range(start, at) if evidence.named[place]]
    if len(run) < 2 or (phrase[start] in ORGANISATIONS and evidence.phrase_end[start] == at):
        return at, at
    if any(flags[place] & (OFFICE | COURTESY | ORG_HEAD | DEMONYM) for place in run):
        return at, at
    known = any(phrase[place] in ORGANISATIONS for place in run)
    if not known and any(_is_persons(evidence, place) for place in run):
        return at, at
    unknown = any(not flags[place] & COMMON and phrase[place] == NO_PHRASE for place in run)
    slogan = bool(flags[start] & COMMON) and not evidence.initial[start]
    return (start, at) if known or unknown or slogan else (at, at)


def _is_persons(evidence: Evidence, at: int) -> bool:
    flag = evidence.flags[at]
    return bool(flag & _NAMES and not flag & COMMON and evidence.phrase[at] not in PLACES)


def _behind(evidence: Evidence, start: int) -> int:
    """Return the end of a party that stands behind its noun: "the bloc Support Rurania"; `start` if none."""
    flags = evidence.flags
    at = start
    if not evidence.named[at] or evidence.phrase[at] in ORGANISATIONS:
        return start
    if evidence.keys[at - 2] not in {"the", "opposition", "ruling", "parliamentary", "political"}:
        return start
    while at < start + _LONGEST and evidence.named[at]:
        if flags[at] & (OFFICE | COURTESY | FUNCTION | DEMONYM | ORG_HEAD) or _is_persons(evidence, at):
            return start
        at += 1
    return at if at > start + 1 else start


def read_short_name(draft: "Draft", at: int) -> int:
    """Take a party where the article calls it by its short name; return its end, `at` if it is none."""
    evidence = draft.evidence
    if at in draft.told_parties:
        return draft.take(at, draft.told_parties[at], "organisation")
    for keys in draft.short_parties.get(evidence.keys[at], ()):
        end = at + len(keys)
        if tuple(evidence.keys[at:end]) == keys and _stands_alone(evidence, at, end):
            return draft.take(at, end, "organisation")
    return at


def _stands_alone(evidence: Evidence, at: int, end: int) -> bool:
    """Whether the words are the whole of a name here, and as capitalised as that needs."""
    flags = evidence.flags
    if not all(evidence.shapes[place] in (CAPITALISED, UPPER, POINT) for place in range(at, end)):
        return False
    following = run_next(evidence, end)
    called = evidence.keys[end] in PARTY_MEMBERS
    if following > 0 and not called and not flags[following] & OFFICE:
        return False
    if at and evidence.named[at - 1] and not flags[at - 1] & (OFFICE | FUNCTION | DEMONYM):
        return False
    if end > at + 1:
        return True
    if called and evidence.keys[end] not in {"leader", "member", "members", "representative", "deputy"}:
        return True
    if not flags[at] & (COMMON | _NAMES):
        return True
    if evidence.keys[at] not in PARTY_WORDS or following > 0:
        return False
    verb = evidence.keys[end] in _AUXILIARIES or flags[end] & (SPEECH | DEED)
    return not evidence.initial[at] or bool(verb)
