"""Stopping: work for an answer that nobody waits for any more is given up."""

from collections.abc import Callable, Iterable, Iterator

Stopped = Callable[[], bool]


class StoppedError(Exception):
    """Nobody waits for the answer any more."""


def never() -> bool:
    """Somebody waits until the answer is there."""
    return False


def go_on(numbers: Iterable[int], stopped: Stopped) -> Iterator[int]:
    """The numbers one by one, as long as somebody waits; raises StoppedError then."""
    for number in numbers:
        if stopped():
            raise StoppedError
        yield number
