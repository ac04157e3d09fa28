"""When the filter is evaluated: at a burst's first letter and after its last, behind the screen."""

import time
from collections.abc import Callable
from dataclasses import replace

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from tui.filter.stopping import StoppedError
from tui.screens.filtering import Answer, Question, answer

# Letters of one burst come closer together than this; a reader's own come further apart.
_BURST_SECONDS = 0.03
# A letter that comes so long after an evaluation began is the first of a burst, and waits for nothing.
_FIRST_AFTER_SECONDS = 0.09
_LONGEST_WAIT_SECONDS = 0.3


class Answered(Message):
    """A filter was evaluated; None: it was given up for a later one."""

    def __init__(self, answer: Answer | None) -> None:
        super().__init__()
        self.answer = answer


class Asking:
    """One evaluation at a time, always of the latest question."""

    def __init__(self, screen: Screen[None], question: Callable[[], Question | None]) -> None:
        self._screen = screen
        self._question = question
        self._timer: Timer | None = None
        self._first_asked = 0.0
        self._started = 0.0
        self._asked: Question | None = None
        self._running = False
        self._again = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._timer is not None or self._running

    def ask(self, at_once: bool = False) -> None:
        """Evaluate soon: at once, or when the letters of a burst pause."""
        now = time.monotonic()
        at_once = at_once or (not self.busy and now - self._started > _FIRST_AFTER_SECONDS)
        if self._timer is None:
            self._first_asked = now
        else:
            self._timer.stop()
            self._timer = None
        if at_once or now - self._first_asked > _LONGEST_WAIT_SECONDS:
            self._start()
        else:
            self._timer = self._screen.set_timer(_BURST_SECONDS, self._start)

    def _start(self) -> None:
        self._timer = None
        if self._running:
            self._again = True
            return
        asked = self._question()
        if asked is None:
            return
        self._asked = replace(asked, stopped=lambda: self._again)
        self._running = True
        self._started = time.monotonic()
        self._screen.run_worker(self._evaluate, group="filter", thread=True)

    def _evaluate(self) -> None:
        # A worker that is done holds on to itself and to what it was given: not to a whole archive.
        question, self._asked = self._asked, None
        assert question is not None
        try:
            self._screen.post_message(Answered(answer(question)))
        except StoppedError:
            self._screen.post_message(Answered(None))

    def done(self) -> bool:
        """Note that an answer came; False: it is out of date, and the next is on its way."""
        self._running = False
        if self._again:
            self._again = False
            self.ask(at_once=True)
            return False
        return True
