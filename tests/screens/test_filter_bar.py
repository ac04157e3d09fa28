"""The filter bar: typing, suggestions, chips, undo, and what it says."""

import pytest
from textual import events

from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.filter.completions import KINDS_OF_TERM
from tui.memory.places import Place, recall, remember
from tui.names.recognition import Kind
from tui.screens.filtering import Answer, Question, answer
from tui.screens.help import HelpScreen
from tui.widgets.chips import Chips


def chips(it: Browsing) -> str:
    pane = it.browse.query_one(Chips)
    return pane.render_line(0).text if pane.display else ""


async def test_typing_narrows_and_offers_names_with_their_counts() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("lov")
        assert it.rows == ["a", "b", "e"]
        assert it.status.startswith(" 1/3  3 of 6 articles")
        offered = shown(it.browse.suggestions)
        assert len(offered) == 1
        assert offered[0].startswith("▌ Ada Lovric")
        assert offered[0].split()[-2:] == ["person", "3"]


async def test_enter_takes_the_suggestion_as_a_term_and_the_next_narrows_further() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("lov")
        await it.press("enter")
        assert it.terms == ['who:"Ada Lovric"']
        assert 'who:"Ada Lovric"' in chips(it)
        assert it.browse.bar.typed == ""
        assert it.browse.suggestions.size.height == 0
        await it.type("at:south")
        assert [line.split()[-1] for line in shown(it.browse.suggestions)] == ["2"]
        await it.press("enter", "enter")
        assert it.rows == ["b", "e"]
        assert it.browse.articles.has_focus
        assert "Ada Lovric" in it.reading
        assert "Southwell" in it.reading


async def test_the_keys_told_in_the_bar_are_those_that_do_something_there() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("/")
        assert it.status.endswith(" Enter list")
        await it.type("lov")
        assert it.status.endswith(" Enter take  Down choose  Tab complete  Esc clear")
        await it.type("q")
        assert it.browse.suggestions.offered
        await it.press("escape")
        await it.type("who:qqqqqqq")
        assert not it.browse.suggestions.offered
        assert it.status.endswith(" Enter take  Esc clear")
        await it.press("escape")
        assert it.status.endswith(" Enter list")
        await it.press("enter")
        assert it.browse.articles.has_focus
        assert "Enter open" in it.status


async def test_chips_show_as_far_as_there_is_room_to_type_behind_them() -> None:
    terms = ('who:"Ada Lovric-Farnsworth"', 'who:"Bela Kovacs-Oldham"')
    async with browsing(made_archive(), filter_text=" ".join(terms)) as it:
        assert chips(it) == f" {terms[0]}   {terms[1]}  "
        await it.press("/")
        await it.type("2025")
        await it.press("escape")
        await it.type("at:southwell")
        await it.press("enter")
        assert chips(it) == f'…  {terms[1]}   at:"Southwell"  '
        assert it.browse.bar.input.region.x == 3 + len(chips(it))


async def test_where_the_reading_is_too_long_the_terms_that_have_no_chip_are_read() -> None:
    filter_text = 'who:"Ada Lovric" who:"Bela Kovacs" org:"Audit Court" at:northport text:water 2025'
    async with browsing(made_archive(), filter_text=filter_text) as it:
        assert chips(it).split() == ["…", 'org:"Audit', 'Court"', "at:northport", "text:water", "2025"]
        words = it.reading.strip("─").strip()
        assert words.startswith("… ")
        assert words.endswith("person Ada Lovric, person Bela Kovacs")
        await it.pilot.resize_terminal(120, 24)
        await it.settle()
        assert it.reading.strip("─").strip().startswith("person Ada Lovric, person Bela Kovacs, ")


async def test_on_a_small_screen_no_term_is_told_twice_and_another_not_at_all() -> None:
    filter_text = 'who:"Ada Lovric" at:"Northport" since:2025'
    async with browsing(made_archive(), size=(40, 12), filter_text=filter_text) as it:
        assert chips(it).split() == ["…", "since:2025"]
        assert it.reading.strip("─").strip() == "… person Ada Lovric, in Northport"
        await it.press("/")
        await it.type("court")
        assert it.reading.strip("─").strip() == "3 terms: … Audit Court"


async def test_where_terms_stand_neither_as_chip_nor_as_read_their_number_is_told() -> None:
    filter_text = 'who:"Ada Lovric" org:"Audit Court" at:"Northport" since:2025'
    async with browsing(made_archive(), size=(40, 12), filter_text=filter_text) as it:
        assert chips(it).split() == ["…", "since:2025"]
        assert it.reading.strip("─").strip() == "4 terms: … in Northport"


