"""The reader and the panes around it: opening, names in the text, search, wide and narrow."""

from pathlib import Path

import pytest

from tests.bench import generated
from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.archive.article import Article
from tui.names.name import Role
from tui.names.recognition import Recognition
from tui.widgets import reader
from tui.widgets.page import Page, lay_out

LONG = ("long", "2026-02-01", "\n\n".join(f"Paragraph {n} of Ada Lovric speaks of water." for n in range(60)))


async def test_narrow_the_article_opens_below_a_third_for_the_list_and_closes_again() -> None:
    async with browsing(made_archive()) as it:
        assert not it.browse.reader.display
        await it.press("enter")
        assert it.browse.reader.has_focus
        assert it.browse.articles.size.height == 7
        assert it.browse.reader.size.height == 14
        assert shown(it.browse.reader)[1].strip() == "Tuesday 16 December 2025"
        await it.press("q")
        assert not it.browse.reader.display
        assert it.browse.articles.has_focus


async def test_wide_the_reader_follows_the_cursor_once_it_rests() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        assert it.browse.reader.article_id == "a"
        await it.pilot.press("j")
        assert it.browse.reader.article_id == "a"
        await it.settle()
        assert it.browse.reader.article_id == "b"
        await it.press("enter", "q")
        assert it.browse.articles.has_focus
        assert it.browse.reader.display


