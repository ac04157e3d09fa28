"""Statements of one paragraph: who is credited with its quotations, and what it reports."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, Protocol

from tui.names.article.items import POINT
from tui.names.statements.attribution import Attribution, Attributions
from tui.names.statements.cast import Cast
from tui.names.statements.leading import lead
from tui.names.statements.quotations import Quotation
from tui.names.statements.sentences import QUOTE, Paragraph, Sentence, Units
from tui.names.statements.turns import Turn, read_turn
from tui.names.words.verbs import verbs
from tui.names.words.vocabulary import DASHES

QUOTES: Final = '“”„«»"‘'
_BELOW: Final = (["the", "following"], ["as", "follows"])
_LONGEST_ANNOUNCEMENT: Final = 16
_BEHIND_QUOTES: Final = frozenset('.,!?)”"…')


class Told(Protocol):
    """What the paragraphs of an article leave behind for those after them."""

    cast: Cast
    units: Units
    attributions: Attributions
    introduced: bool
    announced: tuple[tuple[int, ...], int, int] | None
    last_speaker: int | None
    leads: bool
    opened: bool
    apart: dict[int, set[int]]

    def add(self, speaker: int, start: int, end: int) -> None:
        """Take down a statement, in code points."""

    def take(self, turn: Turn, begin: int, end: int) -> None:
        """Take down what is said in a turn, the units [begin, end)."""


def read_statements(told: Told, paragraph: Paragraph, quotations: Sequence[Quotation]) -> None:
    """Read the statements of a paragraph; they and what it leaves for the next ones go to `told`."""
    _Reader(told, paragraph, quotations).read()


class _Reader:
    def __init__(self, told: Told, paragraph: Paragraph, quotations: Sequence[Quotation]) -> None:
        self.told = told
        self.cast = told.cast
        self.units = told.units
        self.paragraph = paragraph
        self.quotations = quotations
        self.said: list[tuple[int, tuple[int, ...]]] = []
        self.quotes_of: set[int] = set()

    def read(self) -> None:
        units, paragraph = self.units, self.paragraph
        if self.told.introduced and self.dialogue():
            return
        sentences = paragraph.sentences
        for place, sentence in enumerate(sentences):
            first, last, quotes = sentence.first, sentence.last, sentence.quotes
            means = sentence.persons or sentence.offices or sentence.pronouns
            found: list[Attribution] = []
            if means and sentence.tellers:
                found = self.told.attributions.read(sentence, paragraph.first)
            if quotes:
                if means and not found and units.words[quotes[0] - 1] == ":":
                    found = lead(self.told.attributions, sentence)
                self.quoted(sentence, found)
            elif found:
                if self.announces(sentence, found[-1]):
                    self.told.announced = (found[-1].speakers, first, last)
                elif self.tag(place, sentences, found):
                    pass
                elif not self.quotations and place == len(sentences) - 1 and place and self.closes(found[0]):
                    self.whole(sentences, first, last, found)
                else:
                    self.reported(place, first, last, found)
            elif self.said and self.dashed(first) and self.dashed(sentences[0].first):
                self.say(self.said[-1][1], place, units.starts[first], units.ends[last - 1])
            if found or sentence.persons:
                self.focus(sentence, found)
        self.told.leads = units.words[paragraph.last - 1] == ":" and bool(sentences)
        self.told.opened = True in [quotation.open for quotation in self.quotations]

    def say(self, speakers: Sequence[int], place: int, start: int, end: int) -> None:
        for speaker in speakers:
            self.told.add(speaker, start, end)
        self.said.append((place, tuple(speakers)))

    def dialogue(self) -> bool:
        """'NAME: words' at the head of a paragraph, as in a record of a sitting."""
        turn = read_turn(self.units, self.cast, self.paragraph.body, self.paragraph.last)
        if turn is None:
            return False
        self.told.take(turn, self.paragraph.first, self.paragraph.last)
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
            or self.told.attributions.ends_at(at + 1)
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
        if sum(units.words[i] not in QUOTES for i in range(first, unit)) > 1:
            return None
        following = unit + 1
        ends = following == paragraph.last or units.words[following] in _BEHIND_QUOTES
        if not ends and not paragraph.opens_sentence(following):
            return None
        if self.said:
            return self.said[-1][1]
        if first == paragraph.body:
            if self.told.leads and self.cast.focus is not None:
                return (self.cast.focus,)
            alone = paragraph.whole or self.told.opened
            if alone and self.told.last_speaker is not None and self.cast.focus == self.told.last_speaker:
                return (self.told.last_speaker,)
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
        """A sentence that only reports is the statement; of two clauses that tell, each is its speaker's."""
        starts, ends = self.units.starts, self.units.ends
        if len(found) == 1:
            self.say(found[0].speakers, place, starts[first], ends[last - 1])
            return
        begin = first
        speakers: dict[int, None] = {}
        for number, attribution in enumerate(found):
            speakers.update(dict.fromkeys(attribution.speakers))
            parted = 0
            if number + 1 < len(found):
                parted = self.told.attributions.next_clause(begin, attribution, found[number + 1 :])
            if number + 1 == len(found) or parted:
                end = last
                if parted:
                    end = parted - 2 if self.units.words[parted - 2] == "," else parted - 1
                self.say(tuple(speakers), place, starts[begin], ends[end - 1])
                begin = parted
                speakers = {}

    def focus(self, sentence: Sentence, found: list[Attribution]) -> None:
        """Whom the next "he" means: who spoke, else whom the sentence opens with, else who was named last."""
        refs, cast = self.units.refs, self.cast
        persons = [cast.of_span[refs[i]] for i in sentence.persons]
        cast.saw(persons)
        for i in sentence.offices:
            if refs[i] not in cast.beside and len(persons) < 20:
                self.told.apart.setdefault(refs[i], set()).update(persons)
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
        return self.units.words[i - 1] in {"of", "with", "by", "to", "for", "from", "between"}


def _nearest(found: Sequence[Attribution], unit: int) -> Attribution:
    """The attribution nearest to a unit, of equals the one before."""
    if len(found) == 1:
        return found[0]
    at = bisect_left(found, unit, key=lambda attribution: attribution.at)
    around = found[max(0, at - 1) : at + 1]
    return min(around, key=lambda attribution: abs(attribution.at - unit))
