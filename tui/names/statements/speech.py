"""Whole speeches: "Speech by NAME at …" above a text in the first person."""

from typing import Final

from tui.names.article.items import PERSON
from tui.names.statements.cast import Cast
from tui.names.statements.sentences import OFFICE, Units
from tui.names.words.courtesies import courtesies

_SPEECHES: Final = frozenset("speech remarks address statement message lecture intervention".split())
_LEADS: Final = frozenset(
    "full text transcript of the a an opening closing welcome welcoming keynote inaugural maiden farewell "
    "introductory annual video televised official written oral : -".split()
)
_GIVEN: Final = frozenset({"delivered", "given", "made"})
_OF: Final = frozenset({"by", "of", "from"})
# What may follow the name in a title; anything else tells what came of the speech.
_BEHIND: Final = frozenset(", . ( : | – — - at to on in for before during".split())
_MOST_BLOCKS: Final = 4
_LONGEST_LEAD: Final = 6
_LONGEST_TITLE: Final = 14


def speech_by(units: Units, cast: Cast) -> tuple[int, int] | None:
    """Whose speech the text is by a line at its head, and that line's block; None where none says so."""
    for place, (first, last, kind) in enumerate(units.items.blocks[:_MOST_BLOCKS]):
        if kind != "heading":
            continue
        first, last = units.blocks[place]
        at = first
        while at < min(last, first + _LONGEST_LEAD) and units.words[at] in _LEADS:
            at += 1
        if units.words[at] not in _SPEECHES:
            continue
        at += 1 + (units.words[at + 1] in _GIVEN)
        if units.words[at] not in _OF:
            continue
        for i in range(at + 1, min(last, at + _LONGEST_TITLE)):
            if units.kinds[i] == PERSON:
                ended = i + 1 == last or units.words[i + 1] in _BEHIND
                return (cast.person(units.refs[i]), place) if ended else None
            if units.kinds[i] != OFFICE and units.words[i] not in courtesies() | {"the", ",", "."}:
                break
    return None
