"""Runs of styled text become strips: cut to width, padded, with as few changes of style as possible."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

Run = tuple[str, Style]


def _blank_looks_alike(one: Style, other: Style) -> bool:
    # A blank shows no foreground, so it can run on in the style beside it: fewer bytes on the wire.
    return (
        one.bgcolor == other.bgcolor
        and not one.underline
        and not other.underline
        and not one.reverse
        and not other.reverse
    )


def cut(text: str, width: int, more: str) -> str:
    """Text in at most `width` cells; where something is cut off, it ends in `more`."""
    if cell_len(text) <= width:
        return text
    if width <= cell_len(more):
        return set_cell_size(text, max(0, width))
    return set_cell_size(text, width - cell_len(more)).rstrip() + more


def cut_oldest(parts: Sequence[str], width: int, more: str, between: str = ", ") -> str:
    """The last of some parts that fit into `width` cells, behind `more` where the first are left out."""
    whole = between.join(parts)
    if cell_len(whole) <= width or not parts:
        return whole
    shown = cut(parts[-1], width - cell_len(more) - 1, more)
    for part in reversed(parts[:-1]):
        longer = f"{part}{between}{shown}"
        if cell_len(longer) + cell_len(more) + 1 > width:
            break
        shown = longer
    return f"{more} {shown}" if len(parts) > 1 else cut(whole, width, more)


def strip_of(runs: Iterable[Run], width: int, base: Style) -> Strip:
    """One line of exactly `width` cells; neighbours of one look are joined, blanks take the style beside."""
    texts: list[str] = []
    styles: list[Style] = []
    left = width
    for text, style in runs:
        if not text or left <= 0:
            continue
        cells = cell_len(text)
        if cells > left:
            text, cells = set_cell_size(text, left), left
        left -= cells
        if styles and (styles[-1] == style or (text.isspace() and _blank_looks_alike(styles[-1], style))):
            texts[-1] += text
        elif styles and texts[-1].isspace() and _blank_looks_alike(styles[-1], style):
            texts[-1] += text
            styles[-1] = style
        else:
            texts.append(text)
            styles.append(style)
    if left > 0:
        if styles and _blank_looks_alike(styles[-1], base):
            texts[-1] += " " * left
        else:
            texts.append(" " * left)
            styles.append(base)
    return Strip([Segment(text, style) for text, style in zip(texts, styles, strict=True)], width)


def differing_cells(old: Strip, new: Strip) -> int:
    """Cells from the left that must be painted to turn one strip into the other; 0: they are alike."""
    one, other = list(old), list(new)
    cells = max(old.cell_length, new.cell_length)
    while one and other and one[-1] == other[-1]:
        cells -= cell_len(one.pop().text)
        other.pop()
    if not one and not other:
        return 0
    if one and other and one[-1].style == other[-1].style:
        before, after = one[-1].text, other[-1].text
        same = 0
        for left, right in zip(reversed(before), reversed(after), strict=False):
            if left != right:
                break
            same += 1
        alike = before[len(before) - same :]
        cells -= same if alike.isascii() else sum(map(cell_len, alike))
    return cells
