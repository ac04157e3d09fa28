"""What was worked out for another size of the terminal goes with it.

Textual and Rich remember regions, lengths, and lines cut to them, some thousand of each; a terminal that is
dragged to and fro would fill all of that with sizes that never come again.
"""

from rich.cells import cached_cell_len
from rich.segment import Segment
from textual.css.scalar import Scalar
from textual.geometry import Region
from textual.strip import Strip


def forget_old_sizes() -> None:
    """Empty what is remembered of sizes; what the present one needs of it is soon there again."""
    cached_cell_len.cache_clear()
    for kind in (Region, Scalar, Segment, Strip):
        for method in vars(kind).values():
            # Class methods hide what remembers for them.
            if forget := getattr(getattr(method, "__func__", method), "cache_clear", None):
                forget()
