"""The pace of frames: those of one key at once, and no more than sixty a second.

Textual's timer keeps to a grid of moments of its own: the second frame of a key, which shows what a filter
leaves, waits for one up to two periods.
"""

import asyncio
from collections import deque
from collections.abc import Callable

# A letter shows in the bar, then in the hints, then what it leaves.
_FRAMES_OF_A_KEY = 3
_APART_SECONDS = _FRAMES_OF_A_KEY / 60


class Pace:
    """Paints a frame that is due; with the face of Textual's timer, as far as a screen uses it."""

    def __init__(self, paint: Callable[[], None]) -> None:
        self._paint = paint
        self._due: asyncio.TimerHandle | None = None
        self._painted = deque([0.0] * _FRAMES_OF_A_KEY, _FRAMES_OF_A_KEY)

    def resume(self) -> None:
        """A frame is due."""
        if self._due is None:
            loop = asyncio.get_running_loop()
            at = max(loop.time(), self._painted[0] + _APART_SECONDS)
            self._due = loop.call_at(at, self._fall_due, loop)

    def pause(self) -> None:
        """No frame is due any more."""
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _fall_due(self, loop: asyncio.AbstractEventLoop) -> None:
        self._due = None
        self._painted.append(loop.time())
        self._paint()
