"""Facets, help, problems, citations, pager, quitting."""

from pathlib import Path

import pytest

from tests.screens.browsing import browsing, shown
from tests.screens.made import made_archive
from tui.actions import readme_rows
from tui.archive.article import Problem
from tui.names.recognition import Kind
from tui.screens.commands import CommandLines
from tui.screens.page_screen import PageLines
from tui.screens.pager import pager_text
from tui.screens.reading import News
from tui.widgets.one_line import Foot


async def test_facets_count_under_the_filter_and_toggle() -> None:
    async with browsing(made_archive(), size=(120, 40), filter_text="2025") as it:
        await it.press("f")
        lines = [" ".join(line.split()) for line in shown(it.browse.facets)]
        assert lines[0] == "Speakers 2"
        assert lines[1] == "▌“Ada Lovric 2"
        assert "Northport 2" in lines
        await it.press("enter")
        assert it.terms == ["2025", 'who:"Ada Lovric"']
        assert it.rows == ["a", "b"]
        assert "Water Board 1" in [" ".join(line.split()) for line in shown(it.browse.facets)]
        await it.press("enter")
        assert it.terms == ["2025"]


async def test_a_facet_excludes_and_the_pane_closes() -> None:
    async with browsing(made_archive()) as it:
        await it.press("f", "-")
        assert it.terms == ['-who:"Ada Lovric"']
        assert it.rows == ["c", "d", "f"]
        await it.press("q")
        assert not it.browse.facets.display
        assert it.browse.articles.has_focus


async def test_what_a_facet_excluded_stands_where_it_was_and_can_be_taken_back() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("f", "]", "j")
        before = it.browse.facets.cursor
        name = it.browse.facets.rows[before].text
        await it.press("-")
        lines = [" ".join(line.split()) for line in shown(it.browse.facets)]
        assert it.terms == [f'-org:"{name}"']
        assert f"▌-{name} 0" in lines
        assert abs(it.browse.facets.cursor - before) <= 1
        await it.press("-")
        assert it.terms == []
        assert it.browse.facets.rows[it.browse.facets.cursor].text == name
        await it.press("]", "]", "-")
        assert it.terms == ["-2025"]
        assert "▌-2025 0" in [" ".join(line.split()) for line in shown(it.browse.facets)]
        await it.press("enter")
        assert it.terms == ["2025"]


async def test_where_a_name_is_gone_the_facets_cursor_stays_near() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("f", "]", "]", "j", "j")
        before = it.browse.facets.cursor
        assert it.browse.facets.rows[before].text == "Westhaven"
        await it.press("tab", "/")
        await it.type("2025")
        assert "Westhaven" not in [row.text for row in it.browse.facets.rows]
        assert abs(it.browse.facets.cursor - before) <= 3


async def test_facets_open_where_they_were_and_under_another_filter_at_their_top() -> None:
    async with browsing(made_archive(), size=(40, 12)) as it:
        await it.press("f", "G", "k", "f", "f")
        assert it.browse.facets.rows[it.browse.facets.cursor].text == "2024"
        await it.press("f", "/")
        await it.type("since:2024")
        await it.press("enter", "enter", "f")
        assert shown(it.browse.facets)[0] == " Speakers 3"
        assert shown(it.browse.facets)[1].startswith("▌“Ada Lovric")


async def test_the_heading_of_a_group_stays_in_sight_however_far_down_one_is() -> None:
    more: list[tuple[Kind, str, bool]] = [("place", f"Village{chr(97 + n)}", False) for n in range(20)]
    text = " ".join(name for _, name, _ in more)
    archive = made_archive([("g", "2025-01-07", text)], more_names=more)
    async with browsing(archive, size=(40, 12)) as it:
        await it.press("f")
        pane, headings = it.browse.facets, set()
        for key in ("j", "k"):
            for _ in range(34):
                row = pane.rows[pane.cursor]
                above = next(each.text for each in reversed(pane.rows[: pane.cursor]) if not each.term)
                lines = shown(pane)
                at = next(y for y, line in enumerate(lines) if line.startswith("▌"))
                assert row.text in lines[at]
                assert f" {above}" in lines[:at], row.text
                headings.add(above)
                await it.pilot.press(key)
        assert headings == {"Speakers 3", "Organisations 2", "Places 23", "Years 2"}
        await it.press("]", "]", *("j" * 15))
        await it.pilot.resize_terminal(40, 10)
        await it.settle()
        assert shown(pane)[0] == " Places 23"
        assert any(line.startswith("▌") for line in shown(pane))
        before = it.terms
        await it.pilot.click(pane, offset=(5, 0))
        await it.settle()
        assert it.terms == before


