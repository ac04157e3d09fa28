"""Items: an article's tokens with every span as one piece, so that rules read "PERSON , office , said"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import sub
from typing import Final, TypeVar

from tui.names.recognition import Kind, Span
from tui.names.words.telling import KINDS
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, NUMBER, POINT, UPPER, Starts, Tokens

# Kinds of items; those of tokens keep their shape, spans get one of their own.
PERSON: Final = 7
ORGANISATION: Final = 8
PLACE: Final = 9
BODIES: Final = frozenset({ORGANISATION, PLACE})
WORD_KINDS: Final = frozenset({LOWER, CAPITALISED, UPPER})
_KIND: Final[dict[Kind, int]] = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE}
_Column = TypeVar("_Column", list[int], list[str], bytearray)
# Of a span: its tokens, half-open, and what it names.
TokenRange = tuple[int, int, Kind]

__all__ = [
    "BODIES",
    "BREAK",
    "CAPITALISED",
    "LOWER",
    "NUMBER",
    "ORGANISATION",
    "PERSON",
    "PLACE",
    "POINT",
    "UPPER",
    "WORD_KINDS",
    "Items",
    "TokenRange",
    "broken",
    "collapse",
    "collapse_offsets",
    "joined",
]


class Items:
    """Parallel lists, an item each; `starts` and `ends` are code points of `text`, half-open.

    `kinds` is the shape of a token or the kind of a span, `signs` the same with the marks of tokens (see
    telling), `words` the folded word ("" for a span), `spans` the place of a span in the article's spans (-1
    for a token). `blocks` gives each block as (first item, end item, kind); a BREAK item stands after each.
    `of_span` gives the item of each span, `numbers` the places of spans by kind, `persons` the items that
    are persons.
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
        self.numbers: dict[Kind, list[int]] = {"person": [], "organisation": [], "place": []}
        self.persons: list[int] = []
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self.kinds)

    def block_at(self, place: int) -> tuple[int, int, str]:
        """The block in which the item at a code point stands; where none is, that of the next one."""
        at = bisect_right(self.ends, place)
        return self.blocks[bisect_right(self.blocks, (at, len(self), "")) - 1]

    def places(self) -> tuple[list[int], list[int]]:
        """Where each span starts and where it ends, in code points."""
        ends = [self.ends[item] for item in self.of_span]
        lengths = [self.starts.lengths[item] for item in self.of_span]
        return list(map(sub, ends, lengths)), ends

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


def collapse(tokens: Tokens, spans: Sequence[TokenRange]) -> Items:
    """Items of an article: its tokens, with those inside a span replaced by one item.

    Spans are in order and without overlap, and none reaches out of its block.
    """
    items = Items(tokens)
    signs, words = bytearray(tokens.signs), tokens.folded.copy()
    ends, lengths = tokens.ends.copy(), tokens.starts.lengths.copy()
    of_span, numbers = items.of_span, items.numbers
    wide: list[tuple[int, int]] = []
    lost = 0
    for number, (first, behind, kind) in enumerate(spans):
        of_span.append(first - lost)
        numbers[kind].append(number)
        signs[first] = _KIND[kind]
        words[first] = ""
        if behind > first + 1:
            end = ends[behind - 1]
            lengths[first] += end - ends[first]
            ends[first] = end
            wide.append((first, behind))
            lost += behind - first - 1
    items.signs = signs = joined(signs, wide)
    items.words = joined(words, wide)
    items.ends = ends = joined(ends, wide)
    items.starts = Starts(ends, joined(lengths, wide))
    items.kinds = list(signs.translate(KINDS))
    items.spans = of_item = [-1] * len(signs)
    for number, item in enumerate(of_span):
        of_item[item] = number
    items.persons = [of_span[number] for number in numbers["person"]]
    blocks = zip(broken(signs), tokens.blocks, strict=True)
    items.blocks = [(first, last, block_kind) for (first, last), (_, _, block_kind) in blocks]
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


def broken(signs: bytearray) -> Iterator[tuple[int, int]]:
    """The ranges between breaks, half-open."""
    at = 0
    while (end := signs.find(BREAK, at)) >= 0:
        yield at, end
        at = end + 1


def collapse_offsets(tokens: Tokens, spans: Iterable[Span]) -> Items:
    """The same for spans in code points, which may part a token or have none; these become no items."""
    kept: list[Span] = []
    ranges: list[TokenRange] = []
    at = 0
    for span in spans:
        first, behind = bisect_right(tokens.ends, span.start), bisect_left(tokens.starts, span.end)
        if at <= first < behind and (behind := min(behind, tokens.block_of(first)[1])) > first:
            kept.append(span)
            ranges.append((first, behind, span.kind))
            at = behind
    items = collapse(tokens, ranges)
    for item, span in zip(items.of_span, kept, strict=True):
        items.ends[item], items.starts.lengths[item] = span.end, span.end - span.start
    return items
