"""Sentences: an article as units (words, spans, offices, quotations), its paragraphs cut into sentences."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Final

from tui.names.article.items import (
    CAPITALISED,
    LOWER,
    NUMBER,
    ORGANISATION,
    PERSON,
    PLACE,
    POINT,
    UPPER,
    WORD_KINDS,
    Items,
    broken,
    joined,
)
from tui.names.statements.offices import Office
from tui.names.statements.quotations import Quotation, find_quotations, mark_places
from tui.names.words.calendar import date_words
from tui.names.words.grammar import word_class
from tui.names.words.telling import (
    BESIDE_SPEECH,
    KINDS,
    PRONOUNS,
    SENTENCE_ENDS,
    SPEECH,
    asked_for,
)
from tui.names.words.tokens import Starts
from tui.names.words.verbs import verbs
from tui.names.words.vocabulary import DASHES, MONTHS

# Kinds of units beside those of items.
QUOTE: Final = 10
OFFICE: Final = 11

_QUOTE_SIGNS: Final = frozenset('“”„‟«»"‘‹›') | frozenset("'’")
# Marks that close a quotation behind the point of its last sentence.
_BEHIND_ENDS: Final = frozenset("”»\"’'")
_FINITE: Final = word_class("finite")
SPEAKERS: Final = frozenset({PERSON, OFFICE})
_MAY_END: Final = frozenset({POINT, QUOTE})
# With these no dateline begins, unless a month does.
_NO_DATELINE: Final = frozenset({LOWER, CAPITALISED, PERSON, OFFICE, QUOTE})
# What statements ask for: who may speak, what is quoted, words that tell of speech, ends of sentences.
_MARKED: Final = asked_for([PERSON, OFFICE, QUOTE], SPEECH | BESIDE_SPEECH)


# Where a unit is more than an item: (first item, end item, kind, what it is).
_Whole = tuple[int, int, int, int]


class Units:
    """Parallel lists, a unit each: the items of an article, every office and every quotation being one.

    `refs` is the place of a span, an office or a quotation, by kind; `starts` and `ends` are code points.
    `blocks` gives each block as (first unit, end unit); a BREAK stands behind each, so that one may look a
    unit too far. `quoted` are the quotations of a paragraph by its items. `marked` tells the
    units that matter to statements: persons, offices, quotations, pronouns, words that tell of speech and
    points that may end a sentence.
    """

    def __init__(
        self,
        items: Items,
        wholes: Sequence[_Whole],
        quotations: Sequence[Quotation],
        quoted: Mapping[tuple[int, int], Sequence[Quotation]],
    ) -> None:
        self.items = items
        self.quoted = quoted
        self.text = items.text
        ranges = [(begin, behind) for begin, behind, _, _ in wholes]
        signs = joined(items.signs, ranges)
        self.words = joined(items.words, ranges)
        self.refs = joined(items.spans, ranges)
        self.ends = joined(items.ends, ranges)
        lengths = joined(items.starts.lengths, ranges)
        self.starts = Starts(self.ends, lengths)
        lost = 0
        for begin, behind, kind, ref in wholes:
            unit = begin - lost
            signs[unit], self.words[unit], self.refs[unit] = kind, "", ref
            start, end = items.starts[begin], items.ends[behind - 1]
            if kind == QUOTE:
                start, end = quotations[ref].start, quotations[ref].end
            self.ends[unit], lengths[unit] = end, end - start
            lost += behind - begin - 1
        self.kinds = list(signs.translate(KINDS))
        self.marked = signs.translate(_MARKED)
        self.blocks = list(broken(signs))

    def item(self, unit: int) -> int:
        """The first item of a unit; of a quotation the one where its mark stands or the next."""
        return self.items.behind(self.starts[unit], 0, len(self.items))


class Sentence:
    """The units [first, last) of a sentence and, of those that matter to statements, which are what."""

    __slots__ = ("first", "last", "offices", "persons", "pronouns", "quotes", "tellers")

    def __init__(
        self,
        first: int,
        last: int,
        persons: list[int],
        offices: list[int],
        quotes: list[int],
        tellers: list[int],
        pronouns: list[int],
    ) -> None:
        self.first = first
        self.last = last
        self.persons = persons
        self.offices = offices
        self.quotes = quotes
        self.tellers = tellers
        self.pronouns = pronouns


class Paragraph:
    """The units [first, last) of a paragraph, and its sentences from unit `body` on, behind a dateline.

    `whole` is whether the paragraph is a single sentence.
    """

    __slots__ = ("body", "first", "last", "sentences", "whole")

    def __init__(self, first: int, last: int, body: int, sentences: list[Sentence], whole: bool) -> None:
        self.first = first
        self.last = last
        self.body = body
        self.sentences = sentences
        self.whole = whole

    def opens_sentence(self, unit: int) -> bool:
        """Whether a sentence begins with the unit."""
        at = bisect_left(self.sentences, unit, key=lambda sentence: sentence.first)
        return at < len(self.sentences) and self.sentences[at].first == unit


def read_units(items: Items, offices: Sequence[Office]) -> Units:
    """The units of an article, from its offices in order."""
    wholes = [(office.first, office.last, OFFICE, number) for number, office in enumerate(offices)]
    quoted = _read_quotations(items)
    quotations: list[Quotation] = []
    for (first, last), inside in quoted.items():
        for number, quotation in enumerate(inside, len(quotations)):
            opening = items.behind(quotation.start, first, last)
            wholes.append((opening, items.behind(quotation.end, opening, last), QUOTE, number))
        quotations += inside
    wholes.sort()
    kept: list[_Whole] = []
    at = 0
    for whole in wholes:
        # What begins inside another is none by itself.
        if at <= whole[0] < whole[1]:
            kept.append(whole)
            at = whole[1]
    return Units(items, kept, quotations, quoted)


def _read_quotations(items: Items) -> dict[tuple[int, int], list[Quotation]]:
    """The quotations of the paragraphs that have any, in order, by the items [first, last) of each."""
    found: dict[tuple[int, int], list[Quotation]] = {}
    read = 0
    for mark in mark_places(items.text):
        if mark < read:
            continue
        first, last, kind = items.block_at(mark)
        if kind == "paragraph" and first < last and items.starts[first] <= mark < items.ends[last - 1]:
            read = items.ends[last - 1]
            if inside := _full_quotations(items.text, items.starts[first], read):
                found[first, last] = inside
    return found


def _full_quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of text[start:end] that are utterances."""
    return [quotation for quotation in find_quotations(text, start, end) if _is_full(text, quotation, start)]


