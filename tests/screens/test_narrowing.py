"""Changing the filter otherwise than by names: completions, ways out, filters kept, timeline, order."""

import pytest

from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.memory.filters import saved_filters
from tui.memory.state import kept_in_memory, state_file
from tui.screens.saved import SavedLines, SavedScreen
from tui.widgets.one_line import Rule


def offered(it: Browsing) -> list[str]:
    return [" ".join(line.split()) for line in shown(it.browse.suggestions)]


async def test_a_prefix_is_completed_and_then_offers_names() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("wh")
        assert offered(it) == ["▌ who: a person kind of term"]
        assert len(it.rows) == 6
        await it.press("tab")
        assert it.browse.bar.typed == "who:"
        assert offered(it)[0] == "▌ Ada Lovric person 3"


async def test_a_whole_date_is_taken_as_it_is_typed() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("march 2024")
        await it.press("enter")
        assert it.terms == ["2024-03"]


async def test_where_nothing_is_left_enter_takes_what_was_meant() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("xovrik")
        assert it.rows == []
        assert offered(it)[0] == "▌ did you mean Ada Lovric instead 3"
        await it.press("enter")
        assert it.terms == ['who:"Ada Lovric"']
        assert it.rows == ["a", "b", "e"]


async def test_terms_that_leave_nothing_together_may_be_left_out_one_by_one() -> None:
    async with browsing(made_archive(), filter_text="who:lovric 1999") as it:
        assert it.rows == []
        await it.press("/")
        assert offered(it) == ["without 1999 instead 3"]
        await it.press("down", "tab")
        assert it.terms == ["who:lovric"]
        await it.press("escape", "u")
        assert it.terms == ["who:lovric", "1999"]


async def test_enter_with_nothing_typed_and_nothing_chosen_leads_to_the_list() -> None:
    async with browsing(made_archive(), filter_text="who:lovric 1999") as it:
        await it.press("/", "enter")
        assert it.terms == ["who:lovric", "1999"]
        assert it.browse.articles.has_focus


async def test_up_in_an_empty_bar_brings_back_the_filters_used() -> None:
    async with browsing(made_archive()) as it:
        for text in ("2024", "at:northport"):
            await it.press("/")
            await it.type(text)
            await it.press("up", "enter", "enter", "escape")
    async with browsing(made_archive()) as it:
        assert it.terms == []
        await it.press("/", "up")
        assert it.terms == ["at:northport"]
        await it.press("up")
        assert it.terms == ["2024"]
        await it.press("up")
        assert "no filter used before" in it.status
        await it.press("down")
        assert it.terms == ["at:northport"]
        await it.press("down", "down")
        assert it.terms == []
        assert it.browse.articles.has_focus


async def test_a_filter_made_in_the_facets_or_on_the_timeline_was_used_once_it_is_cleared() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("f", "enter", "escape")
        taken = it.terms
        assert len(taken) == 1
        await it.press("escape")
        assert it.terms == []
        await it.press("/", "up")
        assert it.terms == taken


async def test_what_was_said_goes_when_the_reader_goes_on_typing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.panes._SEEN_SECONDS", 0.0)
    async with browsing(made_archive(), filter_text="2024") as it:
        await it.press("escape")
        assert "Filter cleared" in it.status
        await it.press("u", "S", "escape", "escape")
        assert "Filter cleared" in it.status
        await it.press("/")
        assert "Filter cleared" not in it.status
        await it.press("escape", "u")
        assert it.terms == ["2024"]


