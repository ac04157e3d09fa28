"""The crew: children that read files and find the names in them, a bundle at a time, on all cores."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
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


def read_all(
    files: Sequence[FoundFile], with_names: bool, stopped: Callable[[], bool]
) -> Generator[list[Record], None, None]:
    """The records of these files, a bundle at a time in whatever order they are done.

    Few files are read by this process, more by one child a core. Ends early once `stopped`.
    """
    size = _BUNDLE[with_names]
    bundles = deque(list(files[start : start + size]) for start in range(0, len(files), size))
    crew: list[Child] = []
    if len(files) > FEW[with_names]:
        with suppress(OSError):
            crew += [Child("read") for _ in range(min(cores(), len(bundles)))]
    try:
        yield from _by_crew(crew, bundles, with_names, stopped)
    finally:
        for child in crew:
            child.end()
    # Without a crew, or after the last of it has died.
    for bundle in bundles:
        for file in bundle:
            if stopped():
                return
            yield [read_record(file.path, file.id, with_names)]


def _by_crew(
    crew: list[Child], bundles: deque[Bundle], with_names: bool, stopped: Callable[[], bool]
) -> Iterator[list[Record]]:
    held: dict[Child, deque[Bundle]] = {child: deque() for child in crew}
    with DefaultSelector() as selector:
        for child in crew:
            selector.register(child.output, EVENT_READ, child)
            _give(child, held[child], bundles, with_names)
        while any(held.values()) and not stopped():
            for key, _ in selector.select(_LOOK_UP_SECONDS):
                child = key.data
                try:
                    records: list[Record] = receive(child.output)
                except (EOFError, OSError):
                    selector.unregister(child.output)
                    child.end()
                    yield from _after_death(held.pop(child), bundles)
                    replacement = _replacement(bundles)
                    if replacement is not None:
                        crew.append(replacement)
                        held[replacement] = deque()
                        selector.register(replacement.output, EVENT_READ, replacement)
                        _give(replacement, held[replacement], bundles, with_names)
                    continue
                held[child].popleft()
                _give(child, held[child], bundles, with_names)
                yield records
    if stopped():
        bundles.clear()


def _give(child: Child, held: deque[Bundle], bundles: deque[Bundle], with_names: bool) -> None:
    while bundles and len(held) < _AHEAD:
        bundle = bundles.popleft()
        held.append(bundle)
        # If it has died, its output ends too, and the bundle is given to another.
        with suppress(OSError):
            send(child.input, (with_names, [(file.path, file.id) for file in bundle]))


def _after_death(held: deque[Bundle], bundles: deque[Bundle]) -> Iterator[list[Record]]:
    """Give back what a dead child held; the file that it died of twice is known by then, and a problem."""
    first = held.popleft() if held else []
    bundles.extendleft(held)
    if len(first) == 1:
        record = read_record(first[0].path, first[0].id, with_names=False)
        trouble = "no names could be found: looking for them ended the process that did"
        from tui.archive.coding import encode
        from tui.names.recognition import NOTHING

        yield [replace(record, problems=(*record.problems, trouble), found=encode(NOTHING))]
    else:
        bundles.extendleft([file] for file in first)


def _replacement(bundles: deque[Bundle]) -> Child | None:
    if not bundles:
        return None
    try:
        return Child("read")
    except OSError:
        return None


def read_jobs(source: IO[bytes], answers: IO[bytes]) -> None:
    """What a child of the crew does."""
    jobs: SimpleQueue[tuple[bool, list[tuple[str, str]]]] = SimpleQueue()

    def listen() -> None:
        # Beside the work, so that neither end waits to write while the other does, and the end is heard.
        with suppress(EOFError, OSError):
            while True:
                jobs.put(receive(source))
        os._exit(0)

    Thread(target=listen, daemon=True).start()
    while True:
        with_names, files = jobs.get()
        send(answers, [read_record(path, id, with_names) for path, id in files])
