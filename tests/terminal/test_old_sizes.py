"""A terminal dragged to and fro leaves nothing of its old sizes in memory."""

from random import Random

from rich.cells import cached_cell_len, cell_len
from textual.geometry import Region

from tests.screens.browsing import browsing
from tests.screens.made import made_archive
from tui.terminal.old_sizes import forget_old_sizes


def remembered() -> int:
    methods = (Region.intersection, Region.__contains__, Region.translate, Region.union, Region.overlaps)
    return sum(method.cache_info().currsize for method in methods)


def test_what_was_worked_out_is_forgotten() -> None:
    for width in range(1, 50):
        Region(0, 0, width, 1).intersection(Region(2, 0, 7, 1))
        cell_len("x" * width)
    assert remembered() >= 49
    forget_old_sizes()
    assert remembered() == 0
    assert cached_cell_len.cache_info().currsize == 0
    assert cell_len("議") == 2


async def test_many_sizes_leave_no_more_than_one() -> None:
    random = Random(1)
    async with browsing(made_archive()) as it:
        await it.pilot.resize_terminal(81, 25)
        await it.settle()
        after_one = remembered()
        for _ in range(12):
            await it.pilot.resize_terminal(random.randint(40, 300), random.randint(10, 100))
            await it.settle()
        await it.pilot.resize_terminal(80, 24)
        await it.settle()
        assert remembered() < 2 * after_one
