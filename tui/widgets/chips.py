"""The terms of the filter as chips."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.geometry import Size
from textual.strip import Strip

from tui.text.harmless import harmless_line
from tui.widgets.lines import Lines
from tui.widgets.strips import Run, cut, strip_of

# The prompt, and some letters.
_ROOM_TO_TYPE = 18


def _most(width: int) -> int:
    """The cells that chips may take in a bar of a width."""
    return max(width * 3 // 5, width - _ROOM_TO_TYPE)


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
        """As wide as the chips that show; beside them there is room to type."""
        most = _most(container.width)
        terms = self._fitting(most)
        hidden = 2 * (len(terms) < len(self.terms))
        return min(most, hidden + sum(cell_len(term) + 3 for term in terms))

    def unseen(self, width: int) -> int:
        """How many of the first terms have no chip in a bar of a width."""
        return len(self.terms) - len(self._fitting(_most(width)))

    def _fitting(self, width: int) -> list[str]:
        """The last terms that fit into a width, at least one."""
        terms: list[str] = []
        taken = 0
        for term in map(harmless_line, reversed(self.terms)):
            taken += cell_len(term) + 3
            last = len(terms) + 1 == len(self.terms)
            if terms and taken > width - 2 * (not last):
                break
            terms.insert(0, term)
        return terms

    @property
    def line_count(self) -> int:
        """One."""
        return 1

    def line(self, number: int) -> Strip:
        """The chips."""
        width, base, chip = self.size.width, self.look(""), self.look("chips--chip")
        terms = self._fitting(width)
        hidden = len(terms) < len(self.terms)
        runs: list[Run] = [(f"{self.glyphs.more} ", base)] if hidden else []
        room = max(1, width - 3 - 2 * hidden)
        for term in terms:
            runs.append((f" {cut(term, room, self.glyphs.more)} ", chip))
            runs.append((" ", base))
        return strip_of(runs, width, base)
