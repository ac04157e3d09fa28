"""What keys cost on the wire: bytes of the real screen in a real pseudo-terminal of 256 colours."""

import fcntl
import os
import statistics
import struct
import termios

import pytest

from tests.bench.keys import browser, cursor_costs

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")


@pytest.mark.parametrize("articles", [100, 5_000])
def test_a_step_of_the_cursor_is_at_most_450_bytes_however_many_rows(articles: int) -> None:
    costs = [cost.sent for cost in cursor_costs(articles, 120, 40, presses=4)]
    assert 100 < statistics.median(costs) <= 450


def test_the_preview_comes_after_the_last_key_and_holding_a_key_floods_nothing() -> None:
    with browser(100, 120, 40) as terminal:
        sent, _ = terminal.press("j" * 10, quiet=0.5)
        assert len(sent) <= 10 * 450
        # Another width has all of it painted anew, what was sent piece by piece before too.
        fcntl.ioctl(terminal.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 119, 0, 0))
        assert b"Sunday 21 December 2025" in terminal.read(quiet=0.5)[0]


def test_nothing_is_sent_while_idle() -> None:
    with browser(100, 80, 24) as terminal:
        assert terminal.read(quiet=1.2)[0] == b""


def test_the_filter_bar_and_an_open_article_paint_what_changes() -> None:
    with browser(100, 80, 24) as terminal:
        assert len(terminal.press("/", quiet=0.3)[0]) <= 800
        assert len(terminal.press("\x1b", quiet=0.3)[0]) <= 800
        assert len(terminal.press("\r", quiet=0.3)[0]) <= 4_000
        assert len(terminal.press("]", quiet=0.3)[0]) <= 450
