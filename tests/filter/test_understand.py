"""What a question or a sentence means: who says what, titles, small words, `or` and `not`."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.filter.archives import gold, make
from tui.filter.describe import describe
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.small_words import WEAK_WORDS
from tui.filter.understand import as_written, keep_passed_over, understand

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())
TOWN = Index(
    make(
        [
            ("person", "Anna Berg"),
            ("person", "Olga Holm"),
            ("organisation", "Council on Water"),
            ("organisation", "Kazinform News Agency"),
            ("person", "Angus King"),
            ("place", "Oslo"),
            ("person", "To Lam"),
            ("person", "Didar Berg"),
            ("person", "Ingrid Holm"),
        ],
        [
            ("2025-01-04", (0, 5)),
            ("2025-01-03", (0, 1, 2, 5)),
            ("2025-01-02", (1, 3, 4)),
            ("2024-01-01", (5, 6, 7, 8)),
        ],
        ["trade with all", "water and trade", "trade", "more water"],
        [(0,), (1, 0), (1,), ()],
    )
)


def meant(text: str, index: Index = TOWN) -> str:
    return " ".join(as_written(parse(text, TODAY), index))


def shown(text: str, index: Index = TOWN) -> list[int]:
    return list(evaluate(parse(text, TODAY), index).numbers)


@pytest.mark.parametrize(
    ("typed", "filter"),
    [
        ("what did berg say on trade", "said:berg quote:trade"),
        ("What did Anna Berg say about trade?", 'said:"anna berg" quote:trade'),
        ("what has berg said", "said:berg"),
        ("said berg", "said:berg"),
        ("statements by berg on trade", "said:berg quote:trade"),
        ("a speech of berg", "said:berg"),
        ("on trade berg spoke", "quote:trade said:berg"),
        ("who spoke about trade in oslo", "quote:trade oslo"),
        ("what did berg tell holm about the water", "said:berg holm quote:water"),
        ("what did berg say about holm", "said:berg holm|quote:holm"),
        ("what did berg say on water policy", "said:berg quote:water quote:policy"),
        ("what did berg say about the council on water", "said:berg council on water"),
        ("what did berg or holm say on trade", "said:berg|said:holm quote:trade"),
        ("what did berg say on water or trade", "said:berg quote:water|quote:trade"),
        ('who:"Anna Berg" say on trade', 'said:"Anna Berg" quote:trade'),
        ("what did berg say in oslo in 2025?", "said:berg oslo 2025"),
        ("what did to lam say on trade", 'said:"to lam" quote:trade'),
        ("what did oslo say on trade", "oslo quote:trade"),
        ("berg water", "berg water"),
        ("berg on water", "berg water"),
    ],
)
def test_who_says_what_on_what(typed: str, filter: str) -> None:
    assert meant(typed) == filter
    assert shown(typed) == shown(filter)


@pytest.mark.parametrize(
    ("question", "filter", "count"),
    [
        ("what did koshanov say on trade", "said:koshanov quote:trade", 1),
        ("what did ashimbayev say on cooperation", "said:ashimbayev quote:cooperation", 2),
        ("what did speaker koshanov say on water", "said:koshanov quote:water", 2),
    ],
)
def test_the_mission_s_own_question(question: str, filter: str, count: int, seeds: Index) -> None:
    assert shown(question, seeds) == shown(filter, seeds)
    assert len(shown(question, seeds)) == count
    told = describe(parse(question, TODAY), seeds)
    assert told.startswith("said by ")
    assert "in a statement" in told


@pytest.fixture(scope="module")
def seeds() -> Index:
    from tui.archive.build import open_archive
    from tui.locations import seeds

    return Index(open_archive([str(seeds())]))


@pytest.mark.parametrize(
    ("typed", "filter"),
    [
        ("Speaker Koshanov", "koshanov"),
        ("President Tokayev", "tokayev"),
        ("Mr Koshanov", "koshanov"),
        ("Dr. Ackson", "ackson"),
        ("president of kazakhstan tokayev", "kazakhstan tokayev"),
        ('who:"Dr Ackson"', 'who:"Tulia Ackson"'),
        ('said:"president tokayev"', "said:tokayev"),
        ("the speaker of at:geneva", "at:geneva"),
        ('president who:"Kassym-Jomart Tokayev"', 'who:"Kassym-Jomart Tokayev"'),
    ],
)
def test_a_title_before_a_name_is_passed_over(typed: str, filter: str) -> None:
    assert shown(typed, SEEDS) == shown(filter, SEEDS)
    assert evaluate(parse(typed, TODAY), SEEDS).names == evaluate(parse(filter, TODAY), SEEDS).names
    assert evaluate(parse(typed, TODAY), SEEDS).unmatched == ()


def test_a_title_that_is_told_stays_where_it_is_a_name_s() -> None:
    assert describe(parse("Speaker Koshanov", TODAY), SEEDS) == (
        "person Yerlan Koshanov, “Speaker” passed over"
    )
    index = Index(make([("organisation", "Speaker's Conference"), ("person", "Ann Conferra")]))
    assert shown("speaker conf", index) == [0]
    assert shown("conf", index) == [0, 1]
    assert meant("king oslo") == "king oslo"
    assert meant("king berg") == "berg"
    assert meant("king at:oslo") == "king at:oslo"
    assert meant("king who:berg") == "who:berg"
    assert meant("angus king oslo") == "angus king oslo"
    assert meant("king 2025") == "king 2025"
    assert meant("oslo sen") == "oslo sen"
    assert meant("oslo speaker") == "oslo"


def test_what_was_passed_over_stays_so_before_what_is_taken_instead() -> None:
    def kept(text: str, before: str) -> str:
        return keep_passed_over(parse(text, TODAY), parse(before, TODAY), TOWN).text

    # Before a person a king is one, before a place he is Angus King.
    assert kept("the king at:oslo", "the king berg") == "the at:oslo"
    assert kept("speaker of", "speaker of oslo") == "of"
    assert kept("what did berg say at:oslo", "what did berg say osl") == "what did berg say at:oslo"
    assert kept("not the speaker of text:osl", "not the speaker of osl") == "not the of text:osl"
    assert kept("king at:oslo", "2024 king berg") == "king at:oslo"


def test_behind_a_title_an_exact_word_does_not_lose_to_a_misspelling() -> None:
    index = Index(make([("person", "Tulia Ackson"), ("place", "Jackson")]))
    assert shown("dr ackson", index) == [0]


@pytest.mark.parametrize(
    ("typed", "filter"),
    [
        ("in 2024", "2024"),
        ("oslo in 2024", "oslo 2024"),
        ("in 2024 oslo", "2024 oslo"),
        ("in oslo", "oslo"),
        ("and oslo", "oslo"),
        ("the berg", "berg"),
        ("did berg", "berg"),
        ("oslo on", "oslo"),
        ("on 2025", "2025"),
        ("council on water", "council on water"),
        ("articles on oslo", "oslo"),
        ("news from oslo", "oslo"),
        ("Which articles name both Berg and Holm?", "berg holm"),
        ("kazinform news", "kazinform news"),
        ("news agency", "news agency"),
        ("what happened", ""),
    ],
)
def test_small_words_and_those_of_a_question_narrow_nothing(typed: str, filter: str) -> None:
    assert meant(typed) == filter
    assert shown(typed) == shown(filter)


@pytest.mark.parametrize(
    ("typed", "filter"),
    [
        ("berg or holm", "berg|holm"),
        ("anna berg OR olga holm", "anna-berg|olga-holm"),
        ("at:oslo or 2024", "at:oslo|2024"),
        ("either berg or holm in 2025", "berg|holm 2025"),
        ("berg or in oslo", "berg|oslo"),
        ("berg or", "berg"),
        ("or berg", "berg"),
        ("not oslo", "-oslo"),
        ("berg not in oslo", "berg -oslo"),
        ("holm without anna berg", "holm -anna-berg"),
        ("not at:oslo", "-at:oslo"),
        ("not in 2024", "-2024"),
        ("oslo or not 2024", "oslo|-2024"),
    ],
)
def test_or_and_not_in_words(typed: str, filter: str) -> None:
    assert meant(typed) == filter
    assert shown(typed) == shown(filter)


def test_words_held_together_are_read_as_the_name_they_are() -> None:
    assert describe(parse("anna berg or oslo", TODAY), TOWN) == "person Anna Berg or in Oslo"
    assert shown("anna berg or lam") == [0, 1, 3]


@pytest.mark.parametrize(
    ("typed", "filter"),
    [
        ("who met a delegation", "text:delegation"),
        ("how many delegations came in 2024", "text:delegations 2024"),
        ("who met the delegation from oslo", "oslo"),
        ("who met the oslo delegation", "oslo"),
        ("the delegation of at:oslo", "at:oslo"),
        ("what happened to the budget", "text:budget"),
        ("berg on parliaments", "berg text:parliaments"),
        ("oslo but not the budget", "oslo -text:budget"),
        ("who made a decree in oslo", "text:decree oslo"),
        ("what did berg say on budget", "said:berg quote:budget"),
        # A name misspelt further than a name is read is still a name.
        ("what happened in oslonn", "oslonn"),
        ("delegation", "delegation"),
        ("berg budget", "berg budget"),
    ],
)
def test_a_word_of_content_that_is_no_name_is_looked_for_in_the_text(typed: str, filter: str) -> None:
    assert meant(typed) == filter
    assert shown(typed) == shown(filter)


def test_an_article_before_a_delegation_is_no_name_though_one_has_it() -> None:
    index = Index(make([("organisation", "Vale A Norte"), ("place", "Oslo")]))
    assert describe(parse("who met a delegation", TODAY), index) == (
        "“delegation” in the text, “who met a” passed over"
    )


def test_of_a_word_looked_for_in_the_text_the_reading_says_so() -> None:
    assert describe(parse("who met a delegation", TODAY), SEEDS) == (
        "“delegation” in the text, “who met a” passed over"
    )
    assert len(shown("who met a delegation", SEEDS)) == 3


SENTENCES = st.lists(
    st.sampled_from(
        sorted(WEAK_WORDS)
        + ["berg", "anna", "oslo", "2024", "water", "-", "|", "who:berg", "qwx", "king"] * 12
    ),
    max_size=9,
).map(" ".join)


@given(SENTENCES)
@example("except news news")
def test_any_sentence_is_read_and_what_it_means_means_the_same_articles(text: str) -> None:
    filter = parse(text, TODAY)
    assert describe(filter, TOWN)
    understood = understand(filter, TOWN)
    assert shown(text) == list(evaluate(understood, TOWN).numbers)
    assert parse(filter.text, TODAY) == filter
