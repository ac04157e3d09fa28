"""Within one article: spans that name the same person, body or place come together."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.names import bodies, person_names, posts
from tui.names.clusters import Clusters
from tui.names.grammar import word_class
from tui.names.items import ORGANISATION, Items
from tui.names.places import is_known_place, place_key
from tui.names.recognition import Kind, Span
from tui.names.spelling import one_edit


@dataclass(slots=True)
class Group:
    """Spans of one name, by their places in the article's spans, in order; `name` is the fullest surface."""

    kind: Kind
    spans: list[int]
    name: str
    surfaces: list[str] = field(default_factory=list)


def group_spans(
    items: Items, spans: Sequence[Span], offices: Mapping[int, Sequence[str]]
) -> tuple[list[Group], list[int]]:
    """Groups in order of appearance, and the group of each span.

    `offices` gives, by span, the offices printed beside a person.
    """
    printed = [" ".join(items.text[span.start : span.end].split()) for span in spans]
    of_span = [-1] * len(spans)
    groups: list[Group] = []
    by_kind: dict[Kind, list[int]] = {"person": [], "organisation": [], "place": []}
    for number, span in enumerate(spans):
        by_kind[span.kind].append(number)
    for gathered in (
        _persons(items, by_kind["person"], printed, offices),
        _organisations(items, by_kind["organisation"], by_kind["place"], printed),
        _places(items, by_kind["place"], printed),
    ):
        groups += gathered
    groups.sort(key=lambda group: group.spans[0])
    for place, group in enumerate(groups):
        for number in group.spans:
            of_span[number] = place
        group.surfaces = list(dict.fromkeys(printed[number] for number in group.spans))
    return groups, of_span


# Persons


def _persons(
    items: Items,
    numbers: Sequence[int],
    printed: Sequence[str],
    offices: Mapping[int, Sequence[str]],
) -> list[Group]:
    surfaces = list(dict.fromkeys(printed[number] for number in numbers))
    parts = {surface: person_names.take_apart(surface) for surface in surfaces}
    full = [surface for surface in surfaces if parts[surface].full]
    clusters = Clusters[str]()
    ranks: dict[str, set[str]] = {}
    for number in numbers:
        ranks.setdefault(printed[number], set()).update(offices.get(number, ()))
    for surface in full:
        clusters.add(surface)
    by_sound: dict[str, list[str]] = {}
    for surface in full:
        # Spellings that can be one name share the sound of a word, so that only those are compared.
        seen: set[str] = set()
        for heard in parts[surface].sounds:
            for other in by_sound.get(heard, ()):
                if other in seen or clusters.find(other) == clusters.find(surface):
                    continue
                seen.add(other)
                if person_names.same_name(parts[other], parts[surface]) or (
                    person_names.misspelt(parts[other], parts[surface])
                    and _share_office(ranks[other], ranks[surface])
                ):
                    clusters.join(other, surface)
            by_sound.setdefault(heard, []).append(surface)
    grouped: dict[str, Group] = {}
    surname_of: dict[str, list[str]] = {}
    given_of: dict[str, list[str]] = {}
    first_at = {surface: next(n for n in numbers if printed[n] == surface) for surface in full}
    for surface in full:
        root = clusters.find(surface)
        person = parts[surface]
        for table, words in ((surname_of, person.sounds[1:]), (given_of, person.sounds[:1])):
            for heard in words:
                roots = table.setdefault(heard, [])
                if root not in roots:
                    roots.append(root)
    singles: dict[str, str] = {}
    latest: dict[str, int] = {}
    for number in numbers:
        surface = printed[number]
        if parts[surface].full:
            key = clusters.find(surface)
        else:
            heard = parts[surface].family
            roots = surname_of.get(heard) or given_of.get(heard) or []
            if not roots:
                roots = _slips(parts[surface], full, parts, clusters)
            if roots:
                key = _choose(items, number, roots, latest, ranks, offices, first_at, clusters, full)
            else:
                key = singles.setdefault(heard, surface)
        latest[key] = number
        grouped.setdefault(key, Group("person", [], "")).spans.append(number)
    for group in grouped.values():
        group.name = max(dict.fromkeys(printed[number] for number in group.spans), key=person_names.fullness)
    return list(grouped.values())


