"""Spans: the exact stretches of one article that name persons, organisations and places."""

from collections.abc import Sequence

from tui.names.draft import Draft
from tui.names.evidence import look_up
from tui.names.reading import read
from tui.names.recognition import Span
from tui.names.remainders import read_again
from tui.names.tokens import tokenise
from tui.text.blocks import Block


def find_spans(text: str, blocks: Sequence[Block]) -> list[Span]:
    """Find every named person, organisation and place of one article, in order and without overlap.

    A pure function of the article, by rules and the gazetteer; RULES.md beside the gold says what counts.
    Offsets are code points of `text`, half-open. Time is linear in the length of the text.
    """
    tokens = tokenise(text, blocks)
    draft = Draft(look_up(tokens))
    read(draft)
    read_again(draft)
    return [
        Span(tokens.starts[start], tokens.ends[end - 1], kind) for start, end, kind in sorted(draft.found)
    ]
