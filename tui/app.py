"""The Textual app: theme, keys, screens."""

import asyncio
import sys
from collections.abc import Sequence
from typing import ClassVar

from rich.color import ColorSystem
from rich.console import RenderableType
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.binding import BindingType
from textual.events import Event, Resize
from textual.screen import Screen
from textual.widgets import Input

from tui.archive.opening import Opening
from tui.locations import styles
from tui.screens.browse import BrowseScreen
from tui.screens.reading import ArchiveReading, Reading
from tui.terminal.abilities import colours, over_ssh, takes_utf8
from tui.terminal.canvas import Canvas
from tui.terminal.clipboard import clipboard_sequence
from tui.terminal.driver import TerminalDriver
from tui.terminal.ends import INTERRUPTED, ended_by_signals
from tui.terminal.first_frame import FirstFrame
from tui.terminal.frames import erases_in_colour, lines_of
from tui.terminal.old_sizes import forget_old_sizes
from tui.terminal.typed_ahead import TypedAhead
from tui.terminal.without_colours import WithoutColours
from tui.text.harmless import harmless_line
from tui.themes import OWN_COLOURS, OWN_THEMES, default_theme, pane_colours
from tui.themes import theme_names as theme_names
from tui.widgets.bindings import bindings_for

# Rows that stand on the terminal already are replaced by nothing less than rows.
_REPLACED_SECONDS = 2.0


