"""Suggestions: names, kinds of term and dates offered for what is being typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import islice
from typing import Literal

from tui.filter.counting import Counting, count_names
from tui.filter.index import Index, Levels
from tui.filter.marks import find_marks
from tui.filter.match import firmly, fit, outright, without_titles
from tui.filter.parse import SCOPES
from tui.filter.rank import offers
from tui.filter.small_words import BEGIN_NAMES, SMALL_WORDS, WEAK_WORDS
from tui.filter.terms import SCOPE_OF_KIND, Scope, term_for
from tui.names.recognition import Kind
from tui.text.fold import fold

_TOKEN = re.compile(r'([-!]*)(?:(\w+):)?(?:"([^"]*)(?:"|$)|([^\s|"]+))?')
_MOST_WORDS = 6
# Of speakers so many times as many are weighed as are offered.
_LOOKED_AT = 8
_DATE = re.compile(r"(?:[12]\d{0,3}|[12]\d{3}-\d{0,2})")
# What is offered: a name, a date, the prefix of a kind of term, a saved filter, another filter instead, words
# of the text.
Sort = Literal["name", "date", "kind", "saved", "instead", "words"]
_KIND_OF_SCOPE: dict[Scope, Kind] = {"who": "person", "said": "person", "org": "organisation", "at": "place"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer for what is being typed.

    `name` is a name's number, -1 for all else, whose `kind` is None. `marks` are the matched letters of
    `text`, half-open code-point ranges; `via` is the surface that matched where no letter of `text` did.
    Taking it replaces what was typed from code point `start` on by `term`, but `instead` the whole filter;
    `count` articles of those shown have it, -1: not counted.
    """

    name: int
    kind: Kind | None
    text: str
    count: int
    marks: tuple[tuple[int, int], ...]
    term: str
    start: int = 0
    via: str = ""
    sort: Sort = "name"


@dataclass(frozen=True, slots=True)
class _Last:
    """The last thing typed: where it starts, what excludes it, its prefix, and its words."""

    start: int
    sign: str
    scope: Scope | None
    words: tuple[str, ...]
    raw: str


def suggest(
    typed: str, index: Index, shown: Sequence[int] | None, kind: Kind | None = None, limit: int = 8
) -> list[Suggestion]:
    """What to offer for the end of a typed text, best first, with counts in the articles `shown`, None: all.

    A prefix without words offers the most frequent names of its kind, a begun date the years or months that
    there are.
    """
    last, levels = _read(typed, index, kind)
    if last is None or limit < 1:
        return []
    counting = count_names(index, index.all_numbers if shown is None else shown)
    dates = _dates(last, index, shown) if last.scope is None and _DATE.fullmatch(last.raw) else []
    said = last.scope == "said"
    if not levels and not last.words and last.scope is not None:
        pairs = counting.most(_KIND_OF_SCOPE[last.scope], None if said else limit)
        pool = index.names_in(last.scope)
        ranked = list(
            islice((pair for pair in pairs if pair[0] in pool), limit * _LOOKED_AT if said else limit)
        )
        if said:
            # Who is named most hardly says least: of those, whoever speaks in most articles comes first.
            spoken = [(name, counting.said_by(name)) for name, _ in ranked]
            ranked = sorted(spoken, key=lambda pair: (-pair[1], index.alphabet[pair[0]]))[:limit]
    else:
        ranked = _best(levels, index, counting, limit)
        if said:
            ranked = [(name, counting.said_by(name)) for name, _ in ranked]
    return (dates + [_name(index, name, count, last) for name, count in ranked])[:limit]


def _read(typed: str, index: Index, kind: Kind | None) -> tuple[_Last | None, Levels]:
    tokens = [found for found in _TOKEN.finditer(typed) if found.group()]
    if not tokens:
        return (_Last(len(typed), "", SCOPE_OF_KIND[kind], (), ""), {}) if kind else (None, {})
    token = tokens[-1]
    sign, prefix, quote, bare = token.groups()
    scope = SCOPES.get(prefix.lower()) if prefix else None
    if (
        prefix
        and scope is None
        and prefix.lower() in ("text", "quote", "since", "before", "after", "until", "from")
    ):
        return None, {}
    if quote is not None and scope is None:
        return None, {}
    raw = (quote if quote is not None else bare) or ""
    if prefix and scope is None:
        raw = f"{prefix}:{raw}"
    words = tuple(fold(raw).split())
    if scope is None and kind:
        scope = SCOPE_OF_KIND[kind]
    last = _Last(token.start(), "-" if sign else "", scope, words, raw)
    if prefix or sign or quote is not None:
        return last, offers(words, index, scope) if words else {}
    alone = len(tokens) == 1
    for run in _runs(tokens, typed):
        words = tuple(word for found in run for word in fold(found.group()).split())
        levels = _offers_of_run(words, index, scope, alone) if words else {}
        if levels:
            return _Last(run[0].start(), "", scope, words, raw), levels
    return last, {}


