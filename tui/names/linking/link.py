"""Linking: the names of many articles become the names of one archive.

Evidence of an article is never read again: what linking needs stands in its recognition. Persons meet in
blocks of one surname, bodies and places under keys, so that the work grows with the number of articles
and not with its square, and nothing depends on the order in which articles were read.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tui.collector import collector_at_rest
from tui.names.linking import link_bodies, link_persons, link_places
from tui.names.linking.nodes import Cluster, Node, read_nodes
from tui.names.name import Name, Role
from tui.names.recognition import KINDS, Kind, Recognition


class Linked(NamedTuple):
    """Names of an archive; `links[i][j]` is the place in `names` of `recognitions[i].names[j]`."""

    names: tuple[Name, ...]
    links: tuple[tuple[int, ...], ...]


# The collector would take a third of the time.
@collector_at_rest()
def link(recognitions: Sequence[Recognition], dates: Sequence[str | None]) -> Linked:
    """Names of all the articles, by kind and alphabet, and where each article's own names lead.

    `dates` are the articles' ISO dates, which tell office holders apart and give roles their first and
    last day.
    """
    persons: list[Node] = []
    bodies = link_bodies.Gathered()
    places: list[Node] = []
    take_in: dict[Kind, Callable[[Node], None]] = {
        "person": persons.append,
        "organisation": bodies.add,
        "place": places.append,
    }
    for node in read_nodes(recognitions, dates):
        take_in[node.found.kind](node)
    clustered = {
        "person": link_persons.cluster(persons),
        "organisation": link_bodies.cluster(bodies),
        "place": link_places.cluster(places),
    }
    made: list[tuple[Name, list[Node]]] = []
    for kind in KINDS:
        unique = _made_unique([(_name(cluster), cluster.nodes) for cluster in clustered[kind]])
        made += sorted(unique, key=lambda pair: pair[0].name)
    links = [[0] * len(recognition.names) for recognition in recognitions]
    for place, (_, members) in enumerate(made):
        for node in members:
            links[node.article][node.place] = place
    return Linked(tuple(name for name, _ in made), tuple(map(tuple, links)))


def _name(cluster: Cluster) -> Name:
    chosen, surfaces, members = cluster
    ordered = tuple(
        sorted(surfaces, key=lambda surface: (-surfaces[surface], surface)) if len(surfaces) > 1 else surfaces
    )
    speaks = True in [node.found.speaks for node in members]
    return Name(members[0].found.kind, chosen, ordered, _roles(members), speaks)


def _roles(members: Sequence[Node]) -> tuple[Role, ...]:
    """The offices printed beside a name, each as it is printed most, with its first and its last day."""
    roles: dict[str, tuple[dict[str, int], list[str]]] = {}
    for node in members:
        for office in node.found.roles:
            key = office.casefold()
            known = roles.get(key)
            if known is None:
                known = roles[key] = ({}, [])
            printed, days = known
            printed[office] = printed.get(office, 0) + 1
            if node.date:
                days.append(node.date)
    if not roles:
        return ()
    listed = [
        Role(_most_frequent(printed), min(days, default=None), max(days, default=None))
        for printed, days in roles.values()
    ]
    return tuple(sorted(listed, key=lambda role: (role.first or "", role.last or "", role.office)))


def _most_frequent(printed: Mapping[str, int]) -> str:
    return min(printed, key=lambda text: (-printed[text], text))


def _made_unique(pairs: list[tuple[Name, list[Node]]]) -> list[tuple[Name, list[Node]]]:
    """Two names of one kind never read alike: the less frequent gets what tells it apart in brackets."""
    alike: dict[str, list[tuple[Name, list[Node]]]] = {}
    for pair in pairs:
        alike.setdefault(pair[0].name, []).append(pair)
    unique: list[tuple[Name, list[Node]]] = []
    reserved = set(alike)
    for written in sorted(alike):
        pairs = alike[written]
        if len(pairs) > 1:
            pairs.sort(key=lambda pair: (-len(pair[1]), _telling(pair), pair[0].surfaces))
        unique.append(pairs[0])
        for name, members in pairs[1:]:
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
