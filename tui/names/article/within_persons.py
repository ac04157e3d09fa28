"""Persons within one article: full names, surnames, initials, misspellings come together."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from tui.names.article import person_names
from tui.names.article.group import Group
from tui.names.article.items import Items
from tui.names.words import posts
from tui.names.words.clusters import Clusters
from tui.names.words.grammar import word_class

_WOMEN: Final = word_class("women")
_MEN: Final = word_class("men")
# Of one surname, no more full names than these are compared, so that a list of thousands stays cheap.
_BLOCK: Final = 60


def group_persons(
    items: Items, numbers: Sequence[int], printed: Sequence[str], offices: Mapping[int, Sequence[str]]
) -> list[Group]:
    """Groups of the person spans `numbers`; `printed`: surfaces of all spans, `offices`: those beside."""
    reading = _Persons(items, numbers, printed, offices)
    groups = [Group("person", gathered, printed) for gathered in reading.gathered(numbers).values()]
    for group in groups:
        if len(group.surfaces) > 1:
            group.name = max(group.surfaces, key=person_names.fullness)
    return groups


class _Persons:
    """The full names of an article, clustered, and where its surnames lead."""

    def __init__(
        self,
        items: Items,
        numbers: Sequence[int],
        printed: Sequence[str],
        offices: Mapping[int, Sequence[str]],
    ) -> None:
        self.items = items
        self.printed = printed
        self.offices = offices
        self.parts: dict[str, person_names.Person] = {}
        self.held: dict[str, set[str]] = {}
        self.first_at: dict[str, int] = {}
        for number in numbers:
            surface = printed[number]
            if surface not in self.parts:
                self.parts[surface] = person_names.take_apart(surface)
                self.held[surface] = set()
                self.first_at[surface] = number
            if number in offices:
                self.held[surface].update(offices[number])
        self.full = [surface for surface, person in self.parts.items() if len(person.words) > 1]
        self.clusters: Clusters[str] = Clusters()
        self.singles: dict[str, str] = {}
        self.leading: dict[str, list[str]] = {}
        self._join_full()
        self._join_doubled()
        for surface in self.full:
            root = self.clusters.find(surface)
            if root != surface:
                self.held[root] |= self.held[surface]

    def _join_full(self) -> None:
        first: dict[str, str] = {}
        by_sound: dict[str, list[str]] = {}
        for surface in self.full:
            self.clusters.add(surface)
            tried: set[str] = set()
            sounds = self.parts[surface].sounds
            # Spellings that can be one name share the sound of a word, so that only those are compared.
            for heard in (*sounds, "".join(sounds)):
                if first.setdefault(heard, surface) is surface:
                    continue  # as most are alone with each
                block = by_sound.setdefault(heard, [first[heard]])
                for other in block:
                    if other in tried or self.clusters.find(other) == self.clusters.find(surface):
                        continue
                    tried.add(other)
                    if self._one(other, surface):
                        self.clusters.join(other, surface)
                if len(block) < _BLOCK:
                    block.append(surface)

    def _one(self, left: str, right: str) -> bool:
        a, b = self.parts[left], self.parts[right]
        if person_names.same_name(a, b):
            return True
        return person_names.misspelt(a, b) and _share_office(self.held[left], self.held[right])

    def _join_doubled(self) -> None:
        """A double surname without its hyphen goes to the name that has it: Barrow Faye, Mary Barrow-Faye."""
        doubled = {self.parts[surface].family: surface for surface in self.full if self.parts[surface].pieces}
        for surface in self.full if doubled else ():
            whole = doubled.get("".join(self.parts[surface].sounds))
            if whole is not None and not self.parts[surface].pieces:
                self.clusters.join(whole, surface)

    # Where surnames lead, and where other words of a name do, which few articles ask for.

    @cached_property
    def surnames(self) -> dict[str, list[str]]:
        """Full names by the sounds of their words behind the first."""
        return self._led_to({surface: self.parts[surface].sounds[1:] for surface in self.full})

    @cached_property
    def given(self) -> dict[str, list[str]]:
        """Full names by the sound of their first word."""
        return self._led_to({surface: self.parts[surface].sounds[:1] for surface in self.full})

    @cached_property
    def pieces(self) -> dict[str, list[str]]:
        """Full names by the parts of a double surname."""
        return self._led_to({surface: self.parts[surface].pieces for surface in self.full})

    def _led_to(self, heard: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
        table: dict[str, list[str]] = {}
        for surface, sounds in heard.items():
            root = self.clusters.find(surface)
            for sound in sounds:
                roots = table.setdefault(sound, [])
                if root not in roots[:_BLOCK] and len(roots) < _BLOCK:
                    roots.append(root)
        return table

    @cached_property
    def by_letter(self) -> dict[str, list[tuple[str, str]]]:
        """Surnames with their full names by the first letter."""
        table: dict[str, list[tuple[str, str]]] = {}
        for surface in self.full:
            surname = self.parts[surface].words[-1]
            block = table.setdefault(surname[:1], [])
            if len(block) < 4 * _BLOCK:
                block.append((surname, self.clusters.find(surface)))
        return table

    def gathered(self, numbers: Sequence[int]) -> dict[str, list[int]]:
        """The spans of each person, in order, by the surface that stands for the person."""
        found: dict[str, list[int]] = {}
        for number in numbers:
            surface = self.printed[number]
            roots = self.leading.get(surface) or self._roots(surface)
            key = roots[0] if len(roots) == 1 else self._choose(number, roots, found)
            found.setdefault(key, []).append(number)
        return found

    def _roots(self, surface: str) -> list[str]:
        """The surfaces that stand for whom a surface may mean; `leading` keeps what no later one changes."""
        person = self.parts[surface]
        if len(person.words) > 1:
            roots = [self.clusters.find(surface)]
        else:
            heard = person.family
            found = self.surnames.get(heard) or self.given.get(heard) or self.pieces.get(heard)
            if not found and heard not in self.singles and (near := self._slips(person)):
                # For as long as nobody of this sound is a person alone.
                return near
            roots = found or [self.singles.setdefault(heard, surface)]
        self.leading[surface] = roots
        return roots

    def _slips(self, single: person_names.Person) -> list[str]:
        if not single.words:
            return []
        word = single.words[0]
        near = self.by_letter.get(word[:1], ())
        return list(dict.fromkeys(root for other, root in near if person_names.surname_slip(word, other)))

    def _choose(self, number: int, roots: Sequence[str], before: Mapping[str, Sequence[int]]) -> str:
        """Which of several persons a surname means: by office, by courtesy, else the one named last.

        `before` are the spans in front of this one, by person.
        """
        here = set(self.offices.get(number, ()))
        if here:
            fitting = [root for root in roots if _share_office(self.held[root], here)]
            if len(fitting) == 1:
                return fitting[0]
        courtesy = _courtesy(self.items, number)
        if courtesy:
            sexes = {root: _sex(self.held[root]) for root in roots}
            fitting = [root for root in roots if sexes[root] == courtesy]
            if not fitting:
                fitting = [root for root in roots if not sexes[root]]
            if len(fitting) == 1:
                return fitting[0]
        named = [root for root in roots if root in before]
        if named:
            return max(named, key=lambda root: before[root][-1])
        return min(roots, key=lambda root: self.first_at[root])


def _courtesy(items: Items, number: int) -> str:
    i = items.of_span[number] - 1
    if i > 0 and items.words[i] == ".":
        i -= 1
    word = items.words[i] if i >= 0 else ""
    return "f" if word in _WOMEN else "m" if word in _MEN else ""


def _sex(held: set[str]) -> str:
    words = {word for text in held for word in text.casefold().split()}
    if any(word.endswith(("woman", "lady")) for word in words):
        return "f"
    return "m" if any(word.endswith("man") for word in words) else ""


def _share_office(left: set[str], right: set[str]) -> bool:
    return posts.any_agree(map(posts.post_of, left), map(posts.post_of, right))
