"""Phrases: which person a noun phrase of a sentence means, and who is the subject of a verb."""

from typing import Final

from tui.names.article.items import (
    BODIES,
    CAPITALISED,
    LOWER,
    NUMBER,
    ORGANISATION,
    PERSON,
    PLACE,
    POINT,
    WORD_KINDS,
)
from tui.names.statements.cast import Cast
from tui.names.statements.sentences import OFFICE, QUOTE, SPEAKERS, Units
from tui.names.words.courtesies import courtesies
from tui.names.words.grammar import word_class
from tui.names.words.telling import OBJECTS, SUBJECTS
from tui.names.words.vocabulary import DASHES, MONTHS

_ADVERBS: Final = word_class("adverbs")
_DETERMINERS: Final = word_class("determiners")
_PREPOSITIONS: Final = word_class("prepositions")
_BOUNDARIES: Final = word_class("boundaries")
_JOINTS: Final = frozenset({"and", "but", "or", "yet", "nor"})
# Behind these a pronoun is the subject of a clause put into another's: "who he said was late".
_INSERTED: Final = frozenset({"who", "whom", "which", "what"})
_RELATIVES: Final = frozenset({"who", "which", "whom", "whose"})
# How far a subject may stand from its verb, in units; what lies further is no sentence of news.
_REACH: Final = 160
# What opens a phrase of who is there too, up to its comma, by its first word.
_COMPANY: Final = {
    **dict.fromkeys(
        "accompanied backed escorted flanked headed joined led represented seconded supported".split(),
        ("by",),
    ),
    "together": ("with",),
    "along": ("with",),
    ",": ("alongside", "with"),
}
_LISTING: Final = frozenset({"and", "of", "for", "from", "in", "other", "as", "well"})
# Kinds of units behind which a subject may stand.
_AHEAD: Final = frozenset({POINT, QUOTE, PLACE, NUMBER})
_HAVE: Final = frozenset({"had", "has", "have"})


