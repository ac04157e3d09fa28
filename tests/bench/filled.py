"""A store filled with the names that the generator of articles knows, as if they had been found.

To find them takes minutes for 100,000 articles and an hour for 1,000,000; what a start over them costs can be
measured without.
"""

import argparse
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from tests.bench.articles import CHAMBERS, COUNTRIES, World
from tui.archive.article import Article
from tui.archive.coding import encode
from tui.archive.files import FoundFile, find_files
from tui.archive.opening import Opening
from tui.archive.read import article_of, read_file
from tui.archive.record import Record
from tui.archive.store import Store
from tui.names.recognition import ArticleName, Kind, Mention, Recognition, Statement
from tui.text.fold import fold

_WRITTEN_AT_ONCE: Final = 2000
_SAID = 80
_WORD: Final = re.compile(r"[A-Z][^\s,;:]*")


class Known:
    """Every name of a world of made-up articles, by each of its spellings."""

    def __init__(self, world: World) -> None:
        self._names: dict[str, tuple[Kind, str, tuple[str, ...]]] = {}
        for name in (*world.towns, *COUNTRIES):
            self._names[name] = ("place", name, ())
        for name in (*world.bodies, *CHAMBERS):
            self._names[name] = ("organisation", name, ())
        for person in world.persons:
            for spelling in (*person.spellings, person.surname):
                self._names[spelling] = ("person", person.spellings[0], (person.office,))
        self._by_word: dict[str, list[str]] = {}
        for spelling in sorted(self._names, key=len, reverse=True):
            self._by_word.setdefault(spelling.partition(" ")[0], []).append(spelling)

    def names_in(self, text: str) -> Recognition:
        """The names of a text, the longest at each place."""
        places: dict[str, int] = {}
        names: list[ArticleName] = []
        mentions: list[Mention] = []
        statements: list[Statement] = []
        at = 0
        for word in _WORD.finditer(text):
            if word.start() < at:
                continue
            for spelling in self._by_word.get(word.group(), ()):
                if text.startswith(spelling, word.start()):
                    break
            else:
                continue
            kind, name, roles = self._names[spelling]
            place = places.setdefault(name, len(names))
            at = word.start() + len(spelling)
            if place == len(names):
                speaks = kind == "person" and place % 2 == 0
                names.append(ArticleName(kind, name, (spelling,), roles, speaks))
                if speaks:
                    statements.append(Statement(place, at, min(len(text), at + _SAID)))
            mentions.append(Mention(word.start(), at, place))
        return Recognition(tuple(names), tuple(mentions), tuple(statements))


def fill(archive: Path, articles: int, seed: int) -> None:
    """Fill the store of an archive of `tests.bench.articles`, in the cache folder, and link it."""
    known = Known(World(Random(seed), articles))
    store = Store([str(archive)])
    records = _records(archive, known)
    while some := list(islice(records, _WRITTEN_AT_ONCE)):
        store.write(some)
    store.close()
    opening = Opening([archive])
    for _ in opening.steps():
        pass
    opening.store.close()


def _records(archive: Path, known: Known) -> Iterator[Record]:
    for file in find_files([archive]):
        assert isinstance(file, FoundFile)
        read = read_file(file.path)
        article = article_of(read, file.path, file.id)
        assert isinstance(article, Article)
        head, text = article.head, article.text
        found = encode(known.names_in(text))
        state = (read.size, read.mtime_ns, read.digest)
        yield Record(file.path, file.id, *state, head.date, head.headline, found=found, folded=fold(text))


def main() -> None:
    """Fill the store of an archive that is there."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("archive", type=Path)
    options.add_argument("--articles", type=int, required=True)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    fill(chosen.archive, chosen.articles, chosen.seed)


if __name__ == "__main__":
    main()
