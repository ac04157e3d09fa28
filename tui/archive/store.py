"""The store: what was read and recognised, kept in the user's cache folder so that it is done once.

One SQLite file an archive, in WAL mode, and beside it the linked snapshot, which is opened without being
read. All of it can be made again from the articles: whatever is wrong with a store costs time only. Where it
cannot be used, all is kept in memory and `trouble` says why.
"""

import json
import mmap
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import Any

from tui.archive.archive import Search
from tui.archive.body_search import BodySearch, clear_bodies, make_bodies, place_bodies
from tui.archive.coding import Damaged
from tui.archive.fingerprint import fingerprint
from tui.archive.record import IN_THE_STORE, Record
from tui.archive.sealed import Place, clear_left, seal
from tui.archive.snapshot import Snapshot

FORMAT = 2
# Another browser's transaction takes milliseconds; a lock held longer is somebody's mistake.
_PATIENCE_SECONDS = 5.0
_MEMORY = ":memory:"
_CHECKSUM = 4
_TABLES = """
    CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS files (
        path BLOB PRIMARY KEY, size INTEGER, mtime_ns INTEGER, digest BLOB, head BLOB, found BLOB,
        body INTEGER
    );
    CREATE INDEX IF NOT EXISTS files_by_body ON files (body);
"""
_UPSERT = """
    INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET
        size = excluded.size, mtime_ns = excluded.mtime_ns, head = excluded.head,
        found = CASE WHEN files.digest = excluded.digest THEN coalesce(excluded.found, files.found)
            ELSE excluded.found END,
        body = CASE WHEN files.digest = excluded.digest THEN coalesce(excluded.body, files.body)
            ELSE excluded.body END,
        digest = excluded.digest
"""


