"""Turns: how a paragraph of a record begins, "Dame NAME (Seat) (Party):", and what is said behind it."""

from functools import cache
from typing import Final

from tui.names.article.items import PERSON
from tui.names.statements.cast import Cast, office_alone
from tui.names.statements.sentences import OFFICE, QUOTE, Units
from tui.names.words.courtesies import courtesies
from tui.names.words.grammar import word_class
from tui.names.words.posts import CROWDED

# How many units a head has at most, without and with what stands in its brackets.
_LONGEST_HEAD: Final = 10
FARTHEST: Final = 24
_FEWEST_WORDS: Final = 3
# Ranks of those who preside, and of those who are many.
_MANY: Final = CROWDED - {"minister"} | {"presiding", "vicepresiding", "president", "vicepresident"}
OPENING: Final = frozenset({"(", "["})
CLOSING: Final = frozenset({")", "]"})


class Turn:
    """Who speaks, the colon as a unit, and the code points of what is said, half-open."""

    __slots__ = ("colon", "speaker", "words")

    def __init__(self, speaker: int, colon: int, words: list[tuple[int, int]]) -> None:
        self.speaker = speaker
        self.colon = colon
        self.words = words


def read_turn(units: Units, cast: Cast, body: int, last: int) -> Turn | None:
    """The turn with which the units [body, last) begin; None where they begin otherwise.

    What stands in brackets behind the name is his seat, party or office, and in brackets behind an office
    its holder, who holds it in the turns below as well. A bracket that opens the paragraph is a caption.
    """
    kinds, words, starts, ends = units.kinds, units.words, units.starts, units.ends
    if ":" not in words[body : min(last, body + FARTHEST + 1)]:
        return None
    head: list[int] = []
    at = body
    held = -1
    while at < last and words[at] != ":":
        if words[at] in OPENING:
            closing = _closing(units, at, last)
            named = [i for i in range(at, closing) if kinds[i] == PERSON]
            spoken = any(kinds[i] == PERSON for i in head)
            office = next((i for i in reversed(head) if kinds[i] == OFFICE), -1)
            if not head or not closing or not (spoken or (office >= 0 and named)):
                return None
            if named and not spoken:
                if not (holder := _holder(units, at, closing)):
                    return None
                held = office
                head.append(holder)
            at = closing + 1
        else:
            head.append(at)
            at += 1
        if len(head) > _LONGEST_HEAD or at > body + FARTHEST:
            return None
    named = [i for i in head if kinds[i] == PERSON]
    plain = [i for i in head if words[i].isalpha() and words[i].islower() and units.text[starts[i]].islower()]
    if at >= last - 1 or len(named) > 1 or len(plain) > 1:
        return None
    if named:
        speaker = cast.person(units.refs[named[0]])
        if held >= 0:
            _takes_chair(cast, _post(units, cast, held), speaker)
    else:
        chair = head[-1] if head else body
        if kinds[chair] != OFFICE or any(words[i] not in _addressing() for i in head[:-1]):
            return None
        known = _presiding(cast, _post(units, cast, chair))
        if known is None:
            known = _in_chair(units, cast, chair)
        if known is None:
            known = _of_head(units, cast, chair, body)
        if known is None or is_named(units, cast, known, at, last):
            return None
        speaker = known
    cast.first_turn = body if cast.first_turn < 0 else cast.first_turn
    if kinds[at + 1] == QUOTE:
        return Turn(speaker, at, quoted(units, at + 1, last))
    if last - at <= _FEWEST_WORDS:
        return None
    return Turn(speaker, at, [(starts[at + 1], ends[last - 1])])


def is_named(units: Units, cast: Cast, person: int, begin: int, end: int) -> bool:
    """Whether the units [begin, end) tell of a person by name, as nobody does of himself."""
    kinds, refs = units.kinds, units.refs
    return any(kinds[at] == PERSON and cast.person(refs[at]) == person for at in range(begin, end))


def quoted(units: Units, begin: int, end: int) -> list[tuple[int, int]]:
    """The quotations among the units [begin, end), in code points."""
    return [(units.starts[at], units.ends[at]) for at in range(begin, end) if units.kinds[at] == QUOTE]


def _closing(units: Units, at: int, last: int) -> int:
    """The unit that closes the bracket at a unit, be others inside; 0 where none does soon."""
    depth = 0
    for i in range(at, min(at + FARTHEST, last)):
        if units.words[i] in OPENING:
            depth += 1
        elif units.words[i] in CLOSING:
            depth -= 1
            if not depth:
                return i
    return 0


def _holder(units: Units, opening: int, closing: int) -> int:
    """The person in the bracket behind an office, "(Mr. NAME (Seat, Party))"; 0 where it tells of others."""
    at = opening + 1
    while units.kinds[at] == OFFICE or units.words[at] in courtesies() or units.words[at] == ".":
        at += 1
    alone = at + 1 == closing or units.words[at + 1] in OPENING
    seated = units.words[at + 1] == "of" and at + 3 == closing
    return at if (alone or seated) and units.kinds[at] == PERSON else 0


def _presiding(cast: Cast, post: str) -> int | None:
    """Who took the floor in an office before, or the one man in such an office of some body."""
    if post in cast.presiding:
        return cast.presiding[post]
    holders = cast.presiding_of.get(post, ())
    return next(iter(holders)) if len(holders) == 1 else None


def _takes_chair(cast: Cast, post: str, holder: int) -> None:
    """Keep in mind who holds an office, for "The Chairman:" below a "Chairman of the Committee (NAME):"."""
    cast.presiding[post] = holder
    short = office_alone(post)
    if short != post:
        cast.presiding_of.setdefault(short, set()).add(holder)


def _in_chair(units: Units, cast: Cast, chair: int) -> int | None:
    """Who is in the chair by then under this office, as the record tells."""
    if cast.seated is None:
        # Loaded for records alone.
        from tui.names.statements.chair import find_seated

        cast.seated = find_seated(units, cast)
    post = _post(units, cast, chair)
    told = [person for since, person, posts in cast.seated if since < chair and post in posts]
    return told[-1] if told else None


def _of_head(units: Units, cast: Cast, chair: int, body: int) -> int | None:
    """Who alone has the office above the first turn, "Press conference by Minister NAME".

    Whoever presides may be another than the Speaker or President of whom the text tells.
    """
    office = cast.offices[units.refs[chair]]
    post = office.text.casefold()
    if post not in cast.above:
        before = cast.first_turn if cast.first_turn >= 0 else body
        refs = [units.refs[i] for i in range(before) if units.kinds[i] == OFFICE]
        same = [ref for ref in refs if cast.offices[ref].text.casefold() == post]
        holders = {cast.beside[ref] for ref in same if ref in cast.beside}
        alone = len(holders) == 1 and office.head.rank not in _MANY
        cast.above[post] = holders.pop() if alone else None
    return cast.above[post]


def _post(units: Units, cast: Cast, office: int) -> str:
    return cast.offices[units.refs[office]].text.casefold().removeprefix("madam ")


@cache
def _addressing() -> frozenset[str]:
    """What may stand before an office that takes the floor: "The Speaker", "Mr. Speaker"."""
    return word_class("determiners") | courtesies() | {"."}
