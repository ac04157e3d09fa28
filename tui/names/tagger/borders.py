"""Borders: where a name that the tagger has found really begins and ends, and what is no name after all.

The tagger sees a token and its neighbours; what is certain whatever it thinks (an honorific is outside, an
initial inside, a bare `Bureau` is nothing) is settled here. Token ranges are half-open.
"""

from collections.abc import Container, Sequence
from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import Found
from tui.names.rules.head_nouns import is_venue
from tui.names.tagger.lone_words import (
    OFFICES,
    Company,
    is_office_of_a_people,
    is_one_seat,
    is_person_by_initials,
    is_plain_word,
    kind_of_place,
)
from tui.names.tagger.portfolios import behind_portfolio
from tui.names.tagger.strays import ARTICLES, in_known_script, is_foreign_office, is_spoken_business, is_topic
from tui.names.tagger.venues import named_after
from tui.names.tagger.whole_bodies import (
    PLURALS,
    before_officer,
    begun_before,
    is_many,
    whole_end,
    with_article,
)
from tui.names.words.courtesies import courtesies
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    FORENAME,
    FUNCTION,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACES,
    POLICY,
    SPEECH,
)
from tui.names.words.tokens import CAPITALISED, LOWER, POINT, UPPER
from tui.names.words.vocabulary import (
    DIRECTIONS,
    DOCUMENTS,
    HYPHENS,
    LOCATIVES,
    LOWER_PARTICLES,
    NO_ACRONYMS,
    SUFFIXES,
)

# "España y Chile"
_FOREIGN_AND: Final = frozenset({"e", "et", "und", "y"})
_OWNERS: Final = frozenset({"'s", "’s", "'", "’"})
_CAPITALS: Final = frozenset({CAPITALISED, UPPER})
# Honorifics that travel with one name and stay outside of two: Sheikh Hasina, Sheikh | Zayed bin Sultan.
_TRAVELLING: Final = frozenset({"sheikh", "shaikh", "sheikha", "haji", "hajji", "hadja", "hajia"})
# Before "King" and "Amir" these make no name of it.
_MAJESTIES: Final = frozenset({"hm", "hh", "hrh"})
# With these a name may begin that is none.
_NO_OPENINGS: Final = ARTICLES | _MAJESTIES | {"oral"}
# Honorifics that may be a name's first part as well: He Xin, Pak Beng.
_ALSO_NAMES: Final = frozenset({"he", "hm", "hh", "pak", "daw", "ibu", "ato", "amir", "emir", "sultan"})
# What a body is, before its name.
_NON_GOVERNMENTAL: Final = frozenset({"ngo", "ngos"})
# What credits and page furniture put behind the name of an outlet, and what only begins what follows.
_FURNITURE: Final = frozenset("photo photos app file instagram twitter facebook mr mrs ms dr i".split())
# With these a body may end that is none.
_NO_ENDS: Final = PLURALS | OFFICES | DIRECTIONS
# With these begin parties in other languages.
_PARTIES: Final = frozenset({"parti", "partai", "partido", "partito", "partidul", "partia", "partija"})
_CENTRES: Final = frozenset({"center", "centre"})
_LAWS: Final = frozenset({"act", "bill", "law", "ordinance", "decree"})
# Sons and daughters of Turkic names, which end them.
_ENDING_PARTICLES: Final = frozenset("oglu oghlu ogly ogli uulu kyzy qizi gizi kizi uly".split())
# With these a family's name goes on behind its "Al".
_ARABIC_ARTICLES: Final = frozenset("al an ar as ash at az".split())
# What an article calls its own country.
_REALMS: Final = frozenset({"kingdom", "republic", "state"})
# People who adhere to a party are no party.
_ADHERENTS: Final = frozenset({"tory", "tories", "liberals", "conservatives"})
# Behind a place these make one name of a process or a document of both: the Berlin Process.
_PAPERS: Final = DOCUMENTS | {"process", "agreements", "conventions", "accords", "summit", "protocols"}
# Bodies that are named by what they are concerned with.
_OF_CONCERNS: Final = frozenset({"committee", "commission", "subcommittee", "ministry", "department"})
# Companies print these behind their names, mostly with a point.
_COMPANY_ENDS: Final = frozenset({"inc", "ltd", "co", "corp", "bros"})
# States whose names are as short as the abbreviations of others.
_SHORT_STATES: Final = frozenset({"texas", "idaho", "maine", "utah", "ohio", "iowa", "guam"})
_REGIONS: Final = frozenset({"regions", "provinces", "districts", "states", "counties", "departments"})
# RULES.md: a bare generic of one word is no name.
_GENERIC: Final = frozenset(
    """
    articles assembly authority bureau cabinet chamber coalition commission committee council court delegation
    department embassy faction government group house institute kingdom legislature ministry nation office
    organisation organization parliament party republic secretariat state tribunal union university
    """.split()
)


