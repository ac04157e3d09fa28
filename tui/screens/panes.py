"""The panes of the browsing screen: which there are, which show, which has the focus."""

import time
from collections.abc import Sequence
from functools import cached_property

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from tui.actions import Place
from tui.filter.suggest import Suggestion
from tui.screens.composing import ChangesCompositor
from tui.screens.pace import Pace
from tui.widgets.article_list import ArticleList
from tui.widgets.facets import Facets
from tui.widgets.filter_bar import FilterBar, FilterInput
from tui.widgets.frames import Frame, Row
from tui.widgets.one_line import Divider
from tui.widgets.prompt import Prompt
from tui.widgets.reader import Reader
from tui.widgets.status_line import StatusLine
from tui.widgets.suggestions import Suggestions
from tui.widgets.timeline import Count, Timeline
from tui.widgets.wrapped import Wrapped

_SAID_SECONDS = 6.0
# In a narrower list names would be cut: what is offered then has the whole width, and leaves no half a line.
_OFFERED_WIDTH = 44
# A key that was typed ahead of a message does not take it away before anybody has seen it.
_SEEN_SECONDS = 1.0
_PLACES: dict[type[Widget], Place] = {
    ArticleList: "list",
    Reader: "reader",
    Facets: "facets",
    FilterInput: "bar",
    Timeline: "timeline",
}


