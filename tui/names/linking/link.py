"""Linking: the names of many articles become the names of one archive.

Evidence of an article is never read again: what linking needs stands in its recognition. Persons meet in
blocks of one surname, bodies and places under keys, so that the work grows with the number of articles
and not with its square, and nothing depends on the order in which articles were read.
"""

import gc
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui.names.linking import link_bodies, link_persons, link_places
from tui.names.linking.nodes import Node, count_surfaces, read_nodes
from tui.names.name import Name, Role
from tui.names.recognition import KINDS, Kind, Recognition


class Linked(NamedTuple):
    """Names of an archive; `links[i][j]` is the place in `names` of `recognitions[i].names[j]`."""

    names: tuple[Name, ...]
    links: tuple[tuple[int, ...], ...]


def link(recognitions: Sequence[Recognition], dates: Sequence[str | None]) -> Linked:
    """Names of all the articles, by kind and alphabet, and where each article's own names lead.

    `dates` are the articles' ISO dates, which tell office holders apart and give roles their first and
    last day.
    """
    # Linking makes very many small objects that hold nothing in circles; a collector that is on looks at all
    # of them again and again, for a third of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _link(recognitions, dates)
    finally:
        if collecting:
            gc.enable()


def _link(recognitions: Sequence[Recognition], dates: Sequence[str | None]) -> Linked:
    nodes = read_nodes(recognitions, dates)
    by_kind: dict[Kind, list[Node]] = {kind: [] for kind in KINDS}
    for node in nodes:
        by_kind[node.found.kind].append(node)
    made: list[tuple[Name, list[Node]]] = []
    clustered = (
        link_persons.cluster(by_kind["person"]),
        link_bodies.cluster(by_kind["organisation"]),
        link_places.cluster(by_kind["place"]),
    )
    for found in clustered:
        made += _made_unique([(_name(chosen, members), members) for chosen, members in found])
    places = {kind: place for place, kind in enumerate(KINDS)}
    made.sort(key=lambda pair: (places[pair[0].kind], pair[0].name))
    links = [[0] * len(recognition.names) for recognition in recognitions]
    for place, (_, members) in enumerate(made):
        for node in members:
            links[node.article][node.place] = place
    return Linked(tuple(name for name, _ in made), tuple(map(tuple, links)))


def _name(chosen: str, members: Sequence[Node]) -> Name:
    surfaces = count_surfaces(members)
    roles: dict[str, tuple[Counter[str], list[str]]] = {}
    for node in members:
        for office in node.found.roles:
            printed, days = roles.setdefault(office.casefold(), (Counter(), []))
            printed[office] += 1
            if node.date:
                days.append(node.date)
    listed = [
        Role(_most_frequent(printed), min(days, default=None), max(days, default=None))
        for printed, days in roles.values()
    ]
    return Name(
        kind=members[0].found.kind,
        name=chosen,
        surfaces=tuple(sorted(surfaces, key=lambda surface: (-surfaces[surface], surface))),
        roles=tuple(sorted(listed, key=lambda role: (role.first or "", role.last or "", role.office))),
        speaks=any(node.found.speaks for node in members),
    )


def _most_frequent(printed: Counter[str]) -> str:
    return min(printed, key=lambda text: (-printed[text], text))


def _made_unique(pairs: list[tuple[Name, list[Node]]]) -> list[tuple[Name, list[Node]]]:
    """Two names of one kind never read alike: the less frequent gets what tells it apart in brackets."""
    alike: dict[str, list[tuple[Name, list[Node]]]] = {}
    for pair in pairs:
        alike.setdefault(pair[0].name, []).append(pair)
    unique: list[tuple[Name, list[Node]]] = []
    reserved = set(alike)
    for written in sorted(alike):
        first, *others = alike[written]
        if others:
            first, *others = sorted(
                (first, *others), key=lambda pair: (-len(pair[1]), _telling(pair), pair[0].surfaces)
            )
        unique.append(first)
        for name, members in others:
            told = _telling((name, members))
            candidates = [f"{written} ({told})"] if told else []
            number = 2
            while not candidates or candidates[-1] in reserved:
                candidates.append(f"{written} ({number})")
                number += 1
            reserved.add(candidates[-1])
            name = Name(name.kind, candidates[-1], name.surfaces, name.roles, name.speaks)
            unique.append((name, members))
    return unique


def _telling(pair: tuple[Name, list[Node]]) -> str:
    """What tells a name apart from its like: an office, else the country that its articles are about."""
    name, members = pair
    if name.roles:
        return name.roles[-1].office
    countries: Counter[str] = Counter(node.country for node in members if node.country)
    return min(countries, key=lambda country: (-countries[country], country)) if countries else ""
