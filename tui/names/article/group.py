"""A group: the spans of one article that stand for one name."""

from tui.names.recognition import Kind


class Group:
    """Spans of one name, by their places in the article's spans, in order; `name` is the fullest surface."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.spans: list[int] = []
        self.name = ""
        self.surfaces: list[str] = []
