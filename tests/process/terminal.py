"""A real `parlbrowse` in a pseudo-terminal, its screen read through a terminal emulator.

Nothing here sleeps: every wait is a select on the terminal with a bound, and ends as soon as what it waits
for shows.
"""

import fcntl
import os
import re
import select
import struct
import subprocess
import termios
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.process.environment import PARLBROWSE, environment

ENTER, ESCAPE, TAB, BACKSPACE, CTRL_C = "\r", "\x1b", "\t", "\x7f", "\x03"
UP, DOWN, PAGE_DOWN = "\x1b[A", "\x1b[B", "\x1b[6~"

ALTERNATE_SCREEN, CURSOR = 1049, 25
# Mouse (click, drag, any, coordinates), focus reports, bracketed paste.
_BORROWED = {1000: "mouse", 1002: "mouse", 1003: "mouse", 1004: "focus reports", 2004: "bracketed paste"}

_PATIENCE = 20.0
# A preview, an Escape and a burst of letters are waited for 0.1 s at most: who sleeps longer waits for a key.
_SETTLED, _QUIET = 0.16, 0.4
_MARK = "PARLBROWSE_TEST_TERMINAL"
# What pyte takes for text: the keyboard protocols' sequences with a private marker that it does not know.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]")
_UNFINISHED = re.compile(rb"\x1b(\[[0-?]*[ -/]*)?$")
_KEYBOARD_TAKEN = re.compile(rb"\x1b\[>[0-9]+u")
_SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")


