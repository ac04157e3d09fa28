"""Searching bodies in the store: a full-text index (SQLite's FTS5) over folded texts, where SQLite has it.

Folded text is ASCII words with a blank between: a phrase whose last word may go on finds in the index what
looking through the text itself finds. The texts themselves are not kept in it. What a file held before stays
in the index, under a number that no file has any more.
"""

import os
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from itertools import chain, islice
from pathlib import Path

from tui.archive.record import Record

# So many steps of SQLite's between two looks whether somebody waits take less than a millisecond.
_LOOKED_APART = 20_000
_NOBODY = -1
_FEW = 500
_CACHE_KB = 256


def make_bodies(base: sqlite3.Connection) -> None:
    """Make the index, unless it is there; without FTS5 there is none."""
    with suppress(sqlite3.OperationalError):
        base.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS bodies USING fts5 (text, content='', tokenize='ascii')"
        )


def clear_bodies(base: sqlite3.Connection) -> None:
    """Empty the index."""
    if _has_bodies(base):
        base.execute("INSERT INTO bodies (bodies) VALUES ('delete-all')")


def place_bodies(base: sqlite3.Connection, records: Sequence[Record]) -> Iterator[int | None]:
    """Put the texts of these records into the index; the number of each there, None where it stays."""
    there = _has_bodies(base)
    for record in records:
        if not there or record.folded is None:
            yield None
            continue
        path = os.fsencode(record.path)
        known = base.execute("SELECT digest, body FROM files WHERE path = ?", (path,)).fetchone()
        if known is not None and known[0] == record.digest and known[1] is not None:
            yield None
        else:
            yield base.execute("INSERT INTO bodies (text) VALUES (?)", (record.folded,)).lastrowid


class BodySearch:
    """Searches the texts of an archive's articles in a store's file; `paths` are theirs, in its order.

    Which article a text is of is looked up once: to join texts with files takes longer than to find them.
    What has changed since is found as it was, until the archive is another.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._store = ""
        self._article_of = array("i")

    def articles_with(self, phrase: str, file: str, stopped: Callable[[], bool]) -> "array[int]":
        """Numbers of the articles whose text holds a folded phrase, its last word perhaps begun.

        Of no phrase none, but then the first one has not to wait for what is looked up once.
        Raises sqlite3.Error where there is no index, or once `stopped`, and ValueError where it does not hold
        the text of every article.
        """
        with closing(sqlite3.connect(f"{Path(file).as_uri()}?mode=ro", uri=True)) as base:
            base.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
            base.set_progress_handler(stopped, _LOOKED_APART)
            article_of = self._known(base)
            if not phrase:
                return array("i")
            found = base.execute(
                "SELECT rowid FROM bodies WHERE bodies MATCH ? AND rowid < ?",
                (f'"{phrase}" *', len(article_of)),
            )
            numbers = array("i", map(article_of.__getitem__, chain.from_iterable(found)))
        return array("i", filter(_NOBODY.__ne__, numbers)) if _NOBODY in numbers else numbers

    def _known(self, base: sqlite3.Connection) -> "array[int]":
        """The article of each text by its number in the index; a store that was made anew has others."""
        (store,) = base.execute("SELECT value FROM meta WHERE key = 'made'").fetchone() or ("before",)
        if store != self._store:
            (last,) = base.execute("SELECT max(body) FROM files").fetchone()
            article_of = array("i", [_NOBODY]) * ((last or 0) + 1)
            paths = iter(map(os.fsencode, self._paths))
            first = 0
            # A few at a time: the paths of all would leave more memory behind than the rest of a search.
            while some := {path: first + place for place, path in enumerate(islice(paths, _FEW))}:
                wanted = ",".join("?" * len(some))
                found = base.execute(f"SELECT path, body FROM files WHERE path IN ({wanted})", tuple(some))
                bodies = [(path, body) for path, body in found if body is not None]
                if len(bodies) < len(some):
                    raise ValueError("not every text is in the index")
                for path, body in bodies:
                    article_of[body] = some[path]
                first += len(some)
            self._store, self._article_of = store, article_of
        return self._article_of


def _has_bodies(base: sqlite3.Connection) -> bool:
    return base.execute("SELECT 1 FROM sqlite_master WHERE name = 'bodies'").fetchone() is not None
