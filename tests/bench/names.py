"""Finding names: articles a second with linking included, the start, memory, and the cost of length.

`python -m tests.bench.names` takes a minute at its full size, `--small` a few seconds. With `--corpora DIR`
the made-up articles take their people from the corpora's lists of names, else from names made of syllables.
"""

import argparse
import csv
import gc
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import process_time

from tests.bench.articles import World as ArchiveWorld
from tests.bench.articles import article
from tests.gold.markup import read_development
from tui.names.build.synthetic.articles import Pattern, read_patterns
from tui.names.build.synthetic.cast import Cast
from tui.names.build.synthetic.noise import roughen
from tui.names.build.synthetic.template import fill
from tui.names.build.synthetic.world import World
from tui.names.linking.link import link
from tui.names.recognise import recognise
from tui.names.recognition import Recognition

LENGTH = 3000
FIRST = 500
NEXT = 2000
WORD = re.compile(r"\w+")
LONG_WORD = re.compile(r"\b[a-z]{5,}\b")
SENTENCE = re.compile(r"[A-Z“][^\n]{40,}?[.!?]”?(?=\s|$)")
COUNTRIES = "KZ UZ RU TR DE FR ES IT PL FI IN JP KR CN VN KE NG BR MX EG US GB".split()

START = """
from time import process_time
begun = process_time()
import tui.names.recognise, tui.names.linking.link
from tui.names.words.gazetteer import gazetteer
from tui.names.tagger.tagger import tagger
imported = process_time()
gazetteer(), tagger()
loaded = process_time()
tui.names.recognise.recognise("The Speaker of the Senate, Ada Mbeki, spoke in Nairobi.")
print(imported - begun, loaded - imported, process_time() - loaded)
"""


def main() -> None:
    """Make articles, measure, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--small", action="store_true", help="that it works, not what it measures")
    options.add_argument("--corpora", type=Path, help="folder with the lists of names by country")
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    first, following, remembered, starts, longest = (
        (10, 20, 20, 1, 100) if wanted.small else (FIRST, NEXT, 10_000, 7, 10_000)
    )
    time_start(starts)
    count = first + following
    made = articles(world(wanted.corpora, wanted.seed), wanted.seed)
    time_fresh("new names in every article", list(islice(made, count)), first)
    time_fresh("names of one archive", list(islice(archived(count, wanted.seed), count)), first)
    weigh(wanted.corpora, wanted.seed + 1, remembered)
    time_length(islice(made, 60), longest)


def world(corpora: Path | None, seed: int) -> World:
    """What articles are made of, with names from the corpora or with names made of syllables."""
    if corpora is not None:
        return World(corpora)
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        for file, count in (("forenames", 60), ("surnames", 400)):
            path = Path(folder) / f"common-{file}-by-country.csv"
            with path.open("w", encoding="utf-8", newline="") as out:
                table = csv.writer(out)
                table.writerow(("Country", "Gender", "Romanized Name"))
                for country in COUNTRIES:
                    table.writerows((country, "FM"[n % 2], spelt(random)) for n in range(count))
        return World(Path(folder))


def spelt(random: Random) -> str:
    """A name of two to four syllables."""
    syllables = (
        random.choice("b d f g h k l m n p r s t v z sh ch kh dr br".split())
        + random.choice(("a", "e", "i", "o", "u", "ai", "ou"))
        + random.choice(("", "", "n", "r", "l", "s", "m"))
        for _ in range(random.randint(2, 4))
    )
    return "".join(syllables).capitalize()


def articles(made_of: World, seed: int) -> Iterator[str]:
    """Articles of about 3 KB without end, no two alike, as dense in names as news of parliaments.

    Each has a cast of its own; of its paragraphs, half come from the templates, which are denser than any
    news, and half are sentences of the development set that name nobody, with their words shuffled.
    """
    at_home: dict[str, list[Pattern]] = {}
    homes: list[str] = []
    for pattern in read_patterns():
        at_home.setdefault(pattern.home, []).append(pattern)
        homes.append(pattern.home)
    sentences = nameless_sentences()
    words = sorted({word for sentence in sentences for word in LONG_WORD.findall(sentence)})
    random = Random(seed)

    def reworded(sentence: str) -> str:
        return LONG_WORD.sub(lambda word: random.choice((word[0], random.choice(words))), sentence)

    while True:
        home = random.choice(homes)
        cast = Cast(made_of, random, home)
        pieces: list[str] = []
        while sum(map(len, pieces)) < LENGTH:
            fitting = at_home[home] + at_home.get("", [])
            text, spans = fill(random.choice(fitting).template, cast.value, random)
            text, _ = roughen(text, spans, random)
            pieces.append(text)
            for _ in range(len(text) // 200 + 1):
                pieces.append(" ".join(map(reworded, random.sample(sentences, 3))))
        yield "\n\n".join(pieces)[:LENGTH]


def archived(count: int, seed: int) -> Iterator[str]:
    """Articles of about 3 KB without end, of an archive of so many: its names come again by Zipf's law."""
    random = Random(seed)
    world = ArchiveWorld(random, count)
    while True:
        text = ""
        while len(text) < LENGTH:
            text += article(world, random, date(2025, 1, 1)) + "\n"
        yield text[:LENGTH]


