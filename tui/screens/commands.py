"""The command palette: actions of the table, found by words of their help."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from tui.actions import ACTIONS, Action, printed_keys
from tui.text.fold import words
from tui.widgets.frames import Row
from tui.widgets.harmless_input import HarmlessInput
from tui.widgets.lines import Lines
from tui.widgets.one_line import Foot, OneLine, Rule
from tui.widgets.strips import cut, strip_of

_KEY_CELLS = 14
_OFFERED = [action for action in ACTIONS if action.palette]


def commands_for(typed: str) -> list[Action]:
    """Actions that the palette offers for what is typed: those whose help holds every word.

    Those with words that begin so come first.
    """
    wanted = words(typed)
    found = [(action, " ".join(["", *words(action.help)])) for action in _OFFERED]
    held = [(action, text) for action, text in found if all(word in text for word in wanted)]
    # Letters within a word are what fewer mean.
    held.sort(key=lambda it: not all(f" {word}" in it[1] for word in wanted))
    return [action for action, _ in held]


class CommandInput(HarmlessInput):
    """Where one types words of a command."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.leave", "Leave", show=False),
        Binding("down", "screen.choose(1)", "Next", show=False),
        Binding("up", "screen.choose(-1)", "Previous", show=False),
    ]


class CommandLines(Lines):
    """An action a line: its keys, and what it does."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"command-lines--key", "command-lines--chosen"}

    def __init__(self) -> None:
        super().__init__()
        self.commands: Sequence[Action] = ()
        self.chosen = 0

    def show(self, commands: Sequence[Action], chosen: int = 0) -> None:
        """Offer these, with one of them chosen."""
        self.commands = commands
        self.chosen = max(0, min(chosen, len(commands) - 1))
        if not self.top <= self.chosen < self.top + self.page:
            self.top = max(0, self.chosen - self.page // 2)
        self.top = max(0, min(self.top, self.line_count - self.page))
        self.repaint()

    @property
    def line_count(self) -> int:
        """Commands offered."""
        return len(self.commands)

    def line(self, number: int) -> Strip:
        """One command."""
        width, base = self.size.width, self.look("")
        if not 0 <= number < len(self.commands):
            return strip_of((), width, base)
        action = self.commands[number]
        keys = f"{printed_keys(action):<{_KEY_CELLS - 2}}"
        text = cut(action.help, max(1, width - _KEY_CELLS - 1), self.glyphs.more)
        if number == self.chosen:
            look = self.look("command-lines--chosen")
            return strip_of([(f"{self.glyphs.cursor} {keys}{text}", look)], width, look)
        return strip_of([(f"  {keys}", self.look("command-lines--key")), (text, base)], width, base)


class CommandsScreen(Screen[str]):
    """Type words, choose, Enter; the id of the action is the result, empty for none."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def compose(self) -> ComposeResult:
        """Input, rule, commands."""
        with Row(id="command"):
            yield OneLine(" : ", id="command-prompt")
            yield CommandInput("Words of a command")
        yield Rule("Commands", id="commands-title")
        yield CommandLines()
        yield Foot(("Enter", "do it"), ("Down Up", "choose"), ("Esc", "leave"))

    def on_mount(self) -> None:
        """Offer all to begin with."""
        self._offer("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._offer(event.value)

    def _offer(self, typed: str) -> None:
        commands = commands_for(typed)
        told = f"{len(commands)} of {len(_OFFERED)} commands" if typed else "Commands"
        self.query_one("#commands-title", Rule).say(told)
        self.query_one(CommandLines).show(commands)

    @on(Input.Submitted)
    def _take(self) -> None:
        lines = self.query_one(CommandLines)
        self.dismiss(lines.commands[lines.chosen].id if lines.commands else "")

    def action_choose(self, step: int) -> None:
        """Choose the next command or the one before."""
        lines = self.query_one(CommandLines)
        lines.show(lines.commands, lines.chosen + step)

    def action_leave(self) -> None:
        """Leave without a command."""
        self.dismiss("")
