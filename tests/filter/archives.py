"""Archives for the filter's tests: the seeds as the gold marks them, and small ones made by hand."""

import json
from array import array
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tui.archive.archive import Archive, newest_first
from tui.archive.article import Article, Head
from tui.locations import seeds
from tui.names.name import Name
from tui.names.recognition import ArticleName, Kind, Recognition, Statement

GOLD = Path(__file__).parent.parent / "gold"


def make(
    names: Sequence[tuple[Kind, str] | tuple[Kind, str, tuple[str, ...]]],
    articles: Sequence[tuple[str | None, Sequence[int]]] = (),
    texts: Sequence[str] = (),
    speaks: Sequence[Sequence[int]] = (),
) -> Archive:
    """An archive of names (kind, canonical form, further surfaces) and of articles (date, places of names).

    Articles must come newest first; `texts` are their bodies and `speaks` the names that speak in each, whose
    statements are the whole body. Without articles every name has one of its own.
    """
    articles = articles or [("2025-01-01", (place,)) for place in range(len(names))]
    whole = tuple(Name(name[0], name[1], (name[1], *(name[2] if len(name) > 2 else ()))) for name in names)
    heads = [Head(f"{place:06}", f"{place:06}.txt", date, "") for place, (date, _) in enumerate(articles)]
    assert newest_first(heads) == heads
    texts = [*texts, *([""] * (len(articles) - len(texts)))]
    speaking = [*speaks, *([()] * (len(articles) - len(speaks)))]
    mentioned = [array("I") for _ in names]
    speaks_in = [array("I") for _ in names]
    recognitions = []
    for number, (_, within) in enumerate(articles):
        for place in within:
            mentioned[place].append(number)
        for place in speaking[number]:
            speaks_in[place].append(number)
        recognitions.append(
            Recognition(
                tuple(
                    ArticleName(whole[place].kind, whole[place].name, whole[place].surfaces)
                    for place in within
                ),
                (),
                tuple(
                    Statement(list(within).index(place), 0, len(texts[number])) for place in speaking[number]
                ),
            )
        )
    return Archive(
        articles=tuple(Article(head, text, ()) for head, text in zip(heads, texts, strict=True)),
        recognitions=tuple(recognitions),
        names=whole,
        links=tuple(tuple(within) for _, within in articles),
        mentioned_in=tuple(mentioned),
        speaks_in=tuple(speaks_in),
        numbers={head.id: number for number, head in enumerate(heads)},
    )


@cache
def gold() -> Archive:
    """The seeds, with the names that the gold marks in them."""
    known = json.loads((GOLD / "archive.json").read_text("utf-8"))["names"]
    bodies = {path.stem: path.read_text("utf-8") for path in seeds().glob("*.txt")}
    marked = {id: json.loads((GOLD / f"{id}.json").read_text("utf-8")) for id in bodies}
    heads = newest_first(Head(id, f"{id}.txt", body.split()[1], "") for id, body in bodies.items())
    speakers = {name for article in marked.values() for name in article["entities"]["speakers"]}
    names = tuple(
        Name(
            each["kind"],
            each["name"],
            tuple(each["surfaces"]),
            speaks=not speakers.isdisjoint(each["surfaces"]),
        )
        for each in known
    )
    links, speaks = [], [array("I") for _ in names]
    mentioned = [array("I") for _ in names]
    for number, head in enumerate(heads):
        speaking = set(marked[head.id]["entities"]["speakers"])
        links.append(tuple(place for place, each in enumerate(known) if head.id in each["articles"]))
        for place in links[-1]:
            mentioned[place].append(number)
            if speaking & {names[place].name, *names[place].surfaces}:
                speaks[place].append(number)
    return Archive(
        articles=tuple(Article(head, bodies[head.id][marked[head.id]["body_start"] :], ()) for head in heads),
        recognitions=tuple(Recognition() for _ in heads),
        names=names,
        links=tuple(links),
        mentioned_in=tuple(mentioned),
        speaks_in=tuple(speaks),
        numbers={head.id: number for number, head in enumerate(heads)},
    )
