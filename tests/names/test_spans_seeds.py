"""The seeds' annotated mentions are found with exact bounds and kind."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tui.names.spans import find_spans
from tui.text.blocks import split_blocks

_ROOT = Path(__file__).parents[2]
_GOLD = sorted((_ROOT / "tests" / "gold").glob("[0-9]*.json"))
_HEADER = re.compile(r" date \d{4}-\d{2}-\d{2} ")


def _found_and_wanted(path: Path) -> tuple[set[tuple[Any, ...]], set[tuple[Any, ...]]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    raw = (_ROOT / "seeds" / f"{path.stem}.txt").read_text(encoding="utf-8")
    body = raw[match.end() :] if (match := _HEADER.match(raw)) else raw
    found = {(span.start, span.end, span.kind) for span in find_spans(body, split_blocks(body))}
    return found, {(mention["start"], mention["end"], mention["kind"]) for mention in gold["mentions"]}


@pytest.mark.parametrize("kind", ["person", "organisation", "place"])
def test_mentions_of_the_seeds_reach_the_measure(kind: str) -> None:
    hits = found_in_all = wanted_in_all = 0
    for path in _GOLD:
        found, wanted = _found_and_wanted(path)
        found = {mention for mention in found if mention[2] == kind}
        wanted = {mention for mention in wanted if mention[2] == kind}
        hits += len(found & wanted)
        found_in_all += len(found)
        wanted_in_all += len(wanted)
    assert len(_GOLD) == 5
    assert 2 * hits / (found_in_all + wanted_in_all) >= 0.97
