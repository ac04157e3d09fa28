"""Every hostile string in every pane, line by line, before anything below the panes could mend it."""

import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events

from tests.hostile import acting, hostile_strings
from tests.screens.browsing import Browsing, browsing, shown
from tests.screens.made import made_archive
from tui.archive.archive import Archive
from tui.archive.article import Head, Problem
from tui.filter.suggest import Suggestion
from tui.memory.state import state_file
from tui.names.recognition import Kind
from tui.screens.citation import append_citation, citation
from tui.screens.page_screen import PageLines
from tui.screens.pager import pager_text
from tui.screens.reading import Failed, News, Progress, Trouble
from tui.screens.saved import SavedLines
from tui.widgets.lines import Lines
from tui.widgets.prompt import Prompt
from tui.widgets.work import Work

STRINGS = hostile_strings()


def corpus() -> Archive:
    """Articles that hold every string in id, headline, text, statement and names of each kind."""
    extra = []
    names: list[tuple[Kind, str, bool]] = []
    for number, string in enumerate(STRINGS):
        person, body, place = f"Rudolf {string} Elphberg", f"{string} Board", f"New {string}"
        names += [("person", person, True), ("organisation", body, False), ("place", place, False)]
        text = f"{person} met the {body} in {place}.\n\n“We shall {string} see,” said {person}."
        extra.append((f"{number:03}{string}", f"2025-{number % 12 + 1:02}-02", text))
    return made_archive(extra, tuple(Problem(string, string) for string in STRINGS), names)


@asynccontextmanager
async def browsing_it() -> AsyncIterator[Browsing]:
    async with browsing(corpus(), size=(120, 40)) as it:
        yield it


def lines_of(pane: Lines) -> list[str]:
    """All lines of a pane, whether they show or not."""
    return [pane.line(number).text for number in range(pane.line_count)]


def assert_harmless(lines: Iterable[str]) -> None:
    for line in lines:
        assert "\n" not in line
        assert "\t" not in line
        assert acting(line) == [], line


async def test_the_list_in_both_densities() -> None:
    async with browsing_it() as it:
        for _ in range(2):
            lines = lines_of(it.browse.articles)
            assert len(lines) >= len(STRINGS)
            assert_harmless(lines)
            await it.press("D")


async def test_the_reader_and_its_head() -> None:
    async with browsing_it() as it:
        archive, reader = it.browse.articles.archive, it.browse.reader
        assert len(archive) > len(STRINGS)
        for number in range(len(archive)):
            reader.show(archive, number, frozenset(archive.links[number]))
            assert_harmless([reader.render_line(0).text, *lines_of(reader)])


async def test_what_is_offered() -> None:
    async with browsing_it() as it:
        for first in range(0, len(STRINGS), 8):
            few = STRINGS[first : first + 8]
            offered = [Suggestion(0, "person", f"Rudolf {string}", 1, ((0, 2),), "x") for string in few]
            offered += [Suggestion(-1, None, string, 1, (), "x", via=string, sort="saved") for string in few]
            it.browse.offer(offered)
            await it.pilot.pause()
            assert_harmless(lines_of(it.browse.suggestions))
        await it.press("/")
        await it.type("rudolf")
        assert any("Elphberg" in line for line in shown(it.browse.suggestions))
        assert_harmless(shown(it.browse.suggestions))


async def test_the_facets_with_names_taken_and_left_out() -> None:
    async with browsing_it() as it:
        await it.press("f")
        assert_harmless(lines_of(it.browse.facets))
        assert len(lines_of(it.browse.facets)) > 100
        await it.press("enter", "-", "]", "-")
        assert_harmless([*lines_of(it.browse.facets), *shown(it.browse.bar.chips), it.reading])


async def test_the_timeline() -> None:
    async with browsing_it() as it:
        await it.press("t", "space", "left")
        assert it.browse.timeline.display
        assert_harmless(shown(it.browse.timeline))


async def test_all_that_the_status_line_says(monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing_it() as it:
        told = heard(it, monkeypatch)
        for string in STRINGS:
            it.browse.say(string)
            for message in (News(string), Progress(Work(string)), Trouble(string), Failed(string)):
                it.browse.post_message(message)
        await it.settle()
        assert len(told) > 4 * len(STRINGS)
        assert_harmless(told)


def heard(it: Browsing, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The status line after each time that it is told something."""
    lines: list[str] = []
    tell = it.browse.status.tell

    def tell_and_note(**changes: object) -> None:
        tell(**changes)
        lines.append(it.browse.status.line(0).text)

    monkeypatch.setattr(it.browse.status, "tell", tell_and_note)
    return lines


async def test_the_problems() -> None:
    async with browsing_it() as it:
        await it.press("!")
        lines = lines_of(it.app.screen.query_one(PageLines))
        assert len(lines) > 2 * len(STRINGS)
        assert_harmless(lines)


async def test_what_is_pasted_into_the_bar_and_how_it_was_read() -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("/")
        it.browse.bar.input.post_message(events.Paste(" ".join(STRINGS)))
        await it.settle()
        assert len(it.browse.bar.typed) > 5 * len(STRINGS)
        assert_harmless([it.browse.bar.typed, it.reading])
        it.browse.bar.write("")
        for string in STRINGS:
            it.browse.bar.show_terms((string, f'who:"{string}"', f"-{string}"))
            it.browse.bar.say(string)
            assert_harmless([*lines_of(it.browse.bar.chips), it.reading])


async def test_answers_to_questions_and_what_is_said_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with browsing(made_archive(), size=(120, 40)) as it:
        it.browse.ask("search", "Label:")
        it.browse.prompt.field.post_message(events.Paste(" ".join(STRINGS)))
        await it.settle()
        assert len(it.browse.prompt.field.value) > 5 * len(STRINGS)
        assert_harmless([it.browse.prompt.field.value])
        told = heard(it, monkeypatch)
        for string in STRINGS:
            for question in ("date", "save", "search"):
                it.browse.post_message(Prompt.Answered(question, string))
            written = append_citation(Head("a", string, "2025", string), str(tmp_path / string))
            it.browse.say(f"{written.path} {written.fault}")
            await it.settle()
            told.append(it.asked)
        assert len(told) > 2 * len(STRINGS)
        assert_harmless(told)


async def test_saved_and_used_filters_whoever_wrote_the_file() -> None:
    file = state_file("filters.json")
    file.parent.mkdir(parents=True)
    saved = {f"n{number}": string for number, string in enumerate(STRINGS)}
    file.write_text(json.dumps({"saved": saved, "used": STRINGS[::13]}), encoding="utf-8")
    async with browsing(made_archive(), size=(120, 40)) as it:
        await it.press("F")
        lines = lines_of(it.app.screen.query_one(SavedLines))
        assert len(lines) == len(STRINGS)
        assert_harmless(lines)
        await it.press("q", "/")
        await it.type("@n")
        assert_harmless(lines_of(it.browse.suggestions))
        await it.press("escape")
        for _ in range(20):
            await it.pilot.press("up")
            assert it.terms
            assert_harmless([it.browse.bar.typed, *lines_of(it.browse.bar.chips), it.reading])


@pytest.mark.parametrize("string", STRINGS[::5])
def test_citations_and_the_pager(string: str) -> None:
    archive = corpus_of(string)
    article = archive.article(0)
    assert_harmless([citation(Head(string, f"/made/{string}.txt", "2025", string))])
    assert acting(pager_text(article)) == []


def corpus_of(string: str) -> Archive:
    return made_archive([("z", "2030-01-01", f"{string} met {string}.\n\n{string}")])