class Store:
    """What is kept of one archive, or of several that are open together. Raises nothing.

    `trouble` is a sentence for the reader where the store cannot be used as it should, else empty.
    """

    def __init__(self, archives: Sequence[str], kept: bool = True, folder: Path | None = None) -> None:
        self.trouble = ""
        self.snapshot: Snapshot | None = None
        self._lock = Lock()
        self._unwritten: dict[str, Record] = {}
        self._file: Path | None = None
        self._mapped: mmap.mmap | None = None
        if kept:
            try:
                folder = folder or cache_folder()
                self._file = folder / f"{_key(archives)}.sqlite"
                self._mark = f"{FORMAT} {fingerprint()}"
            except (OSError, RuntimeError) as error:
                self._file = None
                self._tell("cannot be found", error)
        # The snapshot is enough for the first screen; the rest may have to wait for another's lock.
        self._open_snapshot()

    @cached_property
    def _base(self) -> sqlite3.Connection:
        return self._opened()

    @property
    def file(self) -> Path | None:
        """The file of the store; None where all is kept in memory."""
        return self._file

    # Opening

    def _opened(self) -> sqlite3.Connection:
        if self._file is None:
            return _new_base(_MEMORY)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            return self._current()
        except sqlite3.OperationalError as error:
            # Locked, read-only or full: what is there stays there.
            return self._anew(error) if _is_damage(error) else self._in_memory(error)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            return self._anew(error)
        except (OSError, ValueError) as error:
            return self._in_memory(error)

    def _current(self) -> sqlite3.Connection:
        base = _new_base(str(self._file))
        try:
            mark = base.execute("SELECT value FROM meta WHERE key = 'mark'").fetchone()
            if mark is None or mark[0] != self._mark:
                # Made by another version: nothing of it holds.
                with base:
                    base.execute("DELETE FROM files")
                    base.execute("DELETE FROM meta")
                    clear_bodies(base)
                    base.execute("INSERT INTO meta VALUES ('mark', ?)", (self._mark,))
                    base.execute("INSERT INTO meta VALUES ('made', ?)", (os.urandom(8).hex(),))
            base.execute(
                "SELECT path, size, mtime_ns, digest, head, found, body FROM files LIMIT 1"
            ).fetchone()
        except BaseException:
            base.close()
            raise
        return base

    def _anew(self, error: Exception) -> sqlite3.Connection:
        assert self._file is not None
        try:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._file}{suffix}").unlink(missing_ok=True)
            base = self._current()
        except (OSError, ValueError, sqlite3.Error) as again:
            return self._in_memory(again)
        self._tell("was damaged and is made anew", error)
        return base

    def _in_memory(self, error: Exception) -> sqlite3.Connection:
        self._tell("cannot be used, all is kept in memory", error)
        self._file = None
        return _new_base(_MEMORY)

    def _tell(self, what: str, error: Exception) -> None:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self.trouble = f"The store {what}: {said}"

    # What is kept of files

    def files(self, with_heads: bool) -> Iterator[Record]:
        """What is kept of every file, with no id, in no order; found names stay IN_THE_STORE.

        Not `with_heads`, only what is left to look for, and faults, have theirs. A damaged row is left out.
        """
        unread = "found IS NULL OR substr(head, 1, 1) = X'21'"
        head = "head" if with_heads else f"CASE WHEN {unread} THEN head END"
        for path, *state, found in self._rows(f"path, size, mtime_ns, digest, {head}, found IS NOT NULL"):
            if path not in self._unwritten:
                with suppress(ValueError, TypeError, Damaged):
                    yield _record(path, "", state, IN_THE_STORE if found else None)
        for record in list(self._unwritten.values()):
            yield replace(record, id="", found=None if record.found is None else IN_THE_STORE)

    def records(self, of: Mapping[str, Record]) -> Iterator[Record]:
        """All that is kept of these files, in no order; a damaged row is left out."""
        for path, *state, found in self._rows("path, size, mtime_ns, digest, head, found"):
            if path in of and path not in self._unwritten:
                with suppress(ValueError, TypeError, Damaged):
                    yield _record(path, of[path].id, state, None if found is None else _unchecked(found))
        for path, record in list(self._unwritten.items()):
            if path in of:
                yield replace(record, id=of[path].id)

    def _rows(self, columns: str) -> Iterator[tuple[Any, ...]]:
        try:
            with self._lock:
                rows = self._base.execute(f"SELECT {columns} FROM files")
            for row in rows:
                yield _text(row[0]), *row[1:]
        except (sqlite3.Error, ValueError, TypeError) as error:
            self._damaged(error)

    def write(self, records: Iterable[Record]) -> None:
        """Keep these, all or none; what cannot be written is kept in memory."""
        records = list(records)
        if not records:
            return
        try:
            with self._lock, self._base:
                self._base.execute("BEGIN IMMEDIATE")
                placed = zip(records, place_bodies(self._base, records), strict=True)
                self._base.executemany(_UPSERT, ((*_row(record), body) for record, body in placed))
        except (sqlite3.Error, ValueError) as error:
            self._unwritten.update((record.path, replace(record, folded=None)) for record in records)
            if not self.trouble:
                self._tell("cannot be written, all is kept in memory", error)

    def forget(self, paths: Iterable[str]) -> None:
        """Drop what is kept of files that have gone."""
        gone = [(_bytes(path),) for path in paths]
        if not gone:
            return
        try:
            with self._lock, self._base:
                self._base.execute("BEGIN IMMEDIATE")
                self._base.executemany("DELETE FROM files WHERE path = ?", gone)
        except (sqlite3.Error, ValueError) as error:
            if not self.trouble:
                self._tell("cannot be written", error)

    def search_of(self, paths: Sequence[str]) -> Search:
        """What tells which articles hold a phrase, of an archive of these paths in its order."""
        bodies = BodySearch(paths)

        def search(phrase: str, stopped: Callable[[], bool] = lambda: False) -> Iterable[int] | None:
            if self._file is None or self._unwritten:
                return None
            try:
                return bodies.articles_with(phrase, str(self._file), stopped)
            except (sqlite3.Error, ValueError, TypeError):
                return None

        return search

    def _damaged(self, error: Exception) -> None:
        """A store that turns out to be broken goes; the next start makes it anew."""
        self._tell("was damaged and is made anew", error)
        with suppress(sqlite3.Error):
            self._base.close()
        if self._file is not None:
            with suppress(OSError):
                for suffix in ("", "-wal", "-shm", ".snapshot"):
                    Path(f"{self._file}{suffix}").unlink(missing_ok=True)
        self._base = self._opened()

    # The snapshot

    def signature(self) -> str:
        """What the files looked like when the snapshot was last known to be of them."""
        try:
            row = self._base.execute("SELECT value FROM meta WHERE key = 'signature'").fetchone()
            contents, _, signature = row[0].partition(" ") if row else ("", "", "")
        except (sqlite3.Error, AttributeError, ValueError):
            return ""
        fits = self.snapshot is not None and self.snapshot.contents == contents
        return str(signature) if fits else ""

    def sign(self, signature: str) -> None:
        """The snapshot is of the files that look so; an empty signature says that this cannot be told."""
        if self.snapshot is None:
            return
        value = f"{self.snapshot.contents} {signature}"
        with suppress(sqlite3.Error, ValueError), self._lock, self._base:
            self._base.execute("INSERT OR REPLACE INTO meta VALUES ('signature', ?)", (value,))

    @property
    def new_place(self) -> Place | None:
        """Where a new snapshot may be written; None where all is kept in memory."""
        if self._file is None or self._unwritten:
            return None
        return Place(f"{self._file}.snapshot.{os.getpid()}", seal(self._mark))

    def keep_snapshot(self, data: bytes | bytearray, place: Place | None) -> Snapshot:
        """Keep a snapshot in place of the last; it is opened from its file, where it could be written.

        `place` is that of a new one, where empty data lie already.
        """
        self.snapshot = None
        if place is not None:
            try:
                if data:
                    place.write(data)
                # Another browser may read at this moment: it finds the old file or the new one.
                os.replace(place.path, f"{self._file}.snapshot")
                clear_left(f"{self._file}.snapshot")
                self._open_snapshot()
            except OSError as error:
                data = data or place.read()
                place.clear()
                if not self.trouble:
                    self._tell("cannot be written, all is kept in memory", error)
        if self.snapshot is None:
            self.snapshot = Snapshot(data)
        return self.snapshot

    def _open_snapshot(self) -> None:
        if self._file is None:
            return
        mark = seal(self._mark)
        with suppress(OSError, ValueError, Damaged), open(f"{self._file}.snapshot", "rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            if mapped[: len(mark)] == mark:
                self.snapshot = Snapshot(memoryview(mapped)[len(mark) :])
                self._mapped = mapped

    def let_go(self) -> None:
        """Give back the memory of what was looked at once; the system has it at hand all the same."""
        if self._mapped is not None and hasattr(self._mapped, "madvise"):
            with suppress(OSError, ValueError):
                self._mapped.madvise(mmap.MADV_DONTNEED)

    def close(self) -> None:
        """Let go of the files."""
        with suppress(sqlite3.Error):
            if "_base" in self.__dict__:
                self._base.close()


def cache_folder() -> Path:
    """The folder of all stores (platformdirs: `~/.cache/parlbrowse`, or below XDG_CACHE_HOME)."""
    from platformdirs import user_cache_path

    return user_cache_path("parlbrowse", appauthor=False)


def _key(archives: Sequence[str]) -> str:
    """The name of a store: the last folder's, for people, and a digest of the real paths of all."""
    real = sorted({os.path.realpath(archive) for archive in archives})
    digest = blake2b(b"\0".join(map(os.fsencode, real)), digest_size=8).hexdigest()
    label = "".join(letter for letter in os.path.basename(real[0]) if letter.isascii() and letter.isalnum())
    return f"{label[:24] or 'archive'}-{digest}"


def _new_base(path: str) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, check_same_thread=False, isolation_level=None)
    # Only a damaged store has text that is none.
    base.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        base.execute(f"PRAGMA busy_timeout = {int(1000 * _PATIENCE_SECONDS)}")
        base.execute("PRAGMA journal_mode = WAL")
        # Safe against the end of a process; a power cut may take the last transactions, which are made again.
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(_TABLES)
        if path != _MEMORY:
            make_bodies(base)
    except BaseException:
        base.close()
        raise
    return base


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether a store cannot be mended by waiting: no such table or column, as an older one's."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF == sqlite3.SQLITE_ERROR


