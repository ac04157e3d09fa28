"""Typed words as words of the text: what to offer where no name is meant by them."""

import re
from collections.abc import Collection, Sequence, Set
from dataclasses import replace

from tui.filter.common_words import COMMON_WORDS
from tui.filter.small_words import SMALL_WORDS
from tui.filter.suggest import Suggestion
from tui.filter.terms import Filter, InStatement, InText, Named, Passed, Plain, Word
from tui.text.fold import fold

_SHORTEST = 3
_BARE = re.compile(r'[^\s|":]+')
_SIGNS = "-!@"
_CLOSERS = ".,;?!"


def as_text(
    typed: str,
    filter: Filter,
    unmatched: Collection[str],
    names: Sequence[Suggestion],
    left: bool,
    passed: bool = False,
) -> tuple[Suggestion, ...]:
    """The words at the end of what is typed as `text:` terms; beside `said:` as `quote:` terms too.

    Nothing is searched, so nothing is counted. `filter` is all of the filter, `unmatched` are its folded
    words that fit no name, which the words before the last must be. Where some article is `left`, and one
    of the `names` offered has the word alone or together with those before it, that is meant, and nothing
    is offered; but a common word, or one that organisations alone have, may be of the text too (`water`). A
    last word that is `passed` over is offered alone, and only where some article is left.
    """
    found = list(_BARE.finditer(typed))
    if not found or found[-1].end() < len(typed.rstrip()) or not _is_word(typed, found[-1]):
        return ()
    words = [found[-1]]
    if (
        left
        and not passed
        and _is_name(fold(words[0].group()), words[0].start(), names, len(filter.terms) == 1)
    ):
        return ()
    for before in reversed(found[:-1] if not passed else ()):
        if typed[before.end() : words[0].start()].strip() or not _is_word(typed, before):
            break
        if not set(fold(before.group()).split()) <= set(unmatched):
            break
        words.insert(0, before)
    if not left and len(words) == 1 and (offer := _unmatched(typed, found, set(unmatched))):
        return (offer,)
    if passed and not left:
        return ()
    plain = [word.group().rstrip(_CLOSERS) for word in words]
    told, start = " ".join(plain), words[0].start()
    offers = [_offer(told, "in the text", [InText(word) for word in plain], start)]
    if any(isinstance(term, Named) and term.scope == "said" for term in filter.terms):
        terms = [InStatement(word) for word in plain]
        offers.insert(0, _offer(told, "in what is said", terms, start))
    return tuple(offers)


def as_topic(typed: str, understood: Filter, count: int) -> tuple[Suggestion, ...]:
    """The words at the end of a question that are read as what somebody says, as `quote:` terms."""
    words: list[re.Match[str]] = []
    terms = [term for term in understood.terms if not isinstance(term, Passed)]
    for found in reversed(list(_BARE.finditer(typed))):
        term = terms.pop() if terms else None
        if (
            not isinstance(term, InStatement)
            or term.phrase != fold(found.group())
            or not _is_word(typed, found)
        ):
            break
        if words and typed[found.end() : words[0].start()].strip():
            break
        words.insert(0, found)
    if not words:
        return ()
    plain = [fold(word.group()) for word in words]
    terms_said = [InStatement(word) for word in plain]
    return (replace(_offer(" ".join(plain), "in what is said", terms_said, words[0].start()), count=count),)


def _unmatched(typed: str, found: Sequence[re.Match[str]], unmatched: Set[str]) -> Suggestion | None:
    """The words before the last one that fit no name as words of the text, if the last one fits some."""
    run: list[re.Match[str]] = []
    for word in reversed(found):
        if run and typed[word.end() : run[0].start()].strip():
            break
        run.insert(0, word)
    missed = [word for word in run if _is_word(typed, word) and set(fold(word.group()).split()) <= unmatched]
    if not missed or missed[-1] is run[-1]:
        return None
    rest = run[run.index(missed[0]) :]
    terms = [InText(word.group().rstrip(_CLOSERS)) if word in missed else Word(word.group()) for word in rest]
    told = " ".join(word.group().rstrip(_CLOSERS) for word in missed)
    return _offer(told, "in the text", terms, missed[0].start())


def _is_name(word: str, start: int, names: Sequence[Suggestion], alone: bool) -> bool:
    """Whether one of the names offered is meant by a word, rather than that it may be one of the text too."""
    if any(offer.start < start for offer in names):
        return True
    spoken = [f" {fold(offer.text)} {fold(offer.via)} " for offer in names]
    having = [offer.kind for offer, words in zip(names, spoken, strict=True) if f" {word}" in words]
    whole = any(f" {word} " in words for words in spoken)
    about = word in COMMON_WORDS or set(having) == {"organisation"}
    return alone and bool(having) and not (whole and about)


def _is_word(typed: str, found: re.Match[str]) -> bool:
    """Whether it stands alone, neither behind a prefix, a sign or a bar nor before one, and is no number."""
    before, after = typed[: found.start()][-1:], typed[found.end() :][:1]
    alone = (not before or before.isspace()) and (not after or after.isspace())
    word = found.group()
    if fold(word) in SMALL_WORDS:
        return False
    return alone and word[0] not in _SIGNS and len(fold(word)) >= _SHORTEST and not word[0].isdigit()


def _offer(told: str, where: str, terms: Sequence[Plain], start: int) -> Suggestion:
    term = " ".join(term.text for term in terms)
    return Suggestion(-1, None, f"“{told}” {where}", -1, (), term, start, sort="words")
