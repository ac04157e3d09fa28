"""What archives of each size cost: start to the first list and to all names, keys, memory, store, killing.

`python -m tests.bench.archives --articles 5 1000 10000` runs the real browser in a pseudo-terminal over
archives from a seeded generator, cold (no store) and warm, beside a bare two-pane Textual app and beside
`rg -c` where it is installed, all in one run: `list` is when a screenful of dated rows shows, `keys` when the
browser answers, `names` when the names of all articles are there. `--kills 20` kills a cold run over 2,000
articles at so many random moments and compares what the next one exports; `--rates` compares one process that
indexes with one a core; `--small` shows in seconds that all of it works.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.articles import write_archive
from tests.bench.watched import LONGEST, Answered, Watched, tell_keys

_BARE = """
from textual.app import App
from textual.containers import Horizontal
from textual.widgets import Static
class Bare(App):
    def compose(self):
        with Horizontal():
            yield Static("left 2025-12-31 bare")
            yield Static("right")
Bare().run(mouse=False)
"""
_WARM_STARTS = 3
_WARM_ROUNDS = 4
# Fewer articles are done before anybody has pressed a key.
_BUSY = 1000


def first_list(sent: bytes) -> bool:
    """Whether dated rows are on the screen."""
    return (
        sent.count(b"20") >= 5 and b"-" in sent and sum(sent.count(b"20%d-" % n) for n in range(10, 27)) >= 4
    )


def whole(sent: bytes) -> bool:
    """Whether the browser's own screen is there, which answers keys."""
    return b" article" in sent


def bare() -> float:
    """Seconds to the first frame of a two-pane Textual app."""
    times = []
    for _ in range(5):
        home = Path(tempfile.mkdtemp(prefix="parlbrowse-bench-"))
        app = Watched([sys.executable, "-c", _BARE], home)
        times.append(app.until(lambda sent: b"bare" in sent))
        app.kill()
        shutil.rmtree(home, ignore_errors=True)
    return statistics.median(times)


def browser(archive: Path, home: Path) -> Watched:
    """The browser over an archive."""
    return Watched([sys.executable, "-m", "tui", str(archive)], home)


def measure(articles: int, archive: Path, home: Path, base: float, seconds: float, starts: int) -> None:
    """Print a cold start and so many warm ones; a cold one longer than `seconds` is not waited for."""
    for path in home.iterdir() if home.exists() else ():
        shutil.rmtree(path, ignore_errors=True)
    cold = browser(archive, home)
    shown = cold.until(first_list)
    answers = cold.until(whole)
    late = cold.began + seconds
    peak = 0.0

    def over(_: int = 0) -> bool:
        nonlocal peak
        peak = max(peak, cold.memory())
        return is_whole(home) or time.perf_counter() > late

    keys = cold.keys(over) if articles >= _BUSY else {}
    named = cold.until(lambda sent: over())
    cold.kill()
    print(
        f"{articles:>9,}  cold  list {shown:6.2f} s ({shown / base:4.2f} × bare)  keys {answers:5.2f} s"
        f"  names {'>' if named > seconds else ''}{named:8.2f} s  {peak:4.0f} MB at most",
        flush=True,
    )
    tell_keys(articles, "while names are found", keys)
    warm_starts(articles, archive, home, base, starts)


def warm_starts(articles: int, archive: Path, home: Path, base: float, starts: int) -> None:
    """Print what a start over a filled store costs, the middle of so many."""
    lists, wholes, names, peaks = [], [], [], []
    keys: dict[str, list[Answered]] = {}
    for _ in range(starts):
        warm = browser(archive, home)
        lists.append(warm.until(first_list))
        wholes.append(warm.until(whole))
        # The dots that part names in a row's second line.
        names.append(warm.until(lambda sent: "·".encode() in sent))
        while warm.read(0.5):
            pass
        for what, answers in warm.keys(lambda rounds: rounds == _WARM_ROUNDS).items():
            keys.setdefault(what, []).extend(answers)
        peaks.append(warm.memory())
        warm.kill()
    shown, named = statistics.median(lists), statistics.median(names)
    size = sum(file.stat().st_size for file in home.rglob("*") if file.is_file()) / 1e6
    print(
        f"{articles:>9,}  warm  list {shown:6.2f} s ({shown / base:4.2f} × bare)"
        f"  keys {statistics.median(wholes):5.2f} s  names {named:8.2f} s  {max(peaks):4.0f} MB"
        f"  store {size:.1f} MB",
        flush=True,
    )
    tell_keys(articles, "warm", keys)


def is_whole(home: Path) -> bool:
    """Whether a store holds a snapshot that is signed as being of all files."""
    import sqlite3

    for file in home.rglob("*.sqlite"):
        try:
            base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
            row = base.execute("SELECT value FROM meta WHERE key = 'signature'").fetchone()
            base.close()
        except sqlite3.Error:
            return False
        return row is not None
    return False


def search(archive: Path) -> None:
    """Print what `rg -c` takes over the same files."""
    program = shutil.which("rg")
    if program is None:
        print("           rg -c: not installed, so it is not measured")
        return
    began = time.perf_counter()
    subprocess.run([program, "-c", "Senate", str(archive)], stdout=subprocess.DEVNULL, check=False)
    print(f"           rg -c Senate {time.perf_counter() - began:.2f} s")