@pytest.mark.parametrize("key", ["f", "enter", "/", "t", "tab"])
async def test_what_was_said_goes_with_the_key_to_another_pane(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.panes._SEEN_SECONDS", 0.0)
    async with browsing(made_archive(), size=(120, 40), filter_text="2024") as it:
        await it.press("escape")
        assert "Filter cleared" in it.status
        await it.press(key)
        assert it.browse.status.status.said == ""


async def test_what_an_answer_on_the_last_line_leads_to_stays_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.panes._SEEN_SECONDS", 0.0)
    async with browsing(made_archive()) as it:
        await it.press("enter", "s")
        await it.type("lovric")
        await it.press("enter")
        assert "1 of 1 found" in it.status


async def test_a_filter_is_saved_under_a_name_and_typed_by_it() -> None:
    async with browsing(made_archive(), filter_text="2025 at:northport") as it:
        await it.press("S")
        await it.type("north")
        await it.press("enter")
        assert saved_filters() == {"north": "2025 at:northport"}
        assert "@north" in it.status
        await it.press("escape", "/")
        await it.type("@no")
        assert len(it.rows) == 6
        assert offered(it) == ["▌ @north: 2025 at:northport saved 2"]
        await it.type("rth")
        assert it.rows == ["a", "c"]
        await it.press("enter")
        assert it.terms == ["2025", "at:northport"]
    async with browsing(made_archive(), filter_text="@north") as it:
        assert it.terms == ["2025", "at:northport"]


async def test_where_nothing_is_kept_a_filter_is_saved_for_the_session_and_says_so() -> None:
    with kept_in_memory():
        async with browsing(made_archive(), filter_text="2025 at:northport") as it:
            await it.press("S")
            await it.type("north")
            await it.press("enter")
            assert "for this session only" in it.status
            await it.press("escape", "/")
            await it.type("@north")
            assert it.rows == ["a", "c"]
            await it.press("escape")
    assert saved_filters() == {}
    assert not state_file("filters.json").parent.exists()


async def test_saved_filters_are_listed_opened_and_deleted() -> None:
    async with browsing(made_archive(), filter_text="2024") as it:
        for name in ("old", "older"):
            await it.press("S")
            await it.type(name)
            await it.press("enter")
        await it.press("escape", "F")
        screen = it.app.screen
        assert isinstance(screen, SavedScreen)
        lines = screen.query_one(SavedLines)
        assert shown(lines)[:2] == ["▌ @old    2024", "  @older  2024"]
        await it.pilot.press("-", "-", "-")
        assert saved_filters() == {}
        assert shown(lines)[0] == " None yet: S in the list saves the filter under a name."
        assert "@older deleted, u takes it back" in shown(screen.query_one(Rule))[0]
        await it.pilot.press("u", "u", "u")
        assert saved_filters() == {"old": "2024", "older": "2024"}
        assert shown(lines)[:2] == ["▌ @old    2024", "  @older  2024"]
        await it.pilot.press("-", "-")
        await it.press("enter")
        assert it.browse.is_current
        assert it.terms == []


async def test_a_name_under_which_another_filter_is_saved_must_be_given_twice() -> None:
    async with browsing(made_archive(), filter_text="2024") as it:
        for terms, name, keys, saved in (
            (("2024",), "old", ["enter"], "2024"),
            (("2025",), "old", ["enter"], "2024"),
            (("2025",), "old", ["enter", "escape", "S", "o", "l", "d", "enter"], "2024"),
            (("2025",), "old", ["enter", "enter"], "2025"),
            (("2025",), "old", ["enter"], "2025"),
        ):
            it.browse.take(terms)
            await it.press("S")
            await it.type(name)
            await it.press(*keys)
            assert saved_filters() == {"old": saved}, keys
            if saved != terms[0]:
                assert "replaces @old" in it.asked
                await it.press("escape")
        assert not it.browse.prompt.display


async def test_without_a_filter_or_a_name_nothing_is_saved() -> None:
    async with browsing(made_archive()) as it:
        await it.press("S")
        assert "no filter to save" in it.status
    async with browsing(made_archive(), filter_text="2024") as it:
        await it.press("S")
        await it.type("?!")
        await it.press("enter")
        assert saved_filters() == {}
        assert "one word" in it.asked
        assert it.answer == "?!"
        await it.press("backspace", "backspace")
        await it.type("old")
        await it.press("enter")
        assert saved_filters() == {"old": "2024"}


async def test_a_range_is_picked_on_the_timeline_in_place_of_other_dates() -> None:
    async with browsing(made_archive(), filter_text="2025 who:lovric") as it:
        await it.press("t")
        pane = it.browse.timeline
        assert pane.has_focus
        lines = shown(pane)
        assert lines[2].startswith(" 2025-12  1 article ")
        await it.press("space", "h", "h")
        assert shown(pane)[2].startswith(" 2025-10..2025-12  2 articles ")
        await it.press("g")
        assert shown(pane)[2].startswith(" 2024-03..2025-12  3 articles ")
        await it.press("enter")
        assert it.terms == ["who:lovric", "2024-03..2025-12"]
        assert not pane.display
        assert it.browse.status.display
        assert it.browse.articles.has_focus
        await it.press("u")
        assert it.terms == ["2025", "who:lovric"]


async def test_a_range_begun_on_the_timeline_stays_in_finer_and_coarser_units() -> None:
    async with browsing(made_archive()) as it:
        await it.press("t", "space", "h", "h")
        assert shown(it.browse.timeline)[2].startswith(" 2025-10..2025-12  2 articles ")
        await it.press("j")
        assert shown(it.browse.timeline)[2].startswith(" 2025-10-01..2025-12-16  2 articles ")
        await it.press("l")
        assert shown(it.browse.timeline)[2].startswith(" 2025-10-02..2025-12-16 ")
        await it.press("k", "k")
        assert shown(it.browse.timeline)[2].startswith(" 2025  ")
        await it.press("j", "enter")
        assert it.terms == ["2025-01..2025-12"]


async def test_a_label_of_the_timeline_stands_whole_or_not_at_all() -> None:
    async with browsing(made_archive()) as it:
        await it.press("t", "g")
        labels = []
        for _ in range(24):
            axis = shown(it.browse.timeline)[1]
            assert axis.count("^") > 0
            labels += axis.replace("^", " ").replace("=", " ").split()
            await it.press("l")
            assert "^2" not in axis
        assert set(labels) == {"2024", "2025"}
        await it.press("g", "space", "G")
        assert shown(it.browse.timeline)[1].replace("^", "").strip(" =") == "2025"
        await it.press("space", "k")
        assert shown(it.browse.timeline)[1].replace("^", "").split() == ["2024"]


async def test_the_timeline_goes_down_to_a_day_with_an_article_and_says_where_it_goes_no_further() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("t", "g")
        assert "Down finer  Up coarser" in shown(it.browse.timeline)[2]
        await it.press("down")
        words = shown(it.browse.timeline)[2]
        assert words.startswith(" 2024-03-26  1 article ")
        assert "Up coarser" in words
        assert "finer" not in words
        await it.press("up", "up")
        words = shown(it.browse.timeline)[2]
        assert "Down finer" in words
        assert "coarser" not in words


async def test_the_timeline_says_what_ends_a_range_once_one_is_begun() -> None:
    async with browsing(made_archive()) as it:
        await it.press("t")
        assert "Space begin range  Enter filter" in shown(it.browse.timeline)[2]
        await it.press("space")
        assert "Space no range  Enter end range" in shown(it.browse.timeline)[2]
        await it.press("space")
        assert "Space begin range  Enter filter" in shown(it.browse.timeline)[2]


async def test_an_empty_stretch_of_the_timeline_is_not_taken() -> None:
    async with browsing(made_archive()) as it:
        await it.press("t", "g", "l", "enter")
        pane = it.browse.timeline
        assert pane.display
        assert pane.has_focus
        assert shown(pane)[2].startswith(" 2024-04  0 articles  There is nothing to take here")
        assert it.terms == []
        await it.press("h")
        assert "nothing to take" not in shown(pane)[2]
        await it.press("enter")
        assert it.terms == ["2024-03"]


async def test_the_timeline_goes_from_years_to_days_and_leaves_without_a_range() -> None:
    async with browsing(made_archive()) as it:
        await it.press("t", "k")
        assert shown(it.browse.timeline)[2].startswith(" 2025  3 articles")
        await it.press("left", "j", "j")
        assert shown(it.browse.timeline)[2].startswith(" 2024-")
        assert it.browse.timeline.unit == "day"
        await it.press("escape")
        assert it.terms == []
        assert it.browse.articles.has_focus
    async with browsing(made_archive()) as it:
        await it.press("/", "ctrl+t", "escape")
        assert it.browse.bar.input.has_focus


async def test_the_status_line_shows_articles_over_time() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        assert "2024 █" in it.status
        await it.press("/")
        await it.type("2025")
        assert "2024  " in it.status
        await it.press("escape")
    async with browsing(made_archive(), size=(120, 40), ascii_only=True) as it:
        assert it.status.isascii()
        assert "2024 @" in it.status


async def test_years_are_facets_too() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("f", "]", "]", "]")
        row = it.browse.facets.rows[it.browse.facets.cursor]
        assert (row.text, row.count) == ("2025", 3)
        await it.press("enter")
        assert it.terms == ["2025"]
        await it.press("-")
        assert it.terms == ["-2025"]
        assert it.rows == ["d", "e", "f"]
        await it.press("G", "enter")
        assert it.terms == ["-2025", "undated"]
        await it.press("[", "[")
        assert it.browse.facets.rows[it.browse.facets.cursor].text in ("Bela Kovacs", "Northport")


async def test_where_no_article_shown_has_a_year_none_are_counted() -> None:
    async with browsing(made_archive(), size=(120, 40), filter_text="undated") as it:
        await it.press("f")
        lines = [line.split() for line in shown(it.browse.facets)]
        years = lines.index(["Years"])
        assert lines[years + 1][-2:] == ["undated", "1"]
        await it.press("escape", "escape")
        await it.press("f")
        assert ["Years", "2"] in [line.split() for line in shown(it.browse.facets)]


async def test_facets_are_counted_anew_with_every_letter() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("f", "tab", "/")
        await it.type("chen")
        assert "“Chen Mingyu" in shown(it.browse.facets)[1]
        assert [row.text for row in it.browse.facets.rows if row.term][-1] == "2024"


async def test_the_order_turns_round_and_goes_by_relevance_with_the_article_under_the_cursor() -> None:
    async with browsing(made_archive(), filter_text="lovric") as it:
        assert it.rows == ["a", "b", "e"]
        await it.press("j", "o")
        assert it.rows == ["e", "b", "a"]
        assert it.rows[it.browse.articles.cursor] == "b"
        await it.press("o")
        assert it.rows[0] in ("a", "b")
        assert it.rows[it.browse.articles.cursor] == "b"
        await it.press("/", "ctrl+o")
        assert it.rows == ["a", "b", "e"]


async def test_the_selected_article_stays_selected_while_the_filter_leaves_it() -> None:
    async with browsing(made_archive()) as it:
        await it.press("j", "/")
        for letter in "lovri":
            await it.type(letter)
            assert it.rows[it.browse.articles.cursor] == "b"
        await it.press("escape")
        assert it.rows[it.browse.articles.cursor] == "b"


async def test_letters_that_match_are_marked_in_rows_and_headlines() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("lov")
        strips = [it.browse.articles.render_line(y) for y in range(2, 6)]
        marked = [
            segment.text.strip()
            for strip in strips
            for segment in strip
            if segment.style and (segment.style.bold or segment.style.underline) and "ov" in segment.text
        ]
        assert marked
        assert set(marked) == {"Lov"}
