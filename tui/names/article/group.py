"""A group: the spans of one article that stand for one name."""

from collections.abc import Sequence

from tui.names.recognition import Kind


class Group:
    """Spans of one name, by their places in the article's spans, in order.

    `surfaces` is what they are printed as, each once, `name` the fullest of these.
    """

    def __init__(self, kind: Kind, spans: list[int], printed: Sequence[str]) -> None:
        self.kind = kind
        self.spans = spans
        self.surfaces = [printed[spans[0]]]
        if len(spans) > 1:
            self.surfaces = list(dict.fromkeys(map(printed.__getitem__, spans)))
        self.name = self.surfaces[0]
