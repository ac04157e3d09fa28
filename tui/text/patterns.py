"""Patterns: regular expressions that are made when a text first asks for them."""

import re
from functools import cache


@cache
def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that is written so; making those of this package takes 25 ms, which no import should."""
    return re.compile(written, flags)
