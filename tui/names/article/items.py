"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from tui.names.recognition import Span
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, NUMBER, POINT, UPPER, Tokens

# Kinds of items; those of tokens keep their shape, spans get one of their own.
PERSON: Final = 10
ORGANISATION: Final = 11
PLACE: Final = 12
_KIND: Final = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE}

__all__ = [
    "BREAK",
    "CAPITALISED",
    "LOWER",
    "NUMBER",
    "ORGANISATION",
    "PERSON",
    "PLACE",
    "POINT",
    "UPPER",
    "Items",
    "collapse",
]


class Items:
    """Parallel lists, an item each; `starts` and `ends` are code points of `text`, half-open.

    `kinds` is the shape of a token or the kind of a span, `words` the folded word ("" for a span),
    `spans` the place of a span in the article's spans (-1 for a token), `glued` whether no space stands
    before the item, `initial` whether a capital is no evidence there. `blocks` gives each block as (first
    item, end item, kind); a BREAK item stands after each.
    """

    def __init__(
        self,
        text: str,
        kinds: list[int],
        words: list[str],
        starts: list[int],
        ends: list[int],
        spans: list[int],
        glued: list[bool],
        initial: list[bool],
        blocks: list[tuple[int, int, str]],
        of_span: list[int],
    ) -> None:
        self.text = text
        self.kinds = kinds
        self.words = words
        self.starts = starts
        self.ends = ends
        self.spans = spans
        self.glued = glued
        self.initial = initial
        self.blocks = blocks
        self.of_span = of_span

    def __len__(self) -> int:
        return len(self.kinds)


def collapse(tokens: Tokens, spans: Sequence[Span]) -> Items:
    """Items of an article: its tokens, with those inside a span replaced by one item."""
    of_span = [-1] * len(spans)
    blocks: list[tuple[int, int, str]] = []
    # The token of each item, of a span its first.
    kept: list[int] = []
    whole: list[tuple[int, int]] = []
    number = 0
    for first, last, block_kind in tokens.blocks:
        first_item = len(kept)
        at = first
        end = tokens.ends[last - 1] if last > first else 0
        while number < len(spans) and spans[number].start < end:
            span = spans[number]
            # The first token that reaches into the span, and the first that starts behind it.
            opening = bisect_right(tokens.ends, span.start, at, last)
            behind = bisect_left(tokens.starts, span.end, opening, last)
            if opening < behind:
                kept += range(at, opening)
                of_span[number] = len(kept)
                whole.append((number, len(kept)))
                kept.append(opening)
                at = behind
            number += 1
        kept += range(at, last)
        blocks.append((first_item, len(kept), block_kind))
        kept.append(last)
    # A gather of one would be no tuple.
    gather = itemgetter(*kept, kept[-1])
    kinds, words, starts, ends, glued, initial = (
        list(gather(column)[:-1])
        for column in (
            tokens.shapes,
            tokens.folded,
            tokens.starts,
            tokens.ends,
            tokens.glued,
            tokens.initial,
        )
    )
    numbers = [-1] * len(kept)
    for number, item in whole:
        span = spans[number]
        kinds[item], words[item], starts[item], ends[item] = _KIND[span.kind], "", span.start, span.end
        numbers[item] = number
    return Items(tokens.text, kinds, words, starts, ends, numbers, glued, initial, blocks, of_span)