def export(archive: Path, home: Path, *words: str) -> bytes:
    """What the archive exports with the store below a folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(home)}
    command = [sys.executable, "-m", "tui", "export", *words, str(archive)]
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True).stdout


def kills(times: int, seed: int, articles: int = 2000) -> None:
    """Kill a cold run again and again, each time taking up what was kept, then from nothing, and compare."""
    with tempfile.TemporaryDirectory(prefix="parlbrowse-bench-") as folder:
        archive = write_archive(Path(folder) / "archive", articles, seed)
        began = time.perf_counter()
        right = export(archive, Path(folder) / "undisturbed")
        took = time.perf_counter() - began
        moments = random.Random(seed)
        for number in range(times):
            home = Path(folder) / f"home{number}"
            environment = {**os.environ, "XDG_CACHE_HOME": str(home)}
            command = [sys.executable, "-m", "tui", "export", str(archive)]
            process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
            moment = moments.uniform(0.0, took)
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            began = time.perf_counter()
            same = export(archive, home) == right
            print(
                f"killed after {moment:6.2f} of {took:.2f} s: "
                f"{'the same export' if same else 'ANOTHER EXPORT'}"
                f" after {time.perf_counter() - began:.2f} s",
                flush=True,
            )


_INDEXING = """
import sys, time
from tui.archive import crew, linking
from tui.archive.opening import Opening
if sys.argv[2] == "one":
    crew.FEW = {True: sys.maxsize, False: sys.maxsize}
    linking._FEW = sys.maxsize
started = time.monotonic()
began = ended = 0.0
for step in Opening([sys.argv[1]]).steps():
    if getattr(step, "doing", "") == "finding names":
        began, ended = began or step.began, time.monotonic()
print(time.monotonic() - started, ended - began)
"""
_ALONE = """
import sys, time
from tui.archive.files import find_files
from tui.archive.record import read_record
started = time.monotonic()
for file in find_files([sys.argv[1]]):
    read_record(file.path, file.id, True)
print(time.monotonic() - started, time.monotonic() - started)
"""


def rates(archive: Path, articles: int, rounds: int) -> None:
    """Print how fast an archive is indexed by one process and by one a core, the best of so many rounds.

    One process is the same program that leaves nothing to children; beside it stands a bare loop that finds
    the names in each file and keeps nothing. Rounds alternate, for a machine is seldom quiet.
    """
    programs = {"loop": _ALONE, "one": _INDEXING, "all": _INDEXING}
    best = dict.fromkeys(programs, (float("inf"), float("inf")))
    for _ in range(rounds):
        for name, program in programs.items():
            with tempfile.TemporaryDirectory(prefix="parlbrowse-bench-") as home:
                done = subprocess.run(
                    [sys.executable, "-c", program, str(archive), name],
                    env={**os.environ, "XDG_CACHE_HOME": home},
                    stdout=subprocess.PIPE,
                    check=True,
                )
            whole, finding = map(float, done.stdout.split())
            best[name] = (min(best[name][0], whole), min(best[name][1], finding))
    if not best["all"][1]:
        print(f"{articles:>9,}  too few articles to tell how fast they are indexed")
        return
    for place, what in ((1, "names found"), (0, "listed, found, linked")):
        loop, one, all_ = (articles / best[name][place] for name in programs)
        print(
            f"{articles:>9,}  {what}: {one:.0f} articles a second by one process, {all_:.0f} by one a core"
            f" ({os.cpu_count()}): {all_ / one:.2f} ×; {all_ / loop:.2f} × a bare loop's {loop:.0f}"
        )


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, nargs="*", default=[5, 1000])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kills", type=int, default=0)
    options.add_argument("--killed", type=int, default=2000, help="articles of the archive of --kills")
    options.add_argument("--rates", action="store_true")
    options.add_argument("--rounds", type=int, default=3, help="how often --rates measures each")
    options.add_argument("--archive", type=Path, help="an archive that is there already")
    options.add_argument("--seconds", type=float, default=LONGEST, help="the longest to wait for names")
    options.add_argument(
        "--filled", action="store_true", help="warm starts alone, as if names had been found"
    )
    options.add_argument("--small", action="store_true", help="that it works, not what it measures")
    chosen = options.parse_args()
    starts = _WARM_STARTS
    if chosen.small:
        chosen.articles, chosen.kills, chosen.killed, starts = [5], 1, 60, 1
    base = bare()
    print(f"bare two-pane Textual app {base:.2f} s to its first frame")
    for articles in chosen.articles:
        with tempfile.TemporaryDirectory(prefix="parlbrowse-bench-") as folder:
            archive = chosen.archive or write_archive(Path(folder) / "archive", articles, chosen.seed)
            home = Path(folder) / "home"
            if chosen.filled:
                command = [sys.executable, "-m", "tests.bench.filled", str(archive)]
                command += ["--articles", str(articles), "--seed", str(chosen.seed)]
                subprocess.run(command, env={**os.environ, "XDG_CACHE_HOME": str(home)}, check=True)
                warm_starts(articles, archive, home, base, starts)
                continue
            measure(articles, archive, home, base, chosen.seconds, starts)
            search(archive)
            if chosen.rates:
                rates(archive, articles, chosen.rounds)
    if chosen.kills:
        kills(chosen.kills, chosen.seed, chosen.killed)


if __name__ == "__main__":
    main()
