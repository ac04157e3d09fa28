"""The filter bar: chips, what is being typed, and how the filter was read."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from tui.widgets.bindings import bindings_for
from tui.widgets.chips import Chips
from tui.widgets.frames import Column, Row
from tui.widgets.harmless_input import HarmlessInput
from tui.widgets.one_line import OneLine
from tui.widgets.reading_rule import ReadingRule

HINT = "Filter by names, places, dates"


class FilterInput(HarmlessInput):
    """Where one types; its keys are those of the table."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for("bar")

    def __init__(self) -> None:
        super().__init__(placeholder=HINT)

    def on_focus(self) -> None:
        """Tell the screen that typing begins."""
        self.post_message(FilterBar.Focused())

    def action_take(self) -> None:
        """Take the suggestion or the words."""
        self.post_message(FilterBar.Take())

    def action_choose_next(self) -> None:
        """Choose the next suggestion."""
        self.post_message(FilterBar.Choose(1))

    def action_choose_previous(self) -> None:
        """Choose the previous suggestion."""
        self.post_message(FilterBar.Choose(-1))

    def action_complete(self) -> None:
        """Write the suggestion out."""
        self.post_message(FilterBar.Complete())

    def action_drop_last(self) -> None:
        """Delete a letter; before the first one the last term."""
        if self.value:
            self.action_delete_left()
        else:
            self.post_message(FilterBar.DropLast())

    def action_clear_typed(self) -> None:
        """Clear what is typed; with nothing typed leave."""
        if self.value:
            self.value = ""
        else:
            self.post_message(FilterBar.Leave())


class FilterBar(Column):
    """Two lines on top: chips and typing, and a rule that says how the filter was read."""

    class Typed(Message):
        """What is typed changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Focused(Message):
        """Typing begins."""

    class Take(Message):
        """Enter: take the suggestion, or the words as they are."""

    class Choose(Message):
        """Choose another suggestion."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Complete(Message):
        """Tab: write the suggestion out."""

    class DropLast(Message):
        """Backspace on nothing: remove the last term."""

    class Leave(Message):
        """Escape on nothing: to the list."""

    def compose(self) -> ComposeResult:
        """Prompt, chips, input; rule."""
        chips = Chips(id="chips")
        with Row(id="typing"):
            yield OneLine(" / ", id="prompt")
            yield chips
            yield FilterInput()
        yield ReadingRule(chips, id="reading")

    # Found once: asked for again, Textual remembers each answer until panes have come and gone.

    @cached_property
    def input(self) -> FilterInput:
        """Where one types."""
        return self.query_one(FilterInput)

    @cached_property
    def chips(self) -> Chips:
        """The terms taken."""
        return self.query_one(Chips)

    @cached_property
    def reading(self) -> ReadingRule:
        """Where it stands how the filter was read."""
        return self.query_one(ReadingRule)

    @property
    def typed(self) -> str:
        """What is typed and not yet a term."""
        return self.input.value

    def show_terms(self, terms: Sequence[str]) -> None:
        """Show the terms taken."""
        self.chips.show(terms)
        self.input.placeholder = "" if terms else HINT

    def write(self, text: str) -> None:
        """Put text into the input, with the cursor behind it."""
        self.input.value = text
        self.input.cursor_position = len(text)

    def say(self, reading: str) -> None:
        """Say how the filter was read."""
        self.reading.say(reading)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the screen."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter has its own action."""
        event.stop()
