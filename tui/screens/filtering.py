"""The filter as the screen keeps it: terms taken, words being typed, steps to undo; and its evaluation."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tui.archive.archive import Archive
from tui.filter.completions import complete, is_date
from tui.filter.describe import describe
from tui.filter.evaluate import Shown, count_left, evaluate
from tui.filter.facets import Facet, count_facets, count_years
from tui.filter.index import Index
from tui.filter.marks import words_meant
from tui.filter.parse import parse, year_named
from tui.filter.relevance import by_relevance
from tui.filter.small_words import EITHER_WORD
from tui.filter.stopping import Stopped, never
from tui.filter.suggest import Suggestion, suggest
from tui.filter.terms import Filter, InStatement, InText, terms_within
from tui.filter.timeline import count_slices
from tui.filter.typed_words import as_text, as_topic
from tui.filter.understand import as_written, keep_passed_over, passed_over, understand
from tui.filter.ways_out import ways_out
from tui.memory.filters import expand, not_saved
from tui.memory.places import Order
from tui.names.recognition import Kind

SUGGESTIONS = 8
FACETS_OF_A_KIND = 200
SLICES = 16
# Where there is no full-text index, so many bodies at most are read to count an offer.
_READ_TO_COUNT = 300


@dataclass(frozen=True, slots=True)
class Times:
    """Counts of articles in slices of equal length, and the first and last day of all of them."""

    counts: tuple[int, ...] = ()
    first: str = ""
    last: str = ""


@dataclass
class FilterSteps:
    """The terms taken, and the steps that led to them."""

    terms: tuple[str, ...] = ()
    _past: list[tuple[str, ...]] = field(default_factory=list)
    _future: list[tuple[str, ...]] = field(default_factory=list)

    def take(self, terms: Sequence[str]) -> None:
        """Make these the terms: a step that can be undone."""
        terms = tuple(dict.fromkeys(terms))
        if terms != self.terms:
            self._past.append(self.terms)
            self._future.clear()
            self.terms = terms

    def undo(self) -> bool:
        """Go back a step; False: there is none."""
        if not self._past:
            return False
        self._future.append(self.terms)
        self.terms = self._past.pop()
        return True

    def redo(self) -> bool:
        """Take an undone step again; False: there is none."""
        if not self._future:
            return False
        self._past.append(self.terms)
        self.terms = self._future.pop()
        return True


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be evaluated.

    `facets_wanted` is how many names of a kind to count, `suggestions_wanted` how many to offer at most;
    `saved` are the filters that `@name` stands for, and `stopped` says once nobody waits for the answer.
    """

    terms: tuple[str, ...]
    typed: str
    archive: Archive
    index: Index
    facets_wanted: int
    suggestions_wanted: int
    today: date
    order: Order = "newest"
    saved: Mapping[str, str] = field(default_factory=dict)
    stopped: Stopped = never

    @property
    def text(self) -> str:
        """The filter's text: terms, then what is typed, a saved filter that is only begun left out."""
        typed = expand(self.typed, self.saved)
        begun = typed.rpartition(" ")[2]
        if begun.startswith("@") and any(name.startswith(begun[1:]) for name in self.saved):
            typed = typed.removesuffix(begun)
        return " ".join([*self.terms, typed]).strip()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a filter leaves of an archive, and what the bar offers for what is typed.

    `numbers` are ascending, `rows` the same in the order wanted; `words` are the folded words of names that
    the filter has, `matched` the names that they mean.
    """

    question: Question
    numbers: "array[int]"
    rows: "array[int]"
    matched: frozenset[int]
    words: tuple[str, ...]
    reading: str
    suggestions: tuple[Suggestion, ...]
    facets: Mapping[Kind, Sequence[Facet]]
    years: Sequence[tuple[str | None, int]]
    times: Times


def answer(question: Question) -> Answer:
    """Evaluate a filter; touches no widget, so that it may run in any thread.

    Raises StoppedError once nobody waits for the answer.
    """
    index = question.index
    filter = parse(question.text, question.today)
    shown = evaluate(filter, index, question.stopped)
    wanted = question.facets_wanted
    return Answer(
        question,
        shown.numbers,
        _rows(question, filter, shown),
        shown.names,
        words_meant(understand(filter, index)),
        _reading(question, filter),
        _suggestions(question, filter, shown) if question.suggestions_wanted else (),
        count_facets(index, shown.numbers, wanted) if wanted else {},
        count_years(index, shown.numbers) if wanted else (),
        Times(*count_slices(index, shown.numbers, SLICES)),
    )


def _reading(question: Question, filter: Filter) -> str:
    text = question.text
    return (not_saved(text, question.saved) or describe(filter, question.index)) if text else ""


def _rows(question: Question, filter: Filter, shown: Shown) -> "array[int]":
    match question.order:
        case "oldest":
            return shown.numbers[::-1]
        case "best":
            return by_relevance(filter, shown, question.index)
        case _:
            return shown.numbers


def _suggestions(question: Question, filter: Filter, shown: Shown) -> tuple[Suggestion, ...]:
    """Names and what else the typed words may become; where nothing is left, what would leave something.

    What would leave nothing stands behind what leaves something. Last, beyond what is wanted, come the words
    of the text where they may be meant: they push no name away.
    """
    index, typed, most = question.index, question.typed, question.suggestions_wanted
    if saved := _saved(question):
        return saved[:most]
    names: Sequence[Suggestion] = ()
    others: Sequence[Suggestion] = ()
    if typed.strip():
        names, others = (
            _names(question),
            complete(typed, index, _left_by(question, ""), question.today, 1 + most // 2),
        )
        if is_date(typed, question.today):
            names = [offer for offer in names if offer.sort == "date"]
        others = _as_taken(others, question, bool(shown.numbers))
    # Words of time that go on over a blank are hardly a name: `last mo`, `april 20`.
    first = [offer for offer in others if " " in typed[offer.start :].strip()]
    ways = [] if shown.numbers else _ways_out(filter, question)
    rest = [*ways, *(offer for offer in others if offer not in first)]
    whole = bool(first) or not typed.strip() or is_date(typed, question.today)
    words: Sequence[Suggestion] = ()
    if not whole:
        passed = len(filter.terms) - 1 in passed_over(filter, index)
        words = as_text(typed, filter, shown.unmatched, names, bool(shown.numbers), passed)
        if passed and shown.numbers and not names and not rest:
            # Enter takes the first offer: that is no word which was passed over.
            words = ()
    words = [_counted(offer, question) for offer in words]
    if not shown.numbers and not any(offer.count for offer in names):
        # A name that would leave nothing gives way to words of the text and to filters that leave something.
        there = [offer for offer in words if offer.count > 0]
        return (*first, *there, *rest, *names, *(offer for offer in words if offer.count <= 0))[
            : most + len(words)
        ]
    said = as_topic(typed, understand(filter, index), len(shown.numbers)) if shown.numbers else ()
    room = max(0, most - len(said) - len(first) - len(rest))
    return (*(*said, *first, *names[:room], *rest)[:most], *words)


def _names(question: Question) -> list[Suggestion]:
    """The names offered, those first that leave something of what the other words leave.

    Where the last words are passed over, those for the words before them.
    """
    index, most = question.index, question.suggestions_wanted
    filter = parse(question.text, question.today)
    typed, last = question.typed, len(filter.terms) - 1
    names = suggest(typed, index, _left_by(question, ""), limit=most)
    passed = passed_over(filter, index)
    while not names and last in passed and " " in typed.strip():
        typed, last = typed.rsplit(None, 1)[0], last - 1
        names = suggest(typed, index, _left_by(question, ""), limit=most)
    before = typed[: names[0].start].rstrip() if names else ""
    # Beside an alternative a name adds to what is left.
    if before and not before.endswith("|") and before.split()[-1].casefold() != EITHER_WORD:
        names = suggest(typed, index, _left_by(question, before), limit=most)
        if understand(filter, index) != filter:
            names = [_counted_as_taken(offer, question) for offer in names]
    return sorted(names, key=lambda offer: offer.count == 0)


def _as_taken(offers: Sequence[Suggestion], question: Question, left: bool) -> list[Suggestion]:
    """Dates offered in words, behind other words with what both leave, unless that is nothing.

    A month without a year that is read as a date (`since march`) is not offered with one where some article
    is `left`: Enter would take another year than the one whose articles are shown.
    """
    typed = question.typed
    whole = is_date(typed, question.today)
    kept: list[Suggestion] = []
    for offer in offers:
        if offer.sort == "date" and offer.text[0].isalpha():
            if whole and left and typed[offer.start :].strip().isalpha():
                continue
            if typed[: offer.start].strip():
                offer = _counted_as_taken(offer, question)
        if offer.count:
            kept.append(offer)
    return kept


def _left_by(question: Question, typed: str) -> Sequence[int] | None:
    """The articles that the terms taken leave, with some of what is typed; None: all."""
    filter = _filter_of(question, typed)
    return evaluate(filter, question.index, question.stopped).numbers if filter.terms else None


def _filter_of(question: Question, typed: str) -> Filter:
    """The terms taken, with some of what is typed; what all of it passes over stays so."""
    filter = parse(" ".join([*question.terms, typed]).strip(), question.today)
    return keep_passed_over(filter, parse(question.text, question.today), question.index)


def _counted_as_taken(offer: Suggestion, question: Question) -> Suggestion:
    """An offer with the count of what taking it leaves, as a sentence may mean more by it than the name."""
    index, today = question.index, question.today
    taken = expand(question.typed[: offer.start] + offer.term, question.saved)
    terms = terms_taken(question.terms, taken, index, today, expand(question.typed, question.saved))
    filter = parse(" ".join(terms), today)
    if any(isinstance(term, InStatement | InText) for term in terms_within(filter)):
        # Bodies would have to be read for each offer.
        return offer
    return replace(offer, count=count_left(filter, index, question.stopped))


def _counted(offer: Suggestion, question: Question) -> Suggestion:
    """An offer of words with what it leaves, where few articles must be read to tell."""
    index = question.index
    read = count_left(_filter_of(question, question.typed[: offer.start]), index, question.stopped)
    said = any(isinstance(term, InStatement) for term in parse(offer.term, question.today).terms)
    if (said or question.archive.search is None) and read > _READ_TO_COUNT:
        return offer
    taken = _filter_of(question, question.typed[: offer.start] + offer.term)
    return replace(offer, count=count_left(taken, index, question.stopped) if taken.terms else 0)


def first_offered(terms: Sequence[str], typed: str, index: Index, today: date) -> Suggestion | None:
    """What to take for what is typed before it is evaluated."""
    question = Question(tuple(terms), typed, index.archive, index, 0, SUGGESTIONS, today)
    filter = parse(question.text, today)
    offered = _suggestions(question, filter, evaluate(filter, index))
    # A word that is no name is one of the text; a name that leaves nothing gives way to another filter.
    sorts = ("kind",) if any(offer.sort == "name" for offer in offered) else ("kind", "instead")
    return next((offer for offer in offered if offer.sort not in sorts), None)


def _ways_out(filter: Filter, question: Question) -> list[Suggestion]:
    return [
        Suggestion(-1, None, way.told, way.count, (), way.text, sort="instead")
        for way in ways_out(filter, question.index, question.today, stopped=question.stopped)
    ]


def _saved(question: Question) -> tuple[Suggestion, ...]:
    """The saved filters whose name begins as what is typed after `@`."""
    typed = question.typed
    begun = typed.rpartition(" ")[2]
    if not begun.startswith("@"):
        return ()
    found = []
    for name, text in question.saved.items():
        if name.casefold().startswith(begun[1:].casefold()):
            filter = parse(" ".join([*question.terms, text]), question.today)
            count = count_left(filter, question.index, question.stopped)
            marks, start = ((0, len(begun)),), len(typed) - len(begun)
            found.append(Suggestion(-1, None, f"@{name}", count, marks, text, start, text, "saved"))
    return tuple(found)


def terms_of(text: str, today: date, year: int | None = None) -> tuple[str, ...]:
    """The written forms of a text's terms, a month without a year of `year`."""
    return tuple(term.text for term in parse(text, today, year).terms)


def terms_taken(
    terms: Sequence[str], typed: str, index: Index | None, today: date, instead_of: str = ""
) -> tuple[str, ...]:
    """Terms with those typed, as a sentence means them: what it passes over is left out.

    So is what was passed over in what was typed before an offer was taken, `instead_of` which this stands.
    """
    taken = (*terms, *terms_of(typed, today, year_named(" ".join([*terms, typed]), today)))
    if index is None:
        return taken
    filter = parse(" ".join(taken), today)
    if instead_of:
        filter = keep_passed_over(filter, parse(" ".join([*terms, instead_of]), today), index)
        taken = tuple(term.text for term in filter.terms)
    return taken if understand(filter, index) == filter else as_written(filter, index)


def toggled(terms: Sequence[str], term: str) -> tuple[str, ...]:
    """Terms with one added, or without it if it was there; its opposite goes."""
    opposite = term[1:] if term.startswith("-") else f"-{term}"
    others = [each for each in terms if each not in (term, opposite)]
    return tuple(others) if term in terms else (*others, term)
