"""Linking of places: one key each, whatever the name in print."""

from collections import Counter
from collections.abc import Sequence

from tui.names.bodies import is_acronym
from tui.names.nodes import Node
from tui.names.places import is_known_place, place_key


def cluster(nodes: Sequence[Node]) -> list[tuple[str, list[Node]]]:
    """Places of an archive with the nodes of each."""
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(place_key(node.found.name), []).append(node)
    return [(_chosen(key, members), members) for key, members in found.items()]


def _chosen(key: str, members: Sequence[Node]) -> str:
    """The most frequent written-out surface, or the table's name where only abbreviations stand in print."""
    counted: Counter[str] = Counter()
    for node in members:
        counted.update(node.found.surfaces)
    if key in counted:
        return key
    written = [surface for surface in counted if not is_acronym(surface) and not surface.isupper()]
    if not written or (len(written) < len(counted) and is_known_place(key) and max(map(len, written)) < 4):
        return key if is_known_place(key) or not written else written[0]
    return min(written, key=lambda surface: (-counted[surface], -len(surface), surface))