async def test_on_the_way_to_another_arrangement_nothing_is_wrapped_to_a_column(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widths: list[int] = []

    def noting(article: Article, recognition: Recognition, width: int) -> Page:
        widths.append(width)
        return lay_out(article, recognition, width)

    monkeypatch.setattr(reader, "lay_out", noting)
    async with browsing(made_archive(), size=(200, 50)) as it:
        await it.press("enter")
        for size in ((40, 10), (120, 40), (40, 12), (200, 50)):
            await it.pilot.resize_terminal(*size)
            await it.settle()
        assert min(widths) == 36
        assert "Tuesday 16 December 2025" in shown(it.browse.reader)[1]


async def test_the_next_article_is_read_without_leaving_the_reader() -> None:
    async with browsing(made_archive()) as it:
        await it.press("enter", "J")
        assert it.browse.reader.article_id == "b"
        assert it.browse.reader.has_focus
        await it.press("K", "K")
        assert it.browse.reader.article_id == "a"
        assert "first article" in it.status


async def test_names_are_marked_by_kind_without_colour_too_and_statements_have_a_bar() -> None:
    async with browsing(made_archive(), size=(130, 40)) as it:
        await it.press("j")
        looks = {}
        lines = [it.browse.reader.render_line(y) for y in range(8)]
        for strip in lines:
            for segment in strip:
                if segment.style is not None and strip.text.startswith(" ▎"):
                    looks[segment.text.strip()] = segment.style
        assert looks["Ada Lovric"].bold
        assert looks["Southwell"].italic
        assert not looks["visited"].bold
        await it.press("k")
        board = [
            segment
            for y in range(2, 8)
            for segment in it.browse.reader.render_line(y)
            if segment.text == "Water Board" and segment.style is not None
        ]
        assert [segment.style.underline for segment in board if segment.style] == [True]


@pytest.mark.parametrize(
    ("filter_text", "bar"), [("said:lovric", "▌"), ("who:lovric", "▌"), ("who:kovacs", "▎"), ("", "▎")]
)
async def test_what_those_say_whom_the_filter_asks_for_has_a_broad_bar(filter_text: str, bar: str) -> None:
    text = "Ada Lovric said: “More water.” Bela Kovacs left."
    async with browsing(made_archive([("x", "2026-02-01", text)]), filter_text=filter_text) as it:
        await it.press("enter")
        assert f" {bar} {text}" in shown(it.browse.reader)


async def test_names_are_jumped_between_and_followed() -> None:
    async with browsing(made_archive()) as it:
        await it.press("enter", "enter")
        assert "Mark a name" in it.status
        await it.press("]", "]", "[", "]", "]")
        assert it.browse.reader.current == 2
        await it.press("enter")
        assert it.terms == ['at:"Northport"']
        assert it.rows == ["a", "c"]
        assert it.browse.reader.has_focus
        assert it.browse.reader.article_id == "a"


async def test_a_name_that_the_list_is_filtered_by_already_adds_no_step_to_undo() -> None:
    async with browsing(made_archive(), filter_text='at:"Northport"') as it:
        await it.press("/")
        await it.type("2025")
        await it.press("enter", "enter", "enter", "[", "enter")
        assert it.terms == ['at:"Northport"', "2025"]
        assert "Already filtered by Northport" in it.status
        assert "takes it back" not in it.status
        await it.press("u")
        assert it.terms == ['at:"Northport"']
        await it.press("[", "[", "enter")
        assert it.terms == ['at:"Northport"', 'who:"Ada Lovric"']
        assert "u takes it back" in it.status


async def test_the_name_marked_is_told_as_the_archive_knows_it() -> None:
    async with browsing(made_archive()) as it:
        await it.press("enter", "]")
        assert it.status.startswith(" Ada Lovric · 3 articles 2024–2025")
        await it.press("]")
        assert it.status.startswith(" Water Board · 1 article 2025")


async def test_of_the_roles_of_a_name_as_many_are_told_as_there_is_room_for_whole() -> None:
    offices = ("Chairwoman of the Water Board", "Member of the Audit Court", "Deputy Speaker of the House")
    roles = {"Ada Lovric": tuple(Role(office, None, None) for office in offices)}
    async with browsing(made_archive(roles=roles)) as it:
        await it.press("enter", "]")
        assert it.status == f" Ada Lovric · 3 articles 2024–2025 · {offices[0]}"
        await it.pilot.resize_terminal(120, 24)
        await it.press("[", "]", "[", "]")
        await it.press("]", "[")
        assert it.status == f" Ada Lovric · 3 articles 2024–2025 · {offices[0]} · {offices[1]}"


async def test_text_is_searched_whatever_its_case_and_n_goes_round() -> None:
    async with browsing(made_archive([LONG])) as it:
        await it.press("enter", "s")
        await it.type("PARAGRAPH 4")
        await it.press("enter")
        assert "1 of 11 found" in it.status
        assert any("Paragraph 4 " in line for line in shown(it.browse.reader))
        await it.press("N")
        assert "11 of 11 found" in it.status
        assert any("Paragraph 49" in line for line in shown(it.browse.reader))
        await it.press("n")
        assert "1 of 11 found" in it.status
        await it.press("s")
        await it.type("zzz")
        await it.press("enter")
        assert "Not in this article" in it.asked
        assert it.answer == "zzz"
        await it.press("escape", "n")
        assert "2 of 11 found" in it.status


def lit(it: Browsing) -> list[str]:
    """What is marked as found on the rows that show."""
    look = it.browse.reader.get_component_rich_style("reader--match")
    rows = [it.browse.reader.render_line(y) for y in range(it.browse.reader.size.height)]
    return [
        part.text
        for row in rows
        for part in row
        if part.style and (part.style.bgcolor, part.style.reverse) == (look.bgcolor, look.reverse)
    ]


@pytest.mark.parametrize("size", [(80, 24), (120, 24)])
async def test_the_words_of_the_filter_are_in_sight_at_once_and_n_walks_them(size: tuple[int, int]) -> None:
    async with browsing(made_archive([LONG]), size=size, filter_text='text:"paragraph 4"') as it:
        await it.press("enter")
        assert lit(it)[0] == "Paragraph 4"
        await it.press("n")
        assert "1 of 11 found" in it.status
        await it.press("n", "N", "N")
        assert "11 of 11 found" in it.status
        assert any("Paragraph 49" in line for line in shown(it.browse.reader))
        await it.press("s")
        await it.type("paragraph 7")
        await it.press("enter")
        assert "1 of 1 found" in it.status
        assert lit(it) == ["Paragraph 7"]


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_in_the_terminals_own_colours_what_is_found_is_its_text_reversed(theme: str) -> None:
    async with browsing(made_archive(), filter_text="who:lovric") as it:
        it.app.theme = theme
        await it.press("enter")
        rows = [it.browse.reader.render_line(y) for y in range(it.browse.reader.size.height)]
        (found,) = (part.style for row in rows for part in row if part.text == "Ada Lovric")
        (other,) = (part.style for row in rows for part in row if part.text.strip() == "opened the")
        assert found is not None
        assert other is not None
        assert found.reverse
        assert (found.color, found.bgcolor) == (other.color, other.bgcolor)


async def test_the_preview_shows_the_place_and_another_filter_another() -> None:
    async with browsing(made_archive([LONG]), size=(120, 24)) as it:
        assert it.browse.reader.top == 0
        await it.press("/")
        await it.type('"paragraph 40')
        assert lit(it) == ["Paragraph 40"]
        await it.press("enter", "enter", "escape", "enter", "n")
        assert "Nothing found" in it.status


FAR = "Paragraph of nothing much.\n\n" * 40


@pytest.mark.parametrize("size", [(80, 24), (120, 24)])
@pytest.mark.parametrize(
    ("filter_text", "place", "text"),
    [
        ("at:westhaven", "Westhaven", FAR + "They met in Westhaven."),
        ("said:lovric", "“Clean", FAR + "“Clean water first,” said Ada Lovric."),
    ],
)
async def test_an_article_opens_at_the_first_place_of_what_matched_if_that_lies_below_the_first_page(
    filter_text: str, place: str, text: str, size: tuple[int, int]
) -> None:
    async with browsing(
        made_archive([("far", "2026-03-01", text)]), size=size, filter_text=filter_text
    ) as it:
        await it.press("enter")
        assert lit(it) == [place]
        await it.press("n")
        assert "1 of 1 found" in it.status
        await it.press("escape", "escape", "enter")
        assert it.browse.reader.article_id == "far"
        if size[0] < 100:
            assert it.browse.reader.top == 0


async def test_where_what_matched_is_on_the_first_page_its_head_stays_in_sight() -> None:
    text = "Ada Lovric met all of them.\n\n" + FAR + "They met in Westhaven."
    archive = made_archive([("far", "2026-03-01", text)])
    async with browsing(archive, filter_text="who:lovric|at:westhaven") as it:
        await it.press("enter")
        assert it.browse.reader.top == 0
        assert lit(it) == ["Ada Lovric"]
        await it.press("n", "n")
        assert "2 of 2 found" in it.status
        assert lit(it) == ["Westhaven"]
        await it.press("J", "K")
        assert it.browse.reader.top == 0


async def test_a_name_that_is_marked_is_told_from_others_that_matched() -> None:
    async with browsing(made_archive(), filter_text="who:lovric who:mingyu") as it:
        await it.press("enter", "]")
        rows = [it.browse.reader.render_line(y) for y in range(it.browse.reader.size.height)]
        marked = [part.text for row in rows for part in row if part.style and part.style.underline]
        assert marked == ["Ada Lovric"]


async def test_in_statements_only_what_is_said_is_found() -> None:
    said = ("said", "2026-03-01", "Of water " * 300 + "Ada Lovric said: “We need water.”")
    async with browsing(made_archive([said]), filter_text="quote:water") as it:
        await it.press("enter", "n")
        assert "1 of 1 found" in it.status
        assert any("We need water" in " ".join(line.split()) for line in shown(it.browse.reader))


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_a_question_as_long_as_the_one_before_is_painted_too(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(made_archive()) as it:
        await it.press("enter", "Y")
        assert "Append" in it.app.export_screenshot()
        await it.press(key, "s")
        screen = it.app.export_screenshot()
        assert "Append" not in screen
        assert "Search" in screen


async def test_the_first_line_says_where_one_is() -> None:
    async with browsing(made_archive([LONG])) as it:
        await it.press("enter")
        assert " 0% " in shown(it.browse.reader)[0]
        await it.press("G")
        assert " 100% " in shown(it.browse.reader)[0]
        assert "Paragraph 59" in "".join(shown(it.browse.reader))
        await it.press("space", "g")
        assert it.browse.reader.top == 0


async def test_lines_are_at_most_72_columns_long() -> None:
    async with browsing(generated.archive(3), size=(200, 50)) as it:
        assert max(len(line[3:].rstrip()) for line in shown(it.browse.reader)[1:]) <= 72


async def test_on_a_wide_screen_the_list_has_what_the_lines_of_the_reader_leave() -> None:
    async with browsing(generated.archive(3), size=(200, 50)) as it:
        assert it.browse.reader.size.width < 80
        assert it.browse.articles.size.width + 1 + it.browse.reader.size.width == 200
        await it.pilot.resize_terminal(120, 40)
        await it.settle()
        assert it.browse.articles.size.width > 50
        assert it.browse.reader.size.width > 60


async def test_zoom_gives_a_pane_the_whole_screen_at_any_width() -> None:
    for size in ((80, 24), (120, 40), (200, 50)):
        async with browsing(made_archive(), size=size) as it:
            await it.press("enter", "z")
            assert it.browse.reader.size.width == size[0]
            assert not it.browse.articles.display
            await it.press("z")
            assert it.browse.articles.display


async def test_forty_by_ten_works_and_smaller_says_so() -> None:
    async with browsing(made_archive(), size=(40, 10)) as it:
        await it.press("enter")
        assert it.browse.reader.size.height >= 4
        await it.pilot.resize_terminal(39, 10)
        await it.pilot.pause()
        note = it.browse.query_one("#too-small")
        assert note.display
        assert not it.browse.query_one("#panes").display
        await it.pilot.resize_terminal(120, 40)
        await it.settle()
        assert it.browse.reader.size.width > 60
        assert not note.display


@pytest.mark.parametrize("keys", [["t"], ["Y"], ["/", "a"], ["f"], ["enter"]])
async def test_a_screen_too_small_says_that_whole_and_nothing_else(keys: list[str]) -> None:
    async with browsing(made_archive()) as it:
        await it.press(*keys)
        for size, said in (
            ((30, 8), ["parlbrowse needs 40x10 cells", "or more", *[""] * 6]),
            ((12, 2), ["parlbrowse", "needs 40x10…"]),
        ):
            await it.pilot.resize_terminal(*size)
            await it.settle()
            assert [strip.text.rstrip() for strip in it.browse._compositor.render_strips()] == said
        await it.pilot.resize_terminal(80, 24)
        await it.settle()
        assert it.browse.articles.rows
        assert not it.browse.query_one("#too-small").display