class PanesScreen(Screen[None]):
    """Bar, list, reader, facets and status line, wide or narrow; the style sheet lays them out by classes."""

    AUTO_FOCUS = "ArticleList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - an instance variable in Textual's eyes
        (0, "-too-narrow"),
        (40, "-narrow"),
        (70, "-medium"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as above
        (0, "-too-low"),
        (10, "-high"),
    ]

    first_frame_seconds = 0.2
    """A first frame without articles goes out if there are none by then."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As Textual's; but a change of focus does not paint the whole screen."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
    """As Textual's; but a change of size does not lay out and paint the screen a second time."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = ChangesCompositor()
        self._said: Timer | None = None
        self._said_at = 0.0
        self._news: Timer | None = None
        self._asked_from: Widget | None = None
        self._is_whole = False
        # Told by the first Resize, after all panes have their styles, they would be styled anew.
        width, height = self.app.size
        known = self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS)
        self.add_class(*known, *self._get_breakpoint_classes(height, self.VERTICAL_BREAKPOINTS), update=False)

    def compose(self) -> ComposeResult:
        """Bar, panes, status line; suggestions and the word for small screens lie above."""
        yield FilterBar(id="bar")
        with Row(id="panes"):
            with Frame(id="articles"):
                yield ArticleList(id="list")
                yield Divider(id="divider")
                yield Reader(id="reader")
            yield Divider(id="facets-divider")
            yield Facets(id="facets")
        yield StatusLine(id="status")
        yield Prompt(id="prompt-line")
        yield Timeline(id="timeline")
        yield Suggestions(id="suggestions")
        yield Wrapped("parlbrowse needs 40x10 cells or more", id="too-small")

    # Found once: asked for again, Textual remembers each answer until panes have come and gone.

    @cached_property
    def bar(self) -> FilterBar:
        """The filter bar."""
        return self.query_one(FilterBar)

    @cached_property
    def articles(self) -> ArticleList:
        """The list pane."""
        return self.query_one(ArticleList)

    @cached_property
    def reader(self) -> Reader:
        """The reader pane."""
        return self.query_one(Reader)

    @cached_property
    def facets(self) -> Facets:
        """The facets pane."""
        return self.query_one(Facets)

    @cached_property
    def suggestions(self) -> Suggestions:
        """The box of suggestions."""
        return self.query_one(Suggestions)

    @cached_property
    def status(self) -> StatusLine:
        """The status line."""
        return self.query_one(StatusLine)

    @cached_property
    def timeline(self) -> Timeline:
        """The timeline."""
        return self.query_one(Timeline)

    @cached_property
    def prompt(self) -> Prompt:
        """The question on the last line."""
        return self.query_one(Prompt)

    @property
    def is_wide(self) -> bool:
        """Whether list and reader stand side by side."""
        return self.has_class("-wide")

    @property
    def has_facets(self) -> bool:
        """Whether the facets show."""
        return self.has_class("-facets")

    class Whole(Message):
        """The first screen is whole, or has waited long enough: it may be painted."""

    def be_whole(self) -> None:
        """Tell the app that what is laid out may be painted."""
        self._is_whole = True
        self.post_message(self.Whole())

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """At the start panes have the styles that they were mounted with."""
        event.refresh_styles = self._is_whole

    @cached_property
    def _update_timer(self) -> Pace:  # type: ignore[override]
        return Pace(self._paint_due)

    def _paint_due(self) -> None:
        # As Textual's timers, whatever happens in them.
        if self.is_running and not self.app._exit:
            try:
                self._on_timer_update()
            except Exception as error:
                self.app._handle_exception(error)

    def _compositor_refresh(self) -> None:
        # Composing what is not sent takes a fifth of the start.
        if self._is_whole:
            super()._compositor_refresh()
        else:
            self._dirty_widgets.clear()

    def on_resize(self) -> None:
        """What is offered keeps to the new width."""
        self.call_after_refresh(lambda: self.offer(self.suggestions.offered, self.suggestions.chosen))

    def offer(self, suggestions: Sequence[Suggestion], chosen: int = 0) -> None:
        """Show suggestions above the list, whose rows stand below them, one of them chosen (-1: none)."""
        width = self.articles.size.width
        if width < _OFFERED_WIDTH:
            width = self.size.width
        self.suggestions.show(suggestions, width, chosen)
        if bool(suggestions) != self.status.status.offered:
            self.status.tell(offered=bool(suggestions))
        self.articles.cover(len(suggestions))

    # Focus

    def _panes(self) -> list[Widget]:
        return [pane for pane in (self.articles, self.reader, self.facets) if pane.display and pane.focusable]

    def action_next_pane(self) -> None:
        """Focus the next pane that shows."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """Focus the pane before."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        panes = self._panes()
        if panes:
            self.unsay()
            at = panes.index(self.focused) if self.focused in panes else 0
            panes[(at + step) % len(panes)].focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys that help are those of the pane in focus; suggestions go when typing ends."""
        if not isinstance(event.widget, FilterInput):
            self.offer(())
        if self.timeline.display and not isinstance(event.widget, Timeline):
            self._close_last_line()
        self.status.tell(place=_PLACES.get(type(event.widget), "list"))

    def action_zoom(self) -> None:
        """Give the pane in focus the whole screen, or take it back."""
        zoomed = any(self.has_class(f"-zoom-{pane}") for pane in ("list", "reader", "facets"))
        self.remove_class("-zoom-list", "-zoom-reader", "-zoom-facets")
        if not zoomed and self.focused is not None and self.focused.id:
            self.add_class(f"-zoom-{self.focused.id}")

    def open_reader(self, opened: bool = True) -> None:
        """Show the reader on a screen that is not wide, too, or no longer."""
        self.set_class(opened, "-reading", update=False)
        # Of all panes it concerns this one; to style every one anew took half of the time of opening.
        if not self.is_wide:
            self.reader.update_node_styles()

    def focus_pane(self, pane: Widget) -> None:
        """Focus a pane; where another has the whole screen, this one takes its place.

        What was said of another pane goes, to show the keys of this one.
        """
        self.unsay()
        if any(self.has_class(f"-zoom-{other}") for other in ("list", "reader", "facets")):
            self.remove_class("-zoom-list", "-zoom-reader", "-zoom-facets")
            self.add_class(f"-zoom-{pane.id}")
        # In the frame of the new focus, not one after it.
        self.status.tell(place=_PLACES.get(type(pane), "list"))
        pane.focus()

    # The last line

    def say(self, text: str) -> None:
        """Tell the reader something in the status line, for a while."""
        self.status.tell(said=text)
        self._said_at = time.monotonic()
        self._unsay_after(_SAID_SECONDS)

    def tell_news(self, text: str) -> None:
        """Tell what has changed behind the screen, for a while, beside what is said otherwise."""
        if self._news is not None:
            self._news.stop()
        self.status.tell(news=text)
        self._news = self.set_timer(_SAID_SECONDS, lambda: self.status.tell(news=""))

    def unsay(self) -> None:
        """The reader goes on: what was said goes, once it has been seen."""
        if self.status.status.said:
            self._unsay_after(self._said_at + _SEEN_SECONDS - time.monotonic())

    def _unsay_after(self, seconds: float) -> None:
        if self._said is not None:
            self._said.stop()
            self._said = None
        if seconds > 0:
            self._said = self.set_timer(seconds, lambda: self.status.tell(said=""))
        else:
            self.status.tell(said="")

    def ask(self, question: str, label: str, answer: str = "") -> None:
        """Ask for an answer on the last line."""
        self._take_last_line()
        self.prompt.ask(question, label, answer)

    def _take_last_line(self) -> None:
        self.unsay()
        self._asked_from = self.focused
        self.status.display = False

    @on(Timeline.Picked)
    @on(Timeline.Left)
    def give_last_line_back(self) -> None:
        """The status line in place of prompt and timeline, the focus where it was."""
        self._close_last_line()
        (self._asked_from or self.articles).focus()

    def _close_last_line(self) -> None:
        self.prompt.display = False
        self.timeline.display = False
        self.status.display = True

    def show_timeline(self, count: Count, date: str) -> bool:
        """Show the timeline on the last lines; False: there is nothing to show."""
        if not self.timeline.open(count, date, self.size.width):
            return False
        self._take_last_line()
        self.timeline.display = True
        self.timeline.focus()
        return True
