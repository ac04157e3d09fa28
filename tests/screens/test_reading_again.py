"""Reading again, files that go and come back: what the screen says of it, and where it leaves the reader."""

import gc
import weakref
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.message import Message

from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.archive.archive import Archive
from tui.archive.article import Problem
from tui.filter.index import Index
from tui.screens.reading import Changed, Failed, News, Progress, Snapshot
from tui.widgets.work import NONE

MISSING = "no such file or folder: made"
NEW = ("new", "2026-01-01", "Late auks.")


class Disk:
    """What the next reading finds: messages that it posts."""

    def __init__(self, archive: Archive) -> None:
        self.holds(archive)

    def holds(self, archive: Archive, news: str = "") -> None:
        """An archive, and what is new in it."""
        self.index = Index(archive)
        self._found: list[Message] = [Snapshot(archive, self.index, complete=True)]
        self._found += [News(news)] if news else []
        self._found.append(Progress(NONE))

    def holds_nothing(self) -> None:
        """No archive at all."""
        self._found = [Failed(MISSING)]

    def read(self, _: Sequence[str], post: Callable[[Message], object], __: Callable[[], bool]) -> None:
        """Post what is found, made anew as a message is posted but once."""
        for message in self._found:
            match message:
                case Snapshot():
                    post(Snapshot(message.archive, message.index, complete=True))
                case News():
                    post(News(message.text))
                case Failed():
                    post(Failed(message.reason))
                case _:
                    post(Progress(NONE))


@asynccontextmanager
async def disk(size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Browsing, Disk]]:
    """The browser over an archive that may change."""
    found = Disk(made_archive())
    async with browsing(made_archive(), size=size) as it:
        it.browse._read_archive = found.read
        await it.press("r")
        yield it, found


async def changed(it: Browsing) -> None:
    """Tell that files have changed, as following does, and wait."""
    it.browse.post_message(Changed())
    await it.settle()


@pytest.mark.parametrize("asked", [True, False])
async def test_a_list_comes_back_with_its_archive_with_the_cursor_where_it_was(asked: bool) -> None:
    async with disk() as (it, found):
        rows = it.rows
        await it.press("j", "j")
        kept = found._found
        found.holds_nothing()
        await changed(it)
        assert it.rows == []
        assert MISSING in "\n".join(shown(it.browse.articles))
        assert it.browse.status.status.all == 0
        found._found = kept
        if asked:
            await it.press("r")
            assert "Read again: the archive is there again" in it.status
        else:
            await changed(it)
        assert it.rows == rows
        assert it.browse.articles.cursor == 2
        assert it.browse.status.status.all == 6


async def test_a_filter_brings_nothing_back_that_is_not_there() -> None:
    async with disk() as (it, found):
        kept = found._found
        found.holds_nothing()
        await changed(it)
        await it.press("/")
        await it.type("lovric")
        assert it.rows == []
        assert MISSING in "\n".join(shown(it.browse.articles))
        found._found = kept
        await changed(it)
        assert it.rows == ["a", "b", "e"]


async def test_a_change_that_came_while_nothing_could_be_read_is_read() -> None:
    async with disk() as (it, found):
        kept = found._found

        def read(_: Sequence[str], post: Callable[[Message], object], __: Callable[[], bool]) -> None:
            it.browse._read_archive = found.read
            found._found = kept
            post(Changed())
            post(Failed(MISSING))

        it.browse._read_archive = read
        await it.press("r")
        await it.settle()
        assert len(it.rows) == 6


async def test_reading_again_says_what_came_of_it() -> None:
    async with disk() as (it, found):
        await it.press("r")
        assert "Read again: nothing has changed" in it.status
        found.holds(made_archive([NEW]), "1 new article")
        await it.press("r")
        assert "Read again: 1 new article" in it.status
        found.holds_nothing()
        await it.press("r")
        assert f"Read again: {MISSING}" in it.status


async def test_changes_that_nobody_asked_for_are_news_alone() -> None:
    async with disk() as (it, found):
        await it.press("j")
        said = it.browse.status.status.said
        await changed(it)
        assert it.browse.status.status.said == said
        found.holds(made_archive([NEW]), "1 new article")
        await changed(it)
        assert it.browse.status.status.news == "1 new article"
        assert "1 new article" not in it.browse.status.status.said


@pytest.mark.parametrize("problems", [(), (Problem("/made/x", "cannot be read"),)])
async def test_an_empty_archive_says_why_where_there_is_a_why(problems: tuple[Problem, ...]) -> None:
    async with browsing(Archive(problems=problems)) as it:
        page = "\n".join(shown(it.browse.articles))
        assert "There is no article in this archive." in page
        assert ("! says why" in page) is bool(problems)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_open_article_that_goes_is_said_to_be_gone_until_it_comes_back(
    size: tuple[int, int],
) -> None:
    async with disk(size) as (it, found):
        found.holds(made_archive([NEW]))
        await changed(it)
        await it.press("g", "enter")
        assert it.browse.reader.article_id == "new"
        found.holds(made_archive())
        await changed(it)
        page = "\n".join(shown(it.browse.reader))
        assert "gone" in shown(it.browse.reader)[0]
        assert "This article is gone" in page
        assert "auks" not in page
        assert it.browse.reader.has_focus
        it.browse.status.tell(said="")
        assert "q back" in it.status
        assert "names" not in it.status
        assert "search" not in it.status
        for key in ("]", "s", "enter", "y", "Y", "v"):
            it.browse.status.tell(said="")
            await it.press(key)
            assert "This article is gone" in it.status, key
        found.holds(made_archive([NEW]))
        await changed(it)
        assert "auks" in "\n".join(shown(it.browse.reader))
        it.browse.status.tell(said="")
        assert "] names" in it.status


async def test_behind_an_article_that_is_gone_the_list_stays_and_others_are_read() -> None:
    async with disk() as (it, found):
        found.holds(made_archive([("c2", "2025-03-01", "Late auks.")]))
        await changed(it)
        await it.press("j", "j", "j", "enter")
        assert it.browse.reader.article_id == "c2"
        found.holds(made_archive())
        await changed(it)
        assert it.browse.articles.cursor == 3
        await it.press("K")
        assert it.browse.reader.article_id == "c"
        assert "gone" not in "\n".join(shown(it.browse.reader))


async def test_nothing_holds_an_archive_that_has_given_way_to_another() -> None:
    async with disk() as (it, found):
        await it.press("/")
        await it.type("ada w")
        await it.press("escape", "escape", "j")
        kept = weakref.ref(found.index)
        # Objects that hold each other go when they are looked for, some time later.
        gc.disable()
        try:
            found.holds(made_archive([NEW]))
            await changed(it)
            assert it.rows[0] == "new"
            assert kept() is None
        finally:
            gc.enable()
