"""An article: a frozen head, and a body read when wanted."""

from dataclasses import dataclass

from tui.text.blocks import Block


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of an article.

    `id` is the path below the archive without its suffix, `path` the file as the system opens it, `date` an
    ISO day (`2025-12-16`), an ISO month (`2025-12`) or None for undated.
    """

    id: str
    path: str
    date: str | None
    headline: str


@dataclass(frozen=True, slots=True)
class Article:
    """A head with its text: the body without the header date, and the body's blocks in order.

    `problems` says in plain sentences what was wrong with the file and how it was read all the same.
    """

    head: Head
    text: str
    blocks: tuple[Block, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something of an archive could not be read, decoded or dated; `path` as the system has it."""

    path: str
    reason: str
