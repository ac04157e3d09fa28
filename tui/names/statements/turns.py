"""Turns: how a paragraph of a record begins, "Dame NAME (Seat) (Party):", and what is said behind it."""

from typing import Final, NamedTuple

from tui.names.article.items import PERSON
from tui.names.statements.cast import Cast
from tui.names.statements.sentences import OFFICE, QUOTE, Units

# How many units a head has at most, without and with what stands in its brackets.
_LONGEST_HEAD: Final = 10
FARTHEST: Final = 24
_FEWEST_WORDS: Final = 3
_OPENING: Final = frozenset({"(", "["})
_CLOSING: Final = frozenset({")", "]"})


class Turn(NamedTuple):
    """Who speaks, and the code points of what is said, half-open."""

    speaker: int
    words: list[tuple[int, int]]


def read_turn(units: Units, cast: Cast, body: int, last: int) -> Turn | None:
    """The turn with which the units [body, last) begin; None where they begin otherwise.

    What stands in brackets behind the name is his seat, party or office, and in brackets behind an office
    its holder. A bracket that opens the paragraph is a caption.
    """
    kinds, words, starts, ends = units.kinds, units.words, units.starts, units.ends
    if ":" not in words[body : min(last, body + FARTHEST + 1)]:
        return None
    head: list[int] = []
    at = body
    while at < last and words[at] != ":":
        if words[at] in _OPENING:
            closing = _closing(units, at, last)
            named = [i for i in range(at, closing) if kinds[i] == PERSON]
            office = bool(head) and kinds[head[-1]] == OFFICE
            if not head or not closing or not (any(kinds[i] == PERSON for i in head) or (office and named)):
                return None
            if office and len(named) == closing - at - 1:
                head += named
            at = closing + 1
        else:
            head.append(at)
            at += 1
        if len(head) > _LONGEST_HEAD or at > body + FARTHEST:
            return None
    named = [i for i in head if kinds[i] == PERSON]
    plain = [i for i in head if words[i].isalpha() and words[i].islower() and units.text[starts[i]].islower()]
    if at >= last - 1 or len(named) != 1 or len(plain) > 1:
        return None
    speaker = cast.person(units.refs[named[0]])
    if kinds[at + 1] == QUOTE:
        return Turn(speaker, [(starts[i], ends[i]) for i in range(at + 1, last) if kinds[i] == QUOTE])
    if last - at <= _FEWEST_WORDS:
        return None
    return Turn(speaker, [(starts[at + 1], ends[last - 1])])


def _closing(units: Units, at: int, last: int) -> int:
    """The unit that closes the bracket at a unit, 0 where none does soon."""
    return next((i for i in range(at + 1, min(at + FARTHEST, last)) if units.words[i] in _CLOSING), 0)
