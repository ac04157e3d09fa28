"""Turns whose head ends in a point, as some records print it: "NAME (Group). – Words", "Mr. NAME. Words"."""

from tui.names.article.items import PERSON, PLACE, UPPER
from tui.names.statements.cast import Cast
from tui.names.statements.sentences import Units
from tui.names.statements.turns import FARTHEST, Turn
from tui.names.words.courtesies import courtesies
from tui.names.words.vocabulary import DASHES

# One alone may be anything: a byline, a caption.
_FEWEST_TURNS = 2
_FEWEST_WORDS = 3
# So many capitals end a name that is printed in them: "Mr. McELROY".
_CAPITALS = 3


def dotted_turns(units: Units, cast: Cast) -> dict[int, Turn]:
    """The turns of an article by the unit with which each begins; none where it is no such record.

    The European Parliament parts the words from the head by a dash, the Congress of the United States prints
    the name in capitals.
    """
    found: dict[int, Turn] = {}
    titles = courtesies()
    for first, last in units.blocks:
        if units.kinds[first] == PERSON:
            named, said = first, _behind_dash(units, first, last)
        elif units.words[first] in titles:
            named = first + 1 + (units.words[first + 1] == ".")
            said = _behind_capitals(units, named, last)
        else:
            continue
        if said and last - said >= _FEWEST_WORDS:
            words = (units.starts[said], units.ends[last - 1])
            found[first] = Turn(cast.person(units.refs[named]), said - 1, [words])
    return found if len(found) >= _FEWEST_TURNS else {}


def _behind_dash(units: Units, named: int, last: int) -> int:
    """The unit behind the point and dash that end a head, which names nobody else; 0 where none do."""
    if DASHES.isdisjoint(units.words[named + 2 : min(last, named + FARTHEST + 1)]):
        return 0
    for at in range(named + 1, min(last - 1, named + FARTHEST)):
        if units.words[at] == ":" or units.kinds[at] == PERSON:
            return 0
        if units.words[at] == "." and units.words[at + 1] in DASHES:
            return at + 2
    return 0


def _behind_capitals(units: Units, named: int, last: int) -> int:
    """The unit behind "NAME." or "NAME of Ohio." in a text that is not in capitals throughout; else 0."""
    if named >= last or units.kinds[named] != PERSON:
        return 0
    if not units.text[units.starts[named] : units.ends[named]][-_CAPITALS:].isupper():
        return 0
    at = named + 1
    if units.words[at] == "of" and units.kinds[at + 1] == PLACE:
        at += 2
    if units.words[at] != "." or at + 1 >= last:
        return 0
    shouted = units.kinds[at + 1] == UPPER and units.words[at + 1] != "i"
    return 0 if shouted else at + 1
