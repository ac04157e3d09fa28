"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from bisect import bisect_left, bisect_right
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
    items = Items(tokens.text, [], [], [], [], [], [], [], [], [-1] * len(spans))
    number = 0
    for first, last, block_kind in tokens.blocks:
        first_item = len(items)
        at = first
        end = tokens.ends[last - 1] if last > first else 0
        while number < len(spans) and spans[number].start < end:
            span = spans[number]
            # The first token that reaches into the span, and the first that starts behind it.
            opening = bisect_right(tokens.ends, span.start, at, last)
            behind = bisect_left(tokens.starts, span.end, opening, last)
            if opening < behind:
                _copy(items, tokens, at, opening)
                items.of_span[number] = len(items)
                _put(items, _KIND[span.kind], span.start, span.end, number, tokens, opening)
                at = behind
            number += 1
        _copy(items, tokens, at, last)
        items.blocks.append((first_item, len(items), block_kind))
        end = tokens.starts[last] if last < len(tokens.starts) else len(tokens.text)
        _put(items, BREAK, end, end, -1, tokens, -1)
    return items


def _copy(items: Items, tokens: Tokens, first: int, last: int) -> None:
    """Take the tokens [first, last) over as they are."""
    if first < last:
        items.kinds.extend(tokens.shapes[first:last])
        items.words.extend(tokens.folded[first:last])
        items.starts.extend(tokens.starts[first:last])
        items.ends.extend(tokens.ends[first:last])
        items.spans.extend([-1] * (last - first))
        items.glued.extend(tokens.glued[first:last])
        items.initial.extend(tokens.initial[first:last])


def _put(items: Items, kind: int, start: int, end: int, span: int, tokens: Tokens, token: int) -> None:
    items.kinds.append(kind)
    items.words.append("")
    items.starts.append(start)
    items.ends.append(end)
    items.spans.append(span)
    items.glued.append(token >= 0 and tokens.glued[token])
    items.initial.append(token >= 0 and tokens.initial[token])
