"""A sparkline: counts as bars of one cell, in Unicode or ASCII."""

from collections.abc import Sequence

UNICODE_BARS = "▁▂▃▄▅▆▇█"
ASCII_BARS = ".:-=+*#@"


def sparkline(counts: Sequence[int], ascii_only: bool = False) -> str:
    """A bar a count, the greatest of them the highest; nothing is a blank, and the least still shows."""
    bars = ASCII_BARS if ascii_only else UNICODE_BARS
    most = max(counts, default=0)
    return "".join(bars[(count * len(bars) - 1) // most] if count else " " for count in counts)
