"""The pace of frames: those of a key come at once, many keys share theirs."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.bench import generated
from tests.screens.browsing import browsing
from tui.app import BrowserApp
from tui.screens.pace import Pace


class Loop:
    """An event loop's clock that moves when told."""

    def __init__(self) -> None:
        self.now = 100.0
        self.due: list[tuple[float, Callable[..., None], tuple[Any, ...]]] = []

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, call: Callable[..., None], *parts: Any) -> "Loop":
        self.due.append((when, call, parts))
        return self

    def cancel(self) -> None:
        self.due.clear()

    def run_until(self, when: float) -> None:
        while self.due and self.due[0][0] <= when:
            self.now, call, parts = self.due.pop(0)
            call(*parts)
        self.now = when


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Loop:
    loop = Loop()
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: loop)
    return loop


def test_the_frames_of_a_key_come_at_once(loop: Loop) -> None:
    frames: list[float] = []
    pace = Pace(lambda: frames.append(loop.now))
    for began in (100.0, 101.0):
        for after in (0.001, 0.004, 0.009):
            loop.run_until(began + after)
            pace.resume()
            loop.run_until(loop.now)
    assert frames == pytest.approx([100.001, 100.004, 100.009, 101.001, 101.004, 101.009])


def test_there_are_no_more_than_sixty_a_second_and_the_last_change_is_in_one(loop: Loop) -> None:
    frames: list[float] = []
    pace = Pace(lambda: frames.append(loop.now))
    for millisecond in range(1000):
        loop.run_until(100 + millisecond / 1000)
        pace.resume()
    loop.run_until(102.0)
    assert 50 <= len(frames) <= 63
    assert frames[-1] >= 100.999


def test_what_is_painted_otherwise_is_due_no_more(loop: Loop) -> None:
    frames: list[float] = []
    pace = Pace(lambda: frames.append(loop.now))
    pace.resume()
    pace.pause()
    loop.run_until(101.0)
    assert frames == []
    pace.resume()
    loop.run_until(102.0)
    assert len(frames) == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_opening_an_article_and_going_back_are_a_frame_each(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    frames: list[object] = []
    display = BrowserApp._display

    def noted(self: BrowserApp, screen: Any, update: Any) -> None:
        if update is not None:
            frames.append(update)
        display(self, screen, update)

    monkeypatch.setattr(BrowserApp, "_display", noted)
    async with browsing(generated.archive(300), size) as it:
        for key in ("enter", "q"):
            await it.pilot.pause(0.3)
            frames.clear()
            await it.press(key)
            assert len(frames) == 1, (key, frames)
