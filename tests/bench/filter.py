"""The filter over generated names: what a key costs, and how often the right name stands first.

`python -m tests.bench.filter` takes two minutes; with `--rivals 5000` other tools are asked the same, which
takes fifteen. The tables that it prints are README's.
"""

import argparse
import resource
import string
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from random import Random
from shutil import which
from statistics import median
from time import perf_counter
from zlib import crc32

from rapidfuzz.fuzz import WRatio, partial_ratio
from rapidfuzz.process import extract
from rapidfuzz.utils import default_process

from tests.filter.generated import MANNERS, RESPELT, Person, Query, archive, queries
from tui.archive.archive import Archive, Search
from tui.filter.describe import describe
from tui.filter.evaluate import evaluate
from tui.filter.facets import count_facets, count_years
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.rank import rank_names
from tui.filter.stopping import Stopped, never
from tui.filter.suggest import suggest
from tui.screens.filtering import SUGGESTIONS, Question, answer
from tui.text.fold import fold

TODAY = date(2025, 12, 20)
FACET_ROWS = 20
ERRORS = {"one edit": 1, "two edits": 2, "an edit a word": 1, "transposition": 1, "dropped letter": 1}
QUESTIONS = (
    "who met a delegation of farmers in {place}",
    "articles mentioning hydrogen corridors and {person}",
    "what was decided in {place} about groundwater",
    "who visited the biosphere observatory with {person} in 2024",
)
# Of so many articles one holds a word.
WORDS_APART = (3, 10, 30, 100, 1000)
Finder = Callable[[str], Sequence[int]]


