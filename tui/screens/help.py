"""The help screen: the table of actions, and the filter language in a few lines."""

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len

from tui.actions import PLACES, actions_in, printed_keys
from tui.screens.page_screen import LookedRun, PageScreen
from tui.text.wrap import wrap

_FILTER = (
    ("kosh", "a few letters of any name, in any script"),
    ("who: org: at:", "only persons, organisations, places; said: those who make a statement"),
    ("text:water", "words of the text; quote: words of statements"),
    ('at:"silk road"', "quotes hold a name together; bare quotes search the text"),
    ("-geneva", "leaves out"),
    ("geneva|vienna", "one or the other"),
    ("2025 2024-03..2025-04", "dates; since:2025-04-07 before:2026 last month"),
)
_MARKS = (
    ("bold, underline, italic", "in the text: a person, an organisation, a place"),
    ("a bar beside the text", "what somebody says; a broad one: whom said: or who: asks for"),
    ("a quotation mark", "in the facets, before a name: makes a statement"),
)
_LEFT = 27
# Two columns stand beside each other where each is as wide as the lines of most entries.
_COLUMN = 75


class HelpScreen(PageScreen):
    """All keys, pane by pane."""

    page_title = "Keys"

    def lines_for(self, width: int) -> Sequence[Sequence[LookedRun]]:
        """Keys on the left, what they do on the right, on a narrow screen below; on a wide one twice."""
        if width < 2 * _COLUMN:
            return [line for group in _groups(width) for line in group][1:]
        groups = _groups(width // 2)
        lengths = [len(group) for group in groups]
        first = min(range(len(groups)), key=lambda at: max(sum(lengths[:at]), sum(lengths[at:])))
        left = [line for group in groups[:first] for line in group][1:]
        right = [line for group in groups[first:] for line in group][1:]
        beside = zip_longest(left, right, fillvalue=[("", "")])
        return [[*one, (" " * (width // 2 - _cells(one)), ""), *other] for one, other in beside]


def _groups(width: int) -> list[list[list[LookedRun]]]:
    """The parts of the page, each a blank line, a title and entries."""
    entries = {
        title: [(printed_keys(it), it.help) for it in actions_in(place)] for place, title in PLACES.items()
    }
    groups: list[list[list[LookedRun]]] = []
    for title, rows in {**entries, "The filter": _FILTER, "Marks": _MARKS}.items():
        lines = [line for left, right in rows for line in _entry(left, right, width)]
        groups.append([[("", "")], [(f" {title}", "title")], *lines])
    return groups


def _cells(line: Sequence[LookedRun]) -> int:
    return sum(cell_len(text) for text, _ in line)


def _entry(left: str, right: str, width: int) -> list[list[LookedRun]]:
    indent = min(_LEFT, max(12, width // 3))
    rows = [right[a:b] for a, b in wrap(right, max(8, width - indent - 2), cell_len)]
    if cell_len(left) + 4 > indent:
        return [[(f"   {left}", "key")], *([(" " * indent + row, "")] for row in rows)]
    first: list[LookedRun] = [(f"   {left}".ljust(indent), "key"), (rows[0], "")]
    return [first, *([(" " * indent + row, "")] for row in rows[1:])]
