"""The saved filters: a name and its filter a line, to open or delete."""

from bisect import insort
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.memory.filters import save_filter
from tui.text.harmless import harmless_line
from tui.widgets.bindings import bindings_for
from tui.widgets.lines import Lines
from tui.widgets.one_line import Foot, Rule
from tui.widgets.strips import cut, strip_of

_NONE = " None yet: S in the list saves the filter under a name."


class SavedLines(Lines, can_focus=True):
    """A saved filter a line, one of them chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"saved-lines--name", "saved-lines--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("moving", "saved")

    def __init__(self, saved: Mapping[str, str]) -> None:
        super().__init__()
        self.saved = list(saved.items())
        self.deleted: list[tuple[str, str]] = []
        self.chosen = 0

    @property
    def line_count(self) -> int:
        """Saved filters."""
        return len(self.saved)

    def line(self, number: int) -> Strip:
        """A name and its filter."""
        width, base = self.size.width, self.look("")
        if not 0 <= number < len(self.saved):
            return strip_of([(_NONE if not self.saved and number == 0 else "", base)], width, base)
        name, text = self.saved[number]
        widest = max(len(each) for each, _ in self.saved)
        label = f"@{name:<{widest}}  "
        text = cut(harmless_line(text), max(1, width - len(label) - 3), self.glyphs.more)
        if number == self.chosen:
            look = self.look("saved-lines--chosen")
            return strip_of([(f"{self.glyphs.cursor} {label}{text}", look)], width, look)
        return strip_of([(f"  {label}", self.look("saved-lines--name")), (text, base)], width, base)

    def _choose(self, place: int) -> None:
        self.chosen = max(0, min(place, len(self.saved) - 1))
        if not self.top <= self.chosen < self.top + self.page:
            self.top = max(0, self.chosen - self.page // 2)
        self.repaint()

    def action_down(self) -> None:
        """One down."""
        self._choose(self.chosen + 1)

    def action_up(self) -> None:
        """One up."""
        self._choose(self.chosen - 1)

    def action_page_down(self) -> None:
        """A page down."""
        self._choose(self.chosen + self.page)

    def action_page_up(self) -> None:
        """A page up."""
        self._choose(self.chosen - self.page)

    def action_top(self) -> None:
        """To the first."""
        self._choose(0)

    def action_bottom(self) -> None:
        """To the last."""
        self._choose(len(self.saved) - 1)

    def action_open_saved(self) -> None:
        """Filter by the chosen one."""
        self.screen.dismiss(self.saved[self.chosen][0] if self.saved else "")

    def action_delete_saved(self) -> None:
        """Delete the chosen one; while the screen stands, that can be taken back."""
        screen = self.screen
        if self.saved and isinstance(screen, SavedScreen) and screen.delete(self.saved[self.chosen][0]):
            self.deleted.append(self.saved.pop(self.chosen))
            screen.say(f"Saved filters: @{self.deleted[-1][0]} deleted, u takes it back")
            self._choose(self.chosen)

    def action_restore_saved(self) -> None:
        """Take back what was deleted last."""
        screen = self.screen
        if self.deleted and isinstance(screen, SavedScreen) and save_filter(*self.deleted[-1]):
            insort(self.saved, back := self.deleted.pop())
            screen.say(f"Saved filters: @{back[0]} is back")
            self._choose(self.saved.index(back))

    def action_leave_saved(self) -> None:
        """Leave without one."""
        self.screen.dismiss("")


class SavedScreen(Screen[str]):
    """Choose, Enter; the name of the filter is the result, empty for none."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, saved: Mapping[str, str], delete: Callable[[str], bool]) -> None:
        super().__init__()
        self._saved = saved
        self.delete = delete

    def compose(self) -> ComposeResult:
        """Title, lines, foot."""
        yield Rule("Saved filters", id="page-title")
        yield SavedLines(self._saved)
        yield Foot(("q", "close"), ("Enter", "open"), ("-", "delete"), ("u", "take back"))

    def say(self, text: str) -> None:
        """Say what has just been done."""
        self.query_one(Rule).say(text)
