"""Reading an archive behind the screen: what the worker does, and the messages it posts."""

import sys
import time
from collections.abc import Callable, Sequence

from textual.message import Message

from tui.archive.archive import Archive
from tui.archive.article import Article, Problem
from tui.filter.index import Index
from tui.names.recognition import Recognition

# A snapshot costs what building one costs: at least this many times that span lies between two.
_BUILDS_APART = 8
_SECONDS_APART = 0.3
_SAID_APART = 0.25


class Progress(Message):
    """Words about what is going on; empty when all is done."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Snapshot(Message):
    """The archive as far as it is read, with the index that filters it."""

    def __init__(self, archive: Archive, index: Index, complete: bool) -> None:
        super().__init__()
        self.archive = archive
        self.index = index
        self.complete = complete


class Failed(Message):
    """The archive cannot be read at all; the reason for a reader."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class _Pace:
    """When the next snapshot is due."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _SECONDS_APART

    def due(self) -> bool:
        return time.monotonic() >= self._next

    def spent(self, seconds: float) -> None:
        self._next = time.monotonic() + max(_SECONDS_APART, _BUILDS_APART * seconds)


# What fills the screen: archives as named, where to post messages, and whether nobody waits any more.
Reading = Callable[[Sequence[str], Callable[[Message], object], Callable[[], bool]], None]


def read_archive(
    archives: Sequence[str], post: Callable[[Message], object], stopped: Callable[[], bool]
) -> None:
    """Load, then recognise, then post the whole; snapshots in between as often as is cheap.

    It runs in a thread: `post` takes messages from any thread, `stopped` says that nobody waits any more.
    Whatever goes wrong is posted too.
    """
    # Imported here, so that the first paint does not wait for tables.
    from tui.archive.files import MissingArchive

    # Recognition computes without pause; a shorter turn lets a key be answered in between.
    sys.setswitchinterval(0.001)
    try:
        _read(archives, post, stopped)
    except MissingArchive as missing:
        post(Failed(str(missing)))
    except Exception as error:
        post(Failed(f"A fault in parlbrowse itself, please report it: {type(error).__name__}: {error}"))


def _read(archives: Sequence[str], post: Callable[[Message], object], stopped: Callable[[], bool]) -> None:
    from tui.archive.build import build
    from tui.archive.load import load
    from tui.names.recognise import recognise

    articles: list[Article] = []
    problems: list[Problem] = []
    recognitions: dict[str, Recognition] = {}
    pace = _Pace()

    def snapshot(complete: bool = False) -> Archive:
        began = time.monotonic()
        archive = build(tuple(articles), recognitions, tuple(problems))
        if not stopped():
            index = Index(archive)
            post(Snapshot(archive, index, complete))
            if complete:
                # What the first letters would wait for is made while nobody types yet.
                index.warm()
        pace.spent(time.monotonic() - began)
        return archive

    for item in load(archives):
        if stopped():
            return
        if isinstance(item, Problem):
            problems.append(item)
        else:
            articles.append(item)
        if pace.due():
            post(Progress(f"reading, {len(articles):,} so far"))
            snapshot()
    ordered = snapshot(complete=not articles).articles
    said = time.monotonic()
    for number, article in enumerate(ordered):
        if stopped():
            return
        recognitions[article.head.id] = recognise(article.text, article.blocks)
        if time.monotonic() - said > _SAID_APART:
            said = time.monotonic()
            post(Progress(f"finding names, {100 * number // len(ordered)}% of {len(ordered):,}"))
        if pace.due():
            snapshot()
        # The screen's thread may have waited: let it go first.
        time.sleep(0)
    if articles:
        snapshot(complete=True)
    post(Progress(""))
