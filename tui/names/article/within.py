"""Within one article: spans that name the same person, body or place come together."""

import re
from collections.abc import Mapping, Sequence

from tui.names.article.group import Group
from tui.names.article.items import Items
from tui.names.article.within_bodies import group_bodies
from tui.names.article.within_persons import group_persons
from tui.names.recognition import Kind, Span
from tui.names.words.places import is_known_place, place_key


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
        group_persons(items, by_kind["person"], printed, offices),
        group_bodies(items, by_kind["organisation"], by_kind["place"], printed),
        _places(items, by_kind["place"], printed),
    ):
        groups += gathered
    groups.sort(key=lambda group: group.spans[0])
    for place, group in enumerate(groups):
        for number in group.spans:
            of_span[number] = place
        group.surfaces = list(dict.fromkeys(printed[number] for number in group.spans))
    return groups, of_span


def _places(items: Items, numbers: Sequence[int], printed: Sequence[str]) -> list[Group]:
    grouped: dict[str, Group] = {}
    expanded: dict[str, str] = {}
    for number in numbers:
        surface = printed[number]
        key = place_key(surface)
        if _is_acronym(surface) and not is_known_place(surface) and len(expanded) < 20:
            if surface not in expanded:
                expanded[surface] = _written_out(items.text, surface)
            key = expanded[surface]
        grouped.setdefault(key, Group("place")).spans.append(number)
    for key, group in grouped.items():
        counted = dict.fromkeys(printed[number] for number in group.spans)
        group.name = max(
            counted,
            key=lambda surface: (not _is_acronym(surface), not surface.isupper(), len(surface)),
        )
        if _is_acronym(group.name) and key in expanded.values() and is_known_place(key):
            group.name = key
    return list(grouped.values())


def _is_acronym(surface: str) -> bool:
    return 2 <= len(surface) <= 4 and surface.isascii() and surface.isalpha() and surface.isupper()


def _written_out(text: str, acronym: str) -> str:
    """The known place that the article's own words spell with these initials (CA: Central Asia), or these."""
    pattern = r"\s".join(rf"{letter}[^\W\d_A-Z]+" for letter in acronym)
    for found in re.finditer(rf"\b{pattern}", text):
        words = " ".join(found[0].split())
        for candidate in (words, words.removesuffix("n")):
            if is_known_place(candidate):
                return place_key(candidate)
    return place_key(acronym)
