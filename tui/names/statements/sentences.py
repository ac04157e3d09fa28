"""Sentences: a paragraph as units (words, spans, offices, quotations) cut into sentences."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from tui.names.article.items import CAPITALISED, LOWER, NUMBER, ORGANISATION, PLACE, POINT, UPPER, Items
from tui.names.statements.offices import Office
from tui.names.statements.quotations import Quotation, find_quotations
from tui.names.words.grammar import word_class
from tui.names.words.verbs import verbs
from tui.names.words.vocabulary import MONTHS

# Kinds of units beside those of items.
QUOTE: Final = 20
OFFICE: Final = 21

_QUOTE_SIGNS: Final = frozenset('“”„‟«»"‘‹›') | frozenset("'’")
_FINITE: Final = word_class("finite")
_ENDS: Final = frozenset(".!?…")
DASHES: Final = frozenset({"–", "—", "-", "―"})
_WORD_KINDS: Final = frozenset({LOWER, CAPITALISED, UPPER})


class Paragraph:
    """Parallel lists, a unit each, and the sentences as [first, last) of units.

    `refs` is the place of a span, an office or a quotation, by kind; `items` the first item of a unit. A
    sentinel stands at the end of `kinds` and `words`.
    """

    def __init__(
        self,
        text: str,
        kinds: list[int],
        words: list[str],
        refs: list[int],
        items: list[int],
        starts: list[int],
        ends: list[int],
        quotations: list[Quotation],
        sentences: list[tuple[int, int]],
    ) -> None:
        self.text = text
        self.kinds = kinds
        self.words = words
        self.refs = refs
        self.items = items
        self.starts = starts
        self.ends = ends
        self.quotations = quotations
        self.sentences = sentences


def read_paragraph(
    items: Items, first: int, last: int, offices: Sequence[Office], starting: Sequence[int]
) -> Paragraph:
    """Units and sentences of the items [first, last) of a block; `starting`: first items of offices."""
    start, end = items.starts[first], items.ends[last - 1]
    quotations = find_quotations(items.text, start, end)
    full = [quotation for quotation in quotations if _is_full(items, quotation, first, last, start)]
    paragraph = Paragraph(items.text, [], [], [], [], [], [], full, [])
    # Where a unit is more than an item: (first item, end item, kind, what it is).
    wholes: list[tuple[int, int, int, int]] = []
    for place in range(bisect_left(starting, first), bisect_left(starting, last)):
        wholes.append((starting[place], offices[place].last, OFFICE, place))
    at = first
    for number, quotation in enumerate(full):
        opening = bisect_left(items.starts, quotation.start, first, last)
        wholes.append((opening, bisect_left(items.starts, quotation.end, opening, last), QUOTE, number))
    for begin, behind, kind, ref in sorted(wholes):
        if begin < at or begin == behind:
            continue
        _copy(paragraph, items, at, begin)
        paragraph.kinds.append(kind)
        paragraph.words.append("")
        paragraph.refs.append(ref)
        paragraph.items.append(begin)
        paragraph.starts.append(full[ref].start if kind == QUOTE else items.starts[begin])
        paragraph.ends.append(full[ref].end if kind == QUOTE else items.ends[behind - 1])
        at = behind
    _copy(paragraph, items, at, last)
    paragraph.sentences.extend(_cut(items, paragraph))
    paragraph.kinds.append(-1)
    paragraph.words.append("")
    return paragraph


def _copy(paragraph: Paragraph, items: Items, first: int, last: int) -> None:
    """Take the items [first, last) over as units."""
    if first < last:
        paragraph.kinds.extend(items.kinds[first:last])
        paragraph.words.extend(items.words[first:last])
        paragraph.refs.extend(items.spans[first:last])
        paragraph.items.extend(range(first, last))
        paragraph.starts.extend(items.starts[first:last])
        paragraph.ends.extend(items.ends[first:last])


def _is_full(items: Items, quotation: Quotation, first: int, last: int, start: int) -> bool:
    """Whether a quotation is an utterance, no title, term or few words within reported speech."""
    text = items.text
    inside = text[quotation.start + 1 : quotation.end - (0 if quotation.open else 1)].strip()
    parts = inside.split()
    if not parts:
        return False
    lead = text[max(start, quotation.start - 80) : quotation.start].rstrip()
    opens = not lead or lead[-1] in ".!?…:,;—–-)]"
    ended = inside[-1] in ".!?…,"
    if not opens:
        word = lead.rsplit(None, 1)[-1].casefold()
        return word in verbs() and len(parts) > 3 and any(part.casefold() in _FINITE for part in parts)
    capitals = sum(part[:1].isupper() or len(part) < 4 for part in parts)
    if capitals == len(parts) and len(parts) > 1 and not (ended and inside[-1] != ","):
        return False
    return len(parts) > 2 or (ended and (not lead or lead[-1] in ":.,"))


def _cut(items: Items, paragraph: Paragraph) -> list[tuple[int, int]]:
    kinds, words, places = paragraph.kinds, paragraph.words, paragraph.items
    starts, ends = paragraph.starts, paragraph.ends
    sentences: list[tuple[int, int]] = []
    count = len(kinds)
    first = 0
    text = items.text
    for i in range(count):
        if i + 1 == count:
            sentences.append((first, count))
            break
        kind = kinds[i]
        if kind == POINT and words[i] in _ENDS:
            nxt = i + 1
            while (
                nxt < count
                and kinds[nxt] == POINT
                and words[nxt] in _CLOSING
                and starts[nxt] == ends[nxt - 1]
            ):
                nxt += 1
            if (nxt < count and nxt == i + 1 and _opens_sentence(items, kinds, words, places, nxt)) or (
                nxt > i + 1 and nxt < count and _opens_sentence(items, kinds, words, places, nxt, glued=True)
            ):
                sentences.append((first, nxt))
                first = nxt
        elif kind == QUOTE:
            inner = text[ends[i] - 2 : ends[i] - 1]
            begins = text[starts[i + 1] : starts[i + 1] + 1]
            if inner in _ENDS and kinds[i + 1] != POINT and (begins.isupper() or kinds[i + 1] == QUOTE):
                sentences.append((first, i + 1))
                first = i + 1
    return [(a, b) for a, b in sentences if a < b]


_CLOSING: Final = frozenset("”’»\"')]")


def _opens_sentence(
    items: Items, kinds: list[int], words: list[str], places: list[int], i: int, glued: bool = False
) -> bool:
    kind = kinds[i]
    if kind == QUOTE:
        return True
    if kind == POINT:
        return words[i] in _QUOTE_SIGNS or words[i] in DASHES or words[i] in "([•·*"
    if kind == LOWER:
        return False
    return items.initial[places[i]] or (glued and items.text[items.starts[places[i]]].isupper())


def after_dateline(items: Items, paragraph: Paragraph) -> int:
    """First unit behind a dateline, 0 where there is none: "ASTANA – ", "New Delhi, Jul 26 (PTI) "."""
    kinds, words = paragraph.kinds, paragraph.words
    dated = named = False
    for i in range(min(len(kinds) - 1, 16)):
        kind, word = kinds[i], words[i]
        if kind in (PLACE, ORGANISATION) or (kind == UPPER and len(word) > 2):
            named = True
        elif kind == NUMBER or word in MONTHS:
            dated = True
        elif kind == POINT:
            glued = (
                items.glued[paragraph.items[i]]
                and paragraph.starts[i + 1 if i + 2 < len(kinds) else i] == paragraph.ends[i]
            )
            if word in DASHES and named and not glued and i:
                return next(n for n in range(i + 1, len(words)) if words[n] not in DASHES)
            following = words[i + 1]
            agency = i > 1 and kinds[i - 1] == ORGANISATION and words[i - 2] == "("
            agency = agency and (kinds[0] == PLACE or i == 2)
            if word == ")" and agency and following not in DASHES and kinds[i + 1] != POINT:
                return i + 1
            if (
                word in (")", "/", ":")
                and named
                and (dated or word == "/")
                and i > 2
                and following not in DASHES
                and following not in (":", ",", ".")
                and (word != "/" or "/" in words[:i])
            ):
                return i + 1
        else:
            return 0
    return 0
