"""Records: the paragraphs behind a turn are said by the same speaker, until another takes the floor."""

from collections.abc import Sequence
from typing import Final

from tui.names.article.items import CAPITALISED, NUMBER, ORGANISATION, PERSON, PLACE, UPPER
from tui.names.statements.cast import Cast
from tui.names.statements.sentences import OFFICE, Units
from tui.names.statements.turns import OPENING, is_named

# A statement, as (speaker, start, end) in code points.
Said = tuple[int, int, int]
# What stands in the head of a turn, whoever speaks.
_HEAD_KINDS: Final = frozenset({CAPITALISED, UPPER, NUMBER, PERSON, ORGANISATION, PLACE, OFFICE})
_LONGEST_HEAD: Final = 10
_SMALL: Final = frozenset(
    {".", ",", "(", ")", "-", "of", "the", "and", "hon", "honourable", "members", "member"}
)
# Fewer words tell nothing of who says them.
_FEWEST: Final = 6
_ONE: Final = frozenset({"i", "me", "my", "myself", "i'm", "i've", "i'd", "i'll"})
_SEVERAL: Final = frozenset(
    {"we", "us", "our", "ours", "you", "your", "let", "we're", "we've", "we'd", "we'll", "let's", "you're"}
)
# What pages print below a text.
_FURNITURE: Final = frozenset(
    "subscribe newsletter click copyright telegram facebook twitter instagram whatsapp".split()
)
# Records tell what was done in the past tense.
_PRESENT: Final = frozenset("is are am will must should shall can cannot has have do does may".split())
# Few reports are told in a record, against its turns.
_TURNS_A_REPORT: Final = 3
_FEWEST_TURNS: Final = 2
NOBODY, THIRD, PRESENT, SECOND, FIRST = range(5)


class _Behind:
    """A paragraph behind a turn, its code points and how far it shows that somebody speaks.

    `names_speaker` is whether it tells of whoever has the floor, `found` are the statements that were
    found in it, as places in those of the article.
    """

    __slots__ = ("end", "found", "names_speaker", "shows", "start")

    def __init__(self, start: int, end: int, shows: int, names_speaker: bool, found: tuple[int, int]) -> None:
        self.start = start
        self.end = end
        self.shows = shows
        self.names_speaker = names_speaker
        self.found = found

    @property
    def tells(self) -> bool:
        """Whether it tells what somebody said, as reports do, and speakers too."""
        return self.found[0] < self.found[1]


class _Run:
    """Who took the floor, and the paragraphs behind, up to the next turn or a heading.

    A whole speech goes on behind its headings.
    """

    __slots__ = ("behind", "speaker", "speech")

    def __init__(self, speaker: int, *, speech: bool) -> None:
        self.speaker = speaker
        self.behind: list[_Behind] = []
        self.speech = speech