async def test_the_help_screen_has_every_action_of_the_table() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("?")
        pane = it.app.screen.query_one(PageLines)
        words = " ".join("".join(text for text, _ in line) for line in pane.lines)
        words = " ".join(words.split())
        for _, keys, text in readme_rows():
            assert f"{keys} {text}" in words
        await it.press("j", "q")
        assert it.app.screen is it.browse


async def test_the_facets_are_wider_where_there_is_room_and_whole_where_they_stand_alone() -> None:
    widths = {}
    for size in ((60, 24), (80, 24), (120, 40), (200, 50)):
        async with browsing(made_archive(), size=size) as it:
            await it.press("f")
            widths[size[0]] = it.browse.facets.size.width
            await it.press("z")
            assert it.browse.facets.size.width == size[0]
    assert widths == {60: 60, 80: 32, 120: 32, 200: 44}


async def test_on_a_wide_screen_the_help_stands_in_two_columns() -> None:
    async with browsing(made_archive(), size=(200, 50)) as it:
        await it.press("?")
        pane = it.app.screen.query_one(PageLines)
        lines = ["".join(text for text, _ in line) for line in pane.lines]
        assert {len(line[:100].rstrip()) > 0 for line in lines} == {True, False}
        halves = " ".join(
            " ".join(line[half].split()) for half in (slice(100), slice(100, 200)) for line in lines
        )
        for _, keys, text in readme_rows():
            assert f"{keys} {text}" in halves
        assert len(lines) < 55


async def test_commands_that_begin_so_come_first_and_the_foot_says_the_keys() -> None:
    async with browsing(made_archive()) as it:
        await it.press(":")
        await it.type("ne")
        lines = shown(it.app.screen.query_one(CommandLines))
        assert lines[0].split(maxsplit=2)[2] == "Next article"
        assert "One line or two lines an article" in "".join(lines[1:])
        assert shown(it.app.screen.query_one(Foot)) == [" Enter do it  Down Up choose  Esc leave"]
        await it.pilot.resize_terminal(40, 12)
        await it.settle()
        assert shown(it.app.screen.query_one(Foot)) == [" Enter do it  Down Up choose  Esc leave"]
        await it.press("escape")
        assert it.app.screen is it.browse


async def test_problems_name_the_file_and_the_reason_harmlessly() -> None:
    problems = (Problem("/made/[/]\x1b.txt", "not text: it holds NUL bytes"),)
    async with browsing(made_archive(problems=problems)) as it:
        assert "1 problem (!)" in it.status
        await it.press("!")
        pane = it.app.screen.query_one(PageLines)
        assert shown(pane)[:2] == [" /made/[/]␛.txt", "   not text: it holds NUL bytes"]
        await it.press("escape")
        assert it.app.screen is it.browse


async def test_news_of_the_archive_stand_beside_the_counts_and_beside_what_is_said() -> None:
    async with browsing(made_archive()) as it:
        it.browse.post_message(News("1 new article"))
        await it.settle()
        assert it.status.startswith(" 1/6  6 articles")
        assert "1 new article" in it.status
        await it.press("u")
        assert "no step of the filter to undo" in it.status
        assert it.status.rstrip().endswith("1 new article")


async def test_problems_leave_room_for_the_keys_of_the_pane() -> None:
    problems = tuple(Problem(f"/made/{number}.txt", "empty") for number in range(3))
    async with browsing(made_archive(problems=problems)) as it:
        assert "/ filter  ? help  q quit" in it.status
        await it.press("f")
        assert "3! " in it.status
        assert "Enter add  - leave out  ] group" in it.status
    async with browsing(made_archive(problems=problems), size=(120, 40)) as it:
        assert "3 problems (!)" in it.status


async def test_a_citation_goes_to_the_clipboard_and_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cited = "Ada Lovric opened the Water Board in Northport (Tuesday 16 December 2025). a, /made/a.txt"
    async with browsing(made_archive()) as it:
        await it.press("y")
        assert it.app.clipboard == cited
        assert "sent to the terminal's clipboard" in it.status
        await it.press("Y", "enter")
        assert (tmp_path / "parlbrowse-citations.txt").read_text(encoding="utf-8") == cited + "\n"
        assert "Citation written" in it.status
        await it.press("Y", "end", "/", "a", "enter")
        assert "append citation to" in it.asked
        assert it.answer == "parlbrowse-citations.txt/a"


