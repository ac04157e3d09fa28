"""What was worked out lately, kept up to a weight, so that the next key need not begin again."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Recent(Generic[Value]):
    """Values by key, the least lately used dropped once their weights exceed `most`; threads may share it."""

    def __init__(self, most: int, weigh: Callable[[Value], int]) -> None:
        self._most = most
        self._weigh = weigh
        self._weight = 0
        self._values: dict[Hashable, Value] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made now if it is not kept."""
        with self._lock:
            if key in self._values:
                value = self._values[key] = self._values.pop(key)
                return value
        value = make()
        self.keep(key, value)
        return value

    def known(self, key: Hashable) -> Value | None:
        """The value of a key if it is kept."""
        with self._lock:
            return self._values.get(key)

    def keep(self, key: Hashable, value: Value) -> None:
        """Keep a value, in place of the one that the key has."""
        with self._lock:
            if key in self._values:
                self._weight -= 1 + self._weigh(self._values.pop(key))
            self._values[key] = value
            self._weight += 1 + self._weigh(value)
            while self._weight > self._most and len(self._values) > 1:
                oldest = next(iter(self._values))
                self._weight -= 1 + self._weigh(self._values.pop(oldest))
