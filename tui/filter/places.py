"""Places: where in an article stand the words, names and statements that a filter looks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.archive.archive import Archive
from tui.filter.evaluate import has_many_phrases, read_named
from tui.filter.index import Index
from tui.filter.marks import Range
from tui.filter.terms import Either, Filter, InStatement, InText, Named, is_pasted
from tui.filter.understand import understand
from tui.text.fold import fold

_FIRST_WORD = re.compile(r"\s*\S+")
_NOT_WORD = r"['`]*[^a-z0-9'`][^a-z0-9]*"


@dataclass(frozen=True, slots=True)
class Sought:
    """The folded phrases that a filter wants in texts, and in statements: of `speakers`, if not None.

    `terms` are the written forms of its terms for names, `named` the names that those of `who:`, `org:` and
    `at:` mean. A newer archive has other numbers for the same names, so that the same is sought all the same.
    """

    in_texts: tuple[str, ...] = ()
    in_statements: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    speakers: frozenset[int] | None = field(default=None, compare=False)
    named: frozenset[int] = field(default=frozenset(), compare=False)


NOTHING = Sought()


def sought(filter: Filter, index: Index) -> Sought:
    """The phrases and names of a filter's terms, without those that it excludes."""
    filter = understand(filter, index)
    terms = [each for term in filter.terms for each in (term.terms if isinstance(term, Either) else (term,))]
    texts = tuple(dict.fromkeys(fold(term.phrase) for term in terms if isinstance(term, InText)))
    said = tuple(dict.fromkeys(fold(term.phrase) for term in terms if isinstance(term, InStatement)))
    named = [term for term in terms if isinstance(term, Named) and fold(term.value)]
    if has_many_phrases(filter) or is_pasted(filter) or not (any((*texts, *said)) or named):
        return NOTHING
    meant = {term: frozenset(read_named(term, index)) for term in named}
    speakers = [names for term, names in meant.items() if term.scope == "said"]
    return Sought(
        texts,
        said,
        tuple(term.text for term in meant),
        frozenset().union(*speakers) if speakers else None,
        frozenset().union(*(names for term, names in meant.items() if term.scope != "said")),
    )


def find_places(archive: Archive, number: int, wanted: Sought) -> list[Range]:
    """Where what is wanted stands in an article's text: half-open code-point ranges, in order and apart.

    Phrases outdo names, whose places are their mentions, and of speakers the beginnings of their statements.
    """
    if wanted == NOTHING:
        return []
    places = _places_of_phrases(archive, number, wanted) or _places_of_names(archive, number, wanted)
    apart: list[Range] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def find_statements(archive: Archive, number: int, wanted: Sought) -> list[Range]:
    """What in an article's text those say whom the filter wants: of `said:`, or else of `who:`."""
    speakers = wanted.named if wanted.speakers is None else wanted.speakers
    if not speakers or number >= len(archive.links):
        return []
    links = archive.links[number]
    return [
        (statement.start, statement.end)
        for statement in archive.recognition(number).statements
        if links[statement.speaker] in speakers
    ]


def _places_of_names(archive: Archive, number: int, wanted: Sought) -> set[Range]:
    if not wanted.terms or number >= len(archive.links):
        return set()
    recognition, links = archive.recognition(number), archive.links[number]
    mentions = {mention.start: mention for mention in recognition.mentions}
    places = {
        (mention.start, mention.end) for mention in mentions.values() if links[mention.name] in wanted.named
    }
    text = archive.article(number).text if wanted.speakers else ""
    for statement in recognition.statements if wanted.speakers else ():
        if wanted.speakers is not None and links[statement.speaker] in wanted.speakers:
            word = _FIRST_WORD.match(text, statement.start)
            begun = mentions.get(statement.start)
            places.add((statement.start, begun.end if begun else word.end() if word else statement.end))
    return places


def _places_of_phrases(archive: Archive, number: int, wanted: Sought) -> set[Range]:
    if not (wanted.in_texts or wanted.in_statements):
        return set()
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
    return places


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
