"""Walking: the files of an archive with sizes and times, and a signature that changes with any of them."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple

from tui.archive.article import Problem
from tui.archive.files import FoundFile
from tui.archive.progress import Progress
from tui.archive.record import state_of

_SAID_APART = 0.25
_LOOKED_AT_APART = 256


class Seen(NamedTuple):
    """A file as a walk saw it: its path and id, and its size and time (`tui.archive.record.state_of`)."""

    path: str
    id: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Walked:
    """What a walk found, in its order: files by path, with size and time, and what cannot be looked into."""

    files: dict[str, Seen] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    signature: str = ""


def walk(found: Iterator[FoundFile | Problem], stopped: Callable[[], bool]) -> Iterator[Progress | Walked]:
    """Walk to the end, or until `stopped`; the last item is what was found."""
    walked = Walked()
    digest = blake2b(digest_size=16)
    began = said = time.monotonic()
    for count, item in enumerate(found):
        if isinstance(item, Problem):
            walked.problems.append(item)
            told = f"{item.path}\0{item.reason}\n"
        else:
            state = state_of(item.path)
            walked.files[item.path] = Seen(item.path, item.id, *state)
            told = f"{item.path}\0{item.id}\0{state[0]}\0{state[1]}\n"
        digest.update(told.encode("utf-8", "surrogatepass"))
        if count % _LOOKED_AT_APART == 0:
            if stopped():
                break
            if time.monotonic() - said > _SAID_APART:
                said = time.monotonic()
                yield Progress("looking for files", count, 0, began)
    walked.signature = digest.hexdigest()
    yield walked
