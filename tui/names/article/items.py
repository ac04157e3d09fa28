"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
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

    def __init__(
        self,
        tokens: Tokens,
        firsts: list[int],
        blocks: list[tuple[int, int, str]],
        spans: list[int],
        of_span: list[int],
        persons: list[int],
    ) -> None:
        # The getter of one would give no tuple.
        gather = itemgetter(*firsts) if len(firsts) > 1 else itemgetter(slice(firsts[0], firsts[0] + 1))
        self.text = tokens.text
        self.kinds: list[int] = list(gather(tokens.shapes))
        self.words: list[str] = list(gather(tokens.folded))
        self.starts: list[int] = list(gather(tokens.starts))
        self.ends: list[int] = list(gather(tokens.ends))
        self.spans = spans
        self.blocks = blocks
        self.of_span = of_span
        self.persons = persons
        self._tokens = tokens
        self._firsts = firsts

    def __len__(self) -> int:
        return len(self.kinds)

    def glued(self, item: int) -> bool:
        """Whether no space stands before an item."""
        return self._tokens.glued[self._firsts[item]]

    def initial(self, item: int) -> bool:
        """Whether an item opens a sentence, a quotation or a block, so that a capital is no evidence."""
        return self._tokens.initial[self._firsts[item]]


def collapse(tokens: Tokens, spans: Sequence[Offsets], ranges: Sequence[tuple[int, int]]) -> Items:
    """Items of an article: its tokens, with those inside a span replaced by one item.

    `ranges` gives the tokens of each span, half-open; a span that has none becomes no item, and none reaches
    out of the block in which it begins.
    """
    of_span = [-1] * len(spans)
    blocks: list[tuple[int, int, str]] = []
    # The token of each item, of a span its first.
    firsts: list[int] = []
    number = 0
    for first, last, block_kind in tokens.blocks:
        first_item = len(firsts)
        at = first
        while number < len(ranges) and ranges[number][0] < last:
            opening, behind = ranges[number]
            if at <= opening < behind:
                firsts += range(at, opening)
                of_span[number] = len(firsts)
                firsts.append(opening)
                at = min(behind, last)
            number += 1
        firsts += range(at, last)
        blocks.append((first_item, len(firsts), block_kind))
        firsts.append(last)
    numbers = [-1] * len(firsts)
    persons: list[int] = []
    items = Items(tokens, firsts, blocks, numbers, of_span, persons)
    kinds, words, starts, ends = items.kinds, items.words, items.starts, items.ends
    for number, item in enumerate(of_span):
        if item >= 0:
            starts[item], ends[item], kind = spans[number]
            kinds[item], words[item], numbers[item] = _KIND[kind], "", number
            if kind == "person":
                persons.append(item)
    return items


def token_ranges(tokens: Tokens, spans: Iterable[Offsets]) -> list[tuple[int, int]]:
    """The tokens that each span reaches into, half-open."""
    return [(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)) for start, end, _ in spans]
