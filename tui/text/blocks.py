"""Blocks: the pieces of a body, as a reader sees them."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "caption", "byline"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a body; `start` and `end` are code points into the body, half-open."""

    kind: BlockKind
    start: int
    end: int
