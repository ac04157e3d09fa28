"""The filtered list: an archive read behind the screen, the filter over it, and the article in the reader."""

from array import array
from bisect import bisect_left
from datetime import date

from textual import on
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.archive.archive import Archive
from tui.filter.index import Index
from tui.filter.suggest import Suggestion, suggest
from tui.memory import Place, recall, remember
from tui.screens.asking import Answered, Asking
from tui.screens.filtering import (
    SUGGESTIONS,
    Answer,
    FilterSteps,
    Question,
    excluding,
    term_for,
    terms_of,
    toggled,
)
from tui.screens.panes import FIRST_FRAME_SECONDS, PanesScreen
from tui.screens.reading import ArchiveReading, Failed, Progress, Reading, Snapshot, Trouble
from tui.widgets.article_list import ArticleList
from tui.widgets.facets import Facets
from tui.widgets.filter_bar import FilterBar
from tui.widgets.reader import Reader
from tui.widgets.suggestions import Suggestions

# The preview waits for the cursor to rest, so that holding a key paints no article on the way.
PREVIEW_SECONDS = 0.1


class FilteredScreen(PanesScreen):
    """The state of browsing; panes post messages to it and are told what to show."""

    def __init__(self, archives: tuple[str, ...], filter_text: str, read: Reading | None = None) -> None:
        super().__init__()
        self._read_archive = read or ArchiveReading()
        self.archives = archives
        place = recall(archives)
        self.steps = FilterSteps(terms_of(filter_text or place.filter, date.today()))
        self.latest: tuple[Archive, Index] | None = None
        self.answer: Answer | None = None
        self.complete = False
        self.place = place.article
        self.oldest_first = place.oldest_first
        self.density = place.density
        self.typed = ""
        self._asking = Asking(self, self._question)
        self._preview: Timer | None = None

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is on the screen."""
        return self.complete and not self._asking.busy and self._preview is None

    # Reading the archive

    def on_mount(self) -> None:
        """Start to read behind the screen."""
        self.articles.density = self.density
        self.watch(self.articles, "cursor", self._cursor_moved, init=False)
        self.bar.show_terms(self.steps.terms)
        self.read()
        self.set_timer(FIRST_FRAME_SECONDS, self.be_whole)

    def read(self) -> None:
        """Read the archive behind the screen, as at the start."""
        self.complete = False
        self.status.tell(progress="reading")

        def work() -> None:
            worker = get_current_worker()
            self._read_archive(self.archives, self.post_message, lambda: worker.is_cancelled)

        self.run_worker(work, group="reading", exclusive=True, thread=True)

    def on_progress(self, message: Progress) -> None:
        """Say how far it is."""
        self.status.tell(progress=message.text)

    def on_snapshot(self, message: Snapshot) -> None:
        """More of the archive is read: filter it anew."""
        self.complete = message.complete
        if self.latest is not None and self.latest[0] is message.archive and len(message.archive):
            return
        if not message.named and (self.steps.terms or self.typed) and not message.complete:
            # A filter would leave nothing before there are names to filter by.
            self.status.tell(all=len(message.archive))
            return
        self.latest = (message.archive, message.index)
        self.status.tell(all=len(message.archive), problems=len(message.archive.problems))
        self._asking.ask(at_once=True)

    def on_trouble(self, message: Trouble) -> None:
        """Something is wrong with the store."""
        if message.text:
            self.say(message.text)

    def on_failed(self, message: Failed) -> None:
        """Nothing could be read."""
        self.complete = True
        self.status.tell(progress="")
        self.articles.show(Archive(), array("I"), empty=f"{message.reason}\nr reads again, q quits.")

    def on_unmount(self) -> None:
        """Keep the place for the next start."""
        filter_text = " ".join([*self.steps.terms, self.typed]).strip()
        remember(self.archives, Place(filter_text, self.place, self.oldest_first, self.density))

    # Filtering

    def _question(self) -> Question | None:
        if self.latest is None:
            return None
        archive, index = self.latest
        room = min(SUGGESTIONS, max(3, self.articles.size.height // 3))
        wanted = room if self.bar.input.has_focus else 0
        return Question(
            self.steps.terms, self.bar.typed, archive, index, self.has_facets, wanted, date.today()
        )

    def on_answered(self, message: Answered) -> None:
        """Show what the filter leaves."""
        if self._asking.done():
            self.show_answer(message.answer)

    def show_answer(self, answer: Answer) -> None:
        """Show what a filter leaves, with the cursor where the reader left it."""
        self.answer = answer
        archive = answer.question.archive
        numbers = answer.numbers
        rows = numbers[::-1] if self.oldest_first else numbers
        self.articles.show(
            archive, rows, answer.matched, self._row_of_place(archive, numbers), self._empty(answer)
        )
        self.bar.say(answer.reading)
        typing = answer.question.typed == self.bar.typed
        self.offer(answer.suggestions if typing and self.bar.input.has_focus else ())
        if self.has_facets:
            self.facets.show(archive, answer.facets, answer.matched)
        self._tell_counts()
        if self.reader.number is None and self.is_wide:
            self.show_article(self.articles.number)
        if self.reads_an_article and self.reader.archive is not archive:
            self._keep_reading(archive, answer.matched)
        elif not self.reader.has_focus:
            self._follow_cursor()
        self.call_after_refresh(self.be_whole)

    def _row_of_place(self, archive: Archive, numbers: "array[int]") -> int:
        """The row of the article where the reader was, or of the one that follows it."""
        number = archive.numbers.get(self.place, 0)
        row = min(bisect_left(numbers, number), max(0, len(numbers) - 1))
        if not self.place:
            return 0
        return len(numbers) - 1 - row if self.oldest_first else row

    def _empty(self, answer: Answer) -> str:
        if not answer.question.text:
            return (
                "Reading the archive"
                if not self.complete
                else "There is no article in this archive.\n! says why."
            )
        way_back = "u takes back its last step, Esc clears it."
        if self.bar.input.has_focus:
            way_back = "Esc clears what is typed, Backspace then its last term."
        return f"Nothing is left under this filter.\n{way_back}"

    def _tell_counts(self) -> None:
        shown = len(self.articles.rows)
        self.status.tell(row=self.articles.cursor + 1 if shown else 0, shown=shown)

    def _cursor_moved(self) -> None:
        self.status.tell(row=self.articles.cursor + 1, said="")

    def take(self, terms: tuple[str, ...]) -> None:
        """Make these the terms of the filter: a step that can be undone."""
        self.steps.take(terms)
        self.terms_changed()

    def terms_changed(self) -> None:
        """Show the terms, and what they leave."""
        self.bar.show_terms(self.steps.terms)
        self._asking.ask(at_once=True)

    @on(FilterBar.Typed)
    def _typed(self, message: FilterBar.Typed) -> None:
        self.typed = message.text
        self._asking.ask()

    @on(FilterBar.Choose)
    def _choose(self, message: FilterBar.Choose) -> None:
        if self.suggestions.offered:
            self.suggestions.choose(message.step)
        elif message.step > 0:
            self._leave_bar()

    @on(FilterBar.Take)
    def _take_typed(self) -> None:
        if not self.bar.typed.strip():
            self._leave_bar()
            return
        chosen = self._chosen()
        if chosen is not None:
            self._take_suggestion(chosen)
        else:
            self._take_text(self.bar.typed)

    def _chosen(self) -> Suggestion | None:
        typed = self.bar.typed
        if self.answer is not None and self.answer.question.typed == typed:
            return self.suggestions.suggestion
        # Enter came before the suggestions for the last letters did.
        offered = suggest(typed, self.latest[1], None, limit=1) if self.latest is not None else []
        return offered[0] if offered else None

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        self._take_text(f"{self.bar.typed[: suggestion.start]} {suggestion.term}")

    def _take_text(self, text: str) -> None:
        self.bar.write("")
        self.offer(())
        self.take((*self.steps.terms, *terms_of(text, date.today())))

    @on(Suggestions.Taken)
    def _take_clicked(self, message: Suggestions.Taken) -> None:
        self._take_suggestion(message.suggestion)

    @on(FilterBar.Complete)
    def _complete(self) -> None:
        if (chosen := self.suggestions.suggestion) is not None:
            self.bar.write(self.bar.typed[: chosen.start] + chosen.term)
        elif not self.bar.typed:
            self._leave_bar()

    @on(FilterBar.DropLast)
    def _drop_last(self) -> None:
        self.take(self.steps.terms[:-1])

    @on(FilterBar.Leave)
    def _leave_bar(self) -> None:
        self.articles.focus()

    @on(Facets.Toggled)
    def _toggle(self, message: Facets.Toggled) -> None:
        name = self.facets.archive.names[message.name]
        self.take(toggled(self.steps.terms, term_for(name.kind, name.name)))

    @on(Facets.Excluded)
    def _exclude(self, message: Facets.Excluded) -> None:
        name = self.facets.archive.names[message.name]
        self.take(toggled(self.steps.terms, excluding(name.kind, name.name)))

    @on(Reader.Followed)
    def _follow(self, message: Reader.Followed) -> None:
        name = self.reader.archive.names[message.name]
        self.take(tuple(dict.fromkeys((*self.steps.terms, term_for(name.kind, name.name)))))
        self.say(f"Filtered by {name.name}; u takes it back")

    # List and reader

    @property
    def reads_an_article(self) -> bool:
        """Whether an article is open, rather than looked at in passing."""
        return self.reader.number is not None and (self.reader.has_focus or self.has_class("-reading"))

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        self.place = self.articles.archive.head(message.number).id
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
        self.reader.show(self.articles.archive, number, self.articles.matched)

    def _keep_reading(self, archive: Archive, matched: frozenset[int]) -> None:
        """The same article out of a newer snapshot."""
        if self.reader.number is not None:
            self.reader.show(archive, archive.numbers.get(self.reader.article_id or ""), matched)

    @on(ArticleList.Opened)
    def _opened(self, message: ArticleList.Opened) -> None:
        self.place = self.articles.archive.head(message.number).id
        self.show_article(message.number)
        self.add_class("-reading")
        self.focus_pane(self.reader)

    @on(ArticleList.DensityChanged)
    def _density_changed(self, message: ArticleList.DensityChanged) -> None:
        self.density = message.density
        self._tell_counts()

    @on(Reader.Said)
    def _reader_said(self, message: Reader.Said) -> None:
        self.say(message.text)
