"""Linking of places: one key each, whatever the name in print."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from tui.names.linking.nodes import Cluster, Node, count_surfaces
from tui.names.words.bodies import is_acronym
from tui.names.words.grammar import word_class
from tui.names.words.places import is_known_place, place_key


def cluster(nodes: Sequence[Node]) -> Iterator[Cluster]:
    """Places of an archive with the nodes of each."""
    found: dict[tuple[str, str], list[Node]] = {}
    for node in nodes:
        key = place_key(node.found.name)
        country = node.country if _is_common(key) else None
        found.setdefault((key, country or ""), []).append(node)
    for (key, _), members in found.items():
        surfaces = count_surfaces(members)
        yield Cluster(_chosen(key, surfaces), surfaces, members)


@lru_cache(maxsize=512)
def _is_common(key: str) -> bool:
    """Whether many countries have a place of this name: Parliament House, Independence Square."""
    words = key.casefold().split()
    return not _VENUES.isdisjoint(words) and _COMMON_WORDS.issuperset(words)


_VENUES: Final = word_class("venues")
_COMMON_WORDS: Final = _VENUES | word_class("venue_adjectives")


def _chosen(key: str, counted: Mapping[str, int]) -> str:
    """The most frequent written-out surface, or the table's name where only abbreviations stand in print."""
    if key in counted:
        return key
    written = [surface for surface in counted if not is_acronym(surface) and not surface.isupper()]
    if is_known_place(key) and (not written or max(map(len, written)) < 4):
        return key
    if not written:
        loudest = min(counted, key=lambda surface: (-counted[surface], surface))
        return loudest.title() if loudest.isupper() and len(loudest) > 3 else loudest
    return min(written, key=lambda surface: (-counted[surface], -len(surface), surface))
