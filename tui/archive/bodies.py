"""Bodies on disk: articles read from their files when shown, and what was found in them unpacked then."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import Generic

from tui.archive.article import Article, Head, Problem
from tui.archive.coding import Damaged, decode
from tui.archive.packed import Bytes
from tui.archive.read import article_of, read_file, recognised_part
from tui.archive.unpacked import Item, Unpacked
from tui.names.name import Name
from tui.names.recognition import ArticleName, Recognition
from tui.text.blocks import Block

_KEPT = 32
DIGEST_BYTES = 16


class _Kept(Generic[Item]):
    """The last few items that were made, for a pane asks for one article again and again."""

    def __init__(self) -> None:
        self._items: dict[int, Item] = {}
        self._lock = Lock()

    def get(self, number: int, make: Callable[[int], Item]) -> Item:
        with self._lock:
            item = self._items.get(number)
        if item is None:
            item = make(number)
            with self._lock:
                self._items[number] = item
                if len(self._items) > _KEPT:
                    del self._items[next(iter(self._items))]
        return item


class Bodies(Unpacked[Article]):
    """Articles by number, each read at its asking; `digests` are those of the files that were read before.

    A file that has gone since, or cannot be read any more, is an article that says so. `changed` has the
    numbers of those whose files were seen to hold something else by now.
    """

    def __init__(self, heads: Sequence[Head], digests: Bytes = b"") -> None:
        self._heads, self._digests = heads, digests
        self.changed: set[int] = set()
        self._kept: _Kept[Article] = _Kept()

    def __len__(self) -> int:
        return len(self._heads)

    def _at(self, place: int) -> Article:
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._kept.get(place, self._read)

    def _read(self, number: int) -> Article:
        head = self._heads[number]
        read = read_file(head.path)
        article = article_of(read, head.path, head.id)
        if isinstance(article, Problem):
            text = f"This file cannot be shown any more: {article.reason}."
            self.changed.add(number)
            return Article(head, text, (Block("paragraph", 0, len(text)),), (article.reason,))
        known = bytes(self._digests[DIGEST_BYTES * number : DIGEST_BYTES * (number + 1)])
        if known and known != read.digest:
            self.changed.add(number)
        # The list goes on showing the head that it has.
        return replace(article, head=head)


class Recognitions(Unpacked[Recognition]):
    """Recognitions by number, unpacked when asked for; in step with `links` whatever became of a file."""

    def __init__(
        self, bodies: Bodies, codes: Sequence[bytes], names: Sequence[Name], links: Sequence[tuple[int, ...]]
    ) -> None:
        self._bodies, self._codes, self._names, self._links = bodies, codes, names, links
        self._kept: _Kept[Recognition] = _Kept()

    def __len__(self) -> int:
        return len(self._codes)

    def _at(self, place: int) -> Recognition:
        if not 0 <= place < len(self):
            raise IndexError(place)
        found = self._kept.get(place, self._unpack)
        # Its places are those of a text that is no longer there.
        return Recognition(found.names) if place in self._bodies.changed else found

    def _unpack(self, number: int) -> Recognition:
        links = self._links[number]
        try:
            found = decode(self._codes[number])
        except Damaged:
            found = None
        if found is None:
            found = self._found_again(number)
        if len(found.names) != len(links):
            known = [self._names[link] for link in links]
            return Recognition(tuple(ArticleName(name.kind, name.name, (name.name,)) for name in known))
        return found

    def _found_again(self, number: int) -> Recognition:
        """What is in the article, where its code was damaged."""
        from tui.names.recognise import recognise

        article = self._bodies[number]
        return Recognition() if number in self._bodies.changed else recognise(*recognised_part(article))