def _is_full(text: str, quotation: Quotation, start: int) -> bool:
    """Whether a quotation is an utterance, no title, term or few words within reported speech."""
    inside = text[quotation.start + 1 : quotation.end - (0 if quotation.open else 1)].strip()
    # How many words there are matters up to four.
    parts = inside.split(None, 3)
    if not parts:
        return False
    lead = text[max(start, quotation.start - 80) : quotation.start].rstrip()
    follows = lead[-1:] in _BEHIND_ENDS and lead[-2:-1] in SENTENCE_ENDS
    opens = not lead or follows or lead[-1] in ".!?…:,;—–-)]"
    if not opens:
        if len(parts) < 4 or lead.rsplit(None, 1)[-1].casefold() not in verbs():
            return False
        return any(part.casefold() in _FINITE for part in inside.split())
    ended = inside[-1] in ".!?…,"
    titled = len(parts) > 1 and not (ended and inside[-1] != ",")
    if titled and all(part[:1].isupper() or len(part) < 4 for part in inside.split()):
        return False
    return len(parts) > 2 or (ended and (not lead or follows or lead[-1] in ":.,"))


def read_paragraph(units: Units, first: int, last: int) -> Paragraph:
    """The sentences of a paragraph, the units [first, last)."""
    kinds, words = units.kinds, units.words
    sentences: list[Sentence] = []
    begin = first
    persons: list[int] = []
    offices: list[int] = []
    quotes: list[int] = []
    tellers: list[int] = []
    pronouns: list[int] = []
    for i in compress(range(first, last), units.marked[first:last]):
        kind = kinds[i]
        if kind in WORD_KINDS:
            (pronouns if words[i] in PRONOUNS else tellers).append(i)
        elif kind == PERSON:
            persons.append(i)
        elif kind == OFFICE:
            offices.append(i)
        elif kind in _MAY_END:
            if kind == QUOTE:
                quotes.append(i)
            # The last sentence needs no end.
            if i < last - 1 and (end := _end_of_sentence(units, i, last)):
                sentences.append(Sentence(begin, end, persons, offices, quotes, tellers, pronouns))
                begin = end
                persons, offices, quotes, tellers, pronouns = [], [], [], [], []
    if begin < last:
        sentences.append(Sentence(begin, last, persons, offices, quotes, tellers, pronouns))
    whole = len(sentences) == 1
    body = first
    if kinds[first] not in _NO_DATELINE or words[first] in MONTHS:
        body = _after_dateline(units, first, last)
    if body > first:
        sentences = [_behind(body, sentence) for sentence in sentences if sentence.last > body]
    return Paragraph(first, last, body, sentences, whole)


