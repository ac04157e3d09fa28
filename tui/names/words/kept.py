"""What was worked out once and is kept for the next time, within a bound."""

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(dict[Key, Value]):
    """The values of the keys that were asked for of late; one that is not there is made when it is asked for.

    When `limit` of late ones are kept, they become those of before, whose place they take; whoever asks for
    one of before makes it one of late. So at most twice `limit` are held, what is asked for again and again
    stays, and nothing has to be put in order at any look.
    """

    def __init__(self, limit: int, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self.before: dict[Key, Value] = {}
        self._limit = limit
        self._make = make

    def __missing__(self, key: Key) -> Value:
        before = self.before
        value = before[key] if key in before else self._make(key)
        if len(self) >= self._limit:
            self.before = dict(self)
            self.clear()
        self[key] = value
        return value
