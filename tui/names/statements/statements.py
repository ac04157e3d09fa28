"""Statements: who says what, quoted or reported, with its bounds."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from tui.names.article.items import PERSON, POINT, Items
from tui.names.recognition import Statement
from tui.names.statements.attribution import Attribution, attributions
from tui.names.statements.cast import Cast, find_unnamed_holders, unnamed
from tui.names.statements.phrases import OBJECTS, PRONOUNS
from tui.names.statements.sentences import (
    DASHES,
    OFFICE,
    QUOTE,
    WORD_KINDS,
    Paragraph,
    after_dateline,
    read_paragraph,
    telling,
)

_QUOTES: Final = '“”„«»"‘'
_BEHIND_QUOTES: Final = frozenset('.,!?)”"…')


def find_statements(
    items: Items, cast: Cast, without_office: Sequence[int]
) -> tuple[list[Statement], dict[int, int]]:
    """Statements of an article in order, and the holders found for offices without a name ({office: person}).

    A statement's speaker is the place of a group. Headings, captions and bylines hold none.
    `without_office` are the persons beside whom no office is printed.
    """
    reader = _Reader(items, cast)
    for first, last, kind in items.blocks:
        if kind == "paragraph" and first < last:
            reader.paragraph(first, last)
    return reader.finish(without_office)


@cache
def _signs() -> frozenset[str]:
    """Words that make a paragraph one that may tell of speech."""
    return telling() - {"assessment"}


class _Reader:
    def __init__(self, items: Items, cast: Cast) -> None:
        self.items = items
        self.cast = cast
        self.starting = [office.first for office in cast.offices]
        self.found: list[tuple[int, int, int]] = []
        self.apart: dict[int, set[int]] = {}
        self.last_speaker: int | None = None
        self.leads = False
        self.opened = False

    def paragraph(self, first: int, last: int) -> None:
        if not self.tells(first, last):
            self.follow(first, last)
            self.leads = False
            self.opened = False
            return
        paragraph = read_paragraph(self.items, first, last, self.cast.offices, self.starting)
        body = after_dateline(self.items, paragraph)
        _ParagraphReader(self, paragraph, body).read()

    def tells(self, first: int, last: int) -> bool:
        """Whether anything in a block can tell of speech."""
        words = self.items.words
        if not _signs().isdisjoint(words[first:last]):
            return True
        text = self.items.text
        start, end = self.items.starts[first], self.items.ends[last - 1]
        return (
            any(text.find(sign, start, end) >= 0 for sign in _QUOTES)
            or ":" in words[first : first + 12]
            or words[first] in DASHES
            or self.opened
        )

    def follow(self, first: int, last: int) -> None:
        """Keep in mind whom a paragraph without speech is about."""
        opening = -1
        persons = self.items.persons
        for i in persons[bisect_left(persons, first) : bisect_left(persons, last)]:
            self.cast.saw(self.items.spans[i])
            if opening < 0 or self.items.words[opening - 1] in (",", "of", "with", "by"):
                opening = i
        if opening >= 0:
            self.cast.look_at(self.cast.person(self.items.spans[opening]))

    def add(self, speaker: int, start: int, end: int) -> None:
        self.found.append((speaker, start, end))
        self.last_speaker = speaker

    def finish(self, without_office: Sequence[int]) -> tuple[list[Statement], dict[int, int]]:
        speaking: dict[int, int] = {}
        for speaker, _, _ in self.found:
            speaking[speaker] = speaking.get(speaker, 0) + 1
        holders = find_unnamed_holders(self.cast, speaking, self.apart, without_office)
        seen: dict[tuple[int, int, int], None] = {}
        for speaker, start, end in self.found:
            if speaker < 0:
                holder = holders.get(-1 - speaker)
                if holder is None:
                    continue
                speaker = holder
            seen[speaker, start, end] = None
        ordered = sorted(seen, key=lambda statement: (statement[1], -statement[2], statement[0]))
        return [Statement(*statement) for statement in ordered], holders


class _ParagraphReader:
    """Statements of one paragraph; what it leaves behind for the next stands in the reader of the article."""

    def __init__(self, reader: _Reader, paragraph: Paragraph, body: int) -> None:
        self.reader = reader
        self.cast = reader.cast
        self.paragraph = paragraph
        self.body = body
        self.said: list[tuple[int, tuple[int, ...]]] = []
        self.quotes_of: dict[int, int] = {}

    def read(self) -> None:
        paragraph = self.paragraph
        if self.dialogue():
            return
        sentences = [(max(first, self.body), last) for first, last in paragraph.sentences if last > self.body]
        marked, kinds = paragraph.marked, paragraph.kinds
        for place, (first, last) in enumerate(sentences):
            persons: list[int] = []
            offices: list[int] = []
            quotes: list[int] = []
            tellers: list[int] = []
            for unit in marked[bisect_left(marked, first) : bisect_left(marked, last)]:
                kind = kinds[unit]
                if kind == PERSON:
                    persons.append(unit)
                elif kind == OFFICE:
                    offices.append(unit)
                elif kind == QUOTE:
                    quotes.append(unit)
                elif kind in WORD_KINDS:
                    tellers.append(unit)
            found: list[Attribution] = []
            if tellers and (persons or offices or not PRONOUNS.isdisjoint(paragraph.words[first:last])):
                found = attributions(paragraph, first, last, tellers, self.cast)
            if quotes:
                self.quoted(first, last, quotes, found)
            elif found:
                if self.tag(place, sentences, found):
                    pass
                elif (
                    not paragraph.quotations
                    and place == len(sentences) - 1
                    and place
                    and self.closes(found[0])
                ):
                    self.whole(sentences, first, last, found)
                else:
                    self.reported(place, first, last, found)
            elif self.dashed(first) and self.said and self.dashed(sentences[0][0]):
                self.say(self.said[-1][1], place, paragraph.starts[first], paragraph.ends[last - 1])
            if found or persons:
                self.focus(first, last, found, persons, offices)
        self.reader.leads = bool(sentences) and paragraph.words[sentences[-1][1] - 1] == ":"
        self.reader.opened = any(quotation.open for quotation in paragraph.quotations)

    def say(self, speakers: Sequence[int], place: int, start: int, end: int) -> None:
        for speaker in speakers:
            self.reader.add(speaker, start, end)
        self.said.append((place, tuple(speakers)))

    def dialogue(self) -> bool:
        """'NAME: words' at the head of a paragraph, as in a record of a sitting."""
        paragraph = self.paragraph
        kinds, words = paragraph.kinds, paragraph.words
        if ":" not in words[self.body : self.body + 10]:
            return False
        for i in range(self.body, min(self.body + 10, len(paragraph))):
            if words[i] in ("(", "["):
                return False  # "(Photo: X)" is a caption
            if words[i] == ":" and i + 1 < len(paragraph):
                named = [j for j in range(self.body, i) if kinds[j] == PERSON]
                plain = [
                    j
                    for j in range(self.body, i)
                    if words[j].isalpha()
                    and words[j].islower()
                    and paragraph.text[paragraph.starts[j]].islower()
                ]
                if len(named) != 1 or len(plain) > 1:
                    return False
                speaker = self.cast.person(paragraph.refs[named[0]])
                last = len(paragraph) - 1
                quote = [j for j in range(i + 1, last + 1) if kinds[j] == QUOTE]
                if quote:
                    for j in quote:
                        self.reader.add(speaker, paragraph.starts[j], paragraph.ends[j])
                elif last - i > 2:
                    self.reader.add(speaker, paragraph.starts[i + 1], paragraph.ends[last])
                else:
                    return False
                self.cast.look_at(speaker)
                return True
        return False

    def dashed(self, first: int) -> bool:
        return self.paragraph.words[first] in DASHES

    def quoted(self, first: int, last: int, quotes: list[int], found: list[Attribution]) -> None:
        """A sentence with quotations: each is a statement of who is credited nearest to it."""
        paragraph = self.paragraph
        if found:
            used: set[int] = set()
            for unit in quotes:
                nearest = _nearest(found, unit)
                used.update(nearest.speakers)
                self.say(nearest.speakers, first, paragraph.starts[unit], paragraph.ends[unit])
            for attribution in found:
                others = [speaker for speaker in attribution.speakers if speaker not in used]
                if others:
                    self.say(others, first, paragraph.starts[first], paragraph.ends[last - 1])
            return
        speaker = self.carried(first, quotes[0])
        if speaker is not None:
            for unit in quotes:
                self.say(speaker, first, paragraph.starts[unit], paragraph.ends[unit])
        else:
            self.quotes_of.update(dict.fromkeys(quotes, 0))

    def carried(self, first: int, unit: int) -> tuple[int, ...] | None:
        """Whose a quotation is that its own sentence credits to nobody."""
        paragraph = self.paragraph
        if sum(paragraph.words[i] not in _QUOTES for i in range(first, unit)) > 1:
            return None
        following = unit + 1
        ends = following == len(paragraph) or paragraph.words[following] in _BEHIND_QUOTES
        if not ends and not paragraph.opens_sentence(following):
            return None
        if self.said:
            return self.said[-1][1]
        if unit == self.body or first == self.body:
            if self.reader.leads and self.cast.focus is not None:
                return (self.cast.focus,)
            alone = len(paragraph.sentences) == 1 or self.reader.opened
            if alone and self.reader.last_speaker is not None and self.cast.focus == self.reader.last_speaker:
                return (self.reader.last_speaker,)
        return None

    def tag(self, place: int, sentences: list[tuple[int, int]], found: list[Attribution]) -> bool:
        """'“…!” X said.' where the mark cut the sentence: the words before are X's."""
        first, last = sentences[place]
        if last - first > 8 or not place or len(found) != 1:
            return False
        before = sentences[place - 1]
        unit = before[1] - 1
        if self.paragraph.kinds[unit] != QUOTE or found[0].at < last - 4:
            return False
        start = first if self.paragraph.words[first] != "the" else first + 1
        if found[0].at > start + 3:
            return False
        for quote in range(before[0], before[1]):
            if self.paragraph.kinds[quote] == QUOTE and quote in self.quotes_of:
                self.say(found[0].speakers, place, self.paragraph.starts[quote], self.paragraph.ends[quote])
        return True

    def closes(self, attribution: Attribution) -> bool:
        return attribution.behind

    def whole(
        self, sentences: list[tuple[int, int]], first: int, last: int, found: list[Attribution]
    ) -> None:
        """An unquoted paragraph closed by "said X": all of it, but for a first sentence that is reported."""
        paragraph = self.paragraph
        speakers = found[0].speakers
        start = sentences[0][0]
        if any(set(spoken) & set(speakers) for _, spoken in self.said):
            start = first
        elif self.said and self.said[0][0] == 0:
            start = sentences[self.said[0][0] + 1][0]
        self.say(speakers, len(sentences) - 1, paragraph.starts[start], paragraph.ends[last - 1])
        for attribution in found[1:]:
            others = [speaker for speaker in attribution.speakers if speaker not in speakers]
            if others:
                self.say(others, len(sentences) - 1, paragraph.starts[first], paragraph.ends[last - 1])

    def reported(self, place: int, first: int, last: int, found: list[Attribution]) -> None:
        paragraph = self.paragraph
        speakers = dict.fromkeys(speaker for attribution in found for speaker in attribution.speakers)
        self.say(list(speakers), place, paragraph.starts[first], paragraph.ends[last - 1])

    def focus(
        self, first: int, last: int, found: list[Attribution], named: list[int], offices: list[int]
    ) -> None:
        """Whom the next "he" means: who spoke, else whom the sentence opens with, else who was named last."""
        paragraph, cast = self.paragraph, self.cast
        for i in named:
            cast.saw(paragraph.refs[i])
        persons = [cast.person(paragraph.refs[i]) for i in named]
        for number in [paragraph.refs[i] for i in offices]:
            if number not in cast.beside and len(persons) < 20:
                self.reader.apart.setdefault(number, set()).update(persons)
        if found:
            speaker = found[0].speakers[0]
            sex = self.object_pronoun(first, last)
            if sex and cast.focus is not None and cast.focus != speaker:
                # "Roe thanked her": she is whom the text spoke of before.
                cast.sexes.setdefault(cast.focus, sex)
            cast.look_at(speaker)
        elif persons:
            cast.look_at(persons[-1] if _in_phrase(paragraph, named[0]) else persons[0])
        cast.also(persons)

    def object_pronoun(self, first: int, last: int) -> str:
        """The sex that "him" or a closing "her" tells of somebody spoken to."""
        words, kinds = self.paragraph.words, self.paragraph.kinds
        if OBJECTS.isdisjoint(words[first:last]):
            return ""
        for i in range(first, last):
            if words[i] == "him":
                return "m"
            if words[i] == "her" and (kinds[i + 1] == POINT or i + 1 == last):
                return "f"
        return ""


def _nearest(found: Sequence[Attribution], unit: int) -> Attribution:
    """The attribution nearest to a unit, of equals the one before."""
    at = bisect_left(found, unit, key=lambda attribution: attribution.at)
    around = found[max(0, at - 1) : at + 1]
    return min(around, key=lambda attribution: abs(attribution.at - unit))


def _in_phrase(paragraph: Paragraph, i: int) -> bool:
    return paragraph.words[i - 1] in ("of", "with", "by", "to", "for", "from", "between") if i else False


def spoken_roles(cast: Cast, holders: Mapping[int, int]) -> dict[int, str]:
    """The office by which the article calls a person beside whom it prints none: the first in the text."""
    found: dict[int, str] = {}
    for number in sorted(holders):
        found.setdefault(holders[number], cast.offices[number].text)
    return found


__all__ = ["find_statements", "spoken_roles", "unnamed"]
