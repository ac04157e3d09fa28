"""A program in a pseudo-terminal, watched from outside: when something shows, how fast keys are answered."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

LONGEST = 3600.0
_AUTOGROUP = Path("/proc/self/autogroup")
_ROWS, _COLUMNS = 40, 120
# A preview begins a tenth of a second after the cursor rests, and is no part of the answer.
_RESTED, _LONGEST_REST = 0.2, 0.6
_PAUSE = 0.06
_LONGEST_ANSWER = 2.0
# What a reader does, again and again: what each key is for ("" for one that is not timed), and the key.
_ROUND = (
    *(("cursor", key) for key in "jjk"),
    *(("page", key) for key in " b"),
    ("open", "\r"),
    ("", "q"),
    ("", "/"),
    *(("filter", key) for key in "sena"),
    ("", "\x1b"),
    ("", "\x1b"),
)


@dataclass(frozen=True, slots=True)
class Answered:
    """How long a key took, in milliseconds: to the first byte that came, and to the last before a pause."""

    first: float
    last: float


class Watched:
    """A program in a pseudo-terminal, of which all that it sends is kept."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        environment = {
            key: value
            for key, value in os.environ.items()
            if key not in ("COLORTERM", "NO_COLOR", "COLUMNS", "LINES")
        }
        environment |= {"TERM": "xterm-256color", "XDG_STATE_HOME": str(home), "XDG_CACHE_HOME": str(home)}
        priority = ""
        with suppress(OSError):
            priority = _AUTOGROUP.read_text(encoding="ascii").rpartition(" ")[2]
        self.began = time.perf_counter()
        self.pid, self._descriptor = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0))
            # Linux gives each session a priority of its own: it is to be that of the benchmark's.
            with suppress(OSError):
                _AUTOGROUP.write_text(priority, encoding="ascii")
            os.execve(command[0], list(command), environment)
        self.sent = b""

    def until(self, condition: Callable[[bytes], bool], longest: float = LONGEST) -> float:
        """Seconds from the start until all that was sent fulfils a condition."""
        while not condition(self.sent):
            if time.perf_counter() - self.began > longest or not self.read(1.0, True):
                raise RuntimeError(f"never came: {self.sent[-1500:]!r}")
        return time.perf_counter() - self.began

    def read(self, seconds: float, wait: bool = False) -> bool:
        """Read what comes within so many seconds; False where the program has ended."""
        ready, _, _ = select.select([self._descriptor], [], [], seconds)
        if not ready:
            return wait
        try:
            part = os.read(self._descriptor, 1 << 16)
        except OSError:
            return False
        self.sent += part
        return bool(part)

    def press(self, key: str) -> Answered:
        """Press a key once the screen rests."""
        began = time.perf_counter()
        while self.read(_RESTED) and time.perf_counter() - began < _LONGEST_REST:
            pass
        began = time.perf_counter()
        os.write(self._descriptor, key.encode())
        self.read(_LONGEST_ANSWER)
        first = last = time.perf_counter()
        while self.read(_PAUSE) and last - began < _LONGEST_ANSWER:
            last = time.perf_counter()
        return Answered(1000 * (first - began), 1000 * (last - began))

    def keys(self, over: Callable[[int], bool]) -> dict[str, list[Answered]]:
        """Do what a reader does, round by round, until it is `over` after so many rounds."""
        answers: dict[str, list[Answered]] = {}
        rounds = 0
        while not over(rounds):
            for what, key in _ROUND:
                answers.setdefault(what, []).append(self.press(key))
            rounds += 1
        answers.pop("", None)
        return answers

    def memory(self) -> float:
        """Megabytes of memory of the process by itself, with those shared with files."""
        text = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(text.partition("VmRSS:")[2].split()[0]) / 1024

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._descriptor)


def tell_keys(articles: int, when: str, answers: Mapping[str, Sequence[Answered]]) -> None:
    """Print how fast keys were answered: the first byte at p95 over all, then each kind to its last byte."""
    every = [answer.first for one in answers.values() for answer in one]
    if not every:
        return
    kinds = "  ".join(f"{what} {_middle_and_high(a.last for a in one)}" for what, one in answers.items())
    print(
        f"{articles:>9,}  {when}  {len(every)} keys, first byte p95 {percentile(every):.0f} ms;"
        f"  whole answer, median / p95 ms:  {kinds}",
        flush=True,
    )


def _middle_and_high(values: Iterable[float]) -> str:
    listed = list(values)
    return f"{statistics.median(listed):.0f} / {percentile(listed):.0f}"


def percentile(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(0.95 * (len(values) - 1))]
