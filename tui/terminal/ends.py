"""How a session ends: told to by a signal, cut off, or interrupted; always with the terminal as it was."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Protocol

INTERRUPTED, HUNG_UP = 128 + signal.SIGINT, 128 + signal.SIGHUP
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
# A session that has not ended by itself after so long is ended: it is stuck, or writes to a line that is.
_PATIENCE_SECONDS = 3.0


class Session(Protocol):
    """What can be told to end; the app is one."""

    def end(self, code: int) -> None:
        """End soon, from any thread, with this exit code."""

    def restore_terminal(self) -> None:
        """Put the terminal back at once, from any thread."""


def end(session: Any, code: int) -> None:
    """Tell a session to end, and see to it that it does; from any thread or signal handler."""
    end_at_last(session, code)
    session.end(code)


def end_at_last(session: Any, code: int) -> None:
    """End the process if the session has not ended it by then."""

    def give_up() -> None:
        session.restore_terminal()
        os._exit(code)

    watch = threading.Timer(_PATIENCE_SECONDS, give_up)
    watch.daemon = True
    watch.start()


@contextmanager
def ended_by_signals(session: Session) -> Iterator[None]:
    """While in this block, a signal that would kill the process ends the session instead."""

    def told(number: int, _: FrameType | None) -> None:
        end(session, 128 + number)

    before = {number: signal.signal(number, told) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
