"""Bodies: which articles hold some words one after another, in their text or in what somebody says there."""

from collections.abc import Iterable, Set

from tui.filter.index import Index
from tui.filter.sets import to_bits
from tui.text.fold import fold


class _NoAnswerError(Exception):
    """The full-text index does not hold every text, or not yet."""


def articles_with(index: Index, phrase: str, among: Iterable[int]) -> int:
    """The articles, out of some by number, that hold a phrase, folded, beginning at a word's start."""
    wanted = fold(phrase)
    known = _searched(index, wanted)
    if known is not None:
        return known & to_bits(among, index.size)
    found = (n for n in among if " " + wanted in _body(index, n)) if wanted else among
    return to_bits(found, index.size)


def articles_saying(index: Index, phrase: str, among: Iterable[int], speakers: Set[int] | None) -> int:
    """The articles, out of some, in which a statement, of these speakers if any are given, holds a phrase."""
    wanted = fold(phrase)
    found = (n for n in among if _says(index, n, " " + wanted, speakers)) if wanted else among
    return to_bits(found, index.size)


def _searched(index: Index, wanted: str) -> int | None:
    """What the full-text index knows of a phrase, asked once; None: it has no answer."""
    search = index.archive.search
    if search is None or not wanted:
        return None

    def ask() -> int:
        if (known := search(wanted)) is None:
            raise _NoAnswerError
        return to_bits(known, index.size)

    try:
        return index.sets.get(("text", wanted), ask)
    except _NoAnswerError:
        return None


def _body(index: Index, number: int) -> str:
    return index.bodies.get(number, lambda: " " + fold(index.archive.article(number).text))


def _says(index: Index, number: int, wanted: str, speakers: Set[int] | None) -> bool:
    statements = index.archive.recognition(number).statements
    if not statements or wanted not in _body(index, number):
        return False
    links = index.archive.links[number]
    text = index.archive.article(number).text
    return any(
        wanted in " " + fold(text[statement.start : statement.end])
        for statement in statements
        if speakers is None or links[statement.speaker] in speakers
    )
