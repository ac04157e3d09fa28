"""What a pane painted is let go with it."""

import gc
import weakref

from textual._styles_cache import StylesCache
from textual.color import Color

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
