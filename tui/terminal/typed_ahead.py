"""Keys typed ahead: each waits until all that the one before it set off has been done.

Textual forwards a key to whatever has the focus when the key arrives, and moves the focus some messages
later; over a slow line keys arrive many at once, and all of `/koshanov` would go to the list.
"""

import time
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeGuard

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump

# A key's message is answered by another at most (an input is submitted, the prompt tells the screen), which
# moves the focus: the rounds that see the key itself, its message and that one's done.
_ROUNDS = 3
# A filter over a large archive is answered within this; keys for its list wait no longer.
_ANSWERED_SECONDS, _LOOK_SECONDS = 1.0, 0.01
# These are for when nothing else gets through.
_NEVER_WAIT = ("ctrl+c", "ctrl+z")

# The key and its character, which take a tenth of the event that they came in.
_Key = tuple[str, str | None]


class TypedAhead:
    """The keys and pastes that have arrived and are not yet forwarded, in their order.

    After a key, callbacks go the way of the messages that it sets off: from the pane through its containers
    and the screen to the app, a queue each. Queues keep their order, so the last callback runs after them.
    `answering` says that the pane is about to show something else than what the next key is meant for.
    """

    def __init__(
        self, app: App[None], forward: Callable[[Event], Awaitable[None]], answering: Callable[[], bool]
    ) -> None:
        self._app = app
        self._forward = forward
        self._answering = answering
        self._waiting: deque[_Key | Paste] = deque()
        self._busy = False

    def concerns(self, event: Event) -> TypeGuard[Key | Paste]:
        """Whether an event is a key or a paste that comes from the terminal and may have to wait."""
        if isinstance(event, Key):
            return not event.is_forwarded and event.key not in _NEVER_WAIT
        return isinstance(event, Paste) and not event.is_forwarded

    def hold(self) -> None:
        """Keep what arrives until it is released: what it is meant for is not there yet."""
        self._busy = True

    async def release(self) -> None:
        """Forward what was held."""
        await self._next(0.0)

    async def arrived(self, event: Key | Paste) -> None:
        """Forward a key at once, or, while one is being worked on, when it is its turn."""
        if self._busy:
            self._waiting.append((event.key, event.character) if isinstance(event, Key) else event)
            return
        self._busy = True
        way = self._way()
        await self._forward(event)
        self._round(1, way)

    def _way(self) -> list[MessagePump]:
        if not self._app.screen_stack:
            return []
        target = self._app.focused or self._app.screen
        return [node for node in target.ancestors_with_self if node is not self._app]

    def _round(self, number: int, before: list[MessagePump]) -> None:
        """Go through the queues of the pane that had the focus, then of the one that has it now."""
        way = self._way()
        self._step(number, way, [*(node for node in before if node not in way), *way])

    def _step(self, number: int, way: list[MessagePump], left: list[MessagePump]) -> None:
        # A pane that is being removed takes no callbacks any more: the next one does.
        while left:
            node = left.pop(0)
            if node.is_running and node.call_later(self._step, number, way, left):
                return
        if number < _ROUNDS:
            self._app.call_later(self._round, number + 1, way)
        else:
            self._app.call_later(self._next, time.monotonic() + _ANSWERED_SECONDS)

    async def _next(self, latest: float) -> None:
        if self._answering() and time.monotonic() < latest:
            self._app.set_timer(_LOOK_SECONDS, partial(self._next, latest))
            return
        self._busy = False
        if self._waiting:
            waited = self._waiting.popleft()
            await self.arrived(Key(*waited) if isinstance(waited, tuple) else waited)
