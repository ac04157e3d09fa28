"""Packed sequences: texts, rows of numbers and postings as bytes, unpacked an item at a time."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from tui.archive.article import Head
from tui.archive.unpacked import Item, Unpacked

Bytes = bytes | bytearray | memoryview


class _Packed(Unpacked[Item]):
    """Items between neighbouring starts."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts

    def __len__(self) -> int:
        return max(0, len(self._starts) - 1)

    def _item(self, start: int, end: int) -> Item:
        raise NotImplementedError

    def _at(self, place: int) -> Item:
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        place %= len(self)
        return self._item(self._starts[place], self._starts[place + 1])


class PackedBytes(_Packed[bytes]):
    """Byte strings one after another."""

    def __init__(self, starts: Sequence[int], data: Bytes) -> None:
        super().__init__(starts)
        self._data = data

    def _item(self, start: int, end: int) -> bytes:
        return bytes(self._data[start:end])


class PackedTexts(_Packed[str]):
    """Texts one after another in UTF-8, lone surrogates too, which stand for the odd bytes of a path."""

    def __init__(self, starts: Sequence[int], data: Bytes) -> None:
        super().__init__(starts)
        self._data = data

    def _item(self, start: int, end: int) -> str:
        return str(self._data[start:end], "utf-8", "surrogatepass")


class PackedRows(_Packed[tuple[int, ...]]):
    """Rows of numbers."""

    def __init__(self, starts: Sequence[int], numbers: Sequence[int]) -> None:
        super().__init__(starts)
        self._numbers = numbers

    def _item(self, start: int, end: int) -> tuple[int, ...]:
        return tuple(self._numbers[start:end])


def no_rows(count: int) -> PackedRows:
    """So many rows without numbers."""
    return PackedRows(array("I", bytes(4 * (count + 1))), ())


class PackedPostings(_Packed["array[int]"]):
    """Article numbers of each name; every item is an array of its own."""

    def __init__(self, starts: Sequence[int], numbers: Bytes) -> None:
        super().__init__(starts)
        self._numbers = numbers

    def _item(self, start: int, end: int) -> "array[int]":
        return array("I", bytes(self._numbers[4 * start : 4 * end]))

    def length(self, place: int) -> int:
        """How many numbers a name has, without copying them."""
        return self._starts[place + 1] - self._starts[place]


def starts_of(lengths: Iterable[int]) -> "array[int]":
    """Where items of these lengths start, and where the last one ends."""
    return array("I", accumulate(lengths, initial=0))


def to_day(iso: str | None) -> int:
    """An ISO day, month or year as the number 20251216, 20251200, 20250000; 0 for undated."""
    return int(iso.replace("-", "").ljust(8, "0")) if iso else 0


def to_iso(day: int) -> str | None:
    """The date that a number stands for."""
    if not day:
        return None
    year, month, day = day // 10000, day // 100 % 100, day % 100
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}" if month else f"{year:04}"


class PackedHeads(Unpacked[Head]):
    """Heads out of columns."""

    def __init__(
        self, ids: Sequence[str], paths: Sequence[str], days: Sequence[int], headlines: Sequence[str]
    ) -> None:
        self.ids, self.paths, self.days, self.headlines = ids, paths, days, headlines

    def __len__(self) -> int:
        return len(self.days)

    def _at(self, place: int) -> Head:
        return Head(self.ids[place], self.paths[place], to_iso(self.days[place]), self.headlines[place])

    def dates(self) -> Iterator[str | None]:
        """The dates alone, which costs a tenth of all heads."""
        known: dict[int, str | None] = {}
        for day in self.days:
            if day not in known:
                known[day] = to_iso(day)
            yield known[day]


class Numbers(Mapping[str, int]):
    """The number of each id, found by halving; `order` holds the numbers in the order of their ids."""

    def __init__(self, ids: Sequence[str], order: Sequence[int]) -> None:
        self._ids, self._order = ids, order

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[str]:
        return (self._ids[number] for number in self._order)

    def __getitem__(self, id: str) -> int:
        low, high = 0, len(self._order)
        while low < high:
            middle = (low + high) // 2
            if self._ids[self._order[middle]] < id:
                low = middle + 1
            else:
                high = middle
        if low < len(self._order) and self._ids[self._order[low]] == id:
            return self._order[low]
        raise KeyError(id)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Mapping) and dict(self.items()) == dict(other.items())

    __hash__ = None  # type: ignore[assignment]
