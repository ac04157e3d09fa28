"""The archive: an immutable, numbered snapshot of articles and of the names found in them."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.archive.article import Article, Head, Problem
from tui.names.name import Name
from tui.names.recognition import NOTHING, Recognition


@dataclass(frozen=True, slots=True)
class Archive:
    """Articles newest first (undated last, one day by id); their place in `articles` is their number.

    `links[number][i]` is the place in `names` of `recognitions[number].names[i]`. Postings are article
    numbers in ascending order, one array a name: where it is mentioned, and where it makes a statement.
    """

    articles: tuple[Article, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    names: tuple[Name, ...] = ()
    links: tuple[tuple[int, ...], ...] = ()
    mentioned_in: tuple["array[int]", ...] = ()
    speaks_in: tuple["array[int]", ...] = ()
    problems: tuple[Problem, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.articles)

    def head(self, number: int) -> Head:
        """Date, headline and id of one article."""
        return self.articles[number].head

    def article(self, number: int) -> Article:
        """One article with its body."""
        return self.articles[number]

    def recognition(self, number: int) -> Recognition:
        """What was found in one article; nothing until it was looked at."""
        return self.recognitions[number] if number < len(self.recognitions) else NOTHING

    def names_of(self, number: int) -> Sequence[int]:
        """Places in `names` of the names in one article, in order of appearance, each once."""
        return tuple(dict.fromkeys(self.links[number])) if number < len(self.links) else ()


def newest_first(heads: Iterable[Head]) -> list[Head]:
    """Heads as a list shows them: newest first, undated last, one day by id."""
    by_id = sorted(heads, key=lambda head: head.id)
    return sorted(by_id, key=lambda head: head.date or "", reverse=True)
