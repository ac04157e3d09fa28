"""The heap of the browser's process: one for all its threads."""

import platform
import re
from pathlib import Path

import pytest

from tests.archive.stored import written
from tests.process.terminal import Terminal

_OF_A_THREAD = 64 << 20


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_threads_have_no_heaps_of_their_own(home: Path, tmp_path: Path) -> None:
    with Terminal(str(written(tmp_path / "archive", 9)), home=home) as terminal:
        terminal.until_shown("9 articles")
        terminal.until(lambda: "finding" not in terminal.text and " · " in terminal.text, "names")
        maps = Path(f"/proc/{terminal.pid}/maps").read_text()
    # glibc takes room for one in a piece, of which the end is no memory yet.
    mapped = re.findall(r"^(\w+)-\w+ rw-p 0+ 00:00 0 *\n\w+-(\w+) ---p 0+ 00:00 0 *$", maps, re.MULTILINE)
    sizes = [int(end, 16) - int(begin, 16) for begin, end in mapped]
    assert _OF_A_THREAD not in sizes