def nameless_sentences() -> list[str]:
    """Sentences of the development set in which nobody and nothing is named."""
    return [
        sentence[0]
        for article in read_development()
        for sentence in SENTENCE.finditer(article.text)
        if not any(m.start < sentence.end() and m.end > sentence.start() for m in article.mentions)
    ]


def time_start(times: int) -> None:
    """Import, tables and weights, first article, each time in a process of its own; the least counts."""
    taken = []
    with tempfile.TemporaryDirectory() as compiled:
        # As pip leaves an installed package: compiled, whatever the environment says of that.
        around = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        around.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(times + 1):
            command = [sys.executable, "-c", START]
            ended = subprocess.run(command, capture_output=True, text=True, check=True, env=around)
            taken.append(tuple(1000 * float(part) for part in ended.stdout.split()))
    imported, loaded, first = min(taken, key=sum)
    print(
        f"start: import {imported:.0f} ms, tables and weights {loaded:.0f} ms, first article {first:.0f} ms"
    )


def time_fresh(of: str, texts: Sequence[str], first: int) -> None:
    """Time articles in a process that has read none before."""
    print(f"{of}: ", end="", flush=True)
    with get_context("spawn").Pool(1) as process:
        print(process.apply(time_articles, (texts, first)))


def time_articles(texts: Sequence[str], first: int) -> str:
    """Recognise and link; linking is shared out among all the articles."""
    days = [(date(2020, 1, 1) + timedelta(days=number % 2000)).isoformat() for number in range(len(texts))]
    found: list[Recognition] = []
    start = process_time()
    for text in texts[:first]:
        found.append(recognise(text))
    warmed = process_time()
    for text in texts[first:]:
        found.append(recognise(text))
    read = process_time()
    linked = link(found, days)
    ended = process_time()
    each = (ended - read) / len(texts)
    for text in texts:
        WORD.findall(text)
    plain = len(texts) / (process_time() - ended)
    letters = sum(map(len, texts)) / len(texts)
    following = len(texts) - first
    return f"""{len(texts):,} articles of {letters:,.0f} letters, {len(linked.names):,} names
  the first {first:,}: {1 / ((warmed - start) / first + each):.0f} a second, linking included
  the next {following:,}: {1 / ((read - warmed) / following + each):.0f} a second
  linking alone {each * 1000:.2f} ms an article; plain tokenising {plain:,.0f} articles a second"""


def weigh(corpora: Path | None, seed: int, count: int) -> None:
    """What reading many articles leaves behind in a process that keeps nothing of what they gave."""
    with get_context("spawn").Pool(1) as process:
        loaded, read = process.apply(weights, (corpora, seed, count))
    print(
        f"memory: {loaded:.0f} MB with tables and weights, {read - loaded:.0f} more after {count:,} articles"
    )


def weights(corpora: Path | None, seed: int, count: int) -> tuple[float, float]:
    """Megabytes that this process holds after one article, and after many more."""
    made = articles(world(corpora, seed), seed)
    recognise(next(made))
    loaded = resident()
    for text in islice(made, count):
        recognise(text)
    gc.collect()
    return loaded, resident()


def resident() -> float:
    """Megabytes of this process in memory, now; the most so far where the system does not tell."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def time_length(made: Iterator[str], kilobytes: int) -> None:
    """How much dearer a letter is in a text a hundred times as long, with paragraphs and without."""
    text = "\n\n".join(made)[:100_000]
    times = max(1, kilobytes // 100)
    for name, sample in (("paragraphs", text), ("one line", text.replace("\n", " "))):
        recognise(sample)
        start = process_time()
        recognise(sample)
        short = process_time() - start
        start = process_time()
        recognise(" ".join([sample] * times) if name == "one line" else "\n\n".join([sample] * times))
        long = process_time() - start
        print(f"length, {name}: 100 KB {short:.2f} s, {times} times as much {long / short:.0f} times as dear")


if __name__ == "__main__":
    main()
