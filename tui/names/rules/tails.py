"""Tails: where the name of a body ends that runs on behind its head noun."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from tui.names.rules.head_nouns import opens_office, reaches_head
from tui.names.words.evidence import Evidence, run_next
from tui.names.words.gazetteer import (
    COMMON,
    COURTESY,
    DEED,
    DEMONYM,
    FORENAME,
    FUNCTION,
    MONTH,
    NATIONALITY,
    OFFICE,
    OFFICE_MODIFIER,
    ORG_HEAD,
    ORGANISATIONS,
    PLACES,
    POLICY,
    SPEECH,
    SURNAME,
)
from tui.names.words.tokens import LOWER, UPPER
from tui.names.words.vocabulary import DESCRIBED_BODIES, ENVOY_BODIES, OFFICE_BODIES, OPPOSED_BODIES

if TYPE_CHECKING:
    from tui.names.rules.units import Unit

DEEPEST: Final = 4
_LONGEST_LIST: Final = 24
# Heads beside those of described bodies whose name may run on with "on".
_ON: Final = frozenset({"panel", "force", "taskforce", "forum", "platform", "partnership", "team", "unit"})
# What leads from a body to what it is of or for.
LINKS: Final = frozenset({"of", "for", "on", "against", "to", "with", "between"})

# Reads the unit that begins at a token; the number says how deep in another one it stands.
Reader = Callable[[Evidence, int, int], "Unit | None"]


def extended(evidence: Evidence, head: int, end: int, depth: int, read: Reader) -> int:
    """Return where a body's name ends that runs on behind its head with of, for, on and the like."""
    if depth >= DEEPEST:
        return end
    keys = evidence.keys
    head_key = keys[head]
    for _ in range(4):
        link = keys[end]
        if link not in LINKS or evidence.named[end]:
            break
        if link in {"to", "with", "between"} and head_key not in ENVOY_BODIES:
            break
        if link == "against" and head_key not in OPPOSED_BODIES:
            break
        if link == "for" and head_key == "parliament":
            break  # "Member of Parliament for X"
        if link == "on" and head_key not in DESCRIBED_BODIES and head_key not in _ON:
            break  # "Adviser to the President of the Senate on Media"
        reached = _tail(evidence, end + 1, link, head_key, depth, read)
        if reached <= end:
            break
        end = reached
    return end


def _tail(evidence: Evidence, at: int, link: str, head_key: str, depth: int, read: Reader) -> int:
    """Return the end of what follows a link word in a body's name; 0 if nothing there belongs to it."""
    keys, named, flags, phrase = evidence.keys, evidence.named, evidence.flags, evidence.phrase
    article = keys[at] == "the"
    if article and evidence.phrase[at] not in PLACES:
        at += 1
    if keys[at] in {"behalf", "time", "top", "track"}:
        return 0
    if not named[at]:
        if (
            link in {"on", "for"}
            or (
                link == "of"
                and head_key in {"committee", "commission", "council", "ministry"}
                and not article
            )
        ) and head_key in DESCRIBED_BODIES:
            return _described(evidence, at)
        return 0
    if phrase[at] in PLACES:
        end = evidence.phrase_end[at]
        following = run_next(evidence, end)
        if following > 0 and not flags[following] & OFFICE:
            unit = read(evidence, at, depth + 1)
            if unit is not None and unit.kind == "organisation":
                return unit.end
            if link == "on" and flags[following] & COMMON:
                return content_end(evidence, following, head_key) or end
        if link in {"for", "between", "with"}:
            end = _places_on(evidence, end)
        return end
    unit = read(evidence, at, depth + 1)
    if unit is not None and unit.kind in {"organisation", "nothing"}:
        end = unit.end
        if link == "for" and article and head_key in keys[at:end]:
            return 0  # "leaves the A Committee for the B Committee"
        if link == "between" and keys[end] == "and":
            end = _second(evidence, end + 1, depth, read) or end
        acronym = all(evidence.shapes[place] == UPPER for place in range(at, end))
        if acronym and _modifies(evidence, end):
            return 0
        following = run_next(evidence, end)
        if following > 0 and flags[following] & POLICY and not flags[following] & OFFICE:
            end = content_end(evidence, following, head_key) or end  # "for National Assembly Affairs"
        if unit.kind == "nothing":
            end = list_end(evidence, end)
        return end
    if link in {"on", "for"} and not _is_described(evidence, at):
        return 0
    end = content_end(evidence, at, head_key)
    return list_end(evidence, end) if end else 0


def _second(evidence: Evidence, at: int, depth: int, read: Reader) -> int:
    """Return the end of the second body that one is "between"; 0 if there is none."""
    at += evidence.keys[at] == "the"
    unit = read(evidence, at, depth + 1) if evidence.named[at] else None
    return unit.end if unit is not None and unit.kind == "organisation" else 0


def _is_described(evidence: Evidence, at: int) -> bool:
    """Whether what follows "on" or "for" says what a body is about: not an unknown name."""
    if evidence.shapes[at] == UPPER:
        return True
    if evidence.flags[at] & (FORENAME | SURNAME) and not evidence.flags[at] & COMMON:
        return False
    for _ in range(3):
        if evidence.flags[at] & (COMMON | DEMONYM):
            return True
        at = run_next(evidence, at + 1)
        if at < 0:
            return False
    return False


