"""What a reader does, with the real program in a terminal of either common size."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.process.environment import PARLBROWSE, environment
from tests.process.terminal import BACKSPACE, CTRL_C, DOWN, ENTER, ESCAPE, TAB, Terminal

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_from_a_few_letters_to_the_article_and_out(home: Path, columns: int, rows: int) -> None:
    with Terminal(home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown("5 articles")
        terminal.until_shown("2025-12-16")

        terminal.press("/")
        terminal.until_shown("Enter list")
        terminal.press("kosh")
        terminal.until_shown("3 of 5 articles")
        terminal.until_shown("Yerlan Koshanov")

        terminal.press(ENTER)
        terminal.until_shown('who:"Yerlan Koshanov"')
        terminal.until_shown("3 of 5 articles")

        terminal.press("at:geneva")
        terminal.until_shown("1 of 5 articles")
        terminal.press(ENTER)
        terminal.until_shown('at:"Geneva"')
        terminal.until_shown("1 of 5 articles")

        terminal.press(ENTER)
        terminal.until_quiet()
        terminal.press(ENTER)
        terminal.until_shown("Geneva")
        terminal.until_quiet()
        jumped = [next_mention(terminal) for _ in range(4)]
        assert set(jumped) <= mentions_of("at:geneva", home)

        terminal.press("q")
        terminal.until_quiet()
        terminal.press(ESCAPE)
        terminal.until_shown("5 articles")
        terminal.until_gone('at:"Geneva"')

        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []
        assert b"Traceback" not in terminal.raw


def next_mention(terminal: Terminal) -> str:
    """Jump, and the text that is marked now and was not before."""
    before = looks(terminal)
    terminal.press("]")
    terminal.until(lambda: looks(terminal) != before, "a mention marked")
    terminal.until_quiet()
    after = looks(terminal)
    changed = [place for place in after if after[place] != before.get(place)]
    strongest = {after[place] for place in changed} - set(before.values()) or {after[changed[0]]}
    marked = [place for place in sorted(changed) if after[place] in strongest]
    return " ".join("".join(terminal.screen.buffer[y][x].data for y, x in marked).split())


def looks(terminal: Terminal) -> dict[tuple[int, int], tuple[object, ...]]:
    """How each cell is printed, the letters aside."""
    return {
        (y, x): tuple(terminal.screen.buffer[y][x])[1:]
        for y in range(terminal.screen.lines - 1)
        for x in range(terminal.screen.columns)
    }


def mentions_of(filter_text: str, home: Path) -> set[str]:
    exported = subprocess.run(
        [*PARLBROWSE, "export", "-f", filter_text],
        capture_output=True,
        encoding="utf-8",
        env=environment(home),
        check=True,
    ).stdout
    return {
        " ".join(mention["text"].split())
        for line in exported.splitlines()
        for mention in json.loads(line)["mentions"]
    }


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_words_of_the_command_line_are_the_filter(home: Path, columns: int, rows: int) -> None:
    with Terminal("-f", "-at:geneva koshanov", home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown("2 of 5 articles")
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_backspace_on_nothing_typed_removes_the_last_term(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("/")
        terminal.until_shown("Enter list")
        terminal.press("koshanov")
        terminal.until_shown("3 of 5 articles")
        terminal.press(ENTER)
        terminal.until_shown("who:")
        terminal.press(BACKSPACE)
        terminal.until_gone("who:")
        terminal.until_gone("3 of 5 articles")


def test_keys_pass_through_the_panes_and_back(home: Path) -> None:
    with Terminal(home=home, columns=120, rows=40) as terminal:
        terminal.until_shown("1/5")
        terminal.press(DOWN)
        terminal.until_shown("2/5")
        terminal.press("G")
        terminal.until_shown("5/5")
        terminal.press("g")
        terminal.until_shown("1/5")
        terminal.press(TAB)
        terminal.until_quiet()
        terminal.press("J")
        terminal.until_shown("2/5")
        terminal.press("f")
        terminal.until_shown("Organisations")
        terminal.press("?")
        terminal.until_shown("Moving, in every pane")
        terminal.press("q")
        terminal.until_gone("Moving, in every pane")


def test_it_follows_the_size_of_the_terminal(home: Path) -> None:
    with Terminal(home=home, columns=120, rows=40) as terminal:
        terminal.until_shown("5 articles")
        for columns, rows in ((80, 24), (40, 10), (120, 40)):
            terminal.resize(columns, rows)
            terminal.until_quiet()
            terminal.until_shown("2025-12-16")
            assert max(len(line) for line in terminal.lines) <= columns
        terminal.resize(30, 6)
        terminal.until_quiet()
        terminal.until_gone("2025-12-16")
        terminal.resize(80, 24)
        terminal.until_shown("2025-12-16")
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_ctrl_c_quits_at_once_and_restores_the_terminal(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("/")
        terminal.until_shown("Enter list")
        terminal.press("kosh")
        terminal.until_shown("3 of 5 articles")
        terminal.press(CTRL_C)
        assert terminal.exit_code() == 130
        assert terminal.not_restored() == []


@pytest.mark.parametrize("pager", ["no-such-pager", "/etc/passwd"])
def test_a_pager_that_does_not_start_is_told_and_the_screen_comes_back(home: Path, pager: str) -> None:
    with Terminal(home=home, variables={"PAGER": pager}) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("v")
        terminal.until_shown(f"The pager {pager} did not start")
        terminal.press("j")
        terminal.until_shown("2/5")


def test_show_breaks_lines_between_words_on_a_terminal(home: Path, tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text(" date 2025-01-02 " + "parliamentary " * 30 + "\n", encoding="utf-8")
    with Terminal("show", "long", str(article), home=home, columns=60) as terminal:
        assert terminal.exit_code() == 0
        text = [line for line in terminal.lines if line][-8:]
        assert {line.replace("parliamentary", "").strip() for line in text} == {""}
        assert text[0].count("parliamentary") == 4


def test_a_missing_archive_is_said_before_the_screen_opens(home: Path) -> None:
    with Terminal("nowhere", home=home) as terminal:
        assert terminal.exit_code() == 2
        assert "there is no archive nowhere" in terminal.text
        assert not terminal.modes()


def test_a_dumb_terminal_is_told_of_list(home: Path) -> None:
    with Terminal(home=home, variables={"TERM": "dumb"}) as terminal:
        assert terminal.exit_code() == 2
        assert "`parlbrowse list`" in terminal.text
        assert b"\x1b" not in terminal.raw