def _behind(body: int, sentence: Sentence) -> Sentence:
    marked = (sentence.persons, sentence.offices, sentence.quotes, sentence.tellers, sentence.pronouns)
    behind = ([unit for unit in units if unit >= body] for units in marked)
    return Sentence(max(sentence.first, body), sentence.last, *behind)


def _end_of_sentence(units: Units, at: int, last: int) -> int:
    """Where a sentence ends that a point or quotation inside a paragraph closes; 0 if it closes none.

    `last` is the end of the paragraph.
    """
    kinds, words, starts, ends = units.kinds, units.words, units.starts, units.ends
    behind = at + 1
    if kinds[at] == QUOTE:
        if units.text[ends[at] - 2 : ends[at] - 1] not in SENTENCE_ENDS or kinds[behind] == POINT:
            return 0
        opens = kinds[behind] == QUOTE or units.text[starts[behind] : starts[behind] + 1].isupper()
        return behind if opens else 0
    while (
        behind < last
        and kinds[behind] == POINT
        and words[behind] in _CLOSING
        and starts[behind] == ends[behind - 1]
    ):
        behind += 1
    return behind if behind < last and _opens_sentence(units, behind, glued=behind > at + 1) else 0


_CLOSING: Final = frozenset("”’»\"')]")


def _opens_sentence(units: Units, at: int, glued: bool) -> bool:
    kind, word = units.kinds[at], units.words[at]
    if kind == LOWER:
        return False
    if kind == QUOTE:
        return True
    if kind == POINT:
        return word in _QUOTE_SIGNS or word in DASHES or word in "([•·*"
    start = units.starts[at]
    return units.items.initial_at(start) or (glued and units.text[start].isupper())


def _after_dateline(units: Units, first: int, last: int) -> int:
    """First unit behind a dateline, `first` where there is none: "ASTANA – ", "Lima, lunes 3 de marzo.- "."""
    kinds, words, starts, ends = units.kinds, units.words, units.starts, units.ends
    dated = named = loose = False
    for i in range(first, min(last, first + 16)):
        kind, word = kinds[i], words[i]
        if kind in (PLACE, ORGANISATION) or (kind == UPPER and len(word) > 2):
            named = True
        elif kind == NUMBER or word in MONTHS:
            dated = True
        elif kind == POINT:
            glued = units.items.glued(units.item(i)) and starts[i + 1 if i + 1 < last else i] == ends[i]
            # "LUSAKA, March 4 (ZANIS)-The": no space stands around the dash behind an agency.
            glued = glued and kinds[i - 2 : i] != [ORGANISATION, POINT]
            if word in DASHES and named and not glued and i > first and (dated or not loose):
                return next(n for n in range(i + 1, last + 1) if words[n] not in DASHES)
            following = words[i + 1]
            agency = i > first + 1 and kinds[i - 1] == ORGANISATION and words[i - 2] == "("
            agency = agency and (kinds[first] == PLACE or i == first + 2)
            if word == ")" and agency and following not in DASHES and kinds[i + 1] != POINT:
                return i + 1
            if (
                word in {")", "/", ":"}
                and named
                and (dated or word == "/")
                and i > first + 2
                and following not in DASHES
                and following not in {":", ",", "."}
                and (word != "/" or "/" in words[first:i])
            ):
                return i + 1
        elif i > first and word in date_words():
            loose = True
        else:
            return first
    return first
