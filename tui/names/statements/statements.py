"""Statements: who says what, quoted or reported, with its bounds."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tui.names.article.items import LOWER, PERSON, Items
from tui.names.recognition import Statement, new_statement
from tui.names.statements.attribution import Attributions
from tui.names.statements.cast import Cast, find_unnamed_holders, unnamed
from tui.names.statements.dotted_turns import dotted_turns
from tui.names.statements.headed_turns import headed_turns
from tui.names.statements.interview import OPENERS, Interview
from tui.names.statements.paragraph import QUOTES, read_statements
from tui.names.statements.record import Record
from tui.names.statements.sentences import OFFICE, QUOTE, read_paragraph, read_units
from tui.names.statements.speech import speech_by
from tui.names.statements.turns import FARTHEST, Turn
from tui.names.words.telling import PRONOUNS, SPEECH, asked_for
from tui.names.words.vocabulary import DASHES
from tui.text.patterns import pattern

# A paragraph that opens so is one of a list, or a dialogue.
_NOT_QUOTED: Final = frozenset("–—-―•·*▪●(")
_QUOTE: Final = f"[{QUOTES}]"
_SPEECH: Final = asked_for([], SPEECH)


def find_statements(
    items: Items, cast: Cast, without_office: Iterable[int]
) -> tuple[list[Statement], dict[int, int]]:
    """Statements of an article in order, and the holders found for offices without a name ({office: person}).

    A statement's speaker is the place of a group. Headings, captions and bylines hold none.
    `without_office` are the persons beside whom no office is printed.
    """
    cast.addressed(items.words, items.persons, items.spans)
    reader = _Reader(items, cast)
    reader.read()
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
        self.record = Record(self.units, cast)
        self.interview = Interview(self.units, cast)
        self.turns = dotted_turns(self.units, cast) or headed_turns(self.units, cast)

    def read(self) -> None:
        """Read the paragraphs of the article in order."""
        record = self.record
        speaker, above = speech_by(self.units, self.cast) or (0, -1)
        blocks = zip(self.items.blocks, self.units.blocks, strict=True)
        for place, ((first, last, kind), (begin, end)) in enumerate(blocks):
            if kind == "paragraph" and first < last:
                before = len(self.found)
                if not self.is_turn(begin, end):
                    self.paragraph(first, last, begin, end)
                if record.open is not None:
                    record.follows(begin, end, (before, len(self.found)))
            elif kind == "heading":
                record.passes_heading(begin)
            if place == above:
                record.gives_speech(speaker)

    def paragraph(self, first: int, last: int, begin: int, end: int) -> None:
        """Read the items [first, last) of a paragraph, the units [begin, end)."""
        quotations = self.units.quoted.get((first, last), ())
        if self.telling.find(1, first, last) < 0 and not self.may_tell(first, last):
            self.follow(first, last)
        elif quotations or self.items.signs.find(PERSON, first, last) >= 0 or self.may_mean(begin, end):
            read_statements(self, read_paragraph(self.units, begin, end), quotations)
            return
        self.leads = self.opened = False

    def is_turn(self, begin: int, end: int) -> bool:
        """Take down a paragraph, the units [begin, end), that is all said by one: a turn, an answer."""
        if self.announced is not None and self.quoted_below(begin, end):
            return True
        turn = self.turns.get(begin)
        opens = self.units.words[begin]
        if turn is None and (self.interview.asked or opens in OPENERS):
            turn = self.interview.read(begin, end)
            if turn is None and (self.interview.asked or (self.interview.head and opens in DASHES)):
                self.record.leaves_floor(to_question=self.interview.asked)
        if turn is not None:
            self.take(turn, begin, end)
        return turn is not None

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

    def take(self, turn: Turn, begin: int, end: int) -> None:
        """Take down what is said in a turn, the units [begin, end)."""
        for start, stop in turn.words:
            self.add(turn.speaker, start, stop)
        self.cast.look_at(turn.speaker)
        if self.units.kinds[turn.colon + 1] in (QUOTE, LOWER):
            # A report's way of quoting, or what somebody is: "NAME: minister of roads".
            self.record.leaves_floor()
        else:
            self.record.takes_floor(turn.speaker, begin, turn.colon, end)

    def report(self, speakers: Sequence[int], start: int, end: int) -> None:
        for speaker in speakers:
            self.add(speaker, start, end)

    def may_mean(self, begin: int, end: int) -> bool:
        """Whether a paragraph, the units [begin, end), may mean somebody unnamed or lead to a quotation."""
        units = self.units
        return (
            units.words[end - 1] == ":"
            or OFFICE in units.kinds[begin:end]
            or not PRONOUNS.isdisjoint(units.words[begin:end])
        )

    def may_tell(self, first: int, last: int) -> bool:
        """Whether the items of a paragraph can be speech, though no word in them tells of any."""
        words = self.items.words
        text = self.items.text
        start, end = self.items.starts[first], self.items.ends[last - 1]
        return (
            pattern(_QUOTE).search(text, start, end) is not None
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
            if opening < 0 or items.words[opening - 1] in {",", "of", "with", "by"}:
                opening = i
        cast.saw([cast.person(items.spans[i]) for i in named])
        if opening >= 0:
            cast.look_at(cast.person(items.spans[opening]))

    def add(self, speaker: int, start: int, end: int) -> None:
        self.found.append((speaker, start, end))
        self.last_speaker = speaker

    def finish(self, without_office: Iterable[int]) -> tuple[list[Statement], dict[int, int]]:
        if self.announced is not None:
            speakers, first, last = self.announced
            if first < last:
                self.report(speakers, self.units.starts[first], self.units.ends[last - 1])
        found = self.record.settle(self.found)
        holders: dict[int, int] = {}
        if found and min(found)[0] < 0:
            speaking = Counter([speaker for speaker, _, _ in found])
            holders = find_unnamed_holders(self.cast, speaking, self.apart, without_office)
            holder_of = {unnamed(office): holder for office, holder in holders.items()}
            named = [(holder_of.get(speaker, speaker), start, end) for speaker, start, end in found]
            found = [said for said in named if said[0] >= 0]
        # Of two that begin together the longer one comes first.
        ordered = sorted({(start, -end, speaker) for speaker, start, end in found})
        return [new_statement((speaker, start, -before)) for start, before, speaker in ordered], holders


def spoken_roles(cast: Cast, holders: Mapping[int, int]) -> dict[int, str]:
    """The office by which the article calls a person beside whom it prints none: the first in the text."""
    found: dict[int, str] = {}
    for number in sorted(holders):
        found.setdefault(holders[number], cast.offices[number].text)
    return found


__all__ = ["find_statements", "spoken_roles", "unnamed"]
