"""A question on the last line: words to search, a date to go to, a file to write."""

from functools import cached_property
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.widgets.frames import Row
from tui.widgets.harmless_input import HarmlessInput
from tui.widgets.wrapped import Wrapped

# Beside the question there is room for so many letters, else they have a line to themselves.
_ROOM_TO_ANSWER = 24


class PromptInput(HarmlessInput):
    """The answer being typed; Escape leaves without one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.post_message(Prompt.Answered("", ""))


class Prompt(Row):
    """A label and an input in place of the status line; both are whole, on more lines than one if need be."""

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
        yield Wrapped(margin=1, id="question")
        yield PromptInput()

    @cached_property
    def label(self) -> Wrapped:
        """The words of the question."""
        return self.query_one("#question", Wrapped)

    @cached_property
    def field(self) -> PromptInput:
        """Where one types the answer."""
        return self.query_one(PromptInput)

    def ask(self, question: str, label: str, answer: str = "") -> None:
        """Ask; `question` comes back with the answer. One that is offered is selected: typing replaces it."""
        self.question = question
        field = self.field
        field.value = answer
        field.selection = Selection(0, len(answer))
        self._label(label)
        self.display = True
        field.focus()

    def refuse(self, fault: str) -> None:
        """Say in place of the question what is wrong with the answer, which stays to be mended."""
        self._label(fault)

    def _label(self, text: str) -> None:
        self.label.say(text)
        self._fit()

    def _fit(self) -> None:
        """Put the answer beside the question where there is room, else below it."""
        width = self.screen.size.width
        asked = self.label.get_content_width(self.screen.size, self.screen.size)
        answered = max(_ROOM_TO_ANSWER, self.field.content_width)
        self.set_class(asked + answered > width, "-below")

    def on_resize(self) -> None:
        """At another width there may be room, or no longer."""
        self._fit()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nothing waits for single letters."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the answer up."""
        event.stop()
        self.post_message(self.Answered(self.question, event.value))
