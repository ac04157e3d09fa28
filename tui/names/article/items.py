"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from tui.names.recognition import Kind
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, NUMBER, POINT, UPPER, Tokens

# Kinds of items; those of tokens keep their shape, spans get one of their own.
PERSON: Final = 10
ORGANISATION: Final = 11
PLACE: Final = 12
_KIND: Final[dict[Kind, int]] = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE}
# Of a span: code points, half-open, and what it names.
Offsets = tuple[int, int, Kind]

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
    "Offsets",
    "collapse",
    "token_ranges",
]


class Items:
    """Parallel lists, an item each; `starts` and `ends` are code points of `text`, half-open.

    `kinds` is the shape of a token or the kind of a span, `words` the folded word ("" for a span), `spans`
    the place of a span in the article's spans (-1 for a token). `blocks` gives each block as (first item,
    end item, kind); a BREAK item stands after each. `of_span` gives the item of each span, `persons` the
    items that are persons.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.text = tokens.text
        self.kinds: list[int] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.spans: list[int] = []
        self.blocks: list[tuple[int, int, str]] = []
        self.of_span: list[int] = []
        self.persons: list[int] = []
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self.kinds)

    def glued(self, item: int) -> bool:
        """Whether no space stands before an item."""
        return self._tokens.glued[self._token(item)]

    def initial(self, item: int) -> bool:
        """Whether an item opens a sentence, a quotation or a block, so that a capital is no evidence."""
        return self._tokens.initial[self._token(item)]

    def _token(self, item: int) -> int:
        return bisect_left(self._tokens.starts, self.starts[item])


def collapse(tokens: Tokens, spans: Sequence[Offsets], ranges: Sequence[tuple[int, int]]) -> Items:
    """Items of an article: its tokens, with those inside a span replaced by one item.

    `ranges` gives the tokens of each span, half-open; a span that has none becomes no item, and none reaches
    out of the block in which it begins.
    """
    items = Items(tokens)
    kinds, words, starts, ends = items.kinds, items.words, items.starts, items.ends
    shapes, folded, token_starts, token_ends = tokens.shapes, tokens.folded, tokens.starts, tokens.ends
    items.of_span = of_span = [-1] * len(spans)
    number = at = lost = 0
    for first, last, block_kind in tokens.blocks:
        first_item = first - lost
        while number < len(ranges):
            opening, behind = ranges[number]
            if opening >= last:
                break
            if at <= opening < behind:
                if at < opening:
                    kinds += shapes[at:opening]
                    words += folded[at:opening]
                    starts += token_starts[at:opening]
                    ends += token_ends[at:opening]
                start, end, kind = spans[number]
                kinds.append(_KIND[kind])
                words.append("")
                starts.append(start)
                ends.append(end)
                of_span[number] = item = opening - lost
                if kind == "person":
                    items.persons.append(item)
                at = min(behind, last)
                lost = at - item - 1
            number += 1
        items.blocks.append((first_item, last - lost, block_kind))
    kinds += shapes[at:]
    words += folded[at:]
    starts += token_starts[at:]
    ends += token_ends[at:]
    items.spans = [-1] * len(kinds)
    for number, item in enumerate(of_span):
        if item >= 0:
            items.spans[item] = number
    return items


def token_ranges(tokens: Tokens, spans: Iterable[Offsets]) -> list[tuple[int, int]]:
    """The tokens that each span reaches into, half-open."""
    return [(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)) for start, end, _ in spans]
