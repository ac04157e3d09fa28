"""Thousands of random keys, pastes and resizes against the real process.

`python -m tests.bench.fuzz` does it on three archives: the seeds, a messy one and 10,000 made-up articles. It
fails when the browser ends, says that it is at fault, no longer answers a resize, or when its memory has
grown by more than 5 % since the first thousand keys. `--seed` makes a run again.
"""

import argparse
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.archive.messy import make_messy
from tests.bench import generated
from tests.hostile import hostile_strings
from tests.process.terminal import Terminal

WARM_KEYS = 1000
MOST_GROWN = 0.05
# Every key of the table and some that are none; those that end or stop the session are left out.
KEYS = (
    *"jkgG bJKDfzdouU!yvr?:[]sSnN/-!",
    *("\r", "\t", "\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"),
    *("\x7f", "\x15", "\x1b[Z", "\x1bOP", "\x1b[24~", "\x10", "\x0c", "\x01", "\x02", "\xe9", "Ж", "議"),
    *("who:", "at:", "kosh", "geneva|", "2025-04", "last month", '"', "-", "(", "said:x text:y"),
)
ARCHIVES = ("seeds", "messy", "large")
LARGE = 10_000


def memory(pid: int) -> int:
    """Resident kilobytes."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    raise RuntimeError("the process has no memory")


def started(archive: str, home: Path) -> Terminal:
    """The browser over one of the archives."""
    words: list[str] = []
    if archive != "seeds":
        folder = home / archive
        folder.mkdir()
        words = [str(folder)]
        if archive == "messy":
            make_messy(folder)
        else:
            for article in generated.archive(LARGE).articles:
                text = f" date {article.head.date} {article.text}\n"
                (folder / f"{article.head.id}.txt").write_text(text, "utf-8")
    # The pager returns at once: keys are for the browser.
    return Terminal(*words, home=home, variables={"PAGER": "true"})


def some_keys(random: Random, pastes: Sequence[str]) -> tuple[bytes, int]:
    """A burst as a terminal sends it, and how many keys it is."""
    if random.random() < 0.03:
        # While a pager has the terminal, these would be signals.
        pasted = re.sub("[\x03\x1a\x1c]", "", random.choice(pastes).replace("\x1b[201~", ""))
        return b"\x1b[200~" + pasted.encode("utf-8", "replace") + b"\x1b[201~", 1
    chosen = random.choices(KEYS, k=random.choice((1, 1, 1, 2, 5, 20)))
    return "".join(chosen).encode(), len(chosen)


def fuzz(archive: str, keys: int, seed: int) -> tuple[int, int]:
    """So many random keys; resident kilobytes after the first thousand and at the end."""
    random, pastes = Random(seed), hostile_strings()
    with TemporaryDirectory() as made:
        home = Path(made)
        with started(archive, home) as terminal:
            terminal.until_shown("articles", seconds=60)
            terminal.until(
                lambda: not re.search("finding|linking|looking|reading|%", terminal.lines[-1]),
                "all names",
                300,
            )
            terminal.until_quiet(1.0)
            pressed, warm, probed = 0, 0, 0
            while pressed < keys:
                data, count = some_keys(random, pastes)
                terminal.send(data)
                pressed += count
                terminal.listen(0.004 * count)
                if random.random() < 0.02:
                    terminal.resize(random.randint(10, 300), random.randint(3, 100))
                if pressed - probed >= 500:
                    probed = pressed
                    _probe(terminal)
                if not warm and pressed >= WARM_KEYS:
                    warm = memory(terminal.pid)
            _probe(terminal)
            ended = memory(terminal.pid)
            terminal.press("\x03")
            code = terminal.exit_code(60)
            if code != 130 or terminal.not_restored():
                raise RuntimeError(f"ended with {code}, leaving {terminal.not_restored()}\n{terminal.text}")
            return warm, ended


def _probe(terminal: Terminal) -> None:
    """Two sizes in turn bring two screens, or the browser is stuck."""
    for columns, rows in ((100, 30), (80, 24)):
        terminal.until_quiet(0.3)
        before = terminal.written
        terminal.resize(columns, rows)
        terminal.until(lambda: terminal.written > before, "an answer to another size")  # noqa: B023
    if b"a fault in parlbrowse" in terminal.raw:
        raise RuntimeError(terminal.text)


def main() -> None:
    """Fuzz each archive, and print what its memory did."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keys", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=int(time.time()))
    options.add_argument("--archive", choices=ARCHIVES, action="append")
    chosen = options.parse_args()
    failed = False
    for archive in chosen.archive or ARCHIVES:
        began = time.monotonic()
        warm, ended = fuzz(archive, chosen.keys, chosen.seed)
        grown = ended / warm - 1
        failed = failed or grown > MOST_GROWN
        print(
            f"{archive:>6}: {chosen.keys:,} keys, seed {chosen.seed}, {time.monotonic() - began:.0f} s; "
            f"{warm / 1024:.1f} MB after {WARM_KEYS:,} keys, {ended / 1024:.1f} MB at last ({grown:+.1%})",
            flush=True,
        )
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
