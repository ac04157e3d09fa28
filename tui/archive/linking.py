"""Linking in a child: a large archive's names take minutes and much memory, which the browser has not."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from selectors import EVENT_READ, DefaultSelector
from threading import Event, Thread
from typing import IO

from tui.archive.article import Problem
from tui.archive.processes import Child, receive, receive_bytes, send, send_bytes
from tui.archive.record import Record
from tui.archive.sealed import Place

_FEW = 1500
_BUNDLE = 500
_LOOK_UP_SECONDS = 0.1


def is_large(count: int) -> bool:
    """Whether the names of so many articles are better found and linked by others than by the browser."""
    return count > _FEW


def link_records(
    records: Callable[[], Iterable[Record]],
    count: int,
    problems: Sequence[Problem],
    contents: str,
    place: Place | None,
    stopped: Callable[[], bool],
) -> bytes | bytearray | None:
    """The snapshot of these records, about `count` of them; None if `stopped` before it was made.

    A large one lies in its `place`, where it could be written there, and nothing is returned of it.
    `records` may be asked for twice: a child that dies leaves the work to this process.
    """
    from tui.archive.snapshot import make

    if is_large(count):
        made = None
        try:
            made = _by_child(iter(records()), problems, contents, place, stopped)
            return made
        except (OSError, EOFError):
            pass
        finally:
            if made is None and place is not None:
                place.clear()
    return make(records(), problems, contents)


def _by_child(
    records: Iterator[Record],
    problems: Sequence[Problem],
    contents: str,
    place: Place | None,
    stopped: Callable[[], bool],
) -> bytes | bytearray | None:
    child = Child("link")
    try:
        send(child.input, (list(problems), contents, place))
        while bundle := list(islice(records, _BUNDLE)):
            if stopped():
                return None
            send(child.input, bundle)
        send(child.input, [])
        with DefaultSelector() as selector:
            selector.register(child.output, EVENT_READ)
            while not selector.select(_LOOK_UP_SECONDS):
                if stopped():
                    return None
        return receive_bytes(child.output)
    finally:
        child.end()


class Linking:
    """Linking under way in a thread, while others go on reading.

    `data` is the snapshot once `is_done`, empty where it lies in its `place`, None where linking was stopped
    or failed.
    """

    def __init__(
        self,
        records: Callable[[], Iterable[Record]],
        count: int,
        problems: Sequence[Problem],
        contents: str,
        place: Place | None,
    ) -> None:
        self.place = place
        self.data: bytes | bytearray | None = None
        self._stopped = Event()
        self._began, self.seconds = time.monotonic(), 0.0
        self._failed: Exception | None = None

        def run() -> None:
            try:
                self.data = link_records(records, count, problems, contents, place, self._stopped.is_set)
            except Exception as error:
                self._failed = error
            self.seconds = time.monotonic() - self._began

        self._thread = Thread(target=run, daemon=True)
        self._thread.start()

    @property
    def is_done(self) -> bool:
        """Whether it has come to its end. Raises what went wrong."""
        if not self._thread.is_alive() and self._failed is not None:
            raise self._failed
        return not self._thread.is_alive()

    def wait(self, stopped: Callable[[], bool]) -> None:
        """Wait for the end, or until `stopped`. Raises what went wrong."""
        while not self.is_done and not stopped():
            self._thread.join(_LOOK_UP_SECONDS)

    def stop(self) -> None:
        """Give up what is under way, and what was made and not kept."""
        self._stopped.set()
        self._thread.join()
        if self.place is not None:
            self.place.clear()


def link_job(source: IO[bytes], answers: IO[bytes]) -> None:
    """What the linking child does."""
    from tui.archive.snapshot import make

    problems, contents, place = receive(source)
    records: list[Record] = []
    while bundle := receive(source):
        records += bundle
    made = make(records, problems, contents)
    if place is not None:
        with suppress(OSError):
            place.write(made)
            made = b""
    try:
        send_bytes(answers, made)
    except OSError:
        # The browser was killed meanwhile.
        if place is not None:
            place.clear()
