"""Persons: names told by their own words (forename, initials, shape) and by what stands around them."""

from typing import Final

from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    DEED,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    MONTH,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    OFFICE_MODIFIER,
    ORG_HEAD,
    ORGANISATIONS,
    PARTICLE,
    PLACE,
    PLACE_HEAD,
    PLACES,
    POLICY,
    SPEECH,
    SURNAME,
    gazetteer,
)
from tui.names.words.tokens import CAPITALISED, LOWER, UPPER
from tui.names.words.vocabulary import (
    DIRECTIONS,
    HYPHENS,
    LOWER_AFTER_HYPHEN,
    LOWER_PARTICLES,
    NO_ACRONYMS,
    ORG_NOUNS,
    PAPERS,
    PLACE_NOUNS,
    QUOTES_CLOSE,
    SUFFIXES,
    WEAK_DEEDS,
)

_LONGEST_NAME: Final = 7
_MOST_HYPHENS: Final = 4
# Who signs a report, behind the name of the paper: "Herald Correspondent".
BYLINES: Final = frozenset({"reporter", "correspondent", "writer", "reporters", "correspondents"})
_SHORT_TITLES: Final = frozenset({"prof", "gen", "col", "hon", "rep", "sen", "amb", "eng"})
_COURTS: Final = frozenset({"king", "queen", "prince", "princess", "sheikh"})
_OFFICES_OF_MANY: Final = frozenset(
    {"mps", "ministers", "speakers", "senators", "presidents", "deputies", "members"}
)
# Two capitals before a name that are an office, a country or a body.
_NO_INITIALS: Final = frozenset(
    "mp mk td pm fm vp dg cm dr mr ms st sg ps uk us un eu hm hh he ag cs ai tv no it or of in to by".split()
)
# Over these a name may go on between capitalised words.
JOINTS: Final = HYPHENS | LOWER_PARTICLES | set(QUOTES_CLOSE) | {".", "a", "s", "d"}
# Over these a run of capitalised words may go on, whatever it names; over a stop behind short words only.
_ON: Final = (JOINTS | {"&", "'s"}) - {"."}
_NO_NAMES: Final = OFFICE | COURTESY | FUNCTION | MONTH
_NAMES: Final = FORENAME | SURNAME
_HEADS: Final = ORG_HEAD | EVENT_HEAD | PLACE_HEAD


def name_end(evidence: Evidence, start: int) -> int:
    """Return where a run of words ends that could be one person's name; `start` if none could."""
    named, words, keys, glued = evidence.named, evidence.words, evidence.keys, evidence.glued
    flags, shapes = evidence.flags, evidence.shapes
    at = end = start
    if keys[start] == "sen" and (named[start + 1] or words[start + 1] == "."):
        return start  # "Sen John Cole"
    for _ in range(_LONGEST_NAME):
        if not named[at]:
            at = _over_small_words(evidence, at) if end > start and keys[at] in JOINTS else at
            if not named[at]:
                break
        plain = not flags[at] & _NO_NAMES and shapes[at] != UPPER and keys[at] not in PAPERS
        if not plain and _ends_name(evidence, start, at):
            break
        at = end = at + 1
        if words[at] == "." and glued[at] and named[at + 1] and _is_initial(words[at - 1]):
            at += 1
        elif words[at] in HYPHENS:
            at = end = _over_hyphens(evidence, at)
    if end > start and keys[end - 1] in {"jr", "sr"} and words[end] == ".":
        end += 1
    return end


def _ends_name(evidence: Evidence, start: int, at: int) -> bool:
    """Whether a capitalised word cannot belong to the name before it."""
    flag, key, shape = evidence.flags[at], evidence.keys[at], evidence.shapes[at]
    if (at > start and is_roman(evidence, at)) or (at == start and is_initials(evidence, at)):
        return False
    if flag & OFFICE and evidence.words[at + 1] in HYPHENS and evidence.flags[at + 2] & OFFICE:
        return True  # "Co-Rapporteur"
    if at > start + 1 and evidence.keys[at + 1] in BYLINES and key in PAPERS:
        return True  # "Ann Reed Herald Correspondent"
    if (flag & OFFICE and evidence.keys[at + 1] == "general") or (key.endswith("day") and flag & MONTH):
        return True
    if at > start and key in SUFFIXES:
        return False
    if flag & (FORENAME | SURNAME):
        return False
    if flag & (OFFICE | COURTESY):
        return True
    if flag & FUNCTION and len(key) > 1 and not flag & PARTICLE:
        # Inside a sentence no word of grammar has a capital, unless it is a name: "Anita Among".
        return at == start or evidence.shouted[at] or evidence.initial[at] > 0 or key == "i"
    return shape == UPPER and (key in NO_ACRONYMS or evidence.phrase[at] in ORGANISATIONS)


