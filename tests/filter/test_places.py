"""Where the words of a filter stand in an article."""

from datetime import date

import pytest

from tests.screens.made import made_archive
from tui.archive.archive import Archive
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.places import find_places, sought

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
    ],
)
def test_places_are_those_that_matching_finds(filter_text: str, text: str, places: list[str]) -> None:
    assert found(filter_text, text) == places