def _slips(
    single: person_names.Person,
    full: Sequence[str],
    parts: Mapping[str, person_names.Person],
    clusters: Clusters[str],
) -> list[str]:
    if not single.words:
        return []
    return list(
        dict.fromkeys(
            clusters.find(surface)
            for surface in full
            if person_names.surname_slip(single.words[0], parts[surface].words[-1])
        )
    )


def _choose(
    items: Items,
    number: int,
    roots: Sequence[str],
    latest: Mapping[str, int],
    ranks: Mapping[str, set[str]],
    offices: Mapping[int, Sequence[str]],
    first_at: Mapping[str, int],
    clusters: Clusters[str],
    full: Sequence[str],
) -> str:
    """Which of several persons a surname means: by office, by courtesy, else the one named last."""
    if len(roots) == 1:
        return roots[0]
    held: dict[str, set[str]] = {root: set() for root in roots}
    for surface in full:
        root = clusters.find(surface)
        if root in held:
            held[root] |= ranks[surface]
    here = set(offices.get(number, ()))
    if here:
        fitting = [root for root in roots if _share_office(held[root], here)]
        if len(fitting) == 1:
            return fitting[0]
    courtesy = _courtesy(items, number)
    if courtesy:
        sexes = {root: _sex(items, held[root]) for root in roots}
        fitting = [root for root in roots if sexes[root] == courtesy]
        if not fitting:
            fitting = [root for root in roots if not sexes[root]]
        if len(fitting) == 1:
            return fitting[0]
    before = [root for root in roots if root in latest]
    if before:
        return max(before, key=lambda root: latest[root])
    return min(roots, key=lambda root: first_at.get(root, 0))


_WOMEN = word_class("women")
_MEN = word_class("men")


def _courtesy(items: Items, number: int) -> str:
    i = items.of_span[number] - 1
    if i > 0 and items.words[i] == ".":
        i -= 1
    word = items.words[i] if i >= 0 else ""
    return "f" if word in _WOMEN else "m" if word in _MEN else ""


def _sex(items: Items, held: set[str]) -> str:
    words = {word for text in held for word in text.casefold().split()}
    if any(word.endswith(("woman", "lady")) for word in words):
        return "f"
    return "m" if any(word.endswith("man") and word != "woman" for word in words) else ""


def _share_office(left: set[str], right: set[str]) -> bool:
    return posts.any_agree(map(posts.post_of, left), map(posts.post_of, right))


# Organisations


def _organisations(
    items: Items, numbers: Sequence[int], places: Sequence[int], printed: Sequence[str]
) -> list[Group]:
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
    _join_short(surfaces, taken, clusters, _country_counts(places, printed))
    _join_acronyms(surfaces, clusters)
    _join_slips(surfaces, taken, clusters)
    grouped: dict[str, Group] = {}
    for number in numbers:
        grouped.setdefault(clusters.find(printed[number]), Group("organisation", [], "")).spans.append(number)
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
    """'Long Form (ABC)' and "ABC (Long Form)": what the article itself says."""
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
    return bodies.is_acronym(short) and not bodies.is_acronym(long)


