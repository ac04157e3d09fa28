"""Processes of our own beside this one: they read, recognise and link while the screen goes on.

A child takes jobs from its standard input and answers on its standard output, each a length and a pickle.
It ends when its input does; none outlives a killed parent. Nothing is forked, for a parent has threads.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

_LENGTH = 8
# The screen's process goes first where there are fewer cores than processes.
_NICER = 10
_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[2:]; from tui.archive.processes import serve; serve(sys.argv[1])"
)


def cores() -> int:
    """How many processes may run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def send(stream: IO[bytes], value: object) -> None:
    """Write one value. Raises OSError where nobody reads any more."""
    send_bytes(stream, pickle.dumps(value, protocol=5))


def send_bytes(stream: IO[bytes], data: bytes) -> None:
    """Write bytes as they are. Raises OSError where nobody reads any more."""
    for part in (len(data).to_bytes(_LENGTH, "little"), data):
        left = memoryview(part)
        while left:
            left = left[stream.write(left) :]
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one value. Raises EOFError at the end, also in the midst of a value."""
    return pickle.loads(receive_bytes(stream))


def receive_bytes(stream: IO[bytes]) -> bytearray:
    """Read what `send_bytes` wrote, into one buffer. Raises EOFError at the end, also in the midst of it."""
    return _exactly(stream, int.from_bytes(_exactly(stream, _LENGTH), "little"))


def _exactly(stream: IO[bytes], length: int) -> bytearray:
    data = bytearray(length)
    left = memoryview(data)
    while left:
        taken = stream.readinto(left)  # type: ignore[attr-defined]
        if not taken:
            raise EOFError
        left = left[taken:]
    return data


class Child:
    """A child that runs one of the jobs below. Raises OSError where none can be started."""

    def __init__(self, job: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, job, *filter(None, map(os.path.abspath, sys.path))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # What a buffer had taken in beside the answer asked for, a selector would wait for in vain.
            bufsize=0,
            # Ctrl-C in the terminal is for the parent, which ends its children. Not a session of its own:
            # Linux shares out the cores among sessions first, and being nicer would count for nothing.
            process_group=0,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.input: IO[bytes] = self._process.stdin
        self.output: IO[bytes] = self._process.stdout

    def end(self) -> None:
        """End it at once."""
        self._process.kill()
        for stream in (self.input, self.output):
            with suppress(OSError):
                stream.close()
        self._process.wait()


def serve(job: str) -> None:
    """What a child does: one job after another until its input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, AttributeError):
        os.nice(_NICER)
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    with suppress(EOFError, OSError):
        _job(job)(source, answers)


def _job(name: str) -> Callable[[IO[bytes], IO[bytes]], None]:
    if name == "read":
        from tui.archive.crew import read_jobs

        return read_jobs
    from tui.archive.linking import link_job

    return link_job
