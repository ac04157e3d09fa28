"""Persons within one article: full names, surnames, initials, misspellings come together."""

from collections.abc import Mapping, Sequence

from tui.names import person_names, posts
from tui.names.clusters import Clusters
from tui.names.grammar import word_class
from tui.names.group import Group
from tui.names.items import Items


def group_persons(
    items: Items,
    numbers: Sequence[int],
    printed: Sequence[str],
    offices: Mapping[int, Sequence[str]],
) -> list[Group]:
    """Groups of the person spans `numbers`; `printed`: surfaces of all spans, `offices`: those beside."""
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
    _join_doubled(full, parts, clusters)
    grouped: dict[str, Group] = {}
    surname_of: dict[str, list[str]] = {}
    given_of: dict[str, list[str]] = {}
    piece_of: dict[str, list[str]] = {}
    first_at = {surface: next(n for n in numbers if printed[n] == surface) for surface in full}
    for surface in full:
        root = clusters.find(surface)
        person = parts[surface]
        for table, words in (
            (surname_of, person.sounds[1:]),
            (given_of, person.sounds[:1]),
            (piece_of, person.pieces),
        ):
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
            roots = surname_of.get(heard) or given_of.get(heard) or piece_of.get(heard) or []
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


def _join_doubled(
    full: Sequence[str], parts: Mapping[str, person_names.Person], clusters: Clusters[str]
) -> None:
    """A double surname without its hyphen goes to the name that has it: Barrow Faye, Mariama Barrow-Faye."""
    doubled = {parts[surface].family: surface for surface in full if parts[surface].pieces}
    for surface in full if doubled else ():
        whole = doubled.get("".join(parts[surface].sounds))
        if whole is not None and not parts[surface].pieces:
            clusters.join(whole, surface)


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
