"""Lines that a pane has painted go with the pane.

Textual remembers two styles by pane and colours, for the last 1,024 of these; with the pane it holds every
line that the pane painted, so that each screen opened and left would cost memory. And each line has seven
caches of its own, for pieces of it that were cut before: most of what a large screen weighs, for pieces that
are hardly asked for again.
"""

from functools import lru_cache

from textual import strip
from textual._styles_cache import StylesCache
from textual.cache import FIFOCache
from textual.color import Color
from textual.style import Style


@lru_cache(maxsize=256)
def _inner_outer(base_background: Color, background: Color) -> tuple[Style, Style]:
    return Style(background=base_background + background), Style(background=base_background)


class _Nothing(FIFOCache[object, object]):
    """A cache that keeps nothing."""

    def set(self, key: object, value: object) -> None:
        """Forget it at once."""

    __setitem__ = set


_NOTHING = _Nothing(0)


def let_painted_lines_go() -> None:
    """Have Textual remember the styles by their colours alone, and of lines no pieces."""

    def get_inner_outer(_: StylesCache, base_background: Color, background: Color) -> tuple[Style, Style]:
        return _inner_outer(base_background, background)

    StylesCache.get_inner_outer = get_inner_outer  # type: ignore[method-assign, assignment]

    def no_cache(_: int) -> _Nothing:
        return _NOTHING

    strip.FIFOCache = no_cache  # type: ignore[attr-defined, assignment]
