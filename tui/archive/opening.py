"""Opening an archive step by step: what was kept of it, what its files hold now, the names in them.

Each step is given out as soon as it is made: a screen shows all of them, a command only the last.
"""

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tui.archive.archive import Archive, newest_first
from tui.archive.article import Head, Problem
from tui.archive.bodies import DIGEST_BYTES, Bodies
from tui.archive.coding import Damaged
from tui.archive.crew import FEW, Crew
from tui.archive.files import FoundFile, find_files
from tui.archive.linking import Linking, is_large
from tui.archive.newest import newest_looking
from tui.archive.packed import no_rows
from tui.archive.progress import Pace, Progress, Stage
from tui.archive.record import IN_THE_STORE, UNSURE, Record, kept, read_record
from tui.archive.sealed import Place
from tui.archive.snapshot import Snapshot, contents_of, problems_of
from tui.archive.store import Store
from tui.archive.walking import Walked, walk

_FIRST_SCREEN = 50
_SECONDS_APART = 0.3
_LISTS_APART = 8
_LINKED_SECONDS_APART = 1.5
_LINKINGS_APART = 8
_WRITE_SECONDS = 1.0
# What a snapshot says that it is of while more is to come: no archive has such contents.
_UNFINISHED = ""

Step = Stage | Progress


