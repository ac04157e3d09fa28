"""What stands on the terminal, cell by cell, and the fewest bytes that make it another screen.

Textual paints the panes that changed, each style with its own beginning and end. Here a frame is compared
with what stands there already, as curses does (Arnold, "Screen Updating and Cursor Movement Optimization",
1980): cells alike are skipped, a style goes on until another is needed, blanks at a line's end are erased.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rich.cells import get_character_cell_size

from tui.text.harmless import harmless_line

# Cells that are alike are sent again where skipping them would take more bytes.
_SKIPPED_AT_LEAST = 6
_BLANKS_SKIPPED_AT_LEAST = 4
_ERASED_AT_LEAST = 4
# Within a line erasing costs a sequence, and another one to go on behind it.
_ERASED_WITHIN_AT_LEAST = 12
# More marks on one letter than any language has are a storm that covers the lines above.
_MARKS_OF_A_LETTER = 5
# Blocks in whose width all terminals agree: Latin, Greek, Cyrillic, punctuation, boxes, Han, kana, Hangul.
_AGREED = ((0, 0x300), (0x370, 0x483), (0x48A, 0x530), (0x2010, 0x2028), (0x2500, 0x25A0), (0x3001, 0x3030))
_AGREED_MORE = ((0x3041, 0x3097), (0x30A1, 0x30FB), (0x4E00, 0xA000), (0xAC00, 0xD7A4))
# Cells of these alone are a character each, and one column wide on every terminal.
_LETTERS = re.compile("[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2500-\u259f]*")
_LONG_BLANKS = re.compile(f" {{{_ERASED_WITHIN_AT_LEAST},}}")
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29", "21": "24"}


class Look(NamedTuple):
    """A style as SGR parameters (ECMA-48, 8.3.117): attributes, colour of the letters, of the ground."""

    attributes: tuple[str, ...] = ()
    ink: str = ""
    ground: str = ""

    @property
    def shows_on_blanks(self) -> bool:
        """Whether a blank in it shows more than the ground."""
        return bool({"4", "7", "9", "21"}.intersection(self.attributes))


class Cell(NamedTuple):
    """A cell: a character with what combines with it, empty behind a wide one; and its look."""

    text: str
    look: Look


PLAIN = Look()
_text, _look = itemgetter(0), itemgetter(1)
# A run of text in one look.
Run = tuple[str, Look]


class Canvas:
    """The terminal's cells as far as they are known, its pen and its cursor."""

    def __init__(self, columns: int, rows: int, erases_in_colour: bool) -> None:
        self.size = (columns, rows)
        self._erases_in_colour = erases_in_colour
        self.forget()

    def forget(self) -> None:
        """Know nothing of the terminal any more: something else has written on it."""
        columns, rows = self.size
        self._rows: list[list[Cell | None]] = [[None] * columns for _ in range(rows)]
        # Rows that may hold a wide character.
        self._wide: set[int] = set()
        self._pen: Look | None = None
        self._at: tuple[int, int] | None = None

    def paint(self, lines: Iterable[tuple[int, int, Sequence[Run]]]) -> str:
        """What to send so that runs stand at column and row; nothing, if they do already."""
        sent: list[str] = []
        columns, rows = self.size
        for x, y, runs in lines:
            if 0 <= y < rows and 0 <= x < columns:
                self._paint_row(sent, y, x, cells_of(runs)[: columns - x])
        return "".join(sent)

    def move_to(self, x: int, y: int) -> str:
        """What to send so that the cursor stands there."""
        if self._at == (x, y):
            return ""
        sent: list[str] = []
        self._go(sent, x, y)
        return sent[0]

    def _paint_row(self, sent: list[str], y: int, x: int, new: list[Cell]) -> None:
        row = self._rows[y]
        if new and new[-1].text and get_character_cell_size(new[-1].text[0]) == 2:
            new[-1] = Cell(" ", new[-1].look)
        old = row[x : x + len(new)]
        # Cells that are alike are mostly the same object, and others differ in their letter.
        changed = [
            one is not other and (one is None or one[0] != other[0] or not _alike(one, other))
            for one, other in zip(old, new, strict=True)
        ]
        if True not in changed:
            return
        is_wide = "" in map(_text, new)
        if is_wide or y in self._wide:
            self._keep_wide_whole(changed, old, new)
        if is_wide:
            self._wide.add(y)
        elif len(new) == len(row):
            self._wide.discard(y)
        until = len(new)
        if x + len(new) == self.size[0]:
            until = self._erasable_from(new)
            if until < len(new) and True not in changed[until:]:
                until = len(new)
        at = 0
        while True in changed[at:until]:
            at = changed.index(True, at)
            end = self._end_of_change(changed, new, at, until)
            self._go(sent, x + at, y)
            self._write(sent, new[at:end], x + at, y)
            at = end
        if until < len(new):
            self._go(sent, x + until, y)
            self._dip(sent, new[until].look, blank=True)
            sent.append("\x1b[K")
        row[x : x + len(new)] = new
        # What is left of half a wide character is for the terminal to say.
        after = row[x + len(new)] if x + len(new) < len(row) else None
        if after is not None and not after.text:
            row[x + len(new)] = None

    def _erasable_from(self, new: Sequence[Cell]) -> int:
        """Where the blanks begin that reach the end of the line and can be erased."""
        last = new[-1]
        if last.text != " " or last.look.shows_on_blanks:
            return len(new)
        if last.look.ground and not self._erases_in_colour:
            return len(new)
        start = len(new)
        while start and _alike(new[start - 1], last):
            start -= 1
        return start if len(new) - start >= _ERASED_AT_LEAST else len(new)

    @staticmethod
    def _keep_wide_whole(changed: list[bool], old: Sequence[Cell | None], new: Sequence[Cell]) -> None:
        """A wide character is painted with both its cells, and so is what takes the place of half of one."""
        for cells in (old, new, old):
            for at in range(1, len(changed)):
                cell = cells[at]
                if cell is not None and not cell.text:
                    changed[at] = changed[at - 1] = changed[at] or changed[at - 1]

    @staticmethod
    def _end_of_change(changed: Sequence[bool], new: Sequence[Cell], at: int, until: int) -> int:
        end = at + 1
        while False in changed[end:until]:
            end = changed.index(False, end)
            if True not in changed[end : min(end + _SKIPPED_AT_LEAST, until)]:
                return end
            ahead = changed.index(True, end)
            # A few blanks are written with any pen, for less than it takes to skip them.
            pen, skipped = new[end - 1].look, new[end:ahead]
            free = len(skipped) < _BLANKS_SKIPPED_AT_LEAST and all(
                cell.text == " " and _blanks_alike(cell.look, pen) for cell in skipped
            )
            if not free and len({pen, new[ahead].look, *(cell.look for cell in skipped)}) > 1:
                return end
            end = ahead + 1
        return until

    def _write(self, sent: list[str], cells: Sequence[Cell], x: int, y: int) -> None:
        texts = "".join(map(_text, cells))
        if len(texts) == len(cells) and _LETTERS.fullmatch(texts):
            self._write_letters(sent, cells, texts, x, y)
        else:
            self._write_cells(sent, cells, x, y)

    def _write_letters(self, sent: list[str], cells: Sequence[Cell], texts: str, x: int, y: int) -> None:
        """Write cells of a letter each, all of one look at once."""
        done = 0
        for start, end in [*self._erasable_within(cells, texts), (len(cells), len(cells))]:
            if done < start:
                self._go(sent, x + done, y)
                self._write_looks(sent, cells[done:start], texts[done:start])
                self._at = (x + start, y) if x + start < self.size[0] else None
            if start < end:
                self._go(sent, x + start, y)
                self._dip(sent, cells[start].look, blank=True)
                sent.append(f"\x1b[{end - start}X")
            done = end

    def _erasable_within(self, cells: Sequence[Cell], texts: str) -> Iterator[tuple[int, int]]:
        for found in _LONG_BLANKS.finditer(texts):
            at = found.start()
            while at < found.end():
                blanks = self._blanks(cells, at)
                if blanks >= _ERASED_WITHIN_AT_LEAST:
                    yield at, at + blanks
                at += max(1, blanks)

    def _write_looks(self, sent: list[str], cells: Sequence[Cell], texts: str) -> None:
        at = 0
        for look, alike in groupby(cells, _look):
            text = texts[at : at + sum(1 for _ in alike)]
            at += len(text)
            if self._pen != look:
                letters = text.lstrip(" ")
                blank = len(letters) < len(text)
                if blank and self._pen is not None and _blanks_alike(self._pen, look):
                    sent.append(text[: len(text) - len(letters)])
                    text = letters
                if text:
                    self._dip(sent, look, blank=False)
            sent.append(text)

    def _write_cells(self, sent: list[str], cells: Sequence[Cell], x: int, y: int) -> None:
        erased_until = x
        for at, (text, look) in enumerate(cells, x):
            if not text or at < erased_until:
                continue
            blanks = self._blanks(cells, at - x) if text == " " else 0
            if blanks >= _ERASED_WITHIN_AT_LEAST:
                self._go(sent, at, y)
                self._dip(sent, look, blank=True)
                sent.append(f"\x1b[{blanks}X")
                erased_until = at + blanks
                continue
            if self._at != (at, y):
                self._go(sent, at, y)
            self._dip(sent, look, blank=text == " ")
            sent.append(text)
            after = at + (1 if len(text) == 1 and text < "\u1100" else max(1, _width(text)))
            # Behind the last column, and behind what terminals disagree about, nobody knows.
            self._at = (after, y) if after < self.size[0] and _is_agreed(text) else None

    def _blanks(self, cells: Sequence[Cell], start: int) -> int:
        """How many cells from a blank one on can be erased with it."""
        look = cells[start].look
        if look.shows_on_blanks or not self._erases_in_colour:
            return 0
        end = start
        while end < len(cells) and cells[end].text == " " and _blanks_alike(cells[end].look, look):
            end += 1
        return end - start

    def _go(self, sent: list[str], x: int, y: int) -> None:
        if self._at == (x, y):
            return
        if self._at is not None and self._at[1] == y and self._at[0] < x:
            step = x - self._at[0]
            sent.append(f"\x1b[{step}C" if step > 1 else "\x1b[C")
        elif self._at is not None and (x, y) == (0, self._at[1] + 1):
            sent.append("\r\n")
        else:
            sent.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H")
        self._at = (x, y)

    def _dip(self, sent: list[str], look: Look, blank: bool) -> None:
        """Change the pen to a look; a blank takes any pen that leaves the same on the terminal."""
        pen = self._pen
        if pen == look:
            return
        if blank and pen is not None and _blanks_alike(pen, look):
            return
        sent.append(_change(pen, look))
        self._pen = look


