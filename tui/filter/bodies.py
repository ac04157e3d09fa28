"""Bodies: which articles hold some words one after another, in their text or in what somebody says there.

The full-text index knows of texts. Where it has no answer, and for statements, the articles are read, once
for a phrase: what does not hold its beginning is not looked at again.
"""

from collections.abc import Callable, Hashable, Iterator

from tui.filter.index import Index
from tui.filter.sets import to_bits
from tui.filter.stopping import Stopped, go_on
from tui.text.fold import fold

# Beyond so many letters nobody types on: something was pasted.
_LONGEST_TYPED = 64


class _NoAnswerError(Exception):
    """The full-text index does not hold every text, or not yet."""


def articles_with(index: Index, phrase: str, among: int, stopped: Stopped) -> int:
    """The articles, out of a set, that hold a phrase, folded, beginning at a word's start.

    Raises StoppedError once nobody waits.
    """
    wanted = fold(phrase)
    if not wanted:
        return among
    known = _searched(index, wanted, stopped)
    if known is not None:
        return known & among
    return _looked_at(
        index, "text", wanted, among, lambda number: " " + wanted in _body(index, number), stopped
    )


def articles_saying(
    index: Index, phrase: str, among: int, speakers: frozenset[int] | None, stopped: Stopped
) -> int:
    """The articles, out of a set, in which a statement, of these speakers if any are given, holds a phrase.

    Raises StoppedError once nobody waits.
    """
    wanted = fold(phrase)
    if not wanted:
        return among
    known = _searched(index, wanted, stopped)

    def says(number: int) -> bool:
        if not index.archive.recognition(number).statements:
            return False
        # To keep texts is for archives that have no index.
        in_text = known is not None or " " + wanted in _body(index, number)
        return in_text and _says(index, number, " " + wanted, speakers)

    return _looked_at(index, speakers, wanted, among if known is None else among & known, says, stopped)


def _searched(index: Index, wanted: str, stopped: Stopped) -> int | None:
    """What the full-text index knows of a phrase, asked once; None: it has no answer."""
    search = index.archive.search
    if search is None:
        return None

    def ask() -> int:
        if (known := search(wanted, stopped)) is None:
            raise _NoAnswerError
        return to_bits(known, index.size)

    try:
        return index.sets.get(("text", wanted), ask)
    except _NoAnswerError:
        return None


def _looked_at(
    index: Index, where: Hashable, wanted: str, among: int, holds: Callable[[int], bool], stopped: Stopped
) -> int:
    """The articles of a set that hold a phrase; of those seen before nothing is read.

    Known are for each phrase looked for in some place the articles that were looked at, and those of them
    that hold it.
    """
    looked = held = 0
    for begun in _beginnings(wanted):
        if known := index.looked_at.known((where, begun)):
            seen, holding = known
            looked, held = (looked | seen, holding) if begun == wanted else (looked | seen & ~holding, 0)
    if unseen := among & ~looked:
        numbers: Iterator[int] = go_on(index.numbers_in(unseen), stopped)
        held |= to_bits((number for number in numbers if holds(number)), index.size)
        index.looked_at.keep((where, wanted), (looked | unseen, held))
    return held & among


def _beginnings(wanted: str) -> Iterator[str]:
    """What a phrase was while it was typed, and itself at last."""
    yield from (wanted[:end] for end in range(1, min(len(wanted), _LONGEST_TYPED)))
    yield wanted


def _body(index: Index, number: int) -> str:
    return index.bodies.get(number, lambda: " " + fold(index.archive.article(number).text))


def _says(index: Index, number: int, wanted: str, speakers: frozenset[int] | None) -> bool:
    links = index.archive.links[number]
    text = index.archive.article(number).text
    return any(
        wanted in " " + fold(text[statement.start : statement.end])
        for statement in index.archive.recognition(number).statements
        if speakers is None or links[statement.speaker] in speakers
    )
