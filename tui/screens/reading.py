"""Reading an archive behind the screen: what the worker does, and the messages it posts."""

import sys
import time
from collections.abc import Callable, Sequence
from threading import Lock

from textual.message import Message

from tui.archive.archive import Archive
from tui.archive.heap import give_back
from tui.collector import collector_at_rest
from tui.filter.index import Index
from tui.widgets.work import NONE, Work

# What the status line says changes this often at most.
_SAID_APART = 0.25
# An index of more takes a fifth of a second and longer.
_MANY_NAMES = 10_000
_MANY_ARTICLES, _PAINTED_SECONDS = 5_000, 0.06
_MINUTE, _HOUR = 60, 3600

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.archive.following import Following
    from tui.archive.opening import Opening
    from tui.archive.progress import Progress as Done


class Progress(Message):
    """What is going on; nothing when all is done."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work


class Snapshot(Message):
    """The archive as far as it is read, with the index that filters it.

    `named` tells whether names are there to filter by; without them it is for the list alone.
    """

    def __init__(self, archive: Archive, index: Index, complete: bool, named: bool = True) -> None:
        super().__init__()
        self.archive = archive
        self.index = index
        self.complete = complete
        self.named = named


class Failed(Message):
    """The archive cannot be read at all; the reason for a reader."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class Trouble(Message):
    """Something that a reader should know and that ends nothing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Changed(Message):
    """Files of the archive have changed."""


class News(Message):
    """What has come, changed and gone since the archive was read before."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


# What fills the screen: archives as named, where to post messages, and whether nobody waits any more.
Reading = Callable[[Sequence[str], Callable[[Message], object], Callable[[], bool]], None]


class ArchiveReading:
    """Reads archives, with a store or without; called again for the same ones, it reads what has changed.

    It runs in a thread: `post` takes messages from any thread, `stopped` says that nobody waits any more.
    Whatever goes wrong is posted too. One reading at a time: the next begins when the one before has stopped.
    """

    def __init__(self, kept: bool = True, opening: "Opening | None" = None) -> None:
        self._reads = Lock()
        self._kept = kept
        self._opening = opening
        self._latest: tuple[Archive, Index] | None = None
        self._following: Following | None = None
        self._told = ""
        self._whole: Archive | None = None

    def close(self) -> None:
        """Follow the archives no longer."""
        if self._following is not None:
            self._following.stop()

    def __call__(
        self, archives: Sequence[str], post: Callable[[Message], object], stopped: Callable[[], bool]
    ) -> None:
        """Post the archive step by step, until all of it is posted."""
        # Imported here, so that the first paint does not wait for tables.
        from tui.archive.files import MissingArchive

        # A shorter turn lets a key be answered while the names of a large archive are indexed.
        sys.setswitchinterval(0.001)
        try:
            with self._reads:
                self._read(archives, post, stopped)
        except MissingArchive as missing:
            post(Failed(str(missing)))
            # It may come back.
            self._follow(archives, post, stopped, are_there=False)
        except Exception as error:
            post(Failed(f"A fault in parlbrowse itself, please report it: {type(error).__name__}: {error}"))

    def _read(
        self, archives: Sequence[str], post: Callable[[Message], object], stopped: Callable[[], bool]
    ) -> None:
        from tui.archive.opening import Opening
        from tui.archive.progress import Stage

        if stopped():
            return
        if self._opening is None or self._opening.archives != tuple(archives):
            self._opening, self._latest, self._whole = Opening(archives, self._kept), None, None
        self._opening.stopped = stopped
        said = 0.0
        for step in self._opening.steps():
            if stopped():
                return
            if isinstance(step, Stage):
                self._show(step.archive, step.complete, step.named, post)
            elif time.monotonic() - said > _SAID_APART:
                said = time.monotonic()
                post(Progress(work_of(step)))
            self._tell(post)
        post(Progress(NONE))
        self._tell(post)
        give_back()
        self._follow(archives, post, stopped)

    def _follow(
        self,
        archives: Sequence[str],
        post: Callable[[Message], object],
        stopped: Callable[[], bool],
        are_there: bool = True,
    ) -> None:
        if self._following is None and not stopped():
            from tui.archive.following import Following

            self._following = Following(archives, lambda: post(Changed()), are_there)

    def _show(self, archive: Archive, complete: bool, named: bool, post: Callable[[Message], object]) -> None:
        if self._latest is None or self._latest[0] is not archive:
            if named and len(archive.names) > _MANY_NAMES:
                # Rows show their names while the index to filter by is made.
                post(Snapshot(archive, Index(without_names(archive)), complete=False, named=False))
            self._latest = archive, _index_of(archive)
        post(Snapshot(*self._latest, complete, named))
        if not named and len(archive) > _MANY_ARTICLES:
            # Unpacking many names holds the interpreter for long: the list is painted before.
            time.sleep(_PAINTED_SECONDS)
        if complete:
            if self._whole is not None and (text := news(self._whole, archive)):
                post(News(text))
            self._whole = archive
            # What the first letters would wait for is made while nobody types yet.
            self._latest[1].warm()

    def _tell(self, post: Callable[[Message], object]) -> None:
        """What is wrong with the store, once."""
        assert self._opening is not None
        trouble = self._opening.store.trouble
        if trouble != self._told:
            self._told = trouble
            post(Trouble(trouble))


def news(before: Archive, now: Archive) -> str:
    """What is new in an archive, for a reader: `2 new articles, 1 gone`; empty: nothing has changed."""
    if now is before:
        return ""
    came = len(now.numbers.keys() - before.numbers.keys())
    went = len(before) - len(now) + came
    told = [f"{came:,} new article{'' if came == 1 else 's'}"] if came else []
    if went:
        told.append(f"{went:,} gone" if came else f"{went:,} article{'' if went == 1 else 's'} gone")
    return ", ".join(told) or "Articles have changed"


@collector_at_rest()
def _index_of(archive: Archive) -> Index:
    return Index(archive)


def without_names(archive: Archive) -> Archive:
    """The same articles with nothing found in them."""
    return Archive(articles=archive.articles, problems=archive.problems, heads=archive.heads)


def read_archive(
    archives: Sequence[str], post: Callable[[Message], object], stopped: Callable[[], bool]
) -> None:
    """Read archives once, with a store."""
    ArchiveReading()(archives, post, stopped)


def work_of(step: "Done") -> Work:
    """How far the work is, for the status line."""
    if not step.all:
        return Work(f"{step.doing}, {step.done:,} so far" if step.done else step.doing)
    left = step.seconds_left
    known = left is not None and left >= 1
    return Work(
        step.doing,
        100 * step.done // step.all,
        f"{step.rate:,.0f}" if known else "",
        _span(left) if left is not None and known else "",
    )


def _span(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    return f"{seconds / _MINUTE:.0f} min" if seconds < _HOUR else f"{seconds / _HOUR:.1f} h"
