"""Bodies within one article: long and short forms, acronyms, demonyms, misspellings come together."""

from collections.abc import Mapping, Sequence
from typing import Final

from tui.names.article.group import Group
from tui.names.article.items import ORGANISATION, Items
from tui.names.words import bodies
from tui.names.words.clusters import Clusters
from tui.names.words.places import country_of_place
from tui.names.words.spelling import one_edit

_BLOCK: Final = 60


def group_bodies(
    items: Items, numbers: Sequence[int], places: Sequence[int], printed: Sequence[str]
) -> list[Group]:
    """Groups of the organisation spans `numbers`; `places` are the place spans, which tell the country."""
    surfaces = list(dict.fromkeys(printed[number] for number in numbers))
    taken = {surface: bodies.take_apart(surface) for surface in surfaces}
    clusters = Clusters[str]()
    for surface in surfaces:
        clusters.add(surface)
    by_key: dict[str, str] = {}
    for surface in surfaces:
        body = taken[surface]
        keys = [f"={body.core}|{body.country}" if body.country else f"={body.core}"]
        if len(body.known) == 1:
            keys.append(f"#{body.known[0]}")
        for key in keys:
            if key in by_key:
                clusters.join(by_key[key], surface)
            else:
                by_key[key] = surface
    _join_defined(items, numbers, printed, clusters)
    index = _Index(surfaces, taken)
    _join_short(surfaces, taken, index, clusters, _country_counts(places, numbers, printed))
    _join_acronyms(surfaces, clusters)
    _join_slips(surfaces, taken, index, clusters)
    grouped: dict[str, Group] = {}
    for number in numbers:
        grouped.setdefault(clusters.find(printed[number]), Group("organisation")).spans.append(number)
    for group in grouped.values():
        counted = [printed[number] for number in group.spans]
        group.name = max(
            dict.fromkeys(counted),
            key=lambda surface: (not bodies.is_acronym(surface), not surface.isupper(), len(surface)),
        )
    return list(grouped.values())


def _join_defined(
    items: Items, numbers: Sequence[int], printed: Sequence[str], clusters: Clusters[str]
) -> None:
    """What the article itself says: "Long Form (ABC)", or the other way round."""
    words, kinds = items.words, items.kinds
    for number in numbers:
        at = items.of_span[number]
        if (
            at < 2
            or words[at - 1] != "("
            or kinds[at - 2] != ORGANISATION
            or words[at + 1] not in (")", ",", ";")
        ):
            continue
        left, right = printed[items.spans[at - 2]], printed[number]
        if _abbreviates(right, left) or _abbreviates(left, right):
            clusters.join(left, right)


def _abbreviates(short: str, long: str) -> bool:
    if not bodies.is_acronym(short) or bodies.is_acronym(long):
        return False
    # "Law Committee of the National People's Congress (NPC)": the letters are those of the inner body.
    inner = long.rpartition(" of the ")[2]
    letters = bodies.acronym_key(short)
    return inner == long or letters in bodies.initials(long) or letters not in bodies.initials(inner)


def _country_counts(places: Sequence[int], numbers: Sequence[int], printed: Sequence[str]) -> dict[str, int]:
    """How often the article names each country, by its places and bodies."""
    counts: dict[str, int] = {}
    told = [country_of_place(printed[number]) for number in places]
    # The place that comes first is mostly that of the dateline.
    told += told[:1] * 2
    told += [bodies.home_of(printed[number]) for number in numbers]
    for country in told:
        if country:
            counts[country] = counts.get(country, 0) + 1
    return counts


class _Index:
    """Bodies of an article by what a short form of theirs shares; long lists are cut, to stay cheap."""

    def __init__(self, surfaces: Sequence[str], taken: Mapping[str, bodies.Body]) -> None:
        self.by: dict[tuple[str, str], list[str]] = {}
        for surface in surfaces:
            body = taken[surface]
            words = bodies.plain(surface).split() or [""]
            if body.country:
                self.put("core", body.core, surface)
            if len(body.known) == 1:
                self.put("known", body.known[0], surface)
            self.put("first", words[0], surface)
            self.put("last", words[-1], surface)
            self.put("last", body.core.rpartition(" ")[2], surface)
            self.put("letter", body.core[:1], surface)

    def put(self, how: str, key: str, surface: str) -> None:
        block = self.by.setdefault((how, key), [])
        if len(block) < _BLOCK and surface not in block[-1:]:
            block.append(surface)

    def get(self, *keys: tuple[str, str]) -> list[str]:
        return list(dict.fromkeys(surface for key in keys for surface in self.by.get(key, ())))


