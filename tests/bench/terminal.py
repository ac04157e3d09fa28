"""What keys cost on the wire, in bytes, for parlbrowse, newsboat and neomutt in the same pseudo-terminal.

`python -m tests.bench.terminal` makes an archive, a feed and a mailbox of the same articles, starts each
program at 80x24 and 120x40, moves its cursor and opens an article, and prints README's table. A program that
is not installed is left out, and said so. `tests/process/test_budgets.py` holds ours to its budgets.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from mailbox import mbox
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from tests.bench import generated
from tests.process.environment import CHECKOUT, PARLBROWSE, environment
from tests.process.terminal import ENTER, Terminal

SIZES = ((80, 24), (120, 40))


@dataclass(frozen=True, slots=True)
class Program:
    """A program and how it is asked for the same: prepared in a folder, started, brought to its list."""

    name: str
    command: Callable[[Path, int], Sequence[str]]
    to_list: str
    cursor: str
    back: str


@dataclass(frozen=True, slots=True)
class Costs:
    """Bytes (the median of several, where there are) and, for the start, milliseconds to the last of them."""

    start: int
    start_milliseconds: float
    cursor: int
    opening: int


def _ours(folder: Path, articles: int) -> Sequence[str]:
    archive = folder / "archive"
    archive.mkdir()
    for article in generated.archive(articles).articles:
        text = f" date {article.head.date} {article.text}\n"
        (archive / f"{article.head.id}.txt").write_text(text, "utf-8")
    # As at any start but the first: what was found is kept.
    command = [*PARLBROWSE, "names", str(archive)]
    subprocess.run(command, env=environment(folder), stdout=subprocess.DEVNULL, check=True)
    return [*PARLBROWSE, str(archive)]


def _newsboat(folder: Path, articles: int) -> Sequence[str]:
    items = "".join(
        f"<item><title>{escape(article.head.headline)}</title><guid>{article.head.id}</guid>"
        f"<pubDate>Tue, 16 Dec 2025 10:00:00 GMT</pubDate>"
        f"<description>{escape(article.text)}</description></item>"
        for article in generated.archive(articles).articles
    )
    feed = folder / "feed.xml"
    feed.write_text(f'<rss version="2.0"><channel><title>Archive</title>{items}</channel></rss>', "utf-8")
    (folder / "urls").write_text(f"file://{feed}\n", "utf-8")
    (folder / "config").write_text("auto-reload no\nrefresh-on-startup no\n", "utf-8")
    files = ["-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-C", str(folder / "config")]
    with Terminal(*files, "-x", "reload", home=folder, program=["newsboat"]) as terminal:
        terminal.exit_code(seconds=60)
    return ["newsboat", *files]


def _neomutt(folder: Path, articles: int) -> Sequence[str]:
    box = mbox(folder / "box")
    for article in generated.archive(articles).articles:
        message = EmailMessage()
        message["Subject"] = article.head.headline
        message["From"] = "press@example.org"
        message["Date"] = "Tue, 16 Dec 2025 10:00:00 +0000"
        message.set_content(article.text)
        box.add(message)
    box.close()
    (folder / "Mail").mkdir()
    (folder / "rc").write_text("set mark_old = no\nset read_inc = 0\nset confirmappend = no\n", "utf-8")
    return ["neomutt", "-F", str(folder / "rc"), "-f", str(folder / "box")]


PROGRAMS = (
    Program("parlbrowse, two lines an article", _ours, "", "j", "q"),
    Program("parlbrowse, one line", _ours, "D", "j", "q"),
    Program("newsboat", _newsboat, ENTER, "\x1bOB", "q"),
    Program("neomutt", _neomutt, "", "j", "i"),
)


def measured(program: Program, articles: int, columns: int, rows: int, presses: int) -> Costs:
    """Start a program over so many articles and press the keys."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        command = program.command(folder, articles)
        began = time.perf_counter()
        with Terminal(
            home=folder,
            columns=columns,
            rows=rows,
            program=command,
            variables={"PYTHONPATH": str(CHECKOUT)},
        ) as terminal:
            last = began
            while not terminal.written or time.perf_counter() - last < 1.0:
                before = terminal.written
                terminal.listen(0.005)
                if terminal.written != before:
                    last = time.perf_counter()
                if time.perf_counter() - began > 60:
                    raise RuntimeError(f"{program.name} never came to rest\n{terminal.text}")
            start = terminal.written
            if program.to_list:
                terminal.press(program.to_list)
                terminal.until_quiet()
            steps = []
            for _ in range(presses):
                terminal.press(program.cursor)
                # Our preview follows 100 ms after the last key; it is part of no step.
                steps.append(terminal.until_quiet(0.06))
                terminal.until_quiet()
            opened = []
            for _ in range(max(1, presses // 3)):
                terminal.press(ENTER)
                opened.append(terminal.until_quiet())
                terminal.press(program.back)
                terminal.until_quiet()
                terminal.press(program.cursor)
                terminal.until_quiet()
            cursor, opening = round(statistics.median(steps)), round(statistics.median(opened))
            return Costs(start, 1000 * (last - began), cursor, opening)


def main() -> None:
    """Print README's table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--presses", type=int, default=9)
    chosen = options.parse_args()
    print("| at 80x24 / 120x40 | start, ms | start, bytes | cursor, bytes | open an article, bytes |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for program in PROGRAMS:
        name = program.name.partition(",")[0]
        if name != "parlbrowse" and not shutil.which(name):
            print(f"{name} is not installed: left out", file=sys.stderr)
            continue
        costs = [measured(program, chosen.articles, *size, chosen.presses) for size in SIZES]
        print(
            f"| {program.name} "
            f"| {' / '.join(f'{cost.start_milliseconds:,.0f}' for cost in costs)} "
            f"| {' / '.join(f'{cost.start:,}' for cost in costs)} "
            f"| {' / '.join(f'{cost.cursor:,}' for cost in costs)} "
            f"| {' / '.join(f'{cost.opening:,}' for cost in costs)} |"
        )


if __name__ == "__main__":
    main()
