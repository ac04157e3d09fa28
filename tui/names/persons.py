"""Persons: names told by their own words (forename, initials, shape) and by what stands around them."""

from typing import Final

from tui.names.evidence import Evidence
from tui.names.gazetteer import (
    COMMON,
    COURTESY,
    DEED,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PARTICLE,
    PLACE_HEAD,
    PLACES,
    SPEECH,
    SURNAME,
)
from tui.names.tokens import CAPITALISED, LOWER, UPPER
from tui.names.vocabulary import (
    DIRECTIONS,
    HYPHENS,
    LOWER_AFTER_HYPHEN,
    LOWER_PARTICLES,
    NO_ACRONYMS,
    ORG_NOUNS,
    PLACE_NOUNS,
)

_LONGEST_NAME: Final = 7
_HEADS: Final = ORG_HEAD | EVENT_HEAD | PLACE_HEAD


def name_end(evidence: Evidence, start: int, limit: int = 1 << 60) -> int:
    """Return where a run of words ends that could be one person's name; `start` if none could."""
    flags, named, words, keys, glued, shapes = (
        evidence.flags,
        evidence.named,
        evidence.words,
        evidence.keys,
        evidence.glued,
        evidence.shapes,
    )
    at = end = start
    parts = 0
    while parts < _LONGEST_NAME and at < limit:
        if not named[at]:
            # "van der", "bin", "de la" between two parts
            if end > start and shapes[at] == LOWER and keys[at] in LOWER_PARTICLES:
                following = at + 1
                while (
                    keys[following] in LOWER_PARTICLES and shapes[following] == LOWER and following < at + 3
                ):
                    following += 1
                if named[following] or words[following] in HYPHENS:
                    at = following + (words[following] in HYPHENS)
                    continue
            break
        flag = flags[at]
        if flag & OFFICE and keys[at + 1] == "general":
            break
        if flag & (OFFICE | COURTESY) and not flag & (FORENAME | SURNAME):
            break
        if flag & COURTESY and at == start and words[at + 1] == ".":
            break
        if flag & FUNCTION and len(words[at]) > 1 and not flag & (FORENAME | SURNAME | PARTICLE):
            break
        if evidence.phrase[at] in ORGANISATIONS and shapes[at] == UPPER:
            break
        if shapes[at] == UPPER and keys[at] in NO_ACRONYMS and not flag & (FORENAME | SURNAME):
            break
        word = words[at]
        following = at + 1
        if (
            words[following] == "."
            and glued[following]
            and _is_initial(word)
            and (named[following + 1] or shapes[following + 1] == UPPER)
        ):
            end = at + 1
            at = following + 1
            parts += 1
            continue
        end = following
        while words[end] in HYPHENS and words[end] != "–" and glued[end] and glued[end + 1]:
            part = end + 1
            if named[part] or (
                shapes[part] == LOWER
                and keys[part] not in LOWER_AFTER_HYPHEN
                and keys[part] not in ("based",)
            ):
                end = part + 1
            else:
                break
        parts += 1
        at = end
    while end > start and not named[end - 1] and words[end - 2] not in HYPHENS:
        end -= 1
    if end - start > 1 and keys[end - 1] in ("s", "mp"):
        end -= 1
    return end


def _is_initial(word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and word[1].islower()) or (len(word) <= 4 and word.endswith("."))


def office_before(evidence: Evidence, start: int) -> bool:
    """Whether an office or a courtesy stands directly before: "Speaker X", "Mr. X"."""
    at = start - 1
    if at < 0:
        return False
    flags, words, keys = evidence.flags, evidence.words, evidence.keys
    if words[at] == "." and at > 0:
        at -= 1
        return bool(flags[at] & COURTESY) or keys[at] in (
            "prof",
            "gen",
            "col",
            "hon",
            "rep",
            "sen",
            "amb",
            "eng",
        )
    flag = flags[at]
    if flag & COURTESY:
        return (
            evidence.named[at]
            or evidence.shapes[at] == CAPITALISED
            or keys[at] in ("king", "queen", "prince", "princess", "sheikh")
        )
    return (bool(flag & OFFICE) and not keys[at].endswith("s")) or keys[at] in (
        "mps",
        "ministers",
        "speakers",
        "senators",
        "presidents",
        "deputies",
        "members",
    )


def is_person(evidence: Evidence, start: int, end: int, expected: bool) -> bool:
    """Whether the words are a person's name; `expected` says that an office or a courtesy led to it."""
    flags, keys, shapes, words, initial = (
        evidence.flags,
        evidence.keys,
        evidence.shapes,
        evidence.words,
        evidence.initial,
    )
    parts = [at for at in range(start, end) if evidence.named[at] or shapes[at] == UPPER]
    if not parts:
        return False
    count = len(parts)
    unknown = forenames = surnames = places = heads = common = 0
    for at in parts:
        flag = flags[at]
        if (at < end - 1 and words[at + 1] in HYPHENS) or (at > start and words[at - 1] in HYPHENS):
            flag &= FORENAME | SURNAME  # half a double name is no common word
        forenames += bool(flag & FORENAME)
        surnames += bool(flag & SURNAME)
        places += evidence.phrase[at] in PLACES or evidence.phrase[at] == NATIONALITY
        heads += bool(flag & _HEADS) and not flag & (FORENAME | SURNAME)
        common += bool(flag & COMMON) and not flag & (FORENAME | SURNAME)
        unknown += not flag & (COMMON | DEMONYM) and evidence.phrase[at] == NO_PHRASE
    names = forenames + surnames
    if expected:
        if count == 1:
            return bool(unknown or names) and not (places and not names)
        return bool(unknown or forenames or surnames) and common < count
    if count == 1:
        return False
    has_initial = any(
        evidence.words[at - 1] not in HYPHENS
        and (len(words[at]) == 1 or (words[at + 1] == "." and len(words[at]) <= 2))
        for at in parts
    )
    if all(keys[at] in DIRECTIONS for at in parts):
        return False
    if evidence.shouted[start] and not names:
        return False
    if (
        any(shapes[at] == UPPER and len(words[at]) > 1 and words[at + 1] in HYPHENS for at in parts)
        and not names
    ):
        return False
    if has_initial:
        return bool(unknown or names) and not common
    first, last = flags[parts[0]], flags[parts[-1]]
    if places == count:
        return False
    if (
        first & FORENAME
        and not (first & COMMON and initial[parts[0]] and not last & (FORENAME | SURNAME) and last & COMMON)
        and common <= count - 1
        and not heads
        and (unknown or names > 1 or common)
    ):
        return not (last & COMMON and not last & SURNAME and first & COMMON)
    if heads or common:
        return False
    if names and (unknown or names == count):
        return not (places and not forenames)
    if unknown == count and count <= 6:
        before, after = keys[start - 1] if start else "", keys[end]
        if after in PLACE_NOUNS or after in ORG_NOUNS:
            return False
        return before not in ("the", "in", "at", "near", "a", "an") or shapes[start - 1] != LOWER
    return False


def speaks(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a verb of speech or of doing stands beside: "said X", "X noted"."""
    flags, keys, shapes = evidence.flags, evidence.keys, evidence.shapes
    if shapes[end] == LOWER and flags[end] & (SPEECH | DEED):
        return True
    if (
        keys[end] in ("also", "further", "then", "again", "himself", "herself", "who")
        and flags[end + 1] & (SPEECH | DEED)
    ) or keys[end] == "who":
        return True
    if start and shapes[start - 1] == LOWER and flags[start - 1] & SPEECH:
        return True
    return start > 1 and keys[start - 1] == "to" and keys[start - 2] == "according"
