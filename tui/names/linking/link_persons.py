"""Linking of persons: by full name through all spellings, by surname with office, date and country."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import Final

from tui.names.article import person_names
from tui.names.linking.nodes import Node, count_surfaces
from tui.names.words import posts
from tui.names.words.clusters import Clusters
from tui.names.words.posts import CROWDED, Post
from tui.text.patterns import pattern

Key = tuple[str, ...]

# Blocks of one surname and initial beyond this size are compared by exact keys alone.
_BLOCK: Final = 240
_YEAR: Final = 372
# A surname in capitals, as Japanese and French news print it.
_CAPITALS: Final = "[A-ZÀ-ÖØ-Þ]{3}"


class _Bearer:
    """A person so far: the nodes, and what they tell."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.nodes: list[Node] = []
        self.posts: set[Post] = set()
        self.countries: Counter[str] = Counter()
        self.days: list[int] = []
        self.told: tuple[Post, ...] = ()
        self.agreements: dict[Post, float] = {}

    def agreement(self, post: Post) -> float:
        """How well an office beside a surname fits those of the bearer."""
        known = self.agreements.get(post)
        if known is None:
            agreeing = [own for own in self.posts if posts.agree(post, own)]
            told = not post.bare and any(not own.bare for own in agreeing)
            known = 4.0 if told else 1.5 if agreeing else -2.0 if self.posts else 0.0
            self.agreements[post] = known
        return known

    def add(self, node: Node) -> None:
        self.nodes.append(node)
        self.posts.update(node.posts)
        for country in node.countries:
            self.countries[country] += 1
        if node.day is not None:
            self.days.append(node.day)


def cluster(nodes: Sequence[Node]) -> list[tuple[str, list[Node]]]:
    """Persons of an archive with the nodes of each and the name that each goes by."""
    clusters: Clusters[Key] = Clusters()
    spelt: dict[Key, person_names.Person] = {}
    held: dict[Key, set[Post]] = {}
    lone: list[Node] = []
    full_nodes: list[tuple[Node, Key]] = []
    for node in nodes:
        keys: list[Key] = []
        for surface in node.found.surfaces:
            person = person_names.take_apart(surface)
            if person.full:
                key = tuple(sorted(person.sounds))
                clusters.add(key)
                known = spelt.get(key)
                if known is None or person.words < known.words:
                    spelt[key] = person
                keys.append(key)
        if not keys:
            lone.append(node)
            continue
        keys.sort()
        for key in keys:
            held.setdefault(key, set()).update(node.posts)
            clusters.join(keys[0], key)
        full_nodes.append((node, keys[0]))
    _join_spellings(clusters, spelt, held)
    bearers: dict[Key, _Bearer] = {}
    for node, key in full_nodes:
        root = clusters.find(key)
        bearers.setdefault(root, _Bearer(root)).add(node)
    for bearer in bearers.values():
        bearer.days.sort()
        bearer.told = tuple(post for post in bearer.posts if not post.bare)
    loose = _join_surnames(lone, bearers, clusters, spelt)
    found = [bearer.nodes for _, bearer in sorted(bearers.items())] + loose
    return [(_chosen(members), members) for members in found]


def _join_spellings(
    clusters: Clusters[Key], spelt: Mapping[Key, person_names.Person], held: Mapping[Key, set[Post]]
) -> None:
    blocks: dict[tuple[str, ...], list[Key]] = {}
    for key in sorted(spelt):
        person = spelt[key]
        names: set[Key] = {("family", person.sounds[-1], person.words[0][:1])}
        if len(person.sounds) > 2:
            names.add(("middle", person.sounds[-1], person.words[1][:1]))
        names.update(_initial_blocks(person))
        names.add(("joined", "".join(person.sounds)))
        names.add(("opening", person.sounds[0], person.sounds[1]))
        names.add(("given", *person.sounds[:-1], person.words[-1][:2]))
        for name in names:
            blocks.setdefault(name, []).append(key)
    fits: dict[Key, set[Key]] = {}
    slips: set[tuple[Key, Key]] = set()
    for block in blocks.values():
        if not 1 < len(block) <= _BLOCK:
            continue
        for i, left in enumerate(block):
            for right in block[i + 1 :]:
                a, b = spelt[left], spelt[right]
                if person_names.same_name(a, b):
                    short, long = (left, right) if _length(a) <= _length(b) else (right, left)
                    fits.setdefault(short, set()).add(long)
                elif person_names.misspelt(a, b) and _one_office(held[left], held[right], a, b):
                    slips.add((left, right))
    for short in sorted(fits, key=lambda key: (-_length(spelt[key])[0], -_length(spelt[key])[1], key)):
        roots = {clusters.find(long) for long in fits[short]} - {clusters.find(short)}
        if len(roots) > 1:
            agreeing = {
                clusters.find(long) for long in fits[short] if posts.any_agree(held[short], held[long])
            } - {clusters.find(short)}
            roots = agreeing
        if len(roots) == 1:
            clusters.join(next(iter(roots)), short)
    for left, right in sorted(slips):
        clusters.join(left, right)


