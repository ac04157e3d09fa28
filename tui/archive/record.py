"""Records: what is kept of one file, read once and good until the file changes."""

import os
import time
from dataclasses import dataclass

from tui.archive.article import Article, Head, Problem
from tui.archive.coding import encode
from tui.archive.read import article_of, read_file, recognised_part
from tui.text.fold import fold

# A file written this short a time before it was read may change again under the same time stamp.
_UNSURE_NS = 2_000_000_000
UNSURE = -1
# Found in it, only not at hand: codes stay in the store until they are linked.
IN_THE_STORE = b""


@dataclass(frozen=True, slots=True)
class Record:
    """What was read from one file.

    `size`, `mtime_ns` and `digest` tell its state (`mtime_ns` is UNSURE where the time tells nothing),
    `found` is the code of its recognition (None: not yet looked for), `fault` why it is no article, `folded`
    the text as `text:` searches it (None: written already).
    """

    path: str
    id: str
    size: int
    mtime_ns: int
    digest: bytes
    date: str | None = None
    headline: str = ""
    problems: tuple[str, ...] = ()
    fault: str | None = None
    found: bytes | None = None
    folded: str | None = None

    def __reduce__(self) -> tuple[type["Record"], tuple[object, ...]]:
        # Records go between processes by the thousand, and field by field takes three times as long.
        return Record, (
            self.path,
            self.id,
            self.size,
            self.mtime_ns,
            self.digest,
            self.date,
            self.headline,
            self.problems,
            self.fault,
            self.found,
            self.folded,
        )

    @property
    def head(self) -> Head:
        """The article's head."""
        return Head(self.id, self.path, self.date, self.headline)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to look for."""
        return self.fault is not None or self.found is not None


def read_record(path: str, id: str, with_names: bool, folded: bytes = b"") -> Record:
    """Read a file, with the names in it or without. Never raises: what is wrong is in the record.

    `folded` is the digest of the contents whose folded text is kept already.
    """
    read = read_file(path)
    article = article_of(read, path, id)
    size, mtime_ns = read.size, read.mtime_ns
    if mtime_ns > time.time_ns() - _UNSURE_NS or read.fault is not None:
        mtime_ns = UNSURE
    if isinstance(article, Problem):
        return Record(path, id, size, mtime_ns, read.digest, fault=article.reason)
    problems = article.problems
    found = None
    if with_names:
        found, trouble = _names_in(article)
        problems += trouble
    head = article.head
    text = None if read.digest == folded else fold(article.text)
    return Record(
        path, id, size, mtime_ns, read.digest, head.date, head.headline, problems, None, found, text
    )


def _names_in(article: Article) -> tuple[bytes, tuple[str, ...]]:
    from tui.names.recognise import recognise
    from tui.names.recognition import NOTHING

    try:
        return encode(recognise(*recognised_part(article))), ()
    except Exception as error:
        return encode(NOTHING), (f"no names could be found: {type(error).__name__} in parlbrowse",)


def kept(record: Record) -> Record:
    """What is to be known of a file while the store has all else: path, id, digest, and what is left to do.

    Of a fault everything, since it is not looked for again.
    """
    if record.fault is not None:
        return record
    mtime_ns = UNSURE if record.mtime_ns == UNSURE else 0
    found = None if record.found is None else IN_THE_STORE
    return Record(record.path, record.id, 0, mtime_ns, record.digest, found=found)


def state_of(path: str) -> tuple[int, int]:
    """Size and time of the last change in nanoseconds; zeros for what cannot be looked at."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return 0, 0
    return status.st_size, status.st_mtime_ns
