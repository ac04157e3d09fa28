"""A terminal's screen as an SVG picture: runs of cells with one style, in a monospace face, colours kept."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

import pyte
from pyte.screens import Char

_CELL, _LINE, _SIZE, _EDGE = 8.4, 17, 14, 12
_PAPER, _INK = "#1d2021", "#ddd4bb"
_FACES = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"
# The sixteen colours that a terminal chooses itself; the rest come as red, green, blue.
_NAMED = {
    "black": "#282828",
    "red": "#cc4b3d",
    "green": "#98a03a",
    "brown": "#d79921",
    "blue": "#5b8f96",
    "magenta": "#b16286",
    "cyan": "#689d6a",
    "white": "#c9bb9c",
    "brightblack": "#928374",
    "brightred": "#fb4934",
    "brightgreen": "#b8bb26",
    "brightbrown": "#fabd2f",
    "brightyellow": "#fabd2f",
    "brightblue": "#83a598",
    "brightmagenta": "#d3869b",
    "brightcyan": "#8ec07c",
    "brightwhite": "#f4ead0",
}


# The same of a terminal with a light ground.
_LIGHT_PAPER, _LIGHT_INK = "#fbf8ef", "#2a2a28"
_LIGHT_NAMED = _NAMED | {
    "black": "#2a2a28",
    "red": "#a02c22",
    "green": "#4f6b1a",
    "brown": "#8a6100",
    "blue": "#28627a",
    "magenta": "#8a3f72",
    "cyan": "#2f6f5a",
    "white": "#d8d2c0",
}


def svg(screen: pyte.Screen, title: str, light: bool = False) -> str:
    """The picture of a screen on a dark or light ground; `title` is for those who cannot see it."""
    drawn = _svg(screen, title)
    if not light:
        return drawn
    lighter = {
        _PAPER: _LIGHT_PAPER,
        _INK: _LIGHT_INK,
        **{_NAMED[name]: _LIGHT_NAMED[name] for name in _NAMED},
    }
    return re.sub(r'(?<=")#[0-9a-f]{6}(?=")', lambda found: lighter.get(found[0], found[0]), drawn)


def _svg(screen: pyte.Screen, title: str) -> str:
    width = screen.columns * _CELL + 2 * _EDGE
    height = screen.lines * _LINE + 2 * _EDGE
    paper = _most_frequent_paper(screen)
    rows = "\n".join(element for row in range(screen.lines) for element in _row(screen, row, paper))
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" role="img">
<title>{escape(title)}</title>
<rect width="100%" height="100%" rx="8" fill="{paper}"/>
<g transform="translate({_EDGE} {_EDGE})" font-family="{_FACES}" font-size="{_SIZE}" fill="{_INK}" \
xml:space="preserve">
{rows}
</g>
</svg>
"""


def _most_frequent_paper(screen: pyte.Screen) -> str:
    """The colour that the picture's edge goes on with."""
    cells = (screen.buffer[row][column] for row in range(screen.lines) for column in range(screen.columns))
    return Counter(_colours(cell)[1] for cell in cells).most_common(1)[0][0]


def _row(screen: pyte.Screen, row: int, ground: str) -> Iterator[str]:
    """Background and text of one row, run by run; a wide character's second cell is empty."""
    cells = [(column, screen.buffer[row][column]) for column in range(screen.columns)]
    top = row * _LINE
    for paper, run in groupby(cells, key=lambda cell: _colours(cell[1])[1]):
        held = list(run)
        if paper != ground:
            # A hair wider and higher, or seams show between the cells.
            left, wide, high = held[0][0] * _CELL, len(held) * _CELL + 0.3, _LINE + 0.3
            yield f'<rect x="{left:g}" y="{top}" width="{wide:g}" height="{high}" fill="{paper}"/>'
    for style, run in groupby(cells, key=lambda cell: _style(cell[1])):
        held = list(run)
        while held and not held[0][1].data.strip():
            del held[0]
        while held and held[-1][1].data.isspace():
            del held[-1]
        if held:
            text, wide = escape("".join(cell.data for _, cell in held)), len(held) * _CELL
            where = f'x="{held[0][0] * _CELL:g}" y="{top + 13}" textLength="{wide:g}"'
            yield f"<text {where}{style}>{text}</text>"


def _colours(cell: Char) -> tuple[str, str]:
    ink, paper = _colour(cell.fg, _INK), _colour(cell.bg, _PAPER)
    return (paper, ink) if cell.reverse else (ink, paper)


def _colour(name: str, default: str) -> str:
    if name == "default":
        return default
    return _NAMED.get(name, f"#{name}")


def _style(cell: Char) -> str:
    ink, _ = _colours(cell)
    lines = [
        what for what, on in (("underline", cell.underscore), ("line-through", cell.strikethrough)) if on
    ]
    return "".join(
        (
            "" if ink == _INK else f' fill="{ink}"',
            ' font-weight="bold"' if cell.bold else "",
            ' font-style="italic"' if cell.italics else "",
            f' text-decoration="{" ".join(lines)}"' if lines else "",
        )
    )
