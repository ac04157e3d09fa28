"""The first frame: the list as it will stand, painted before Textual is loaded, which takes far longer.

The terminal is taken as Textual takes it, so that keys typed meanwhile wait for it unseen, and is given to
its driver as it is; whatever ends the program before that puts it back.
"""

import os
import signal
import sys
import termios
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType
from typing import Any

from tui.terminal.abilities import colours

ALTERNATE_SCREEN = "\x1b[?1049h"
_AS_BEFORE = "\x1b[m\x1b[?1049l\x1b[?25h"
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
# As styles/browse.tcss lays the panes out: the bar above, the status line below, the list beside the reader.
_ABOVE, _BELOW = 2, 1
_SMALLEST, _WIDE, _MOST_OF_READER = (40, 10), 100, 78
_DATE_CELLS = 10
_CURSOR, _MORE = "▌", "…"
_LEVELS = (0, 95, 135, 175, 215, 255)


@dataclass(frozen=True, slots=True)
class Rows:
    """What the list will show: dates and headlines (without controls), and the row under the cursor.

    `cursor` is a place in `rows`, `density` the lines of a row.
    """

    rows: Sequence[tuple[str, str]]
    cursor: int
    density: int


def rows_on_screen(density: int) -> int:
    """How many rows the list has room for; 0 where nothing can be shown."""
    try:
        columns, lines = os.get_terminal_size(_output())
    except OSError:
        return 0
    if columns < _SMALLEST[0] or lines < _SMALLEST[1]:
        return 0
    return max(1, (lines - _ABOVE - _BELOW) // density)


def _output() -> int:
    # Where Textual writes.
    return sys.__stderr__.fileno() if sys.__stderr__ is not None else 2


class FirstFrame:
    """The terminal, taken; `driver` takes it over with `hand_over`."""

    def __init__(self) -> None:
        self._input = sys.__stdin__.fileno() if sys.__stdin__ is not None else 0
        self._before: list[Any] = termios.tcgetattr(self._input)
        self._is_ours = False

    def show(self, painted: str) -> None:
        """Take the terminal and paint. Raises OSError and termios.error."""
        taken = termios.tcgetattr(self._input)
        taken[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        taken[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        taken[6][termios.VMIN] = 1
        self._is_ours = True
        termios.tcsetattr(self._input, termios.TCSANOW, taken)
        data = painted.encode("utf-8", "replace")
        while data:
            data = data[os.write(_output(), data) :]

    def hand_over(self) -> list[Any]:
        """Somebody else puts the terminal back from now on, and sets it as it was: to these attributes."""
        self._is_ours = False
        return self._before

    def leave(self) -> None:
        """Put the terminal back, unless it was handed over."""
        if self._is_ours:
            self._is_ours = False
            with suppress(OSError, termios.error):
                termios.tcsetattr(self._input, termios.TCSANOW, self._before)
                os.write(_output(), _AS_BEFORE.encode())


@contextmanager
def first_frame(rows: Rows | None, theme: Mapping[str, str]) -> Iterator[FirstFrame | None]:
    """Show rows until the browser does; None: nothing could be shown.

    `theme` has the colours `foreground`, `background`, `faint`, `raised` and `strong` as #rrggbb; without
    them the terminal's own serve.
    """
    try:
        frame = FirstFrame() if rows is not None and rows.rows else None
    except (OSError, ValueError, termios.error):
        frame = None
    if frame is None or rows is None:
        yield None
        return

    def told(number: int, _: FrameType | None) -> None:
        frame.leave()
        os._exit(128 + number)

    before = {number: signal.signal(number, told) for number in _SIGNALS}
    try:
        try:
            frame.show(painted(rows, os.get_terminal_size(_output()), theme))
        except (OSError, termios.error):
            frame.leave()
            yield None
        else:
            yield frame
    finally:
        frame.leave()
        for number, handler in before.items():
            signal.signal(number, handler)


def painted(rows: Rows, size: tuple[int, int], theme: Mapping[str, str]) -> str:
    """The alternate screen with these rows where the list will stand."""
    columns, lines = size
    width = list_width(columns)
    look = _Looks(theme)
    parts = [ALTERNATE_SCREEN, "\x1b[?25l", look.plain, "\x1b[H\x1b[J"]
    for place, (date, headline) in enumerate(rows.rows):
        line = 1 + _ABOVE + place * rows.density
        if line > lines - _BELOW:
            break
        date, headline = date.ljust(_DATE_CELLS), _cut(headline, width - _DATE_CELLS - 4)
        if place == rows.cursor:
            text = f"{_CURSOR}{date}  {headline}"
            parts.append(f"\x1b[{line};1H{look.cursor}{text}{' ' * (width - _cells(text))}{look.plain}")
        else:
            parts.append(f"\x1b[{line};1H{look.date} {date}  {look.plain}{headline}")
    return "".join(parts)


def list_width(columns: int) -> int:
    """Columns of the list: all, or on a wide screen five of eleven and what the reader does not need."""
    both = columns - 1
    return columns if columns < _WIDE else max(both * 5 // 11, both - _MOST_OF_READER)


class _Looks:
    """The sequences that set the pen."""

    def __init__(self, theme: Mapping[str, str]) -> None:
        found = colours()
        if theme and found in ("256", "truecolor"):
            ground = _colour(48, theme["background"], found)
            self.plain = f"\x1b[0;{_colour(38, theme['foreground'], found)};{ground}m"
            self.date = f"\x1b[{_colour(38, theme['faint'], found)}m"
            strong, raised = _colour(38, theme["strong"], found), _colour(48, theme["raised"], found)
            self.cursor = f"\x1b[1;{strong};{raised}m"
        else:
            self.plain, self.date, self.cursor = "\x1b[m", "\x1b[2m", "\x1b[7m"


def _colour(plane: int, colour: str, found: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    if found == "truecolor":
        return f"{plane};2;{red};{green};{blue}"
    if red == green == blue and red not in _LEVELS:
        return f"{plane};5;{232 + (red - 8) // 10}"
    r, g, b = (min(range(6), key=lambda n: abs(_LEVELS[n] - part)) for part in (red, green, blue))
    return f"{plane};5;{16 + 36 * r + 6 * g + b}"


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _cut(text: str, room: int) -> str:
    """Text that fits, its end told by a mark where it does not."""
    if _cells(text) <= room:
        return text
    taken, left = 0, room - 1
    for letter in text:
        left -= _width(letter)
        if left < 0:
            break
        taken += 1
    return text[:taken].rstrip() + _MORE
