"""How a filter was read, in words."""

from datetime import date

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from tui.filter.evaluate import Group, read_named, read_words, runs_and_terms
from tui.filter.index import Index, Levels
from tui.filter.terms import (
    Dated,
    Either,
    Filter,
    InStatement,
    InText,
    Named,
    Not,
    Term,
    Undated,
    Unfinished,
    Word,
    restricts,
)
from tui.text.fold import fold

_NO_MARKS = str.maketrans(dict.fromkeys("“”", "'"))
_SHORTEST_MISSPELT = 4


def describe(filter: Filter, index: Index) -> str:
    """The reading of a filter: `speaker Yerlan Koshanov, in Geneva, 2024–2025`."""
    parts: list[str] = []
    for term in runs_and_terms(filter):
        parts.extend(_run(term, index) if isinstance(term, tuple) else (_say(term, index),))
    return ", ".join(part for part in parts if part) or "all articles"


def did_you_mean(word: str, index: Index) -> str | None:
    """The word of a name that is nearest to one that matches none; None if nothing is near."""
    folded = fold(word)
    if len(folded) < _SHORTEST_MISSPELT or len(folded) > 64:
        return None
    most = max(2, len(folded) // 3)
    found = extractOne(folded, index.vocabulary.words, scorer=OSA.distance, score_cutoff=most)
    if found is None:
        return None
    names = index.vocabulary.names_of([found[2]])
    return index.archive.names[min(names, key=index.standing.__getitem__)].name


def _run(run: tuple[Word, ...], index: Index) -> list[str]:
    groups = read_words(run, index)
    open_words = [term.word for term in run if not restricts(term)]
    told = [_names(" ".join(group.words), group.names, index) for group in groups]
    return told + [f"{_quote(word)} says nothing yet" for word in open_words]


def _names(typed: str, names: Levels, index: Index, person: str = "") -> str:
    if not names:
        meant = did_you_mean(typed, index)
        return f"no name like {_quote(typed)}" + (f" (did you mean {meant}?)" if meant else "")
    if len(names) > 1:
        return f"{len(names)} {_many(person)} like {_quote(typed)}"
    name = index.archive.names[next(iter(names))]
    if name.kind == "place":
        return f"in {name.name}"
    if name.kind == "person" and name.speaks:
        return f"speaker {name.name}"
    return name.name


def _many(kinds: str) -> str:
    return kinds or "names"


def _say(term: Term, index: Index) -> str:
    match term:
        case Unfinished(written="-"):
            return "nothing excluded yet"
        case Unfinished(written=written):
            return f"{_quote(written)} is no date yet"
        case Named(scope=scope, value=value):
            return _named(term, index) if fold(value) else f"{scope}: waits for {_WAITS[scope]}"
        case InText(phrase=phrase) | InStatement(phrase=phrase):
            where = "in the text" if isinstance(term, InText) else "in a statement"
            return f"{_quote(phrase)} {where}" if fold(phrase) else "text: waits for words"
        case Dated(written=written, first=first, last=last):
            return _dates(written, first, last)
        case Undated():
            return "undated"
        case Word():
            groups: list[Group] = read_words((term,), index)
            return " and ".join(_names(" ".join(group.words), group.names, index) for group in groups)
        case Not(term=inner):
            return f"without {_say(inner, index)}" if restricts(inner) else "nothing excluded yet"
        case Either(terms=terms):
            return " or ".join(_say(each, index) for each in terms)


_WAITS = {"who": "a person", "org": "an organisation", "at": "a place", "said": "a speaker"}
_KINDS = {"who": "persons", "org": "organisations", "at": "places", "said": "speakers"}


def _named(term: Named, index: Index) -> str:
    names = read_named(term, index)
    told = _names(term.value, names, index, _KINDS[term.scope])
    if term.scope == "said" and len(names) == 1:
        return f"said by {index.archive.names[next(iter(names))].name}"
    return told


def _dates(written: str, first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return written.replace(":", " ", 1)
    if ".." in written:
        return written.replace("..", "–")
    if " " in written:
        return f"{written} ({first.isoformat()}–{last.isoformat()})"
    return written


def _quote(words: str) -> str:
    return f"“{words.translate(_NO_MARKS)}”"
