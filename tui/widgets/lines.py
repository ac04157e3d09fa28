"""A pane of lines that paints only what changed: the base of list, reader, facets and suggestions."""

from collections.abc import Callable
from typing import Any, Self

from rich.style import Style
from textual._styles_cache import StylesCache
from textual.css.styles import StylesBase
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.glyphs import ASCII, UNICODE, Glyphs
from tui.widgets.strips import differing_cells


class _Bare(StylesCache):
    """The lines of a pane without border, padding or opacity: as they are."""

    def render_line(
        self,
        styles: StylesBase,
        y: int,
        size: Size,
        content_size: Size,
        padding: object,
        base_background: object,
        background: object,
        render_content_line: Callable[[int], Strip],
        *more: Any,
    ) -> Strip:
        """The pane's own line."""
        return render_content_line(y).adjust_cell_length(size.width)


class Lines(Widget):
    """A window on `line_count` lines, of which `top` is the first shown.

    It scrolls by itself rather than as a ScrollView: there, every change of the number of lines lays out the
    screen anew and repaints the whole pane, which over SSH is thousands of bytes a letter typed.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
    """As Textual's; but another size does not lay out and paint the screen a second time."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_cache = _Bare()
        self.top = 0
        self._painted: dict[int, Strip] = {}
        self._fitted = Size(0, 0)
        self._styles_by_component: dict[str, Style] = {}

    @property
    def glyphs(self) -> Glyphs:
        """The marks to draw with."""
        return ASCII if getattr(self.app, "ascii_only", False) else UNICODE

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line(self, number: int) -> Strip:
        """The strip of one line, as wide as the pane; beyond the last line a blank one."""
        raise NotImplementedError

    def look(self, component: str) -> Style:
        """The look of one of the pane's components, background included; empty: of the pane itself."""
        look = self._styles_by_component.get(component)
        if look is None:
            look = self.get_component_rich_style(component) if component else self.rich_style
            self._styles_by_component[component] = look
        return look

    def render_line(self, y: int) -> Strip:
        """One line of the window, and remember what was painted there."""
        self._fit()
        strip = self.strip_at(y)
        self._painted[y] = strip
        return strip

    def strip_at(self, y: int) -> Strip:
        """What stands on row `y` of the window."""
        return self.line(self.top + y)

    def repaint(self) -> None:
        """Paint the lines that differ from what stands on the screen, up to their last differing cell."""
        self._fit()
        width, height = self.size
        regions = []
        for y in range(height):
            old = self._painted.get(y)
            new = self.strip_at(y)
            if new is old:
                continue
            cells = width if old is None or old.cell_length != new.cell_length else differing_cells(old, new)
            if cells:
                regions.append(Region(0, y, min(width, cells), 1))
        if regions:
            super().refresh(*regions)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """As Textual's; but a bare refresh, which focus and messages bring, paints only what changed."""
        if regions or layout or recompose or not repaint or not self._painted:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        self.repaint()
        return self

    def notify_style_update(self) -> None:
        """Forget the looks when the style sheet changes them."""
        super().notify_style_update()
        self._styles_by_component.clear()
        self.forget_looks()

    def on_unmount(self) -> None:
        """Drop all lines: Textual 8 keeps the caches of some thousand widgets that are gone."""
        self._styles_cache.clear()
        self._painted.clear()
        self.forget_lines()

    def forget_looks(self) -> None:
        """Drop what was made of looks that may be others now: all lines, unless a pane knows better."""
        self.forget_lines()

    def forget_lines(self) -> None:
        """Drop lines made with other looks or for another width; panes that keep some say how."""

    def _fit(self) -> None:
        # A resize event comes after the first paint at a new size, which would then be of the old lines.
        if self.size != self._fitted:
            self._fitted = self.size
            self._painted.clear()
            # A hidden pane has no size: its lines from before would come back with it, whatever they say now.
            self._styles_cache.clear()
            # Textual marks the pane for painting beside the layout that paints it now: once is enough.
            self._repaint_regions.clear()
            self.fit()

    def fit(self) -> None:
        """Make the lines for another size."""
        self.forget_lines()

    @property
    def page(self) -> int:
        """Lines of one page."""
        return max(1, self.size.height)

    def scroll_to_line(self, top: int) -> None:
        """Make `top` the first line shown, as far as there are lines to fill the pane."""
        self.top = max(0, min(top, self.line_count - self.page))
        self.repaint()
