"""The status line: where one is, how much is shown and of when, what goes on, and the keys that help here."""

from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len
from textual.strip import Strip

from tui.actions import ACTIONS, Place, printed_key
from tui.text.harmless import harmless_line
from tui.widgets.glyphs import ASCII
from tui.widgets.lines import Lines
from tui.widgets.sparkline import sparkline
from tui.widgets.strips import Run, cut, strip_of
from tui.widgets.work import NONE, Work, in_words

# Places where the keys of the panes do nothing.
_ALONE: tuple[Place, ...] = ("bar", "page")
# So many hints come before the word for problems and the sparkline: elsewhere the way back and three.
_NEEDED: dict[Place, int] = {"list": 3, "bar": 2}
_WIDTH_WITH_TIMES = 70
_WIDTH_WITH_ENDS = 100


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says; `row` counts from one (0: there is none), `said` stands before all else.

    `news` stand beside it, or behind the counts.
    `times` are the counts of the sparkline, between `first` and `last`, a year or month each. `typed` and
    `offered` tell whether the bar has letters, and offers something, `gone` that the reader's article is.
    """

    row: int = 0
    shown: int = 0
    all: int = 0
    problems: int = 0
    work: Work = NONE
    said: str = ""
    news: str = ""
    place: Place = "list"
    times: tuple[int, ...] = ()
    first: str = ""
    last: str = ""
    typed: bool = False
    offered: bool = False
    gone: bool = False


def hints_for(
    place: Place, typed: bool = True, offered: bool = True, gone: bool = False
) -> list[tuple[str, str]]:
    """Key and word of the footer's hints in one place, the most useful first.

    In the bar they are those of what is `typed` and `offered` there; a reader whose article is `gone` has
    none of its own.
    """
    places: tuple[Place, ...] = (place,) if place in _ALONE else (place, "browse")
    order = {"filter": 0, "help": 1, "back": 2}
    found = [action for action in ACTIONS if action.place in places and action.hint]
    # In a pane with keys of its own these follow the way back; in the list, the ways on are first.
    found.sort(key=lambda it: (it.id != "back" and place not in (it.place, "list"), order.get(it.id, 5)))
    idle = (() if typed else ("clear_typed",)) + (() if offered else ("choose_next", "complete"))
    words: dict[str, str] = {"take": "take" if typed else "list"}
    if place != "list":
        words["back"] = "back"
    return [
        (printed_key(action.keys[0]), words.get(action.id, action.hint))
        for action in found
        if (place != "bar" or action.id not in idle) and not (gone and action.place == "reader")
    ]


def _cells(hint: tuple[str, str]) -> int:
    return cell_len(hint[0]) + cell_len(hint[1]) + 3


class StatusLine(Lines):
    """One line at the foot; the position stands first, so that the cursor's steps paint a few cells."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status-line--key", "status-line--said", "status-line--busy"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.status = Status()

    def tell(self, **changes: object) -> None:
        """Change parts of what the line says, by the names of `Status`."""
        self.status = replace(self.status, **changes)  # type: ignore[arg-type]
        self.repaint()

    @property
    def line_count(self) -> int:
        """One."""
        return 1

    def counts(self, short: bool = False) -> str:
        """Position and counts in words; `short`: of problems only their number and key."""
        now = self.status
        all_digits = len(f"{now.all:,}")
        row = f"{now.row:>{all_digits},}/{now.shown:,}" if now.row else f"{0:>{all_digits}}/{now.shown:,}"
        articles = "article" if now.all == 1 else "articles"
        left = f"{now.shown:,} of {now.all:,}" if now.shown != now.all else f"{now.all:,}"
        text = f" {row}  {left} {articles}"
        if now.problems and short:
            text += f"  {now.problems:,}!"
        elif now.problems:
            text += f"  {now.problems:,} problem{'s' if now.problems > 1 else ''} (!)"
        return text

    def over_time(self) -> str:
        """The sparkline of the articles shown, between the archive's ends; empty where there is no room."""
        now = self.status
        ends = self.size.width >= _WIDTH_WITH_ENDS
        if not any(now.times) or now.first == now.last or self.size.width < _WIDTH_WITH_TIMES:
            return ""
        bars = sparkline(now.times, self.glyphs is ASCII)
        return f"{now.first} {bars} {now.last}" if ends else f"{self.glyphs.down}{bars}{self.glyphs.down}"

    def line(self, number: int) -> Strip:
        """Counts or a message on the left, hints on the right as far as there is room."""
        width, base, key = self.size.width, self.look(""), self.look("status-line--key")
        now = self.status
        news = f"  {harmless_line(now.news)}" if now.news else ""
        if now.said:
            said = cut(f" {harmless_line(now.said)}", width - cell_len(news), self.glyphs.more) + news
            return strip_of([(said, self.look("status-line--said"))], width, base)
        offered = hints_for(now.place, now.typed, now.offered, now.gone)
        beside = width - cell_len(self.counts(short=True)) - cell_len(news) - 2
        busy = f"  {harmless_line(in_words(now.work, beside, self.glyphs))}" if now.work.doing else ""
        needed = sum(map(_cells, offered[: _NEEDED.get(now.place, 4)])) + 2
        times = f"  {over_time}" if (over_time := self.over_time()) else ""
        long, short = f"{self.counts()}{times}", f"{self.counts(short=True)}{times}"
        room = width - needed - cell_len(busy) - cell_len(news)
        told = next((it for it in (long, short) if cell_len(it) <= room), self.counts(short=True))
        left = cell_len(told) + cell_len(busy) + cell_len(news)
        runs: list[Run] = [
            (told, base),
            (news, self.look("status-line--said")),
            (busy, self.look("status-line--busy")),
        ]
        hints: list[Run] = []
        taken = 0
        for name, word in offered:
            cells = _cells((name, word))
            if left + 2 + taken + cells > width:
                break
            hints += [(name, key), (f" {word}  ", base)]
            taken += cells
        runs.append((" " * max(0, width - left - taken), base))
        return strip_of([*runs, *hints], width, base)
