"""A group: the spans of one article that stand for one name."""

from dataclasses import dataclass, field

from tui.names.recognition import Kind


@dataclass(slots=True)
class Group:
    """Spans of one name, by their places in the article's spans, in order; `name` is the fullest surface."""

    kind: Kind
    spans: list[int]
    name: str
    surfaces: list[str] = field(default_factory=list)
