"""Keys that arrive many at once, as over a slow line, do what they do one by one."""

from pathlib import Path

import pytest

from tests.process.terminal import ENTER, ESCAPE, Terminal


def until_named(terminal: Terminal) -> None:
    """Until the names of the seeds are found and the list shows them."""
    terminal.until_shown(" · ")
    terminal.until_shown("1/5")
    terminal.until_quiet()


def test_letters_that_arrive_with_the_slash_are_typed_not_pressed(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("/koshanov")
        terminal.until_shown("/ koshanov")
        terminal.until_shown("3 of 5 articles")


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_a_whole_filter_arrives_in_one_write(home: Path, columns: int, rows: int) -> None:
    with Terminal(home=home, columns=columns, rows=rows) as terminal:
        until_named(terminal)
        terminal.press("/koshanov\rat:geneva\r")
        terminal.until_shown('who:"Yerlan Koshanov"')
        terminal.until_shown('at:"Geneva"')
        terminal.until_shown("1 of 5 articles")
        terminal.press(f"{ESCAPE}")
        terminal.until_shown("? help")


def test_a_filter_and_the_way_to_the_article_and_out_arrive_in_one_write(home: Path) -> None:
    with Terminal(home=home) as terminal:
        until_named(terminal)
        terminal.press("/koshanov\r\rjj\r")
        terminal.until_shown("q back")
        terminal.until_shown("3/3")
        terminal.press("qq")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


def test_steps_and_enter_open_the_row_that_they_lead_to(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.press("jjjjj\r")
        terminal.until_shown("5/5")
        terminal.until_shown("q back")
        terminal.press("gggqgjj\r")
        terminal.until_shown("3/5")
        terminal.until_shown("q back")


def test_screens_open_and_close_within_one_write(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("1/5")
        terminal.press("?q!qj?jjq")
        terminal.until_shown("2/5")
        terminal.until_gone("Moving, in every pane")
        terminal.press(":oldest\rj")
        terminal.until_shown("Oldest first")
        terminal.press("fjjf")
        terminal.until_quiet()
        terminal.press("?")
        terminal.until_shown("Moving, in every pane")
        terminal.press("qq")
        assert terminal.exit_code() == 0


def test_prompts_are_answered_within_one_write(home: Path) -> None:
    with Terminal(home=home, columns=120, rows=40) as terminal:
        terminal.until_shown("1/5")
        terminal.press("d2025-04\rj")
        terminal.until_quiet()
        there = next(line for line in terminal.lines if line.startswith("▌"))
        terminal.press("gd2025-04\r")
        terminal.until_quiet()
        terminal.press("j")
        terminal.until_quiet()
        assert next(line for line in terminal.lines if line.startswith("▌")) == there
        terminal.press(f"{ENTER}sthe{ENTER}nn")
        terminal.until_shown("3 of ")


def test_a_paste_keeps_its_place_among_the_keys(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("/ko\x1b[200~shan\x1b[201~ov")
        terminal.until_shown("/ koshanov")
        terminal.press("\x1b[200~ at:\ngeneva\x1b[201~")
        terminal.until_shown("/ koshanov at:")
        terminal.until_shown("geneva")


def test_ctrl_c_does_not_wait_for_the_keys_before_it(home: Path) -> None:
    with Terminal(home=home) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("j" * 2000 + "\x03")
        assert terminal.exit_code() == 130
        assert terminal.not_restored() == []
