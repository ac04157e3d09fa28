"""A group: the spans of one article that stand for one name."""

from collections.abc import Sequence

from tui.names.recognition import Kind


class Group:
    """Spans of one name, by their places in the article's spans, in order.

    `surfaces` is what they are printed as, each once, `name` the fullest of these.
    """

    __slots__ = ("kind", "name", "spans", "surfaces")

    def __init__(self, kind: Kind, spans: list[int], printed: Sequence[str]) -> None:
        self.kind = kind
        self.spans = spans
        self.name = printed[spans[0]]
        self.surfaces: tuple[str, ...] = (self.name,)
        if len(spans) > 1:
            self.surfaces = tuple(dict.fromkeys(map(printed.__getitem__, spans)))
