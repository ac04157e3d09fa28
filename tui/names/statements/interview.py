"""Interviews: answers under labels ("A:") or behind dashes, and who it is that gives them."""

from functools import cache
from typing import Final

from tui.names.article.items import LOWER, ORGANISATION, PERSON
from tui.names.statements.cast import Cast
from tui.names.statements.record import SECOND, shown
from tui.names.statements.sentences import OFFICE, QUOTE, Units
from tui.names.statements.turns import Turn, is_named, quoted
from tui.names.words.courtesies import courtesies
from tui.names.words.vocabulary import DASHES
from tui.text.patterns import pattern

# The first word of a paragraph that may be a question or an answer.
OPENERS: Final = (
    DASHES | {"q", "a", "question", "answer"} | {f"{sign}{n}" for sign in "qa" for n in range(100)}
)
_LABEL: Final = r"(?:(?P<asks>Q|Question|QUESTION)|A|Answer|ANSWER)\s?\d{0,3}\s?[:.)]"
_INTERVIEWS: Final = frozenset({"interview", "interviewed"})
_TALKS: Final = frozenset({"interviews", "spoke", "speaks", "talked", "talks", "answered", "answers"})
# How far a name may stand behind "interview with" and behind the label of a question that calls it.
_FAR: Final = 14
_NEAR: Final = 8
_FEWEST_QUESTIONS: Final = 2


class Interview:
    """Questions and answers of an article, and who is interviewed as far as its head tells."""

    def __init__(self, units: Units, cast: Cast) -> None:
        self.units = units
        self.cast = cast
        # Whether a question waits for its answer, and whether a dash opened it.
        self.asked = False
        self.dashed = False
        # Of the whole text, those behind dashes; not counted yet.
        self.questions = -1
        self.head: _Head | None = None

    def read(self, begin: int, end: int) -> Turn | None:
        """The answer that is given in a paragraph, the units [begin, end); questions are kept in mind."""
        units = self.units
        start, stop = units.starts[begin], units.ends[end - 1]
        if units.words[begin] in DASHES:
            return self._behind_dash(begin, end)
        label = pattern(_LABEL).match(units.text, start, stop)
        if label is None:
            plain = self.asked and self.dashed and not self._asks(end) and shown(units, begin, end) >= SECOND
            return self._answer(begin, begin - 1, end) if plain else self._nothing()
        behind = begin
        while behind < end and units.starts[behind] < label.end():
            behind += 1
        if units.kinds[behind] == LOWER:
            # What the letter stands for.
            return self._nothing()
        if label["asks"]:
            return self._question(behind, end, dashed=False)
        return self._answer(behind, behind - 1, end) if self.asked and not self.dashed else self._nothing()

    def _behind_dash(self, begin: int, end: int) -> Turn | None:
        if not self._asks(end):
            return self._answer(begin + 1, begin, end) if self.asked and self.dashed else self._nothing()
        if self.asked or not self._is_dialogue():
            # Two questions in a row: one of them is an answer.
            return self._nothing()
        return self._question(begin + 1, end, dashed=True)

    def _is_dialogue(self) -> bool:
        """Whether dashes open questions again and again, rather than the items of a list."""
        if self.questions < 0:
            words, blocks = self.units.words, self.units.blocks
            self.questions = sum(
                first < last and words[first] in DASHES and words[last - 1] == "?" for first, last in blocks
            )
        return self.questions >= _FEWEST_QUESTIONS

    def _asks(self, end: int) -> bool:
        return self.units.words[end - 1] == "?"

    def _nothing(self) -> Turn | None:
        """What stands here answers no question."""
        self.asked = False
        return None

    def _question(self, begin: int, end: int, *, dashed: bool) -> Turn | None:
        """Keep a question in mind, and whom it addresses: "Mr. NAME, how"; it is no answer."""
        self.asked, self.dashed = True, dashed
        head = self.head = self.head or _Head(self.units, self.cast, begin)
        units = self.units
        for at in range(begin, min(end, begin + _NEAR)):
            if units.kinds[at] == PERSON:
                if units.words[at + 1] == ",":
                    head.addressed.add(self.cast.person(units.refs[at]))
                break
            if units.kinds[at] != OFFICE and units.words[at] not in _before_names():
                break
        return None

    def _answer(self, begin: int, colon: int, end: int) -> Turn | None:
        self.asked = False
        units = self.units
        who = self.head.interviewee() if self.head else None
        if who is None or begin >= end:
            return None
        if is_named(units, self.cast, who, begin, end):
            return None
        if units.kinds[begin] == QUOTE:
            return Turn(who, colon, quoted(units, begin, end))
        return Turn(who, colon, [(units.starts[begin], units.ends[end - 1])])


class _Head:
    """Whom the text names before its first question, and of whom it says that he is interviewed."""

    def __init__(self, units: Units, cast: Cast, before: int) -> None:
        self.named: set[int] = set()
        self.asked: set[int] = set()
        self.addressed: set[int] = set()
        self.tells = False
        for (first, last), (_, _, kind) in zip(units.blocks, units.items.blocks, strict=True):
            if first >= before - 1:
                break
            if kind in ("byline", "caption"):
                continue
            for at in range(first, min(last, before)):
                word = units.words[at]
                if units.kinds[at] == PERSON:
                    self.named.add(cast.person(units.refs[at]))
                elif word in _INTERVIEWS or word in _TALKS:
                    self.tells = True
                    if word in _INTERVIEWS and (who := _behind(units, cast, at, last)):
                        self.asked.add(cast.person(units.refs[who]))

    def interviewee(self) -> int | None:
        """Who answers; None where that is not certain."""
        who = self.asked or (self.named if self.tells or self.addressed else self.asked)
        if len(who) != 1 or not self.addressed <= who:
            return None
        return next(iter(who))


def _behind(units: Units, cast: Cast, at: int, last: int) -> int:
    """The person of "interview with NAME", "interviewed the Speaker, NAME"; 0 where it is with others."""
    start = at + 1
    if units.words[at] == "interview":
        if units.words[start] not in ("with", "of"):
            return 0
        start += 1
    for i in range(start, min(last, at + _FAR)):
        if units.kinds[i] == PERSON:
            office = units.kinds[i - 1] == OFFICE and cast.offices[units.refs[i - 1]].head.rank
            return 0 if office == "journalist" else i
        if units.kinds[i] == ORGANISATION or units.words[i] in {".", ":", ";", "by"}:
            return 0
    return 0


@cache
def _before_names() -> frozenset[str]:
    return courtesies() | {".", "dear", "the", ","}
