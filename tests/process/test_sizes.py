"""Any size: from 40x10 to 300x100, below it one clear sentence, and other sizes while typing and reading."""

from pathlib import Path
from random import Random

import pytest

from tests.process.terminal import BACKSPACE, ENTER, Terminal

TOO_SMALL = "parlbrowse needs 40x10 cells or more"


@pytest.mark.parametrize(("columns", "rows"), [(40, 10), (60, 15), (80, 24), (132, 43), (300, 100)])
def test_list_filter_and_reader_serve_at_every_size(home: Path, columns: int, rows: int) -> None:
    with Terminal(home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown("1/5")
        terminal.until_shown(" · ")
        terminal.until_quiet()
        terminal.press("/koshanov")
        terminal.until_shown("3 of 5")
        terminal.press(f"{ENTER}{ENTER}{ENTER}")
        terminal.until_shown("─ 000_f8bb")
        terminal.press("?")
        terminal.until_shown("Moving, in every pane")
        terminal.press("qqq")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


@pytest.mark.parametrize(("columns", "rows"), [(39, 10), (40, 9), (36, 1), (20, 5), (12, 2)])
def test_below_it_one_sentence_says_so_and_the_way_back_is_a_larger_terminal(
    home: Path, columns: int, rows: int
) -> None:
    with Terminal(home=home, columns=columns, rows=rows) as terminal:
        terminal.until(lambda: "parlbrowse"[: columns - 1] in terminal.text, "that it is too small")
        terminal.until_quiet()
        said = " ".join(line for line in terminal.lines if line)
        assert TOO_SMALL.startswith(said.rstrip("…"))
        assert said == TOO_SMALL or columns * rows < 36
        terminal.resize(80, 24)
        terminal.until_shown("5 articles")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


def test_other_sizes_while_typing_lose_no_letter(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.resize(120, 40)
        terminal.until_shown("1/5")
        terminal.press("/")
        for number, letter in enumerate("kosha"):
            terminal.press(letter)
            terminal.resize(40 + 37 * number, 10 + 9 * number)
        terminal.press(f"{BACKSPACE}anov")
        terminal.resize(80, 24)
        terminal.until_shown("/ koshanov")
        terminal.until_shown("3 of 5 articles")
        terminal.until_quiet()
        after = terminal.lines
    with Terminal(home=home) as fresh:
        fresh.until_shown("1/5")
        fresh.until_quiet()
        fresh.press("/koshanov")
        fresh.until_shown("3 of 5 articles")
        fresh.until_quiet()
        assert fresh.lines == after


def test_other_sizes_while_the_archive_is_read_leave_a_whole_screen(home: Path) -> None:
    with Terminal(home=home, columns=200, rows=60) as terminal:
        for columns, rows in ((45, 12), (150, 50), (39, 9), (80, 24)):
            terminal.listen(0.08)
            terminal.resize(columns, rows)
        terminal.until_shown("1/5")
        terminal.until_shown(" · ")
        terminal.until_quiet()
        assert terminal.lines[0].startswith(" / ")
        assert set(terminal.lines[1]) == {"─"}
        assert sum(line[1:5].startswith("20") for line in terminal.lines) == 5


def test_of_sizes_that_follow_each_other_the_last_one_stays(home: Path) -> None:
    random = Random(5)
    with Terminal(home=home) as terminal:
        terminal.until_shown(" · ")
        terminal.press("/")
        terminal.until_shown("Enter list")
        for _ in range(25):
            for _ in range(3):
                terminal.press(random.choice("kosha\x7f\x7f"))
                terminal.listen(random.random() / 50)
                terminal.resize(random.randint(60, 200), random.randint(20, 50))
            terminal.until(lambda: is_whole(terminal), "a whole screen of this size")
        terminal.press("\x03")
        assert terminal.exit_code() == 130


def is_whole(terminal: Terminal) -> bool:
    """Whether bar, rule and status line stand where they do at this size."""
    bar, rule, *_, status = terminal.screen.display
    return (
        bar.startswith(" / ")
        and rule.startswith("──")
        and rule.endswith("──")
        and "articles" in status
        and status.endswith(("list  ", "take  ", "choose  ", "complete  ", "clear  "))
    )