@lru_cache(maxsize=1024)
def _change(pen: Look | None, look: Look) -> str:
    whole = ["0", *look.attributes, *filter(None, (look.ink, look.ground))]
    if pen is None:
        return f"\x1b[{';'.join(whole)}m"
    off = {_OFF[attribute] for attribute in pen.attributes if attribute not in look.attributes}
    # What switches bold off switches dim off too.
    on = [
        attribute
        for attribute in look.attributes
        if attribute not in pen.attributes or _OFF[attribute] in off
    ]
    parts = [*sorted(off), *on]
    if pen.ink != look.ink:
        parts.append(look.ink or "39")
    if pen.ground != look.ground:
        parts.append(look.ground or "49")
    # Without colours, as on a VT100, only switching all off is sure to be understood.
    colourless = not (pen.ink or pen.ground or look.ink or look.ground)
    if (off and colourless) or len(";".join(whole)) <= len(";".join(parts)):
        parts = whole if len(whole) > 1 else []
    return f"\x1b[{';'.join(parts)}m"


def _alike(one: Cell | None, other: Cell) -> bool:
    if one == other:
        return True
    if one is None or one.text != " " or other.text != " ":
        return False
    return _blanks_alike(one.look, other.look)


def _blanks_alike(one: Look, other: Look) -> bool:
    return one.ground == other.ground and not one.shows_on_blanks and not other.shows_on_blanks