class Opening:
    """An archive, or several as one, and its store; `steps` again tells what has changed since."""

    def __init__(
        self,
        archives: Sequence[str | Path],
        kept: bool = True,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self.archives = tuple(os.fspath(archive) for archive in archives)
        self.stopped = stopped
        # Missing archives are told before a store is made for them.
        find_files(self.archives)
        self.store = Store(self.archives, kept)
        self.first: list[Record] = []
        self._named: Archive | None = None

    def steps(self, with_names: bool = True) -> Iterator[Step]:
        """What is known of the archive, more at each step, until it is complete or `stopped`.

        Raises MissingArchive. Not `with_names`, it is complete without them.
        """
        found, stopped = find_files(self.archives), self.stopped
        yield from self._known(with_names)
        walked = Walked()
        for step in walk(found, stopped):
            if isinstance(step, Walked):
                walked = step
            else:
                yield step
        # A walk that was not to its end has not seen all files: those others have not gone.
        if stopped():
            return
        snapshot = self.store.snapshot
        if snapshot is not None and walked.signature == self.store.signature():
            yield self._of_snapshot(snapshot, with_names, complete=True)
        else:
            with closing(_Reading(self, walked, with_names, stopped).steps()) as steps:
                yield from steps

    def heads_at_once(self) -> Sequence[Head]:
        """What a list can begin with before anything is looked for: all that was kept, else a screenful."""
        if self.store.snapshot is not None:
            return self.store.snapshot.without_names().heads
        return listed(self._read_first(), ()).heads

    def place_at_once(self, id: str) -> int:
        """The place of an article among them, the first where it is not; as `heads_at_once` has them."""
        if self.store.snapshot is not None:
            return self.store.snapshot.without_names().numbers.get(id, 0)
        return next((place for place, head in enumerate(self.heads_at_once()) if head.id == id), 0)

    def _read_first(self) -> list[Record]:
        """The first screenful where nothing was kept, read once."""
        if not self.first:
            few = newest_looking(self.archives, _FIRST_SCREEN)
            self.first = [read_record(file.path, file.id, with_names=False) for file in few]
        return self.first

    def _known(self, with_names: bool) -> Iterator[Stage]:
        """What can be shown before anything was looked at: what was kept, else a screenful."""
        snapshot = self.store.snapshot
        if snapshot is None:
            if self._read_first():
                yield Stage(listed(self.first, ()), named=False, complete=False)
        elif self._named is None:
            yield Stage(snapshot.without_names(), named=False, complete=False)
            if with_names:
                try:
                    yield self._of_snapshot(snapshot, True, complete=False)
                except Damaged:
                    self.store.snapshot = None

    def _of_snapshot(self, snapshot: Snapshot, with_names: bool, complete: bool) -> Stage:
        if not with_names:
            return Stage(snapshot.without_names(), named=False, complete=complete)
        if self._named is None:
            archive = snapshot.archive()
            self._named = replace(archive, search=self.store.search_of(snapshot.paths))
            self.store.let_go()
        return Stage(self._named, named=True, complete=complete)

    def linked(self, data: bytes | bytearray, place: Place | None, complete: bool) -> Stage:
        """A new snapshot has been made; empty data lie in their place."""
        self._named = None
        return self._of_snapshot(self.store.keep_snapshot(data, place), True, complete)


class _Reading:
    """Reading what has changed since the store was written, and linking all of it."""

    def __init__(
        self, opening: Opening, walked: Walked, with_names: bool, stopped: Callable[[], bool]
    ) -> None:
        self._opening, self._walked, self._with_names = opening, walked, with_names
        self._store, self._stopped = opening.store, stopped
        self._shows_names = self._store.snapshot is not None
        self._crew = Crew(stopped, is_large(len(walked.files)))
        self._records: dict[str, Record] = {}
        # Digests of what was read before in files that have changed since.
        self._kept: dict[str, bytes] = {}
        self._unwritten: list[Record] = []
        self._written = time.monotonic()

    def steps(self) -> Generator[Step, None, None]:
        """What is known, step by step."""
        try:
            changed = self._compare()
            at_once = self._with_names and len(changed) <= FEW[True]
            yield from self._read_changed(changed, at_once)
            changed.clear()
            if self._stopped():
                return
            if self._with_names:
                yield from self._find_names()
            else:
                yield self._listed(complete=True)
        finally:
            self._crew.end()
            self._write()

    def _compare(self) -> list[FoundFile]:
        """Take over what is kept of unchanged files; the others stay in `walked`, and are read."""
        seen, gone = self._walked.files, list[str]()
        was_there = bool(seen)
        for record in self._store.files(with_heads=not (self._shows_names and self._with_names)):
            file = seen.get(record.path)
            if file is None:
                gone.append(record.path)
            elif (file.size, file.mtime_ns) == (record.size, record.mtime_ns):
                self._records[file.path] = replace(record, path=file.path, id=file.id)
                del seen[file.path]
            elif record.is_done:
                self._kept[file.path] = record.digest
        # A folder that is not mounted just now comes back.
        if was_there:
            self._store.forget(gone)
        return [FoundFile(file.path, file.id) for file in seen.values()]

    def _read_changed(self, changed: Sequence[FoundFile], at_once: bool) -> Iterator[Step]:
        """Read them, newest-looking first; with their names where they are few."""
        pace, began = Pace(_SECONDS_APART, _LISTS_APART), time.monotonic()
        if self._records and not self._shows_names:
            yield self._listed(complete=False)
        with closing(self._crew.read(changed[::-1], at_once, {})) as bundles:
            for done, records in _counted(bundles):
                for record in records:
                    known = self._kept.get(record.path) == record.digest and record.fault is None
                    found = IN_THE_STORE if known or record.found else None
                    self._records[record.path] = replace(record, found=found, folded=None)
                self._keep(records)
                yield Progress("reading", done, len(changed), began)
                if pace.due() and not self._shows_names:
                    before = time.monotonic()
                    yield self._listed(complete=False)
                    pace.spent(time.monotonic() - before)
        self._write()
        self._kept.clear()
        if changed and not self._shows_names and self._with_names and not self._stopped():
            yield self._listed(complete=False)

    def _find_names(self) -> Iterator[Step]:
        """Find names where nobody looked for them yet, and link them as they come."""
        in_order = newest_first(record.head for record in self._records.values() if not record.is_done)
        files = [FoundFile(head.path, head.id) for head in in_order]
        # Nothing is listed from now on, and a large archive's headlines and files are much.
        del in_order
        self._walked.files.clear()
        self._records = {path: kept(record) for path, record in self._records.items()}
        folded = {file.path: self._records[file.path].digest for file in files}
        pace, began = Pace(_LINKED_SECONDS_APART, _LINKINGS_APART), time.monotonic()
        linking: Linking | None = None
        linked_in = 0.0
        try:
            with closing(self._crew.read(files, True, folded)) as bundles:
                for done, records in _counted(bundles):
                    for record in records:
                        self._records[record.path] = kept(record)
                    self._keep(records)
                    progress = Progress("finding names", done, len(files), began)
                    yield progress
                    if linking is not None and linking.is_done:
                        if linking.data is not None and done < len(files):
                            yield self._opening.linked(linking.data, linking.place, complete=False)
                        linking.stop()
                        linked_in = linking.seconds
                        pace.spent(linked_in)
                        linking = None
                    # One that cannot be shown for long before the last is not begun.
                    elif linking is None and pace.due() and (progress.seconds_left or 0.0) > 4 * linked_in:
                        self._write()
                        linking = self._link(_UNFINISHED)
            self._crew.end()
            self._write()
            if self._stopped():
                return
        finally:
            if linking is not None:
                linking.stop()
        snapshot, contents = self._store.snapshot, self._contents()
        sure = all(record.mtime_ns != UNSURE for record in self._records.values())
        if snapshot is None or snapshot.contents != contents:
            if self._records:
                yield Progress("linking names", 0, 0, time.monotonic())
            linking = self._link(contents)
            try:
                linking.wait(self._stopped)
                if linking.data is None:
                    return
                # Of a large archive this is much, and the snapshot has all of it.
                self._records.clear()
                stage = self._opening.linked(linking.data, linking.place, complete=True)
            finally:
                linking.stop()
        else:
            stage = self._opening._of_snapshot(snapshot, True, complete=True)
        self._store.sign(self._walked.signature if sure else "")
        yield stage

    def _link(self, contents: str) -> Linking:
        # As the store has them now: what it is written meanwhile is of the next linking.
        written, problems = dict(self._records), self._walked.problems
        return Linking(
            lambda: self._linkable(dict(written)), len(written), problems, contents, self._store.new_place
        )

    def _contents(self) -> str:
        return contents_of(self._records.values(), self._walked.problems)

    def _linkable(self, wanted: dict[str, Record]) -> Iterator[Record]:
        """Each of them with what was found; what the store has lost meanwhile is looked for again."""
        for record in self._store.records(wanted):
            expected = wanted[record.path]
            if record.digest == expected.digest and (record.found is not None or not expected.is_done):
                del wanted[record.path]
                yield record
            elif expected.fault is not None:
                del wanted[record.path]
                yield expected
        for path, record in wanted.items():
            yield record if record.fault is not None else read_record(path, record.id, record.is_done)

    def _listed(self, complete: bool) -> Stage:
        records, files = self._records, self._walked.files
        if not complete:
            # What the first screen showed does not go while the rest comes.
            first = {
                it.path: replace(it, id=files[it.path].id) for it in self._opening.first if it.path in files
            }
            records = first | records
        return Stage(listed(records.values(), self._walked.problems), named=False, complete=complete)

    def _keep(self, records: Sequence[Record]) -> None:
        self._unwritten += records
        if time.monotonic() - self._written > _WRITE_SECONDS:
            self._write()

    def _write(self) -> None:
        self._store.write(self._unwritten)
        self._unwritten = []
        self._written = time.monotonic()


def _counted(bundles: Iterable[list[Record]]) -> Iterator[tuple[int, list[Record]]]:
    done = 0
    for records in bundles:
        done += len(records)
        yield done, records


def listed(records: Iterable[Record], problems: Sequence[Problem]) -> Archive:
    """The archive of these records as a list shows it, without names."""
    articles = {record.id: record for record in records if record.fault is None}
    heads = tuple(newest_first(record.head for record in articles.values()))
    digests = b"".join(articles[head.id].digest.ljust(DIGEST_BYTES, b"\0") for head in heads)
    return Archive(
        articles=Bodies(heads, digests),
        links=no_rows(len(heads)),
        problems=tuple(Problem(*told) for told in problems_of(records, problems)),
        numbers={head.id: number for number, head in enumerate(heads)},
        heads=heads,
    )


def open_kept(
    archives: Sequence[str | Path], with_names: bool = True, kept: bool = True
) -> tuple[Archive, str]:
    """The archive whole, as commands want it, and what is wrong with its store. Raises MissingArchive."""
    opening = Opening(archives, kept)
    archive = Archive()
    try:
        for step in opening.steps(with_names):
            if isinstance(step, Stage):
                archive = step.archive
        return archive, opening.store.trouble
    finally:
        opening.store.close()
