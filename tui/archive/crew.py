"""The crew: children that read files and find the names in them, a bundle at a time, on all cores."""

import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from queue import SimpleQueue
from selectors import EVENT_READ, DefaultSelector
from threading import Thread
from typing import IO

from tui.archive.files import FoundFile
from tui.archive.processes import Child, cores, receive, send
from tui.archive.record import Record, read_record

# So many files of ordinary length take a child a tenth of a second.
_BUNDLE = {True: 8, False: 200}
# A child has the next bundle while it works on one.
_AHEAD = 2
_LOOK_UP_SECONDS = 0.1
# Fewer files than this are done before children have started.
FEW = {True: 40, False: 500}

Bundle = list[FoundFile]


class Crew:
    """One child a core, from the first reading that is worth them until `end`.

    `stopped` is asked again and again, and ends a reading early. Of a large archive children find the names
    of few files, too: what they are found with would stay in the memory of this process.
    """

    def __init__(self, stopped: Callable[[], bool], is_large: bool = False) -> None:
        self._stopped, self._is_large = stopped, is_large
        self._children: list[Child] = []

    def read(
        self, files: Sequence[FoundFile], with_names: bool, folded: Mapping[str, bytes]
    ) -> Generator[list[Record], None, None]:
        """The records of these files, a bundle at a time in whatever order they are done.

        Few files are read by this process. `folded` has, by path, the digests of contents whose folded text
        is kept already, which is not made again.
        """
        size = _BUNDLE[with_names]
        bundles = deque(list(files[start : start + size]) for start in range(0, len(files), size))
        if len(files) > FEW[with_names] or (with_names and self._is_large):
            with suppress(OSError):
                while len(self._children) < min(cores(), len(bundles)):
                    self._children.append(Child("read"))
            with closing(_Shared(self._children, bundles, with_names, folded).read(self._stopped)) as shared:
                yield from shared
        # Without children, or after the last of them has died.
        for bundle in bundles:
            for file in bundle:
                if self._stopped():
                    return
                yield [read_record(file.path, file.id, with_names, folded.get(file.path, b""))]

    def end(self) -> None:
        """Let the children go."""
        while self._children:
            self._children.pop().end()


class _Shared:
    """One reading shared out among children; one that dies is replaced, and its bundles go to others."""

    def __init__(
        self, children: list[Child], bundles: deque[Bundle], with_names: bool, folded: Mapping[str, bytes]
    ) -> None:
        self._children, self._bundles = children, bundles
        self._with_names, self._folded = with_names, folded
        self._held: dict[Child, deque[Bundle]] = {}
        self._selector = DefaultSelector()

    def read(self, stopped: Callable[[], bool]) -> Generator[list[Record], None, None]:
        """The records as they come. What no child is left to read stays in the bundles."""
        try:
            for child in self._children:
                self._begin(child)
            while any(self._held.values()) and not stopped():
                for key, _ in self._selector.select(_LOOK_UP_SECONDS):
                    child = key.data
                    try:
                        records: list[Record] = receive(child.output)
                    except (EOFError, OSError):
                        yield from self._after_death(child)
                        continue
                    bundle = self._held[child].popleft()
                    self._give(child)
                    # In one piece of memory what this process has of each file already.
                    yield [
                        replace(record, path=file.path, id=file.id)
                        for file, record in zip(bundle, records, strict=True)
                    ]
            if stopped():
                self._bundles.clear()
        finally:
            self._selector.close()
            # What one is still at would be taken for an answer to the next question.
            for child, held in self._held.items():
                if held:
                    self._children.remove(child)
                    child.end()

    def _begin(self, child: Child) -> None:
        self._held[child] = deque()
        self._selector.register(child.output, EVENT_READ, child)
        self._give(child)

    def _give(self, child: Child) -> None:
        held = self._held[child]
        while self._bundles and len(held) < _AHEAD:
            bundle = self._bundles.popleft()
            held.append(bundle)
            jobs = [(file.path, file.id, self._folded.get(file.path, b"")) for file in bundle]
            # If it has died, its output ends too, and the bundle is given to another.
            with suppress(OSError):
                send(child.input, (self._with_names, jobs))

    def _after_death(self, child: Child) -> Iterator[list[Record]]:
        """Give back what it held; the file that it died of twice is known by then, and a problem."""
        self._selector.unregister(child.output)
        self._children.remove(child)
        child.end()
        held = self._held.pop(child)
        first = held.popleft() if held else []
        self._bundles.extendleft(held)
        if len(first) == 1:
            yield [_fatal(first[0])]
        else:
            self._bundles.extendleft([file] for file in first)
        if self._bundles:
            with suppress(OSError):
                self._children.append(Child("read"))
                self._begin(self._children[-1])


def _fatal(file: FoundFile) -> Record:
    """The record of a file in which looking for names ends the process that does."""
    from tui.archive.coding import encode
    from tui.names.recognition import NOTHING

    record = read_record(file.path, file.id, with_names=False)
    trouble = "no names could be found: looking for them ended the process that did"
    return replace(record, problems=(*record.problems, trouble), found=encode(NOTHING))


def read_jobs(source: IO[bytes], answers: IO[bytes]) -> None:
    """What a child of the crew does."""
    jobs: SimpleQueue[tuple[bool, list[tuple[str, str, bytes]]]] = SimpleQueue()

    def listen() -> None:
        # Beside the work, so that neither end waits to write while the other does, and the end is heard.
        with suppress(EOFError, OSError):
            while True:
                jobs.put(receive(source))
        os._exit(0)

    Thread(target=listen, daemon=True).start()
    loaded = False
    while True:
        with_names, files = jobs.get()
        send(answers, [read_record(path, id, with_names, folded) for path, id, folded in files])
        if with_names and not loaded:
            # Rules and tables stay: looking through them for what may go costs a twentieth of the work.
            gc.freeze()
            loaded = True
