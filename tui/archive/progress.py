"""Progress: how far the work on an archive is, and what is known of the archive by then."""

import time
from dataclasses import dataclass

from tui.archive.archive import Archive


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one kind of work is: so many of all (0: nobody knows), since when (monotonic seconds)."""

    doing: str
    done: int
    all: int
    began: float

    @property
    def rate(self) -> float:
        """Files a second so far."""
        return self.done / max(1e-3, time.monotonic() - self.began)

    @property
    def seconds_left(self) -> float | None:
        """The time left at this rate; None where nobody knows."""
        return (self.all - self.done) / self.rate if self.done and self.all else None


@dataclass(frozen=True, slots=True)
class Stage:
    """The archive as far as it is known: `named` once names are linked, `complete` when no more will come."""

    archive: Archive
    named: bool
    complete: bool


class Pace:
    """When the next step is due: steps cost what making them costs, and take a small part of the time."""

    def __init__(self, apart: float, times: float) -> None:
        self._apart, self._times = apart, times
        self._next = time.monotonic() + apart

    def due(self) -> bool:
        """Whether it is time."""
        return time.monotonic() >= self._next

    def spent(self, seconds: float) -> None:
        """A step has been made in so many seconds."""
        self._next = time.monotonic() + max(self._apart, self._times * seconds)
