"""Children: what they answer is heard, however it comes through the pipe."""

import select

import pytest

from tui.archive import processes
from tui.archive.processes import Child, receive, send

_TWO_AT_ONCE = """
import os, pickle, sys
parts = [pickle.dumps(answer, protocol=5) for answer in ("first", "second")]
os.write(1, b"".join(len(part).to_bytes(8, "little") + part for part in parts))
sys.stdin.read()
"""
_ECHO = """
import sys
sys.path[:] = sys.argv[2:]
from tui.archive.processes import receive, send
send(sys.stdout.buffer, receive(sys.stdin.buffer))
"""


def test_an_answer_behind_another_in_one_write_is_waited_for_in_vain_by_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_PROGRAM", _TWO_AT_ONCE)
    child = Child("read")
    try:
        for answer in ("first", "second"):
            assert select.select([child.output], [], [], 20.0)[0]
            assert receive(child.output) == answer
    finally:
        child.end()


def test_values_longer_than_a_pipe_holds_go_through_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_PROGRAM", _ECHO)
    child = Child("read")
    value = "letters" * 200_000
    try:
        send(child.input, value)
        assert receive(child.output) == value
        with pytest.raises(EOFError):
            receive(child.output)
    finally:
        child.end()
