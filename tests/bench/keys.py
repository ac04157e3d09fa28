"""What a step of the cursor and a letter in the filter bar cost, in a real pseudo-terminal.

`python -m tests.bench.keys` runs the browser over made-up articles in a terminal of 256 colours, presses `j`,
then types into the filter bar, and prints the bytes that come back before the preview and the milliseconds
to the last of them. With `--small` it takes seconds and shows that it works.
"""

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from textual.message import Message

# A pause this long after a key's bytes means that they are all there; the preview begins later.
QUIET_SECONDS = 0.05
# An answer may take longer than that to begin, and comes before the preview all the same.
ANSWER_SECONDS = 0.095

# What is typed into the filter bar: names, a slip, a place with a year.
TYPED = ("halvors", "jnasen", "ines fof", "at:lakeside 2019", "water bo")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one key cost: bytes, and milliseconds from the key to the last of them."""

    sent: int
    milliseconds: float


class Terminal:
    """The browser in a pseudo-terminal."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    def read(self, quiet: float, longest: float = 10.0) -> tuple[bytes, float]:
        """Everything sent until nothing came for `quiet` seconds, and when the last of it came."""
        parts: list[bytes] = []
        began = last = time.perf_counter()
        while time.perf_counter() - began < longest:
            ready, _, _ = select.select([self.descriptor], [], [], quiet)
            if not ready:
                break
            try:
                part = os.read(self.descriptor, 1 << 16)
            except OSError:
                break
            if not part:
                break
            parts.append(part)
            last = time.perf_counter()
        return b"".join(parts), last

    def press(self, keys: str, quiet: float = QUIET_SECONDS) -> tuple[bytes, Cost]:
        """Send keys at once; what came back, and what it cost."""
        began = time.perf_counter()
        os.write(self.descriptor, keys.encode())
        sent, last = self.read(quiet)
        return sent, Cost(len(sent), 1000 * (last - began))


@contextmanager
def browser(articles: int, columns: int, rows: int, theme: str = "", names: int = 60) -> Iterator[Terminal]:
    """The browser over made-up articles in a pseudo-terminal of 256 colours, until the block ends."""
    state = tempfile.mkdtemp(prefix="parlbrowse-bench-")
    environment = {
        key: value
        for key, value in os.environ.items()
        if key
        not in ("COLORTERM", "COLUMNS", "LINES", "NO_COLOR", "SSH_CONNECTION", "SSH_TTY", "TERM_PROGRAM")
    } | {"TERM": "xterm-256color", "XDG_STATE_HOME": state, "XDG_CACHE_HOME": state}
    command = [sys.executable, "-m", "tests.bench.keys", "--browse", str(articles), "--theme", theme]
    command += ["--names", str(names)]
    process, descriptor = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execve(sys.executable, command, environment)
    try:
        terminal = Terminal(descriptor)
        shown = b""
        while b"000001" not in shown and f"{articles:,}".encode() + b" articles" not in shown:
            part, _ = terminal.read(quiet=0.2, longest=0.2)
            shown += part
            if not part and os.waitpid(process, os.WNOHANG) != (0, 0):
                raise RuntimeError(f"the browser ended at once: {shown[-2000:]!r}")
        terminal.read(quiet=0.4)
        yield terminal
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(descriptor)
        shutil.rmtree(state, ignore_errors=True)


def browse(articles: int, theme: str, names: int) -> None:
    """Run the browser itself over made-up articles."""
    from tests.bench import generated
    from tui.app import BrowserApp
    from tui.filter.index import Index
    from tui.screens.reading import Progress, Snapshot
    from tui.widgets.work import NONE

    archive = generated.archive(articles, names)
    index = Index(archive)
    index.warm()

    def read(_: Sequence[str], post: Callable[[Message], object], __: Callable[[], bool]) -> None:
        post(Snapshot(archive, index, complete=True))
        post(Progress(NONE))

    app = BrowserApp(("generated",), theme=theme or None, read=read)
    app.run(mouse=False)
    sys.exit(app.ended_with or app.return_code or 0)


def cursor_costs(articles: int, columns: int, rows: int, presses: int, theme: str = "") -> list[Cost]:
    """What each of so many presses of `j` cost, with the preview let through in between."""
    with browser(articles, columns, rows, theme) as terminal:
        costs = []
        for _ in range(presses):
            costs.append(terminal.press("j")[1])
            terminal.read(quiet=0.25)
        return costs


def typing_costs(
    articles: int, names: int, columns: int, rows: int, texts: Sequence[str], facets: bool = False
) -> list[Cost]:
    """What each letter of some texts cost, typed into the filter bar with time between them."""
    with browser(articles, columns, rows, names=names) as terminal:
        terminal.press("f\t/" if facets else "/", quiet=0.5)
        costs = []
        for text in texts:
            for letter in text:
                costs.append(terminal.press(letter, quiet=ANSWER_SECONDS)[1])
                terminal.read(quiet=0.25)
            terminal.press("\x1b", quiet=0.4)
        return costs


def main() -> None:
    """Print a line a size of screen and of archive."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--browse", type=int, help=argparse.SUPPRESS)
    options.add_argument("--theme", default="")
    options.add_argument("--presses", type=int, default=15)
    options.add_argument("--names", type=int, default=50_000, help="names of the archive that is filtered")
    options.add_argument("--small", action="store_true", help="that it works, not what it measures")
    chosen = options.parse_args()
    if chosen.browse is not None:
        browse(chosen.browse, chosen.theme, chosen.names)
        return
    sizes, presses, names, typed = (
        ((100,), 2, 200, TYPED[-1:])
        if chosen.small
        else ((100, 100_000), chosen.presses, chosen.names, TYPED)
    )
    print("                         articles   bytes median  most   ms median   p95  most")
    for columns, rows in ((80, 24), (120, 40)):
        for articles in sizes:
            costs = cursor_costs(articles, columns, rows, presses, chosen.theme)
            tell(f"{columns}x{rows} cursor down", articles, costs)
    for columns, rows in ((80, 24), (120, 40)):
        for facets in (False, True):
            costs = typing_costs(sizes[-1], names, columns, rows, typed, facets)
            tell(f"{columns}x{rows} {'facets' if facets else 'typing'}", sizes[-1], costs)


def tell(what: str, articles: int, costs: Sequence[Cost]) -> None:
    """Print one line of the table."""
    sent = [cost.sent for cost in costs]
    spent = sorted(cost.milliseconds for cost in costs)
    print(
        f"{what:<20} {articles:>12,} {statistics.median(sent):>14.0f} {max(sent):>5}"
        f" {statistics.median(spent):>11.1f} {spent[len(spent) * 95 // 100]:>5.1f} {spent[-1]:>5.1f}"
    )


if __name__ == "__main__":
    main()
