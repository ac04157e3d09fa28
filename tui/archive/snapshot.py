"""Snapshots: a linked archive as one piece of bytes, opened without reading more than is looked at.

A magic word, the length of a directory, the directory (JSON: offset, length and checksum of each section),
then the sections, each at a multiple of eight bytes. Heads are checked and opened at once, names when wanted,
the recognition of an article when it is shown. Numbers are unsigned, of 32 bits, as the machine has them.
"""

import json
import zlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import Any, Final

from tui.archive.archive import Archive
from tui.archive.article import Problem
from tui.archive.bodies import DIGEST_BYTES, Bodies, Recognitions
from tui.archive.coding import Damaged, LinkingDecoder, encode
from tui.archive.packed import (
    Bytes,
    Numbers,
    PackedBytes,
    PackedHeads,
    PackedPostings,
    PackedRows,
    PackedTexts,
    no_rows,
    starts_of,
    to_day,
)
from tui.archive.record import Record
from tui.collector import collector_at_rest
from tui.names.name import Name, Role
from tui.names.recognition import KINDS, NOTHING, Recognition

_MAGIC: Final = b"parlbrowse snapshot 1\n\0\0"
_ALIGNED: Final = 8


def contents_of(records: Iterable[Record], problems: Sequence[Problem]) -> str:
    """What a snapshot is of, as hexadecimal digits: every file's id, path, state of reading and contents."""
    digest = blake2b(digest_size=16)
    for line in sorted(_line(record) for record in records):
        digest.update(line)
    digest.update(repr(sorted((problem.path, problem.reason) for problem in problems)).encode())
    return digest.hexdigest()


def _line(record: Record) -> bytes:
    done = b"+" if record.is_done else b"-"
    fault = (record.fault or "").encode("utf-8", "surrogatepass")
    path, id = (text.encode("utf-8", "surrogatepass") for text in (record.path, record.id))
    return b"\0".join((id, path, record.digest, done, fault)) + b"\n"


def make(records: Iterable[Record], problems: Sequence[Problem], contents: str) -> bytes:
    """The snapshot of these records: sorted, their names linked, with postings for every name.

    The order of records makes no difference. Records that are faults join the problems.
    """
    # Here, so that opening a snapshot does not wait for the tables of linking.
    from tui.names.linking.link import link

    every = list(records)
    articles = sorted((record for record in every if record.fault is None), key=lambda record: record.id)
    articles.sort(key=lambda record: record.date or "", reverse=True)
    decoder = LinkingDecoder()
    nothing = encode(NOTHING)
    codes = [record.found or nothing for record in articles]
    recognitions: list[Recognition] = []
    for number, code in enumerate(codes):
        try:
            recognitions.append(decoder.decode(code))
        except Damaged:
            codes[number] = nothing
            recognitions.append(NOTHING)
    linked = link(recognitions, [record.date for record in articles])
    mentioned = [array("I") for _ in linked.names]
    speaks = [array("I") for _ in linked.names]
    for number, (recognition, places) in enumerate(zip(recognitions, linked.links, strict=True)):
        for name, place in zip(recognition.names, places, strict=True):
            _post(mentioned[place], number)
            if name.speaks:
                _post(speaks[place], number)
    by_id = sorted(range(len(articles)), key=lambda number: articles[number].id)
    sections: dict[str, bytes] = {
        **_texts("ids", [record.id for record in articles]),
        **_texts("paths", [record.path for record in articles]),
        **_texts("headlines", [record.headline for record in articles]),
        "days": array("I", (to_day(record.date) for record in articles)).tobytes(),
        "digests": b"".join(record.digest.ljust(DIGEST_BYTES, b"\0")[:DIGEST_BYTES] for record in articles),
        "order": array("I", by_id).tobytes(),
        **_pieces("found", codes),
        **_numbers("links", linked.links),
        **_numbers("mentioned", mentioned),
        **_numbers("speaks", speaks),
        "names": _json(_columns(linked.names)),
        "problems": _json(problems_of(every, problems)),
    }
    return _joined(sections, contents)


def problems_of(records: Iterable[Record], problems: Sequence[Problem]) -> list[tuple[str, str]]:
    """Paths and reasons of all problems, by path: those given, faults, and the articles' own."""
    told = [(problem.path, problem.reason) for problem in problems]
    for record in records:
        told += ((record.path, problem) for problem in record.problems)
        if record.fault is not None:
            told.append((record.path, record.fault))
    return sorted(told, key=lambda problem: problem[0])


def _post(numbers: "array[int]", number: int) -> None:
    """Add an article's number once; numbers come in ascending order."""
    if not numbers or numbers[-1] != number:
        numbers.append(number)


def _texts(name: str, texts: Sequence[str]) -> dict[str, bytes]:
    return _pieces(name, [text.encode("utf-8", "surrogatepass") for text in texts])


