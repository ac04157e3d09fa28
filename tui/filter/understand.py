"""Understanding: the filter that a sentence means, `what did speaker koshanov say on water`.

Small words are looked at among the names there are: `on` means nothing by itself, but belongs to `council on
water` where there is such a name.
"""

from collections.abc import Iterable, Iterator, Sequence

from tui.filter.index import Index
from tui.filter.match import best, firmly, fit, outright, split
from tui.filter.parse import begins_prefix
from tui.filter.sayings import read_sayings
from tui.filter.sentence import ARTICLES, Part, Sentence, as_one
from tui.filter.small_words import (
    ASKING,
    BEGIN_NAMES,
    EITHER_WORD,
    NEGATIONS,
    SMALL_WORDS,
    TITLES,
    WEAK_WORDS,
    may_be_begun,
)
from tui.filter.subjects import is_asked_about, read_subjects
from tui.filter.terms import (
    Either,
    Filter,
    InStatement,
    Named,
    Not,
    Passed,
    Plain,
    Term,
    Word,
    is_pasted,
    restricts,
)
from tui.text.fold import fold

_MOST_WORDS = 24
# What may stand between a negation or `or` and what it belongs to.
_BETWEEN = ARTICLES | frozenset("about at by from in mentioning naming of on".split())


def understand(filter: Filter, index: Index) -> Filter:
    """The filter with its words as a sentence has them; one without small words, titles and such as it is.

    Words that mean nothing by themselves become `Passed`; others that no name fits are words of the text.
    Before a name a title is passed over, and so is a small word; of a name that has it, it is a part. Whoever
    says something is meant by `said:`, and what it is about by `quote:`; `or` and `not` are `|` and `-`.
    """
    return _sentence(filter, index).filter


def as_written(filter: Filter, index: Index) -> tuple[str, ...]:
    """The written forms of the terms that a filter means: what is passed over is left out."""
    return tuple(term.text for term in understand(filter, index).terms if not isinstance(term, Passed))


def passed_over(filter: Filter, index: Index) -> frozenset[int]:
    """The places of the words of a filter that mean nothing, nor say what those beside them mean."""
    return _sentence(filter, index).passed


def keep_passed_over(filter: Filter, before: Filter, index: Index) -> Filter:
    """A filter without the words that were passed over in the one `before` it and would no longer be.

    Both begin with the same terms. In `speaker of uzb` nobody is meant by `speaker`: nor is anybody once
    a name stands for what was begun, or there is nothing behind yet.
    """
    same = 0
    for term, other in zip(filter.terms, before.terms, strict=False):
        if term != other:
            break
        same += 1
    weak = {place for place in _sentence(before, index).weak if place < same}
    lost = weak - _sentence(filter, index).weak if weak else weak
    if not lost:
        return filter
    return Filter(tuple(term for place, term in enumerate(filter.terms) if place not in lost))


def _may_be_sentence(filter: Filter) -> bool:
    if any(isinstance(term, Passed) for term in filter.terms):
        # What was understood is: read again, a word that was kept could be passed over.
        return False
    if all(not isinstance(term, Word) or fold(term.word) not in WEAK_WORDS for term in filter.terms):
        return False
    return len(filter.terms) <= _MOST_WORDS and not is_pasted(filter)


def _sentence(filter: Filter, index: Index) -> Sentence:
    """A filter as a sentence, for which it is taken only if it may be one."""
    if not _may_be_sentence(filter):
        return Sentence(filter, frozenset(), frozenset())
    return index.understood.get(filter, lambda: _understand(filter, index))


def _understand(filter: Filter, index: Index) -> Sentence:
    words = [fold(term.word) if isinstance(term, Word) else "" for term in filter.terms]
    weak = _weak(filter.terms, words, index)
    if not weak:
        return Sentence(filter, frozenset(), frozenset())
    parts = list(_parts(filter.terms, words, weak, index))
    read_subjects(parts, index)
    _exclude(parts)
    _alternate(parts)
    parts = read_sayings(parts, index)
    small = [part for part in parts if part.weak]
    passed = {place for place, part in zip(sorted(weak), small, strict=True) if not part.is_used}
    return Sentence(Filter(tuple(_terms(parts))), frozenset(weak), frozenset(passed))


# Which words mean nothing by themselves


def _weak(terms: Sequence[Term], words: Sequence[str], index: Index) -> set[int]:
    """The places of the words that restrict nothing: none if the filter has only such."""
    weak = {
        place
        for place, word in enumerate(words)
        if word in WEAK_WORDS and not is_asked_about(place, terms, words, index)
    }
    if not any(restricts(term) for place, term in enumerate(terms) if place not in weak):
        return _weak_alone(words, weak, index)
    kept: set[int] = set()
    for run in _runs(words):
        plain = [place for place in run if place not in weak]
        behind = terms[run[-1] + 1] if run[-1] + 1 < len(terms) else None
        for place in run:
            if place not in weak or place in kept:
                continue
            if not plain and words[place] in TITLES and isinstance(behind, Named) and restricts(behind):
                # `speaker of at:geneva` is read as `speaker of geneva` is.
                person = behind.scope in ("who", "said")
                kept.update(() if _may_be_title(words[place], index, True, person) else (place,))
            else:
                kept.update(_belonging(place, run, plain, words, index))
    return weak - kept


def _weak_alone(words: Sequence[str], weak: set[int], index: Index) -> set[int]:
    """The same where nothing else is typed: then a title may be a name's, as may a word that one has."""
    if len(weak) == 1:
        (place,) = weak
        word = words[place]
        small = word in SMALL_WORDS and begins_prefix(word) is None
        return weak if small and not outright(index, word, None) else set()
    if fit(index, [words[place] for place in sorted(weak)], None, firmly):
        return set()
    meant = {place for place in weak if words[place] in TITLES}
    meant |= {place for place in weak if words[place] in ASKING and firmly(index, words[place], None)}
    return weak - meant


