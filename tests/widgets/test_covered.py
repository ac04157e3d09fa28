"""Which stretches of a text meet ranges of it."""

import pytest

from tui.widgets.covered import covered

RANGES = [(12, 20), (2, 6), (6, 8), (14, 16)]


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        (0, 2, False),
        (0, 3, True),
        (7, 8, True),
        (8, 12, False),
        (8, 13, True),
        (17, 30, True),
        (20, 30, False),
    ],
)
def test_half_open_ranges_that_overlap_or_touch_are_one(start: int, end: int, meets: bool) -> None:
    assert covered(RANGES).meets(start, end) is meets


def test_nothing_covers_nothing() -> None:
    assert not covered(()).meets(0, 10)
