"""The timeline: articles over time as bars, on which a range is picked with the keyboard."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.actions import actions_in, printed_key
from tui.filter.timeline import UNITS, Slice, Unit, place_in, range_in, range_term
from tui.widgets.bindings import bindings_for
from tui.widgets.glyphs import ASCII
from tui.widgets.lines import Lines
from tui.widgets.sparkline import sparkline
from tui.widgets.strips import Run, strip_of

_WIDEST_BAR = 6
NOTHING_HERE = "There is nothing to take here"
_HINTS_OF_A_RANGE = {"set_start": "no range", "take_range": "end range"}

Count = Callable[[Unit], Sequence[Slice]]


class Timeline(Lines, can_focus=True):
    """Three lines: a bar a year, month or day; what is picked of them; the same in words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--picked",
        "timeline--cursor",
        "timeline--axis",
        "timeline--key",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("timeline")

    class Picked(Message):
        """A range was picked."""

        def __init__(self, term: str) -> None:
            super().__init__()
            self.term = term

    class Left(Message):
        """The reader left without one."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.display = False
        self.unit: Unit = "month"
        self.slices: Sequence[Slice] = ()
        self.cursor = 0
        self.start: int | None = None
        self._first = 0
        self._refused = False
        self._leads: set[str] = set()
        self._count: Count = lambda _: ()

    def open(self, count: Count, date: str, width: int) -> bool:
        """Show what `count` counts, in the finest unit that fits into `width`; False: there is nothing.

        The cursor stands on the ISO date given, or on the last slice there is.
        """
        self._count = count
        months = count("month")
        fits = 1 < len(months) <= width - 2
        self._take_unit("month" if fits else "day" if len(months) == 1 else "year", date or "9999")
        return bool(self.slices)

    def _take_unit(self, unit: Unit, date: str) -> None:
        self.unit, self.slices, self.start = unit, self._count(unit), None
        self.cursor, self._refused = place_in(self.slices, date), False
        place = UNITS.index(unit)
        self._leads = {"coarser"} if place else set()
        if place + 1 < len(UNITS) and self._count(UNITS[place + 1]):
            self._leads.add("finer")
        self.repaint()

    @property
    def line_count(self) -> int:
        """Three."""
        return 3

    @property
    def term(self) -> str:
        """What is picked, as a term of the filter."""
        first, last = self._picked
        return range_term(self.slices[first].date, self.slices[last].date)

    @property
    def _picked(self) -> tuple[int, int]:
        other = self.cursor if self.start is None else self.start
        return min(self.cursor, other), max(self.cursor, other)

    def line(self, number: int) -> Strip:
        """Bars, the axis with what is picked, or words."""
        width, base = self.size.width, self.look("")
        if not self.slices:
            return strip_of((), width, base)
        if number == 2:
            return strip_of(self._words(width), width, base)
        cells = max(1, min(_WIDEST_BAR, (width - 2) // len(self.slices)))
        shown = max(1, (width - 2) // cells)
        if not self._first <= self.cursor < self._first + shown:
            self._first = self.cursor - shown // 2
        self._first = max(0, min(self._first, len(self.slices) - shown))
        window = range(self._first, min(len(self.slices), self._first + shown))
        runs = self._bars(window, cells) if number == 0 else self._axis(window, cells)
        return strip_of([(" ", base), *runs], width, base)

    def _bars(self, window: range, cells: int) -> list[Run]:
        # As high as the greatest of all, so that bars keep their height while the window moves.
        bars = sparkline([each.count for each in self.slices], self.glyphs is ASCII)
        first, last = self._picked
        runs: list[Run] = []
        for place in window:
            look = self.look("timeline--picked" if first <= place <= last else "")
            if place == self.cursor:
                look = self.look("timeline--cursor")
            runs.append((bars[place] * max(1, cells - 1) + " " * (cells > 1), look))
        return runs

    def _axis(self, window: range, cells: int) -> list[Run]:
        first, last = (min(max(place - window.start, 0), len(window)) for place in self._picked)
        marks = "".join(
            ("^" if place + window.start == self.cursor else "=") * cells for place in range(first, last + 1)
        )
        marks = marks[:-1] if cells > 1 else marks
        letters = list(" " * (first * cells) + marks)
        letters += " " * (len(window) * cells - len(letters))
        ends = {
            at for end in (first, last) for at in range(end * cells, (end + 1) * cells) if letters[at] != " "
        }
        free = 0
        for place, label in self._labels(window, cells):
            at = (place - window.start) * cells
            under = range(at, at + len(label))
            # A label half behind a mark would be another date: it stands whole and apart, or not at all.
            apart = ends.isdisjoint(range(at - 1, under.stop + 1))
            if at >= free and under.stop <= len(letters) and apart:
                letters[at : under.stop] = label
                free = under.stop + 1
        axis, start, end = self.look("timeline--axis"), first * cells, first * cells + len(marks)
        before, picked, after = "".join(letters[:start]), "".join(letters[start:end]), "".join(letters[end:])
        return [(before, axis), (picked, self.look("timeline--picked")), (after, axis)]

    def _labels(self, window: range, cells: int) -> list[tuple[int, str]]:
        """Where years or months begin, and in which one the window does if there is room before the next."""
        letters = {"year": 4, "month": 4, "day": 7}[self.unit]
        dates = [(place, self.slices[place].date) for place in window]
        labels = [
            (place, date[:letters]) for place, date in dates if self.unit == "year" or date.endswith("-01")
        ]
        if dates and (not labels or (labels[0][0] - window.start) * cells > letters):
            labels.insert(0, (window.start, dates[0][1][:letters]))
        return labels

    def _words(self, width: int) -> list[Run]:
        count = self._picked_count
        words = f" {self.term}  {count:,} article{'' if count == 1 else 's'}  "
        base, key = self.look(""), self.look("timeline--key")
        runs: list[Run] = [(words, base)]
        if self._refused:
            runs.append((f"{NOTHING_HERE}  ", key))
        left = width - sum(cell_len(text) for text, _ in runs)
        for action in actions_in("timeline"):
            name, hint = printed_key(action.keys[0]), action.hint
            if action.id in ("finer", "coarser") and action.id not in self._leads:
                continue
            if self.start is not None:
                hint = _HINTS_OF_A_RANGE.get(action.id, hint)
            cells = len(name) + len(hint) + 3
            if hint and cells <= left:
                left -= cells
                runs += [(name, key), (f" {hint}  ", base)]
        return runs

    @property
    def _picked_count(self) -> int:
        first, last = self._picked
        return sum(each.count for each in self.slices[first : last + 1])

    def _go_to(self, place: int) -> None:
        self.cursor, self._refused = max(0, min(place, len(self.slices) - 1)), False
        self.repaint()

    def action_earlier(self) -> None:
        """One slice back."""
        self._go_to(self.cursor - 1)

    def action_later(self) -> None:
        """One slice on."""
        self._go_to(self.cursor + 1)

    def action_earliest(self) -> None:
        """To the first slice."""
        self._go_to(0)

    def action_latest(self) -> None:
        """To the last slice."""
        self._go_to(len(self.slices) - 1)

    def action_set_start(self) -> None:
        """Begin the range here, or begin it anew."""
        self.start, self._refused = self.cursor if self.start is None else None, False
        self.repaint()

    def action_finer(self) -> None:
        """From years to months, from months to days."""
        self._change_unit(1)

    def action_coarser(self) -> None:
        """From days to months, from months to years."""
        self._change_unit(-1)

    def _change_unit(self, step: int) -> None:
        place = UNITS.index(self.unit) + step
        if not (0 <= place < len(UNITS) and self._count(UNITS[place])):
            return
        here = self.slices[self.cursor].date
        began = None if self.start is None else self.slices[self.start].date
        self._take_unit(UNITS[place], here)
        if began is not None:
            ends = range_in(self.slices, began, here)
            self.start, self.cursor = ends if began <= here else ends[::-1]
            self.repaint()

    def action_take_range(self) -> None:
        """Filter by what is picked, if there is anything."""
        if not self._picked_count:
            self._refused = True
            self.repaint()
            return
        self.post_message(self.Picked(self.term))

    def action_leave_timeline(self) -> None:
        """Leave without a range."""
        self.post_message(self.Left())
