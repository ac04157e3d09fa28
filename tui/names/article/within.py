"""Within one article: spans that name the same person, body or place come together."""

import re
from collections.abc import Mapping, Sequence

from tui.names.article.group import Group
from tui.names.article.items import Items, Offsets
from tui.names.article.within_bodies import group_bodies
from tui.names.article.within_persons import group_persons
from tui.names.recognition import Kind
from tui.names.words.places import is_known_place, place_key


def group_spans(
    items: Items, spans: Sequence[Offsets], offices: Mapping[int, Sequence[str]]
) -> tuple[list[Group], list[int]]:
    """Groups in order of appearance, and the group of each span.

    `offices` gives, by span, the offices printed beside a person.
    """
    text = items.text
    printed = [text[start:end] for start, end, _ in spans]
    if not _is_plain("".join(printed)):
        printed = [surface if _is_plain(surface) else " ".join(surface.split()) for surface in printed]
    by_kind: dict[Kind, list[int]] = {"person": [], "organisation": [], "place": []}
    for number, (_, _, kind) in enumerate(spans):
        by_kind[kind].append(number)
    of_span = [-1] * len(spans)
    groups = [
        *group_persons(items, by_kind["person"], printed, offices),
        *group_bodies(items, by_kind["organisation"], by_kind["place"], printed),
        *_places(items, by_kind["place"], printed),
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
        if _is_acronym(surface) and not is_known_place(surface) and len(expanded) < 20:
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
        if _is_acronym(group.name) and key in expanded.values() and is_known_place(key):
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
