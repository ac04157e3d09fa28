"""A small archive made by hand: six articles that name three persons, two bodies and three places."""

from array import array
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tui.archive.archive import Archive, newest_first
from tui.archive.article import Article, Head, Problem
from tui.names.name import Name, Role
from tui.names.recognition import ArticleName, Kind, Mention, Recognition, Statement
from tui.text.blocks import Block

NAMES: tuple[tuple[Kind, str, bool], ...] = (
    ("person", "Ada Lovric", True),
    ("person", "Bela Kovacs", False),
    ("person", "Chen Mingyu", True),
    ("organisation", "Water Board", False),
    ("organisation", "Audit Court", False),
    ("place", "Northport", False),
    ("place", "Southwell", False),
    ("place", "Westhaven", False),
)

_TEXTS: tuple[tuple[str, str | None, str], ...] = (
    ("a", "2025-12-16", "Ada Lovric opened the Water Board in Northport."),
    ("b", "2025-11-02", "Bela Kovacs visited Southwell. “We need water,” said Ada Lovric."),
    ("c", "2025-04-07", "The Audit Court met in Northport."),
    ("d", "2024-03-26", "Chen Mingyu spoke in Westhaven about the Audit Court."),
    ("e", "2024-03", "Ada Lovric and Chen Mingyu met in Southwell."),
    ("f", None, "Nobody knows when Bela Kovacs wrote this."),
)


def made_archive(
    extra: Sequence[tuple[str, str | None, str]] = (),
    problems: Sequence[Problem] = (),
    more_names: Sequence[tuple[Kind, str, bool]] = (),
    roles: Mapping[str, tuple[Role, ...]] = MappingProxyType({}),
) -> Archive:
    """The six articles and others besides; every name that a text holds is a mention."""
    articles = {key: _article(key, day, text) for key, day, text in (*_TEXTS, *extra)}
    ordered = [articles[head.id] for head in newest_first(it.head for it in articles.values())]
    names = tuple(
        Name(kind, name, (name,), roles.get(name, ()), speaks) for kind, name, speaks in (*NAMES, *more_names)
    )
    mentioned: list[array[int]] = [array("I") for _ in names]
    speaks_in: list[array[int]] = [array("I") for _ in names]
    found: list[Recognition] = []
    links: list[tuple[int, ...]] = []
    for number, article in enumerate(ordered):
        recognition, linked = _recognise(article.text, names)
        found.append(recognition)
        links.append(linked)
        for name in linked:
            mentioned[name].append(number)
            if names[name].speaks:
                speaks_in[name].append(number)
    return Archive(
        tuple(ordered),
        tuple(found),
        names,
        tuple(links),
        tuple(mentioned),
        tuple(speaks_in),
        tuple(problems),
        {article.head.id: number for number, article in enumerate(ordered)},
    )


def _article(key: str, day: str | None, text: str) -> Article:
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(Head(key, f"/made/{key}.txt", day, text.split("\n")[0]), text, tuple(blocks))


def _recognise(text: str, names: Sequence[Name]) -> tuple[Recognition, tuple[int, ...]]:
    places = sorted((text.find(name.name), number) for number, name in enumerate(names) if name.name in text)
    linked = tuple(number for _, number in places)
    mentions = tuple(
        Mention(start, start + len(names[number].name), which) for which, (start, number) in enumerate(places)
    )
    statements: tuple[Statement, ...] = ()
    if "“" in text:
        speaker = next(which for which, number in enumerate(linked) if names[number].speaks)
        statements = (Statement(speaker, text.index("“"), text.index("”") + 1),)
    found = tuple(
        ArticleName(
            names[number].kind, names[number].name, (names[number].name,), speaks=names[number].speaks
        )
        for number in linked
    )
    return Recognition(found, mentions, statements), linked