def _country_counts(places: Sequence[int], printed: Sequence[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for number in places:
        country = place_key(printed[number])
        counts[country] = counts.get(country, 0) + 1
    return counts


def _join_short(
    surfaces: Sequence[str],
    taken: Mapping[str, bodies.Body],
    clusters: Clusters[str],
    countries: Mapping[str, int],
) -> None:
    """A short form goes to the one longer form of the article that it can stand for: Senate, Commonwealth."""
    for surface in surfaces:
        body = taken[surface]
        if (
            body.country
            and len(body.known) == 1
            and body.known[0] != body.core
            and bodies.country_of_known(body.known[0]) is None
        ):
            continue
        core = body.core
        found: dict[str, str] = {}
        if body.country is None:
            for other in surfaces:
                theirs = taken[other]
                if other != surface and (
                    (theirs.core == core and theirs.country)
                    or (set(theirs.known) & set(body.known) and len(theirs.known) == 1)
                ):
                    found[clusters.find(other)] = other
        if not found and not (len(body.known) == 1 and bodies.country_of_known(body.known[0])):
            for other in surfaces:
                theirs = taken[other]
                if (
                    other == surface
                    or len(other) <= len(surface)
                    or (body.country and body.country != theirs.country)
                ):
                    continue
                long = bodies.plain(other)
                if (
                    long.startswith((f"{core} of ", f"{core} for ", f"{core} on "))
                    or long.endswith(f" {core}")
                    or theirs.core.endswith(f" {core}")
                ) and not bodies.is_acronym(surface):
                    found[clusters.find(other)] = other
        found.pop(clusters.find(surface), None)
        if len(found) > 1:
            ranked = sorted(found.values(), key=lambda other: -countries.get(taken[other].country or "", 0))
            best = countries.get(taken[ranked[0]].country or "", 0)
            if best > countries.get(taken[ranked[1]].country or "", 0):
                found = {clusters.find(ranked[0]): ranked[0]}
        if len(found) == 1:
            clusters.join(next(iter(found.values())), surface)


def _join_acronyms(surfaces: Sequence[str], clusters: Clusters[str]) -> None:
    """An acronym goes to the one long form of the article whose initials it gives: OSCE PA, CIS IPA."""
    acronyms = [surface for surface in surfaces if bodies.is_acronym(surface)]
    if not acronyms:
        return
    long = [(surface, bodies.initials(surface)) for surface in surfaces if surface not in acronyms]
    for acronym in acronyms:
        key = bodies.acronym_key(acronym)
        found = {clusters.find(surface): surface for surface, forms in long if key in forms}
        if len(found) == 1:
            clusters.join(next(iter(found.values())), acronym)


def _join_slips(surfaces: Sequence[str], taken: Mapping[str, bodies.Body], clusters: Clusters[str]) -> None:
    """A word that no table knows, one letter off a body of the article, is that body misspelt."""
    for surface in surfaces:
        body = taken[surface]
        if body.known or " " in body.core or len(body.core) < 5 or bodies.is_acronym(surface):
            continue
        found = {
            clusters.find(other): other
            for other in surfaces
            if other != surface
            and body.core[0] == taken[other].core[:1]
            and one_edit(body.core, taken[other].core)
        }
        if len(found) == 1:
            clusters.join(next(iter(found.values())), surface)


# Places

_ACRONYM = re.compile(r"[A-Z]{2,4}")


def _places(items: Items, numbers: Sequence[int], printed: Sequence[str]) -> list[Group]:
    grouped: dict[str, Group] = {}
    expanded: dict[str, str] = {}
    for number in numbers:
        surface = printed[number]
        key = place_key(surface)
        if key == surface and _ACRONYM.fullmatch(surface):
            key = expanded.setdefault(surface, _written_out(items.text, surface))
        grouped.setdefault(key, Group("place", [], "")).spans.append(number)
    for key, group in grouped.items():
        counted = dict.fromkeys(printed[number] for number in group.spans)
        group.name = max(
            counted,
            key=lambda surface: (not _ACRONYM.fullmatch(surface), not surface.isupper(), len(surface)),
        )
        if _ACRONYM.fullmatch(group.name) and key in expanded.values() and key != group.name:
            group.name = key
    return list(grouped.values())


def _written_out(text: str, acronym: str) -> str:
    """The known place that the article's own words spell with these initials (CA: Central Asia), or these."""
    pattern = r"\s".join(rf"{letter}[^\W\d_A-Z]+" for letter in acronym)
    for found in re.finditer(rf"\b{pattern}", text):
        words = " ".join(found[0].split())
        for candidate in (words, words.removesuffix("n")):
            key = place_key(candidate)
            if key != candidate or is_known_place(candidate):
                return key
    return acronym
