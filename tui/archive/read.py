"""Reading: one file in, one article out, or the reason why not."""

import os
import stat

from tui.archive.article import Article, Head, Problem
from tui.archive.dates import date_article, read_header
from tui.archive.files import NO_FILE, said
from tui.archive.headline import headline
from tui.text.blocks import split_blocks
from tui.text.decode import decode, looks_binary


def read_article(path: str, id: str) -> Article | Problem:
    """The article of a file, under the id it has in its archive; a Problem for what holds no text.

    What was odd but could be read all the same is among the article's own problems. Never raises.
    """
    try:
        data = _bytes_of(path)
    except IsADirectoryError:
        return Problem(path, "a folder, not a file")
    except (OSError, ValueError) as error:
        return Problem(path, f"cannot be read: {said(error) if isinstance(error, OSError) else error}")
    if data is None:
        return Problem(path, NO_FILE)
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
    dated = date_article(text, header, os.path.basename(path))
    head = Head(id, path, dated.iso, headline(text, blocks))
    return Article(head, text, blocks, decoded.problems + dated.problems)


def _bytes_of(path: str) -> bytes | None:
    """The file's bytes, None for a pipe, a socket or a device, which is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    with open(descriptor, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        return file.read()
