"""Places found in the article that is read: of what the filter looks for, or words the reader searches."""

import re
from bisect import bisect_left

from tui.archive.archive import Archive
from tui.filter.marks import Range
from tui.filter.places import NOTHING, Sought, find_places
from tui.text.harmless import harmless_line


class Found:
    """Places in order, and which of them one stands at; words of the reader's own outdo the filter."""

    def __init__(self) -> None:
        self.places: list[Range] = []
        self.at: int | None = None
        self._sought = NOTHING
        self._words = ""

    def seek(self, sought: Sought) -> bool:
        """Look for what the filter wants; True: that is something else than before, and outdoes own words."""
        before, self._sought = self._sought, sought
        if sought == before:
            return False
        self._words = ""
        return True

    def search(self, words: str, archive: Archive, number: int | None) -> bool:
        """Look for words of the reader's own; False: they are not there, and all is as before."""
        before = self._words, self.places, self.at
        self._words = words
        self.look(archive, number)
        if not self.places:
            self._words, self.places, self.at = before
            return False
        return True

    def look(self, archive: Archive, number: int | None) -> None:
        """Find the places in an article; none of them is stood at."""
        self.places, self.at = [], None
        if number is None:
            return
        if not self._words:
            self.places = find_places(archive, number, self._sought)
            return
        text = harmless_line(archive.article(number).text)
        pattern = r"\s+".join(re.escape(word) for word in harmless_line(self._words).split())
        found = re.finditer(pattern, text, re.IGNORECASE)
        self.places = [each.span() for each in found if each.group()]

    @property
    def first(self) -> int | None:
        """Where the first place of what the filter looks for begins, which an article opens at."""
        return self.places[0][0] if self.places and not self._words else None

    @property
    def here(self) -> Range | None:
        """The place stood at."""
        return self.places[self.at] if self.at is not None else None

    def step(self, step: int, position: int) -> None:
        """To the next place or the one before, going round; to begin with, as seen from a position."""
        if self.at is None:
            first = bisect_left(self.places, (position, position))
            self.at = (first if step > 0 else first - 1) % len(self.places)
        else:
            self.at = (self.at + step) % len(self.places)
