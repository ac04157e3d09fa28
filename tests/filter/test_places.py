"""Where the words of a filter stand in an article."""

from dataclasses import fields
from datetime import date

import pytest

from tests.screens.made import made_archive
from tui.archive.archive import Archive
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.places import find_places, find_statements, sought

SAID = "Ada Lovric said: “Water, clean water.” Bela Kovacs likes no water."


def found(filter_text: str, text: str) -> list[str]:
    archive: Archive = made_archive([("x", "2026-01-01", text)])
    wanted = sought(parse(filter_text, date(2026, 1, 1)), Index(archive))
    return [text[start:end] for start, end in find_places(archive, archive.numbers["x"], wanted)]


@pytest.mark.parametrize(
    ("filter_text", "text", "places"),
    [
        ("text:water", "Water, underwater, ‘water’ and waters.", ["Water", "water", "water"]),
        ("text:obrien", "Said O’Brien to O'Brien.", ["O’Brien", "O'Brien"]),
        (
            'text:"green economy"',
            "A green\neconomy; the green, economy",
            ["green\neconomy", "green, economy"],
        ),
        ("text:debate", "Débats? A débaté, a Debate.", ["débaté", "Debate"]),
        ("text:astana", "В Астане и Астана.", ["Астан" + "а"]),
        ("text:shchuka", "Щука ß Щука.", ["Щука", "Щука"]),
        ("text:strasse", "Die Straße.", ["Straße"]),
        ("text:met text:house", "The House met.", ["House", "met"]),
        ("text:met|text:house", "The House met.", ["House", "met"]),
        ("-text:met lovric", "The House met.", []),
        ("met", "The House met.", []),
        ("quote:water", SAID, ["Water", "water"]),
        ("said:lovric quote:water", SAID, ["Water", "water"]),
        ("said:mingyu quote:water", SAID, []),
        ("said:lovric", SAID, ["“Water,"]),
        ("said:mingyu", SAID, []),
        ("who:lovric", SAID, ["Ada Lovric"]),
        ("who:kovacs|who:lovric", SAID, ["Ada Lovric", "Bela Kovacs"]),
        ("who:lovric text:likes", SAID, ["likes"]),
        ("said:lovric who:lovric", SAID, ["Ada Lovric", "“Water,"]),
        ("who:lovric -who:kovacs", SAID, ["Ada Lovric"]),
        ("who:lovric 2026", "“Water,” she said: Ada Lovric.", ["Ada Lovric"]),
        ("said:lovric", "“Ada Lovric is tired,” said Ada Lovric.", ["“Ada"]),
        ("at:northport org:board", "The Water Board left Northport.", ["Water Board", "Northport"]),
        ("lovric 2026", SAID, []),
    ],
)
def test_places_are_those_that_matching_finds(filter_text: str, text: str, places: list[str]) -> None:
    assert found(filter_text, text) == places


def test_in_a_newer_archive_the_same_is_sought_whatever_the_numbers_of_its_names() -> None:
    wanted = parse("who:lovric text:water", date(2026, 1, 1))
    before = made_archive()
    renumbered = Archive(
        **{f.name: getattr(before, f.name) for f in fields(before)} | {"names": before.names[::-1]}
    )
    old, new = sought(wanted, Index(before)), sought(wanted, Index(renumbered))
    assert old.named != new.named
    assert old == new
    assert old != sought(parse("who:kovacs text:water", date(2026, 1, 1)), Index(before))


@pytest.mark.parametrize(
    ("filter_text", "said"),
    [
        ("said:lovric", ["“Water, clean water.”"]),
        ("who:lovric", ["“Water, clean water.”"]),
        ("who:kovacs", []),
        ("said:lovric who:kovacs", ["“Water, clean water.”"]),
        ("quote:water", []),
        ("2026", []),
    ],
)
def test_statements_are_those_of_whom_the_filter_asks_for(filter_text: str, said: list[str]) -> None:
    archive = made_archive([("x", "2026-01-01", SAID)])
    wanted = sought(parse(filter_text, date(2026, 1, 1)), Index(archive))
    assert [SAID[a:b] for a, b in find_statements(archive, archive.numbers["x"], wanted)] == said