class Record:
    """The turns of an article, and what stands behind each of them."""

    def __init__(self, units: Units, cast: Cast) -> None:
        self.units = units
        self.cast = cast
        self.open: _Run | None = None
        self.runs: list[_Run] = []
        self.turns = 0
        self.spoken = 0
        # Runs, by place, that a question followed.
        self.heard: set[int] = set()
        # The unit with which the last turn began.
        self.at = -1

    def takes_floor(self, speaker: int, begin: int, colon: int, end: int) -> None:
        """Somebody speaks in the units [begin, end), from the colon on."""
        self.turns += 1
        self.spoken += shown(self.units, colon, end) >= SECOND
        self._opens(_Run(speaker, speech=False))
        self.at = begin

    def gives_speech(self, speaker: int) -> None:
        """The text announces somebody's speech."""
        self._opens(_Run(speaker, speech=True))

    def _opens(self, run: _Run) -> None:
        self.open = run
        self.runs.append(run)

    def leaves_floor(self, *, to_question: bool = False) -> None:
        """Whoever spoke does so no longer, unless the text is his speech; who asks has heard him out."""
        if self.open is not None and not self.open.speech:
            if to_question:
                self.heard.add(len(self.runs) - 1)
            self.open = None

    def passes_heading(self, begin: int) -> None:
        """A heading begins with the unit; what a record remarks in brackets is none."""
        if self.units.words[begin] not in OPENING:
            self.leaves_floor()

    def follows(self, begin: int, end: int, found: tuple[int, int]) -> None:
        """The paragraph of the units [begin, end) comes next, and in it these statements were found."""
        units = self.units
        if self.open is None or begin == self.at or units.words[begin] in OPENING:
            return
        if _is_head(units, begin, end) and not self.open.speech:
            self.open = None
            return
        speaker = self.open.speaker
        if self.open.speech and units.words[end - 1] == ":":
            # What prints the speech below: "The text of the speech:".
            return
        # A few words with his name are his signature.
        named = end - begin >= _FEWEST and is_named(units, self.cast, speaker, begin, end)
        shows = shown(units, begin, end)
        self.open.behind.append(_Behind(units.starts[begin], units.ends[end - 1], shows, named, found))

    def settle(self, found: Sequence[Said]) -> list[Said]:
        """The statements of the article, with what is said behind its turns if it is a record."""
        runs = {place: run for place, run in enumerate(self.runs) if run.behind}
        if not runs:
            return list(found)
        heard = self.heard | set(range(len(self.runs) - 1))
        reports = sum(
            behind.tells and behind.shows < PRESENT for run in runs.values() for behind in run.behind
        )
        few = reports * _TURNS_A_REPORT <= self.turns
        sits = few and min(self.turns, self.spoken) >= _FEWEST_TURNS
        kept: list[Said] = []
        done = 0
        for place, run in runs.items():
            said = _of_speech(run, found) if run.speech else _spoken(run, place not in heard) if sits else []
            for behind in said:
                kept += found[done : behind.found[0]]
                kept.append((run.speaker, behind.start, behind.end))
                done = behind.found[1]
        return kept + list(found[done:])


def _spoken(run: _Run, is_last: bool) -> list[_Behind]:
    """The paragraphs of a run that its speaker says: all up to the last that shows it, or to a report."""
    spoken: list[_Behind] = []
    count = 0
    for behind in run.behind:
        if behind.tells and behind.shows < (SECOND if is_last else PRESENT):
            break
        if behind.shows > NOBODY:
            spoken.append(behind)
        if behind.shows >= (FIRST if is_last else SECOND if behind.tells else PRESENT):
            count = len(spoken)
    return spoken[:count]


def _of_speech(run: _Run, found: Sequence[Said]) -> list[_Behind]:
    """The paragraphs of a whole speech in the first person; none where the text is a report of it."""
    spoken = [behind for behind in run.behind if behind.shows >= SECOND]
    texts = sum(behind.shows > NOBODY for behind in run.behind)
    told = any(
        behind.shows < SECOND and speaker == run.speaker
        for behind in run.behind
        for speaker, _, _ in found[slice(*behind.found)]
    )
    if told or any(behind.names_speaker for behind in run.behind):
        return []
    whole = any(behind.shows == FIRST for behind in spoken) and 2 * len(spoken) >= texts
    return spoken if whole and len(spoken) >= _FEWEST_TURNS else []


def shown(units: Units, begin: int, end: int) -> int:
    """How far the units of a paragraph show that somebody speaks; what is quoted in it tells nothing."""
    words = units.words[begin:end]
    told = {
        word for word, kind in zip(words, units.kinds[begin:end], strict=True) if kind != UPPER or word == "i"
    }
    if not told.isdisjoint(_ONE):
        return FIRST
    if not told.isdisjoint(_FURNITURE):
        return NOBODY
    if not told.isdisjoint(_SEVERAL):
        return SECOND
    if not told.isdisjoint(_PRESENT):
        return PRESENT
    return THIRD if len(words) >= _FEWEST else NOBODY


def _is_head(units: Units, begin: int, end: int) -> bool:
    """Whether a paragraph opens as a turn does, be it of nobody known: "An hon. Member:", "About us:"."""
    for at in range(begin, min(end, begin + _LONGEST_HEAD)):
        word = units.words[at]
        if word == ":":
            return at > begin
        if units.kinds[at] not in _HEAD_KINDS and word not in _SMALL and at > begin + 1:
            return False
    return False
