"""The reader pane: one article, its names marked, wrapped once a width and painted as far as it shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.archive.about import about
from tui.archive.archive import Archive
from tui.filter.places import NOTHING, Sought, find_statements
from tui.names.recognition import Mention
from tui.text.harmless import harmless_line
from tui.widgets.bindings import bindings_for
from tui.widgets.covered import Covered, covered
from tui.widgets.found import Found
from tui.widgets.lines import Lines
from tui.widgets.page import MEASURE, Page, PageRow, lay_out
from tui.widgets.strips import Run, cut, strip_of

# No arrangement gives the reader less.
_NARROWEST = 20
_NO_PAGE = Page((), (), ())
_GONE = ("", "This article is gone: its file", "was deleted, moved or renamed.")
# Of a name that is marked: itself, its articles, its first role.
_TOLD_AT_LEAST = 3
GONE_SAID = "This article is gone"
# Cells left of the text: a blank, the bar of statements, a blank.
_MARGIN = 3


class Reader(Lines, can_focus=True):
    """An article with its date, headline, blocks and names; its first line says where one is in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--head",
        "reader--head-focused",
        "reader--date",
        "reader--headline",
        "reader--heading",
        "reader--caption",
        "reader--bar",
        "reader--bar-wanted",
        "reader--person",
        "reader--organisation",
        "reader--place",
        "reader--current",
        "reader--match",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("moving", "reader")

    class Followed(Message):
        """The reader wants the name under the mark as a term of the filter."""

        def __init__(self, name: int) -> None:
            super().__init__()
            self.name = name

    class SearchWanted(Message):
        """The reader wants to type words to search for."""

    class Said(Message):
        """Something to tell in the status line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.archive = Archive()
        self.number: int | None = None
        self.matched: Collection[int] = frozenset()
        self.current: int | None = None
        self.is_gone = False
        self.article_id: str | None = None
        self._page = _NO_PAGE
        self._width = 0
        self._mention_ends: list[int] = []
        self._mentions: tuple[Mention, ...] = ()
        self._found = Found()
        # What those say whom the filter wants.
        self._wanted = Covered()
        # Where an article opens that has no size yet.
        self._opens_at: int | None = None
        self._strips: dict[int, Strip] = {}

    def show(
        self,
        archive: Archive,
        number: int | None,
        matched: Collection[int] = frozenset(),
        sought: Sought = NOTHING,
    ) -> None:
        """Show an article, at the first place of what is sought in it.

        The place stays when it is the article already shown, and the same is sought.
        """
        article = archive.article(number) if number is not None else None
        stays = article is not None and self.number is not None and article.head.id == self.article_id
        position = self._page.position_at(self.top) if stays else 0
        at_top = self.top == 0
        self.archive, self.number, self.matched, self.is_gone = archive, number, matched, False
        self.article_id = article.head.id if article is not None else None
        if number is not None:
            self._mentions = tuple(sorted(archive.recognition(number).mentions, key=lambda it: it.start))
        else:
            self._mentions = ()
        self._mention_ends = [mention.end for mention in self._mentions]
        if not stays:
            self.current = None
            self.top = 0
        elif self.current is not None and self.current >= len(self._mentions):
            self.current = None
        opens = self._found.seek(sought) or not stays
        self._found.look(archive, number)
        self._wanted = covered(find_statements(archive, number, sought) if number is not None else ())
        self._lay_out()
        if stays and not at_top:
            self.top = max(0, min(self._page.row_of(position), self.line_count - self.page))
        self._opens_at = self._found.first if opens else None
        self._open()
        self.repaint()

    def lose(self, archive: Archive) -> None:
        """Say that the article shown is in the archive no longer; its id stays, as it may come back."""
        lost = self.article_id
        self.show(archive, None)
        self.article_id, self.is_gone = lost, True
        self.repaint_text()

    def _lay_out(self) -> None:
        self._strips.clear()
        self._width = max(1, min(MEASURE, self.size.width - _MARGIN - 1))
        if self.number is None or not self.size:
            self._page = _NO_PAGE
        else:
            article = self.archive.article(self.number)
            self._page = lay_out(article, self.archive.recognition(self.number), self._width)

    def fit(self) -> None:
        """Wrap anew, with the same text at the top."""
        super().fit()
        # On the way to another arrangement of the panes: a long article takes many seconds in a column.
        if 0 < self.size.width < _NARROWEST:
            return
        position = self._page.position_at(self.top)
        at_top = self.top == 0
        self._lay_out()
        top = 0 if at_top else self._page.row_of(position)
        self.top = max(0, min(top, self.line_count - self.page))
        self._open()

    def _open(self) -> None:
        """Bring into sight where the article opens, as soon as there are rows."""
        if self._opens_at is not None and self._page.rows:
            self._take_into_sight(self._opens_at)
            self._opens_at = None

    def forget_lines(self) -> None:
        """Drop the lines kept as strips."""
        self._strips.clear()

    @property
    def line_count(self) -> int:
        """Rows of the article."""
        return len(self._page.rows)

    @property
    def page(self) -> int:
        """Rows of text that show: all lines of the pane but the first."""
        return max(1, self.size.height - 1)

    def strip_at(self, y: int) -> Strip:
        """The head on the first line, text on the others."""
        return self._head() if y == 0 else self.line(self.top + y - 1)

    def _head(self) -> Strip:
        width = self.size.width
        look = self.look("reader--head-focused" if self.has_focus else "reader--head")
        across = self.glyphs.across
        if self.number is None and not self.is_gone:
            return strip_of([(across * width, look)], width, look)
        rows = max(1, self.line_count - self.page)
        place = "all" if self.line_count <= self.page else f"{min(100, 100 * self.top // rows)}%"
        place = "gone" if self.is_gone else place
        # The place stands first, so that moving paints a few cells and not the line.
        head = f"{across}{f' {place} ':{across}>6}{across}"
        name = cut(harmless_line(self.article_id or ""), max(0, width - len(head) - 4), self.glyphs.more)
        return strip_of([(f"{head} {name} {across * width}", look)], width, look)

    def line(self, number: int) -> Strip:
        """One row of text."""
        strip = self._strips.get(number)
        if strip is None:
            strip = self._make_line(number)
            self._strips[number] = strip
        return strip

    def _make_line(self, number: int) -> Strip:
        width, base = self.size.width, self.look("")
        if self.is_gone and number < len(_GONE):
            return strip_of([(" " * _MARGIN + _GONE[number], base)], width, base)
        if not 0 <= number < len(self._page.rows):
            return strip_of((), width, base)
        row = self._page.rows[number]
        look = base
        if row.kind in ("date", "headline", "heading", "caption"):
            look = self.look(f"reader--{row.kind}")
        elif row.kind == "byline":
            look = self.look("reader--caption")
        runs: list[Run] = [(" ", base), self._bar(row), (" ", base)]
        if row.start < 0:
            runs.append((row.text, look))
        else:
            runs += self._runs(row.text, row.start, look)
        return strip_of(runs, width, base)

    def _bar(self, row: PageRow) -> Run:
        """What tells beside a row that somebody says it, more plainly where the filter asks for him."""
        if row.stated and self._wanted.meets(row.start, row.end):
            return self.glyphs.wanted, self.look("reader--bar-wanted")
        return self.glyphs.statement if row.stated else " ", self.look("reader--bar")

    def _runs(self, text: str, start: int, look: Style) -> list[Run]:
        """Runs of one row, cut where mentions and matches begin and end."""
        end = start + len(text)
        links = self.archive.links[self.number] if self.number is not None else ()
        spans: list[tuple[int, int, Style]] = []
        for place in range(bisect_right(self._mention_ends, start), len(self._mentions)):
            mention = self._mentions[place]
            if mention.start >= end:
                break
            name = self.archive.names[links[mention.name]]
            marked = look + self.get_component_rich_style(f"reader--{name.kind}", partial=True)
            if place == self.current:
                # Bold and underlined too: among the places found, others are reversed in some themes.
                marked += Style(reverse=True, bold=True, underline=True)
            spans.append((mention.start, mention.end, marked))
        places, here = self._found.places, self._found.here
        matches = places[bisect_right(places, start, key=lambda it: it[1]) : bisect_left(places, (end, end))]
        cuts = {start, end}
        for a, b in [*matches, *((left, right) for left, right, _ in spans)]:
            cuts.update((max(a, start), min(b, end)))
        runs: list[Run] = []
        points = sorted(cuts)
        for a, b in pairwise(points):
            style = next((marked for left, right, marked in spans if left <= a < right), look)
            if any(left <= a < right for left, right in matches):
                style += self.look("reader--match")
                if here is not None and here[0] <= a < here[1]:
                    style += Style(bold=True, underline=True)
            runs.append((text[a - start : b - start], style))
        return runs

    # Moving

    def action_down(self) -> None:
        """One row down."""
        self.scroll_to_line(self.top + 1)

    def action_up(self) -> None:
        """One row up."""
        self.scroll_to_line(self.top - 1)

    def action_page_down(self) -> None:
        """A page down, with one row kept in sight."""
        self.scroll_to_line(self.top + max(1, self.page - 1))

    def action_page_up(self) -> None:
        """A page up, with one row kept in sight."""
        self.scroll_to_line(self.top - max(1, self.page - 1))

    def action_top(self) -> None:
        """To the beginning."""
        self.scroll_to_line(0)

    def action_bottom(self) -> None:
        """To the end."""
        self.scroll_to_line(self.line_count)

    def on_mouse_scroll_down(self) -> None:
        """Three rows down."""
        self.scroll_to_line(self.top + 3)

    def on_mouse_scroll_up(self) -> None:
        """Three rows up."""
        self.scroll_to_line(self.top - 3)

    def _take_into_sight(self, position: int) -> None:
        row = self._page.row_of(position)
        if not self.top <= row < self.top + self.page:
            self.top = max(0, min(row - self.page // 3, self.line_count - self.page))

    def _bring_into_sight(self, position: int) -> None:
        self._take_into_sight(position)
        self._strips.clear()
        self.repaint()

    # Mentions

    def action_next_mention(self) -> None:
        """Mark the next name, the first one in sight to begin with."""
        self._step(1)

    def action_previous_mention(self) -> None:
        """Mark the name before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.is_gone:
            self.post_message(self.Said(GONE_SAID))
            return
        if not self._mentions:
            self.post_message(self.Said("No names were found in this article"))
            return
        starts = [mention.start for mention in self._mentions]
        if self.current is None:
            first = bisect_left(starts, self._page.position_at(self.top))
            self.current = (first if step > 0 else first - 1) % len(starts)
        else:
            self.current = (self.current + step) % len(starts)
        self._bring_into_sight(starts[self.current])
        self._say_who(self._mentions[self.current])

    def _say_who(self, mention: Mention) -> None:
        """Tell who is marked: the name, its articles and as many roles as fit, as the archive knows them."""
        if self.number is not None:
            name = self.archive.links[self.number][mention.name]
            known = about(self.archive, name, self.archive.head(self.number).date)
            told = self.glyphs.dot.join(known[:_TOLD_AT_LEAST])
            for role in known[_TOLD_AT_LEAST:]:
                longer = f"{told}{self.glyphs.dot}{role}"
                if cell_len(longer) > self.screen.size.width - 2:
                    break
                told = longer
            self.post_message(self.Said(told))

    def action_follow(self) -> None:
        """Filter by the name that is marked."""
        if self.is_gone:
            self.post_message(self.Said(GONE_SAID))
            return
        if self.current is None or self.number is None:
            self.post_message(self.Said("Mark a name with ] or [ first, then Enter filters by it"))
            return
        self.post_message(self.Followed(self.archive.links[self.number][self._mentions[self.current].name]))

    # Search

    def action_search(self) -> None:
        """Ask for words to search."""
        self.post_message(self.Said(GONE_SAID) if self.is_gone else self.SearchWanted())

    def find(self, words: str) -> bool:
        """Search for words in the text, whatever their case, from the top of what shows.

        False: they are not there, and what was found before still is.
        """
        if not self._found.search(words, self.archive, self.number):
            return False
        self._step_match(1)
        return True

    def action_next_match(self) -> None:
        """To the next place found."""
        self._step_match(1)

    def action_previous_match(self) -> None:
        """To the place found before."""
        self._step_match(-1)

    def _step_match(self, step: int) -> None:
        if not self._found.places:
            self.post_message(self.Said("Nothing found; s searches"))
            return
        self._found.step(step, self._page.position_at(self.top))
        if self._found.at is not None and self._found.here is not None:
            self._bring_into_sight(self._found.here[0])
            self.post_message(self.Said(f"{self._found.at + 1} of {len(self._found.places)} found"))

    def repaint_text(self) -> None:
        """Paint the rows again after what is marked in them changed."""
        self._strips.clear()
        self.repaint()