def _initial_blocks(person: person_names.Person) -> list[Key]:
    """Where a name with initials meets those that it may shorten, in whatever order of words."""
    written = [n for n, initial in enumerate(person.initials) if not initial]
    if len(written) == 1 and len(person.words) > 1:
        n = written[0]
        return [("initial", person.sounds[n], person.words[n - 1][:1])]
    last = len(person.words) - 1
    return [
        ("initial", person.sounds[n], word[:1])
        for n in (0, last)
        for m, word in enumerate(person.words)
        if m != n
    ]


def _length(person: person_names.Person) -> tuple[int, int]:
    return (sum(not initial for initial in person.initials), sum(map(len, person.words)))


def _one_office(
    left: Iterable[Post], right: Iterable[Post], a: person_names.Person, b: person_names.Person
) -> bool:
    """Whether two names a few letters apart hold one office that only one man can hold."""
    right = tuple(right)
    slip = a.words[-1] != b.words[-1]
    return any(
        posts.agree(one, other) and not one.bare and not other.bare and (one.rank not in CROWDED or slip)
        for one in left
        for other in right
    )


def _join_surnames(
    lone: Sequence[Node],
    bearers: Mapping[Key, _Bearer],
    clusters: Clusters[Key],
    spelt: Mapping[Key, person_names.Person],
) -> list[list[Node]]:
    """Give nodes that are a surname only to the one bearer they fit; the rest stays together by surname."""
    by_surname: dict[str, set[Key]] = {}
    by_given: dict[str, set[Key]] = {}
    for key, person in spelt.items():
        root = clusters.find(key)
        for heard in person.sounds[1:]:
            by_surname.setdefault(heard, set()).add(root)
        by_given.setdefault(person.sounds[0], set()).add(root)
    given_to: list[tuple[_Bearer, Node]] = []
    loose: dict[tuple[str, str], list[Node]] = {}
    for node in lone:
        heard = person_names.take_apart(node.found.name).family
        roots = by_surname.get(heard) or by_given.get(heard) or set()
        bearer = _bearer_of(node, [bearers[root] for root in sorted(roots)])
        if bearer is not None:
            given_to.append((bearer, node))
        else:
            apart = (node.country or "") if roots else ""
            loose.setdefault((heard, apart), []).append(node)
    for bearer, node in given_to:
        bearer.nodes.append(node)
    return [members for _, members in sorted(loose.items())]


def _bearer_of(node: Node, candidates: Sequence[_Bearer]) -> _Bearer | None:
    fitting = [bearer for bearer in candidates if not _against(node, bearer)]
    if not fitting:
        return None
    if len(fitting) == 1:
        return fitting[0]
    ranked = sorted(
        ((_weight(node, bearer), bearer.key, bearer) for bearer in fitting),
        key=lambda each: (-each[0], each[1]),
    )
    return ranked[0][2] if ranked[0][0] >= ranked[1][0] + 1.5 else None


def _against(node: Node, bearer: _Bearer) -> bool:
    """Whether office and country speak against a bearer of the same surname."""
    own = [post for post in node.posts if not post.bare]
    theirs = bearer.told
    strangers = (
        bool(node.countries)
        and bool(bearer.countries)
        and not any(c in bearer.countries for c in node.countries)
    )
    if own and theirs and all(bearer.agreement(post) < 4 for post in own):
        lands = {post.country for post in theirs if post.country}
        foreign = any(post.country and lands and post.country not in lands for post in own)
        return strangers or foreign
    return strangers and not (own and theirs)


def _weight(node: Node, bearer: _Bearer) -> float:
    """How well a surname fits a bearer: by office, days between, country, and how often he is named."""
    weight = 0.0
    if node.posts:
        weight += max(bearer.agreement(post) for post in node.posts)
    if node.day is not None and bearer.days:
        gap = min(abs(day - node.day) for day in _around(bearer.days, node.day))
        weight += (
            2 if gap <= 14 else 1.5 if gap <= 90 else 1 if gap <= _YEAR else 0 if gap <= 3 * _YEAR else -1
        )
    if node.country and bearer.countries.get(node.country):
        weight += 1
    return weight + min(log2(len(bearer.nodes) + 1), 6) / 3


def _around(days: Sequence[int], day: int) -> Sequence[int]:
    from bisect import bisect_left

    at = bisect_left(days, day)
    return days[max(0, at - 1) : at + 1]


def _chosen(members: Sequence[Node]) -> str:
    """The most frequent full form; of equals the fullest, then by the alphabet."""
    counted = count_surfaces(members)
    fullest = {surface: person_names.fullness(surface) for surface in counted}
    full = [surface for surface in counted if fullest[surface][0] > 1]
    full = [surface for surface in full if not pattern(_CAPITALS).search(surface)] or full
    return min(
        full or counted, key=lambda surface: (-counted[surface], -fullest[surface][0], -len(surface), surface)
    )
