"""The facets pane: speakers, organisations, places and years with their counts under the present filter."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.archive.archive import Archive
from tui.filter.facets import Facet
from tui.filter.parse import parse
from tui.filter.terms import SCOPE_OF_KIND, Dated, Named, Scope, Undated, term_for
from tui.names.recognition import KINDS, Kind
from tui.text.harmless import harmless_line
from tui.widgets.bindings import bindings_for
from tui.widgets.lines import Lines
from tui.widgets.strips import Run, cut, strip_of

TITLES: dict[Kind, str] = {"person": "Speakers", "organisation": "Organisations", "place": "Places"}
UNDATED = "undated"
_KIND_OF_SCOPE: dict[Scope, Kind] = {scope: kind for kind, scope in SCOPE_OF_KIND.items()}


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A line of the pane: a heading or blank (no `term`), or a name or year with its term and count.

    `name` is the name's number, -1 for a year and for what is `excluded`.
    """

    text: str
    term: str = ""
    count: int = 0
    name: int = -1
    excluded: bool = False


def _excluded(terms: Collection[str]) -> list[tuple[Kind | None, FacetRow]]:
    """The names and years that terms exclude as the pane does, each with its kind; of years None."""
    found: list[tuple[Kind | None, FacetRow]] = []
    for written in terms:
        if not written.startswith("-"):
            continue
        for term in parse(written[1:], date.today()).terms:
            kind = _KIND_OF_SCOPE.get(term.scope) if isinstance(term, Named) else None
            if isinstance(term, Named) and kind is not None:
                found.append((kind, FacetRow(term.value, written[1:], excluded=True)))
            elif isinstance(term, Dated | Undated) and (written[1:] == UNDATED or len(written) == 5):
                found.append((None, FacetRow(written[1:], written[1:], excluded=True)))
    return found


def _put_back(
    rows: list[FacetRow], group: int, excluded: Sequence[FacetRow], before: Mapping[str, int]
) -> None:
    """Put what is excluded among the last `group` rows, where each stood before; else on top."""
    first = len(rows) - group
    there = {row.term for row in rows[first:]}
    for row in excluded:
        if row.term not in there:
            rows.insert(min(len(rows), first + before.get(row.term, 0)), row)


