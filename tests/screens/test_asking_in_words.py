"""Questions and sentences in the filter bar: what they are read as, what is offered, what Enter takes."""

from datetime import date

import pytest

from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.memory.filters import keep_used, used_filters


def offered(it: Browsing) -> list[str]:
    return [" ".join(line.split()) for line in shown(it.browse.suggestions)]


async def ask(it: Browsing, text: str) -> None:
    await it.press("/")
    await it.type(text)


async def take_at_once(it: Browsing, typed: str) -> None:
    """Enter, before anything is offered for what is typed."""
    it.browse.bar.write(typed)
    it.browse.bar.input.action_take()
    await it.settle()


async def test_a_question_is_answered_and_taken_as_the_terms_it_means() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "what did lovric say on water?")
        assert it.rows == ["b"]
        assert "said by Ada Lovric, “water” in a statement" in it.reading
        assert offered(it)[0] == "▌ “water” in what is said words 1"
        await it.press("enter")
        assert it.terms == ["said:lovric", "quote:water"]
        assert it.rows == ["b"]


async def test_a_half_typed_small_word_is_no_offer() -> None:
    more = [("organisation", "Committee on Audit", False)]
    archive = made_archive([("g", "2025-01-01", "Committee on Audit")], more_names=more)  # type: ignore[arg-type]
    async with browsing(archive, filter_text='said:"Ada Lovric"') as it:
        await ask(it, "what did lovric say on")
        assert offered(it) == []
        await it.press("enter")
        assert it.terms == ['said:"Ada Lovric"', "said:lovric"]
        assert it.rows == ["a", "b", "e"]


@pytest.mark.parametrize("soon", [False, True])
@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        # `Water Board` is in no article with him, the word is.
        ("kovacs water", ["b"]),
        ("who met the statute in northport", ["c"]),
        ("what did kovacs say on water", ["b"]),
        ("mingyu audit", ["d"]),
    ],
)
async def test_enter_leads_to_articles_where_anything_offered_does(
    typed: str, rows: list[str], soon: bool
) -> None:
    archive = made_archive([("c", "2025-04-07", "The Audit Court met in Northport on a statute.")])
    async with browsing(archive) as it:
        await it.press("/")
        if soon:
            await take_at_once(it, typed)
        else:
            await it.type(typed)
            await it.press("enter")
        assert it.rows == rows


async def test_a_word_of_a_sentence_that_fits_no_name_is_one_of_the_text() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "visited of southwell")
        assert it.rows == ["b"]
        assert "“visited” in the text, in Southwell" in it.reading
        assert offered(it)[0] == "▌ Southwell place 1"
        await it.press("enter")
        assert (it.terms, it.rows) == (["text:visited", 'at:"Southwell"'], ["b"])


async def test_below_the_names_stand_the_words_of_the_text_with_their_count() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "water")
        assert offered(it) == ["▌ Water Board organisation 1", "“water” in the text words 2"]
        await it.press("escape")
        await it.type("who spoke about water")
        assert offered(it)[0] == "▌ “water” in what is said words 1"
        assert offered(it)[-1] == "“water” in the text words 2"


async def test_counts_are_of_what_the_other_words_leave() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "southwell ada")
        assert offered(it)[0] == "▌ Ada Lovric person 2"
        await it.press("enter")
        assert it.rows == ["b", "e"]


@pytest.mark.parametrize("key", ["enter", "tab"])
@pytest.mark.parametrize("soon", [False, True])
@pytest.mark.parametrize(
    ("typed", "first", "terms"),
    [
        ("who is the speaker of southwell", "▌ Southwell place 2", ['at:"Southwell"']),
        ("the chairman of the audit court", "▌ Audit Court organisation 2", ['org:"Audit Court"']),
        ("who met the audit court delegation", "▌ Audit Court organisation 2", ['org:"Audit Court"']),
    ],
)
async def test_what_is_passed_over_stays_so_when_an_offer_is_taken(
    typed: str, first: str, terms: list[str], soon: bool, key: str
) -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        if soon:
            await take_at_once(it, typed)
        else:
            await it.type(typed)
            rows = it.rows
            assert offered(it)[0] == first
            await it.press(*([key, "up", "enter"] if key == "tab" else [key]))
            assert it.rows == rows
        assert it.terms == terms


async def test_a_month_without_a_year_is_taken_as_it_is_read_unless_that_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Today(date):
        @classmethod
        def today(cls) -> "Today":
            return cls(2026, 12, 20)

    for module in ("filtered", "narrowing"):
        monkeypatch.setattr(f"tui.screens.{module}.date", Today)
    async with browsing(made_archive()) as it:
        await ask(it, "before april")
        assert offered(it) == []
        await it.press("enter")
        assert (it.terms, it.rows) == (["before:2026-04"], ["a", "b", "c", "d", "e"])
        await it.press("backspace")
        it.browse.bar.write("southwell since november")
        await it.settle()
        assert it.rows == []
        assert "November 2025 date 1" in offered(it)


async def test_a_month_without_a_year_is_of_the_year_taken_before() -> None:
    async with browsing(made_archive(), filter_text="2025") as it:
        await ask(it, "not in april")
        assert it.rows == ["a", "b"]
        await it.press("up", "enter")
        assert (it.terms, it.rows) == (["2025", "-2025-04"], ["a", "b"])


async def test_what_is_passed_over_is_offered_last_as_words_of_the_text_and_never_alone() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "southwell delegation")
        assert offered(it) == ["▌ Southwell place 2", "“delegation” in the text words 0"]
        it.browse.bar.write("2025 statements")
        await it.settle()
        assert offered(it) == []
        await it.press("enter")
        assert it.terms == ["2025"]


async def test_of_a_person_without_a_statement_it_is_said_and_the_articles_are_offered() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "said:kovacs")
        assert "no statement by Bela Kovacs, who is named in 2 articles" in it.reading
        assert offered(it)[0] == "▌ person Bela Kovacs instead 2"
        await it.press("enter")
        assert (it.terms, it.rows) == (["who:kovacs"], ["b", "f"])


async def test_alternatives_in_words_are_taken_as_one_term() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "ada lovric or mingyu")
        assert offered(it)[0] == "▌ Chen Mingyu person 2"
        await it.press("up", "enter")
        assert it.terms == ["ada-lovric|mingyu"]
        assert it.rows == ["a", "b", "d", "e"]


async def test_a_filter_that_leaves_nothing_is_not_one_used() -> None:
    async with browsing(made_archive()) as it:
        await ask(it, "at:northport")
        await it.press("up", "enter", "enter", "escape")
        await ask(it, "at:northport 1999")
        await it.press("up", "enter", "enter")
        assert it.rows == []
        await it.press("escape")
    assert used_filters() == ["at:northport"]


async def test_up_goes_past_a_filter_that_leaves_nothing_in_this_archive() -> None:
    for text in ("at:northport", "who:lovric 1999", "2024"):
        keep_used(text)
    async with browsing(made_archive()) as it:
        await it.press("/", "up", "up")
        assert (it.terms, it.rows) == (["who:lovric", "1999"], [])
        await it.press("up")
        assert it.terms == ["at:northport"]
