"""The gazetteer holds what the tables say, the doubtful forms apart."""

import pytest

from tests.names.span_marks import found
from tui.names.tables import listed, rows
from tui.names.words.gazetteer import COMMON, DEMONYM, FORENAME, ORG_HEAD, SURNAME, gazetteer


def test_no_form_of_a_table_is_a_possessive() -> None:
    owned = [
        form
        for table, columns in (("countries", (0, 2, 3)), ("regions", (0, 2, 3)), ("peoples", (0,)))
        for row in rows(table)
        for column in columns
        for form in listed(row[column])
        if form.endswith(("'s", "’s"))
    ]
    assert owned == []


@pytest.mark.parametrize("name", [row[0] for row in rows("countries")])
def test_every_country_is_found_before_a_possessive(name: str) -> None:
    marked = f"They spoke about [L {name}]'s part in it."
    assert found(marked) == marked


def test_peoples_languages_and_faiths_are_common_words() -> None:
    words = gazetteer().words
    assert all(words[word] & (COMMON | DEMONYM) for word in ("hmong", "lutheran", "dhivehi"))


def test_what_else_a_form_may_be_is_kept() -> None:
    known = gazetteer()
    assert {"nice", "slough", "fife"} <= known.unclear
    assert known.words["oral"] & SURNAME
    assert known.words["oral"] & COMMON
    assert known.words["alberta"] & (FORENAME | SURNAME)
    assert not known.words.get("yard", 0) & ORG_HEAD


@pytest.mark.parametrize(
    "marked",
    [
        "Nice words were heard in [L Nice], and members from [L Slough] replied.",
        "The Hmong and Lutheran elders met the Dayak.",
    ],
)
def test_doubtful_forms_are_names_only_where_something_tells(marked: str) -> None:
    assert found(marked) == marked
