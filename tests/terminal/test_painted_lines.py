"""What a pane painted is let go with it, and pieces of a line with what they were cut for."""

import gc
import weakref

from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.color import Color
from textual.strip import Strip

from tui.terminal.painted_lines import let_painted_lines_go


def test_the_styles_are_textuals_and_hold_no_pane() -> None:
    ground, pane = Color(10, 20, 30), Color(200, 100, 50, 0.5)
    textuals = StylesCache().get_inner_outer(ground, pane)
    let_painted_lines_go()
    painted = StylesCache()
    assert painted.get_inner_outer(ground, pane) == textuals
    held = weakref.ref(painted)
    del painted
    gc.collect()
    assert held() is None


def test_pieces_of_a_line_are_cut_anew_and_not_kept() -> None:
    let_painted_lines_go()
    line = Strip([Segment("The Senate "), Segment("met.")])
    left, right = line.divide([5, 15])
    assert (left.text, right.text) == ("The S", "enate met.")
    assert line.crop(4, 10).text == "Senate"
    assert line.divide([5, 15])[0] is not left
    assert line.crop(4, 10) is not line.crop(4, 10)
