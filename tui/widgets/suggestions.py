"""Names, dates and more offered while typing, in a box below the filter bar."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.filter.suggest import Sort, Suggestion
from tui.text.harmless import harmless_line
from tui.widgets.lines import Lines
from tui.widgets.strips import Run, cut, strip_of

# Counts stand in one column, not too near the names.
_SHORTEST = 24
# Where names would have less room than this beside the labels, no label stands.
_LEAST = 20
_LABELS: dict[Sort, str] = {
    "name": "name",
    "date": "date",
    "kind": "kind of term",
    "saved": "saved",
    "instead": "instead",
    "words": "words",
}


class Suggestions(Lines):
    """A suggestion a line: name with the letters that matched marked, what it is, how many articles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "suggestions--chosen",
        "suggestions--count",
        "suggestions--person",
        "suggestions--organisation",
        "suggestions--place",
        "suggestions--date",
    }

    class Taken(Message):
        """A suggestion was clicked."""

        def __init__(self, suggestion: Suggestion) -> None:
            super().__init__()
            self.suggestion = suggestion

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.offered: Sequence[Suggestion] = ()
        self.chosen = 0

    def show(self, offered: Sequence[Suggestion], width: int = 0, chosen: int = 0) -> None:
        """Offer these in a box so wide, one of them chosen (-1: none); an empty offer hides the box."""
        # The box is always there, of no height: a widget that appears has Textual paint the whole screen.
        if len(offered) != len(self.offered):
            self.styles.height = len(offered)
        if width and offered:
            self.styles.width = width
        self.offered, self.chosen = offered, chosen
        self.repaint()

    @property
    def suggestion(self) -> Suggestion | None:
        """The chosen one; None above the first, where the words stand as typed."""
        return self.offered[self.chosen] if 0 <= self.chosen < len(self.offered) else None

    def choose(self, step: int) -> None:
        """Choose the next or the previous one; above the first nothing is chosen."""
        self.chosen = max(-1, min(self.chosen + step, len(self.offered) - 1))
        self.repaint()

    @property
    def line_count(self) -> int:
        """Lines offered."""
        return len(self.offered)

    def line(self, number: int) -> Strip:
        """One suggestion."""
        width, base = self.size.width, self.look("")
        if not 0 <= number < len(self.offered):
            return strip_of((), width, base)
        offered = self.offered[number]
        chosen = number == self.chosen
        look = self.look("suggestions--chosen") if chosen else base
        faint = look if chosen else self.look("suggestions--count")
        count = f"{offered.count:,}" if offered.count >= 0 else ""
        longest = max(_SHORTEST, *(cell_len(_text(each)) for each in self.offered))
        label = _label(offered)
        about = f"{label:<12}  {count:>7} "
        if width - 4 - len(about) < longest:
            widest = max(len(_label(each)) for each in self.offered)
            about = f"{label:<{widest}} {count:>6} "
            if width - 4 - len(about) < _LEAST:
                about = f"{count:>6} "
        room = min(width - 4 - len(about), longest)
        text = _text(offered)
        shown = cut(text, max(1, room), self.glyphs.more)
        component = f"suggestions--{offered.kind or 'date'}"
        marked = look + self.get_component_rich_style(component, partial=True)
        runs: list[Run] = [(f"{self.glyphs.cursor if chosen else ' '} ", look)]
        runs += _marked(shown, offered.marks, look, marked)
        runs.append((" " * max(2, room + 2 - cell_len(shown)), look))
        runs.append((about, faint))
        return strip_of(runs, width, look)

    def on_click(self, event: events.Click) -> None:
        """A click takes a suggestion."""
        if 0 <= event.y < len(self.offered):
            self.post_message(self.Taken(self.offered[event.y]))


def _label(offered: Suggestion) -> str:
    return offered.kind or _LABELS[offered.sort]


def _text(offered: Suggestion) -> str:
    between = ": {}" if offered.sort == "saved" else " ({})"
    return harmless_line(offered.text + (between.format(offered.via) if offered.via else ""))


def _marked(text: str, marks: Sequence[tuple[int, int]], look: Style, marked: Style) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for start, end in marks:
        runs.append((text[at:start], look))
        runs.append((text[start:end], marked))
        at = max(at, end)
    runs.append((text[at:], look))
    return runs
