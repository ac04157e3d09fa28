"""The help screen: the table of actions, and the filter language in a few lines."""

from collections.abc import Sequence

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
    ("a bar beside the text", "what somebody says"),
    ("a quotation mark", "in the facets, before a name: makes a statement"),
)
_LEFT = 27


class HelpScreen(PageScreen):
    """All keys, pane by pane."""

    page_title = "Keys"

    def lines_for(self, width: int) -> Sequence[Sequence[LookedRun]]:
        """Keys on the left, what they do on the right; on a narrow screen below."""
        lines: list[list[LookedRun]] = []
        for place, title in PLACES.items():
            lines += [[("", "")], [(f" {title}", "title")]]
            for action in actions_in(place):
                lines += _entry(printed_keys(action), action.help, width)
        lines += [[("", "")], [(" The filter", "title")]]
        for written, meaning in _FILTER:
            lines += _entry(written, meaning, width)
        lines += [[("", "")], [(" Marks", "title")]]
        for mark, meaning in _MARKS:
            lines += _entry(mark, meaning, width)
        return lines[1:]


def _entry(left: str, right: str, width: int) -> list[list[LookedRun]]:
    indent = min(_LEFT, max(12, width // 3))
    rows = [right[a:b] for a, b in wrap(right, max(8, width - indent - 2), cell_len)]
    if cell_len(left) + 4 > indent:
        return [[(f"   {left}", "key")], *([(" " * indent + row, "")] for row in rows)]
    first: list[LookedRun] = [(f"   {left}".ljust(indent), "key"), (rows[0], "")]
    return [first, *([(" " * indent + row, "")] for row in rows[1:])]
