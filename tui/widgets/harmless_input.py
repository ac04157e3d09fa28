"""An input for one line in which nothing typed or pasted can act on the terminal."""

from textual.widgets import Input

from tui.text.harmless import harmless_line


class HarmlessInput(Input):
    """Textual's input without border, blinking or selection on focus; text is made harmless on its way in."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, select_on_focus=False, compact=True)
        self.cursor_blink = False

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in place of other text, as typing and pasting do."""
        super().replace(harmless_line(text), start, end)