class Terminal:
    """One process and its screen; a context manager that leaves no process behind."""

    def __init__(
        self,
        *words: str,
        home: Path,
        columns: int = 80,
        rows: int = 24,
        variables: Mapping[str, str] | None = None,
        program: Sequence[str] = PARLBROWSE,
        alone: bool = False,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.written = 0
        self._stream = pyte.ByteStream(self.screen)
        self._raw = bytearray()
        self._held = b""
        self._master, self._slave = os.openpty()
        self._set_size(columns, rows)
        self._before = termios.tcgetattr(self._slave)
        # The process and all its children hold the writing end: it closes when the last of them has gone.
        # One that closes what it inherits, as ssh does, stands `alone`: its end is waited for here.
        self._gone, held = os.pipe()
        self._mark, self._is_alone = uuid.uuid4().hex, alone
        self._process = subprocess.Popen(
            [*program, *words],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            pass_fds=() if alone else (held,),
            env=environment(home, **(variables or {}), **{_MARK: self._mark}),
            cwd=home,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        if alone:
            threading.Thread(target=self._close_at_end, args=(held,), daemon=True).start()
        else:
            os.close(held)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for descriptor in (self._master, self._slave, self._gone):
            os.close(descriptor)

    @property
    def lines(self) -> list[str]:
        """The screen, a string a row, without trailing blanks."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines)

    @property
    def raw(self) -> bytes:
        """Every byte that the process has written."""
        return bytes(self._raw)

    @property
    def afterwards(self) -> str:
        """What was written behind the last return from the alternate screen, without escape sequences."""
        written = self.raw.rpartition(b"\x1b[?1049l")[2]
        return _SEQUENCE.sub(b"", written).decode()

    @property
    def pid(self) -> int:
        """The process, to send signals to."""
        return self._process.pid

    def press(self, keys: str) -> None:
        """Send keys as a terminal does, in one write."""
        os.write(self._master, keys.encode())

    def send(self, data: bytes) -> None:
        """Send bytes that need not be keys."""
        os.write(self._master, data)

    def listen(self, seconds: float) -> None:
        """Read whatever is written for so long."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._read(left)

    def until(self, condition: Callable[[], bool], waited_for: str, seconds: float = _PATIENCE) -> int:
        """Read until the screen fulfils the condition; bytes that were read. Fails with the screen."""
        before, deadline = self.written, time.monotonic() + seconds
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"never came: {waited_for}\n{self._framed()}")
        return self.written - before

    def until_shown(self, text: str, seconds: float = _PATIENCE) -> int:
        """Read until the text stands on the screen; bytes that were read."""
        return self.until(lambda: text in self.text, f"{text!r} shown", seconds)

    def until_gone(self, text: str) -> int:
        """Read until the text no longer stands on the screen; bytes that were read."""
        return self.until(lambda: text not in self.text, f"{text!r} gone")

    def until_quiet(self, seconds: float | None = None) -> int:
        """Read until nothing has been written for so long, or until the program waits; bytes that were read.

        A program waits for a key once all its threads have slept longer than any of its timers runs.
        """
        before, deadline = self.written, time.monotonic() + _PATIENCE
        looks = seconds is None and not self._is_alone and os.path.exists("/proc/self/task")
        quiet = seconds if seconds is not None else _SETTLED if looks else _QUIET
        while self._read(quiet) or (looks and self._works()):
            if time.monotonic() > deadline:
                raise AssertionError(f"the screen never came to rest\n{self._framed()}")
        return self.written - before

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as dragging its corner does."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)

    def exit_code(self, seconds: float = _PATIENCE) -> int:
        """Read to the end of the process and of all its children; negative for a signal that killed it."""
        deadline = time.monotonic() + seconds
        while not select.select([self._gone], [], [], 0)[0]:
            ready, _, _ = select.select(
                [self._gone, self._master], [], [], max(deadline - time.monotonic(), 0)
            )
            if not ready:
                raise AssertionError(
                    f"parlbrowse, or a process that it started, never ended\n{self._framed()}"
                )
            if self._master in ready:
                self._read(0)
        while self._read(0):
            pass
        self._until_nobody_is_left()
        return self._process.wait()

    def exit_code_unread(self) -> int:
        """Wait for the end of the process without reading what it writes, as behind a link that hangs."""
        if not select.select([self._gone], [], [], _PATIENCE)[0]:
            raise AssertionError("parlbrowse, or a process that it started, never ended")
        self._until_nobody_is_left()
        return self._process.wait()

    def drop(self) -> int:
        """Close both ends of the terminal, as a connection that is lost does; the exit code."""
        os.close(self._slave)
        os.close(self._master)
        self._master, self._slave = os.openpty()
        return self.exit_code_unread()

    def until_stopped(self) -> None:
        """Read until the process has stopped itself."""
        deadline = time.monotonic() + _PATIENCE
        while os.waitid(os.P_PID, self.pid, os.WSTOPPED | os.WNOHANG) is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"parlbrowse never stopped\n{self._framed()}")
            self._read(0.02)
        while self._read(0):
            pass

    def modes(self) -> dict[int, bool]:
        """The terminal's private modes that the process has switched, by number."""
        switched: dict[int, bool] = {}
        for numbers, how in _MODE.findall(self.raw):
            switched.update({int(number): how == b"h" for number in numbers.split(b";")})
        return switched

    def not_restored(self) -> list[str]:
        """What an ended process has left different from how it found it."""
        modes = self.modes()
        left = [what for mode, what in _BORROWED.items() if modes.get(mode)]
        if modes.get(ALTERNATE_SCREEN):
            left.append("alternate screen")
        if not modes.get(CURSOR, True):
            left.append("cursor hidden")
        if len(_KEYBOARD_TAKEN.findall(self.raw)) > self.raw.count(b"\x1b[<u"):
            left.append("keyboard protocol")
        if termios.tcgetattr(self._slave) != self._before:
            left.append("line settings")
        return left

    def _read(self, seconds: float) -> bool:
        """Read once what is written within so many seconds; whether anything was, before all had gone."""
        ready, _, _ = select.select([self._master, self._gone], [], [], max(seconds, 0))
        if self._master not in ready and not select.select([self._master], [], [], 0)[0]:
            return False
        data = os.read(self._master, 1 << 16)
        self.written += len(data)
        self._raw += data
        data = _UNKNOWN_TO_PYTE.sub(b"", self._held + data)
        unfinished = _UNFINISHED.search(data)
        self._held = unfinished.group() if unfinished else b""
        self._stream.feed(data[: len(data) - len(self._held)])
        return True

    def _works(self) -> bool:
        """Whether a thread of the process is running, or waits for a disk."""
        for status in Path(f"/proc/{self.pid}/task").glob("*/stat"):
            try:
                state = status.read_text().rpartition(")")[2].split()[0]
            except OSError:
                continue
            if state in "RD":
                return True
        return False

    def workers(self) -> list[str]:
        """Command lines of the processes that run in its environment, itself left out."""
        wanted, found = f"{_MARK}={self._mark}".encode(), []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                its = (process / "environ").read_bytes().split(b"\0")
                if wanted in its and process.name != str(self.pid):
                    found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return found

    def _until_nobody_is_left(self) -> None:
        """Wait for the end of those that close what they inherit, as worker processes do."""
        deadline = time.monotonic() + _PATIENCE
        while self.workers():
            if time.monotonic() > deadline:
                raise AssertionError(f"left behind: {self.workers()}")
            select.select([], [], [], 0.02)

    def _close_at_end(self, descriptor: int) -> None:
        self._process.wait()
        os.close(descriptor)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _framed(self) -> str:
        edge = "+" + "-" * self.screen.columns + "+"
        return "\n".join([edge, *(f"|{row}|" for row in self.screen.display), edge])


def _take_terminal() -> None:
    """Make the terminal the one that the process is controlled by, so that its size and keys reach it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
