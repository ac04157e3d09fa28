"""Recognition: one article's text in, its names, mentions and statements out."""

from collections.abc import Sequence

from tui.collector import collector_at_rest
from tui.names.article.items import Items, collapse, collapse_offsets
from tui.names.article.within import group_spans
from tui.names.recognition import Recognition, Span, new_mention, new_name
from tui.names.spans import find_ranges
from tui.names.statements.cast import Cast
from tui.names.statements.offices import find_offices
from tui.names.statements.roles import find_roles
from tui.names.statements.statements import find_statements, spoken_roles
from tui.names.words.tokens import tokenise
from tui.text.blocks import Block, split_blocks


# The collector would take a twentieth of the time.
@collector_at_rest()
def recognise(text: str, blocks: Sequence[Block] | None = None) -> Recognition:
    """All that a text gives; a pure function of it. Without blocks the text is split first."""
    tokens = tokenise(text, split_blocks(text) if blocks is None else blocks)
    return _recognise(collapse(tokens, find_ranges(tokens)))


def recognise_spans(text: str, blocks: Sequence[Block], spans: Sequence[Span]) -> Recognition:
    """Names, mentions and statements from spans that are known; sorted spans without overlap."""
    return _recognise(collapse_offsets(tokenise(text, blocks), spans))


def _recognise(items: Items) -> Recognition:
    starts, ends = items.places()
    offices = find_offices(items)
    held = find_roles(items, offices)
    beside: dict[int, list[str]] = {}
    for role in held:
        beside.setdefault(role.span, []).append(role.text)
    groups, of_span = group_spans(items, starts, ends, beside)
    cast = Cast(offices, of_span, held)
    roles: dict[int, dict[str, str]] = {}
    for role in held:
        roles.setdefault(of_span[role.span], {}).setdefault(role.text.casefold(), role.text)
    without = (place for place, group in enumerate(groups) if group.kind == "person" and place not in roles)
    statements, holders = find_statements(items, cast, without)
    for place, office in spoken_roles(cast, holders).items():
        roles.setdefault(place, {}).setdefault(office.casefold(), office)
    speaking = {statement.speaker for statement in statements}
    names = [
        (
            group.kind,
            group.name,
            group.surfaces,
            tuple(roles[place].values()) if place in roles else (),
            place in speaking,
        )
        for place, group in enumerate(groups)
    ]
    mentions = zip(starts, ends, of_span, strict=True)
    return Recognition(tuple(map(new_name, names)), tuple(map(new_mention, mentions)), tuple(statements))
