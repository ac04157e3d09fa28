"""Templates: text with slots, alternatives and marked names, filled into text and spans.

A template is plain text with three brackets: `[P:…]`, `[O:…]` and `[L:…]` mark a person, an organisation and
a place, `{slot}` is filled by the cast of the article, `<one|other|>` takes one of its alternatives.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tui.names.recognition import Kind, Span

_KINDS: dict[str, Kind] = {"P": "person", "O": "organisation", "L": "place"}


@dataclass(frozen=True, slots=True)
class Slot:
    """Filled by the article's cast."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of its alternatives is taken."""

    alternatives: tuple["Template", ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A name with its kind."""

    kind: Kind
    inside: "Template"


Node = str | Slot | Choice | Marked
Template = tuple[Node, ...]


class TemplateError(ValueError):
    """A template that does not parse; the message says where."""


def parse_template(source: str) -> Template:
    """Read a template; raises TemplateError for a bracket left open or a mark of no kind."""
    template, end = _parse(source, 0, "")
    if end != len(source):
        raise TemplateError(f"stray {source[end]!r} at {end}: …{source[max(0, end - 40) : end + 20]}")
    return template


def _parse(source: str, at: int, closers: str) -> tuple[Template, int]:
    nodes: list[Node] = []
    literal: list[str] = []

    def flush() -> None:
        if literal:
            nodes.append("".join(literal))
            literal.clear()

    while at < len(source):
        char = source[at]
        if char in closers:
            break
        if char == "{":
            end = source.find("}", at)
            if end < 0:
                raise TemplateError(f"slot left open at {at}: {source[at : at + 40]}")
            flush()
            nodes.append(Slot(source[at + 1 : end]))
            at = end + 1
        elif char == "[":
            kind = _KINDS.get(source[at + 1 : at + 2])
            if kind is None or source[at + 2 : at + 3] != ":":
                raise TemplateError(f"mark of no kind at {at}: {source[at : at + 40]}")
            flush()
            inside, end = _parse(source, at + 3, "]")
            if end >= len(source):
                raise TemplateError(f"mark left open at {at}: {source[at : at + 40]}")
            nodes.append(Marked(kind, inside))
            at = end + 1
        elif char == "<":
            flush()
            alternatives: list[Template] = []
            end = at
            while True:
                alternative, end = _parse(source, end + 1, "|>")
                alternatives.append(alternative)
                if end >= len(source):
                    raise TemplateError(f"choice left open at {at}: {source[at : at + 40]}")
                if source[end] == ">":
                    break
            nodes.append(Choice(tuple(alternatives)))
            at = end + 1
        elif char in "]}>|":
            break
        else:
            literal.append(char)
            at += 1
    flush()
    return tuple(nodes), at


def fill(template: Template, value: Callable[[str], str], chance: Random) -> tuple[str, list[Span]]:
    """Text and spans of one filling; `value` gives the text of a slot and may itself hold marks.

    A slot's value is parsed as a template of its own when it has a bracket in it, so that lists can hold
    names; of marks inside one another only the outermost counts.
    """
    pieces: list[str] = []
    spans: list[Span] = []
    length = depth = 0

    def put(nodes: Template) -> None:
        nonlocal length, depth
        for node in nodes:
            match node:
                case str():
                    pieces.append(node)
                    length += len(node)
                case Slot(name):
                    text = value(name)
                    if any(bracket in text for bracket in "[{<"):
                        put(parse_template(text))
                    else:
                        pieces.append(text)
                        length += len(text)
                case Choice(alternatives):
                    put(chance.choice(alternatives))
                case Marked(kind, inside):
                    start = length
                    depth += 1
                    put(inside)
                    depth -= 1
                    if length > start and not depth:
                        spans.append(Span(start, length, kind))

    put(template)
    return "".join(pieces), spans
