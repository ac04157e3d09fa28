"""Building: articles and what was found in them, put together as one archive."""

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui.archive.archive import Archive, newest_first
from tui.archive.article import Article, Problem
from tui.archive.load import load
from tui.names.linking.link import link
from tui.names.recognise import recognise
from tui.names.recognition import NOTHING, Recognition


def build(
    articles: Sequence[Article], recognitions: Mapping[str, Recognition], problems: Sequence[Problem] = ()
) -> Archive:
    """The archive of these articles: sorted, their names linked, with postings for every name.

    Recognitions come by article id, one that is missing counts as nothing found. The articles' own problems
    join those given; all are ordered by path. The order of the arguments' items makes no difference to the
    result.
    """
    by_id = {article.head.id: article for article in articles}
    ordered = tuple(by_id[head.id] for head in newest_first(article.head for article in by_id.values()))
    found = tuple(recognitions.get(article.head.id, NOTHING) for article in ordered)
    linked = link(found, [article.head.date for article in ordered])
    mentioned_in = tuple(array("I") for _ in linked.names)
    speaks_in = tuple(array("I") for _ in linked.names)
    for number, (recognition, places) in enumerate(zip(found, linked.links, strict=True)):
        for name, place in zip(recognition.names, places, strict=True):
            _post(mentioned_in[place], number)
            if name.speaks:
                _post(speaks_in[place], number)
    own = [Problem(article.head.path, reason) for article in ordered for reason in article.problems]
    return Archive(
        articles=ordered,
        recognitions=found,
        names=linked.names,
        links=linked.links,
        mentioned_in=mentioned_in,
        speaks_in=speaks_in,
        problems=tuple(sorted([*problems, *own], key=lambda problem: problem.path)),
        numbers={article.head.id: number for number, article in enumerate(ordered)},
    )


def open_archive(archives: Sequence[str | Path]) -> Archive:
    """The archive of these folders and files, read, recognised and linked in one go.

    Raises MissingArchive; everything else that goes wrong is among the archive's problems.
    """
    articles: list[Article] = []
    recognitions: dict[str, Recognition] = {}
    problems: list[Problem] = []
    for item in load(archives):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            articles.append(item)
            recognitions[item.head.id] = recognise(item.text, item.blocks)
    return build(articles, recognitions, problems)


def _post(numbers: "array[int]", number: int) -> None:
    """Add an article's number once; numbers come in ascending order."""
    if not numbers or numbers[-1] != number:
        numbers.append(number)
