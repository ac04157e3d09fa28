"""Nodes: what one article tells linking of each of its names, with its date and its countries."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.names.recognition import ArticleName, Recognition
from tui.names.words import bodies
from tui.names.words.places import country_of_place
from tui.names.words.posts import Post, post_of


class Node:
    """A name of one article: `place` is its place there, `day` a number that grows with the date.

    `countries` counts what the article names of each country, `country` is the one that it is clearly about.
    """

    __slots__ = ("article", "countries", "country", "date", "day", "found", "place")

    def __init__(
        self,
        article: int,
        place: int,
        found: ArticleName,
        date: str | None,
        day: int | None,
        countries: dict[str, int],
        country: str | None,
    ) -> None:
        self.article = article
        self.place = place
        self.found = found
        self.date = date
        self.day = day
        self.countries = countries
        self.country = country

    @property
    def posts(self) -> tuple[Post, ...]:
        """The offices printed beside a person, as posts."""
        return _posts(self.found.roles)


@lru_cache(maxsize=16384)
def _posts(offices: tuple[str, ...]) -> tuple[Post, ...]:
    return tuple(map(post_of, offices))


class Cluster(NamedTuple):
    """The nodes of one name of the archive, in how many of these each surface stands, and what it goes by."""

    name: str
    surfaces: Mapping[str, int]
    nodes: list[Node]


def count_surfaces(members: Sequence[Node]) -> dict[str, int]:
    """In how many of the articles each surface of a name stands."""
    if len(members) == 1:
        return dict.fromkeys(members[0].found.surfaces, 1)
    counted: dict[str, int] = {}
    for node in members:
        for surface in node.found.surfaces:
            counted[surface] = counted.get(surface, 0) + 1
    return counted


def read_nodes(recognitions: Sequence[Recognition], dates: Sequence[str | None]) -> Iterator[Node]:
    """The names of every article, in order."""
    for article, (recognition, date) in enumerate(zip(recognitions, dates, strict=True)):
        countries = _countries(recognition)
        country = _clearly(countries)
        day = _day(date)
        for place, found in enumerate(recognition.names):
            yield Node(article, place, found, date, day, countries, country)


def _countries(recognition: Recognition) -> dict[str, int]:
    mentioned = [0] * len(recognition.names)
    for mention in recognition.mentions:
        mentioned[mention.name] += 1
    counts: dict[str, int] = {}
    for times, (kind, name, surfaces, roles, _) in zip(mentioned, recognition.names, strict=True):
        if kind == "place":
            told = _home(name)
        elif kind == "organisation":
            told = _homes(surfaces)
        else:
            told = _lands(roles) if roles else ()
        for country in told:
            counts[country] = counts.get(country, 0) + times
    return counts


@lru_cache(maxsize=512)
def _home(place: str) -> tuple[str, ...]:
    """The country that a place speaks of."""
    country = country_of_place(place)
    return (country,) if country else ()


@lru_cache(maxsize=8192)
def _homes(surfaces: tuple[str, ...]) -> tuple[str, ...]:
    """The countries that a body speaks of."""
    return tuple(dict.fromkeys(filter(None, map(bodies.home_of, surfaces))))


@lru_cache(maxsize=8192)
def _lands(offices: tuple[str, ...]) -> tuple[str, ...]:
    """The countries that offices speak of."""
    return tuple(dict.fromkeys(post.country for post in _posts(offices) if post.country))


def _clearly(countries: dict[str, int]) -> str | None:
    """The country named at least twice and at least as often as all others together."""
    if not countries:
        return None
    best = min(countries, key=lambda country: (-countries[country], country))
    return best if countries[best] >= 2 and 2 * countries[best] >= sum(countries.values()) else None


@lru_cache(maxsize=8192)
def _day(date: str | None) -> int | None:
    if not date:
        return None
    parts = [int(part) for part in date.split("-")] + [7, 15][len(date.split("-")) - 1 :]
    return parts[0] * 372 + parts[1] * 31 + parts[2]