class Facets(Lines, can_focus=True):
    """Names of the articles shown, most frequent first, in three groups, and their years."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "facets--title",
        "facets--count",
        "facets--cursor",
        "facets--taken",
        "facets--person",
        "facets--organisation",
        "facets--place",
        "facets--year",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("moving", "facets")

    class Focused(Message):
        """The reader looks at the facets."""

    class Toggled(Message):
        """A term is to be added to the filter or taken out."""

        def __init__(self, term: str) -> None:
            super().__init__()
            self.term = term

    class Excluded(Message):
        """Articles of a term are to be left out."""

        def __init__(self, term: str) -> None:
            super().__init__()
            self.term = term

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.archive = Archive()
        self.rows: Sequence[FacetRow] = ()
        self.taken: Collection[int] = frozenset()
        self.terms: Collection[str] = ()
        self.cursor = 0

    def show(
        self,
        archive: Archive,
        facets: Mapping[Kind, Sequence[Facet]],
        years: Sequence[tuple[str | None, int]] = (),
        taken: Collection[int] = frozenset(),
        terms: Collection[str] = (),
        most: int = 0,
    ) -> None:
        """Show these counts; the cursor stays on its name where that is still there.

        `taken` are the names that the filter means, `terms` those it has; lists of `most` may go on unseen.
        """
        wanted, before = self._term_at(self.cursor), self._places()
        excluded = _excluded(terms)
        rows: list[FacetRow] = []
        for kind in KINDS:
            found = facets.get(kind, ())
            rows.append(
                FacetRow(f"{TITLES[kind]} {len(found):,}{'+' if most and len(found) >= most else ''}")
            )
            for it in found:
                name = archive.names[it.name]
                rows.append(FacetRow(name.name, term_for(name.kind, name.name).text, it.count, it.name))
            _put_back(rows, len(found), [row for its, row in excluded if its == kind], before)
            rows.append(FacetRow(""))
        dated = sum(1 for year, _ in years if year)
        rows.append(FacetRow(f"Years {dated:,}" if dated or not years else "Years"))
        rows += [FacetRow(year or UNDATED, year or UNDATED, count) for year, count in years]
        _put_back(rows, len(years), [row for its, row in excluded if its is None], before)
        self.archive, self.rows, self.taken, self.terms = archive, rows, taken, terms
        places = [place for place, row in enumerate(rows) if row.term]
        same = (place for place in places if rows[place].term == wanted)
        # Where its name went, the cursor stays where that was.
        self.cursor = next(same, min(places, key=lambda place: abs(place - self.cursor), default=0))
        self._show_cursor()
        self.repaint()

    def forget(self) -> None:
        """Show nothing, and what comes next from its top: it is of another filter."""
        self.rows, self.cursor, self.top = (), 0, 0
        self.repaint()

    @property
    def line_count(self) -> int:
        """Lines of all groups."""
        return len(self.rows)

    def _places(self) -> dict[str, int]:
        """How far down in its group each name stands."""
        places: dict[str, int] = {}
        heading = 0
        for place, row in enumerate(self.rows):
            if row.term:
                places[row.term] = place - heading - 1
            else:
                heading = place
        return places

    def _term_at(self, row: int) -> str:
        return self.rows[row].term if 0 <= row < len(self.rows) else ""

    def strip_at(self, y: int) -> Strip:
        """On the first row the heading of the group that has begun above it, if one has."""
        heading = self._heading_above() if y == 0 else None
        return super().strip_at(y) if heading is None else self.line(heading)

    def _heading_above(self) -> int | None:
        """The heading that stands in place of the first row, as its group goes on there; None: none."""
        if self.page < 2 or not self._term_at(self.top):
            return None
        return next(row for row in range(self.top, -1, -1) if not self._term_at(row))

    def line(self, number: int) -> Strip:
        """A heading, or a name or year with its count."""
        width, base = self.size.width, self.look("")
        if not 0 <= number < len(self.rows):
            return strip_of((), width, base)
        row = self.rows[number]
        if not row.term:
            return strip_of([(f" {row.text}", self.look("facets--title"))], width, base)
        name = self.archive.names[row.name] if row.name >= 0 else None
        at_cursor = number == self.cursor
        look = self.look("facets--cursor") if at_cursor and self.has_focus else base
        count = f"{row.count:,}"
        speaks = self.glyphs.speaks if name and name.speaks else "-" if row.excluded else " "
        room = max(1, width - 4 - len(count))
        text = cut(harmless_line(row.text), room, self.glyphs.more)
        shown = look
        if row.name in self.taken or row.term in self.terms:
            component = f"facets--{name.kind if name else 'year'}"
            shown = look + self.get_component_rich_style(component, partial=True)
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
        elif self.cursor <= self.top or self.cursor >= self.top + self.page:
            # On the first row stands the heading of its group.
            self.top = self.cursor - self.page // 2
        self.top = max(0, min(self.top, self.line_count - self.page))

    def fit(self) -> None:
        """Keep the cursor in sight at another size."""
        super().fit()
        if self.size:
            self._show_cursor()

    def _go_to(self, row: int, step: int) -> None:
        """Put the cursor on a row, or on the next name in the direction of `step`."""
        row = max(0, min(row, len(self.rows) - 1))
        while 0 <= row < len(self.rows) and not self.rows[row].term:
            row += step
        if self._term_at(row):
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

    def on_focus(self) -> None:
        """Tell the screen that the reader looks at them."""
        self.post_message(self.Focused())

    def action_next_group(self) -> None:
        """To the first name of the next group."""
        self._go_to_group([row for row in self._groups if row > self.cursor][:1])

    def action_previous_group(self) -> None:
        """To the first name of this group, or of the one before."""
        self._go_to_group([row for row in self._groups if row < self.cursor][-1:])

    @property
    def _groups(self) -> list[int]:
        """The first name of each group."""
        return [row for row in range(1, len(self.rows)) if self._term_at(row) and not self._term_at(row - 1)]

    def _go_to_group(self, rows: Sequence[int]) -> None:
        if rows:
            # The group's title shows, and as much of the group as there is room for.
            self.top = max(0, min(rows[0] - 1, self.line_count - self.page))
            self._go_to(rows[0], 1)

    def action_toggle_name(self) -> None:
        """Add the name or the year to the filter, or take it out."""
        if term := self._term_at(self.cursor):
            self.post_message(self.Toggled(term))

    def action_exclude_name(self) -> None:
        """Leave out the articles that name it, or are of the year."""
        if term := self._term_at(self.cursor):
            self.post_message(self.Excluded(term))

    def on_click(self, event: events.Click) -> None:
        """A click toggles a name."""
        row = self.top + event.y
        if self._term_at(row) and (event.y > 0 or self._heading_above() is None):
            self._go_to(row, 1)
            self.action_toggle_name()
