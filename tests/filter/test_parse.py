"""What the reader types, as terms: every string has a reading, and each reading one written form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.filter.parse import parse
from tui.filter.terms import (
    Dated,
    Either,
    InStatement,
    InText,
    Named,
    Not,
    Term,
    Undated,
    Unfinished,
    Word,
)

TODAY = date(2025, 12, 20)


def terms(text: str) -> tuple[Term, ...]:
    return parse(text, TODAY).terms


def written(text: str) -> str:
    return parse(text, TODAY).text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("koshanov", Word("koshanov")),
        ("who:yerlan", Named("who", "yerlan")),
        ('who:"Yerlan Koshanov"', Named("who", "Yerlan Koshanov", held=True)),
        ("org:senate", Named("org", "senate")),
        ('at:"great silk road"', Named("at", "great silk road", held=True)),
        ("said:koshanov", Named("said", "koshanov")),
        ("SAID:koshanov", Named("said", "koshanov")),
        ("text:water", InText("water")),
        ('text:"clean water"', InText("clean water")),
        ('"clean water"', InText("clean water")),
        ("“clean  water”", InText("clean water")),
        ("quote:water", InStatement("water")),
        ("-koshanov", Not(Word("koshanov"))),
        ("!koshanov", Not(Word("koshanov"))),
        ("-at:geneva", Not(Named("at", "geneva"))),
        ("geneva|vienna", Either((Word("geneva"), Word("vienna")))),
        ("geneva | -vienna", Either((Word("geneva"), Not(Word("vienna"))))),
        (
            "at:geneva|2024",
            Either((Named("at", "geneva"), Dated("2024", date(2024, 1, 1), date(2024, 12, 31)))),
        ),
        ("won-shik", Word("won-shik")),
        ("undated", Undated()),
    ],
)
def test_reads_a_term(typed: str, meant: Term) -> None:
    assert terms(typed) == (meant,)


def test_terms_are_and_and_or_binds_tighter() -> None:
    assert terms("geneva|vienna 2024") == (
        Either((Word("geneva"), Word("vienna"))),
        Dated("2024", date(2024, 1, 1), date(2024, 12, 31)),
    )


def test_said_and_quote_stand_side_by_side() -> None:
    assert terms("said:koshanov quote:water") == (Named("said", "koshanov"), InStatement("water"))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-04", "2025-04-01", "2025-04-30"),
        ("2025-04-07", "2025-04-07", "2025-04-07"),
        ("2024-03..2025-04", "2024-03-01", "2025-04-30"),
        ("2025-04..2024-03", "2024-03-01", "2025-04-30"),
        ("2024..", "2024-01-01", None),
        ("..2025-04", None, "2025-04-30"),
        ("since:2025-04-07", "2025-04-07", None),
        ("before:2025-04-07", None, "2025-04-06"),
        ("before:2025", None, "2024-12-31"),
        ("after:2025-04-07", "2025-04-08", None),
        ("until:2025-04", None, "2025-04-30"),
        ("until:2025-12", None, "2025-12-31"),
        ("today", "2025-12-20", "2025-12-20"),
        ("yesterday", "2025-12-19", "2025-12-19"),
        ("this week", "2025-12-15", "2025-12-21"),
        ("last week", "2025-12-08", "2025-12-14"),
        ("this month", "2025-12-01", "2025-12-31"),
        ("last month", "2025-11-01", "2025-11-30"),
        ("this year", "2025-01-01", "2025-12-31"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("last 30 days", "2025-11-21", "2025-12-20"),
        ("last 2 months", "2025-10-21", "2025-12-20"),
        ("March 2025", "2025-03-01", "2025-03-31"),
        ("sept 2025", "2025-09-01", "2025-09-30"),
        ("7 april 2025", "2025-04-07", "2025-04-07"),
        ("april 7, 2025", "2025-04-07", "2025-04-07"),
        ("07.04.2025", "2025-04-07", "2025-04-07"),
        ("2025-", "2025-01-01", "2025-12-31"),
        ("2025-0", "2025-01-01", "2025-12-31"),
        ("2025-04-", "2025-04-01", "2025-04-30"),
        ("2025-04-0", "2025-04-01", "2025-04-30"),
        ('since:"last month"', "2025-11-01", None),
        ("last 9999 years", "0001-01-01", "2025-12-20"),
    ],
)
def test_reads_dates_against_the_given_day(typed: str, first: str | None, last: str | None) -> None:
    (term,) = terms(typed)
    assert isinstance(term, Dated)
    assert term.first == (date.fromisoformat(first) if first else None)
    assert term.last == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("today", "form"),
    [(date(2026, 2, 28), "2025-03"), (date(2026, 3, 1), "2026-03"), (date(2026, 4, 1), "2026-03")],
)
def test_a_month_without_a_year_is_the_latest_that_has_begun(today: date, form: str) -> None:
    assert parse("in march", today).text == form
    assert parse(form, today) == parse("in march", today)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("2024..", "since:2024"),
        ("..2025-04", "before:2025-05"),
        ("until:2025", "before:2026"),
        ("after:2025-04-07", "since:2025-04-08"),
        ("April 7, 2025", "2025-04-07"),
        ("LAST   Month", "last month"),
        ("!koshanov", "-koshanov"),
        ("--koshanov", "-koshanov"),
        ("a | b|c|", "a|b|c"),
        ('"water', "text:water"),
        ('text:"clean   water', 'text:"clean water"'),
        ('who:"yer', 'who:"yer"'),
        ("in:geneva by:koshanov", "at:geneva said:koshanov"),
        ("geneva in 2024?", "geneva 2024"),
        ("in 2024 geneva", "2024 geneva"),
        ("2024.", "2024"),
        ("7 april 2025, geneva", "2025-04-07 geneva"),
        ("since:2024, geneva", "since:2024 geneva"),
        ("undated?", "undated"),
        ("since july 2024", "since:2024-07"),
        ("after 2024", "since:2025"),
        ("before 7 april 2025!", "before:2025-04-07"),
        ("until july 2024", "before:2024-08"),
        ("on 7 april 2025", "2025-04-07"),
        ("between 2024-07 and 2024-09", "2024-07..2024-09"),
        ("between july 2024 and september 2024?", "2024-07..2024-09"),
        ("between 2024-07 and", "since:2024-07"),
        ("between 2024-07 and 20", "since:2024-07"),
        ("from 2023 to 2024 geneva", "2023..2024 geneva"),
        ("2023 to 2024", "2023..2024"),
        ("between 2024 and geneva", "2024 and geneva"),
        ("between march and may 2025", "2025-03..2025-05"),
        ("from march to may 2025 geneva", "2025-03..2025-05 geneva"),
        ("March to May 2025?", "2025-03..2025-05"),
        ("from 20 march until 3 may 2025", "2025-03-20..2025-05-03"),
        ("november to february 2025", "2024-11..2025-02"),
        ("from march to 2025", "2025-03..2025-12"),
        ("between november and march", "2024-11..2025-03"),
        ("between march and", "since:2025-03"),
        ("between march and may 2", "since:2025-03"),
        ("in march", "2025-03"),
        ("in december", "2025-12"),
        ("geneva since march", "geneva since:2025-03"),
        ("before march, geneva", "before:2025-03 geneva"),
        ("until march", "before:2025-04"),
        ("in march or april 2024", "2024-03 or 2024-04"),
        ("march to may", "march to may"),
        ("theresa may", "theresa may"),
        ("march", "march"),
        ("on march", "on march"),
        ("10/16/2025", "2025-10-16"),
        ("16/10/2025", "2025-10-16"),
        ("16-10-2025", "2025-10-16"),
        ("10/10/2025", "2025-10-10"),
        ("since 10/16/2025", "since:2025-10-16"),
        ("04/05/2025", "04/05/2025"),
        ("in geneva", "in geneva"),
        ("since geneva", "since geneva"),
        ("  yerlan\tkoshanov\n", "yerlan koshanov"),
    ],
)
def test_every_term_has_one_written_form(typed: str, form: str) -> None:
    assert written(typed) == form


@pytest.mark.parametrize("typed", ["", " ", "|", "||", "| |"])
def test_nothing_typed_is_no_term(typed: str) -> None:
    assert terms(typed) == ()


@pytest.mark.parametrize(
    "typed", ["-", "since:", "since:20", "before:2", "since:yes", "last mo", "last 3 d", "march 20"]
)
def test_what_may_become_a_date_or_an_exclusion_is_unfinished(typed: str) -> None:
    (term,) = terms(typed)
    assert isinstance(term, Unfinished)


@pytest.mark.parametrize(
    ("typed", "word"), [("since:geneva", "since:geneva"), ("2025-13", "2025-13"), ("http://a", "http://a")]
)
def test_what_does_not_parse_is_words(typed: str, word: str) -> None:
    assert terms(typed) == (Word(word),)


def test_an_empty_alternative_is_left_out() -> None:
    assert terms("geneva|at:") == (Word("geneva"),)


SCRAPS = st.sampled_from(
    [
        *("who:", "at:", "said:", "text:", "quote:", "since:", "before:", "until:", "after:", "undated", '"'),
        *("|", "-", "!", "..", "2025", "2025-04", "20", "last", "month", "3", "days", "march", "april", "7"),
        *("week", "2024..", "..2024", ",", ".", ":", "koshanov", "yerlan", "geneva", "koshonof", "kjt"),
        *("in", "since", "between", "and", "from", "to", "or", "not", "2024?", "until", "10/16/2025"),
        *('who:"yer', '"green', "at:|", "-who:", "قاليباف", "נתניהו", "\u202e", "\u200f", "Токаев", "김"),
    ]
)
TYPED = st.one_of(
    st.text(),
    st.lists(st.tuples(SCRAPS, st.sampled_from(["", " ", "  "]))).map(
        lambda pairs: "".join(map("".join, pairs))
    ),
)


@given(TYPED)
def test_any_text_reads_and_its_written_form_reads_the_same(text: str) -> None:
    filter = parse(text, TODAY)
    assert parse(filter.text, TODAY) == filter


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("in 2025 but not in april", "2025 but not 2025-04"),
        ("2025 not in april", "2025 not 2025-04"),
        ("oslo in april in 2024", "oslo 2024-04 2024"),
        ("2024-06 since april", "2024-06 since:2024-04"),
        ("last year but not in december", '"last year" but not 2025-12'),
        ("in 2023 from march to may", "2023 2023-03..2023-05"),
        # More years than one, none, one that is excluded, or a choice name none.
        ("2023..2024 not in april", "2023..2024 not 2026-04"),
        ("since:2024 not in april", "since:2024 not 2026-04"),
        ("in april but not in 2025", "2026-04 but not 2025"),
        ("in april except for 2025", "2026-04 except for 2025"),
        ("in april -2025", "2026-04 -2025"),
        ("in april or in 2025", "2026-04 or 2025"),
        ("in 2025 or in april", "2025 or 2026-04"),
    ],
)
def test_a_month_without_a_year_is_of_the_one_that_the_rest_names(typed: str, written: str) -> None:
    filter = parse(typed, date(2026, 11, 22))
    assert filter.text == written.replace('"', "")
    assert parse(filter.text, date(2026, 11, 22)) == filter


def test_a_text_is_read_once_and_anew_for_another_day_or_year() -> None:
    assert parse("koshanov last month", TODAY) is parse("koshanov last month", TODAY)
    assert parse("last month", TODAY) != parse("last month", date(2024, 5, 1))
    assert parse("since march", TODAY, 2019) != parse("since march", TODAY)


def test_of_what_was_read_a_bounded_part_is_kept() -> None:
    first = parse("koshanov", TODAY)
    for number in range(20):
        parse(" ".join(f"a{number}{word}" for word in range(100)), TODAY)
    assert parse("koshanov", TODAY) == first
    assert parse("koshanov", TODAY) is not first
