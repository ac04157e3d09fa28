"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.names.recognition import Span
from tui.names.tokens import BREAK, CAPITALISED, LOWER, NUMBER, POINT, UPPER, Tokens

# Kinds of items; those of tokens keep their shape, spans get one of their own.
PERSON: Final = 10
ORGANISATION: Final = 11
PLACE: Final = 12
_KIND: Final = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE}
WORDS: Final = frozenset({LOWER, CAPITALISED, UPPER})

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


@dataclass(frozen=True, slots=True)
class Items:
    """Parallel lists, an item each; `starts` and `ends` are code points of `text`, half-open.

    `kinds` is the shape of a token or the kind of a span, `words` the folded word ("" for a span),
    `spans` the place of a span in the article's spans (-1 for a token), `glued` whether no space stands
    before the item, `initial` whether a capital is no evidence there. `blocks` gives each block as (first
    item, end item, kind); a BREAK item stands after each.
    """

    text: str
    kinds: list[int]
    words: list[str]
    starts: list[int]
    ends: list[int]
    spans: list[int]
    glued: list[bool]
    initial: list[bool]
    blocks: list[tuple[int, int, str]]
    of_span: list[int]

    def __len__(self) -> int:
        return len(self.kinds)


def collapse(tokens: Tokens, spans: Sequence[Span]) -> Items:
    """Items of an article: its tokens, with those inside a span replaced by one item."""
    kinds: list[int] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    glued: list[bool] = []
    initial: list[bool] = []
    blocks: list[tuple[int, int, str]] = []
    of_span = [-1] * len(spans)
    number = 0
    count = len(spans)
    next_start = spans[0].start if spans else len(tokens.text) + 1
    for first, last, block_kind in tokens.blocks:
        first_item = len(kinds)
        inside = -1
        for i in range(first, last):
            start = tokens.starts[i]
            if start < inside:
                continue
            while number < count and tokens.ends[i] > next_start and spans[number].end <= start:
                number += 1
                next_start = spans[number].start if number < count else len(tokens.text) + 1
            if tokens.ends[i] > next_start:
                span = spans[number]
                of_span[number] = len(kinds)
                kinds.append(_KIND[span.kind])
                words.append("")
                starts.append(span.start)
                ends.append(span.end)
                numbers.append(number)
                inside = span.end
                number += 1
                next_start = spans[number].start if number < count else len(tokens.text) + 1
            else:
                kinds.append(tokens.shapes[i])
                words.append(tokens.folded[i])
                starts.append(start)
                ends.append(tokens.ends[i])
                numbers.append(-1)
            glued.append(tokens.glued[i])
            initial.append(tokens.initial[i])
        blocks.append((first_item, len(kinds), block_kind))
        kinds.append(BREAK)
        words.append("")
        starts.append(tokens.starts[last] if last < len(tokens.starts) else len(tokens.text))
        ends.append(starts[-1])
        numbers.append(-1)
        glued.append(False)
        initial.append(False)
    return Items(tokens.text, kinds, words, starts, ends, numbers, glued, initial, blocks, of_span)
