"""Spans: the exact stretches of one article that name persons, organisations and places."""

from collections.abc import Sequence

from tui.names.recognition import Span
from tui.names.rules.draft import Found
from tui.names.rules.rules import read_rules
from tui.names.tagger.tagger import tagger
from tui.names.words.evidence import look_up
from tui.names.words.tokens import Tokens, tokenise
from tui.text.blocks import Block


def find_spans(text: str, blocks: Sequence[Block]) -> list[Span]:
    """Find every named person, organisation and place of one article, in order and without overlap.

    A pure function of the article: rules and the gazetteer propose, the tagger decides; RULES.md beside the
    gold says what counts. Offsets are code points of `text`, half-open. Time is linear in the length.
    """
    tokens = tokenise(text, blocks)
    return [
        Span(tokens.starts[start], tokens.ends[end - 1], kind) for start, end, kind in find_ranges(tokens)
    ]


def find_ranges(tokens: Tokens) -> list[Found]:
    """The same for an article that has been cut into tokens, as ranges of these."""
    return tagger().tag(read_rules(look_up(tokens)))