class BrowserApp(App[None]):
    """parlbrowse in a terminal."""

    TITLE = "parlbrowse"
    CSS_PATH: ClassVar = [str(path) for path in sorted(styles().glob("*.tcss"))]
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("everywhere")
    # Ours is tui/screens/commands.py: Textual's sends the screen at each letter and fails on small ones.
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        archives: Sequence[str] = (),
        filter_text: str = "",
        theme: str | None = None,
        ascii_only: bool = False,
        read: Reading | None = None,
        first_frame: FirstFrame | None = None,
    ) -> None:
        self.first_frame = first_frame
        self.archives = tuple(archives)
        self.filter_text = filter_text
        self.read_archive = read or ArchiveReading()
        self._held = True
        self._canvas: Canvas | None = None
        self.ascii_only = ascii_only
        self.fault = ""
        self.ended_with: int | None = None
        self._running_loop: asyncio.AbstractEventLoop | None = None
        super().__init__(driver_class=TerminalDriver)
        self.no_color = colours() == "none"
        if self.no_color:
            self._filters = [WithoutColours()]
        self._typed_ahead = TypedAhead(self, super().on_event, self._is_answering)
        if first_frame is not None:
            # Keys for rows that show already wait for those of the browser.
            self._typed_ahead.hold()
        self.animation_level = "none"
        for own in OWN_THEMES:
            self.register_theme(own)
        self.theme = OWN_COLOURS if self.no_color else theme or default_theme()

    def get_default_screen(self) -> Screen[None]:
        """The browsing screen is the only one at the start: each more would be painted."""
        screen = BrowseScreen(self.archives, self.filter_text, self.read_archive)
        if self.first_frame is not None:
            screen.first_frame_seconds = _REPLACED_SECONDS
        return screen

    def get_css_variables(self) -> dict[str, str]:
        """Textual's variables and those of our panes."""
        variables = super().get_css_variables()
        return {**pane_colours(self.current_theme, variables), **variables}

    async def on_event(self, event: Event) -> None:
        """As Textual's; but a key waits until what the one before it set off has been done."""
        if isinstance(event, Resize):
            # The terminal may have moved or cleared what stood on it, even if its size is the same again.
            self._canvas = None
            if event.size != self.size:
                forget_old_sizes()
            self.call_later(self.refresh_screen)
        if self._typed_ahead.concerns(event):
            await self._typed_ahead.arrived(event)
        else:
            await super().on_event(event)

    def _is_answering(self) -> bool:
        return isinstance(self.screen, BrowseScreen) and self.screen.is_answering

    def on_panes_screen_whole(self) -> None:
        """Paint what is laid out by now, and from now on all that changes."""
        if self._held:
            self._held = False
            self.screen.refresh()
            if self.first_frame is not None:
                self.call_later(self._typed_ahead.release)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        # Panes mount, scroll and focus one by one, and each sends a frame: the first that is sent is whole.
        # Textual's batch_update does not serve: what changes in it is laid out afterwards, in more frames.
        if self._held:
            return
        if not isinstance(renderable, LayoutUpdate | ChopsUpdate) or self._driver is None or self.is_headless:
            super()._display(screen, renderable)
        elif self._running and not self._batch_count and screen.is_current:
            self._paint(renderable)
        self.post_display_hook()

    def _paint(self, update: LayoutUpdate | ChopsUpdate) -> None:
        """Send what of a frame does not stand on the terminal yet."""
        if self._canvas is None or self._canvas.size != self.size:
            self._canvas = Canvas(*self.size, erases_in_colour())
        colours = self.console._color_system or ColorSystem.EIGHT_BIT
        sent = self._canvas.paint(lines_of(update, colours))
        if isinstance(self.focused, Input):
            # Where input methods show what is being composed.
            sent += self._canvas.move_to(*self.size.region.size.clamp_offset(self.cursor_position))
        if sent and self._driver is not None:
            self._begin_update()
            self._driver.write(sent)
            self._end_update()
            if isinstance(self._driver, TerminalDriver):
                self._driver.give_turn()

    def refresh_screen(self) -> None:
        """Paint the whole screen, as far as it does not stand on the terminal yet."""
        if self.screen_stack:
            self.screen.refresh()

    def _fatal_error(self) -> None:
        # Textual prints a page of traceback; a reader can use one line. TEXTUAL=debug brings the page back.
        if self._exception is None or "debug" in self.features:
            super()._fatal_error()
        else:
            self.fault = harmless_line(f"{type(self._exception).__name__}: {self._exception}")
            self._close_messages_no_wait()

    def on_load(self) -> None:
        """From here on the session can be told to end; the terminal is still as it was."""
        self._running_loop = asyncio.get_running_loop()
        if self.ended_with is not None:
            self.exit(return_code=self.ended_with)

    def end(self, code: int) -> None:
        """End the session with an exit code, from any thread or signal handler; the first code counts."""
        if self.ended_with is None:
            self.ended_with = code
            if self._running_loop is not None and not self._running_loop.is_closed():
                self._running_loop.call_soon_threadsafe(lambda: self.exit(return_code=code))

    def restore_terminal(self) -> None:
        """Put the terminal back at once, whatever the screen is at."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.restore()

    def copy_to_clipboard(self, text: str) -> None:
        """Send a text to the terminal's clipboard; nothing says whether it arrived."""
        self._clipboard = text
        if self._driver is not None:
            self._driver.write(clipboard_sequence(text))

    def action_interrupt(self) -> None:
        """Quit at once, as if interrupted."""
        self.end(INTERRUPTED)


def run(
    archives: Sequence[str],
    filter_text: str,
    theme: str | None,
    ascii_only: bool,
    opening: Opening | None = None,
    frame: FirstFrame | None = None,
) -> int:
    """Browse archives until the reader quits; returns the exit code.

    `theme` is one of `theme_names()`, or None for the default; raises KeyError for another. `opening` is of
    these archives, `frame` the list as the terminal shows it already.
    """
    if theme is not None and theme not in theme_names():
        raise KeyError(theme)
    reading = ArchiveReading(opening=opening)
    app = BrowserApp(archives, filter_text, theme, ascii_only or not takes_utf8(), reading, frame)
    with ended_by_signals(app):
        app.run(mouse=not over_ssh())
    if app.ended_with is not None:
        return app.ended_with
    if app.fault:
        print(f"parlbrowse: a fault in parlbrowse itself, please report it: {app.fault}", file=sys.stderr)
    return app.return_code or 0
