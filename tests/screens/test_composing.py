"""Frames of what changed: together they are the screen, whatever lies over what."""

from collections.abc import Sequence

import pytest
from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate

from tests.bench import generated
from tests.screens.browsing import browsing
from tests.screens.made import made_archive
from tui.app import BrowserApp
from tui.terminal.canvas import Cell, cells_of
from tui.terminal.frames import lines_of, runs_of

_TRUE = ColorSystem.TRUECOLOR
_KEYS = (
    *("j", "j", "space", "G", "b", "k", "D", "space"),
    *("/", "h", "a", "l", "down", "backspace", "v", "escape", "escape", "escape"),
    *("enter", "space", "]", "]", "q", "f", "j", "enter", "f", "u", "d", "2", "escape", "z", "j", "z"),
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_frames_of_what_changed_add_up_to_the_screen(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    columns, rows = size
    stands: list[list[Cell | None]] = [[None] * columns for _ in range(rows)]
    partly = 0
    display = BrowserApp._display

    def noted(self: BrowserApp, screen: object, update: object) -> None:
        nonlocal partly
        if isinstance(update, LayoutUpdate | ChopsUpdate) and not self._held:
            partly += isinstance(update, ChopsUpdate)
            for x, y, runs in lines_of(update, _TRUE):
                cells = cells_of(runs)
                stands[y][x : x + len(cells)] = cells
        display(self, screen, update)  # type: ignore[arg-type]

    monkeypatch.setattr(BrowserApp, "_display", noted)
    async with browsing(generated.archive(300), size) as it:
        for key in _KEYS:
            await it.press(key)
            await it.pilot.pause(0.2)
            if it.app.screen is it.browse:
                whole = [cells_of(runs_of(strip, _TRUE)) for strip in it.browse._compositor.render_strips()]
                assert _text(stands) == _text(whole), key
                assert stands == whole, key
    assert partly > len(_KEYS) / 2


async def test_a_pane_that_opens_is_painted_though_somebody_asked_for_its_place_before() -> None:
    async with browsing(made_archive(), size=(40, 10)) as it:
        reader = it.browse.reader
        it.browse.show_article(it.browse.articles.number)
        it.browse.open_reader()
        # As in a frame that falls due before the new layout: the next that asks for a place has all anew.
        it.browse._compositor.update_widgets({reader})
        assert reader in it.browse._compositor.full_map
        await it.settle()
        assert reader.size.height > 1
        assert set(reader._painted) == set(range(reader.size.height))


def _text(rows: Sequence[Sequence[Cell | None]]) -> list[str]:
    return ["".join(cell.text if cell is not None else "?" for cell in row) for row in rows]
