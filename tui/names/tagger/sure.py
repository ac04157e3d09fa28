"""Sure spans: what the rules are certain of, with what the tagger found or in its stead."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from tui.names.rules.draft import Found
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import COUNTRY

_CONTINENTS: Final = frozenset({"africa", "america", "asia", "europe", "oceania"})


def with_sure(found: Sequence[Found], sure: Sequence[Found]) -> Sequence[Found]:
    """The spans found, but where one is sure, with what is left of those that it overlaps."""
    if not sure:
        return found
    kept = list(sure)
    ends = sorted((begun, ended) for begun, ended, _ in sure)
    for start, end, kind in found:
        before = bisect_left(ends, (end,)) - 1
        if before >= 0:
            start = max(start, ends[before][1])
        if start < end:
            kept.append((start, end, kind))
    return sorted(kept)


def left_out(evidence: Evidence, ruled: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """Countries and continents that the rules have and the tagger passed over."""
    begun = {start for start, _, _ in found}
    passed_over: list[Found] = [
        (start, end, kind)
        for start, end, kind in ruled
        if kind == "place"
        and start not in begun
        and evidence.phrase_end[start] == end
        and (evidence.phrase[start] == COUNTRY or evidence.keys[start] in _CONTINENTS)
    ]
    if not passed_over:
        return []
    inside = {at for start, end, _ in found for at in range(start, end)}
    return [span for span in passed_over if inside.isdisjoint(range(span[0], span[1]))]