class Phrases:
    """The units of an article, with the cast that its phrases speak of.

    [first, last) is the sentence that is read, `opening` the first unit of its paragraph.
    """

    def __init__(self, units: Units, cast: Cast) -> None:
        self.kinds = units.kinds
        self.words = units.words
        self.refs = units.refs
        self.starts = units.starts
        self.ends = units.ends
        self.cast = cast
        self.first = self.last = self.opening = 0
        # Who speaks in the sentence that is read, as far as it is read.
        self.speaking: tuple[int, ...] = ()

    def phrase(self, at: int) -> tuple[int | None, int]:
        """The person that a phrase starting at a unit means, and the unit behind it."""
        kinds, words = self.kinds, self.words
        i = at
        if words[i] in OBJECTS and (kinds[i + 1] == POINT or i + 1 >= self.last):
            return self.cast.pronoun(words[i]), i + 1
        while i < self.last and (
            words[i] in {"the", "his", "her", "its", "their", "our", "a", "an", "former", "then", "fellow"}
            or words[i] in courtesies()
            or words[i] == "."
        ):
            i += 1
        if i >= self.last:
            return None, i
        if words[i] in SUBJECTS or (words[i] in OBJECTS and i == at):
            return self.cast.pronoun(words[i]), i + 1
        if kinds[i] in BODIES and kinds[i + 1] in SPEAKERS:
            # "Labour's A", "Kazakhstan President B" where the office was not read as one phrase.
            i += 1
        if kinds[i] == PERSON:
            return self.named(i)
        if kinds[i] == OFFICE:
            holder = self.holder_behind(i)
            return self.named(holder) if holder else (self.candidate(i), i + 1)
        return None, i

    def named(self, i: int) -> tuple[int | None, int]:
        """The person at a unit and the unit behind; of "A's adviser, B" the second."""
        if not self.possessive(i):
            return self.cast.person(self.refs[i]), i + 1
        holder = self.holder_behind(i + 2) if self.kinds[i + 2] == OFFICE else 0
        if not holder or self.possessive(holder):
            return None, i + 1
        return self.cast.person(self.refs[holder]), holder + 1

    def holder_behind(self, i: int) -> int:
        """The unit of the person behind the office at a unit who holds it; 0 where none does."""
        kinds, words = self.kinds, self.words
        j = i + 1
        while j < self.last and (
            words[j] in courtesies()
            or words[j] in (".", ",")
            or (kinds[j] in BODIES and kinds[j + 1] == PERSON)
        ):
            j += 1
        held = j < self.last and kinds[j] == PERSON
        return j if held and self.cast.beside.get(self.refs[i]) == self.cast.person(self.refs[j]) else 0

    def possessive(self, i: int) -> bool:
        """Whether a possessive follows the unit."""
        word = self.words[i + 1]
        return word == "'s" or (word in ("’", "'") and self.starts[i + 1] == self.ends[i])

    def candidate(self, i: int) -> int | None:
        """The speaker that a unit gives, if it names one who can speak."""
        kind = self.kinds[i]
        if kind == PERSON:
            return self.cast.person(self.refs[i])
        if kind == OFFICE:
            office = self.cast.offices[self.refs[i]]
            if office.head.plural and self.refs[i] not in self.cast.beside:
                return None
            speaker = self.cast.office(self.refs[i])
            if office.possessed and speaker is not None and (speaker < 0 or speaker == self.owner(i)):
                return None
            return speaker
        if self.words[i] in SUBJECTS:
            return self.cast.pronoun(self.words[i])
        return None

    def owner(self, i: int) -> int | None:
        """The person before the possessive right before a unit: "A's secretary" is somebody else."""
        owned = i - 1 > self.first and self.kinds[i - 2] == PERSON and self.possessive(i - 2)
        return self.cast.person(self.refs[i - 2]) if owned else None

    def np_start(self, i: int) -> int:
        """First unit of the noun phrase whose head a unit is: courtesies, the office before, the article."""
        words = self.words
        j = self.titled_start(i) if self.kinds[i] == PERSON else i
        if j > self.first and words[j - 1] in _DETERMINERS:
            j -= 1
        elif j - 1 > self.first and words[j - 1] == "'s":
            # "President A's adviser, B": the owner comes with the office before the owner.
            j -= 2
            if self.kinds[j] == PERSON:
                j = self.titled_start(j)
            if j > self.first and words[j - 1] in _DETERMINERS:
                j -= 1
        return j

    def titled_start(self, i: int) -> int:
        """First unit of the courtesies and the office before the person at a unit."""
        words, kinds = self.words, self.kinds
        j = i
        while j > self.first and (
            words[j - 1] in courtesies() or (words[j - 1] == "." and words[j - 2] in courtesies())
        ):
            j -= 1
        mine = self.cast.person(self.refs[i])
        if j > self.first and kinds[j - 1] == OFFICE and self.cast.beside.get(self.refs[j - 1]) == mine:
            return j - 1
        pair = j - 1 > self.first and words[j - 1] == "," and kinds[j - 2] == OFFICE
        return j - 2 if pair and (self.refs[j - 2], mine) in self.cast.pairs else j

    def over_adverbs(self, i: int) -> int:
        """The first unit at or before `i` that is no adverb."""
        words = self.words
        while i >= self.first:
            word = words[i]
            if (self.kinds[i] == LOWER and (word in _ADVERBS or (word.endswith("ly") and len(word) > 4))) or (
                word in MONTHS and self.kinds[i] in WORD_KINDS and words[i - 1] not in _PREPOSITIONS
            ):
                i -= 1
            else:
                return i
        return i

    def subject(self, before: int, direct: bool) -> list[int]:
        """Who does what the verb behind unit `before` tells; [] where no person does.

        Reads leftwards: phrases that a preposition opens are passed over, and a noun phrase right before
        the verb that is no person is the subject. Behind "and" or a comma the subject of the clause
        counts; `direct` asks for one right before the verb or before what commas set off.
        """
        kinds, words = self.kinds, self.words
        if words[before] == "who" and before > self.first:
            return self.antecedent(before)
        i = before
        pending = 0
        shared = False
        floor = max(self.first, before - _REACH)
        while i >= floor:
            kind, word = kinds[i], words[i]
            if kind in SPEAKERS or word in SUBJECTS:
                start = self.np_start(i)
                previous = words[start - 1] if start > self.first else ""
                if previous in _PREPOSITIONS and kinds[start - 1] == LOWER:
                    i = start - 2
                    pending = 0
                    continue
                if kind != OFFICE and word not in SUBJECTS and self.possessive(i):
                    pending += 1
                    i = start - 1
                    continue
                if kind == OFFICE and self.refs[i] in self.cast.beside and self.behind_its_person(i):
                    # ", Speaker of the Senate," behind its holder: the holder is the subject.
                    i = start - 1
                    continue
                if pending and not shared:
                    return []
                if shared and not self.can_open(start):
                    i = start - 1
                    pending = 0
                    continue
                inserted = word in SUBJECTS and i > self.first and words[i - 1] in _INSERTED
                speaker = self.above(i) if inserted else self.candidate(i)
                if speaker is None:
                    if (
                        shared
                        and not direct
                        and kind == OFFICE
                        and self.cast.offices[self.refs[i]].head.plural
                    ):
                        i = start - 1
                        continue
                    return []
                if shared and (apposed := self.company(start)):
                    i = apposed - 1
                    pending = 0
                    continue
                found, begin = self.listed(start)
                if not self.can_open(begin):
                    if found and shared:
                        # "had A and B as guests, and asked them": the list is an object.
                        # "flanked by A and B, assured": it belongs to the phrase before the comma.
                        i = begin - 1
                        pending = 0
                        continue
                    found = []
                return [*found, speaker]
            if kind == POINT:
                if word in (";", ":"):
                    return []
                if word == ")":
                    while i > self.first and words[i] != "(":
                        i -= 1
                elif word == "," or word in DASHES:
                    if pending and not shared:
                        return []
                    shared = True
                    pending = 0
            elif kind == QUOTE:
                return []
            elif word in _JOINTS:
                if pending and not shared:
                    return []
                if direct:
                    return []
                shared = True
                pending = 0
            elif word in _RELATIVES:
                pending = 0
            elif word in _BOUNDARIES:
                if not shared:
                    return []
                pending = 0
            elif kind == LOWER and word in _PREPOSITIONS:
                pending = 0
            elif kind != LOWER or not (word in _ADVERBS or word in _DETERMINERS):
                pending += 1
            i -= 1
        return []

    def antecedent(self, who: int) -> list[int]:
        """Whom "who" at a unit means: the person right before, be it "X of the Labour Party, who said"."""
        words, kinds = self.words, self.kinds
        i = self.over_brackets(who - 2 if words[who - 1] == "," else who - 1)
        if kinds[i] in (ORGANISATION, PLACE, NUMBER):
            while i > self.first and (
                kinds[i] in (ORGANISATION, PLACE, NUMBER)
                or words[i] in {",", "of", "from", "for", "in", "the"}
            ):
                i -= 1
        if i < self.first or kinds[i] not in SPEAKERS:
            return []
        speaker = self.candidate(i)
        return [] if speaker is None else [speaker]

    def above(self, i: int) -> int | None:
        """Whom the pronoun at a unit means in "X criticised Y, who he said was late": never Y."""
        word = self.words[i]
        if not any(kind in SPEAKERS for kind in self.kinds[self.first : i]):
            return self.cast.pronoun(word)
        speaker = self.speaking[0] if self.speaking else self.phrase(self.first)[0]
        sex = "f" if word == "she" else "m"
        return speaker if speaker is not None and self.cast.sexes.get(speaker, sex) == sex else None

    def behind_its_person(self, i: int) -> bool:
        """Whether the person of the office at unit `i` stands before it."""
        group = self.cast.beside.get(self.refs[i])
        for j in range(i - 1, max(self.first - 1, i - 6), -1):
            if self.kinds[j] == PERSON:
                return self.cast.person(self.refs[j]) == group
        return False

    def can_open(self, start: int) -> bool:
        """Whether a noun phrase at unit `start` can be a subject by what stands before it."""
        if start <= self.first:
            return True
        word, kind = self.words[start - 1], self.kinds[start - 1]
        return (
            kind in _AHEAD
            or word in _JOINTS
            or word in _BOUNDARIES
            or word in _RELATIVES
            or (kind == LOWER and word not in _HAVE and (word in _ADVERBS or word.endswith("ly")))
            or word in MONTHS
            or (kind == CAPITALISED and start - 1 == self.first)
        )

    def company(self, start: int) -> int:
        """The comma before "flanked by A, B", "together with A, B" if unit `start` stands in it; or 0."""
        words, kinds = self.words, self.kinds
        if words[start - 1] not in (",", "and"):
            return 0
        for i in range(start - 1, self.first + 1, -1):
            word = words[i]
            if word in _COMPANY.get(words[i - 1], ()):
                comma = i - 1 if words[i - 1] == "," else i - 2
                if words[comma - 1 : comma + 1] in (["who", "was"], ["who", "is"]):
                    comma -= 2
                if comma <= self.first or words[comma] != ",":
                    return 0
                # "X, flanked by A, and B, assured", yet "X came, flanked by A, and B, the chair, assured".
                beside = kinds[self.over_brackets(comma - 1)] in SPEAKERS
                return comma if beside or words[start - 2 : start] != [",", "and"] else 0
            if kinds[i] == LOWER and word not in _LISTING and word not in _DETERMINERS:
                return 0
            if kinds[i] == QUOTE or (kinds[i] == POINT and word not in ",()"):
                return 0
        return 0

    def listed(self, start: int) -> tuple[list[int], int]:
        """'A, B and C said': those named before the last, and the unit with which the list begins."""
        found: list[int] = []
        i = start - 1
        if i <= self.first or self.words[i] != "and":
            return found, start
        apart = self.words[i - 1] == ","
        while i > self.first and self.words[i] in ("and", ","):
            j = i - 1
            while j > self.first and self.words[j] == ",":
                j -= 1
            j = self.over_brackets(j)
            if self.kinds[j] == OFFICE and self.refs[j] in self.cast.beside and self.behind_its_person(j):
                j -= 1
                while j > self.first and (self.words[j] == "," or self.words[j] in _DETERMINERS):
                    j -= 1
            if self.kinds[j] != PERSON or self.possessive(j):
                break
            begin = self.np_start(j)
            if begin > self.first and self.words[begin - 1] in _PREPOSITIONS and apart:
                return [], start
            found.insert(0, self.cast.person(self.refs[j]))
            i = begin - 1
        return found, max(i + 1, self.first)

    def over_brackets(self, i: int) -> int:
        """The unit before the bracket that closes at unit `i`, as "A (Oslo, Labour)"; `i` where none does."""
        if self.words[i] != ")":
            return i
        while i > self.first and self.words[i] != "(":
            i -= 1
        return max(i - 1, self.first)

    def subject_behind(self, at: int) -> list[int]:
        """The subject behind an opening participle: "Noting that …, X said"."""
        for i in range(at + 1, min(self.last, at + _REACH)):
            if self.words[i] == "," and i + 1 < self.last:
                speaker, _ = self.phrase(i + 1)
                if speaker is not None and speaker not in self.cast.asking:
                    return [speaker]
        return []
