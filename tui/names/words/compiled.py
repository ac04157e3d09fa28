"""Compiled tables: what the larger tables come to, made by `tui/names/build` and read at every start.

`compiled.txt` opens with the fingerprint of all that it was made from. Where tables or their readers have
changed since, nothing of it is used and everything is made of the tables again, which takes a fifth of a
second; a test holds the file current. The same line lists the sections, in order, each with its length in
bytes ("places:268000"), so that only what is asked for is read. A section is a mapping in two lines, whose
items are parted by "|": its keys in the order of their values, and these, the parts of a list parted by "^":
one a key, or, behind an empty one, each with the number of keys that have it ("GB*120"), which is read in
half the time.
"""

import os
from binascii import crc32
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain, groupby, repeat
from typing import Final, TypeVar

_FOLDER: Final = os.path.dirname(__file__)
_TABLES: Final = os.path.join(os.path.dirname(_FOLDER), "tables")
FILE: Final = os.path.join(_FOLDER, "compiled.txt")
# What the compiled tables are made by, beside the tables themselves.
_READERS: Final = (
    "compiled.py",
    "gazetteer.py",
    "vocabulary.txt",
    "bodies.py",
    "places.py",
    "countries.py",
    "spelling.py",
)

Value = TypeVar("Value")
Compiled = Mapping[str, str] | Mapping[str, int] | Mapping[str, tuple[str, ...]]


def fingerprint() -> str:
    """A number that tells the tables and their readers, as they are now, from others."""
    tables = sorted(name for name in os.listdir(_TABLES) if name.endswith(".tsv"))
    told = 0
    for path in (*(f"{_TABLES}/{name}" for name in tables), *(f"{_FOLDER}/{name}" for name in _READERS)):
        if os.path.exists(path):
            with open(path, "rb") as file:
                told = crc32(file.read(), told)
    return f"{told:08x}"


@cache
def _sections() -> dict[str, tuple[int, int]]:
    """Where each section of the file begins and how long it is, in bytes; none of a file out of date."""
    if not os.path.exists(FILE):
        return {}
    with open(FILE, "rb") as file:
        head = file.readline()
    told, *listed = head.decode().rstrip("\n").split("|")
    if told != fingerprint():
        return {}
    named = [(name, int(length)) for name, _, length in (section.rpartition(":") for section in listed)]
    starts = accumulate((length for _, length in named), initial=len(head))
    return {name: (start, length) for (name, length), start in zip(named, starts, strict=False)}


def _parts(name: str) -> tuple[list[str], list[str]] | None:
    found = _sections().get(name)
    if found is None:
        return None
    start, length = found
    with open(FILE, "rb") as file:
        file.seek(start)
        keys, _, values = file.read(length).partition(b"\n")
    # One by one: a string without a letter beyond ASCII is parted faster.
    return keys.decode().split("|"), values.decode().split("|")


def _values(written: Sequence[str]) -> Iterable[str]:
    """One value a key, whether they are written so or in runs, of which the first is empty."""
    return written if written[0] else _run_out(_runs(written))


def _runs(written: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The values that are written in runs, each with how many keys in a row have it."""
    for run in written[1:]:
        value, _, count = run.rpartition("*")
        yield value, int(count)


def _run_out(runs: Iterable[tuple[Value, int]]) -> Iterator[Value]:
    return chain.from_iterable(repeat(value, count) for value, count in runs)


def strings(name: str) -> dict[str, str] | None:
    """A section as a mapping, of lists as they are written; None where it must be made of the tables."""
    parts = _parts(name)
    if parts is None:
        return None
    keys, values = parts
    return dict(zip(keys, _values(values), strict=True))


def numbers(name: str) -> dict[str, int] | None:
    """A section whose values are numbers; None as above."""
    parts = _parts(name)
    if parts is None:
        return None
    keys, written = parts
    runs = ((int(value), count) for value, count in _runs(written))
    return dict(zip(keys, _run_out(runs), strict=True))


def lists(name: str) -> dict[str, tuple[str, ...]] | None:
    """A section whose values are lists; None as above."""
    known = strings(name)
    return None if known is None else {key: parted(value) for key, value in known.items()}


def parted(written: str) -> tuple[str, ...]:
    """The list that is written so."""
    return tuple(written.split("^"))


def joined(values: Iterable[str]) -> str:
    """A list as it is written."""
    return "^".join(values)


def pack(sections: Mapping[str, Compiled]) -> str:
    """The text of the file; raises ValueError for a key or a value that has a sign of the format in it."""
    head, body = [fingerprint()], []
    for name, known in sections.items():
        pairs = sorted(
            (joined(value) if isinstance(value, tuple) else str(value), key) for key, value in known.items()
        )
        keys = [key for _, key in pairs]
        values = [value for value, _ in pairs]
        for written in (*keys, *values):
            if "|" in written or "\n" in written:
                raise ValueError(f"{name}: {written!r} cannot be written")
        runs = [f"{value}*{len(list(run))}" for value, run in groupby(values)]
        if len(runs) * 4 < len(values) or any(isinstance(value, int) for value in known.values()):
            values = ["", *runs]
        section = f"{'|'.join(keys)}\n{'|'.join(values)}"
        head.append(f"{name}:{len(section.encode())}")
        body.append(section)
    return "|".join(head) + "\n" + "".join(body)