def _modifies(evidence: Evidence, end: int) -> bool:
    """Whether the acronym before `end` only modifies a noun: "the CIS member states"."""
    flag = evidence.flags[end]
    if evidence.shapes[end] == UPPER and evidence.named[end]:
        return _modifies(evidence, end + 1)
    return (
        evidence.shapes[end] == LOWER
        and not flag & (FUNCTION | SPEECH | DEED)
        and evidence.keys[end][0] != "'"
    )


def _places_on(evidence: Evidence, end: int) -> int:
    for _ in range(8):
        at = end
        if evidence.words[at] == ",":
            at += 1
        if evidence.keys[at] == "and":
            at += 1
        if at == end:
            return end
        if evidence.keys[at] == "the":
            at += 1
        if evidence.phrase[at] not in PLACES or not evidence.named[at]:
            return end
        end = evidence.phrase_end[at]
    return end


def content_end(evidence: Evidence, at: int, head_key: str) -> int:
    """Return the end of capitalised words that say what a body is for; a person behind them is left out."""
    flags, keys, named = evidence.flags, evidence.keys, evidence.named
    first = at
    end = 0
    taken = 0
    for taken in range(_LONGEST_LIST):
        if at < 0:
            break
        flag = flags[at]
        if evidence.phrase[at] == NATIONALITY:
            end = evidence.phrase_end[at]
        elif evidence.phrase[at] in PLACES:
            if taken and evidence.words[at - 1] != "-":
                break
            end = evidence.phrase_end[at]
        elif keys[at] in {"heads", "chiefs"} and keys[at + 1] == "of" and named[at + 2]:
            end = at + 3
            if keys[end] == "and" and keys[end + 1] == "government":
                end += 2
        elif flag & OFFICE and not flag & POLICY:
            plural = keys[at] == "general" or evidence.keys[at].endswith(("s", "men", "women"))
            if not plural and head_key not in OFFICE_BODIES:
                break
            end = at + 1
        elif flag & COURTESY or (flag & MONTH and not flag & POLICY):
            break
        elif flag & COMMON and (not flag & (FORENAME | SURNAME) or flag & POLICY):
            joined = evidence.words[at - 1] == "-" and evidence.glued[at]
            if flag & OFFICE_MODIFIER and taken and not joined and opens_office(evidence, at):
                break
            end = at + 1
        else:
            if taken and any(evidence.flags[place] & COMMON for place in range(first, at)):
                break
            if taken >= 3:
                break
            end = at + 1
        at = run_next(evidence, end)
    return end


def list_end(evidence: Evidence, end: int) -> int:
    """Return where a list of official words ends: "Foreign Affairs, Defense and Security"."""
    words, keys, named, flags = evidence.words, evidence.keys, evidence.named, evidence.flags
    at, last, closed = end, end, False
    for _ in range(_LONGEST_LIST):
        word = words[at]
        if word == ",":
            at += 1
        elif keys[at] == "and" or word == "&":
            closed = True
            at += 1
            if keys[at] == "the":
                at += 1
                if reaches_head(evidence, at):
                    break  # the next body
        else:
            break
        if keys[at] == "and":
            closed = True
            at += 1
        begin, at = at, _item_end(evidence, at)
        if at == begin or (named[at] and flags[at] & (ORG_HEAD | OFFICE)):
            break  # the list goes on to another body or to an office
        if closed:
            last = at
            if words[at] != "," and keys[at] != "and":
                break
    return last


def _item_end(evidence: Evidence, begin: int) -> int:
    """Return the end of one item of a list of official words, `begin` if it is another body."""
    flags, keys = evidence.flags, evidence.keys
    at = begin
    for _ in range(_LONGEST_LIST):
        flag = flags[at]
        plain = evidence.named[at] and flag & COMMON and not flag & (OFFICE | FUNCTION | MONTH | FORENAME)
        if not plain or evidence.phrase[at] in ORGANISATIONS:
            break
        plural = keys[at].endswith("s") and at > begin
        if flag & ORG_HEAD and not plural and (not flag & POLICY or keys[at + 1] == "of"):
            return begin
        at += 1
        following = run_next(evidence, at)
        if following < 0:
            break
        at = following
    return at


def _described(evidence: Evidence, at: int) -> int:
    """Return the end of a tail in lower case made of policy words: "peace and security"."""
    keys, flags, words = evidence.keys, evidence.flags, evidence.words
    end = 0
    for _ in range(_LONGEST_LIST):
        key = keys[at]
        if evidence.shapes[at] == LOWER and flags[at] & POLICY:
            end = at + 1
        elif (
            (end and key in {"and", "of", "the", "for", "in"})
            or words[at] == "-"
            or (end and words[at] == "," and flags[at + 1] & POLICY and evidence.shapes[at + 1] == LOWER)
        ):
            pass
        else:
            break
        at += 1
    return end
