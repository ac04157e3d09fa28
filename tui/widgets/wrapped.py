"""Words in one look over as many lines as they need: a question, and what is said on a screen too small."""

from rich.cells import cell_len
from textual.geometry import Size
from textual.strip import Strip

from tui.text.harmless import harmless_line
from tui.text.wrap import wrap
from tui.widgets.lines import Lines
from tui.widgets.strips import cut, strip_of


class Wrapped(Lines):
    """A text wrapped to the width, `margin` blanks on either side; of too few lines the last says so."""

    def __init__(self, text: str = "", *, margin: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = text
        self.margin = margin

    def say(self, text: str) -> None:
        """Show another text."""
        if text != self.text:
            self.text = text
            self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the text is on one line."""
        return cell_len(harmless_line(self.text)) + 2 * self.margin

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the text has at that width."""
        return len(self.rows(width))

    def rows(self, width: int) -> list[str]:
        """The text as it breaks at a width, its margins counted."""
        text = harmless_line(self.text)
        return [text[start:end] for start, end in wrap(text, width - 2 * self.margin, cell_len)]

    @property
    def line_count(self) -> int:
        """Lines of the text."""
        return len(self.rows(self.size.width))

    def line(self, number: int) -> Strip:
        """One line of the text."""
        look, (width, height) = self.look(""), self.size
        rows = self.rows(width)
        text = rows[number] if number < len(rows) else ""
        if number == height - 1 < len(rows) - 1:
            text = cut(f"{text} {rows[height]}", max(1, width - 2 * self.margin), self.glyphs.more)
        return strip_of([(" " * self.margin + text, look)], width, look)
