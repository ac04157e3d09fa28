"""Sayings: who has said something in a question, and on what: `what did koshanov say on water`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.filter.index import Index, Levels
from tui.filter.match import EXACT, FAMILY_BEGUN, best, fit, outright, split
from tui.filter.sentence import Part, word_before
from tui.filter.small_words import SAYING, STATEMENTS, TOPIC_WORDS
from tui.filter.terms import Either, InStatement, Named, Word

_PREPOSITIONS = TOPIC_WORDS | frozenset(
    "after as at before between by during for from in into of to with".split()
)
_END_TOPIC = frozenset(
    "after at before between by during from how in into to what when where which while who why with".split()
)


def read_sayings(parts: Sequence[Part], index: Index) -> list[Part]:
    """The parts of a sentence, its speakers as `said:` and its topics as `quote:`; if nobody says, unchanged.

    The speaker stands behind `by`, else before the saying, else right behind it. The topic stands behind
    `on` or `about`: what is a name there stays one.
    """
    said = [place for place, part in enumerate(parts) if part.weak in SAYING | STATEMENTS]
    if not said:
        return list(parts)
    speakers = _speakers(parts, said, index)
    for part in speakers:
        part.read_as(_said(part))
    read = list(_with_topics(parts, index))
    if speakers or len(read) > len(parts) or any(part.weak in TOPIC_WORDS and part.is_used for part in read):
        for part in read:
            if part.weak in SAYING | STATEMENTS | {"by"}:
                part.use()
    return read


def _speakers(parts: Sequence[Part], said: Sequence[int], index: Index) -> list[Part]:
    persons = {place: part for place, part in enumerate(parts) if _is_person(part, index)}
    before = {place: word_before(parts, place) for place in persons}
    # `a speech of koshanov`: behind a noun, `of` says who as `by` does.
    whose = {"by", "of"} if any(parts[place].weak in STATEMENTS for place in said) else {"by"}
    behind = [part for place, part in persons.items() if before[place] in whose]
    if behind:
        return behind
    subjects = [
        part for place, part in persons.items() if place < said[0] and before[place] not in _PREPOSITIONS
    ]
    typed = [part for part in subjects if part.words]
    if subjects:
        return typed or subjects
    return [part for place, part in persons.items() if before[place] in SAYING][:1]


def _is_person(part: Part, index: Index) -> bool:
    if not part.words:
        return any(isinstance(term, Named) and term.scope == "who" for term in part.terms)
    names = fit(index, part.words, None)
    return any(index.archive.names[name].kind == "person" for name in names)


def _said(part: Part) -> Named:
    for term in part.terms:
        if isinstance(term, Named):
            return replace(term, scope="said")
    return Named("said", " ".join(part.words), held=len(part.words) > 1)


def _with_topics(parts: Sequence[Part], index: Index) -> Iterator[Part]:
    topic: Part | None = None
    ended = False
    for part in parts:
        if part.weak:
            if part.weak in TOPIC_WORDS:
                topic, ended = part, False
            ended = ended or part.weak in _END_TOPIC
        elif topic is not None and part.words and (not ended or not fit(index, part.words, None)):
            topic.use()
            first = True
            for words, names in split(index, part.words, None, outright):
                yield replace(_topic(words, names, index), or_before=first and part.or_before)
                first = False
            continue
        yield part


def _topic(words: tuple[str, ...], names: Levels, index: Index) -> Part:
    """A topic: a name if it is one whole or by several words, words of a statement, or a surname and both."""
    if index.by_form.get(" ".join(words)) or (len(words) > 1 and names):
        return Part(tuple(map(Word, words)), words)
    (word,) = words
    if not names and any(level < FAMILY_BEGUN for level in _of_people(best(index, word, None), index)):
        # Another spelling of a name is no word of the text.
        return Part((Word(word),), words)
    if any(level == EXACT for level in _of_people(names, index)):
        return Part((Either((Word(word), InStatement(word))),))
    return Part((InStatement(word),))


def _of_people(names: Levels, index: Index) -> Iterator[int]:
    """How well those of some names fit that are persons or places: organisations are called by any word."""
    known = index.archive.names
    return (level for name, level in names.items() if known[name].kind != "organisation")
