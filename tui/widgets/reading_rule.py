"""The rule below the filter bar, which says how the filter was read."""

from rich.cells import cell_len

from tui.filter.describe import leads_nowhere
from tui.text.harmless import harmless_line
from tui.widgets.chips import Chips
from tui.widgets.one_line import Rule
from tui.widgets.strips import cut_oldest

_PASSED_OVER = " passed over"


class ReadingRule(Rule):
    """The terms as they were read; where there is no room for all, those that nothing else shows.

    That are, from the last to go: what was misread, what is being typed, the terms without room for a chip,
    the newest; words that were passed over are the first to go.
    """

    def __init__(self, chips: Chips, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._chips = chips

    def say(self, text: str) -> None:
        """Show another reading; even the same one may be told in other words beside other chips."""
        self.text = text
        self.repaint()

    def words(self, width: int) -> str:
        """The terms as they were read; with their number, if some stand neither here nor on a chip."""
        parts = harmless_line(self.text).split(", ")
        if cell_len(", ".join(parts)) <= width:
            return ", ".join(parts)
        terms, unseen = len(self._chips.terms), self._chips.unseen(self.size.width)
        hidden = parts[:unseen]
        if len(parts) >= terms:
            parts = parts[unseen:terms] + hidden + parts[terms:]
        parts.sort(key=lambda part: (leads_nowhere(part), not part.endswith(_PASSED_OVER)))
        told, number = cut_oldest(parts, width, self.glyphs.more), f"{terms} terms: "
        if all(part in told for part in hidden):
            return told
        counted = number + cut_oldest(parts, width - len(number), self.glyphs.more)
        misread = [part for part in parts if leads_nowhere(part) and part in told]
        return counted if all(part in counted for part in misread) else told
