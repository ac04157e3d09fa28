"""The list: moving, order, density, dates, and what a row shows."""

from datetime import date
from typing import Any

import pytest

from tests.bench import generated
from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.screens.dates import days_meant
from tui.terminal.first_frame import list_width
from tui.widgets import article_list
from tui.widgets.article_list import ArticleList
from tui.widgets.article_row import row_strips


async def test_articles_stand_newest_first_with_date_headline_and_names() -> None:
    async with browsing(made_archive()) as it:
        assert it.rows == ["a", "b", "c", "d", "e", "f"]
        lines = shown(it.browse.articles)
        assert lines[0].startswith("▌2025-12-16  Ada Lovric opened the Water Board in Northport.")
        assert lines[1].startswith("▌            Ada Lovric · ")
        assert "Northport" in lines[1]
        assert lines[10].startswith(" undated     Nobody knows")
        assert it.status.startswith(" 1/6  6 articles")


async def test_the_cursor_moves_and_stops_at_both_ends() -> None:
    async with browsing(made_archive()) as it:
        await it.press("j", "down", "k")
        assert it.browse.articles.cursor == 1
        await it.press("G")
        assert it.browse.articles.cursor == 5
        assert it.status.startswith(" 6/6")
        await it.press("j", "g", "k")
        assert it.browse.articles.cursor == 0


async def test_a_page_turns_without_losing_a_row() -> None:
    async with browsing(generated.archive(200)) as it:
        await it.press("space")
        pane = it.browse.articles
        assert pane.cursor == pane.rows_per_page
        assert pane.top == pane.cursor * 2
        await it.press("b")
        assert (pane.cursor, pane.top) == (0, 0)


async def _rested(it: Browsing, made: list[int]) -> int:
    """How many rows were made in all, once no more are."""
    so_far = -1
    while so_far != len(made):
        so_far = len(made)
        await it.pilot.pause(0.1)
    return so_far


def _shows_its_rows(pane: ArticleList) -> bool:
    first = pane.top // pane.density
    rows = [pane.archive.head(number) for number in pane.rows[first : first + pane.rows_per_page]]
    lines = shown(pane)[:: pane.density]
    return all(f"{row.date}  {row.headline[:30]}" in line for row, line in zip(rows, lines, strict=False))


@pytest.mark.parametrize("density", [1, 2])
async def test_what_the_next_key_shows_is_made_while_keys_rest_and_no_more(
    monkeypatch: pytest.MonkeyPatch, density: int
) -> None:
    made: list[int] = []
    make = row_strips

    def noted(archive: Any, number: int, *parts: Any) -> Any:
        made.append(number)
        return make(archive, number, *parts)

    monkeypatch.setattr(article_list, "row_strips", noted)
    async with browsing(generated.archive(400)) as it:
        pane = it.browse.articles
        pane.set_density(density)
        await _rested(it, made)
        for turn in (pane.action_page_down, pane.action_page_down, pane.action_down, pane.action_page_up):
            before = await _rested(it, made)
            turn()
            assert _shows_its_rows(pane)
            assert len(made) == before
            assert await _rested(it, made) <= before + 2 * pane.rows_per_page
        pane.action_bottom()
        assert _shows_its_rows(pane)


async def test_rows_made_for_keys_to_come_go_with_their_archive() -> None:
    async with browsing(generated.archive(200)) as it:
        pane = it.browse.articles
        await it.pilot.pause(0.3)
        other = made_archive([(f"x{number}", "2010-01-01", f"Report {number}.") for number in range(100)])
        pane.show(other, range(len(other)))
        pane.action_page_down()
        assert pane.cursor == pane.rows_per_page
        assert _shows_its_rows(pane)
        assert "Report" in shown(pane)[0]


async def test_one_line_an_article_shows_twice_as_many() -> None:
    async with browsing(generated.archive(200)) as it:
        await it.press("D")
        lines = shown(it.browse.articles)
        assert sum(line[1:5] == "2025" for line in lines) == it.browse.articles.size.height


async def test_the_order_turns_round_under_the_cursor() -> None:
    async with browsing(made_archive()) as it:
        await it.press("j", "o")
        assert it.rows == ["f", "e", "d", "c", "b", "a"]
        assert it.rows[it.browse.articles.cursor] == "b"
        await it.press("o")
        assert it.rows[it.browse.articles.cursor] == "b"


