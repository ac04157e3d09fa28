"""Reading: one file in, one article out, or the reason why not."""

import os
import stat
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from tui.archive.article import Article, Head, Problem
from tui.archive.dates import date_article, read_header
from tui.archive.files import COMPRESSED, NO_FILE, said
from tui.archive.headline import headline
from tui.text.blocks import Block, split_blocks
from tui.text.decode import decode, looks_binary

# Of a longer file, a glued or damaged one, the first bytes are shown: laying them out takes a second or two.
LONGEST_BYTES = 2_000_000
# Names are looked for in so many code points: a book of 300 pages, seconds of work.
LONGEST_RECOGNISED = 600_000
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Read:
    """A file's bytes (those that are shown), its state, and in `fault` why there are none.

    `digest` is of the whole file as it lies there.
    """

    data: bytes
    size: int = 0
    mtime_ns: int = 0
    digest: bytes = b""
    fault: str | None = None
    problems: tuple[str, ...] = ()


def read_article(path: str, id: str) -> Article | Problem:
    """The article of a file, under the id it has in its archive; a Problem for what holds no text.

    What was odd but could be read all the same is among the article's own problems. Never raises.
    """
    return article_of(read_file(path), path, id)


def article_of(read: Read, path: str, id: str) -> Article | Problem:
    """The article that a file's bytes are, or the reason why they are none."""
    data = read.data
    if read.fault is not None:
        return Problem(path, read.fault)
    if not data:
        return Problem(path, "the file is empty")
    if looks_binary(data):
        return Problem(path, "not a text file")
    decoded = decode(data)
    header = read_header(decoded.text)
    text = decoded.text[header.body_start :]
    if not text.strip():
        return Problem(path, "the file holds no text" + (" but its date" if header.iso else ""))
    blocks = split_blocks(text)
    folders = id[: id.rfind("/") + 1]
    dated = date_article(text, header, os.path.basename(path).removesuffix(COMPRESSED), folders)
    head = Head(id, path, dated.iso, headline(text, blocks))
    problems = read.problems + decoded.problems + dated.problems
    if len(text) > LONGEST_RECOGNISED:
        problems += (
            f"very long: names are found in its first {LONGEST_RECOGNISED:,} of {len(text):,} characters",
        )
    return Article(head, text, blocks, problems)


def recognised_part(article: Article) -> tuple[str, Sequence[Block]]:
    """The text and blocks in which names are looked for: all, but of a very long article the beginning."""
    if len(article.text) <= LONGEST_RECOGNISED:
        return article.text, article.blocks
    blocks = [block for block in article.blocks if block.end <= LONGEST_RECOGNISED]
    text = article.text[: blocks[-1].end if blocks else LONGEST_RECOGNISED]
    return text, blocks or split_blocks(text)


def read_file(path: str) -> Read:
    """A file's bytes and state; those of a compressed one unpacked. Never raises."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
        with open(descriptor, "rb", buffering=0) as file:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                return Read(b"", fault="a folder, not a file")
            # A pipe, a socket or a device is not waited for.
            if not stat.S_ISREG(status.st_mode):
                return Read(b"", fault=NO_FILE)
            data = file.read() if status.st_size <= LONGEST_BYTES else file.read(LONGEST_BYTES)
            digest = blake2b(data, digest_size=16)
            size = len(data)
            while size >= LONGEST_BYTES and (piece := file.read(_PIECE)):
                digest.update(piece)
                size += len(piece)
    except (OSError, ValueError) as error:
        return Read(b"", fault=f"cannot be read: {said(error) if isinstance(error, OSError) else error}")
    state = (status.st_size, status.st_mtime_ns, digest.digest())
    if path.endswith(COMPRESSED):
        return _unpacked(data, size, *state)
    return Read(data, *state, problems=_too_long(size, len(data)))


def _too_long(size: int, read: int) -> tuple[str, ...]:
    if size <= read:
        return ()
    return (f"{size / 1e6:,.0f} MB long: only its first {read / 1e6:,.0f} MB are shown",)


def _unpacked(data: bytes, packed: int, size: int, mtime_ns: int, digest: bytes) -> Read:
    """The text that a gzip file holds, as far as it can be unpacked and is not too long."""
    parts: list[bytes] = []
    length = 0
    problems = _too_long(packed, len(data))
    rest = data
    try:
        # A gzip file may be several, one after another.
        while rest and length < LONGEST_BYTES:
            unpacking = zlib.decompressobj(wbits=31)
            part = unpacking.decompress(rest, LONGEST_BYTES - length)
            parts.append(part)
            length += len(part)
            if not unpacking.eof:
                if unpacking.unconsumed_tail:
                    problems += (
                        f"unpacked it is longer than the {LONGEST_BYTES / 1e6:,.0f} MB that are shown",
                    )
                else:
                    problems += ("the compressed file is cut off",)
                break
            rest = unpacking.unused_data.lstrip(b"\0")
    except zlib.error:
        if not length:
            return Read(b"", size, mtime_ns, digest, "cannot be unpacked: not a gzip file, or damaged")
        problems += ("the compressed file is damaged",)
    return Read(b"".join(parts), size, mtime_ns, digest, problems=problems)
