"""Archives of made-up articles and names, without reading or recognising anything: quick, and seeded."""

from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from tui.archive.archive import Archive
from tui.archive.article import Article, Head, Problem
from tui.names.name import Name
from tui.names.recognition import ArticleName, Kind, Mention, Recognition, Statement
from tui.text.blocks import Block

_GIVEN = ("Ada", "Boris", "Chiara", "Dilnoza", "Emre", "Fatou", "Goran", "Hina", "Ines", "Joon-ho")
_FAMILY = (
    "Abenov",
    "Bertalan",
    "Castillo",
    "Dlamini",
    "Erdem",
    "Fofana",
    "Gruber",
    "Halvorsen",
    "Ivanenko",
    "Jansen",
)
_TOWNS = (
    "Northport",
    "Southwell",
    "Eastbrook",
    "Westhaven",
    "Midvale",
    "Longford",
    "Stonebridge",
    "Lakeside",
)
_BODIES = (
    "Water Board",
    "Budget Office",
    "Election Commission",
    "Audit Chamber",
    "Trade Council",
    "Health Agency",
)
_SUBJECTS = ("water", "the budget", "elections", "trade", "schools", "roads", "energy", "health care")


def names(count: int) -> tuple[Name, ...]:
    """`count` names, a third of each kind, persons first in turn; every other person speaks."""
    kinds: tuple[Kind, ...] = ("person", "organisation", "place")
    made: list[Name] = []
    for number in range(count):
        kind, place = kinds[number % 3], number // 3
        if kind == "person":
            text = f"{_GIVEN[place % 10]} {_FAMILY[place // 10 % 10]}{_more(place // 100)}"
        elif kind == "organisation":
            text = f"{_TOWNS[place % 8]} {_BODIES[place // 8 % 6]}{_more(place // 48)}"
        else:
            text = f"{_TOWNS[place % 8]}{_more(place // 8)}"
        made.append(Name(kind, text, (text,), speaks=kind == "person" and place % 2 == 0))
    return tuple(made)


def _more(number: int) -> str:
    return f" {number}" if number else ""


def archive(articles: int, name_count: int = 60, seed: int = 1, problems: Sequence[Problem] = ()) -> Archive:
    """An archive of `articles`, one a day back from the end of 2025; each names a person, a body, a place."""
    random = Random(seed)
    known = names(name_count)
    mentioned: list[array[int]] = [array("I") for _ in known]
    speaks: list[array[int]] = [array("I") for _ in known]
    made: list[Article] = []
    found: list[Recognition] = []
    links: list[tuple[int, ...]] = []
    newest = date(2025, 12, 31)
    for number in range(articles):
        # A few names are in very many articles, as in the world.
        group = int(len(known) // 3 * random.random() ** 2)
        chosen = tuple(min(3 * group + kind, len(known) - 1) for kind in range(3))
        day = (newest - timedelta(days=number % 9000)).isoformat()
        article, recognition = _article(number, day, [known[name] for name in chosen], random)
        made.append(article)
        found.append(recognition)
        links.append(chosen)
        for name in chosen:
            mentioned[name].append(number)
        speaks[chosen[0]].append(number)
    return Archive(
        tuple(made),
        tuple(found),
        known,
        tuple(links),
        tuple(mentioned),
        tuple(speaks),
        tuple(problems),
        {article.head.id: number for number, article in enumerate(made)},
    )


def _article(number: int, day: str, chosen: Sequence[Name], random: Random) -> tuple[Article, Recognition]:
    subject = random.choice(_SUBJECTS)
    person, body, place = (name.name for name in chosen)
    headline = f"{person} spoke about {subject} in {place} on behalf of the {body}"
    paragraphs = [
        headline + ".",
        f"“We will look at {subject} again,” said {person}. The {body} has not answered so far.",
        f"A session in {place} is planned for the spring; what it will decide about {subject} is open.",
    ]
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    mentions = sorted(
        (
            Mention(start, start + len(name), which)
            for which, name in enumerate((person, body, place))
            for start in _starts(text, name)
        ),
        key=lambda mention: mention.start,
    )
    statements = (Statement(0, blocks[1].start, blocks[1].start + paragraphs[1].index("”") + 1),)
    found = tuple(
        ArticleName(name.kind, name.name, name.surfaces, speaks=name.kind == "person") for name in chosen
    )
    head = Head(f"{number:07}", f"/archive/{number:07}.txt", day, headline)
    return Article(head, text, tuple(blocks)), Recognition(found, tuple(mentions), statements)


def _starts(text: str, name: str) -> list[int]:
    starts, at = [], text.find(name)
    while at >= 0:
        starts.append(at)
        at = text.find(name, at + len(name))
    return starts