async def test_going_to_a_date_finds_its_newest_article_or_the_next_older() -> None:
    async with browsing(made_archive()) as it:
        for typed, found in (
            ("2024", "d"),
            ("2025-11-30", "b"),
            ("7 April 2025", "c"),
            ("November 2025", "b"),
            ("April 2025", "c"),
            ("1999", "f"),
        ):
            await it.press("d")
            await it.type(typed)
            await it.press("enter")
            assert it.rows[it.browse.articles.cursor] == found, typed


@pytest.mark.parametrize("columns", [40, 80, 120])
async def test_what_is_no_date_stays_to_be_mended_and_what_is_wrong_is_said(columns: int) -> None:
    async with browsing(made_archive(), size=(columns, 24)) as it:
        await it.press("d")
        await it.type("2024-13")
        await it.press("enter")
        assert "No date" in it.asked
        assert it.answer == "2024-13"
        assert it.browse.prompt.field.size.width > len("7 April 2025")
        await it.press("backspace", "1", "enter")
        assert not it.browse.prompt.display
        assert it.rows[it.browse.articles.cursor] == "d"
        await it.press("d")
        await it.type("soon")
        await it.press("enter", "escape", "j")
        assert it.rows[it.browse.articles.cursor] == "e"


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("march", ("2025-03-01", "2025-03-31")),
        ("december", ("2025-12-01", "2025-12-31")),
        ("16/10/2025", ("2025-10-16", "2025-10-16")),
        ("10/16/2025", ("2025-10-16", "2025-10-16")),
        ("20251016", ("2025-10-16", "2025-10-16")),
        ("Oct 16, 2025", ("2025-10-16", "2025-10-16")),
        ("apr 2025", ("2025-04-01", "2025-04-30")),
        ("march 5", None),
        ("friday", None),
        ("7", None),
        ("10:30", None),
    ],
)
def test_a_month_without_a_year_is_the_latest_and_what_is_no_whole_date_is_none(
    typed: str, days: tuple[str, str] | None
) -> None:
    found = days_meant(typed, date(2025, 12, 20))
    assert (found and tuple(day.isoformat() for day in found)) == days


async def test_a_date_that_may_be_read_in_two_ways_is_gone_to_in_neither() -> None:
    async with browsing(made_archive()) as it:
        for typed in ("04/11/2025", "7/4/25"):
            await it.press("d")
            await it.type(typed)
            await it.press("enter")
            assert "Two dates in one" in it.asked
            assert it.answer == typed
            await it.press("escape")
            assert it.rows[it.browse.articles.cursor] == "a"
        for typed, found in (("11/11/2025", "b"), ("16/04/2025", "c")):
            await it.press("d")
            await it.type(typed)
            await it.press("enter")
            assert it.rows[it.browse.articles.cursor] == found, typed


async def test_hostile_text_is_shown_as_it_stands() -> None:
    hostile = "[Applause] [/] [bold]Bela Kovacs[/bold] \x1b]0;title\x07\x1b[2J \u202eevil"
    async with browsing(made_archive([("x", "2026-01-01", hostile)]), size=(120, 40)) as it:
        row = shown(it.browse.articles)[0]
        text = "\n".join(shown(it.browse.reader))
        assert "[Applause] [/] [bold]" in row
        assert "[Applause] [/] [bold]Bela Kovacs[/bold] ␛]0;title␇␛[2J \ufffdevil" in text
        assert not any(character in row + text for character in "\x1b\x07\u202e")


async def test_ascii_marks_where_the_locale_has_no_others() -> None:
    async with browsing(made_archive(), size=(120, 40), ascii_only=True) as it:
        panes = (it.browse.articles, it.browse.status)
        lines = [line for pane in panes for line in shown(pane)]
        assert lines[0].startswith(">2025-12-16")
        assert not any(mark in line for line in lines for mark in "▌▎…─│·")


@pytest.mark.parametrize("columns", [80, 99, 100, 107, 120, 141, 144, 145, 200, 300])
async def test_the_first_frame_has_the_list_as_wide_as_it_will_be(columns: int) -> None:
    async with browsing(made_archive(), size=(columns, 24)) as it:
        assert it.browse.articles.size.width == list_width(columns)
