"""A question on the last line: words to search, a date to go to, a file to write."""

from functools import cached_property
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.widgets.frames import Row
from tui.widgets.harmless_input import HarmlessInput
from tui.widgets.one_line import OneLine


class PromptInput(HarmlessInput):
    """The answer being typed; Escape leaves without one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.post_message(Prompt.Answered("", ""))


class Prompt(Row):
    """A label and an input in place of the status line."""

    class Answered(Message):
        """The answer to a question; empty when the reader left without one."""

        def __init__(self, question: str, answer: str) -> None:
            super().__init__()
            self.question = question
            self.answer = answer

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.question = ""
        self.display = False

    def compose(self) -> ComposeResult:
        """Label and input."""
        yield OneLine(id="question")
        yield PromptInput()

    @cached_property
    def label(self) -> OneLine:
        """The words of the question."""
        return self.query_one("#question", OneLine)

    @cached_property
    def field(self) -> PromptInput:
        """Where one types the answer."""
        return self.query_one(PromptInput)

    def ask(self, question: str, label: str, answer: str = "") -> None:
        """Ask; `question` comes back with the answer."""
        self.question = question
        self._label(label)
        field = self.field
        field.value = answer
        field.cursor_position = len(answer)
        self.display = True
        field.focus()

    def refuse(self, fault: str) -> None:
        """Say in place of the question what is wrong with the answer, which stays to be mended."""
        self._label(fault)

    def _label(self, text: str) -> None:
        self.label.styles.width = cell_len(text) + 2
        self.label.say(f" {text} ")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nothing waits for single letters."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the answer up."""
        event.stop()
        self.post_message(self.Answered(self.question, event.value))
