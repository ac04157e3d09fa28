"""The way out to the terminal: bytes, in as few writes as there are frames, and none once nobody is there."""

import os
from collections.abc import Callable
from threading import Event

from tui.terminal.letters import in_ascii


class Output:
    """A text file on a terminal's descriptor that never raises: what cannot be written is dropped."""

    def __init__(self, descriptor: int, ascii_only: bool, gone: Callable[[], object]) -> None:
        self._descriptor = descriptor
        self._ascii_only = ascii_only
        self._tell_gone = gone
        self._held: list[str] = []
        self.is_written = Event()
        self.is_gone = False

    def fileno(self) -> int:
        """The terminal's descriptor."""
        return self._descriptor

    def isatty(self) -> bool:
        """Yes."""
        return True

    def write(self, text: str) -> None:
        """Hold text until the next flush."""
        self._held.append(text)

    def flush(self) -> None:
        """Write what is held; after a first failure nothing is written any more, and `gone` is called."""
        text = "".join(self._held)
        self._held.clear()
        if self._ascii_only:
            text = in_ascii(text)
        data = memoryview(text.encode("utf-8", "replace"))
        while data and not self.is_gone:
            try:
                data = data[os.write(self._descriptor, data) :]
            except OSError:
                self.is_gone = True
                self._tell_gone()
        self.is_written.set()