def settle(evidence: Evidence, found: Sequence[Found], told: Container[str]) -> list[Found]:
    """Spans with their borders set right, in order and without overlap.

    `told` has the keys of the words that the rules hold to be names, or parts of one, in the article.
    """
    settled: list[Found] = []
    keys, shapes, phrase = evidence.keys, evidence.shapes, evidence.phrase
    found = [span for span in found if keys[span[0]] not in SUFFIXES or span[1] > span[0] + 1]
    if not evidence.tokens.text.isascii():
        found = in_known_script(evidence, found)
    limits = [start for start, _, _ in found[1:]] + [len(keys)]
    company = Company(evidence, found)
    floor = 0
    for span, limit in zip(found, limits, strict=False):
        for start, end, kind in _parts(evidence, span):
            start, end = _trimmed(evidence, start, end, kind)
            if start < end:
                start = behind_portfolio(evidence, start, end, kind)
            if start < floor or start >= end or _is_nothing(evidence, start, end, kind, told):
                continue
            if kind == "person":
                if is_topic(evidence, start, end, found):
                    continue
                start, end = _whole_person(evidence, start, end, floor, limit)
                start, end, kind = named_after(evidence, start, end) or (start, end, kind)
                if keys[start] in _PARTIES and end > start + 1:
                    kind = "organisation"
            elif kind == "organisation":
                if keys[start - 1] in ("and", "&"):
                    start = _whole_body(evidence, start, end, floor)
                    if settled and begun_before(evidence, settled[-1], start, end):
                        start = settled.pop()[0]
                end = whole_end(evidence, start, end, limit)
                if (
                    end == start + 2
                    and shapes[start] == UPPER
                    and is_person_by_initials(evidence, start, company)
                ):
                    kind = "person"
            elif floor >= start - 1 and settled and is_one_seat(evidence, settled[-1], start, end):
                start = settled.pop()[0]
            elif not phrase[start] and end == start + 1 and keys[start - 1] not in LOCATIVES:
                kind = kind_of_place(evidence, start, settled, company)
            settled.append((start, end, kind))
            floor = end
    return settled


def _trimmed(evidence: Evidence, start: int, end: int, kind: Kind) -> tuple[int, int]:
    """The span without what no name ends or begins with: points, possessives, plain words, honorifics."""
    shapes, words, flags, keys = evidence.shapes, evidence.words, evidence.flags, evidence.keys
    while end > start:
        last = end - 1
        if CAPITALISED <= shapes[last] <= UPPER:
            break
        closes = words[last] in _OWNERS or (shapes[last] == POINT and words[last] != ")")
        joined = evidence.glued[last] and words[last - 1] in HYPHENS
        plain = shapes[last] == LOWER and not joined and (kind != "organisation" or flags[last] & FUNCTION)
        particle = plain and kind == "person" and keys[last] in LOWER_PARTICLES and last > start
        if particle and keys[last] in _ENDING_PARTICLES:
            break
        if not closes and not plain:
            break
        end = last
    while start < end and (shapes[start] == POINT or (shapes[start] == LOWER and flags[start] & FUNCTION)):
        start += 1
    if kind == "person":
        if end - start > 1:
            start = _behind_honorifics(evidence, start, end)
    elif kind == "organisation":
        while end - 1 > start and keys[end - 1] in _FURNITURE:
            end -= 1
        start = with_article(evidence, start)
        if keys[end - 1] in _COMPANY_ENDS:
            end = _with_company_point(evidence, end)
        end = before_officer(evidence, start, end)
    elif words[end] == "." and _is_state_of_a_member(evidence, start, end):
        end += 1
    elif end - start > 2 and evidence.phrase[end - 1] == NATIONALITY and evidence.phrase_end[start] < end:
        end -= 1
    return start, end


def _with_company_point(evidence: Evidence, end: int) -> int:
    words, keys = evidence.words, evidence.keys
    if words[end] == "." and evidence.glued[end]:
        end += 1
    if words[end] == "," and keys[end + 1] in _COMPANY_ENDS:
        return _with_company_point(evidence, end + 2)
    return end


