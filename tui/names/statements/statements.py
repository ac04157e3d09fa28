"""Statements: who says what, quoted or reported, with its bounds."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from tui.names.article.items import POINT, Items
from tui.names.recognition import Statement
from tui.names.statements.attribution import Attribution, Attributions
from tui.names.statements.cast import Cast, find_unnamed_holders, unnamed
from tui.names.statements.quotations import Quotation
from tui.names.statements.sentences import (
    OFFICE,
    QUOTE,
    Block,
    Paragraph,
    Sentence,
    read_paragraph,
    read_units,
)
from tui.names.statements.turns import FARTHEST, read_turn
from tui.names.words.telling import PRONOUNS, SPEECH, asked_for
from tui.names.words.verbs import verbs
from tui.names.words.vocabulary import DASHES

_QUOTES: Final = '“”„«»"‘'
# A paragraph that opens so is one of a list, or a dialogue.
_NOT_QUOTED: Final = frozenset("–—-―•·*▪●(")
_BELOW: Final = (["the", "following"], ["as", "follows"])
_LONGEST_ANNOUNCEMENT: Final = 16
_SPEECH: Final = asked_for([], SPEECH)
_BEHIND_QUOTES: Final = frozenset('.,!?)”"…')


def find_statements(
    items: Items, cast: Cast, without_office: Sequence[int]
) -> tuple[list[Statement], dict[int, int]]:
    """Statements of an article in order, and the holders found for offices without a name ({office: person}).

    A statement's speaker is the place of a group. Headings, captions and bylines hold none.
    `without_office` are the persons beside whom no office is printed.
    """
    reader = _Reader(items, cast)
    for (first, last, kind), block in zip(items.blocks, reader.units.blocks, strict=True):
        if kind == "paragraph" and first < last:
            reader.paragraph(first, last, block)
    return reader.finish(without_office)


class _Reader:
    """What the paragraphs of an article leave behind for those after them."""

    def __init__(self, items: Items, cast: Cast) -> None:
        self.items = items
        self.cast = cast
        self.units = read_units(items, cast.offices)
        self.attributions = Attributions(self.units, cast)
        self.introduced = ":" in items.text
        self.telling = items.signs.translate(_SPEECH)
        self.found: list[tuple[int, int, int]] = []
        self.apart: dict[int, set[int]] = {}
        self.last_speaker: int | None = None
        self.leads = False
        self.opened = False
        # Who is about to be quoted, and the sentence that says so: "X wrote:".
        self.announced: tuple[tuple[int, ...], int, int] | None = None

    def paragraph(self, first: int, last: int, block: Block) -> None:
        """Read the items [first, last) of a paragraph; `block` is the same in units."""
        begin, end, quotations = block
        if self.announced is not None and self.quoted_below(begin, end):
            return
        if not self.may_tell(first, last):
            self.follow(first, last)
        elif quotations or self.names(first, last) or self.may_mean(begin, end):
            _ParagraphReader(self, read_paragraph(self.units, begin, end), quotations).read()
            return
        self.leads = False
        self.opened = False

    def quoted_below(self, begin: int, end: int) -> bool:
        """Whether the paragraph, the units [begin, end), is what was announced, and its speaker's whole.

        What is in quotation marks is left to the reading; lines behind ">" go on as long as they come.
        """
        assert self.announced is not None
        speakers, first, last = self.announced
        words, starts, ends = self.units.words, self.units.starts, self.units.ends
        start = begin
        while words[start] == ">" and start < end:
            start += 1
        marked = start > begin
        if first < last and (self.units.kinds[start] == QUOTE or words[start] in _NOT_QUOTED):
            self.announced = None
            if self.units.kinds[start] != QUOTE:
                self.report(speakers, starts[first], ends[last - 1])
            return False
        if not marked and first == last:
            self.announced = None
            return False
        if start < end:
            self.report(speakers, starts[start], ends[end - 1])
        self.announced = (speakers, last, last) if marked else None
        return True

    def report(self, speakers: Sequence[int], start: int, end: int) -> None:
        for speaker in speakers:
            self.add(speaker, start, end)

    def names(self, first: int, last: int) -> bool:
        """Whether a person stands in the items of a paragraph."""
        persons = self.items.persons
        at = bisect_left(persons, first)
        return at < len(persons) and persons[at] < last

    def may_mean(self, begin: int, end: int) -> bool:
        """Whether a paragraph, the units [begin, end), may mean somebody unnamed or lead to a quotation."""
        units = self.units
        return (
            units.words[end - 1] == ":"
            or OFFICE in units.kinds[begin:end]
            or not PRONOUNS.isdisjoint(units.words[begin:end])
        )

    def may_tell(self, first: int, last: int) -> bool:
        """Whether anything in the items of a paragraph can tell of speech, be it inside another unit."""
        if self.telling.find(1, first, last) >= 0:
            return True
        words = self.items.words
        text = self.items.text
        start, end = self.items.starts[first], self.items.ends[last - 1]
        return (
            any(text.find(sign, start, end) >= 0 for sign in _QUOTES)
            or (self.introduced and ":" in words[first : first + FARTHEST])
            or words[first] in DASHES
            or self.opened
        )

    def follow(self, first: int, last: int) -> None:
        """Keep in mind whom a paragraph without speech is about."""
        items, cast = self.items, self.cast
        opening = -1
        named = items.persons[bisect_left(items.persons, first) : bisect_left(items.persons, last)]
        for i in named:
            if opening < 0 or items.words[opening - 1] in (",", "of", "with", "by"):
                opening = i
        cast.saw([cast.person(items.spans[i]) for i in named])
        if opening >= 0:
            cast.look_at(cast.person(items.spans[opening]))

    def add(self, speaker: int, start: int, end: int) -> None:
        self.found.append((speaker, start, end))
        self.last_speaker = speaker

    def finish(self, without_office: Sequence[int]) -> tuple[list[Statement], dict[int, int]]:
        if self.announced is not None:
            speakers, first, last = self.announced
            if first < last:
                self.report(speakers, self.units.starts[first], self.units.ends[last - 1])
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

    def __init__(self, reader: _Reader, paragraph: Paragraph, quotations: Sequence[Quotation]) -> None:
        self.reader = reader
        self.cast = reader.cast
        self.units = reader.units
        self.paragraph = paragraph
        self.quotations = quotations
        self.said: list[tuple[int, tuple[int, ...]]] = []
        self.quotes_of: set[int] = set()

    def read(self) -> None:
        units, paragraph = self.units, self.paragraph
        if self.dialogue():
            return
        sentences = paragraph.sentences
        for place, sentence in enumerate(sentences):
            first, last, persons, offices, quotes, tellers, pronouns = sentence
            found: list[Attribution] = []
            if tellers and (persons or offices or pronouns):
                found = self.reader.attributions.read(sentence, paragraph.first)
            if quotes:
                self.quoted(sentence, found)
            elif found:
                if self.announces(sentence, found[-1]):
                    self.reader.announced = (found[-1].speakers, first, last)
                elif self.tag(place, sentences, found):
                    pass
                elif not self.quotations and place == len(sentences) - 1 and place and self.closes(found[0]):
                    self.whole(sentences, first, last, found)
                else:
                    self.reported(place, first, last, found)
            elif self.said and self.dashed(first) and self.dashed(sentences[0].first):
                self.say(self.said[-1][1], place, units.starts[first], units.ends[last - 1])
            if found or persons:
                self.focus(sentence, found)
        self.reader.leads = bool(sentences) and units.words[sentences[-1].last - 1] == ":"
        self.reader.opened = bool(self.quotations) and any(quotation.open for quotation in self.quotations)

    def say(self, speakers: Sequence[int], place: int, start: int, end: int) -> None:
        for speaker in speakers:
            self.reader.add(speaker, start, end)
        self.said.append((place, tuple(speakers)))

    def dialogue(self) -> bool:
        """'NAME: words' at the head of a paragraph, as in a record of a sitting."""
        if not self.reader.introduced:
            return False
        turn = read_turn(self.units, self.cast, self.paragraph.body, self.paragraph.last)
        if turn is None:
            return False
        for start, end in turn.words:
            self.reader.add(turn.speaker, start, end)
        self.cast.look_at(turn.speaker)
        return True

    def announces(self, sentence: Sentence, attribution: Attribution) -> bool:
        """Whether a paragraph ends with who is quoted below: "X wrote:", "X said in Oslo on Monday:"."""
        units, at = self.units, attribution.at
        if units.words[sentence.last - 1] != ":" or sentence.last != self.paragraph.last:
            return False
        tells = verbs().get(units.words[at])
        if tells is None or not tells.inverts or sentence.last - at > _LONGEST_ANNOUNCEMENT:
            return False
        following = units.words[at + 1 : at + 3]
        return (
            following[:1] in ([":"], ["this"])
            or following in _BELOW
            or self.reader.attributions.ends_at(at + 1)
        )

    def dashed(self, first: int) -> bool:
        return self.units.words[first] in DASHES

    def quoted(self, sentence: Sentence, found: list[Attribution]) -> None:
        """A sentence with quotations: each is a statement of who is credited nearest to it."""
        starts, ends = self.units.starts, self.units.ends
        first, last, quotes = sentence.first, sentence.last, sentence.quotes
        place = first - self.paragraph.first
        if found:
            used: set[int] = set()
            for unit in quotes:
                nearest = _nearest(found, unit)
                used.update(nearest.speakers)
                self.say(nearest.speakers, place, starts[unit], ends[unit])
            for attribution in found:
                others = [speaker for speaker in attribution.speakers if speaker not in used]
                if others:
                    self.say(others, place, starts[first], ends[last - 1])
            return
        speaker = self.carried(first, quotes[0])
        if speaker is not None:
            for unit in quotes:
                self.say(speaker, place, starts[unit], ends[unit])
        else:
            self.quotes_of.update(quotes)

    def carried(self, first: int, unit: int) -> tuple[int, ...] | None:
        """Whose a quotation is that its own sentence credits to nobody."""
        units, paragraph = self.units, self.paragraph
        if sum(units.words[i] not in _QUOTES for i in range(first, unit)) > 1:
            return None
        following = unit + 1
        ends = following == paragraph.last or units.words[following] in _BEHIND_QUOTES
        if not ends and not paragraph.opens_sentence(following):
            return None
        if self.said:
            return self.said[-1][1]
        if first == paragraph.body:
            if self.reader.leads and self.cast.focus is not None:
                return (self.cast.focus,)
            alone = paragraph.whole or self.reader.opened
            if alone and self.reader.last_speaker is not None and self.cast.focus == self.reader.last_speaker:
                return (self.reader.last_speaker,)
        return None

    def tag(self, place: int, sentences: list[Sentence], found: list[Attribution]) -> bool:
        """'“…!” X said.' where the mark cut the sentence: the words before are X's."""
        first, last = sentences[place].first, sentences[place].last
        if last - first > 8 or not place or len(found) != 1:
            return False
        units, before = self.units, sentences[place - 1]
        if units.kinds[before.last - 1] != QUOTE or found[0].at < last - 4:
            return False
        start = first if units.words[first] != "the" else first + 1
        if found[0].at > start + 3:
            return False
        for quote in before.quotes:
            if quote in self.quotes_of:
                self.say(found[0].speakers, place, units.starts[quote], units.ends[quote])
        return True

    def closes(self, attribution: Attribution) -> bool:
        return attribution.behind

    def whole(self, sentences: list[Sentence], first: int, last: int, found: list[Attribution]) -> None:
        """An unquoted paragraph closed by "said X": all of it, but for a first sentence that is reported."""
        starts, ends = self.units.starts, self.units.ends
        speakers = found[0].speakers
        start = sentences[0].first
        if any(set(spoken) & set(speakers) for _, spoken in self.said):
            start = first
        elif self.said and self.said[0][0] == 0:
            start = sentences[1].first
        self.say(speakers, len(sentences) - 1, starts[start], ends[last - 1])
        for attribution in found[1:]:
            others = [speaker for speaker in attribution.speakers if speaker not in speakers]
            if others:
                self.say(others, len(sentences) - 1, starts[first], ends[last - 1])

    def reported(self, place: int, first: int, last: int, found: list[Attribution]) -> None:
        speakers = found[0].speakers
        if len(found) > 1:
            speakers = tuple(dict.fromkeys(s for attribution in found for s in attribution.speakers))
        self.say(speakers, place, self.units.starts[first], self.units.ends[last - 1])

    def focus(self, sentence: Sentence, found: list[Attribution]) -> None:
        """Whom the next "he" means: who spoke, else whom the sentence opens with, else who was named last."""
        refs, cast = self.units.refs, self.cast
        persons = [cast.of_span[refs[i]] for i in sentence.persons]
        cast.saw(persons)
        for i in sentence.offices:
            if refs[i] not in cast.beside and len(persons) < 20:
                self.reader.apart.setdefault(refs[i], set()).update(persons)
        if found:
            speaker = found[0].speakers[0]
            sex = self.object_pronoun(sentence)
            if sex and cast.focus is not None and cast.focus != speaker:
                # "Roe thanked her": she is whom the text spoke of before.
                cast.sexes.setdefault(cast.focus, sex)
            cast.look_at(speaker)
        elif persons:
            cast.look_at(persons[-1] if self.in_phrase(sentence.persons[0]) else persons[0])
        cast.also(persons)

    def object_pronoun(self, sentence: Sentence) -> str:
        """The sex that "him" or a closing "her" tells of somebody spoken to."""
        words, kinds = self.units.words, self.units.kinds
        for i in sentence.pronouns:
            if words[i] == "him":
                return "m"
            if words[i] == "her" and (kinds[i + 1] == POINT or i + 1 == sentence.last):
                return "f"
        return ""

    def in_phrase(self, i: int) -> bool:
        """Whether a preposition stands before a unit of the paragraph."""
        return self.units.words[i - 1] in ("of", "with", "by", "to", "for", "from", "between")


def _nearest(found: Sequence[Attribution], unit: int) -> Attribution:
    """The attribution nearest to a unit, of equals the one before."""
    if len(found) == 1:
        return found[0]
    at = bisect_left(found, unit, key=lambda attribution: attribution.at)
    around = found[max(0, at - 1) : at + 1]
    return min(around, key=lambda attribution: abs(attribution.at - unit))


def spoken_roles(cast: Cast, holders: Mapping[int, int]) -> dict[int, str]:
    """The office by which the article calls a person beside whom it prints none: the first in the text."""
    found: dict[int, str] = {}
    for number in sorted(holders):
        found.setdefault(holders[number], cast.offices[number].text)
    return found


__all__ = ["find_statements", "spoken_roles", "unnamed"]
