"""The filtered list: an archive read behind the screen, the filter over it, and the article in the reader."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from textual import on
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.archive.archive import Archive
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.places import NOTHING, Sought, sought
from tui.memory.filters import expand, keep_used, saved_filters
from tui.memory.places import Order, Place, recall, remember
from tui.screens.asking import Answered, Asking
from tui.screens.filtering import (
    FACETS_OF_A_KIND,
    SUGGESTIONS,
    Answer,
    FilterSteps,
    Question,
    terms_of,
)
from tui.screens.panes import PanesScreen
from tui.screens.reading import ArchiveReading, Changed, Failed, News, Progress, Reading, Snapshot, Trouble
from tui.widgets.article_list import ArticleList
from tui.widgets.matched import Matched
from tui.widgets.reader import Reader
from tui.widgets.work import NONE, Work

# The preview waits for the cursor to rest, so that holding a key paints no article on the way.
PREVIEW_SECONDS = 0.1


class FilteredScreen(PanesScreen):
    """The state of browsing; panes post messages to it and are told what to show."""

    def __init__(self, archives: tuple[str, ...], filter_text: str, read: Reading | None = None) -> None:
        super().__init__()
        self._read_archive = read or ArchiveReading()
        self.archives = archives
        place = recall(archives)
        self.saved = saved_filters()
        text = expand(filter_text or place.filter, self.saved)
        self.steps = FilterSteps(terms_of(text, date.today()))
        self._asked_once = " ".join(self.steps.terms) if filter_text else None
        self.latest: tuple[Archive, Index] | None = None
        self.answer: Answer | None = None
        self._sought_by: tuple[Answer, Sought] | None = None
        self.complete = False
        self._changed = False
        # What to say when reading again, for which the reader has asked, finds nothing new.
        self._asked_again = ""
        self.place = place.article
        self.order: Order = place.order
        self.density = place.density
        self.typed = ""
        # The filter under which the facets that show were counted.
        self.facets_of = ""
        self.asking = Asking(self, self._question)
        self._preview: Timer | None = None

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is on the screen."""
        return self.complete and not self.asking.busy and self._preview is None

    @property
    def filter_text(self) -> str:
        """The filter's terms, and what is typed."""
        return " ".join([*self.steps.terms, self.typed]).strip()

    @property
    def is_answering(self) -> bool:
        """Whether the list is about to be another: keys typed ahead for it had better wait."""
        if self.latest is None or not self.asking.busy or self.focused is self.bar.input:
            return False
        asked = " ".join([*self.steps.terms, self.bar.typed]).strip()
        known = self.answer.question if self.answer is not None else None
        return known is None or (known.text, known.order) != (asked, self.order)

    # Reading the archive

    def on_mount(self) -> None:
        """Start to read behind the screen."""
        self.articles.density = self.density
        self.watch(self.articles, "cursor", self._cursor_moved, init=False)
        self.bar.show_terms(self.steps.terms)
        self.read()
        self.set_timer(self.first_frame_seconds, self.be_whole)

    def read(self) -> None:
        """Read the archive behind the screen, as at the start."""
        self.complete = self._changed = False
        self.status.tell(work=Work("reading"))

        def work() -> None:
            worker = get_current_worker()
            self._read_archive(self.archives, self.post_message, lambda: worker.is_cancelled)

        self.run_worker(work, group="reading", exclusive=True, thread=True)

    def read_again(self) -> None:
        """Read the archive because the reader asks for it, who is told what came of it."""
        if self.complete:
            there = "nothing has changed" if self.latest is not None else "the archive is there again"
            self._asked_again = there
        self.read()

    def on_progress(self, message: Progress) -> None:
        """Say how far it is; changes that came meanwhile are read then."""
        self.status.tell(work=message.work)
        if not message.work.doing:
            self._answer_asked_again(self._asked_again)
            self._read_changed()

    def _read_changed(self) -> None:
        if self._changed:
            self.read()

    def _answer_asked_again(self, text: str) -> bool:
        """Tell what came of reading again; False: nobody has asked."""
        asked, self._asked_again = bool(self._asked_again), ""
        if asked:
            self.say(f"Read again: {text}")
        return asked

    def on_changed(self, _: Changed) -> None:
        """Files have changed: read them, once what is being read has been."""
        if self.latest is None:
            # What was said of an archive that was not there holds no more.
            self.unsay()
        if self.complete:
            self.read()
        else:
            self._changed = True

    def on_snapshot(self, message: Snapshot) -> None:
        """More of the archive is read: filter it anew."""
        self.complete = message.complete
        if self.latest is not None and self.latest[1] is message.index and len(message.archive):
            return
        if not message.named and (self.steps.terms or self.typed) and not message.complete:
            # A filter would leave nothing before there are names to filter by.
            self.status.tell(all=len(message.archive))
            return
        self.latest = (message.archive, message.index)
        self.status.tell(all=len(message.archive), problems=len(message.archive.problems))
        self.asking.ask(at_once=True)

    def on_news(self, message: News) -> None:
        """Files have come, changed or gone: say so beside all else."""
        if not self._answer_asked_again(message.text[:1].lower() + message.text[1:]):
            self.tell_news(message.text)

    def on_trouble(self, message: Trouble) -> None:
        """Something is wrong with the store."""
        if message.text:
            self.say(message.text)

    def on_failed(self, message: Failed) -> None:
        """Nothing can be read, for now: nothing is shown, or filtered, until it can."""
        self.complete = True
        self.latest = self.answer = None
        self.status.tell(work=NONE, row=0, shown=0, all=0, problems=0, times=())
        self.articles.show(Archive(), array("I"), empty=f"{message.reason}\nr reads again, q quits.")
        if not self._answer_asked_again(message.reason):
            self.unsay()
        self._read_changed()

    def on_unmount(self) -> None:
        """Keep the place for the next start; that of a filter of the command line, only if it was changed."""
        if isinstance(self._read_archive, ArchiveReading):
            self._read_archive.close()
        self.keep_filter()
        if self.filter_text != self._asked_once:
            remember(self.archives, Place(self.filter_text, self.place, self.order, self.density))

    # Filtering

    def _question(self) -> Question | None:
        if self.latest is None:
            return None
        archive, index = self.latest
        room = min(SUGGESTIONS, max(3, self.articles.size.height // 3))
        wanted = room if self.bar.input.has_focus else 0
        return Question(
            self.steps.terms,
            self.bar.typed,
            archive,
            index,
            self._facets_wanted(),
            wanted,
            date.today(),
            self.order,
            self.saved,
        )

    def _facets_wanted(self) -> int:
        """While something is typed as many names of a kind as show, else as many as one may scroll to."""
        if not self.has_facets:
            return 0
        return self.facets.page if self.bar.input.has_focus else FACETS_OF_A_KIND

    def on_answered(self, message: Answered) -> None:
        """Show what the filter leaves."""
        if self.asking.done() and message.answer is not None and self.latest is not None:
            self.show_answer(message.answer)

    def show_answer(self, answer: Answer) -> None:
        """Show what a filter leaves, with the cursor where the reader left it."""
        self.answer = answer
        archive = answer.question.archive
        matched = Matched(answer.matched, answer.words)
        self.articles.show(archive, answer.rows, matched, self._row_of_place(answer), self._empty(answer))
        self.bar.say(answer.reading)
        typing = answer.question.typed == self.bar.typed
        offered = answer.suggestions if typing and self.bar.input.has_focus else ()
        # With nothing typed Enter leads to the list: what is offered then must be chosen first.
        self.offer(offered, chosen=0 if self.bar.typed.strip() else -1)
        if answer.question.facets_wanted:
            self.show_facets(answer)
        self._tell_counts()
        times = answer.times
        self.status.tell(times=times.counts, first=times.first[:4], last=times.last[:4])
        if self.reader.number is None and self.is_wide:
            self.show_article(self.articles.number)
        if self.reads_an_article and self.reader.archive is not archive:
            self._keep_reading(archive, answer.matched)
        elif not self.reader.has_focus:
            self._follow_cursor()
        self.call_after_refresh(self.be_whole)

    def show_facets(self, answer: Answer) -> None:
        """Show the facets of an answer."""
        archive, terms = answer.question.archive, self.steps.terms
        self.facets_of = answer.question.text
        most = answer.question.facets_wanted
        self.facets.show(archive, answer.facets, answer.years, answer.matched, terms, most)

    def _row_of_place(self, answer: Answer) -> int:
        """The row of the article where the reader was; where it is not left, of the one that follows it.

        The row stays where there is no such article any more.
        """
        if not self.place or not answer.rows:
            return 0
        numbers = answer.numbers
        number = answer.question.archive.numbers.get(self.place)
        if number is None:
            return min(self.articles.cursor, len(answer.rows) - 1)
        row = min(bisect_left(numbers, number), len(numbers) - 1)
        match answer.question.order:
            case "newest":
                return row
            case "oldest":
                return len(numbers) - 1 - row
            case _:
                return answer.rows.index(number) if numbers[row] == number else 0

    def _empty(self, answer: Answer) -> str:
        if not answer.question.text:
            why = "\n! says why." if answer.question.archive.problems else ""
            return f"There is no article in this archive.{why}" if self.complete else "Reading the archive"
        way_back = "u takes back its last step, Esc clears it,\n/ offers others."
        if self.bar.input.has_focus:
            way_back = "Esc clears what is typed,\nBackspace then its last term."
        kinds = "text:water looks in the texts; ? in the list\ntells of said:, at:, since: and the others."
        return f"Nothing is left under this filter.\n{way_back}\n{kinds}"

    def _tell_counts(self) -> None:
        shown = len(self.articles.rows)
        self.status.tell(row=self.articles.cursor + 1 if shown else 0, shown=shown)

    def _cursor_moved(self) -> None:
        # At once, not with the list's message: an answer may come before it and put the cursor back.
        if self.articles.number is not None:
            self.place = self.articles.archive.head(self.articles.number).id
        self.status.tell(row=self.articles.cursor + 1)
        self.unsay()

    def take(self, terms: Sequence[str]) -> None:
        """Make these the terms of the filter: a step that can be undone."""
        self.steps.take(terms)
        self.terms_changed()

    def terms_changed(self) -> None:
        """Show the terms, and what they leave."""
        self.unsay()
        self.bar.show_terms(self.steps.terms)
        self.asking.ask(at_once=True)

    def keep_filter(self) -> None:
        """Note the filter as one that was used, for Up in the empty bar."""
        keep_used(" ".join(self.steps.terms))

    # List and reader

    @property
    def reads_an_article(self) -> bool:
        """Whether an article is open, rather than looked at in passing."""
        shows = self.reader.number is not None or self.reader.is_gone
        return shows and (self.reader.has_focus or self.has_class("-reading"))

    @on(ArticleList.Moved)
    def _moved(self) -> None:
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        if self._preview is not None:
            self._preview.stop()
            self._preview = None
        if self.is_wide or self.has_class("-reading"):
            self._preview = self.set_timer(PREVIEW_SECONDS, self._show_preview)

    def _show_preview(self) -> None:
        self._preview = None
        self.show_article(self.articles.number)

    def show_article(self, number: int | None) -> None:
        """Show an article in the reader, now."""
        if self._preview is not None:
            self._preview.stop()
            self._preview = None
        self.reader.show(self.articles.archive, number, self.articles.matched.names, self._sought())
        self._tell_gone()

    def _keep_reading(self, archive: Archive, matched: frozenset[int]) -> None:
        """The same article out of a newer snapshot, where it may have gone, and come back later."""
        number = archive.numbers.get(self.reader.article_id or "")
        if number is not None:
            self.reader.show(archive, number, matched, self._sought())
        else:
            self.reader.lose(archive)
        self._tell_gone()

    def _tell_gone(self) -> None:
        if self.status.status.gone != self.reader.is_gone:
            self.status.tell(gone=self.reader.is_gone)

    def _sought(self) -> Sought:
        """What the filter looks for in an article, for the reader to open there."""
        if self.answer is None:
            return NOTHING
        if self._sought_by is None or self._sought_by[0] is not self.answer:
            question = self.answer.question
            wanted = sought(parse(question.text, question.today), question.index)
            self._sought_by = self.answer, wanted
        return self._sought_by[1]

    @on(ArticleList.Opened)
    def _opened(self, message: ArticleList.Opened) -> None:
        self.place = self.articles.archive.head(message.number).id
        self.keep_filter()
        self.show_article(message.number)
        self.open_reader()
        self.focus_pane(self.reader)

    @on(ArticleList.DensityChanged)
    def _density_changed(self, message: ArticleList.DensityChanged) -> None:
        self.density = message.density
        self._tell_counts()

    @on(Reader.Said)
    def _reader_said(self, message: Reader.Said) -> None:
        self.say(message.text)
