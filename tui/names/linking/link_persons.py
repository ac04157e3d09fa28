"""Linking of persons: by full name through all spellings, by surname with office, date and country."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import log2
from typing import Final

from tui.names.article import person_names
from tui.names.linking.nodes import Cluster, Node, count_surfaces
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
    """A person by full name: the nodes, and what they tell, which only a surname alone asks for."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.nodes: list[Node] = []
        self._agreements: dict[Post, float] = {}

    @cached_property
    def posts(self) -> frozenset[Post]:
        """The offices printed beside the full name."""
        return frozenset(post for node in self.nodes for post in node.posts)

    @cached_property
    def told(self) -> tuple[Post, ...]:
        """The posts that say more than their head."""
        return tuple(post for post in self.posts if not post.bare)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the articles with the full name speak of."""
        return frozenset(country for node in self.nodes for country in node.countries)

    @cached_property
    def days(self) -> list[int]:
        """The days of these articles, in order."""
        return sorted(node.day for node in self.nodes if node.day is not None)

    def agreement(self, post: Post) -> float:
        """How well an office beside a surname fits those of the bearer."""
        known = self._agreements.get(post)
        if known is None:
            agreeing = [own for own in self.posts if posts.agree(post, own)]
            told = not post.bare and any(not own.bare for own in agreeing)
            known = 4.0 if told else 1.5 if agreeing else -2.0 if self.posts else 0.0
            self._agreements[post] = known
        return known


def cluster(nodes: Sequence[Node]) -> Iterator[Cluster]:
    """Persons of an archive with the nodes of each and the name that each goes by."""
    clusters: Clusters[Key] = Clusters()
    spelt: dict[Key, person_names.Person] = {}
    held: dict[Key, set[Post]] = {}
    # How many words of each surface are written out.
    written: dict[str, int] = {}
    # With the sound of the surname.
    lone: list[tuple[Node, str]] = []
    full_nodes: list[tuple[Node, Key]] = []
    key_of: dict[str, Key] = {}
    for node in nodes:
        keys: list[Key] = []
        for surface in node.found.surfaces:
            key = key_of.get(surface)
            if key is None:
                person = person_names.take_apart(surface)
                written[surface] = person.initials.count(False)
                key = key_of[surface] = tuple(sorted(person.sounds)) if len(person.words) > 1 else ()
                if key:
                    clusters.add(key)
                    held.setdefault(key, set())
                    known = spelt.get(key)
                    if known is None or person.words < known.words:
                        spelt[key] = person
            if key:
                keys.append(key)
        if not keys:
            lone.append((node, person_names.take_apart(node.found.name).family))
            continue
        keys.sort()
        own = node.posts if node.found.roles else ()
        for key in keys:
            if own:
                held[key].update(own)
            if key != keys[0]:
                clusters.join(keys[0], key)
        full_nodes.append((node, keys[0]))
    _join_spellings(clusters, spelt, held)
    bearers: dict[Key, _Bearer] = {}
    for node, key in full_nodes:
        root = clusters.find(key)
        bearer = bearers.get(root)
        if bearer is None:
            bearer = bearers[root] = _Bearer(root)
        bearer.nodes.append(node)
    loose = _join_surnames(lone, bearers, clusters, spelt)
    for members in chain((bearer.nodes for _, bearer in sorted(bearers.items())), loose):
        surfaces = count_surfaces(members)
        yield Cluster(_chosen(surfaces, written), surfaces, members)


def _join_spellings(
    clusters: Clusters[Key], spelt: Mapping[Key, person_names.Person], held: Mapping[Key, set[Post]]
) -> None:
    meeting = {key: _blocks(person) for key, person in sorted(spelt.items())}
    fits: dict[Key, set[Key]] = {}
    slips: set[tuple[Key, Key]] = set()
    for left, shared in _shared(meeting).items():
        small = [block for block in shared if len(block) <= _BLOCK]
        for right in {right for block in small for right in block[bisect_right(block, left) :]}:
            a, b = spelt[left], spelt[right]
            if person_names.same_name(a, b):
                short, long = (left, right) if _length(a) <= _length(b) else (right, left)
                fits.setdefault(short, set()).add(long)
            elif person_names.misspelt(a, b) and _one_office(held[left], held[right], a, b):
                slips.add((left, right))
    for key in meeting:
        for shorter in person_names.joined(spelt[key].sounds):
            if shorter in spelt and person_names.same_name(spelt[shorter], spelt[key]):
                fits.setdefault(shorter, set()).add(key)
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


def _shared(meeting: Mapping[Key, Iterable[Key]]) -> dict[Key, list[list[Key]]]:
    """The blocks, in order, in which names are not alone; `meeting` says in order where each may be."""
    first: dict[Key, Key] = {}
    blocks: dict[Key, list[Key]] = {}
    shared: dict[Key, list[list[Key]]] = {}
    for key, names in meeting.items():
        for name in names:
            other = first.setdefault(name, key)
            if other is key:
                continue  # as most names are alone wherever they are
            if name not in blocks:
                blocks[name] = [other]
                shared.setdefault(other, []).append(blocks[name])
            blocks[name].append(key)
            shared.setdefault(key, []).append(blocks[name])
    return shared


def _blocks(person: person_names.Person) -> set[Key]:
    """Where a name meets those that may be the same; only names that meet are compared."""
    names: set[Key] = {
        ("family", person.sounds[-1], person.words[0][:1]),
        ("joined", "".join(person.sounds)),
        ("opening", person.sounds[0], person.sounds[1]),
        ("given", *person.sounds[:-1], person.words[-1][:2]),
        *_initial_blocks(person),
    }
    if len(person.sounds) > 2:
        names.add(("middle", person.sounds[-1], person.words[1][:1]))
    return names


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
    lone: Sequence[tuple[Node, str]],
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
    for node, heard in lone:
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
    if node.country and node.country in bearer.countries:
        weight += 1
    return weight + min(log2(len(bearer.nodes) + 1), 6) / 3


def _around(days: Sequence[int], day: int) -> Sequence[int]:
    at = bisect_left(days, day)
    return days[max(0, at - 1) : at + 1]


def _chosen(counted: Mapping[str, int], written: Mapping[str, int]) -> str:
    """The most frequent full form; of equals the one with most words `written` out, then by the alphabet."""
    if len(counted) == 1:
        return next(iter(counted))
    full = [surface for surface in counted if written[surface] > 1]
    full = [surface for surface in full if not pattern(_CAPITALS).search(surface)] or full
    return min(
        full or counted, key=lambda surface: (-counted[surface], -written[surface], -len(surface), surface)
    )
