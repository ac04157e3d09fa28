"""One article as a row of the list: date, headline, and below them the names that matter."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tui.archive.archive import Archive
from tui.names.recognition import KINDS, Kind
from tui.text.harmless import harmless_line
from tui.widgets.glyphs import Glyphs
from tui.widgets.matched import Matched
from tui.widgets.strips import Run, cut, strip_of

DATE_CELLS = 10
UNDATED = "undated"
_NAMES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class RowLooks:
    """Styles of a row: of an ordinary one, of the one under the cursor, and of matched letters by kind."""

    base: Style
    date: Style
    names: Style
    bar: Style
    cursor: Style
    cursor_mark: Style
    matched: dict[Kind, Style]


def names_that_matter(archive: Archive, number: int, matched: Collection[int]) -> list[int]:
    """Names of an article for its row: matched ones, then speakers, then those that tell it from the others.

    What tells an article apart is what it names often and the archive seldom (term frequency times inverse
    document frequency, Spärck Jones 1972).
    """
    recognition = archive.recognition(number)
    links = archive.links[number] if number < len(archive.links) else ()
    if not links:
        return []
    often = Counter(links[mention.name] for mention in recognition.mentions if mention.name < len(links))
    speaking = {name for name, found in zip(links, recognition.names, strict=False) if found.speaks}
    articles = len(archive)

    def weight(name: int) -> float:
        return -(1 + often[name]) * log((1 + articles) / max(1, archive.articles_naming(name)))

    ranked = sorted(
        dict.fromkeys(links),
        key=lambda name: (name not in matched, name not in speaking, weight(name), archive.names[name].name),
    )
    return ranked[:_NAMES_SHOWN]


def row_strips(
    archive: Archive,
    number: int,
    matched: Matched,
    width: int,
    density: int,
    under_cursor: bool,
    looks: RowLooks,
    glyphs: Glyphs,
) -> tuple[Strip, ...]:
    """The `density` lines of one row, each `width` cells, with the letters that matched marked.

    The row under the cursor has a bar in its margin and a first line of its own look. Its second line
    stays as it is, so that a step of the cursor paints two lines and two cells.
    """
    head = archive.head(number)
    date = (head.date or UNDATED).ljust(DATE_CELLS)
    room = width - DATE_CELLS - 4
    headline = cut(harmless_line(head.headline), max(0, room), glyphs.more)
    marks = matched.in_headline(archive, number)
    if under_cursor:
        bar: Run = (glyphs.cursor, looks.bar)
        marked = [(start, end, looks.cursor_mark) for start, end, _ in marks]
        # The bar in the look of its line: another colour for one cell is 15 bytes a step of the cursor.
        runs = [(f"{glyphs.cursor}{date}  ", looks.cursor), *_marked(headline, marked, looks.cursor)]
        first = strip_of(runs, width, looks.cursor)
    else:
        bar = (" ", looks.date)
        marked = [(start, end, looks.matched[kind]) for start, end, kind in marks]
        runs = [bar, (f"{date}  ", looks.date), *_marked(headline, marked, looks.base)]
        first = strip_of(runs, width, looks.base)
    if density == 1:
        return (first,)
    runs = [bar, (" " * (DATE_CELLS + 2), looks.names)]
    runs += _names(archive, number, matched, room, looks, glyphs)
    return first, strip_of(runs, width, looks.names)


def _names(
    archive: Archive, number: int, matched: Matched, room: int, looks: RowLooks, glyphs: Glyphs
) -> list[Run]:
    runs: list[Run] = []
    for name in names_that_matter(archive, number, matched.names):
        found = archive.names[name]
        text = harmless_line(found.name)
        dot = glyphs.dot if runs else ""
        cells = cell_len(dot + text)
        if cells > room:
            if runs:
                continue
            text = cut(text, room, glyphs.more)
            cells = cell_len(text)
        room -= cells
        marks = [(start, end, looks.matched[found.kind]) for start, end in matched.in_name(found, name)]
        runs += (
            [(dot, looks.names), *_marked(text, marks, looks.names)] if marks else [(dot + text, looks.names)]
        )
    return runs


def _marked(text: str, marks: Sequence[tuple[int, int, Style]], look: Style) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for start, end, marked in marks:
        runs += [(text[at:start], look), (text[start:end], marked)]
        at = end
    return [*runs, (text[at:], look)]


def kinds_of_style(prefix: str) -> dict[Kind, str]:
    """Component class of each kind: `prefix--person` and so on."""
    return {kind: f"{prefix}--{kind}" for kind in KINDS}
