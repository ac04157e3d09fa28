"""What the bar offers while something is typed: names with marks and counts, the most frequent, dates."""

from datetime import date

import pytest

from tests.filter.archives import gold, make
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.marks import find_marks
from tui.filter.parse import parse
from tui.filter.suggest import Suggestion, suggest
from tui.names.recognition import Kind

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())


def offers(typed: str, index: Index = SEEDS) -> list[Suggestion]:
    return suggest(typed, index, None)


def marked(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in find_marks(words, text)]


def test_a_suggestion_says_what_it_is() -> None:
    (offer,) = offers("kosh")
    assert (offer.text, offer.kind, offer.count) == ("Yerlan Koshanov", "person", 3)
    assert SEEDS.archive.names[offer.name].name == offer.text
    assert offer.term == 'who:"Yerlan Koshanov"'
    assert [offer.text[start:end] for start, end in offer.marks] == ["Kosh"]


def test_counts_are_among_the_articles_shown() -> None:
    shown = evaluate(parse("2024", TODAY), SEEDS).numbers
    assert [offer.count for offer in suggest("kosh", SEEDS, shown)] == [1]


@pytest.mark.parametrize(
    ("typed", "term", "start"),
    [
        ("kosh", 'who:"Yerlan Koshanov"', 0),
        ("2024 kosh", 'who:"Yerlan Koshanov"', 5),
        ("at:geneva yerlan kosh", 'who:"Yerlan Koshanov"', 10),
        ("geneva kosh", 'who:"Yerlan Koshanov"', 7),
        ("-kosh", '-who:"Yerlan Koshanov"', 0),
        ("said:kosh", 'said:"Yerlan Koshanov"', 0),
        ('who:"yerlan ko', 'who:"Yerlan Koshanov"', 0),
        ("vienna|kosh", 'who:"Yerlan Koshanov"', 7),
        ("at:gen", 'at:"Geneva"', 0),
        ("mazhilis", 'org:"Majilis"', 0),
        ("Dr Ackson", 'who:"Tulia Ackson"', 0),
        ("speaker kosh", 'who:"Yerlan Koshanov"', 0),
        ("geneva in 2024 speaker kosh", 'who:"Yerlan Koshanov"', 15),
        ("what did kosh", 'who:"Yerlan Koshanov"', 9),
        ("koshanov and the sen", 'org:"Senate of Kazakhstan"', 17),
    ],
)
def test_taking_one_replaces_what_it_was_offered_for(typed: str, term: str, start: int) -> None:
    first = offers(typed)[0]
    assert (first.term, first.start) == (term, start)
    taken = parse(typed[: first.start] + first.term, TODAY)
    assert first.name in evaluate(taken, SEEDS).names or typed.startswith("-")


def test_every_term_offered_means_just_the_name() -> None:
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for offer in suggest(letter, SEEDS, None, limit=50):
            assert evaluate(parse(offer.term, TODAY), SEEDS).names == {offer.name}


def test_a_prefix_alone_offers_the_most_frequent_of_its_kind() -> None:
    first = offers("at:")[0]
    assert (first.text, first.count) == ("Kazakhstan", 5)
    assert all(offer.kind == "place" for offer in offers("at:"))
    speakers = {name for name, articles in enumerate(SEEDS.archive.speaks_in) if articles}
    assert {offer.name for offer in offers("said:")} <= speakers


def test_a_speaker_is_counted_where_he_speaks_as_taking_him_leaves() -> None:
    names: list[tuple[Kind, str]] = [("person", "Ann Berg"), ("person", "Bo Berg"), ("person", "Cy Berg")]
    dates = ["2025-01-04", "2025-01-03", "2024-01-02", "2024-01-01"]
    speaks = [(1,), (0, 1), (1,), ()]
    index = Index(make(names, [(date, (0, 1, 2)) for date in dates], speaks=speaks))
    year = evaluate(parse("2025", TODAY), index).numbers
    for typed in ("said:", "said:berg"):
        offered = suggest(typed, index, None)
        assert {offer.text: offer.count for offer in offered} == {"Bo Berg": 3, "Ann Berg": 1}
        for offer in offered:
            assert len(evaluate(parse(offer.term, TODAY), index).numbers) == offer.count
        assert {offer.text: offer.count for offer in suggest(typed, index, year)} == {
            "Bo Berg": 2,
            "Ann Berg": 1,
        }
    assert [offer.text for offer in suggest("said:", index, year)] == ["Bo Berg", "Ann Berg"]
    assert [offer.count for offer in suggest("who:berg", index, None)] == [4, 4, 4]


