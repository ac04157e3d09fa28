"""Composing a frame of what changed: a pane that has the changed lines to itself is asked for these alone.

Textual asks every pane beside the changed ones for all its lines, and cuts each line at the edges of all
panes; for a step of the cursor that is most of the work.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from textual._compositor import ChopsUpdate, Compositor, CompositorMap, ReflowResult
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

# A changed stretch of a row of the screen: row, first column, column behind the last.
_Span = tuple[int, int, int]


class ChangesCompositor(Compositor):
    """As Textual's; but where no pane lies over a part of another, only panes that changed are asked."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: CompositorMap | None = None

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay out the screen; what has changed since it was laid out before is painted.

        Where a widget asks between for its place, the map has all places as they are about to be, and Textual
        would find nothing changed: a pane that opens then stays unpainted.
        """
        if self._placed is not None:
            self._full_map = self._placed
        result = super().reflow(parent, size)
        self._placed = self._full_map
        return result

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed since the frame before; nothing, if nothing did."""
        spans = list(self._regions_to_spans(self._dirty_regions))
        owners = self._owners(spans)
        if owners is None:
            return super().render_partial_update()
        self._dirty_regions.clear()
        if not spans:
            return None
        height = self.size.height
        chops: list[dict[int, Strip | None]] = [{} for _ in range(height)]
        ends: list[list[int]] = [[] for _ in range(height)]
        for (y, first, last), strip in self._strips(spans, owners):
            chops[y][first] = strip
            ends[y].append(last)
        return ChopsUpdate(chops, spans, ends)

    def _owners(self, spans: Sequence[_Span]) -> list[tuple[Widget, Region]] | None:
        """The widget that shows at each span, and its region; None: some span has not one to itself."""
        shown = [(widget, region, clip) for widget, (region, clip) in self.visible_widgets.items()]
        places = [(widget, region, region.intersection(clip)) for widget, region, clip in shown]
        owners = []
        for y, first, last in spans:
            # From front to back.
            for widget, region, (x, top, width, height) in places:
                if top <= y < top + height and x < last and first < x + width:
                    if not (x <= first and last <= x + width):
                        return None
                    owners.append((widget, region))
                    break
            else:
                return None
        return owners

    @staticmethod
    def _strips(
        spans: Sequence[_Span], owners: Sequence[tuple[Widget, Region]]
    ) -> Iterator[tuple[_Span, Strip]]:
        def follows(place: int) -> tuple[int, int]:
            return id(owners[place][0]), spans[place][0] - place

        for _, places in groupby(range(len(spans)), follows):
            some = list(places)
            widget, region = owners[some[0]]
            top = spans[some[0]][0] - region.y
            lines = widget.render_lines(Region(0, top, region.width, len(some)))
            for place, strip in zip(some, lines, strict=True):
                _, first, last = spans[place]
                yield spans[place], strip.crop(first - region.x, last - region.x)