async def test_the_file_offered_for_citations_is_replaced_by_typing_and_kept_by_moving() -> None:
    async with browsing(made_archive()) as it:
        await it.press("Y")
        await it.type("mine")
        assert it.answer == "mine"
        await it.press("escape", "Y", "left", "left")
        await it.type("~/")
        assert it.answer == "~/parlbrowse-citations.txt"
        await it.press("escape", "Y", "backspace")
        assert it.answer == ""


@pytest.mark.parametrize("columns", [40, 80, 120])
async def test_what_is_wrong_with_a_file_is_whole_and_so_is_its_path_if_a_line_holds_it(columns: int) -> None:
    path = "/made/no/folder/of/this/name/all.txt"
    async with browsing(made_archive(), size=(columns, 12)) as it:
        await it.press("Y")
        assert it.asked == "Append citation to:"
        await it.type(path)
        await it.press("enter")
        assert it.asked == "No such file or directory; append citation to:"
        assert it.browse.prompt.region.bottom == 12
        assert it.browse.prompt.field.render_line(0).text.strip() == path
        await it.pilot.resize_terminal(200, 12)
        await it.settle()
        assert it.browse.prompt.region.height == 1


async def test_the_end_of_an_answer_is_in_sight_where_there_is_no_room_for_all_of_it() -> None:
    async with browsing(made_archive(), size=(40, 12)) as it:
        await it.press("Y")
        await it.type("/made/" + "folder/" * 8 + "all.txt")
        for width in (80, 40, 60):
            await it.pilot.resize_terminal(width, 12)
            await it.settle()
            field = it.browse.prompt.field
            assert field.render_line(0).text[: field.size.width].rstrip().endswith("folder/all.txt")


async def test_a_terminal_that_cannot_be_lent_says_so() -> None:
    async with browsing(made_archive()) as it:
        await it.press("v")
        assert "cannot be lent" in it.status


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("ctrl+c", 130)])
async def test_quitting_says_how(key: str, code: int) -> None:
    async with browsing(made_archive()) as it:
        await it.pilot.press(key)
        await it.pilot.pause()
        assert it.app.return_code == code


async def test_ctrl_c_quits_from_the_filter_bar_too() -> None:
    async with browsing(made_archive()) as it:
        await it.pilot.press("/", "a", "ctrl+c")
        await it.pilot.pause()
        assert it.app.return_code == 130


async def test_the_command_palette_finds_actions_by_words_and_does_them() -> None:
    async with browsing(made_archive()) as it:
        await it.pilot.press(":")
        await it.type("oldest fir")
        assert shown(it.app.screen.query_one(CommandLines))[:2] == [
            "▌ o Ctrl-O    Newest, oldest or best match first",
            "",
        ]
        await it.press("enter")
        assert it.app.screen is it.browse
        assert it.rows[0] == "f"
        await it.pilot.press(":", "down", "up", "up", "x", "x", "enter")
        await it.settle()
        assert it.app.screen is it.browse


async def test_quitting_is_a_command_by_name() -> None:
    async with browsing(made_archive()) as it:
        await it.pilot.press(":")
        await it.type("quit")
        offered = " ".join(" ".join(shown(it.app.screen.query_one(CommandLines))[:2]).split())
        assert offered == "▌ q Back; in the list, quit Ctrl-C Quit at once"
        await it.pilot.press("down", "enter")
        await it.pilot.pause()
        assert it.app.return_code == 130


def test_the_pager_is_given_no_headline_that_the_text_says() -> None:
    archive = made_archive([("g", "2025-01-07", "The House met.")])
    assert pager_text(archive.article(archive.numbers["g"])) == "Tuesday 7 January 2025\n\nThe House met.\n"


async def test_hostile_names_are_harmless_in_every_pane() -> None:
    from dataclasses import replace

    archive = made_archive()
    hostile = archive.names[0]._replace(name="Ada [/] \x1b[2J\u202e\x07", surfaces=("Ada [/]",))
    archive = replace(archive, names=(hostile, *archive.names[1:]))
    async with browsing(archive, size=(120, 40)) as it:
        await it.press("f", "enter")
        await it.press("/")
        await it.type("ada")
        panes = (
            it.browse.articles,
            it.browse.facets,
            it.browse.suggestions,
            it.browse.reader,
            it.browse.status,
        )
        text = "\n".join(line for pane in panes for line in shown(pane)) + it.reading
        assert "Ada [/] ␛[2J\ufffd␇" in text
        assert not any(character in text for character in "\x1b\u202e\x07")