async def test_where_the_reading_is_too_long_what_was_misread_is_read_whatever_came_after_it() -> None:
    filter_text = "who:qwxyz who:lovric org:court at:northport text:water text:opened since:2025-13 2025"
    async with browsing(made_archive(), filter_text=filter_text) as it:
        words = it.reading.strip("─").strip()
        assert words.startswith("… ")
        assert "no name like “qwxyz”" in words
        assert "“since:2025-13” is no date" in words
        await it.pilot.resize_terminal(200, 24)
        await it.settle()
        assert it.reading.strip("─").strip().startswith("no name like “qwxyz”, person Ada Lovric, ")


async def test_where_the_reading_is_too_long_words_that_were_passed_over_go_first() -> None:
    async with browsing(made_archive(), size=(60, 24)) as it:
        await it.press("/")
        await it.type("the ada lovric the bela kovacs")
        assert "Bela Kovacs" in it.reading
        assert "passed over" not in it.reading
        await it.pilot.resize_terminal(120, 24)
        await it.settle()
        assert it.reading.strip("─").strip().endswith(" passed over")


async def test_enter_before_the_suggestions_came_takes_the_right_name() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        it.browse.bar.write("kovacs")
        it.browse.bar.input.action_take()
        await it.settle()
        assert it.terms == ['who:"Bela Kovacs"']


async def test_a_word_that_is_no_name_is_taken_as_one_of_the_text_however_soon_enter_comes() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("opened")
        assert [line.split()[:4] for line in shown(it.browse.suggestions)] == [
            ["▌", "“opened”", "in", "the"],
        ]
        await it.press("enter")
        assert (it.terms, it.rows) == (["text:opened"], ["a"])
        it.browse.bar.write("northport board")
        it.browse.bar.input.action_take()
        await it.settle()
        assert it.terms == ["text:opened", "northport", 'org:"Water Board"']
        it.browse.bar.write("visited")
        it.browse.bar.input.action_take()
        await it.settle()
        assert it.terms[-1] == "text:visited"


async def test_words_of_the_text_stand_last_and_push_no_name_away() -> None:
    more: list[tuple[Kind, str, bool]] = [("person", f"Ada Water{letter}", False) for letter in "abcdefghij"]
    text = " ".join(name for _, name, _ in more)
    archive = made_archive(extra=[("g", "2025-01-01", text)], more_names=more)
    async with browsing(archive, filter_text="at:northport") as it:
        await it.press("/")
        await it.type("water")
        wanted = it.browse.answer.question.suggestions_wanted if it.browse.answer else 0
        assert [offer.sort for offer in it.browse.suggestions.offered] == [*["name"] * wanted, "words"]
        assert it.browse.suggestions.chosen == 0


async def test_words_stand_as_typed_above_the_first_suggestion() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("ada")
        await it.press("up", "enter")
        assert it.terms == ["ada"]


async def test_down_chooses_and_tab_writes_out() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("2025 at:")
        before = it.browse.suggestions.chosen
        await it.press("down")
        assert (before, it.browse.suggestions.chosen) == (0, 1)
        chosen = it.browse.suggestions.suggestion
        assert chosen is not None
        await it.press("tab")
        assert it.browse.bar.typed == f"2025 {chosen.term}"


async def test_backspace_on_nothing_removes_the_last_term_and_undo_brings_it_back() -> None:
    async with browsing(made_archive(), filter_text="2025 at:northport") as it:
        assert it.rows == ["a", "c"]
        await it.press("/", "backspace")
        assert it.terms == ["2025"]
        await it.press("escape", "u")
        assert it.terms == ["2025", "at:northport"]
        await it.press("U")
        assert it.terms == ["2025"]
        assert it.rows == ["a", "b", "c"]


async def test_escape_clears_the_typed_then_leaves_then_clears_the_filter() -> None:
    async with browsing(made_archive(), filter_text="2024") as it:
        await it.press("/", "x", "escape")
        assert it.browse.bar.typed == ""
        assert it.browse.bar.input.has_focus
        await it.press("escape")
        assert it.browse.articles.has_focus
        assert it.terms == ["2024"]
        await it.press("escape")
        assert it.terms == []
        assert len(it.rows) == 6


