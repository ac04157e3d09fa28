"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from tui.names.recognition import Kind
from tui.names.words.telling import KINDS
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, NUMBER, POINT, UPPER, Starts, Tokens

# Kinds of items; those of tokens keep their shape, spans get one of their own.
PERSON: Final = 7
ORGANISATION: Final = 8
PLACE: Final = 9
_KIND: Final[dict[Kind, int]] = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE}
_Column = TypeVar("_Column", list[int], list[str], bytearray)
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
    "joined",
    "token_ranges",
]


class Items:
    """Parallel lists, an item each; `starts` and `ends` are code points of `text`, half-open.

    `kinds` is the shape of a token or the kind of a span, `signs` the same with the marks of tokens (see
    telling), `words` the folded word ("" for a span), `spans` the place of a span in the article's spans (-1
    for a token). `blocks` gives each block as (first item, end item, kind); a BREAK item stands after each.
    `of_span` gives the item of each span, `persons` the items that are persons.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.text = tokens.text
        self.signs = bytearray()
        self.kinds: list[int] = []
        self.words: list[str] = []
        self.ends: list[int] = []
        self.starts = Starts(self.ends, [])
        self.spans: list[int] = []
        self.blocks: list[tuple[int, int, str]] = []
        self.of_span: list[int] = []
        self.persons: list[int] = []
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self.kinds)

    def glued(self, item: int) -> bool:
        """Whether no space stands before an item."""
        return self.kinds[item] != BREAK and self._tokens.glued[self._token_at(self.starts[item])] > 0

    def initial(self, item: int) -> bool:
        """Whether an item opens a sentence, a quotation or a block, so that a capital is no evidence."""
        return self.kinds[item] != BREAK and self.initial_at(self.starts[item])

    def initial_at(self, start: int) -> bool:
        """The same of the item that starts at a code point, which is no BREAK."""
        return self._tokens.initial[self._token_at(start)] > 0

    def _token_at(self, start: int) -> int:
        return bisect_right(self._tokens.ends, start)

    def behind(self, point: int, first: int, last: int) -> int:
        """The first of the items [first, last) that starts at a code point or behind it; `last` if none."""
        at = bisect_right(self.ends, point, first, last)
        return at + (at < last and self.starts[at] < point)


def collapse(tokens: Tokens, spans: Sequence[Offsets], ranges: Sequence[tuple[int, int]]) -> Items:
    """Items of an article: its tokens, with those inside a span replaced by one item.

    `ranges` gives the tokens of each span, half-open; a span that has none becomes no item, and none reaches
    out of the block in which it begins.
    """
    items = Items(tokens)
    items.of_span = of_span = [-1] * len(spans)
    wide: list[tuple[int, int]] = []
    number = at = lost = 0
    for first, last, block_kind in tokens.blocks:
        first_item = first - lost
        while number < len(ranges):
            opening, behind = ranges[number]
            if opening >= last:
                break
            if at <= opening < behind:
                of_span[number] = opening - lost
                at = behind if behind < last else last
                if at > opening + 1:
                    wide.append((opening, at))
                    lost += at - opening - 1
            number += 1
        items.blocks.append((first_item, last - lost, block_kind))
    signs = joined(bytearray(tokens.signs), wide)
    items.words = words = joined(tokens.folded, wide)
    lengths = joined(tokens.starts.lengths, wide)
    items.ends = ends = joined(tokens.ends, wide)
    items.starts = Starts(ends, lengths)
    items.spans = of_item = [-1] * len(signs)
    for number, item in enumerate(of_span):
        if item >= 0:
            start, end, kind = spans[number]
            ends[item], lengths[item] = end, end - start
            signs[item] = _KIND[kind]
            words[item] = ""
            of_item[item] = number
            if kind == "person":
                items.persons.append(item)
    items.signs = signs
    items.kinds = list(signs.translate(KINDS))
    return items


def joined(column: _Column, wholes: Iterable[tuple[int, int]]) -> _Column:
    """A column with the first one alone of each of the ranges `wholes`, half-open and in order."""
    kept = column[:0]
    at = 0
    for begin, behind in wholes:
        kept += column[at : begin + 1]
        at = behind
    kept += column[at:]
    return kept


def token_ranges(tokens: Tokens, spans: Iterable[Offsets]) -> list[tuple[int, int]]:
    """The tokens that each span reaches into, half-open."""
    return [(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)) for start, end, _ in spans]
