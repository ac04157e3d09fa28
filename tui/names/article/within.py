"""Within one article: spans that name the same person, body or place come together."""

import re
from collections.abc import Mapping, Sequence

from tui.names.article.group import Group
from tui.names.article.items import Items
from tui.names.article.within_bodies import group_bodies
from tui.names.article.within_persons import group_persons
from tui.names.words.places import is_known_place, place_key


def group_spans(
    items: Items, starts: Sequence[int], ends: Sequence[int], offices: Mapping[int, Sequence[str]]
) -> tuple[list[Group], list[int]]:
    """Groups in order of appearance, and the group of each span.

    `starts` and `ends` are the code points of spans, `offices` gives, by span, those printed beside a person.
    """
    text, numbers = items.text, items.numbers
    printed = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    if not _is_plain("".join(printed)):
        printed = [surface if _is_plain(surface) else " ".join(surface.split()) for surface in printed]
    of_span = [-1] * len(printed)
    groups = [
        *group_persons(items, numbers["person"], printed, offices),
        *group_bodies(items, numbers["organisation"], numbers["place"], printed),
        *_places(items, numbers["place"], printed),
    ]
    groups.sort(key=lambda group: group.spans[0])
    for place, group in enumerate(groups):
        for number in group.spans:
            of_span[number] = place
    return groups, of_span


def _is_plain(surface: str) -> bool:
    """Whether single spaces are all the white space of a surface: of that, spaces alone are printable."""
    return surface.isprintable() and "  " not in surface


def _places(items: Items, numbers: Sequence[int], printed: Sequence[str]) -> list[Group]:
    grouped: dict[str, list[int]] = {}
    expanded: dict[str, str] = {}
    for number in numbers:
        surface = printed[number]
        key = place_key(surface)
        if surface.isupper() and _is_acronym(surface) and not is_known_place(surface) and len(expanded) < 20:
            if surface not in expanded:
                expanded[surface] = _written_out(items.text, surface)
            key = expanded[surface]
        grouped.setdefault(key, []).append(number)
    groups: list[Group] = []
    for key, gathered in grouped.items():
        group = Group("place", gathered, printed)
        groups.append(group)
        if len(group.surfaces) > 1:
            group.name = max(
                group.surfaces,
                key=lambda surface: (not _is_acronym(surface), not surface.isupper(), len(surface)),
            )
        if expanded and _is_acronym(group.name) and key in expanded.values() and is_known_place(key):
            group.name = key
    return groups


def _is_acronym(surface: str) -> bool:
    return 2 <= len(surface) <= 4 and surface.isascii() and surface.isalpha() and surface.isupper()


def _written_out(text: str, acronym: str) -> str:
    """The known place that the article's own words spell with these initials (CA: Central Asia), or these."""
    first, others = acronym[0], acronym[1:]
    # That a letter opens a word is asked behind it: a search for a letter is ten times as fast.
    words = (rf"{first}(?<!\w{first})[^\W\d_A-Z]+", *(rf"{letter}[^\W\d_A-Z]+" for letter in others))
    for found in re.finditer(r"\s".join(words), text):
        written = " ".join(found[0].split())
        for candidate in (written, written.removesuffix("n")):
            if is_known_place(candidate):
                return place_key(candidate)
    return place_key(acronym)