def _pieces(name: str, pieces: Sequence[bytes]) -> dict[str, bytes]:
    return {f"{name} starts": starts_of(map(len, pieces)).tobytes(), name: b"".join(pieces)}


def _numbers(name: str, rows: Sequence[Sequence[int]]) -> dict[str, bytes]:
    return {
        f"{name} starts": starts_of(map(len, rows)).tobytes(),
        name: array("I", (number for row in rows for number in row)).tobytes(),
    }


def _json(value: object) -> bytes:
    # ASCII, since a path may hold lone surrogates.
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _columns(names: Sequence[Name]) -> list[object]:
    return [
        "".join(str(KINDS.index(name.kind)) for name in names),
        "".join(str(int(name.speaks)) for name in names),
        [name.name for name in names],
        [name.surfaces for name in names],
        {
            place: [(role.office, role.first, role.last) for role in name.roles]
            for place, name in enumerate(names)
            if name.roles
        },
    ]


def _joined(sections: dict[str, bytes], contents: str) -> bytes:
    directory: dict[str, object] = {"contents": contents}
    at = 0
    for name, data in sections.items():
        directory[name] = (at, len(data), zlib.crc32(data))
        at += -(-len(data) // _ALIGNED) * _ALIGNED
    told = _json(directory)
    told = told.ljust(-(-len(told) // _ALIGNED) * _ALIGNED)
    parts = [_MAGIC, len(told).to_bytes(8, "little"), told]
    for data in sections.values():
        parts += (data, b"\0" * (-len(data) % _ALIGNED))
    return b"".join(parts)


class Snapshot:
    """A snapshot opened: `contents` tells what it is of; articles at once, names when asked for.

    Raises Damaged for bytes that are no snapshot, or hold other bytes than were written.
    """

    def __init__(self, data: Bytes) -> None:
        self._data = memoryview(data)
        start = len(_MAGIC) + 8
        try:
            if bytes(self._data[: len(_MAGIC)]) != _MAGIC:
                raise Damaged
            length = int.from_bytes(self._data[len(_MAGIC) : start], "little")
            self._directory: dict[str, Any] = json.loads(bytes(self._data[start : start + length]))
            self._start = start + length
            self.contents: str = self._directory["contents"]
            self._heads = PackedHeads(
                self._packed("ids", PackedTexts),
                self._packed("paths", PackedTexts),
                self._ints("days"),
                self._packed("headlines", PackedTexts),
            )
            self._order = self._ints("order")
            told = json.loads(bytes(self._section("problems")))
            self._problems = tuple(Problem(path, reason) for path, reason in told)
            self._bodies = Bodies(self._heads, self._section("digests"))
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged from error

    @property
    def paths(self) -> Sequence[str]:
        """The path of every article, in the archive's order."""
        return self._heads.paths

    def without_names(self) -> Archive:
        """The archive as a list shows it."""
        return Archive(
            articles=self._bodies,
            links=no_rows(len(self._heads)),
            problems=self._problems,
            numbers=Numbers(self._heads.ids, self._order),
            heads=self._heads,
        )

    def archive(self) -> Archive:
        """The archive whole. Raises Damaged."""
        try:
            names = _names(json.loads(bytes(self._section("names"))))
            links = PackedRows(self._ints("links starts"), self._ints("links"))
            found = PackedBytes(self._ints("found starts"), self._section("found", checked=False))
            mentioned = PackedPostings(self._ints("mentioned starts"), self._section("mentioned"))
            speaks = PackedPostings(self._ints("speaks starts"), self._section("speaks"))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise Damaged from error
        if not len(names) == len(mentioned) == len(speaks) or not len(links) == len(found) == len(
            self._heads
        ):
            raise Damaged
        return Archive(
            articles=self._bodies,
            recognitions=Recognitions(self._bodies, found, names, links),
            names=names,
            links=links,
            mentioned_in=mentioned,
            speaks_in=speaks,
            problems=self._problems,
            numbers=Numbers(self._heads.ids, self._order),
            heads=self._heads,
        )

    def _section(self, name: str, checked: bool = True) -> memoryview:
        offset, length, checksum = self._directory[name]
        data = self._data[self._start + offset : self._start + offset + length]
        # Codes carry checksums of their own.
        if len(data) != length or (checked and zlib.crc32(data) != checksum):
            raise Damaged
        return data

    def _ints(self, name: str) -> memoryview:
        return self._section(name).cast("I")

    def _packed(self, name: str, kind: Callable[[Sequence[int], Bytes], PackedTexts]) -> PackedTexts:
        return kind(self._ints(f"{name} starts"), self._section(name))


@collector_at_rest()
def _names(columns: list[Any]) -> tuple[Name, ...]:
    kinds, speaks, canonical, surfaces, roles = columns
    return tuple(
        Name(
            KINDS[int(kinds[place])],
            name,
            tuple(surfaces[place]),
            tuple(Role(*role) for role in roles.get(str(place), ())),
            speaks[place] == "1",
        )
        for place, name in enumerate(canonical)
    )
