"""Textual's driver for lines that are slow, cut, or not what they seem."""

import asyncio
import codecs
import os
import select
import signal
import sys
import termios
import time
from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal.ends import HUNG_UP, INTERRUPTED, end, end_at_last
from tui.terminal.first_frame import ALTERNATE_SCREEN, FirstFrame
from tui.terminal.output import Output
from tui.terminal.painted_lines import let_painted_lines_go
from tui.terminal.pastes import Pastes

# After so long without more, Escape is a key and not the beginning of another's sequence. A sequence that a
# slow line splits by 80 ms stays whole, and Escape acts within 120 ms; ESCDELAY sets it, as in ncurses.
_ESCAPE_SECONDS = 0.09
_LOOK_SECONDS = 0.1
# A terminal that takes no more bytes keeps the keys waiting no longer.
_TURN_SECONDS = 0.002
# All that may have been switched on, switched off: mouse, focus reports, pastes, keyboard, screen, cursor.
_AS_BEFORE = "\x1b[m\x1b[?1000;1003;1004;1006;1015;2004l\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h"


class _Parser(XTermParser):
    def feed(self, data: str) -> Iterable[Message]:
        yield from super().feed(data)
        if self._timeout_time is not None and "ESCDELAY" not in os.environ:
            self._timeout_time = time.monotonic() + _ESCAPE_SECONDS

    @property
    def patience(self) -> float:
        """Seconds after which what came so far is a key."""
        return _LOOK_SECONDS if self._timeout_time is None else max(0, self._timeout_time - time.monotonic())


class TerminalDriver(LinuxDriver):
    """As Textual's; but a terminal that is gone ends the session, and a byte that is no UTF-8 does not."""

    def __init__(
        self, app: App[None], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        let_painted_lines_go()
        assert sys.__stderr__ is not None
        ascii_only = bool(getattr(app, "ascii_only", False))
        self._output = Output(sys.__stderr__.fileno(), ascii_only, lambda: end(app, HUNG_UP))
        self._file = self._output  # type: ignore[assignment]
        # The terminal as it was taken for the first frame, until this driver has it.
        self._first_frame: FirstFrame | None = getattr(app, "first_frame", None)

    def start_application_mode(self) -> None:
        """Take the terminal, or take it over from the first frame."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._first_frame is not None:
            self.attrs_before = self._first_frame.hand_over()
            self._first_frame = None
        self._hear_of_sizes_in_turn()

    def _hear_of_sizes_in_turn(self) -> None:
        """Have the event loop tell of another size, not a signal handler in the midst of anything.

        There one may come between another's look at the size and its word of it, and an old size be the
        last; and a signal that another thread takes does not wake a loop that knows nothing of it.
        """
        tell = signal.getsignal(signal.SIGWINCH)
        if callable(tell):
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGWINCH, tell, signal.SIGWINCH, None)
            # What came until now may have been lost.
            tell(signal.SIGWINCH, None)

    def run_input_thread(self) -> None:
        """Read keys until the driver stops, or the terminal is gone."""
        parser, pastes = _Parser(self._debug), Pastes()
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno], [], [], min(_LOOK_SECONDS, parser.patience))
            if ready:
                try:
                    data = os.read(self.fileno, 4096)
                except OSError:
                    data = b""
                if not data:
                    end(self._app, HUNG_UP)
                    return
                for text, is_pasted in pastes.feed(decode(data)):
                    if is_pasted:
                        self.process_message(events.Paste(text))
                        continue
                    for message in parser.feed(text):
                        # The parser sees a paste's marks and nothing between them.
                        if not isinstance(message, events.Paste):
                            self.process_message(message)
            for message in parser.tick():
                self.process_message(message)

    def write(self, data: str) -> None:
        """Send a sequence; the shape of the mouse pointer is none of ours, and old terminals print it."""
        if data == ALTERNATE_SCREEN and self._first_frame is not None:
            # It shows already; asked for again, it would be wiped.
            return
        if not data.startswith("\x1b]22;"):
            self._output.is_written.clear()
            super().write(data)

    def give_turn(self) -> None:
        """Let the thread that writes send what it has, before all else that a key has set off is done."""
        self._output.is_written.wait(_TURN_SECONDS)

    def stop_application_mode(self) -> None:
        """Give the terminal back with the pen that it had."""
        self.write("\x1b[m")
        super().stop_application_mode()

    def _sigcont_application(self, *signalled: object) -> None:
        """Take the terminal again; if nobody gave it back, stopped as no program can help, do that first."""
        if self._auto_restart and self._key_thread is not None and self._key_thread.is_alive():
            # Started twice, two threads would share the keys, and the end leave the terminal as it is now.
            self.suspend_application_mode()
        super()._sigcont_application(*signalled)

    def process_message(self, message: Message) -> None:
        """Hand a message on; Ctrl-C ends the session even if the screen no longer answers."""
        if isinstance(message, events.Key) and message.key == "ctrl+c":
            end_at_last(self._app, INTERRUPTED)
        super().process_message(message)

    def restore(self) -> None:
        """Put the terminal back as it was, at once and from any thread."""
        try:
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            os.set_blocking(self.fileno, False)
            os.write(self._output.fileno(), _AS_BEFORE.encode())
            os.set_blocking(self.fileno, True)
        except (OSError, termios.error):
            return
