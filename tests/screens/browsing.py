"""The browser over a hand-made archive, for tests through Pilot."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from textual.message import Message
from textual.pilot import Pilot

from tui.app import BrowserApp
from tui.archive.archive import Archive
from tui.filter.index import Index
from tui.screens.browse import BrowseScreen
from tui.screens.reading import Progress, Snapshot
from tui.widgets.lines import Lines
from tui.widgets.work import NONE


@dataclass
class Browsing:
    """A running browser and what a test asks of it."""

    app: BrowserApp
    pilot: Pilot[Any]
    browse: BrowseScreen

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that they ask for is on the screen."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type into whatever has the focus, and wait."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(200):
            await self.pilot.pause()
            if self.browse.settled:
                break
            await self.pilot.pause(0.01)
        else:
            raise AssertionError("the screen did not settle")
        await self.pilot.pause()

    @property
    def terms(self) -> list[str]:
        """The terms taken."""
        return list(self.browse.steps.terms)

    @property
    def rows(self) -> list[str]:
        """Ids of the articles in the list, in its order."""
        pane = self.browse.articles
        return [pane.archive.head(number).id for number in pane.rows]

    @property
    def status(self) -> str:
        """The status line."""
        return shown(self.browse.status)[0]

    @property
    def asked(self) -> str:
        """The question on the last line, or what is wrong with the answer; empty: none is asked."""
        return (
            " ".join(line.strip() for line in shown(self.browse.prompt.label))
            if self.browse.prompt.display
            else ""
        )

    @property
    def answer(self) -> str:
        """The answer being typed."""
        return self.browse.prompt.field.value

    @property
    def reading(self) -> str:
        """What the bar says of the filter."""
        return self.browse.query_one("#reading", Lines).render_line(0).text


def shown(pane: Lines) -> list[str]:
    """The lines of a pane as they show, without blanks at their ends."""
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


def reading_of(archive: Archive) -> Callable[..., None]:
    """A reading that posts one archive, whole."""

    def read(_: Sequence[str], post: Callable[[Message], object], __: Callable[[], bool]) -> None:
        post(Snapshot(archive, Index(archive), complete=True))
        post(Progress(NONE))

    return read


@asynccontextmanager
async def browsing(
    archive: Archive, size: tuple[int, int] = (80, 24), filter_text: str = "", ascii_only: bool = False
) -> AsyncIterator[Browsing]:
    """The browser over an archive, settled."""
    app = BrowserApp(("made",), filter_text, None, ascii_only, reading_of(archive))
    async with app.run_test(size=size) as pilot:
        assert isinstance(app.screen, BrowseScreen)
        running = Browsing(app, pilot, app.screen)
        await running.settle()
        yield running
