"""How a filter was read, in words."""

from datetime import date

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
    Scope,
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


def did_you_mean(word: str, index: Index, scope: Scope | None = None) -> int | None:
    """Number of the most frequent name with the word nearest to one that fits none; None: nothing is near."""
    folded = fold(word)
    if len(folded) < _SHORTEST_MISSPELT or len(folded) > 64:
        return None
    found = index.vocabulary.nearest(folded, len(folded) * 2 // 5)
    if found is None:
        return None
    names = index.vocabulary.names_of([found]) & index.names_in(scope)
    return min(names, key=index.standing.__getitem__, default=None)


def _run(run: tuple[Word, ...], index: Index) -> list[str]:
    groups = read_words(run, index)
    told = [_names(" ".join(group.words), group.names, index) for group in groups]
    read = {word for group in groups for word in group.words}
    for term in run:
        words = fold(term.word).split()
        if not words:
            told.append(f"{_quote(term.word)} says nothing yet")
        elif read.isdisjoint(words):
            told.append(f"{_quote(term.word)} is no date yet")
    return told


def _names(typed: str, names: Levels, index: Index, kinds: str = "names") -> str:
    if not names:
        meant = did_you_mean(typed, index)
        told = f" (did you mean {index.archive.names[meant].name}?)" if meant is not None else ""
        return f"no name like {_quote(typed)}{told}"
    if len(names) > 1:
        return f"{len(names)} {kinds} like {_quote(typed)}"
    name = index.archive.names[next(iter(names))]
    if name.kind == "place":
        return f"in {name.name}"
    if name.kind == "person" and name.speaks:
        return f"speaker {name.name}"
    return name.name


def _say(term: Term, index: Index) -> str:
    match term:
        case Unfinished(written="-"):
            return "nothing excluded yet"
        case Unfinished(written=written):
            return f"{_quote(written)} is no date yet"
        case Named(scope=scope, value=value):
            return _named(term, index) if fold(value) else f"{scope}: waits for {_WAITS[scope]}"
        case InText(phrase=phrase) | InStatement(phrase=phrase):
            prefix, where = (
                ("text", "in the text") if isinstance(term, InText) else ("quote", "in a statement")
            )
            return f"{_quote(phrase)} {where}" if fold(phrase) else f"{prefix}: waits for words"
        case Dated(written=written, first=first, last=last):
            return _dates(written, first, last)
        case Undated():
            return "undated"
        case Word():
            groups: list[Group] = read_words((term,), index)
            read = [_names(" ".join(group.words), group.names, index) for group in groups]
            return " and ".join(read) or f"{_quote(term.word)} says nothing yet"
        case Not(term=inner):
            told = _say(inner, index)
            if not restricts(inner):
                return "nothing excluded yet"
            return f"not {told}" if told.startswith(("in ", "no ")) else f"without {told}"
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
