"""Strays: spans that are found where the tables know nothing: in other letters, in headings, in French."""

from collections.abc import Sequence
from typing import Final

from tui.names.rules.draft import Found
from tui.names.words.evidence import Evidence, is_latin
from tui.names.words.gazetteer import FORENAME, OFFICE, SURNAME
from tui.names.words.tokens import BREAK

# Articles of other languages, and offices that stand behind them in quotations, without accents.
ARTICLES: Final = frozenset({"el", "il", "la", "le", "o"})
_OFFICES: Final = frozenset(
    """
    depute deputee deputado diputada diputado ministra ministre ministro president presidenta presidente
    secretaire secretaria secretario senador senadora senateur senatore senatrice
    """.split()
)

# What is given by word of mouth in a parliament; the word for that is a city's name as well.
_SPOKEN: Final = frozenset(
    """
    answer answers argument arguments contribution contributions evidence examination health hearing hearings
    histories history intervention interventions motion motions notice notices petition petitions presentation
    presentations proceedings question questions replies reply report representation representations response
    responses statement statements submission submissions testimonies testimony tradition traditions
    """.split()
)


def is_spoken_business(evidence: Evidence, start: int) -> bool:
    """Whether "Oral" at a token is how a house is asked, told or answered: "Oral Questions"."""
    keys = evidence.keys
    return keys[start + 1] in _SPOKEN or (evidence.named[start + 1] and keys[start + 2] in _SPOKEN)


def is_foreign_office(evidence: Evidence, start: int) -> bool:
    """Whether an office of another language stands behind one of ARTICLES: "La Présidente"."""
    return evidence.keys[start + 1] in _OFFICES


def in_known_script(evidence: Evidence, found: Sequence[Found]) -> list[Found]:
    """The spans but for those in other letters than Latin in blocks that are mostly in such.

    Of their words the tables know none, so that whole clauses would be names; a name in an English sentence
    has its surroundings to tell it.
    """
    foreign = [span for span in found if not is_latin(evidence.words[span[0]])]
    if not foreign:
        return list(found)
    strange: dict[int, bool] = {}
    dropped: set[Found] = set()
    for span in foreign:
        first, last, _ = evidence.tokens.block_of(span[0])
        if first not in strange:
            words = [word for word in evidence.words[first:last] if word.isalpha()]
            strange[first] = 2 * sum(map(is_latin, words)) < len(words)
        if strange[first]:
            dropped.add(span)
    return [span for span in found if span not in dropped]


def is_topic(evidence: Evidence, start: int, end: int, found: Sequence[Found]) -> bool:
    """Whether a person's span is but the topic of a heading: "Rivers: Sewage Discharges"."""
    if evidence.words[start - 1] != ":" or evidence.shapes[end] != BREAK:
        return False
    keys, flags = evidence.keys, evidence.flags
    inner = range(start, end)
    if end == start + 1 or any(flags[at] & (FORENAME | SURNAME) for at in inner) or flags[start - 2] & OFFICE:
        return False
    if evidence.tokens.block_of(start)[2] != "heading":
        return False
    others = [other for other in found if other[2] == "person" and not other[0] <= start < other[1]]
    return all(keys[end - 1] not in keys[first:last] for first, last, _ in others)
