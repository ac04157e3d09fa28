"""The list pane: dated articles, one or two lines each, however many there are."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.timer import Timer

from tui.archive.archive import Archive
from tui.text.wrap import wrap
from tui.widgets.article_row import RowLooks, kinds_of_style, row_strips
from tui.widgets.bindings import bindings_for
from tui.widgets.lines import Lines
from tui.widgets.matched import Matched
from tui.widgets.strips import strip_of

# Rows kept as strips: a few screens of the tallest terminals.
_ROWS_KEPT = 512
# Rows that a key may show are made once none has come for so long: a few, a pause for keys, and so on.
_REST_SECONDS, _MADE_AT_ONCE, _PAUSE_SECONDS = 0.02, 3, 0.001
NOTHING = Matched()


class ArticleList(Lines, can_focus=True):
    """Rows of an archive's articles, in the order of the numbers given; a row costs nothing until shown."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--date",
        "article-list--names",
        "article-list--bar",
        "article-list--cursor",
        "article-list--cursor-blurred",
        "article-list--empty",
        "article-list--person",
        "article-list--organisation",
        "article-list--place",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("moving", "list")

    cursor: Reactive[int] = Reactive(0, init=False, repaint=False)
    """The row under the cursor; its watchers paint in the same frame as the list."""

    class Moved(Message):
        """The cursor stands on another article."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Opened(Message):
        """The reader wants to read an article."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class DensityChanged(Message):
        """One line or two lines an article."""

        def __init__(self, density: int) -> None:
            super().__init__()
            self.density = density

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.archive = Archive()
        self.rows: Sequence[int] = array("I")
        self.matched = NOTHING
        self.density = 2
        self.empty = ""
        self.covered = 0
        self._kept: dict[tuple[int, bool], tuple[Strip, ...]] = {}
        self._looks: RowLooks | None = None
        self._looks_of_kept: RowLooks | None = None
        self._making: Timer | None = None

    def show(
        self,
        archive: Archive,
        rows: Sequence[int],
        matched: Matched = NOTHING,
        cursor: int = 0,
        empty: str = "",
    ) -> None:
        """Show the articles `rows` names by number, with the cursor on row `cursor`.

        `matched` is what the filter means, marked where it stands; `empty` is what to say when no article is
        left. The cursor keeps its height on the screen as far as it can.
        """
        height_on_screen = self.cursor - self.top // self.density
        self.archive, self.rows, self.matched, self.empty = archive, rows, matched, empty
        self.forget_lines()
        self.set_reactive(ArticleList.cursor, max(0, min(cursor, len(rows) - 1)))
        first = max(0, min(self.cursor - height_on_screen, len(rows) - self.rows_per_page))
        self.top = max(0, first) * self.density
        self._show_cursor()
        self.repaint()

    @property
    def line_count(self) -> int:
        """Lines of all rows."""
        return len(self.rows) * self.density

    @property
    def rows_per_page(self) -> int:
        """Rows that are shown whole."""
        return max(1, (self.size.height - self.covered) // self.density)

    @property
    def number(self) -> int | None:
        """Number of the article under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def cover(self, lines: int) -> None:
        """Leave the first lines of the pane free, for what lies above it."""
        if lines != self.covered:
            self.covered = lines
            self._show_cursor()
            self.repaint()

    def strip_at(self, y: int) -> Strip:
        """A row's line, below the lines left free."""
        return self.line(self.top + y - self.covered) if y >= self.covered else self._blank(-1)

    def line(self, number: int) -> Strip:
        """One line of a row, made when first shown."""
        row, part = divmod(number, self.density)
        if not 0 <= row < len(self.rows):
            return self._blank(number)
        return self._row(row, row == self.cursor)[part]

    def _row(self, row: int, under_cursor: bool) -> tuple[Strip, ...]:
        looks, key = self.looks, (row, under_cursor)
        strips = self._kept.get(key)
        if strips is None:
            if len(self._kept) >= _ROWS_KEPT:
                del self._kept[next(iter(self._kept))]
            strips = self._kept[key] = row_strips(
                self.archive,
                self.rows[row],
                self.matched,
                self.size.width,
                self.density,
                under_cursor,
                looks,
                self.glyphs,
            )
        return strips

    def repaint(self) -> None:
        """Paint the lines that differ; what the next key may show is made when keys rest."""
        super().repaint()
        self._make_soon(_REST_SECONDS)

    # Making rows for keys to come

    def _make_soon(self, seconds: float) -> None:
        if self._making is not None:
            self._making.stop()
        self._making = self.set_timer(seconds, self._make_some) if self.has_focus else None

    def _make_some(self) -> None:
        for row, under_cursor in islice(self._missing(), _MADE_AT_ONCE):
            self._row(row, under_cursor)
        if any(True for _ in self._missing()):
            self._make_soon(_PAUSE_SECONDS)

    def _missing(self) -> Iterator[tuple[int, bool]]:
        """Rows not made yet that a step or a page from here would show, and whether the cursor is there."""
        last, shown = len(self.rows) - 1, -(-self.size.height // self.density)
        wanted = [(self.cursor, False), (self.cursor + 1, True), (self.cursor - 1, True)]
        for page in (self.rows_per_page, -self.rows_per_page):
            cursor, first = max(0, min(self.cursor + page, last)), self._first_of_page(page)
            wanted += ((row, row == cursor) for row in range(first, first + shown))
        return (place for place in wanted if 0 <= place[0] <= last and place not in self._kept)

    def _blank(self, number: int) -> Strip:
        width, empty = self.size.width, self.look("article-list--empty")
        rows = wrap(self.empty, width - 3, cell_len) if not self.rows else []
        start, end = rows[number - 1] if 1 <= number <= len(rows) else (0, 0)
        return strip_of([(f"  {self.empty[start:end]}", empty)], width, empty)

    @property
    def looks(self) -> RowLooks:
        """Styles of the rows under the present theme."""
        if self._looks is None:
            cursor = "article-list--cursor" if self.has_focus else "article-list--cursor-blurred"
            looks = RowLooks(
                base=self.look(""),
                date=self.look("article-list--date"),
                names=self.look("article-list--names"),
                bar=self.look("article-list--bar"),
                cursor=self.look(cursor),
                cursor_mark=self.look(cursor) + Style(underline=True),
                matched={kind: self.look(name) for kind, name in kinds_of_style("article-list").items()},
            )
            self._keep_rows_in(looks)
            self._looks = self._looks_of_kept = looks
        return self._looks

    def _keep_rows_in(self, looks: RowLooks) -> None:
        """Keep of the rows those that are made in these looks: the focus changes that of the cursor alone."""
        before = self._looks_of_kept
        if before is None or before == looks:
            return
        if replace(before, cursor=looks.cursor, cursor_mark=looks.cursor_mark) == looks:
            self._kept = {place: row for place, row in self._kept.items() if not place[1]}
        else:
            self._kept.clear()

    def forget_lines(self) -> None:
        """Drop the rows kept as strips."""
        self._kept.clear()
        self._looks = None

    def forget_looks(self) -> None:
        """Look at the styles anew, and keep rows that are alike in them."""
        self._looks = None

    def fit(self) -> None:
        """Keep the cursor's row on the screen."""
        super().fit()
        self._show_cursor()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The row under the cursor stands out less while keys go elsewhere."""
        super().watch_has_focus(_has_focus)
        self.forget_looks()

    def _show_cursor(self) -> None:
        # The pane moves by half its height, so that at the edge not every step repaints it.
        first, rows = self.top // self.density, self.rows_per_page
        if not first <= self.cursor < first + rows:
            near = -rows <= self.cursor - first < 2 * rows
            first = self.cursor - rows // 2 if near else self.cursor - rows // 3
            first = max(0, min(first, len(self.rows) - rows))
        else:
            first = max(0, min(first, len(self.rows) - rows))
        self.top = first * self.density

    def go_to(self, row: int) -> None:
        """Put the cursor on a row."""
        row = max(0, min(row, len(self.rows) - 1))
        if row == self.cursor or not self.rows:
            return
        self.cursor = row
        self._show_cursor()
        self.repaint()
        self.post_message(self.Moved(self.rows[row]))

    def action_down(self) -> None:
        """One row down."""
        self.go_to(self.cursor + 1)

    def action_up(self) -> None:
        """One row up."""
        self.go_to(self.cursor - 1)

    def action_page_down(self) -> None:
        """A page of rows down."""
        self._turn(self.rows_per_page)

    def action_page_up(self) -> None:
        """A page of rows up."""
        self._turn(-self.rows_per_page)

    def _turn(self, rows: int) -> None:
        self.top = self._first_of_page(rows) * self.density
        self.go_to(self.cursor + rows)

    def _first_of_page(self, rows: int) -> int:
        """The first row shown after turning so many rows, up or down."""
        return max(0, min(self.top // self.density + rows, len(self.rows) - self.rows_per_page))

    def action_top(self) -> None:
        """To the first row."""
        self.go_to(0)

    def action_bottom(self) -> None:
        """To the last row."""
        self.go_to(len(self.rows) - 1)

    def action_open(self) -> None:
        """Read the article under the cursor."""
        if self.number is not None:
            self.post_message(self.Opened(self.number))

    def action_density(self) -> None:
        """Change between one line and two lines an article."""
        self.set_density(3 - self.density)
        self.post_message(self.DensityChanged(self.density))

    def set_density(self, density: int) -> None:
        """Show `density` lines an article, one or two, with the same article under the cursor."""
        self.density = density
        self.forget_lines()
        self.top = max(0, self.cursor - self.rows_per_page // 3) * density
        self._show_cursor()
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a second one on the same row opens."""
        row = (self.top + event.y - self.covered) // self.density
        if row == self.cursor:
            self.action_open()
        elif row < len(self.rows):
            self.go_to(row)

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the cursor."""
        self.go_to(self.cursor + 3)

    def on_mouse_scroll_up(self) -> None:
        """The wheel moves the cursor."""
        self.go_to(self.cursor - 3)
