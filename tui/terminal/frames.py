"""From Textual's frames to runs on the canvas."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate

from tui.terminal.canvas import PLAIN, Look, Run

# Terminals that erase in the colour of the ground, within a line too; screen does not, others may not.
_ERASE_IN_COLOUR = ("xterm", "tmux", "rxvt", "linux", "konsole", "gnome", "alacritty", "foot", "st-", "putty")


def erases_in_colour(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal erases to the pen's ground (terminfo's `bce`), as many cells as asked (`ech`)."""
    return environment.get("TERM", "").startswith(_ERASE_IN_COLOUR)


def lines_of(
    update: LayoutUpdate | ChopsUpdate, colours: ColorSystem
) -> Iterator[tuple[int, int, Sequence[Run]]]:
    """Column, row and runs of all that a frame paints; some may stand on the screen already."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield update.region.x, y, [run for strip in strips for run in runs_of(strip, colours)]
        return
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            # Outside a span stands what lies below the panes, not what they show there.
            if strip is not None and x < last and end > first:
                yield x, y, runs_of(strip.crop(0, min(end, last) - x), colours)


def runs_of(segments: Iterable[Segment], colours: ColorSystem) -> list[Run]:
    """Segments as the canvas takes them."""
    return [
        (segment.text, PLAIN if segment.style is None else _look(segment.style, colours))
        for segment in segments
        if not segment.control
    ]


@lru_cache(maxsize=4096)
def _look(style: Style, colours: ColorSystem) -> Look:
    attributes = tuple(
        number
        for number, on in (
            ("1", style.bold),
            ("2", style.dim),
            ("3", style.italic),
            ("4", style.underline),
            ("7", style.reverse),
            ("9", style.strike),
        )
        if on
    )
    ink = style.color.downgrade(colours).get_ansi_codes() if style.color else ()
    ground = style.bgcolor.downgrade(colours).get_ansi_codes(foreground=False) if style.bgcolor else ()
    # The terminal's own colours need no code: the pen begins with them.
    return Look(attributes, _own(ink), _own(ground))


def _own(codes: Sequence[str]) -> str:
    return "" if codes in (("39",), ("49",)) else ";".join(codes)
