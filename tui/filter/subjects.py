"""Subjects: words of a sentence that are no name's, looked for in the text: `who met a delegation`."""

from collections.abc import Sequence

from tui.filter.index import Index
from tui.filter.match import firmly, fit
from tui.filter.nearest import did_you_mean
from tui.filter.parse import begins_prefix
from tui.filter.periods import may_begin_date
from tui.filter.sentence import ARTICLES, Part
from tui.filter.small_words import COMPANIES, OF_COMPANIES, WEAK_WORDS
from tui.filter.terms import InText, Named, Term

_SHORTEST = 3
# Of more words that fit no name something was pasted; to look for each would take long.
_MOST = 8


def read_subjects(parts: Sequence[Part], index: Index) -> None:
    """Have the words that no name fits, nor nearly, in the text, unless they are read otherwise later."""
    subjects = [part for part in parts if len(part.words) == 1 and _is_subject(part.words[0], index)]
    for part in subjects if len(subjects) <= _MOST else ():
        part.terms = (InText(part.words[0]),)


def _is_subject(word: str, index: Index) -> bool:
    if len(word) < _SHORTEST or word[0].isdigit() or may_begin_date(word) or begins_prefix(word):
        return False
    return not fit(index, (word,), None) and did_you_mean(word, index) is None


def is_asked_about(place: int, terms: Sequence[Term], words: Sequence[str], index: Index) -> bool:
    """Whether a company, as a delegation, is what a sentence asks about: no name stands beside it.

    `words` are those of the terms that are bare words, folded.
    """
    if words[place] not in COMPANIES:
        return False
    behind = place + 1
    if behind < len(words) and words[behind] in OF_COMPANIES:
        behind += 1
        while behind < len(words) and words[behind] in ARTICLES:
            behind += 1
    # An article is nobody's name here, though one may have it: "a" of "S.A.".
    before = place - 1 if place and words[place - 1] not in ARTICLES else -1
    beside = (at for at in (before, behind) if 0 <= at < len(words))
    return not any(_is_name(terms[at], words[at], index) for at in beside)


def _is_name(term: Term, word: str, index: Index) -> bool:
    if word in WEAK_WORDS:
        return bool(firmly(index, word, None))
    return isinstance(term, Named) or bool(word and fit(index, word.split(), None))
