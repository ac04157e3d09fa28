"""Small texts with their expected spans marked inline: "[O Senate] Speaker [P Ann Lee] left [L Oslo]"."""

import re
from typing import Final

from tui.names.recognition import Kind, Span
from tui.names.rules.rules import read_rules
from tui.names.words.evidence import look_up
from tui.names.words.tokens import tokenise
from tui.text.blocks import split_blocks

_KINDS: Final[dict[str, Kind]] = {"P": "person", "O": "organisation", "L": "place"}
_MARK: Final = re.compile(r"\[([POL]) ([^\[\]]+)\]")


def unmark(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks, and the spans that they stand for."""
    text = ""
    spans: list[Span] = []
    at = 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match[2]), _KINDS[match[1]]))
        text += match[2]
        at = match.end()
    return text + marked[at:], spans


def mark(text: str, spans: list[Span]) -> str:
    """The text with spans marked inline, so that a failing test shows what was found."""
    letters = {kind: letter for letter, kind in _KINDS.items()}
    out = ""
    at = 0
    for span in spans:
        out += f"{text[at : span.start]}[{letters[span.kind]} {text[span.start : span.end]}]"
        at = span.end
    return out + text[at:]


def found(marked: str) -> str:
    """The text of a marked example with the spans that the rules find in it."""
    text, _ = unmark(marked)
    tokens = tokenise(text, split_blocks(text))
    spans = [
        Span(tokens.starts[start], tokens.ends[end - 1], kind)
        for start, end, kind in sorted(read_rules(look_up(tokens)).found)
    ]
    return mark(text, spans)
