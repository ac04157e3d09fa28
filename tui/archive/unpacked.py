"""Sequences whose items are made when they are asked for."""

from collections.abc import Sequence
from operator import eq
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")


class Unpacked(Sequence[Item], Generic[Item]):
    """Makes its items by `_at`; a slice is a tuple, and it is equal to any sequence of equal items."""

    def _at(self, place: int) -> Item:
        """The item at a place; raises IndexError where there is none."""
        raise NotImplementedError

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Item]: ...
    def __getitem__(self, place: int | slice) -> Item | Sequence[Item]:
        if isinstance(place, slice):
            return tuple(self._at(number) for number in range(len(self))[place])
        return self._at(place)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]
