"""Work behind the screen: what goes on, in as many words as there is room for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from tui.widgets.glyphs import Glyphs

_BAR_CELLS: Final = 6


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work (empty: none), how far it is in percent, how many a second, and the time left.

    What nobody knows is None or empty.
    """

    doing: str = ""
    percent: int | None = None
    rate: str = ""
    left: str = ""


NONE: Final = Work()


def in_words(work: Work, room: int, glyphs: Glyphs) -> str:
    """The most that can be said of it in so many cells; the share is said last of all, whatever the room."""
    words = ""
    for words in _ways(work, glyphs):
        if cell_len(words) <= room:
            break
    return words


def _ways(work: Work, glyphs: Glyphs) -> Iterator[str]:
    """What can be said, the longest first."""
    if work.percent is None:
        yield work.doing
        return
    full = _BAR_CELLS * work.percent // 100
    bar = glyphs.full * full + glyphs.empty * (_BAR_CELLS - full)
    share = f"{work.percent}%"
    if work.left:
        yield f"{work.doing} {bar} {share}  {work.rate}/s  {work.left} left"
        yield f"{work.doing} {share}  {work.rate}/s  {work.left} left"
        yield f"{work.doing} {share}  {work.left} left"
    else:
        yield f"{work.doing} {bar} {share}"
    yield f"{work.doing} {share}"
    yield share
