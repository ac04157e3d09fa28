"""Clusters: keys that grow together, pair by pair."""

from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Clusters(Generic[K]):
    """Disjoint sets; the first key of the first pair stands for its set."""

    def __init__(self) -> None:
        self._parent: dict[K, K] = {}

    def add(self, key: K) -> None:
        """Begin a set of one, unless the key is known."""
        self._parent.setdefault(key, key)

    def find(self, key: K) -> K:
        """The key that stands for the set of `key`."""
        parent = self._parent
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def join(self, left: K, right: K) -> None:
        """Make one set of two; the one that stands for `left` stands for both."""
        self._parent[self.find(right)] = self.find(left)
