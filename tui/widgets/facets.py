"""The facets pane: speakers, organisations and places with their counts under the present filter."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.archive.archive import Archive
from tui.filter.facets import Facet
from tui.names.recognition import KINDS, Kind
from tui.text.harmless import harmless_line
from tui.widgets.bindings import bindings_for
from tui.widgets.lines import Lines
from tui.widgets.strips import Run, cut, strip_of

TITLES: dict[Kind, str] = {"person": "Speakers", "organisation": "Organisations", "place": "Places"}
_SHOWN_OF_A_KIND = 200


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A line of the pane: a heading or blank (`name` is None), or a name with its count."""

    text: str
    name: int | None = None
    count: int = 0


class Facets(Lines, can_focus=True):
    """Names of the articles shown, most frequent first, in three groups."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "facets--title",
        "facets--count",
        "facets--cursor",
        "facets--taken",
        "facets--person",
        "facets--organisation",
        "facets--place",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("moving", "facets")

    class Toggled(Message):
        """A name is to be added to the filter or taken out."""

        def __init__(self, name: int) -> None:
            super().__init__()
            self.name = name

    class Excluded(Message):
        """Articles that name it are to be left out."""

        def __init__(self, name: int) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.archive = Archive()
        self.rows: Sequence[FacetRow] = ()
        self.taken: Collection[int] = frozenset()
        self.cursor = 0

    def show(
        self, archive: Archive, facets: Mapping[Kind, Sequence[Facet]], taken: Collection[int] = frozenset()
    ) -> None:
        """Show these counts; the cursor stays on its name where that is still there.

        `taken` are the names that the filter means.
        """
        under = self._name_at(self.cursor)
        wanted = self.archive.names[under] if under is not None else None
        rows: list[FacetRow] = []
        for kind in KINDS:
            found = facets.get(kind, ())
            if rows:
                rows.append(FacetRow(""))
            rows.append(FacetRow(f"{TITLES[kind]} {len(found):,}"))
            rows += [
                FacetRow(archive.names[it.name].name, it.name, it.count) for it in found[:_SHOWN_OF_A_KIND]
            ]
        self.archive, self.rows, self.taken = archive, rows, taken
        places = [place for place, row in enumerate(rows) if row.name is not None]
        same = (
            place
            for place in places
            if wanted is not None
            and rows[place].text == wanted.name
            and archive.names[rows[place].name or 0].kind == wanted.kind
        )
        self.cursor = next(same, places[0] if places else 0)
        self._show_cursor()
        self.repaint()

    @property
    def line_count(self) -> int:
        """Lines of all groups."""
        return len(self.rows)

    def _name_at(self, row: int) -> int | None:
        return self.rows[row].name if 0 <= row < len(self.rows) else None

    def line(self, number: int) -> Strip:
        """A heading, or a name with its count."""
        width, base = self.size.width, self.look("")
        if not 0 <= number < len(self.rows):
            return strip_of((), width, base)
        row = self.rows[number]
        if row.name is None:
            return strip_of([(f" {row.text}", self.look("facets--title"))], width, base)
        name = self.archive.names[row.name]
        at_cursor = number == self.cursor
        look = self.look("facets--cursor") if at_cursor and self.has_focus else base
        count = f"{row.count:,}"
        speaks = self.glyphs.speaks if name.speaks else " "
        room = max(1, width - 4 - len(count))
        text = cut(harmless_line(row.text), room, self.glyphs.more)
        shown = look
        if row.name in self.taken:
            shown = look + self.get_component_rich_style(f"facets--{name.kind}", partial=True)
        runs: list[Run] = [
            (self.glyphs.cursor if at_cursor else " ", look),
            (speaks, look if at_cursor else self.look("facets--count")),
            (text, shown),
            (" " * (room - cell_len(text) + 1), look),
            (count, look if at_cursor and self.has_focus else self.look("facets--count")),
        ]
        return strip_of(runs, width, look)

    def _show_cursor(self) -> None:
        if self.cursor <= 2:
            self.top = 0
        elif self.cursor < self.top or self.cursor >= self.top + self.page:
            self.top = self.cursor - self.page // 2
        self.top = max(0, min(self.top, self.line_count - self.page))

    def _go_to(self, row: int, step: int) -> None:
        """Put the cursor on a row, or on the next name in the direction of `step`."""
        row = max(0, min(row, len(self.rows) - 1))
        while 0 <= row < len(self.rows) and self.rows[row].name is None:
            row += step
        if self._name_at(row) is not None:
            self.cursor = row
            self._show_cursor()
            self.repaint()

    def action_down(self) -> None:
        """To the next name."""
        self._go_to(self.cursor + 1, 1)

    def action_up(self) -> None:
        """To the name before."""
        self._go_to(self.cursor - 1, -1)

    def action_page_down(self) -> None:
        """A page down."""
        self._go_to(self.cursor + self.page, -1)

    def action_page_up(self) -> None:
        """A page up."""
        self._go_to(self.cursor - self.page, 1)

    def action_top(self) -> None:
        """To the first name."""
        self._go_to(0, 1)

    def action_bottom(self) -> None:
        """To the last name."""
        self._go_to(len(self.rows) - 1, -1)

    def action_toggle_name(self) -> None:
        """Add the name to the filter, or take it out."""
        if (name := self._name_at(self.cursor)) is not None:
            self.post_message(self.Toggled(name))

    def action_exclude_name(self) -> None:
        """Leave out the articles that name it."""
        if (name := self._name_at(self.cursor)) is not None:
            self.post_message(self.Excluded(name))

    def on_click(self, event: events.Click) -> None:
        """A click toggles a name."""
        if self._name_at(self.top + event.y) is not None:
            self._go_to(self.top + event.y, 1)
            self.action_toggle_name()
