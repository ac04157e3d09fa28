"""What the status line says of work behind the screen, in the room there is."""

import pytest

from tui.widgets.glyphs import ASCII, UNICODE
from tui.widgets.work import Work, in_words

HALF = Work("finding names", 50, "120", "25 s")


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (80, "finding names ███░░░ 50%  120/s  25 s left"),
        (42, "finding names ███░░░ 50%  120/s  25 s left"),
        (41, "finding names 50%  120/s  25 s left"),
        (34, "finding names 50%  25 s left"),
        (27, "finding names 50%"),
        (16, "50%"),
    ],
)
def test_as_much_is_said_as_there_is_room_for(room: int, said: str) -> None:
    assert in_words(HALF, room, UNICODE) == said


def test_the_bar_has_plain_signs_where_others_are_unknown() -> None:
    assert in_words(HALF, 80, ASCII) == "finding names ###... 50%  120/s  25 s left"


@pytest.mark.parametrize(("percent", "bar"), [(0, "░░░░░░"), (16, "░░░░░░"), (17, "█░░░░░"), (100, "██████")])
def test_the_bar_is_as_full_as_the_share(percent: int, bar: str) -> None:
    assert in_words(Work("reading", percent), 80, UNICODE) == f"reading {bar} {percent}%"


def test_of_work_without_a_known_end_only_its_words_are_said() -> None:
    assert in_words(Work("looking for files, 1,234 so far"), 80, UNICODE) == "looking for files, 1,234 so far"
