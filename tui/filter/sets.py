"""Sets of articles as whole numbers: article 0 is the lowest bit, so `&`, `|` and `bit_count` do the work."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import compress

_DIGITS_TO_FLAGS = bytes(max(0, code - ord("0")) if code < 50 else 0 for code in range(256))
_FLAGS_TO_DIGITS = bytes([48, 49]) + bytes(254)


def to_bits(numbers: Iterable[int], size: int) -> int:
    """The set of these article numbers, each below `size`."""
    flags = bytearray(size)
    for number in numbers:
        flags[number] = 1
    return int(flags[::-1].translate(_FLAGS_TO_DIGITS), 2) if size else 0


def to_flags(bits: int) -> bytes:
    """A byte an article up to the last in the set: 1 if it is in."""
    return f"{bits:b}".encode()[::-1].translate(_DIGITS_TO_FLAGS)


def to_numbers(bits: int, every: Sequence[int]) -> "array[int]":
    """The numbers of the articles in a set, ascending; `every` is 0, 1, 2 … up to the last there is."""
    # A list whose numbers exist already is filled five times as fast as an array from a range.
    return array("i", list(compress(every, to_flags(bits))))


def run_of(start: int, end: int) -> int:
    """The set of all articles from `start` up to `end`."""
    return ((1 << (end - start)) - 1) << start