def _offers_of_run(words: Sequence[str], index: Index, scope: Scope | None, alone: bool) -> Levels:
    """The names to offer for bare words at the end of what is typed; a small word must be one of theirs.

    Where it stands `alone` it may become one.
    """
    # A title or the like that stands last may be the beginning of a longer word.
    if alone or WEAK_WORDS.isdisjoint(words) or (len(words) == 1 and words[0] not in SMALL_WORDS):
        return offers(words, index, scope)
    words = without_titles(index, words, scope)
    if WEAK_WORDS.isdisjoint(words):
        return offers(words, index, scope)
    if words[0] in SMALL_WORDS - BEGIN_NAMES or len(words) == 1:
        return {}
    if words[0] in BEGIN_NAMES and SMALL_WORDS.isdisjoint(words[1:]):
        return fit(index, words, scope, outright)
    return fit(index, words, scope, firmly)


def _runs(tokens: Sequence[re.Match[str]], typed: str) -> list[list[re.Match[str]]]:
    """The bare words at the end, most first, then ever fewer of them."""
    run = [tokens[-1]]
    for token in reversed(tokens[:-1]):
        sign, prefix, quote, _ = token.groups()
        if (
            sign
            or prefix
            or quote is not None
            or typed[token.end() : run[0].start()].strip()
            or len(run) == _MOST_WORDS
        ):
            break
        run.insert(0, token)
    return [run[start:] for start in range(len(run))]


def _best(levels: Levels, index: Index, counting: Counting, limit: int) -> list[tuple[int, int]]:
    """The first names by score, then by articles among those shown, then by the alphabet, with their counts.

    Within a score, names are counted in standing order until no other could be among the first.
    """
    by_score: dict[int, list[int]] = {}
    for name, score in levels.items():
        by_score.setdefault(score, []).append(name)
    best: list[tuple[int, int]] = []
    for score in sorted(by_score):
        best += _most(by_score[score], index, counting, limit - len(best))
        if len(best) >= limit:
            break
    return best


def _most(names: Sequence[int], index: Index, counting: Counting, limit: int) -> list[tuple[int, int]]:
    alphabet, totals = index.alphabet, index.totals
    if counting.present is not None:
        present = [name for name in names if name in counting.present]
        if len(present) < limit:
            absent = (name for name in names if name not in counting.present)
            present += nsmallest(limit - len(present), absent, key=alphabet.__getitem__)
        counted = ((-counting.of(name), alphabet[name], name) for name in present)
        return [(name, -count) for count, _, name in nsmallest(limit, counted)]
    best: list[tuple[int, int, int]] = []
    for name in sorted(names, key=index.standing.__getitem__):
        if len(best) >= limit and totals[name] < -best[-1][0]:
            break
        best = nsmallest(limit, [*best, (-counting.of(name), alphabet[name], name)])
    return [(name, -count) for count, _, name in best]


def _name(index: Index, number: int, count: int, last: _Last) -> Suggestion:
    name = index.archive.names[number]
    marks = find_marks(last.words, name.name)
    via = ""
    if last.words and not marks:
        via = next((surface for surface in name.surfaces if find_marks(last.words, surface)), "")
    scope: Scope = "said" if last.scope == "said" else SCOPE_OF_KIND[name.kind]
    term = f"{last.sign}{replace(term_for(name.kind, name.name), scope=scope).text}"
    return Suggestion(number, name.kind, name.name, count, marks, term, last.start, via)


def _dates(last: _Last, index: Index, shown: Sequence[int] | None) -> list[Suggestion]:
    bits = index.everything if shown is None else index.set_of(shown)
    parts = index.months if len(last.raw) > 4 else index.years
    counts = {
        date: (bits & part).bit_count() for date, part in parts.items() if date and date.startswith(last.raw)
    }
    return [
        Suggestion(-1, None, date, count, ((0, len(last.raw)),), last.sign + date, last.start, sort="date")
        for date, count in counts.items()
        if date != last.raw and count
    ]