def _is_state_of_a_member(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a state before a full stop is printed short behind a party's letter: R-Ky., D-Calif."""
    words = evidence.words
    if end != start + 1 or not evidence.glued[end]:
        return False
    behind = start > 1 and words[start - 1] in HYPHENS and words[start - 2] in ("D", "R", "I")
    return behind and evidence.keys[start] not in _SHORT_STATES


def _behind_honorifics(evidence: Evidence, start: int, end: int) -> int:
    keys, words = evidence.keys, evidence.words
    outside = courtesies()
    while end - start > 1:
        key = keys[start].strip(".")
        travels = key in _TRAVELLING
        if not travels and (key not in outside or evidence.flags[start] & FORENAME):
            return start
        after = start + 1 + (words[start + 1] == "." and end - start > 2)
        if sum(evidence.named[after:end]) < 1 + (travels or key in _ALSO_NAMES):
            return start
        start = after
    return start


def _is_nothing(evidence: Evidence, start: int, end: int, kind: Kind, told: Container[str]) -> bool:
    """Whether a span is a letter, an abbreviation, a bare generic or stands at the head of a law."""
    key, word = evidence.keys[start], evidence.words[start]
    if key in _NO_OPENINGS:
        if key in ARTICLES and kind == "place" and is_foreign_office(evidence, start):
            return True
        if key == "oral" and kind != "person" and is_spoken_business(evidence, start):
            return True
        if key in _MAJESTIES and kind == "person" and end == start + 2:
            return bool(evidence.flags[start + 1] & COURTESY)
    if end == start + 1:
        if len(word) == 1:
            return True
        if kind != "person" and not evidence.phrase[start] and is_plain_word(evidence, start):
            return True
        if key == "lords" and evidence.keys[start - 1] in ("my", "noble"):
            return True
        if key in _NON_GOVERNMENTAL or key in _ADHERENTS or (kind == "place" and key in _REALMS):
            return True
        if kind == "organisation" and evidence.phrase[start] == NO_PHRASE and key not in told:
            return key in (NO_ACRONYMS if evidence.shapes[start] == UPPER else _GENERIC)
    elif kind == "organisation":
        last = evidence.keys[end - 1]
        if evidence.words[start - 1] == "(" and evidence.keys[end + 1] in _LAWS:
            return evidence.named[end + 1]  # "the Fisheries (Prevention and Control) Bill"
        if last in _NO_ENDS:
            plain = last in PLURALS and is_many(evidence, start, end)
            office = last in OFFICES and is_office_of_a_people(evidence, start, end)
            if plain or office or (last in DIRECTIONS and key in DIRECTIONS):
                return True
    if evidence.shapes[end] != CAPITALISED or evidence.initial[end] or not evidence.named[end]:
        return False
    return evidence.keys[end] in (_LAWS if kind == "organisation" else _PAPERS if kind == "place" else ())


def _whole_person(evidence: Evidence, start: int, end: int, floor: int, limit: int) -> tuple[int, int]:
    """The person with the initials before the name and the particles or suffix behind it."""
    words, keys, shapes = evidence.words, evidence.keys, evidence.shapes
    while True:
        if start - 1 > floor and words[start - 1] == "." and _is_dotted_initial(evidence, start - 2):
            start -= 2
            continue
        if start <= floor or shapes[start - 1] not in _CAPITALS or len(words[start - 1]) > 1:
            break
        letter = words[start - 1]
        pronoun = letter == "I" and len(words[start]) > 1 and len(words[start - 2]) > 1
        if pronoun or (letter == "A" and evidence.initial[start - 1]):
            break
        start -= 1
    arabic = keys[end] in _ARABIC_ARTICLES and words[end + 1] in HYPHENS and evidence.glued[end + 2]
    if arabic and end + 2 < limit and shapes[end + 2] == CAPITALISED:
        end += 3  # "Ibrahim Al ash-Sheikh"
    while end + 1 < limit and keys[end] in _ENDING_PARTICLES and shapes[end] == LOWER:
        end += 1
    comma = end + (words[end] == ",")
    if comma < limit and keys[comma] in SUFFIXES and evidence.named[comma]:
        end = comma + 1
    if keys[end - 1] in ("jr", "sr") and words[end] == "." and end < limit and evidence.glued[end]:
        end += 1
    return start, end


def _whole_body(evidence: Evidence, start: int, end: int, floor: int) -> int:
    """Where the body begins whose first concern the tagger left out: "Industry and Regulators Committee"."""
    first = start - 2
    listed = evidence.keys[end - 1] in _OF_CONCERNS and (
        end == start + 2 or (end == start + 3 and evidence.keys[first - 1] == "the")
    )
    concern = evidence.shapes[first] == CAPITALISED and evidence.flags[first] & POLICY
    alone = evidence.shapes[first - 1] == LOWER or evidence.keys[first - 1] == "the"
    joined = listed and first >= floor and concern and alone and evidence.phrase[first] == NO_PHRASE
    return first if joined else start


def _is_dotted_initial(evidence: Evidence, at: int) -> bool:
    """Whether a letter with a stop behind it is an initial: it opens a sentence or stands inside one."""
    words, before = evidence.words, at - 1
    letter = len(words[at]) == 1 and evidence.shapes[at] == CAPITALISED and evidence.glued[at + 1]
    if not letter:
        return False
    if not evidence.glued[at + 2] and words[at] in "IM":
        return False  # "so am I. Ann Lee left", "M. Dupont"
    if evidence.initial[at]:
        return True
    # "Schedule A. Lee", "plan B. Lee": the letter numbers what stands before.
    titled = evidence.flags[before] & (OFFICE | COURTESY) or words[before] in (",", ".", "(")
    spoken = evidence.shapes[before] == LOWER and evidence.flags[before] & (FUNCTION | SPEECH)
    return bool(titled or spoken)


def _parts(evidence: Evidence, span: Found) -> tuple[Found, ...]:
    """The span, or the body and what only follows it: `Fiji First of | X Y`, `OSCE PA for | Central Asia`."""
    start, end, kind = span
    keys = evidence.keys
    if kind == "person":
        return (span,) if end < start + 4 else _printed_twice(evidence, start, end) or (span,)
    if end == start + 1 and keys[start] not in _CENTRES:
        return (span,)
    if kind == "organisation":
        if keys[start] in _NON_GOVERNMENTAL and not evidence.flags[start + 1] & (COMMON | ORG_HEAD):
            return _parts(evidence, (start + 1, end, kind))
        if end == start + 3 and keys[start + 1] in _FOREIGN_AND and _has_country(evidence, start, end):
            return (start, start + 1, "place"), (end - 1, end, "place")
        for at in range(start + 1, end - 1):
            if keys[at] == "of" and end - at == 3 and _are_a_person(evidence, at + 1, end):
                return (start, at, kind), (at + 1, end, "person")
            acronym = keys[at] == "for" and all(evidence.shapes[place] == UPPER for place in range(start, at))
            if acronym and evidence.phrase[at + 1] in PLACES:
                return (start, at, kind), (at + 1, evidence.phrase_end[at + 1], "place")
        joint = end - 3
        if joint > start and keys[joint] == "and" and keys[joint - 1] == keys[end - 1]:
            return (start, joint, kind), (joint + 1, end, kind)
        if not _CENTRES.isdisjoint(keys[start:end]):
            centre = next(at for at in range(start, end) if keys[at] in _CENTRES)
            if is_venue(evidence, start, centre):
                return ((start, end, "place"),)
    elif keys[end] in _REGIONS and "and" in evidence.words[start:end]:
        at = evidence.words.index("and", start, end)
        return (start, at, kind), (at + 1, end, kind)
    elif hyphen := _between_two(evidence, start, end):
        return (start, hyphen, kind), (hyphen + 1, end, kind)
    return (span,)


def _printed_twice(evidence: Evidence, start: int, end: int) -> tuple[Found, ...]:
    """Both names where a page prints a person's in its picture and below: `Ada Roe Portrait Ada Roe`."""
    half, odd = divmod(end - start, 2)
    keys, again = evidence.keys, end - half
    twice = keys[start : start + half] == keys[again:end] and (not odd or evidence.flags[again - 1] & COMMON)
    return ((start, start + half, "person"), (again, end, "person")) if twice else ()


def _has_country(evidence: Evidence, start: int, end: int) -> bool:
    return any(evidence.phrase[at] == COUNTRY for at in range(start, end))


def _between_two(evidence: Evidence, start: int, end: int) -> int:
    """The hyphen between two places that tables know, one of them a country; 0 where there is none."""
    phrase, ends = evidence.phrase, evidence.phrase_end
    hyphen = ends[start]
    if not hyphen or hyphen >= end - 1 or evidence.words[hyphen] not in HYPHENS or ends[hyphen + 1] != end:
        return 0
    kinds = {phrase[start], phrase[hyphen + 1]}
    return hyphen if COUNTRY in kinds and kinds <= PLACES else 0


def _are_a_person(evidence: Evidence, start: int, end: int) -> bool:
    flags, phrase = evidence.flags, evidence.phrase
    whole = all(evidence.named[at] and evidence.shapes[at] == CAPITALISED for at in range(start, end))
    listed = evidence.phrase_end[start] == end or any(
        phrase[at] in PLACES or phrase[at] in ORGANISATIONS for at in range(start + 1, end)
    )
    office = any(flags[at] & (OFFICE | COURTESY | ORG_HEAD) for at in range(start, end))
    return whole and not listed and not office and bool(flags[start] & FORENAME)
