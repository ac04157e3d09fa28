"""Words of the text, offered where no name is meant by what is typed."""

from datetime import date

import pytest

from tests.filter.archives import gold, make
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.suggest import suggest
from tui.filter.typed_words import as_text

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())


def offered(typed: str, terms: str = "") -> list[str]:
    """The terms offered behind terms that are taken already."""
    filter = parse(f"{terms} {typed}", TODAY)
    shown = evaluate(filter, SEEDS)
    names = suggest(typed, SEEDS, None)
    return [offer.term for offer in as_text(typed, filter, shown.unmatched, names, bool(shown.numbers))]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("qwxjustice", ["text:qwxjustice"]),
        ("koshanov qwxjustice", ["text:qwxjustice"]),
        ("koshanov qwxgreen qwxeconomy", ["text:qwxgreen text:qwxeconomy"]),
        ("said:koshanov qwxjustice", ["quote:qwxjustice", "text:qwxjustice"]),
        ("what did koshanov say on qwxwater?", ["text:qwxwater"]),
        ("koshanov about", []),
        ("koshanov", []),
        ("yerlan kosh", []),
        ("who:qwxjustice", []),
        ("-qwxjustice", []),
        ("@qwxjustice", []),
        ("geneva|qwxjustice", []),
        ('"qwxjustice"', []),
        ("qwxjustice kosh", ["text:qwxjustice text:kosh"]),
        ("2025", []),
        ("qw", []),
        ("", []),
    ],
)
def test_words_that_are_no_name_may_be_words_of_the_text(typed: str, terms: list[str]) -> None:
    assert offered(typed) == terms


def test_beside_other_terms_a_word_of_a_name_may_be_one_of_the_text_too() -> None:
    assert suggest("uzbekistan", SEEDS, None)
    assert offered("uzbekistan") == []
    assert offered("uzbekistan", "who:koshanov") == ["text:uzbekistan"]
    assert offered("uzbekistan", "said:koshanov") == ["quote:uzbekistan", "text:uzbekistan"]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("water", ["text:water"]),
        # A person or a place is called so, or the word is only begun: it is on the way to a name.
        ("torres", []),
        ("rice", ["text:rice"]),
        ("wate", []),
        ("water boa", []),
    ],
)
def test_a_common_word_or_what_an_organisation_is_about_may_be_a_word_of_the_text_too(
    typed: str, terms: list[str]
) -> None:
    index = Index(
        make(
            [
                ("organisation", "Water Board"),
                ("organisation", "Torres Council"),
                ("person", "Ada Torres"),
                ("person", "Bo Rice"),
            ]
        )
    )
    filter = parse(typed, TODAY)
    offers = as_text(typed, filter, (), suggest(typed, index, None), True)
    assert [offer.term for offer in offers] == terms


def test_taken_they_stand_in_place_of_the_words_typed() -> None:
    typed = "koshanov qwxgreen qwxeconomy"
    shown = evaluate(parse(typed, TODAY), SEEDS)
    (offer,) = as_text(typed, parse(typed, TODAY), shown.unmatched, (), False)
    assert offer.text == "“qwxgreen qwxeconomy” in the text"
    written = typed[: offer.start] + offer.term
    assert parse(written, TODAY).text == "koshanov text:qwxgreen text:qwxeconomy"
    assert offer.count == -1
