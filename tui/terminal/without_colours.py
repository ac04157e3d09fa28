"""A screen without colours: bold, underline and reverse stay."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class WithoutColours(LineFilter):
    """Takes the colours out of a line, where Textual's own sends the default ones with every style."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text and attributes."""
        return [
            Segment(text, None if style is None else style.without_color, control)
            for text, style, control in segments
        ]
