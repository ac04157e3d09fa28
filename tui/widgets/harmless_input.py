"""An input for one line in which nothing typed or pasted can act on the terminal."""

from textual.events import Paste
from textual.geometry import Region
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

    def on_resize(self) -> None:
        """Keep the cursor in sight where the room for it changes; Textual does as it moves."""
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset

    def _on_paste(self, event: Paste) -> None:
        """Paste all lines as one; Textual's own takes the first and drops the rest."""
        event.prevent_default()
        event.stop()
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        selection = self.selection
        if selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *selection)
