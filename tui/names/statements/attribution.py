"""Attribution: to whom a sentence credits what it reports."""

from collections.abc import Sequence
from typing import Final

from tui.names.article.items import LOWER, ORGANISATION, PLACE, POINT, WORD_KINDS
from tui.names.statements.phrases import Phrases
from tui.names.statements.sentences import OFFICE, QUOTE, SPEAKERS, Sentence
from tui.names.words.grammar import word_class
from tui.names.words.telling import NOUNS, OBJECTS
from tui.names.words.verbs import Verb, bases, verbs
from tui.names.words.vocabulary import DASHES, MONTHS

_BE: Final = word_class("being")
_DETERMINERS: Final = word_class("determiners")
_PREPOSITIONS: Final = word_class("prepositions")
_ADDRESSING: Final = word_class("addressing")
_SETTINGS: Final = word_class("settings")
_FINITE: Final = word_class("finite")
_BUSINESS: Final = frozenset({"theme", "topic", "subject", "motion", "bill"})
_STOPS: Final = frozenset(".,;")
_OPENING_QUOTES: Final = frozenset("“„«\"‘'")
_PARTING: Final = frozenset({";", ":", "while", "whereas", "whilst"})
_COMMAS: Final = DASHES | {","}
# What stands between what is said and who says it.
_MARKS: Final = _COMMAS | {"!", "?"}
_NEXT: Final = _COMMAS | {"but", "and"}
_ASKED: Final = frozenset({"answering", "asked", "pressed", "questioned", "replying", "responding"})
_REPLIES: Final = frozenset({"answer", "reply", "response"})
# What somebody thinks, be it reported.
_MINDED: Final = frozenset("agree believe concur disagree doubt fear hope reckon regret think wish".split())
_CONTRASTING: Final = frozenset({"while", "whereas", "whilst"})
# Who is received in person; what else is welcomed is approved of.
_RECEIVED: Final = frozenset(
    """
    ambassador ambassadors attendees audience colleague colleagues counterpart counterparts delegate delegates
    delegation delegations deputies diplomats guest guests journalists lawmakers legislators members
    parliamentarians participants pupils students teachers visitor visitors
    """.split()
)
_BEFORE_PARTICIPLE: Final = frozenset({"by", "while", "after", "before", "when", "in", "without", "besides"})


class Attribution:
    """Who speaks, by the unit `at` that tells it.

    `behind` is whether it stands behind what is said (", said X").
    """

    __slots__ = ("at", "behind", "speakers")

    def __init__(self, speakers: tuple[int, ...], at: int, behind: bool = False) -> None:
        self.speakers = speakers
        self.at = at
        self.behind = behind


