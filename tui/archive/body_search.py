"""Searching bodies in the store: a full-text index (SQLite's FTS5) over folded texts, where SQLite has it.

Folded text is ASCII words with a blank between: a phrase whose last word may go on finds in the index what
looking through the text itself finds. The texts themselves are not kept in it. What a file held before stays
in the index, under a number that no file has any more.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from tui.archive.record import Record


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


def bodies_with(file: str, phrase: str) -> list[bytes]:
    """Paths, as the store has them, of files whose text holds a folded phrase, its last word perhaps begun.

    Raises sqlite3.Error where there is no index, and ValueError where it does not hold every file.
    """
    with closing(sqlite3.connect(f"{Path(file).as_uri()}?mode=ro", uri=True)) as base:
        left_out = "SELECT 1 FROM files WHERE body IS NULL AND substr(head, 1, 1) != x'21' LIMIT 1"
        if base.execute(left_out).fetchone() is not None:
            raise ValueError("not every text is in the index")
        found = base.execute(
            "SELECT files.path FROM bodies JOIN files ON files.body = bodies.rowid WHERE bodies MATCH ?",
            (f'"{phrase}" *',),
        )
        return [path for (path,) in found]


def _has_bodies(base: sqlite3.Connection) -> bool:
    return base.execute("SELECT 1 FROM sqlite_master WHERE name = 'bodies'").fetchone() is not None
