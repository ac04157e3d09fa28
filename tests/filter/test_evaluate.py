"""Which articles a filter leaves on the seeds, and on small archives made to tell readings apart."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.filter.archives import gold, make
from tests.filter.test_parse import TYPED
from tui.filter.describe import describe
from tui.filter.evaluate import Shown, evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.stopping import Stopped, never
from tui.filter.suggest import suggest

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())


def shown(text: str, index: Index = SEEDS) -> Shown:
    return evaluate(parse(text, TODAY), index)


def names(text: str, index: Index = SEEDS) -> set[str]:
    return {index.archive.names[number].name for number in shown(text, index).names}


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("", 5),
        ("koshanov", 3),
        ("tokayev", 5),
        ("at:uzbekistan", 2),
        ("said:ashimbayev 2025", 1),
        ("since:2025-04 before:2025-12", 2),
        ("kosh at:geneva", 1),
        ("koshanov geneva", 1),
        ("geneva|vienna 2024", 1),
        ("-koshanov", 2),
        ("!koshanov", 2),
        ('at:"great silk road"', 1),
        ('"great silk road"', 1),
        ('who:"Yerlan Koshanov"', 3),
        ("2025", 3),
        ("undated", 0),
    ],
)
def test_seeds(typed: str, count: int) -> None:
    assert len(shown(typed).numbers) == count


@pytest.mark.parametrize(
    "typed", ["tokaev", "toqayev", "toqaev", "Токаев", "Tokajew", "Tokaïev", "tokayef", "kjt", "tokaye"]
)
def test_spellings_of_one_name(typed: str) -> None:
    assert names(typed) == {"Kassym-Jomart Tokayev"}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mazhilis", "Majilis"),
        ("ipu", "Inter-Parliamentary Union"),
        ("osce pa", "OSCE Parliamentary Assembly"),
        ("w won", "Woo Won-shik"),
        ("won shik", "Woo Won-shik"),
        ("wonshik", "Woo Won-shik"),
        ("won woo", "Woo Won-shik"),
        ("guterres antonio", "António Guterres"),
        ("koshonov", "Yerlan Koshanov"),
        ("koshnaov", "Yerlan Koshanov"),
        ("shanov", "Yerlan Koshanov"),
    ],
)
def test_forgives(typed: str, name: str) -> None:
    assert names(typed) == {name}


def test_a_name_that_matches_outright_brings_no_misspelling() -> None:
    assert names("koshanov") == {"Yerlan Koshanov"}
    assert "Yerlan Koshanov" not in names("kochanova")


@pytest.mark.parametrize(
    "typed", ["at:", 'who:"', "|", "-", "since:20", "20", "202", "-at:", "geneva|", "last mo", "text:", '"']
)
def test_half_typed_restricts_nothing_more(typed: str) -> None:
    rest = shown("geneva") if typed.startswith("geneva") else shown("")
    assert shown(typed).numbers == rest.numbers


def test_a_word_that_fits_no_name_leaves_nothing_and_is_told() -> None:
    found = shown("xyzzyx")
    assert (len(found.numbers), found.unmatched) == (0, ("xyzzyx",))


def test_neighbouring_words_are_one_name_where_one_fits() -> None:
    index = Index(make([("person", "Anna Berg"), ("person", "Anna Holm"), ("person", "Olga Berg")]))
    assert names("anna berg", index) == {"Anna Berg"}
    assert names("berg anna", index) == {"Anna Berg"}
    assert names("an be", index) == {"Anna Berg"}
    assert names('who:"anna berg"', index) == {"Anna Berg"}


def test_words_that_no_single_name_fits_are_several_names() -> None:
    index = Index(
        make(
            [("person", "Anna Berg"), ("place", "Oslo"), ("person", "Olga Holm")],
            [("2025-01-03", (0, 1)), ("2025-01-02", (0,)), ("2025-01-01", (1, 2))],
        )
    )
    assert list(shown("anna berg oslo", index).numbers) == [0]
    assert list(shown("oslo olga", index).numbers) == [2]


def test_each_word_needs_a_word_of_its_own() -> None:
    index = Index(make([("person", "Kim Lee"), ("person", "Kim Kimura")]))
    assert names("kim ki", index) == {"Kim Kimura"}


def test_a_held_value_that_is_a_canonical_name_means_just_that() -> None:
    index = Index(make([("place", "Niger"), ("place", "Nigeria")]))
    assert names("at:niger", index) == {"Niger", "Nigeria"}
    assert names('at:"Niger"', index) == {"Niger"}


def test_prefixes_keep_to_one_kind() -> None:
    index = Index(make([("person", "Paris Holm"), ("place", "Paris"), ("organisation", "Paris Club")]))
    assert names("who:paris", index) == {"Paris Holm"}
    assert names("at:paris", index) == {"Paris"}
    assert names("org:paris", index) == {"Paris Club"}
    assert len(names("paris", index)) == 3


def test_said_wants_a_statement() -> None:
    index = Index(
        make(
            [("person", "Anna Berg")],
            [("2025-01-02", (0,)), ("2025-01-01", (0,))],
            speaks=[(), (0,)],
        )
    )
    assert list(shown("who:berg", index).numbers) == [0, 1]
    assert list(shown("said:berg", index).numbers) == [1]


def test_quotes_search_statements_and_with_said_only_that_speakers() -> None:
    index = Index(
        make(
            [("person", "Anna Berg"), ("person", "Olga Holm")],
            [("2025-01-03", (0, 1)), ("2025-01-02", (0, 1)), ("2025-01-01", (0, 1))],
            ["Clean Wáter matters", "clean water matters", "underwater clean, water"],
            [(0,), (1,), ()],
        )
    )
    assert list(shown("text:water", index).numbers) == [0, 1, 2]
    assert list(shown('"clean wat"', index).numbers) == [0, 1, 2]
    assert list(shown("quote:water", index).numbers) == [0, 1]
    assert list(shown("said:berg quote:water", index).numbers) == [0]
    assert list(shown("text:ater", index).numbers) == []
    assert list(shown("-quote:water", index).numbers) == [2]


def test_a_month_matches_where_a_day_of_it_does_and_undated_matches_no_date() -> None:
    index = Index(make([], [("2025-04-07", ()), ("2025-04", ()), ("2025-03-31", ()), (None, ())]))
    assert list(shown("2025-04-20", index).numbers) == [1]
    assert list(shown("2025-04-07", index).numbers) == [0, 1]
    assert list(shown("since:2025-04-30", index).numbers) == [1]
    assert list(shown("before:2025-04", index).numbers) == [2]
    assert list(shown("before:2025-04-02", index).numbers) == [1, 2]
    assert list(shown("-2025", index).numbers) == [3]
    assert list(shown("undated", index).numbers) == [3]


def test_words_that_leave_nothing_apart_are_tried_as_one_name_misspelt() -> None:
    index = Index(
        make(
            [("person", "Yerlan Koshanov"), ("person", "Erlan Berg")],
            [("2025-01-02", (0,)), ("2025-01-01", (1,))],
        )
    )
    assert names("erlan koshanov", index) == {"Yerlan Koshanov"}


def test_any_alternative_will_do_and_exclusions_combine() -> None:
    assert len(shown("koshanov -at:geneva").numbers) == 2
    assert len(shown("geneva|koshanov").numbers) == 3
    assert len(shown("-geneva|koshanov").numbers) == 5


@given(TYPED)
def test_any_text_has_articles_a_description_and_offers(text: str) -> None:
    filter = parse(text, TODAY)
    found = evaluate(filter, SEEDS)
    assert list(found.numbers) == sorted(set(found.numbers))
    assert all(0 <= number < 5 for number in found.numbers)
    assert describe(filter, SEEDS)
    for offer in suggest(text, SEEDS, found.numbers):
        assert 0 <= offer.start <= len(text)
        assert parse(offer.term, TODAY).text == offer.term
        assert all(0 <= start < end <= len(offer.text) for start, end in offer.marks)


def test_ten_thousand_pasted_letters_are_read() -> None:
    assert shown("nonsense words " * 700).unmatched


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("What did Koshanov say in Geneva?", "koshanov geneva"),
        ("what happened in geneva", "geneva"),
        ("Who met the OSCE delegation?", "osce"),
        ("who:koshanov on 2025", "who:koshanov on 2025"),
        ("commonwealth of independent states", 'org:"Commonwealth of Independent States"'),
    ],
)
def test_small_words_alone_among_others_mean_no_name(typed: str, meant: str) -> None:
    assert shown(typed).numbers == shown(meant).numbers
    assert names(typed) == names(meant)
    assert shown(typed).unmatched == ()


def test_a_small_word_without_others_is_read_as_any_word() -> None:
    index = Index(make([("organisation", "Council on Water"), ("place", "Meetham")]))
    assert names("on", index) == {"Council on Water"}
    assert names("council on", index) == {"Council on Water"}
    assert names("meetham on", index) == {"Meetham"}


def test_words_passed_over_are_told() -> None:
    told = describe(parse("what did koshanov say", TODAY), SEEDS)
    assert told == "said by Yerlan Koshanov, “what did” passed over"


def test_the_full_text_index_is_asked_once_for_a_phrase_unless_it_has_no_answer_yet() -> None:
    answers: list[list[int] | None] = [None, [1, 2]]
    asked: list[str] = []

    def search(phrase: str, stopped: Stopped = never) -> list[int] | None:
        asked.append(phrase)
        return answers[len(asked) - 1]

    archive = make([("place", "Oslo")], [("2025-01-03", (0,)), ("2025-01-02", (0,)), ("2025-01-01", ())])
    index = Index(replace(archive, search=search))
    for filter, left in (("text:dam", []), ("text:dam", [1, 2]), ("oslo text:dam", [1])):
        assert list(evaluate(parse(filter, TODAY), index).numbers) == left
    assert asked == ["dam", "dam"]
