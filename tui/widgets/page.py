"""The layout of one article: rows of text at one width, and where mentions and statements fall on them."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rich.cells import cell_len

from tui.archive.article import Article
from tui.archive.beginning import heads_with_headline
from tui.names.recognition import Recognition
from tui.text.harmless import harmless_line
from tui.text.wrap import wrap
from tui.widgets.covered import covered

MEASURE = 72

RowKind = Literal["date", "headline", "paragraph", "heading", "caption", "byline", "blank"]


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row: the text on it, and the code point of the body at which it starts (-1: not of the body)."""

    kind: RowKind
    text: str = ""
    start: int = -1
    stated: bool = False

    @property
    def end(self) -> int:
        """Code point of the body after the row's last."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """An article laid out; `starts` are where its rows start, `rows_of_starts` which rows those are."""

    rows: tuple[PageRow, ...]
    starts: tuple[int, ...]
    rows_of_starts: tuple[int, ...]

    def row_of(self, position: int) -> int:
        """The row on which a code point of the body stands."""
        place = bisect_right(self.starts, position) - 1
        return self.rows_of_starts[place] if place >= 0 else 0

    def position_at(self, row: int) -> int:
        """The first code point of the body at or below a row."""
        place = bisect_left(self.rows_of_starts, row)
        return self.starts[place] if place < len(self.starts) else (self.starts[-1] + 1 if self.starts else 0)


def long_date(iso: str | None) -> str:
    """A date as prose: `Tuesday 16 December 2025`, `December 2025`, `undated`."""
    if iso is None:
        return "undated"
    numbers = [int(part) for part in iso.split("-")]
    if len(numbers) == 3:
        day = date(*numbers)
        return f"{day:%A} {day.day} {day:%B} {day.year}"
    return f"{date(numbers[0], numbers[1], 1):%B} {numbers[0]}" if len(numbers) == 2 else iso


def lay_out(article: Article, recognition: Recognition, width: int) -> Page:
    """Wrap an article to `width` cells: date, headline, then its blocks with blank rows between.

    A headline that the head of the body says is not said twice.
    """
    rows: list[PageRow] = [PageRow("date", long_date(article.head.date))]
    if not heads_with_headline(article):
        headline = harmless_line(article.head.headline)
        rows += [PageRow("headline", headline[a:b]) for a, b in wrap(headline, width, cell_len)]
    stated = covered((statement.start, statement.end) for statement in recognition.statements)
    for block in article.blocks:
        text = harmless_line(article.text[block.start : block.end])
        rows.append(PageRow("blank"))
        for a, b in wrap(text, width, cell_len):
            start, end = block.start + a, block.start + b
            rows.append(PageRow(block.kind, text[a:b], start, stated.meets(start, end)))
    placed = [(row.start, number) for number, row in enumerate(rows) if row.start >= 0]
    return Page(tuple(rows), tuple(start for start, _ in placed), tuple(number for _, number in placed))
