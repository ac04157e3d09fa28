"""Who is in the chair: "The Speaker, Hon. NAME, took the Chair", which records tell above their turns."""

from typing import Final

from tui.names.article.items import PERSON
from tui.names.statements.cast import Cast, Seated, office_alone
from tui.names.statements.sentences import OFFICE, Units

_CHAIR: Final = "chair"
_BEFORE: Final = frozenset("in took takes taking resumed resuming assumed occupied occupying".split())
# How far the name may stand before the chair, and the office from the name, in units.
_NEAR: Final = 14
_BESIDE: Final = 8


def find_seated(units: Units, cast: Cast) -> list[Seated]:
    """Who takes the chair of a sitting, in order."""
    found: list[Seated] = []
    for first, last in units.blocks:
        for at in range(first + 2, last):
            if units.words[at - 1] != "the" or units.words[at - 2] not in _BEFORE or not _is_chair(units, at):
                continue
            near = range(max(first, at - _NEAR), at)
            named = next((i for i in reversed(near) if units.kinds[i] == PERSON), -1)
            posts = {
                cast.offices[units.refs[i]].text.casefold()
                for i in near
                if units.kinds[i] == OFFICE and abs(i - named) <= _BESIDE
            }
            if named >= 0 and posts:
                posts.update(list(map(office_alone, posts)))
                found.append((at, cast.person(units.refs[named]), frozenset(posts)))
    return found


def _is_chair(units: Units, at: int) -> bool:
    written = units.text[units.starts[at] : units.ends[at]]
    return written.casefold() == _CHAIR
