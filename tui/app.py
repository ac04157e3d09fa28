"""The Textual app: theme, keys, screens."""

from collections.abc import Sequence
from typing import ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from tui.locations import styles
from tui.screens.browse import BrowseScreen
from tui.screens.reading import ArchiveReading, Reading
from tui.text.harmless import harmless_line
from tui.themes import OWN_COLOURS, OWN_THEMES, default_theme, over_ssh, pane_colours
from tui.themes import theme_names as theme_names
from tui.widgets.bindings import bindings_for

# 128 and the signal that Ctrl-C stands for.
_INTERRUPTED = 130


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
    ) -> None:
        self.archives = tuple(archives)
        self.filter_text = filter_text
        self.read_archive = read or ArchiveReading()
        self._held = True
        self.ascii_only = ascii_only
        super().__init__()
        self.animation_level = "none"
        for own in OWN_THEMES:
            self.register_theme(own)
        self.theme = OWN_COLOURS if self.no_color else theme or default_theme()

    def get_default_screen(self) -> Screen[None]:
        """The browsing screen is the only one at the start: each more would be painted."""
        return BrowseScreen(self.archives, self.filter_text, self.read_archive)

    def get_css_variables(self) -> dict[str, str]:
        """Textual's variables and those of our panes."""
        variables = super().get_css_variables()
        return {**pane_colours(self.current_theme, variables), **variables}

    def on_panes_screen_whole(self) -> None:
        """Paint what is laid out by now, and from now on all that changes."""
        if self._held:
            self._held = False
            self.screen.refresh()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        # Panes mount, scroll and focus one by one, and each sends a frame: the first that is sent is whole.
        # Textual's batch_update does not serve: what changes in it is laid out afterwards, in more frames.
        if not self._held:
            super()._display(screen, renderable)

    def _fatal_error(self) -> None:
        # Textual prints a page of traceback; a reader can use one line. TEXTUAL=debug brings the page back.
        if self._exception is None or "debug" in self.features:
            super()._fatal_error()
        else:
            fault = harmless_line(f"{type(self._exception).__name__}: {self._exception}")
            self.panic(Text(f"parlbrowse: a fault in parlbrowse itself, please report it: {fault}"))

    def action_interrupt(self) -> None:
        """Quit at once, as if interrupted."""
        self.exit(return_code=_INTERRUPTED)


def run(
    archives: Sequence[str], filter_text: str, theme: str | None, ascii_only: bool, kept: bool = True
) -> int:
    """Browse archives until the reader quits; returns the exit code.

    `theme` is one of `theme_names()`, or None for the default; raises KeyError for another. Not `kept`,
    nothing is stored.
    """
    if theme is not None and theme not in theme_names():
        raise KeyError(theme)
    app = BrowserApp(archives, filter_text, theme, ascii_only, ArchiveReading(kept))
    app.run(mouse=not over_ssh())
    return app.return_code or 0