def _over_small_words(evidence: Evidence, at: int) -> int:
    """Step over particles ("van der", "a/p") and quoted nicknames between two parts of a name."""
    words, keys, shapes = evidence.words, evidence.keys, evidence.shapes
    if words[at] in QUOTES_CLOSE and evidence.named[at + 1] and words[at + 2] in QUOTES_CLOSE[words[at]]:
        return at + 3
    if keys[at] in {"a", "s", "d"} and words[at + 1] == "/" and keys[at + 2] in {"p", "l", "o"}:
        return at + 3
    following = at
    while following < at + 3 and keys[following] in LOWER_PARTICLES and shapes[following] == LOWER:
        following += 1
    if following > at and words[following] in HYPHENS:
        following += 1
    return following


def _over_hyphens(evidence: Evidence, end: int) -> int:
    """Return the end of a double name: "Jomart" of "Kassym-Jomart", "shik" of "Won-shik"."""
    words, glued, shapes = evidence.words, evidence.glued, evidence.shapes
    for _ in range(_MOST_HYPHENS):
        if words[end] not in HYPHENS or words[end] == "–" or not (glued[end] and glued[end + 1]):
            break
        part = end + 1
        lower = shapes[part] == LOWER and evidence.keys[part] not in LOWER_AFTER_HYPHEN
        if not (shapes[part] == CAPITALISED or evidence.named[part] or lower):
            break
        if evidence.flags[part] & OFFICE_MODIFIER and evidence.keys[part + 1] in BYLINES:
            break  # "Ann Reed-Senior Reporter"
        end = part + 1
    return end


def is_roman(evidence: Evidence, at: int) -> bool:
    """Whether a token numbers a ruler: "Carl XVI Gustaf"."""
    word = evidence.words[at]
    return 1 < len(word) < 6 and not word.strip("IVX") and not evidence.shouted[at]


def is_initials(evidence: Evidence, at: int) -> bool:
    """Whether two capitals are the initials of a name, printed without stops: "KM Abdus Salam"."""
    following = evidence.flags[at + 1] or evidence.flags[at + 2]
    return (
        evidence.shapes[at] == UPPER
        and len(evidence.words[at]) == 2
        and evidence.keys[at] not in _NO_INITIALS
        and not evidence.shouted[at]
        and evidence.phrase[at] not in ORGANISATIONS
        and evidence.shapes[at + 1] == CAPITALISED
        and bool(following & (FORENAME | SURNAME))
        and not following & (COMMON | OFFICE)
        and evidence.phrase[at + 1] not in PLACES
    )


def _is_initial(word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and word[1].islower()) or (len(word) <= 4 and word.endswith("."))


def office_before(evidence: Evidence, start: int) -> bool:
    """Whether an office or a courtesy stands directly before: "Speaker X", "Mr. X"."""
    at = start - 1
    if at < 0:
        return False
    flag, key = evidence.flags[at], evidence.keys[at]
    if key == "." and at > 0:
        return bool(evidence.flags[at - 1] & COURTESY) or evidence.keys[at - 1] in _SHORT_TITLES
    if flag & COURTESY:
        return evidence.named[at] or evidence.shapes[at] == CAPITALISED or key in _COURTS
    if flag & OFFICE:
        return not key.endswith("s") or key in _OFFICES_OF_MANY
    return key in _OFFICES_OF_MANY


class _Weight:
    """What the words of a run are: how many of each kind; a double name counts once in `apart`."""

    total: int
    apart: int
    unknown: int
    forenames: int
    names: int
    places: int
    countries: int
    heads: int
    common: int
    short: int


