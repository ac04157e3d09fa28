"""A screen of plain lines to read and leave: the base of help and problems."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.bindings import bindings_for
from tui.widgets.lines import Lines
from tui.widgets.one_line import Foot, Rule
from tui.widgets.strips import Run, strip_of

# A line is a list of runs: text and the component class of its look, empty for the pane's own.
LookedRun = tuple[str, str]


class PageLines(Lines, can_focus=True):
    """Lines made for the width of the pane, scrolled with the keys of every pane."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"page-lines--title", "page-lines--key", "page-lines--faint"}
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("moving", "page")

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Sequence[LookedRun]] = ()

    @property
    def line_count(self) -> int:
        """Lines in all."""
        return len(self.lines)

    def line(self, number: int) -> Strip:
        """One line."""
        runs: list[Run] = []
        if 0 <= number < len(self.lines):
            runs = [
                (text, self.look(f"page-lines--{look}" if look else "")) for text, look in self.lines[number]
            ]
        return strip_of(runs, self.size.width, self.look(""))

    def action_down(self) -> None:
        """One line down."""
        self.scroll_to_line(self.top + 1)

    def action_up(self) -> None:
        """One line up."""
        self.scroll_to_line(self.top - 1)

    def action_page_down(self) -> None:
        """A page down."""
        self.scroll_to_line(self.top + self.page)

    def action_page_up(self) -> None:
        """A page up."""
        self.scroll_to_line(self.top - self.page)

    def action_top(self) -> None:
        """To the first line."""
        self.scroll_to_line(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self.scroll_to_line(self.line_count)

    def action_close(self) -> None:
        """Leave the screen."""
        self.screen.dismiss()

    def fit(self) -> None:
        """Make the lines anew for another width."""
        super().fit()
        screen = self.screen
        if isinstance(screen, PageScreen):
            self.lines = screen.lines_for(self.size.width)
            self.top = max(0, min(self.top, self.line_count - self.page))


class PageScreen(Screen[None]):
    """A title, lines, and how to leave."""

    page_title = ""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def compose(self) -> ComposeResult:
        """Title, lines, foot."""
        yield Rule(self.page_title, id="page-title")
        yield PageLines()
        yield Foot(("q", "close"), ("j k", "line"), ("Space b", "page"), ("g G", "ends"))

    def lines_for(self, width: int) -> Sequence[Sequence[LookedRun]]:
        """The lines at one width."""
        raise NotImplementedError