def _belonging(
    place: int, run: Sequence[int], plain: Sequence[int], words: Sequence[str], index: Index
) -> Sequence[int]:
    """The places of the words that are a name's together with a weak one; none: it belongs to no name."""
    word = words[place]
    before = max((each for each in plain if each < place), default=None)
    after = min((each for each in plain if each > place), default=None)
    spans = [(before, after)]
    if word not in SMALL_WORDS:
        spans += [(before, place), (place, after)]
    for first, last in spans:
        if first is None or last is None or any(words[at] in NEGATIONS for at in range(first, last + 1)):
            continue
        if fit(index, words_of(words[first : last + 1]), None, firmly):
            return range(first, last + 1)
    if word in TITLES:
        person = after is not None and _is_person(fit(index, words_of([words[after]]), None), index)
        return () if plain and _may_be_title(word, index, after is not None, person) else (place,)
    followed = place + 1 < len(words) and words[place + 1] in SMALL_WORDS
    if word in ASKING and index.by_form.get(word) and not followed:
        return (place,)
    if word in BEGIN_NAMES and after == place + 1:
        # `to lam`, and where nothing else is typed `an be`.
        names = fit(index, words_of(words[place : after + 1]), None, best if len(run) == 2 else firmly)
        if _is_person(names, index):
            return (place,)
    return ()


def _may_be_title(word: str, index: Index, has_name: bool, has_person: bool) -> bool:
    """Whether a title is one, and not itself the name of a person, as King, with no other person behind.

    `has_name`, `has_person`: what stands behind it. A short one behind a name, as `sen`, is rather the
    beginning of another.
    """
    if not has_name and not may_be_begun(word):
        return False
    return has_person or not _is_person(firmly(index, word, None), index)


def _is_person(names: Iterable[int], index: Index) -> bool:
    return any(index.archive.names[name].kind == "person" for name in names)


def _runs(words: Sequence[str]) -> Iterator[list[int]]:
    """The places of neighbouring words."""
    run: list[int] = []
    for place, word in enumerate(words):
        if word:
            run.append(place)
        elif run:
            yield run
            run = []
    if run:
        yield run


def words_of(folded: Sequence[str]) -> list[str]:
    """Folded words, of which one may be several, one by one."""
    return " ".join(folded).split()


# The parts of the sentence


def _parts(terms: Sequence[Term], words: Sequence[str], weak: set[int], index: Index) -> Iterator[Part]:
    run: list[str] = []
    for place, term in enumerate(terms):
        if words[place] and place not in weak:
            run += words[place].split()
            continue
        yield from _groups(run, index)
        run = []
        if place in weak:
            yield Part((Passed(term.text),), weak=words[place])
        else:
            yield Part((term,))
    yield from _groups(run, index)


def _groups(run: Sequence[str], index: Index) -> Iterator[Part]:
    for group, _ in split(index, run) if run else ():
        yield Part(tuple(map(Word, group)), group)


def _exclude(parts: list[Part]) -> None:
    """Read what stands behind a negation as excluded."""
    for place, part in enumerate(parts):
        if part.weak not in NEGATIONS:
            continue
        behind = place + 1
        while behind < len(parts) and parts[behind].weak in _BETWEEN:
            behind += 1
        if behind < len(parts) and parts[behind].restricts and (term := as_one(parts[behind])):
            for each in parts[place:behind]:
                each.use()
            parts[behind].read_as(Not(term))


def _alternate(parts: list[Part]) -> None:
    """Note what stands on both sides of `or` as alternatives."""
    for place, part in enumerate(parts):
        if part.weak != EITHER_WORD or place == 0 or not parts[place - 1].restricts:
            continue
        behind = place + 1
        while behind < len(parts) and not parts[behind].restricts and _passes(parts[behind]):
            behind += 1
        if behind < len(parts) and parts[behind].restricts:
            for each in parts[place:behind]:
                each.use()
            parts[behind].or_before = True


def _passes(part: Part) -> bool:
    return part.weak in _BETWEEN or (part.weak in NEGATIONS and part.is_used)


def _terms(parts: Sequence[Part]) -> Iterator[Term]:
    """The terms of a sentence, alternatives together; the words that `or` stands among go before them."""
    waiting: list[Part] = []
    between: list[Term] = []
    for part in parts:
        if part.weak and waiting:
            between += part.terms
        elif part.or_before and waiting:
            waiting.append(part)
        else:
            yield from _either(waiting)
            yield from between
            between = []
            waiting = [] if part.weak else [part]
            if part.weak:
                yield from part.terms
    yield from _either(waiting)
    yield from between


def _either(parts: Sequence[Part]) -> Iterator[Term]:
    if len(parts) < 2:
        yield from (term for part in parts for term in part.terms)
        return
    terms: dict[Plain | Not, None] = {}
    for part in parts:
        for term in _together(part):
            terms |= dict.fromkeys(term.terms if isinstance(term, Either) else (term,))
    yield Either(tuple(terms)) if len(terms) > 1 else next(iter(terms))


def _together(part: Part) -> Iterator[Term]:
    if len(part.terms) < 2:
        yield from part.terms
    elif all(isinstance(term, InStatement) for term in part.terms):
        yield InStatement(" ".join(term.phrase for term in part.terms if isinstance(term, InStatement)))
    elif (term := as_one(part)) is not None:
        yield term