def _weigh(evidence: Evidence, parts: list[int], start: int, end: int) -> _Weight:
    words, phrase, flags = evidence.words, evidence.phrase, evidence.flags
    weight = _Weight()
    weight.total = total = len(parts)
    unknown = forenames = names = places = countries = heads = common = short = joined = 0
    for at in parts:
        flag, kind = flags[at], phrase[at]
        short += len(words[at]) < 3
        before = at > start and words[at - 1] in HYPHENS
        if before:
            joined += evidence.named[at - 2]
        if before or (at < end - 1 and words[at + 1] in HYPHENS):
            flag &= _NAMES  # half a double name is no common word
        if flag & _NAMES:
            forenames += flag & FORENAME > 0
            names += (flag & FORENAME > 0) + (flag & SURNAME > 0)
        else:
            heads += flag & _HEADS > 0
            common += flag & COMMON > 0 and len(words[at]) > 1 and not is_initials(evidence, at)
        if kind == NO_PHRASE:
            unknown += not flag & (COMMON | DEMONYM)
        else:
            places += kind in PLACES
            countries += kind in (COUNTRY, NATIONALITY)
            town = kind == PLACE and evidence.phrase_end[at] == at + 1 and total > 1
            unknown += town and not flag & (COMMON | DEMONYM)
    weight.apart = total - joined or 1
    weight.unknown, weight.forenames, weight.names = unknown, forenames, names
    weight.places, weight.countries, weight.heads = places, countries, heads
    weight.common, weight.short = common, short
    return weight


def is_person(evidence: Evidence, start: int, end: int, expected: bool) -> bool:
    """Whether the words are a person's name; `expected` says that an office or a courtesy led to it."""
    flags, keys, shapes, words = evidence.flags, evidence.keys, evidence.shapes, evidence.words
    if end == start + 1 and not expected:
        return False
    if end == start + 2 and _is_plain_pair(evidence, start):
        return is_person_of_pair(evidence, start, expected)
    named = evidence.named
    parts = [at for at in range(start, end) if named[at] or shapes[at] == UPPER]
    if len(parts) < 2 and not (parts and expected):
        return False
    first = flags[parts[0]]
    weight = _weigh(evidence, parts, start, end)
    names = weight.names
    if keys[end - 1] in DIRECTIONS and weight.total > 1 and not first & FORENAME:
        return False
    if expected:
        if weight.apart > 1:
            return bool(weight.unknown or names) and weight.common < weight.total
        plain = first & COMMON and not first & (FUNCTION | OFFICE | _HEADS | MONTH)
        if plain and flags[start - 1 - (words[start - 1] == ".")] & COURTESY:
            return True
        return bool(weight.unknown or names) and (not weight.places or bool(names))
    if weight.apart == 1 or (keys[parts[0]] in DIRECTIONS and all(keys[at] in DIRECTIONS for at in parts)):
        return False
    if not names and (evidence.shouted[start] or any(_is_short_capitals(evidence, at) for at in parts)):
        return False
    if weight.short and any(len(words[at]) < 3 and _is_initial_part(evidence, at) for at in parts):
        return bool(weight.unknown or names) and not weight.common
    return not _is_located(evidence, start) and _reads_as_name(evidence, parts, end, weight)


def is_person_of_pair(evidence: Evidence, start: int, expected: bool) -> bool:
    """The same of two plain words."""
    if expected or _is_located(evidence, start):
        return expected
    flags = evidence.flags
    return bool((flags[start] | flags[start + 1]) & _NAMES) or (
        not evidence.shouted[start] and _stands_alone(evidence, start, start + 2)
    )


def _is_plain_pair(evidence: Evidence, start: int) -> bool:
    """Whether the words are two that tables know as names only or not at all, as most persons' are."""
    flags, phrase, shapes, words = evidence.flags, evidence.phrase, evidence.shapes, evidence.words
    last = start + 1
    return (
        not (flags[start] | flags[last]) & ~_NAMES
        and not (phrase[start] or phrase[last])
        and shapes[start] == shapes[last] == CAPITALISED
        and len(words[start]) > 2
        and len(words[last]) > 2
        and evidence.keys[last] not in DIRECTIONS
    )


def is_whole_pair(evidence: Evidence, start: int) -> bool:
    """Whether two plain words are a whole run, so that a person's name that begins here is both, no more."""
    keys, last = evidence.keys, start + 1
    return (
        not evidence.named[start + 2]
        and keys[start + 2] not in _ON
        and _is_plain_pair(evidence, start)
        and len(keys[last]) > 2
        and keys[last] not in PAPERS
    )