class _Letters(dict[str, Cell]):
    """The letters in one look, each a cell that all screens share: a large screen has 30,000.

    Characters that are no cell by themselves, wide ones and marks, are none of them.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, letter: str) -> Cell:
        if not _LETTERS.fullmatch(letter) or harmless_line(letter) != letter:
            raise KeyError(letter)
        cell = self[letter] = Cell(letter, self._look)
        return cell


@lru_cache(maxsize=64)
def _letters_in(look: Look) -> _Letters:
    return _Letters(look)


def cells_of(runs: Iterable[Run]) -> list[Cell]:
    """Runs cell by cell; a character that would act on the terminal does not, even if it came so far."""
    cells: list[Cell] = []
    for text, look in runs:
        letters = _letters_in(look)
        try:
            cells += [letters[letter] for letter in text]
            continue
        except KeyError:
            pass
        for character in text:
            width = get_character_cell_size(character)
            if harmless_line(character) != character:
                cells.append(Cell(harmless_line(character), look))
            elif width == 0:
                at = -2 if len(cells) > 1 and not cells[-1].text else -1
                if cells and len(cells[at].text) <= _MARKS_OF_A_LETTER:
                    cells[at] = Cell(cells[at].text + character, cells[at].look)
            else:
                cells.append(Cell(character, look))
                if width == 2:
                    cells.append(Cell("", look))
    return cells


@lru_cache(maxsize=4096)
def _is_agreed(text: str) -> bool:
    code = ord(text[0])
    return len(text) == 1 and any(start <= code < end for start, end in (*_AGREED, *_AGREED_MORE))


@lru_cache(maxsize=4096)
def _width(text: str) -> int:
    return get_character_cell_size(text[0])