def main() -> None:
    """Make names and articles, measure, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--names", type=int, default=50_000)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=5000, help="queries that each fit one name only")
    options.add_argument("--rivals", type=int, default=0, help="how many of the queries to ask other tools")
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    snapshot, sources = archive(wanted.names, wanted.articles, wanted.seed)
    snapshot = replace(snapshot, search=searching(wanted.articles))
    random = Random(wanted.seed)
    started = perf_counter()
    index = Index(snapshot)
    made = perf_counter()
    index.warm()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{wanted.names:,} names in {wanted.articles:,} articles, {len(index.vocabulary.words):,} words")
    print(f"index {made - started:.2f} s, warmed {perf_counter() - made:.2f} s, process {memory:.0f} MB\n")
    time_keys(index, typed_texts(snapshot, sources, random))
    time_sentences(index, sentences(snapshot, Random(wanted.seed)))
    asked = list(islice(fitting_one(index, sources, random), wanted.queries))
    asked = asked[: wanted.rivals] if wanted.rivals else asked
    tools: dict[str, Finder] = {"parlbrowse": lambda text: rank_names(text, index)[:5]}
    tools |= rivals(snapshot) if wanted.rivals else {}
    print(f"\n{len(asked):,} queries, each fitting one name only: per cent first / in the first five\n")
    print_table([score(tool, asked, find) for tool, find in tools.items()])
    nonsense = list(islice(nonsense_words(index, random), 1000))
    offered = sum(1 for word in nonsense if rank_names(word, index))
    print(
        f"\n{len(nonsense):,} words three errors or more from every word: nothing offered for "
        f"{1 - offered / len(nonsense):.1%}"
    )


def typed_texts(snapshot: Archive, sources: Sequence[Person], random: Random) -> list[str]:
    """What a reader types: names as they are, misspelt, and with terms before them."""
    persons = [number for number, name in enumerate(snapshot.names) if name.kind == "person"]
    misspelt = [query.text for query in islice(queries(sources, persons, 60, random), 60)]
    common = [
        snapshot.names[int(random.random() ** 3 * min(2000, len(snapshot.names)))].name.lower()
        for _ in range(30)
    ]
    places = [name.name.lower() for name in snapshot.names[:3000] if name.kind == "place"]
    with_terms = [f"at:{random.choice(places)} 2024 {random.choice(common)[:8]}" for _ in range(10)]
    return misspelt + common + with_terms


def time_keys(index: Index, texts: Sequence[str]) -> None:
    """Type the texts letter by letter and print what each part of an answer takes."""
    times: dict[str, list[float]] = {
        part: [] for part in ("filter", "suggestions", "facets", "words", "a key")
    }
    for text in texts:
        for end in range(1, len(text) + 1):
            start = perf_counter()
            filter = parse(text[:end], TODAY)
            shown = evaluate(filter, index)
            filtered = perf_counter()
            suggest(text[:end], index, shown.numbers)
            suggested = perf_counter()
            count_facets(index, shown.numbers, FACET_ROWS)
            count_years(index, shown.numbers)
            counted = perf_counter()
            describe(filter, index)
            told = perf_counter()
            parts = (
                filtered - start,
                suggested - filtered,
                counted - suggested,
                told - counted,
                told - start,
            )
            for taken, one in zip(times.values(), parts, strict=True):
                taken.append(one * 1000)
    print(f"| ms of {len(times['a key']):,} keys | median | p95 | most |\n|---|---:|---:|---:|")
    for part, taken in times.items():
        taken.sort()
        print(f"| {part} | {median(taken):.1f} | {taken[len(taken) * 95 // 100]:.1f} | {taken[-1]:.1f} |")


def searching(articles: int) -> Search:
    """A full-text index, made up: a word stands in a share of the articles that its first letters decide."""

    def search(phrase: str, stopped: Stopped = never) -> Sequence[int]:
        apart = WORDS_APART[crc32(phrase[:5].encode()) % len(WORDS_APART)]
        return range(len(phrase) % apart, articles, apart)

    return search


def sentences(snapshot: Archive, random: Random) -> list[str]:
    """Questions with names of the archive, and with words that are none and are looked for in the text."""
    known: dict[str, list[str]] = {"person": [], "place": []}
    for name in snapshot.names[:3000]:
        if name.kind in known:
            known[name.kind].append(name.name.lower().split(" ")[-1])
    return [
        question.format(person=random.choice(known["person"]), place=random.choice(known["place"]))
        for question in QUESTIONS
        for _ in range(4)
    ]


def time_sentences(index: Index, texts: Sequence[str]) -> None:
    """Type the sentences letter by letter and print what the whole of an answer takes, offers counted."""
    taken: list[float] = []
    for text in texts:
        for end in range(1, len(text) + 1):
            start = perf_counter()
            answer(Question((), text[:end], index.archive, index, 0, SUGGESTIONS, TODAY))
            taken.append((perf_counter() - start) * 1000)
    taken.sort()
    told = f"{median(taken):.1f} | {taken[len(taken) * 95 // 100]:.1f} | {taken[-1]:.1f}"
    print(f"| a key of a sentence, offers counted ({len(taken):,} keys) | {told} |")


def fitting_one(index: Index, sources: Sequence[Person], random: Random) -> Iterator[Query]:
    """Queries without end, as many of each manner, that fit no name but theirs at their number of errors."""
    persons = [number for number, name in enumerate(index.archive.names) if name.kind == "person"]
    originals = Counter(word for person in sources for word in person.cyrillic.split(" "))
    stock: dict[str, list[Query]] = {manner: [] for manner in MANNERS}
    for query in queries(sources, persons, 10**9, random):
        if len(stock[query.manner]) < 20 and _fits_one(index, query, sources[query.name], originals):
            stock[query.manner].append(query)
        if all(stock.values()):
            yield from (waiting.pop() for waiting in stock.values())


def _fits_one(index: Index, query: Query, source: Person, originals: Counter[str]) -> bool:
    words = fold(query.text).split()
    if query.manner == "joined, swapped":
        return set(index.by_form[fold(source.name)]) == {query.name}
    if query.manner == "joined":
        return set(index.joined.beginning(words[0])) == {query.name}
    errors = ERRORS.get(query.manner, 0)
    fitting = set.intersection(*(_near(index, word, errors) for word in words)) if words else set()
    if query.manner in RESPELT:
        alone = " " in query.text or originals[source.cyrillic.split(" ")[-1]] == 1
        return alone and fitting <= {query.name}
    return fitting == {query.name}


def _near(index: Index, word: str, errors: int) -> set[int]:
    """Names with a word that begins so, or is at most so many errors away."""
    near = index.vocabulary.nearly(word, errors) if errors and len(word) > 3 else ()
    return set(index.vocabulary.beginning(word)) | index.vocabulary.names_of(near)


def nonsense_words(index: Index, random: Random) -> Iterator[str]:
    """Words of six letters and more, half of them speakable, each three errors or more from every word."""
    while True:
        length = random.randint(6, 12)
        kinds = random.choice(((string.ascii_lowercase,) * 2, ("bcdfghjklmnprstvz", "aeiou")))
        word = "".join(random.choice(kinds[place % 2]) for place in range(length))
        if not index.vocabulary.nearly(word, 2):
            yield word


@dataclass(frozen=True, slots=True)
class Score:
    """How often a tool had the right name first and in the first five, by manner, and how long it took."""

    tool: str
    first: Counter[str]
    five: Counter[str]
    of: Counter[str]
    milliseconds: float


def score(tool: str, asked: Sequence[Query], find: Finder) -> Score:
    """Ask a tool all the queries."""
    first: Counter[str] = Counter()
    five: Counter[str] = Counter()
    started = perf_counter()
    for query in asked:
        found = find(query.text)
        first[query.manner] += found[:1] == [query.name]
        five[query.manner] += query.name in found[:5]
    each = (perf_counter() - started) / len(asked) * 1000
    return Score(tool, first, five, Counter(query.manner for query in asked), each)


def print_table(scores: Sequence[Score]) -> None:
    """The scores as a table in Markdown, a manner a row and a tool a column."""
    columns = [f"`{score.tool}`" if score.tool != "parlbrowse" else score.tool for score in scores]
    print(f"| queries | {' | '.join(columns)} |\n|---|{'---:|' * len(scores)}")
    of = scores[0].of
    for manner in of:
        cells = [_share(score.first[manner], score.five[manner], of[manner]) for score in scores]
        print(f"| {manner} | {' | '.join(cells)} |")
    whole = [_share(score.first.total(), score.five.total(), of.total()) for score in scores]
    print(f"| **all {of.total():,}** | {' | '.join(f'**{cell}**' for cell in whole)} |")
    print(f"| ms a query | {' | '.join(f'{score.milliseconds:.1f}' for score in scores)} |")


def _share(first: int, five: int, of: int) -> str:
    return f"{first / of * 100:.1f} / {five / of * 100:.1f}"


def rivals(snapshot: Archive) -> dict[str, Finder]:
    """Other tools over the same names, by what they are called."""
    known = [name.name for name in snapshot.names]
    plain = [default_process(name) for name in known]

    def ratio(scorer: Callable[..., float]) -> Finder:
        return lambda text: [
            place for *_, place in extract(default_process(text), plain, scorer=scorer, limit=5)
        ]

    tools: dict[str, Finder] = {}
    if which("fzf"):
        numbers = {name: number for number, name in enumerate(known)}
        lines = "\n".join(known)

        def fzf(text: str) -> Sequence[int]:
            command = ["fzf", "-i", "--filter", text]
            found = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
            return [numbers[line] for line in found.stdout.splitlines()[:5]]

        tools["fzf --filter"] = fzf
    return tools | {"WRatio": ratio(WRatio), "partial_ratio": ratio(partial_ratio)}


if __name__ == "__main__":
    main()
