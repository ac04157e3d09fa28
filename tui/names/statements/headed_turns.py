"""Turns whose head is a line of its own, as some records print it: the name, the seat, the words."""

from typing import Final

from tui.names.article.items import PERSON
from tui.names.statements.cast import Cast
from tui.names.statements.record import FIRST, PRESENT, SECOND, shown
from tui.names.statements.sentences import OFFICE, QUOTE, Units
from tui.names.statements.turns import CLOSING, OPENING, Turn, is_named, quoted
from tui.names.words.courtesies import courtesies
from tui.names.words.vocabulary import DASHES

# One alone may be anything: a byline, a caption, a signature.
_FEWEST_TURNS: Final = 2
_FEWEST_WORDS: Final = 3
_LONGEST_HEAD: Final = 16
_OFFICE_ALONE: Final = -1
# "NAME Portrait NAME", where the page has a picture.
_SMALL: Final = frozenset({".", ",", "the", "photo", "portrait", "of"})


def headed_turns(units: Units, cast: Cast) -> dict[int, Turn]:
    """The turns of an article by the unit with which their words begin; none where it is no such record.

    Of most heads the words behind must be such as one says. A name below them is a signature.
    """
    _, _, kinds = zip(*units.items.blocks, strict=True)
    if kinds.count("heading") < _FEWEST_TURNS:
        return {}
    found: dict[int, Turn] = {}
    heads = said = 0
    speaker = -1
    is_below = True
    presides = False
    before: tuple[int, int] | None = None
    for kind, (begin, end) in zip(kinds, units.blocks, strict=True):
        if begin == end:
            continue
        bracketed = units.words[begin] in OPENING and units.words[end - 1] in CLOSING
        may_head = kind == "heading" or bracketed or (kind == "paragraph" and end - begin <= _LONGEST_HEAD)
        named = _named_alone(units, cast, begin, end) if may_head else None
        if bracketed:
            # The seat, the hour, what is remarked; or who has the office of the line above.
            if presides and named is not None and named >= 0:
                speaker = named
                heads += 1
            presides = False
        elif named is not None and named >= 0:
            speaker = named
            heads += 1
            is_below = presides = False
        elif kind == "heading":
            presides = is_below and named == _OFFICE_ALONE
            if is_below:
                speaker = -1
            # Else what the page prints below every name.
            is_below = True
        elif kind == "paragraph":
            if speaker >= 0:
                if units.words[begin] in DASHES and shown(units, begin, end) < PRESENT:
                    continue
                if is_named(units, cast, speaker, begin, end):
                    return {}
                said += _says(units, begin, end)
                if words := _words(units, begin, end):
                    found[begin] = Turn(speaker, begin - 1, words)
            elif not heads:
                before = begin, end
            speaker = -1
            is_below, presides = True, False
    signed = before is not None and shown(units, before[0], before[1]) == FIRST
    return found if said >= _FEWEST_TURNS and 2 * said >= heads and not signed else {}


def _named_alone(units: Units, cast: Cast, begin: int, end: int) -> int | None:
    """The one person of a line that holds but an office, courtesies and brackets; None where it tells more.

    _OFFICE_ALONE where it names nobody.
    """
    named = _OFFICE_ALONE
    depth = 0
    for at in range(begin, end):
        kind, word = units.kinds[at], units.words[at]
        if kind == PERSON:
            person = cast.person(units.refs[at])
            if named not in (_OFFICE_ALONE, person):
                return None
            named = person
        elif word in OPENING or word in CLOSING:
            depth += 1 if word in OPENING else -1
        elif not depth and kind != OFFICE and word not in _SMALL and word not in courtesies():
            return None
    return named


def _says(units: Units, begin: int, end: int) -> bool:
    return units.kinds[begin] == QUOTE or shown(units, begin, end) >= SECOND


def _words(units: Units, begin: int, end: int) -> list[tuple[int, int]]:
    """What is said in the paragraph, in code points; nothing of a remark."""
    if units.kinds[begin] == QUOTE:
        return quoted(units, begin, end)
    tells = units.words[begin] not in OPENING and end - begin >= _FEWEST_WORDS
    return [(units.starts[begin], units.ends[end - 1])] if tells else []
