"""Wrapping: where a text breaks into rows of a given width."""

import re
from collections.abc import Callable

# What stands together on a row: a word up to and with its hyphen or dash, or one ideograph or kana. No-break
# spaces (U+00A0, U+202F, U+2007) belong to the word.
_IDEOGRAPH = "\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_BLANK = " \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000\u2028\u2029"
_DASH = r"\-\u2010\u2013\u2014"
_PIECE = re.compile(rf"[{_IDEOGRAPH}]|[{_DASH}]*[^{_BLANK}{_IDEOGRAPH}{_DASH}]+[{_DASH}]*|[{_DASH}]+")


def wrap(text: str, width: int, measure: Callable[[str], int] = len) -> list[tuple[int, int]]:
    """Rows of `text` as half-open code-point ranges, each at most `width` cells by `measure`.

    A newline ends a row, and an empty line is an empty row. Rows begin and end with a character that is no
    blank; every such character is in exactly one row, in order. A word wider than a row is broken; one
    character wider than a row has a row to itself, a mark of no width stays with its letter. `measure` adds
    up over pieces.
    """
    width = max(width, 1)
    rows: list[tuple[int, int]] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        _wrap_line(text, start, end, width, measure, rows)
        start = end + 1
    return rows


def _wrap_line(
    text: str, start: int, end: int, width: int, measure: Callable[[str], int], rows: list[tuple[int, int]]
) -> None:
    row_start = row_end = -1
    used = 0
    for piece in _PIECE.finditer(text, start, end):
        at, stop = piece.span()
        wide = measure(piece[0])
        if row_start >= 0:
            gap = measure(text[row_end:at]) if at > row_end else 0
            if used + gap + wide <= width:
                used += gap + wide
                row_end = stop
                continue
            rows.append((row_start, row_end))
        while wide > width:
            cut = _widest_fit(text, at, stop, width, measure)
            if cut == stop:
                break
            rows.append((at, cut))
            at = cut
            wide = measure(text[at:stop]) if stop - at <= 2 * width else width + 1
        row_start, row_end, used = at, stop, wide
    rows.append((row_start, row_end) if row_start >= 0 else (start, start))


def _widest_fit(text: str, start: int, stop: int, width: int, measure: Callable[[str], int]) -> int:
    """End of the longest stretch from `start` that fits, at least one code point with its marks."""
    cut = start
    used = 0
    while cut < stop:
        used += measure(text[cut])
        if used > width and cut > start:
            return cut
        cut += 1
    return cut
