"""Sentences: a paragraph as units (words, spans, offices, quotations) cut into sentences."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import compress
from operator import itemgetter
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
# Nouns by which an attribution is told: "in the words of".
NOUNS: Final = frozenset({"words", "opinion", "view", "estimation", "assessment"})
DASHES: Final = frozenset({"–", "—", "-", "―"})
WORD_KINDS: Final = frozenset({LOWER, CAPITALISED, UPPER})


class Paragraph:
    """Parallel lists, a unit each, and the sentences as [first, last) of units.

    `refs` is the place of a span, an office or a quotation, by kind; `items` the first item of a unit.
    `marked` are the units that matter to statements, in order: spans, offices, quotations, words that tell
    of speech and points that may end a sentence. A sentinel stands at the end of the lists.
    """

    def __init__(self, items: Items, places: list[int], quotations: list[Quotation]) -> None:
        gather = itemgetter(*places)
        self.text = items.text
        self.kinds = list(gather(items.kinds))
        self.words = list(gather(items.words))
        self.refs = list(gather(items.spans))
        self.items = places
        self.starts = list(gather(items.starts))
        self.ends = list(gather(items.ends))
        self.quotations = quotations
        self.marked: list[int] = []
        self.sentences: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self.kinds) - 1

    def opens_sentence(self, unit: int) -> bool:
        """Whether a sentence begins with the unit."""
        at = bisect_left(self.sentences, (unit, 0))
        return at < len(self.sentences) and self.sentences[at][0] == unit


def read_paragraph(
    items: Items, first: int, last: int, offices: Sequence[Office], starting: Sequence[int]
) -> Paragraph:
    """Units and sentences of the items [first, last) of a block; `starting`: first items of offices."""
    start, end = items.starts[first], items.ends[last - 1]
    quotations = find_quotations(items.text, start, end)
    if quotations:
        quotations = [quotation for quotation in quotations if _is_full(items.text, quotation, start)]
    # Where a unit is more than an item: (first item, end item, kind, what it is).
    wholes: list[tuple[int, int, int, int]] = [
        (starting[place], offices[place].last, OFFICE, place)
        for place in range(bisect_left(starting, first), bisect_left(starting, last))
    ]
    for number, quotation in enumerate(quotations):
        opening = bisect_left(items.starts, quotation.start, first, last)
        wholes.append((opening, bisect_left(items.starts, quotation.end, opening, last), QUOTE, number))
    paragraph = _joined(items, first, last, sorted(wholes), quotations)
    paragraph.marked = list(compress(range(len(paragraph)), map(_marking().__contains__, paragraph.words)))
    paragraph.sentences = _cut(items, paragraph)
    return paragraph


@cache
def telling() -> frozenset[str]:
    """The words by which an attribution is told."""
    return frozenset(verbs()) | NOUNS | {"according", "went", "goes"}


@cache
def _marking() -> frozenset[str]:
    return telling() | _ENDS | {""}


def _joined(
    items: Items,
    first: int,
    last: int,
    wholes: Sequence[tuple[int, int, int, int]],
    quotations: list[Quotation],
) -> Paragraph:
    """The items [first, last) as units; each of `wholes` is one, but for those that begin inside another."""
    places: list[int] = []
    kept: list[tuple[int, int, int, int]] = []
    at = first
    for begin, behind, kind, ref in wholes:
        if at <= begin < behind:
            places += range(at, begin + 1)
            kept.append((len(places) - 1, behind, kind, ref))
            at = behind
    places += range(at, last + 1)  # the break is the sentinel
    paragraph = Paragraph(items, places, quotations)
    for unit, behind, kind, ref in kept:
        paragraph.kinds[unit], paragraph.words[unit], paragraph.refs[unit] = kind, "", ref
        paragraph.ends[unit] = items.ends[behind - 1]
        if kind == QUOTE:
            paragraph.starts[unit], paragraph.ends[unit] = quotations[ref].start, quotations[ref].end
    return paragraph


def _is_full(text: str, quotation: Quotation, start: int) -> bool:
    """Whether a quotation is an utterance, no title, term or few words within reported speech."""
    inside = text[quotation.start + 1 : quotation.end - (0 if quotation.open else 1)].strip()
    parts = inside.split()
    if not parts:
        return False
    lead = text[max(start, quotation.start - 80) : quotation.start].rstrip()
    opens = not lead or lead[-1] in ".!?…:,;—–-)]"
    if not opens:
        if len(parts) < 4 or lead.rsplit(None, 1)[-1].casefold() not in verbs():
            return False
        return any(part.casefold() in _FINITE for part in parts)
    ended = inside[-1] in ".!?…,"
    titled = len(parts) > 1 and not (ended and inside[-1] != ",")
    if titled and all(part[:1].isupper() or len(part) < 4 for part in parts):
        return False
    return len(parts) > 2 or (ended and (not lead or lead[-1] in ":.,"))


def _cut(items: Items, paragraph: Paragraph) -> list[tuple[int, int]]:
    kinds, words, places = paragraph.kinds, paragraph.words, paragraph.items
    starts, text = paragraph.starts, items.text
    sentences: list[tuple[int, int]] = []
    count = len(paragraph)
    first = 0
    for i in paragraph.marked:
        nxt = i + 1
        kind = kinds[i]
        if nxt == count:
            break
        if kind == QUOTE:
            inner = text[paragraph.ends[i] - 2 : paragraph.ends[i] - 1]
            begins = text[starts[nxt] : starts[nxt] + 1]
            cuts = inner in _ENDS and kinds[nxt] != POINT and (begins.isupper() or kinds[nxt] == QUOTE)
        elif kind == POINT:
            while (
                nxt < count
                and kinds[nxt] == POINT
                and words[nxt] in _CLOSING
                and starts[nxt] == paragraph.ends[nxt - 1]
            ):
                nxt += 1
            cuts = nxt < count and _opens_sentence(items, kinds, words, places, nxt, glued=nxt > i + 1)
        else:
            continue
        if cuts:
            sentences.append((first, nxt))
            first = nxt
    if first < count:
        sentences.append((first, count))
    return sentences


_CLOSING: Final = frozenset("”’»\"')]")


def _opens_sentence(
    items: Items, kinds: list[int], words: list[str], places: list[int], i: int, glued: bool
) -> bool:
    kind = kinds[i]
    if kind == LOWER:
        return False
    if kind == QUOTE:
        return True
    if kind == POINT:
        return words[i] in _QUOTE_SIGNS or words[i] in DASHES or words[i] in "([•·*"
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