def test_begun_dates_offer_the_years_and_months_there_are() -> None:
    assert [(offer.text, offer.count, offer.name) for offer in offers("20")] == [
        ("2025", 3, -1),
        ("2024", 2, -1),
    ]
    assert [offer.term for offer in offers("2025-")] == ["2025-12", "2025-11", "2025-04"]


@pytest.mark.parametrize("typed", ["", "  ", "text:wat", '"great silk', "since:20", "-", "|", "xyzzyx"])
def test_nothing_is_offered_for_what_is_no_name(typed: str) -> None:
    assert offers(typed) == []


def test_behind_other_words_a_small_word_is_offered_only_with_the_name_that_has_it() -> None:
    index = Index(make([("organisation", "Council on Water"), ("place", "Ontario"), ("place", "Jackson")]))
    assert {offer.text for offer in offers("on", index)} == {"Council on Water", "Ontario"}
    assert offers("what did jackson say on", index) == []
    assert [offer.text for offer in offers("council on", index)] == ["Council on Water"]
    assert [offer.text for offer in offers("said in ont", index)] == ["Ontario"]


def test_behind_a_title_an_exact_word_comes_before_a_misspelling() -> None:
    index = Index(make([("place", "Jackson"), ("person", "Tulia Ackson")]))
    assert [offer.text for offer in offers("Dr Ackson", index)] == ["Tulia Ackson"]


def test_a_surface_that_matched_is_told_where_the_name_shows_no_letter_of_it() -> None:
    index = Index(make([("organisation", "Lower House", ("Wolesi Jirga",))]))
    (offer,) = offers("wolesi", index)
    assert (offer.text, offer.marks, offer.via) == ("Lower House", (), "Wolesi Jirga")


def test_limits_and_ranks_by_articles_shown() -> None:
    index = Index(
        make(
            [("person", "Ann Berg"), ("person", "Bo Berg"), ("person", "Cy Berg")],
            [("2025-01-02", (0, 1)), ("2024-01-02", (0, 2)), ("2024-01-01", (2,))],
        )
    )
    assert [offer.text for offer in suggest("berg", index, None, limit=2)] == ["Ann Berg", "Cy Berg"]
    shown = evaluate(parse("2025", TODAY), index).numbers
    assert [offer.text for offer in suggest("berg", index, shown)] == ["Ann Berg", "Bo Berg", "Cy Berg"]


def test_marks_letters_words_and_initials() -> None:
    assert marked("Yerlan Koshanov", "kosh") == ["Kosh"]
    assert marked("Yerlan Koshanov", "ko", "yer") == ["Yer", "Ko"]
    assert marked("Woo Won-shik", "w", "won") == ["W", "Won"]
    assert marked("Inter-Parliamentary Union", "ipu") == ["I", "P", "U"]
    assert marked("Commonwealth of Independent States", "cis") == ["C", "I", "S"]
    assert marked("António Guterres", "antonio") == ["António"]
    assert marked("Qasym-Jomart Toqayev", "tokajew") == ["Toqayev"]
    assert marked("Yerlan Koshanov", "koshonov") == ["Koshanov"]
    assert marked("Yerlan Koshanov", "shan") == ["shan"]
    assert marked("Oliy Majlis", "oliymaj") == ["Oliy", "Maj"]
    assert marked("Касым Токаев", "tok") == ["Ток"]
    assert marked("Geneva", "vienna") == []
