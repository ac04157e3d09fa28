"""The archive: an immutable, numbered snapshot of articles and of the names found in them."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tui.archive.article import Article, Head, Problem
from tui.archive.packed import PackedHeads, PackedPostings
from tui.names.name import Name
from tui.names.recognition import NOTHING, Recognition


class Search(Protocol):
    """Numbers of the articles whose folded text holds a folded phrase from a word's start.

    None: this is not known without reading them, or nobody waits any more.
    """

    def __call__(self, phrase: str, stopped: Callable[[], bool] = ...) -> Iterable[int] | None:
        """Search for a phrase until `stopped`."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Articles newest first (undated last, one day by id); their place in `articles` is their number.

    `links[number][i]` is the place in `names` of `recognitions[number].names[i]`. Postings are article
    numbers in ascending order, one array a name: where it is mentioned, and where it makes a statement.
    Sequences may be packed (`tui.archive.packed`) and articles be read from their files at each asking.
    `search` looks for words in all texts, where these need not be read for it; else it is None.
    """

    articles: Sequence[Article] = ()
    recognitions: Sequence[Recognition] = ()
    names: Sequence[Name] = ()
    links: Sequence[tuple[int, ...]] = ()
    mentioned_in: Sequence["array[int]"] = ()
    speaks_in: Sequence["array[int]"] = ()
    problems: tuple[Problem, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    heads: Sequence[Head] = ()
    search: Search | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.heads and self.articles:
            object.__setattr__(self, "heads", tuple(article.head for article in self.articles))

    def __len__(self) -> int:
        return len(self.heads)

    def head(self, number: int) -> Head:
        """Date, headline and id of one article."""
        return self.heads[number]

    def dates(self) -> Iterator[str | None]:
        """The date of every article, in order."""
        if isinstance(self.heads, PackedHeads):
            return self.heads.dates()
        return (head.date for head in self.heads)

    def article(self, number: int) -> Article:
        """One article with its body."""
        return self.articles[number]

    def recognition(self, number: int) -> Recognition:
        """What was found in one article; nothing until it was looked at."""
        return self.recognitions[number] if number < len(self.recognitions) else NOTHING

    def articles_naming(self, name: int) -> int:
        """In how many articles a name is mentioned."""
        if isinstance(self.mentioned_in, PackedPostings):
            return self.mentioned_in.length(name)
        return len(self.mentioned_in[name])

    def names_of(self, number: int) -> Sequence[int]:
        """Places in `names` of the names in one article, in order of appearance, each once."""
        return tuple(dict.fromkeys(self.links[number])) if number < len(self.links) else ()


def newest_first(heads: Iterable[Head]) -> list[Head]:
    """Heads as a list shows them: newest first, undated last, one day by id."""
    by_id = sorted(heads, key=lambda head: head.id)
    return sorted(by_id, key=lambda head: head.date or "", reverse=True)
