"""The terms of the filter as chips."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.geometry import Size
from textual.strip import Strip

from tui.text.harmless import harmless_line
from tui.widgets.lines import Lines
from tui.widgets.strips import Run, cut, strip_of


class Chips(Lines):
    """One line of terms, each in its written form; where they do not fit, the last ones show."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"chips--chip"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.terms: Sequence[str] = ()
        self.display = False

    def show(self, terms: Sequence[str]) -> None:
        """Show these terms."""
        if tuple(terms) == tuple(self.terms):
            return
        self.terms = tuple(terms)
        self.display = bool(terms)
        self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the chips, and at most three fifths of the bar."""
        wanted = sum(cell_len(harmless_line(term)) + 3 for term in self.terms)
        return min(wanted, container.width * 3 // 5)

    @property
    def line_count(self) -> int:
        """One."""
        return 1

    def line(self, number: int) -> Strip:
        """The chips."""
        width, base, chip = self.size.width, self.look(""), self.look("chips--chip")
        terms: list[str] = []
        taken = 0
        for term in map(harmless_line, reversed(self.terms)):
            taken += cell_len(term) + 3
            last = len(terms) + 1 == len(self.terms)
            if terms and taken > width - 2 * (not last):
                break
            terms.insert(0, term)
        hidden = len(terms) < len(self.terms)
        runs: list[Run] = [(f"{self.glyphs.more} ", base)] if hidden else []
        room = max(1, width - 3 - 2 * hidden)
        for term in terms:
            runs.append((f" {cut(term, room, self.glyphs.more)} ", chip))
            runs.append((" ", base))
        return strip_of(runs, width, base)
