"""Linking of bodies: short names go to the country that an article is about, acronyms to their long form."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from tui.names.linking.nodes import Cluster, Node, count_surfaces
from tui.names.words import bodies
from tui.names.words.clusters import Clusters
from tui.names.words.countries import country_of_adjective, is_country_word
from tui.names.words.grammar import word_class

# Bodies of which every country has its own.
_NATIONAL: Final = word_class("national_bodies")
# What parliaments and their houses are called, of which the tables have every country's.
_CHAMBERS: Final = frozenset("assembly chamber commons congress duma house lords parliament senate".split())

# Keys that only the archive settles: a name that bodies of several countries bear, an acronym.
_OPEN: Final = "?~"


class Gathered:
    """Bodies of an archive, each read once, while its article is at hand.

    `votes` counts, for each surface, how often articles that say more let it stand for which body.
    """

    def __init__(self) -> None:
        self.nodes: list[tuple[str, Node]] = []
        self.votes: dict[str, dict[str, int]] = {}

    def add(self, node: Node) -> None:
        """Take in one more body of an article."""
        key = _key(node)
        self.nodes.append((key, node))
        if key[0] in _OPEN:
            return
        for told in _read(node.found.surfaces).told:
            cast = self.votes.get(told)
            if cast is None:
                self.votes[told] = {key: 1}
            else:
                cast[key] = cast.get(key, 0) + 1


def cluster(gathered: Gathered) -> Iterator[Cluster]:
    """Bodies of an archive with the nodes of each and the name that each goes by."""
    clusters: Clusters[str] = Clusters()
    found: dict[str, list[Node]] = {}
    for key, node in gathered.nodes:
        if key[0] in _OPEN:
            key = _resolved(key, node, gathered.votes)
        clusters.add(key)
        found.setdefault(key, []).append(node)
    for left, right in _near(found):
        clusters.join(*sorted((left, right)))
    merged: dict[str, list[Node]] = {}
    for key in sorted(found):
        merged.setdefault(clusters.find(key), []).extend(found[key])
    for key, members in merged.items():
        surfaces = count_surfaces(members)
        yield Cluster(_chosen(key, surfaces), surfaces, members)


def _key(node: Node) -> str:
    """Key of a body: "#" one of the tables, "=" a name with its country, "?" and "~" open."""
    key, known, national, _ = _read(node.found.surfaces)
    if known:
        at_home = _by_country(known)
        here = {home: count for home, count in node.countries.items() if home in at_home}
        best = max(here.values(), default=0)
        fitting = [name for home in here if here[home] == best for name in at_home[home]]
        return f"#{fitting[0]}" if best and len(fitting) == 1 else key
    return f"{key}|{node.country}" if national and node.country else key


class _Reading(NamedTuple):
    """What the surfaces of a body say by themselves.

    `key` is where they lead unless the article tells more: to one of the bodies `known` of several countries,
    or to its country's where `national`. `told` is what each surface may be called by.
    """

    key: str
    known: tuple[str, ...]
    national: bool
    told: tuple[str, ...]


# The bodies of an archive come again and again.
@lru_cache(maxsize=2048)
def _read(surfaces: tuple[str, ...]) -> _Reading:
    printed = [bodies.take_apart(surface) for surface in surfaces]
    told: list[str] = []
    for surface, body in zip(surfaces, printed, strict=True):
        told += {body.core, bodies.plain(surface)}
    taken = sorted(printed, key=lambda body: -len(body.core)) if len(printed) > 1 else printed
    for body in taken:
        if len(body.known) == 1:
            longer = [other for other in taken if len(other.core) > len(body.core) and not other.known]
            if not longer or body.country:
                return _Reading(f"#{body.known[0]}", (), False, tuple(told))
    for body in taken:
        if len(body.known) > 1:
            return _Reading(f"?{body.core}", body.known, False, tuple(told))
    written = [
        body.core for surface, body in zip(surfaces, printed, strict=True) if not bodies.is_acronym(surface)
    ]
    if not written:
        longest = max(surfaces, key=lambda surface: (len(surface), surface))
        return _Reading(f"~{bodies.plain(longest)}", (), False, tuple(told))
    core = max(written, key=lambda core: (len(core), core))
    country = next((body.country for body in taken if body.country), None)
    if country:
        return _Reading(f"={core}|{country}", (), False, tuple(told))
    return _Reading(f"={core}", (), not _NATIONAL.isdisjoint(core.split()), tuple(told))


@lru_cache(maxsize=256)
def _by_country(names: tuple[str, ...]) -> dict[str, list[str]]:
    """Bodies that go by one name, by the country that each is of."""
    found: dict[str, list[str]] = {}
    for name in names:
        country = bodies.country_of_known(name)
        if country:
            found.setdefault(country, []).append(name)
    return found


def _resolved(key: str, node: Node, votes: Mapping[str, Mapping[str, int]]) -> str:
    """Where a short name leads by what other articles say, first those about the same country."""
    cast: dict[str, int] = {}
    for told in (*map(bodies.plain, node.found.surfaces), key[1:]):
        for to, count in votes.get(told, {}).items():
            cast[to] = cast.get(to, 0) + count
    alone = f"={key[1:]}"
    countries = set(node.countries)
    if key[0] == "?" and _CHAMBERS.intersection(key[1:].split()):
        # Whose chamber meets abroad is not the host's: Switzerland has no senate.
        countries &= _countries_of(key[1:])
    if node.country in countries and key[0] == "?":
        alone = f"{alone}|{node.country}"
    if not cast:
        return alone
    if countries:
        local = {to: count for to, count in cast.items() if _country_of(to) in countries}
        foreign = {to for to in cast if _country_of(to) is not None}
        if local:
            cast = local
        elif foreign == set(cast):
            return alone
    ranked = sorted(cast, key=lambda to: (-cast[to], to))
    if len(ranked) == 1 or cast[ranked[0]] >= 4 * cast[ranked[1]]:
        return ranked[0]
    return alone


@lru_cache(maxsize=64)
def _countries_of(core: str) -> frozenset[str | None]:
    """The countries that have a body which goes by this name."""
    return frozenset({bodies.country_of_known(name) for name in bodies.take_apart(core).known})


def _country_of(key: str) -> str | None:
    if key.startswith("#"):
        return bodies.country_of_known(key[1:])
    return key.partition("|")[2] or None


def _near(found: Mapping[str, list[Node]]) -> list[tuple[str, str]]:
    """Pairs of long names that differ by one common word more or less, or by one slip of the pen."""
    pairs: list[tuple[str, str]] = []
    whole: dict[tuple[str, ...], str] = {}
    for key in sorted(found):
        words = _content(key)
        if len(words) >= 6 and words not in whole:
            whole[words] = key
    for words, key in whole.items():
        if len(words) >= 7:
            for i, word in enumerate(words):
                shorter = whole.get(words[:i] + words[i + 1 :])
                if shorter is not None and not _distinguishes(word):
                    pairs.append((shorter, key))
    return pairs


def _content(key: str) -> tuple[str, ...]:
    small = ("of", "the", "for", "and", "on", "in", "to")
    words = bodies.plain(key.lstrip("#=?~").replace("|", " ")).split()
    return tuple(sorted({word for word in words if word not in small}))


def _distinguishes(word: str) -> bool:
    return (
        any(sign.isdigit() for sign in word)
        or is_country_word(word)
        or country_of_adjective(word) is not None
        or word
        in (
            "deputy",
            "sub",
            "youth",
            "women",
            "north",
            "south",
            "east",
            "west",
            "central",
            "first",
            "second",
            "third",
            "joint",
        )
    )


def _chosen(key: str, counted: Mapping[str, int]) -> str:
    """The table's name for a parliament, else the fullest surface that is frequent."""
    if key.startswith("#"):
        name = key[1:]
        if bodies.country_of_known(name) is not None:
            return name
        if any(bodies.plain(surface) == bodies.plain(name) for surface in counted):
            return name
    if len(counted) == 1:
        return next(iter(counted))
    written = [
        surface for surface in counted if not bodies.is_acronym(surface) and not surface.isupper()
    ] or list(counted)
    frequent = max(counted[surface] for surface in written)
    return min(
        (surface for surface in written if counted[surface] * 3 >= frequent),
        key=lambda surface: (-len(surface), -counted[surface], surface),
    )