def _bytes(path: str) -> bytes:
    return os.fsencode(path)


def _text(path: bytes) -> str:
    return os.fsdecode(path)


def _row(record: Record) -> tuple[bytes, int, int, bytes, bytes, bytes | None]:
    found = None if record.found is None else _checked(record.found)
    return _bytes(record.path), record.size, record.mtime_ns, record.digest, _head(record), found


def _head(record: Record) -> bytes:
    """Date, headline and problems, "!" before a fault, with a checksum at the end."""
    told = json.dumps([record.date, record.headline, record.problems, record.fault], separators=(",", ":"))
    head = (b"!" if record.fault is not None else b" ") + told.encode("ascii")
    return _checked(head)


def _checked(data: bytes) -> bytes:
    return data + zlib.crc32(data).to_bytes(_CHECKSUM, "little")


def _unchecked(data: bytes) -> bytes:
    if _checked(data[:-_CHECKSUM]) != data:
        raise Damaged
    return data[:-_CHECKSUM]


def _record(path: str, id: str, state: Sequence[object], found: bytes | None) -> Record:
    """The record of a row: size, time, digest and, where it is wanted, head."""
    size, mtime_ns, digest, head = state
    if not (isinstance(size, int) and isinstance(mtime_ns, int) and isinstance(digest, bytes)):
        raise Damaged
    if head is None:
        return Record(path, id, size, mtime_ns, digest, found=found)
    if not isinstance(head, bytes):
        raise Damaged
    date, headline, problems, fault = json.loads(_unchecked(head)[1:])
    return Record(path, id, size, mtime_ns, digest, date, headline, tuple(problems), fault, found)