def _join_short(
    surfaces: Sequence[str],
    taken: Mapping[str, bodies.Body],
    index: _Index,
    clusters: Clusters[str],
    countries: Mapping[str, int],
) -> None:
    """A short form goes to the one longer form of the article that it can stand for: Senate, Commonwealth."""
    for surface in surfaces:
        body = taken[surface]
        if body.country and body.core != bodies.plain(surface):
            continue
        found: dict[str, str] = {}
        if body.country is None:
            for other in index.get(("core", body.core), *(("known", name) for name in body.known)):
                if other != surface:
                    found[clusters.find(other)] = other
        if not found and not bodies.is_acronym(surface):
            for other in _longer(surface, body, taken, index):
                found[clusters.find(other)] = other
        found.pop(clusters.find(surface), None)
        if len(found) > 1:
            ranked = sorted(found.values(), key=lambda other: -countries.get(taken[other].country or "", 0))
            best = countries.get(taken[ranked[0]].country or "", 0)
            if best > countries.get(taken[ranked[1]].country or "", 0):
                found = {clusters.find(ranked[0]): ranked[0]}
        if len(found) == 1:
            clusters.join(next(iter(found.values())), surface)


def _longer(surface: str, body: bodies.Body, taken: Mapping[str, bodies.Body], index: _Index) -> list[str]:
    """The bodies of an article that a surface may shorten."""
    core = body.core
    known = bool(body.known) and bodies.country_of_known(body.known[0]) is not None
    found: list[str] = []
    for other in index.get(("first", core.partition(" ")[0]), ("last", core.rpartition(" ")[2])):
        theirs = taken[other]
        strange = body.country and body.country != theirs.country and (theirs.country or theirs.known)
        if other == surface or len(other) <= len(surface) or strange:
            continue
        if _shortens(core, bodies.plain(other)) or (not known and _ends_with(theirs.core, core)):
            found.append(other)
    return found


_PLAIN_ENDS: Final = frozenset({"party", "movement", "agency", "alliance", "bloc", "newspaper", "daily"})


def _shortens(core: str, long: str) -> bool:
    """Whether a long form goes on behind the core: "Commonwealth of Independent States"."""
    ahead = f"{core} "
    if not long.startswith(ahead):
        return _ends_with(long, core)
    rest = long[len(ahead) :]
    return rest.startswith(("of ", "for ", "on ")) or rest in _PLAIN_ENDS


def _ends_with(long: str, core: str) -> bool:
    """Whether a long form is the core behind adjectives: "spanish senate", not "committee of the senate"."""
    lead, found, _ = long.rpartition(f" {core}")
    return bool(found) and long.endswith(core) and not {"of", "for", "on", "and"}.intersection(lead.split())


def _join_acronyms(surfaces: Sequence[str], clusters: Clusters[str]) -> None:
    """An acronym goes to the one long form of the article whose initials it gives: OSCE PA, CIS IPA."""
    acronyms = [surface for surface in surfaces if bodies.is_acronym(surface)]
    spelt: dict[str, list[str]] = {}
    for surface in surfaces if acronyms else ():
        if not bodies.is_acronym(surface):
            for form in bodies.initials(surface):
                spelt.setdefault(form, []).append(surface)
    for acronym in acronyms:
        long = spelt.get(bodies.acronym_key(acronym), ())
        roots = {clusters.find(surface): surface for surface in long}
        if len(roots) == 1:
            clusters.join(next(iter(roots.values())), acronym)


def _join_slips(
    surfaces: Sequence[str], taken: Mapping[str, bodies.Body], index: _Index, clusters: Clusters[str]
) -> None:
    """A word that no table knows, one letter off a body of the article, is that body misspelt."""
    for surface in surfaces:
        core = taken[surface].core
        if taken[surface].known or " " in core or len(core) < 5 or bodies.is_acronym(surface):
            continue
        near = [other for other in index.get(("letter", core[0])) if one_edit(core, taken[other].core)]
        roots = {clusters.find(other): other for other in near if other != surface}
        if len(roots) == 1:
            clusters.join(next(iter(roots.values())), surface)
