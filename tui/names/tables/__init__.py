"""The tables: what recognition knows of the world, as tab-separated files beside this one.

Every file opens with a comment line that says what it holds and from where; a row is a line, its columns are
parted by tabs, and a column that is a list by "|". NOTICE credits the sources, `tui/names/build` makes the
extracts again. Each table is read once, when first asked for.
"""

from functools import cache
from os.path import dirname
from typing import Final

_FOLDER: Final = dirname(__file__)


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `name`.tsv in file order, their columns as printed there; the comment is left out."""
    with open(f"{_FOLDER}/{name}.tsv", encoding="utf-8") as file:
        lines = file.read().split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and line[0] != "#")


@cache
def column(name: str) -> frozenset[str]:
    """The first column of a table as a set: all that a list of words or of single names holds."""
    return frozenset(row[0] for row in rows(name))


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a column that is a list; none of an empty one."""
    return tuple(cell.split("|")) if cell else ()
