"""Linking: the names of many articles become the names of one archive.

Evidence of an article is never read again: what linking needs stands in its recognition. Persons meet in
blocks of one surname, bodies and places under keys, so that the work grows with the number of articles
and not with its square, and nothing depends on the order in which articles were read.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.names import link_bodies, link_persons, link_places
from tui.names.name import Name, Role
from tui.names.nodes import Node, read_nodes
from tui.names.recognition import KINDS, Kind, Recognition


@dataclass(frozen=True, slots=True)
class Linked:
    """Names of an archive; `links[i][j]` is the place in `names` of `recognitions[i].names[j]`."""

    names: tuple[Name, ...]
    links: tuple[tuple[int, ...], ...]


def link(recognitions: Sequence[Recognition], dates: Sequence[str | None]) -> Linked:
    """Names of all the articles, by kind and alphabet, and where each article's own names lead.

    `dates` are the articles' ISO dates, which tell office holders apart and give roles their first and
    last day.
    """
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
    made.sort(key=lambda pair: (KINDS.index(pair[0].kind), pair[0].name))
    links = [[0] * len(recognition.names) for recognition in recognitions]
    for place, (_, members) in enumerate(made):
        for node in members:
            links[node.article][node.place] = place
    return Linked(tuple(name for name, _ in made), tuple(map(tuple, links)))


def _name(chosen: str, members: Sequence[Node]) -> Name:
    surfaces: Counter[str] = Counter()
    roles: dict[str, tuple[Counter[str], list[str]]] = {}
    for node in members:
        surfaces.update(node.found.surfaces)
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
    taken: dict[str, int] = {}
    unique: list[tuple[Name, list[Node]]] = []
    ordered = sorted(pairs, key=lambda pair: (pair[0].name, -len(pair[1]), _telling(pair), pair[0].surfaces))
    reserved = {name.name for name, _ in pairs}
    for name, members in ordered:
        if name.name in taken:
            told = _telling((name, members))
            candidates = [f"{name.name} ({told})"] if told else []
            number = 2
            while not candidates or candidates[-1] in reserved:
                candidates.append(f"{name.name} ({number})")
                number += 1
            name = Name(name.kind, candidates[-1], name.surfaces, name.roles, name.speaks)
            reserved.add(name.name)
        taken[name.name] = 1
        unique.append((name, members))
    return unique


def _telling(pair: tuple[Name, list[Node]]) -> str:
    """What tells a name apart from its like: an office, else the country that its articles are about."""
    name, members = pair
    if name.roles:
        return name.roles[-1].office
    countries: Counter[str] = Counter(node.country for node in members if node.country)
    return min(countries, key=lambda country: (-countries[country], country)) if countries else ""
