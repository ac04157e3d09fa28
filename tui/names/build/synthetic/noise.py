"""Roughens clean articles as real archives are: other quotation marks, glued and hard-wrapped lines."""

import re
from random import Random

from tui.names.recognition import Span

Edit = tuple[int, int, str]


def edited(text: str, spans: list[Span], edits: list[Edit]) -> tuple[str, list[Span]]:
    """Text with every [start, end) replaced, and the spans moved along; edits must not overlap."""
    pieces: list[str] = []
    at = 0
    shifts: list[tuple[int, int]] = []
    moved = 0
    for start, end, new in sorted(edits):
        pieces += (text[at:start], new)
        moved += len(new) - (end - start)
        shifts.append((end, moved))
        at = end
    pieces.append(text[at:])

    def place(offset: int) -> int:
        shift = 0
        for end, total in shifts:
            if end > offset:
                break
            shift = total
        return offset + shift

    return "".join(pieces), [Span(place(s.start), place(s.end), s.kind) for s in spans]


def roughen(text: str, spans: list[Span], chance: Random) -> tuple[str, list[Span]]:
    """One article roughened in at most a few ways, drawn by chance."""
    if chance.random() < 0.5:
        text = text.translate({0x2019: "'", 0x2018: "'"})
    elif chance.random() < 0.5:
        text = re.sub(r"(?<=\w)'", "’", text)
    quotes = chance.random()
    if quotes < 0.25:
        text = text.translate({0x201C: '"', 0x201D: '"'})
    elif quotes < 0.32:
        text = text.translate({0x201C: "«", 0x201D: "»"})
    elif quotes < 0.37:
        text = text.replace("”", "“")
    if chance.random() < 0.06:
        text, spans = _single_newlines(text, spans)
    if chance.random() < 0.08:
        text, spans = _hard_wrapped(text, spans, chance)
    if chance.random() < 0.06:
        text, spans = _glued_sentences(text, spans, chance)
    if chance.random() < 0.05:
        text, spans = _upper_first_line(text, spans)
    if chance.random() < 0.08:
        text, spans = _misspelt(text, spans, chance)
    return text, spans


def _single_newlines(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    return edited(text, spans, [(m.start(), m.end(), "\n") for m in re.finditer(r"\n\n+", text)])


def _hard_wrapped(text: str, spans: list[Span], chance: Random) -> tuple[str, list[Span]]:
    """Lines broken to fit a width, in half of the articles unevenly; names run over their ends."""
    widest = chance.randint(55, 80)
    uneven = chance.choice((0, 9))
    out = list(text)
    line = 0
    space = -1
    width = widest
    for at, char in enumerate(text):
        if char == "\n":
            line, space = at + 1, -1
        elif char == " ":
            if at - line > width and space > line:
                out[space] = "\n"
                line = space + 1
                width = widest - chance.randint(0, uneven)
            space = at
    return "".join(out), spans


def _glued_sentences(text: str, spans: list[Span], chance: Random) -> tuple[str, list[Span]]:
    ends = [m.start() for m in re.finditer(r"(?<=[a-z]\.) (?=[A-Z])", text)]
    return edited(text, spans, [(at, at + 1, "") for at in ends if chance.random() < 0.3])


def _upper_first_line(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    end = text.find("\n")
    if end < 0 or end > 140:
        return text, spans
    upper = text[:end].upper()
    return (upper + text[end:], spans) if len(upper) == end else (text, spans)


def _misspelt(text: str, spans: list[Span], chance: Random) -> tuple[str, list[Span]]:
    """One long name with two inner letters swapped or one lost."""
    long = [s for s in spans if s.end - s.start > 6]
    if not long:
        return text, spans
    span = chance.choice(long)
    at = chance.randrange(span.start + 2, span.end - 3)
    if not text[at : at + 2].isalpha():
        return text, spans
    if chance.random() < 0.5:
        return edited(text, spans, [(at, at + 1, "")])
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :], spans
