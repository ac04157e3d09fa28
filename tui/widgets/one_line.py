"""A line of words in one look: rules, labels, keys at the foot."""

from typing import ClassVar

from rich.cells import cell_len
from textual.strip import Strip

from tui.text.harmless import harmless_line
from tui.widgets.lines import Lines
from tui.widgets.strips import Run, cut, strip_of


class OneLine(Lines):
    """One line of text, cut to the width."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = text

    def say(self, text: str) -> None:
        """Show another text."""
        if text != self.text:
            self.text = text
            self.repaint()

    @property
    def line_count(self) -> int:
        """One."""
        return 1

    def line(self, number: int) -> Strip:
        """The text on the first line, blanks on others."""
        text = harmless_line(self.text) if number == 0 else ""
        look, width = self.look(""), self.size.width
        return strip_of([(cut(text, width, self.glyphs.more), look)], width, look)


class Foot(Lines):
    """The last line of a screen: its keys, each with what it does, as far as there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"foot--key"}

    def __init__(self, *hints: tuple[str, str]) -> None:
        super().__init__()
        self.hints = hints

    @property
    def line_count(self) -> int:
        """One."""
        return 1

    def line(self, number: int) -> Strip:
        """Key and words of every hint."""
        look, key, width = self.look(""), self.look("foot--key"), self.size.width
        runs: list[Run] = [(" ", look)]
        left = width - 1
        for name, word in self.hints if number == 0 else ():
            left -= cell_len(name) + cell_len(word) + 3
            if left < -2:
                break
            runs += [(name, key), (f" {word}  ", look)]
        return strip_of(runs, width, look)


class Rule(OneLine):
    """A line across the screen, with words in it."""

    def line(self, number: int) -> Strip:
        """The words between two lines, or the line alone."""
        look, width, across = self.look(""), self.size.width, self.glyphs.across
        words = f" {self.words(max(0, width - 6))} " if self.text else ""
        return strip_of([(across * 2 + words + across * width, look)], width, look)

    def words(self, width: int) -> str:
        """The words, cut to a width."""
        return cut(harmless_line(self.text), width, self.glyphs.more)


class Divider(OneLine):
    """A line down between two panes."""

    def line(self, number: int) -> Strip:
        """One cell of the line."""
        look = self.look("")
        return strip_of([(self.glyphs.down, look)], self.size.width, look)