class Attributions(Phrases):
    """Reads the sentences of one article in order, for whom a word means depends on what came before."""

    def read(self, sentence: Sentence, opening: int) -> list[Attribution]:
        """Every attribution of a sentence, in order; `opening` is the first unit of its paragraph."""
        self.first, self.last, self.opening = sentence.first, sentence.last, opening
        opens = self.words[self.first]
        asked = opens in _ASKED or (opens == "in" and self.words[self.first + 1] in _REPLIES)
        if asked:
            self.cast.asking = self.askers(sentence)
        known = verbs()
        found: list[Attribution] = []
        source: tuple[int, bool] | None = None
        self.speaking = ()
        words = self.words
        for at in sentence.tellers:
            word = words[at]
            attribution = None
            verb = known.get(word)
            if verb is not None:
                attribution = self.verb(at, verb)
            elif (word == "according" and words[at + 1] == "to") or (
                word in NOUNS
                and words[at - 1] in ("the", "s")
                and words[at + 1] == "of"
                and words[at - 2] == "in"
            ):
                attribution = self.named_behind(at, at + 2)
                if word == "according" and at <= self.first + 3 and not (attribution and attribution.behind):
                    source = (at, attribution is not None)
            elif (
                word in ("went", "goes")
                and words[at + 1] == "on"
                and words[at + 2] == "to"
                and words[at + 3] in bases()
            ):
                attribution = self.credited(at + 2, self.subject(at - 1, direct=True))
            if attribution is None or (source is not None and self.is_anothers(source, at)):
                continue
            before = found[-1] if found else None
            if before is not None and before.speakers != attribution.speakers:
                if word in known and known[word].form == "participle" and self.goes_on(before, at):
                    attribution = Attribution(before.speakers, at, attribution.behind)
                elif self.is_reported(before, at):
                    continue
            found.append(attribution)
            self.speaking = attribution.speakers
        if asked:
            self.cast.asking = frozenset()
        return found

    def askers(self, sentence: Sentence) -> frozenset[int]:
        """Who asks in the phrase that opens a sentence: "Asked by X", "In answer to a question from X"."""
        words = self.words
        found: set[int] = set()
        end = next((i for i in range(self.first, self.last) if words[i] == ","), self.last)
        for i in sorted((*sentence.persons, *sentence.offices)):
            start = self.np_start(i)
            previous = words[start - 1]
            if i < end and (previous in {"by", "to", "from"} or (found and previous == "and")):
                asker = self.candidate(i)
                if asker is not None:
                    found.add(asker)
        return frozenset(found)

    def is_anothers(self, source: tuple[int, bool], at: int) -> bool:
        """Whether a verb of speech stands in what "According to X," reports: all of it that a person tells.

        `source` is the unit that opens it, and whether that is a person; a paper or a press service knows
        what somebody said, and less what he thinks.
        """
        start, person = source
        if at == start or self.parted(start, at) or self.kinds[at + 1] == QUOTE or self.words[at + 1] == ":":
            return False
        verb = verbs().get(self.words[at])
        return person or (verb is not None and verb.base in _MINDED)

    def goes_on(self, before: Attribution, at: int) -> bool:
        """Whether a participle behind a comma goes on with who spoke before: "X thanked Y, adding that"."""
        return self.words[self.over_adverbs(at - 1)] == "," and not self.parted(before.at, at)

    def is_reported(self, before: Attribution, at: int) -> bool:
        """Whether a verb of speech stands in what another reports: "said that Y had promised"."""
        words = self.words
        if self.parted(before.at, at):
            return False
        if words[self.over_adverbs(at - 1)] == "had" or words[at - 1] == "had":
            return True
        that = next((i for i in range(before.at + 1, min(before.at + 7, at)) if words[i] == "that"), 0)
        return bool(that) and not any(words[i] in _NEXT and self.kinds[i] != QUOTE for i in range(that, at))

    def next_clause(self, begin: int, before: Attribution, after: Sequence[Attribution]) -> int:
        """The unit that opens the clause of whoever speaks next, as in "X feared it, while Y hoped so".

        0 where "while" tells of a circumstance, where the two are one, or where X speaks again. `begin` is
        the first unit of the clause of `before`.
        """
        words = self.words
        speaking = set(before.speakers)
        if any(not speaking.isdisjoint(later.speakers) for later in after):
            return 0
        at = after[0].at
        for i in range(before.at + 1, at):
            if words[i] == ";" or (
                words[i] in _CONTRASTING and words[i - 1] == "," and words[i - 2] != "that"
            ):
                speaker, _ = self.phrase(i + 1)
                return i + 1 if i > begin and speaker is not None and speaker in after[0].speakers else 0
        return 0

    def parted(self, start: int, end: int) -> bool:
        """Whether another clause of its own, or somebody's own words, begin between two units."""
        words, kinds = self.words, self.kinds
        return any(
            kinds[i] == QUOTE or (words[i] in _PARTING and words[i - 2 : i] != ["that", ","])
            for i in range(start + 1, end)
        )

    def credited(self, at: int, speakers: Sequence[int], behind: bool = False) -> Attribution | None:
        """What a unit credits to speakers, each once; None where there are none."""
        if not speakers:
            return None
        each = dict.fromkeys(speakers) if len(speakers) > 1 else speakers
        return Attribution(tuple(each), at, behind)

    def named_behind(self, at: int, start: int) -> Attribution | None:
        """'According to X': the speaker stands behind the unit that tells."""
        speaker, end = self.phrase(start)
        if speaker is None:
            return None
        behind = at > self.first and self.words[at - 1] in _COMMAS and self.ends_at(end)
        return self.credited(at, (speaker,), behind)

    def verb(self, at: int, verb: Verb) -> Attribution | None:
        """To whom a verb of speech credits what is said."""
        words, kinds = self.words, self.kinds
        before = self.over_adverbs(at - 1)
        previous = words[before] if before >= self.first else ""
        if verb.form == "participle":
            return self.participle(at, before, verb)
        if previous in _BE and verb.form == "past":
            return self.passive(at, before)
        if previous in _DETERMINERS or previous == "to" or (previous in _PREPOSITIONS and before == at - 1):
            return None
        if previous == "and" and self.kinds[at + 1] == POINT and self.passive_before(before - 1):
            return None
        inverted = self.inverted(at, before, verb)
        if inverted is not None:
            return inverted if inverted.speakers else None
        if previous == "as" and words[at + 1] == "by":
            return self.named_behind(at, at + 2)
        behind = verb.inverts and self.says_behind(at, before)
        if (verb.bare or verb.follows) and not behind and not self.followed(at, verb):
            return None
        if verb.base in ("speak", "talk") and self.only_speaks(at):
            return None
        if verb.base == "welcome" and self.receives(at):
            return None
        if kinds[at + 1] in WORD_KINDS and words[at + 1] == "by":
            return None
        direct = verb.form == "third"
        return self.credited(at, self.subject(before, direct=direct), behind)

    def participle(self, at: int, before: int, verb: Verb) -> Attribution | None:
        """'Saying that', 'was quoted as saying': the same for a participle."""
        words = self.words
        if verb.bare or (verb.follows and not self.followed(at, verb)):
            return None
        previous = words[before] if before >= self.first else ""
        if verb.base in ("speak", "talk") and self.only_speaks(at):
            return None
        if previous in _BE:
            return self.credited(at, self.subject(before - 1, direct=True))
        if previous == "as" and words[before - 1] in ("quoted", "cited"):
            start = self.over_adverbs(before - 2)
            if words[start] in _BE:
                start -= 1
            return self.credited(at, self.subject(start, direct=True))
        if previous in ("heard", "seen") and words[before - 1] in _BE:
            return self.credited(at, self.subject(before - 2, direct=True))
        opens = before < self.first
        if not (
            opens
            or previous in (",", "and")
            or previous in _BEFORE_PARTICIPLE
            or previous in DASHES
            or self.kinds[before] == QUOTE
        ):
            return None
        speakers = [] if opens else self.subject(before, direct=False)
        if not speakers and (opens or previous in _BEFORE_PARTICIPLE):
            speakers = self.subject_behind(at)
        return self.credited(at, speakers)

    def passive_before(self, at: int) -> bool:
        """Whether a passive ends at a unit: "was informed and thanked"."""
        start = self.over_adverbs(at - 1)
        return start >= self.first and self.words[start] in _BE and self.words[at].endswith(("ed", "d"))

    def passive(self, at: int, before: int) -> Attribution | None:
        """'It was stressed by X'."""
        if self.words[at + 1] != "by":
            return None
        subject = self.words[self.over_adverbs(before - 1)] if before > self.first else ""
        return self.named_behind(at, at + 2) if subject in ("it", "as") else None

    def only_speaks(self, at: int) -> bool:
        """Whether speaking is a meeting or business: "spoke with her", "was speaking on the Motion"."""
        near = range(at + 1, min(at + 5, self.last))
        return self.words[at + 1] == "with" or any(self.words[i] in _BUSINESS for i in near)

    def receives(self, at: int) -> bool:
        """Whether somebody is welcomed, which says nothing: "welcomed the guests", "welcomed her to Oslo"."""
        words, kinds = self.words, self.kinds
        if words[at + 1] in OBJECTS and (kinds[at + 2] == POINT or words[at + 2] in _PREPOSITIONS):
            return True
        for i in range(at + 1, min(at + 9, self.last)):
            word = words[i]
            if kinds[i] in SPEAKERS:
                return not self.possessive(i)
            if word in _RECEIVED:
                return not self.possessive(i)
            if kinds[i] == POINT or (word in _PREPOSITIONS and kinds[i] == LOWER):
                return False
        return False

    def followed(self, at: int, verb: Verb) -> bool:
        """Whether what the verb needs stands behind it, or soon: "spoke to reporters about"."""
        words = self.words
        if words[at + 1] == ":" and self.kinds[at + 2] == QUOTE:
            return True
        reach = 6 if verb.base in {"speak", "talk", "post"} else 12 if verb.base == "charge" else 2
        if words[at + 1] == "no":
            return False  # "gave no details"
        if verb.base in {"call", "term", "dub", "label", "brand"} and any(
            words[i] in _OPENING_QUOTES for i in range(at + 1, min(at + 14, self.last))
        ):
            # "called the meeting “a carpet …”"
            return True
        for alternative in verb.follows:
            size = len(alternative)
            for start in range(at + 1, min(at + 1 + reach, self.last)):
                if self.kinds[start] == POINT:
                    break
                if words[start] == alternative[0] and tuple(words[start : start + size]) == alternative:
                    return True
        return False

    def says_behind(self, at: int, before: int) -> bool:
        """Whether "X said" stands behind what is said: a comma or quotation before, nothing after."""
        if not self.ends_at(at + 1):
            return False
        start = self.np_start(before) if before >= self.first and self.candidate(before) is not None else -1
        if start < self.first:
            return False
        if start == self.first:
            return self.kinds[start - 1] == QUOTE
        return self.words[start - 1] in _MARKS or self.kinds[start - 1] == QUOTE

    def ends_at(self, at: int) -> bool:
        """Whether nothing that could be reported follows, but the end, a comma, or where and to whom."""
        if at >= self.last:
            return True
        word = self.words[at]
        kind = self.kinds[at]
        return (
            kind == QUOTE
            or (kind == POINT and word not in _OPENING_QUOTES and word != ":")
            or word in _PREPOSITIONS
            or word in _SETTINGS
            or word in MONTHS
            or (self.words[at - 1] == "told" and (kind == OFFICE or self.ends_soon(at)))
        )

    def inverted(self, at: int, before: int, verb: Verb) -> Attribution | None:
        """'…, said X': None where the verb does not stand so, to nobody where no person does."""
        if not verb.inverts or verb.form == "participle":
            return None
        if before >= self.first and self.candidate(before) is not None:
            return None
        dashed = self.words[self.opening] in DASHES or self.words[self.first] in DASHES
        quoted = dashed or (before >= self.first and self.kinds[before] == QUOTE)
        if (
            not quoted
            and before >= self.first
            and self.words[before] in {",", "!", "?"}
            and self.kinds[before - 1] == QUOTE
        ):
            quoted = True
        opens = before < self.first
        previous = "" if opens else self.words[before]
        if (
            not quoted
            and not opens
            and previous not in {",", "!", "?", ".", "”", "’", '"', "'", "»"}
            and previous not in DASHES
        ):
            return None
        if not quoted and verb.base in _ADDRESSING:
            return None
        start = at + 1
        while self.words[start] in {"back", "also", "up", "out", "in", "further"}:
            start += 1
        speaker, end = self.phrase(start)
        if speaker is None:
            if (quoted or (verb.base in ("say", "add") and self.ends_soon(start))) and (
                self.words[start] in {"the", "a", "an"} or self.kinds[start] in (ORGANISATION, PLACE, OFFICE)
            ):
                return Attribution((), at)
            return None
        if not quoted and not opens and not self.apposed_end(end):
            return None
        return Attribution((speaker,), at, behind=not opens)

    def ends_soon(self, start: int) -> bool:
        """Whether a phrase that starts here closes the sentence or the clause: "said the press service."."""
        for i in range(start + 1, start + 6):
            if i >= self.last or self.words[i] in _STOPS:
                return True
            if self.words[i] in _FINITE:
                return False
        return False

    def apposed_end(self, end: int) -> bool:
        """Whether the clause ends behind a speaker, be his office between or not."""
        if end < self.last and self.kinds[end] == OFFICE:
            end += 1
        return self.ends_at(end) or self.words[end] in {"and", "who", "while"}
