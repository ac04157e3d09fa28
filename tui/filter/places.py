"""Places: where in an article stand the words for which a filter looks in bodies and statements."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.archive.archive import Archive
from tui.filter.evaluate import has_many_phrases, read_named
from tui.filter.index import Index
from tui.filter.marks import Range
from tui.filter.terms import Either, Filter, InStatement, InText, Named
from tui.filter.understand import understand
from tui.text.fold import fold

_NOT_WORD = r"['`]*[^a-z0-9'`][^a-z0-9]*"


@dataclass(frozen=True, slots=True)
class Sought:
    """The folded phrases that a filter wants in texts, and in statements: of `speakers`, if not None."""

    in_texts: tuple[str, ...] = ()
    in_statements: tuple[str, ...] = ()
    speakers: frozenset[int] | None = None


NOTHING = Sought()


def sought(filter: Filter, index: Index) -> Sought:
    """The phrases of the `text:` and `quote:` terms of a filter, without those that it excludes."""
    filter = understand(filter, index)
    terms = [each for term in filter.terms for each in (term.terms if isinstance(term, Either) else (term,))]
    texts = tuple(dict.fromkeys(fold(term.phrase) for term in terms if isinstance(term, InText)))
    said = tuple(dict.fromkeys(fold(term.phrase) for term in terms if isinstance(term, InStatement)))
    if not any((*texts, *said)) or has_many_phrases(filter):
        return NOTHING
    speakers = [term for term in terms if isinstance(term, Named) and term.scope == "said"]
    names = frozenset(name for term in speakers for name in read_named(term, index)) if said else frozenset()
    return Sought(texts, said, names if said and speakers else None)


def find_places(archive: Archive, number: int, wanted: Sought) -> list[Range]:
    """Where the phrases stand in an article's text: half-open code-point ranges, in order and apart."""
    if wanted == NOTHING:
        return []
    plain, offsets = _plain(archive.article(number).text)
    places = {place for phrase in wanted.in_texts for place in _places(phrase, plain)}
    spoken = [place for phrase in wanted.in_statements for place in _places(phrase, plain)]
    if offsets:
        places = {(offsets[a], offsets[b - 1] + 1) for a, b in places}
        spoken = [(offsets[a], offsets[b - 1] + 1) for a, b in spoken]
    links = archive.links[number] if spoken else ()
    for statement in archive.recognition(number).statements if spoken else ():
        if wanted.speakers is None or links[statement.speaker] in wanted.speakers:
            places.update((a, b) for a, b in spoken if statement.start <= a and b <= statement.end)
    apart: list[Range] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _places(phrase: str, plain: str) -> list[Range]:
    """Where a folded phrase stands, from a word's start: apostrophes aside, any sign is a blank."""
    if not phrase:
        return []
    words = ("['`]*".join(word) for word in phrase.split())
    pattern = rf"(?:^|[^a-z0-9'`])['`]*({_NOT_WORD.join(words)})"
    return [found.span(1) for found in re.finditer(pattern, plain, re.ASCII | re.IGNORECASE)]


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """A text romanised as `fold` does, and the places of its letters in it, none if they are the same."""
    if text.isascii():
        return text, ()
    # Between two letters dropped signs, blanks and letters differ; an apostrophe counts as nothing.
    letters = {mark: fold(f"a{mark}b")[1:-1] or "'" for mark in set(text) if not mark.isascii()}
    if all(len(letter) == 1 for letter in letters.values()):
        return text.translate({ord(mark): letter for mark, letter in letters.items()}), ()
    parts = [letters.get(mark, mark) for mark in text]
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]
