"""Loading: the articles of archives one after another, as they are read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.archive.article import Article, Problem
from tui.archive.files import find_files
from tui.archive.read import read_article


def load(archives: Sequence[str | Path]) -> Iterator[Article | Problem]:
    """Every article of the archives in the order of `find_files`, and a Problem for each file that is none.

    Raises MissingArchive at once, before the first item; nothing else. Holds one article at a time.
    """
    found = find_files(archives)
    return (item if isinstance(item, Problem) else read_article(item.path, item.id) for item in found)
