"""What the filter matched in a row: the letters of its names, and of these names in the headline."""

from collections.abc import Collection, Iterator

from tui.archive.archive import Archive
from tui.filter.marks import Range, find_marks
from tui.names.name import Name
from tui.names.recognition import Kind


class Matched:
    """The names that a filter means and the folded words by which it does; marks are kept once found."""

    def __init__(self, names: Collection[int] = frozenset(), words: tuple[str, ...] = ()) -> None:
        self.names = names
        self.words = words
        self._marks: dict[str, tuple[Range, ...]] = {}

    def in_name(self, name: Name, number: int) -> tuple[Range, ...]:
        """The letters of a name that matched, as ranges; all of it where it matched by another form of it."""
        if number not in self.names:
            return ()
        return self._of(name.name) or ((0, len(name.name)),)

    def in_headline(self, archive: Archive, number: int) -> list[tuple[int, int, Kind]]:
        """The letters that matched in the names of an article's headline, in order, without overlaps."""
        if not self.names or number >= len(archive.links):
            return []
        headline = archive.head(number).headline
        found: list[tuple[int, int, Kind]] = []
        for start, surface, kind in sorted(self._surfaces(archive, number, headline)):
            for first, end in self._of(surface) or ((0, len(surface)),):
                if not found or start + first >= found[-1][1]:
                    found.append((start + first, start + end, kind))
        return found

    def _surfaces(self, archive: Archive, number: int, headline: str) -> Iterator[tuple[int, str, Kind]]:
        links = archive.links[number]
        for within, name in zip(archive.recognition(number).names, links, strict=False):
            if name not in self.names:
                continue
            # The first place of the longest form: shorter forms are parts of it, or marked in the next row.
            for surface in sorted(within.surfaces, key=len, reverse=True):
                at = headline.find(surface)
                if at >= 0:
                    yield at, surface, within.kind
                    break

    def _of(self, text: str) -> tuple[Range, ...]:
        marks = self._marks.get(text)
        if marks is None:
            marks = self._marks[text] = find_marks(self.words, text)
        return marks
