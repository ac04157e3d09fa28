"""Venues: buildings and foundations that are called after a person, "the Sir John A. Berg Building"."""

from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.draft import Found
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import COURTESY
from tui.names.words.tokens import CAPITALISED

# What a person's name directly before makes one name with, and its kind.
_HEADS: Final[dict[str, Kind]] = {
    **dict.fromkeys(
        """
        airport arena auditorium avenue boulevard bridge building center centre gallery hall highway library
        mausoleum memorial museum park plaza road room square stadium street theater theatre tower
        """.split(),
        "place",
    ),
    **dict.fromkeys(
        "academy college foundation fund hospital institute school trust university".split(), "organisation"
    ),
}


def named_after(evidence: Evidence, start: int, end: int) -> Found | None:
    """The venue or body of which a person's span is the first part; None where it is none.

    It needs an article before: "the Ann Berg Library", but "Ann Berg School" may be two names.
    """
    keys, words = evidence.keys, evidence.words
    head = end
    if words[end] == "." and len(words[end - 1]) == 1 and evidence.named[end + 1]:
        head = end + 2
    begin = start
    if end > start + 1 and _HEADS.get(keys[end - 1]) == "place":
        head = end - 1  # "the King Hussein Bridge"
    elif evidence.shapes[head] != CAPITALISED or keys[head] not in _HEADS:
        return None
    while evidence.flags[begin - 1] & COURTESY and evidence.shapes[begin - 1] == CAPITALISED:
        begin -= 1
    if keys[begin - 1] != "the" or begin < 1:
        return None
    return begin, head + 1, _HEADS[keys[head]]
