"""What was worked out once and is kept for the next time, within a bound."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Owns the values of its keys: those of late, and behind them those of before.

    When `limit` of late ones are kept, they become those of before, whose place they take; whoever asks for
    one of before makes it one of late. So at most twice `limit` are held, what is asked for again and again
    stays, and nothing has to be put in order at any look. Readers look into `late` first, by themselves,
    for that is most of the time enough.
    """

    def __init__(self, limit: int) -> None:
        self.late: dict[Key, Value] = {}
        self._before: dict[Key, Value] = {}
        self._limit = limit

    def again(self, key: Key) -> Value | None:
        """The value of a key that is not among the late ones, if it is kept; then it is among them."""
        value = self._before.get(key)
        if value is not None:
            self.keep(key, value)
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value; of None nothing would be known."""
        if len(self.late) >= self._limit:
            self._before = self.late.copy()
            self.late.clear()
        self.late[key] = value

    def __len__(self) -> int:
        """How many values are held, one of both sorts twice."""
        return len(self.late) + len(self._before)