async def test_a_filter_that_leaves_nothing_says_so_and_what_to_do() -> None:
    async with browsing(made_archive(), filter_text="1999") as it:
        text = "\n".join(shown(it.browse.articles))
        assert "Nothing is left under this filter." in text
        assert "u takes back its last step, Esc clears it,\n  / offers others." in text
        assert "text:water looks in the texts; ? in the list" in text
        assert it.status.startswith(" 0/0  0 of 6 articles")
        await it.press("j", "enter", "J", "y", "v")
        assert it.app.is_running


def test_help_tells_of_every_kind_of_term() -> None:
    lines = HelpScreen().lines_for(100)
    told = " ".join("".join(text for text, _ in line) for line in lines)
    assert all(prefix in told for prefix in KINDS_OF_TERM)


async def test_in_a_narrow_list_nothing_that_is_said_or_offered_is_cut() -> None:
    async with browsing(made_archive(), filter_text="1999", size=(120, 40)) as it:
        await it.press("f")
        text = " ".join(line.strip() for line in shown(it.browse.articles))
        assert "u takes back its last step, Esc clears it, / offers others." in text
        await it.press("escape", "/")
        await it.type("nortpord")
        assert any("without 1999" in line for line in shown(it.browse.suggestions))


async def test_what_is_offered_keeps_to_the_width_of_the_screen() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("lov")
        assert shown(it.browse.suggestions) == ["▌ Ada Lovric                person              3"]
        await it.pilot.resize_terminal(40, 12)
        await it.settle()
        assert shown(it.browse.suggestions) == ["▌ Ada Lovric              person      3"]


async def test_kinds_stand_in_words_at_every_width_and_where_there_is_no_room_not_at_all() -> None:
    async with browsing(made_archive(), size=(44, 16)) as it:
        await it.press("/")
        await it.type("wa")
        kinds = {line.split()[-2] for line in shown(it.browse.suggestions)}
        assert kinds == {"organisation"}
        await it.pilot.resize_terminal(40, 16)
        await it.settle()
        assert shown(it.browse.suggestions)[0] == "▌ Water Board                    1"


async def test_the_place_comes_back_when_the_filter_goes() -> None:
    async with browsing(made_archive()) as it:
        await it.press("j", "j", "j")
        await it.press("/")
        await it.type("lov")
        await it.press("escape", "escape")
        assert it.rows[it.browse.articles.cursor] == "d"


async def test_ten_letters_in_one_write_are_evaluated_at_most_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        asked: list[str] = []

        def answered(question: Question) -> Answer:
            asked.append(question.typed)
            return answer(question)

        monkeypatch.setattr("tui.screens.asking.answer", answered)
        # However slow the machine is, these letters are of one burst.
        monkeypatch.setattr("tui.screens.asking._BURST_SECONDS", 0.5)
        monkeypatch.setattr("tui.screens.asking._FIRST_AFTER_SECONDS", 60)
        monkeypatch.setattr("tui.screens.asking._LONGEST_WAIT_SECONDS", 60)
        for letter in "ada lovric":
            it.app.post_message(events.Key("space" if letter == " " else letter, letter))
        while it.browse.bar.typed != "ada lovric":
            await it.pilot.pause(0.01)
        await it.settle()
        assert asked[-1] == "ada lovric"
        assert len(asked) <= 2


async def test_pasted_text_is_made_harmless() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        it.browse.bar.input.insert_text_at_cursor("ada\x1b[2J\u202e")
        await it.settle()
        assert it.browse.bar.typed == "ada␛[2J\ufffd"


async def test_matched_names_are_marked_in_their_rows() -> None:
    async with browsing(made_archive(), filter_text="chen") as it:
        strip = it.browse.articles.render_line(1)
        styles = {segment.text: segment.style for segment in strip if "Chen" in segment.text}
        assert [bool(style and style.bold) for style in styles.values()] == [True]


async def test_filter_and_place_survive_a_restart() -> None:
    async with browsing(made_archive()) as it:
        await it.press("/")
        await it.type("2025")
        await it.press("enter", "escape", "j", "j")
    async with browsing(made_archive()) as it:
        assert it.terms == ["2025"]
        assert it.rows[it.browse.articles.cursor] == "c"


async def test_a_filter_of_the_command_line_is_remembered_only_once_it_is_changed() -> None:
    before = Place("2025", "c")
    remember(["made"], before)
    async with browsing(made_archive(), filter_text="2024") as it:
        await it.press("j")
    assert recall(["made"]) == before
    async with browsing(made_archive(), filter_text="2024") as it:
        await it.press("/")
        await it.type("lovric")
        await it.press("enter")
        changed = " ".join(it.terms)
    assert changed != "2024"
    assert recall(["made"]).filter == changed