def _is_short_capitals(evidence: Evidence, at: int) -> bool:
    """Whether a part is an acronym rather than a surname in capitals."""
    word = evidence.words[at]
    if is_roman(evidence, at) and evidence.flags[at - 1] & FORENAME:
        return False
    return evidence.shapes[at] == UPPER and (len(word) <= 4 or evidence.words[at + 1] in HYPHENS)


def _is_initial_part(evidence: Evidence, at: int) -> bool:
    words = evidence.words
    return words[at - 1] not in HYPHENS and (len(words[at]) == 1 or words[at + 1] == ".")


def _is_located(evidence: Evidence, start: int) -> bool:
    """Whether a preposition or noun of place stands before: "in San Juan", "the province of Ha Tinh"."""
    keys = evidence.keys
    of = start - 1 - (keys[start - 1] == "the")
    if keys[of] == "of" and keys[of - 1] in PLACE_NOUNS:
        return True
    return keys[start - 1] in {"in", "near"} and keys[start - 2] not in {"confidence", "trust", "faith"}


def _reads_as_name(evidence: Evidence, parts: list[int], end: int, weight: _Weight) -> bool:
    """Whether two and more words are a name by what they are: known names, or unknown words only."""
    if weight.places == weight.total:
        return False
    flags = evidence.flags
    first, last = flags[parts[0]], flags[parts[-1]]
    opens = first & COMMON and evidence.initial[parts[0]]
    joined = evidence.words[parts[-1] + 1] in HYPHENS and parts[-1] + 1 < end
    if joined:
        last &= ~COMMON  # "Lee In-soo"
    plain_end = last & COMMON and not last & (FORENAME | SURNAME)
    if (
        first & FORENAME
        and not (opens and plain_end)
        and weight.common < weight.total
        and not weight.heads
        and (weight.unknown or weight.names > 1 or weight.common)
    ):
        return not (last & COMMON and not last & SURNAME and first & COMMON)
    if _is_beside_surname(evidence, parts, end, weight):
        return True
    if weight.heads or weight.common:
        return False
    if weight.names and (weight.unknown or weight.names == weight.total):
        return not weight.countries or bool(weight.forenames)
    if weight.unknown < weight.total or weight.apart > 6:
        return False
    return _stands_alone(evidence, parts[0], end)


def _stands_alone(evidence: Evidence, start: int, end: int) -> bool:
    """Whether unknown words are neither called a place or a body behind them nor have an article before."""
    before, after = start - 1, evidence.keys[end]
    if after in PLACE_NOUNS or after in ORG_NOUNS:
        return False
    return evidence.keys[before] not in {"the", "at", "a", "an"} or evidence.shapes[before] != LOWER


def _is_beside_surname(evidence: Evidence, parts: list[int], end: int, weight: _Weight) -> bool:
    """Whether a word is a forename by what stands around it: ", Talent Osmonov," or "Say Phan, chairman"."""
    first = evidence.flags[parts[0]]
    if weight.total != 2 or weight.common != 1 or weight.heads or not first & COMMON or weight.unknown != 1:
        return False
    if first & (POLICY | OFFICE | DEMONYM | FUNCTION | MONTH | OFFICE_MODIFIER) or evidence.initial[parts[0]]:
        return False
    if evidence.words[end] != "," or evidence.keys[parts[0] - 1] in {"the", "a", "an"}:
        return False
    after = end + 1 + (evidence.keys[end + 1] in {"the", "a", "an"})
    apposed = evidence.flags[after] & OFFICE and evidence.shapes[parts[0] - 1] == LOWER
    ending = evidence.keys[parts[1]].endswith((*gazetteer().surname_endings, "ov", "ev"))
    return bool(apposed) or (evidence.words[parts[0] - 1] == "," and ending)


def speaks(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a verb stands beside of what only persons do: "said X", "X noted", "X also met"."""
    flags, keys, shapes = evidence.flags, evidence.keys, evidence.shapes
    if keys[end] in {"also", "further", "then", "again", "himself", "herself", "later", "earlier", "however"}:
        end += 1
    if shapes[end] == LOWER and flags[end] & (SPEECH | DEED) and keys[end] not in WEAK_DEEDS:
        return True
    if start and shapes[start - 1] == LOWER and flags[start - 1] & SPEECH:
        return True
    return start > 1 and keys[start - 1] == "to" and keys[start - 2] == "according"
