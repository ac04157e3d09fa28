"""How a filter was read, in words."""

from collections.abc import Sequence
from datetime import date

from tui.filter.evaluate import (
    Group,
    has_many_phrases,
    names_of_other_kinds,
    names_of_the_silent,
    read_named,
    read_words,
    runs_and_terms,
)
from tui.filter.index import Index, Levels
from tui.filter.nearest import did_you_mean
from tui.filter.parse import begins_prefix
from tui.filter.periods import is_no_date
from tui.filter.small_words import SMALL_WORDS
from tui.filter.terms import (
    SCOPE_OF_KIND,
    Dated,
    Either,
    Filter,
    InStatement,
    InText,
    Named,
    Not,
    Passed,
    Plain,
    Scope,
    Term,
    Undated,
    Unfinished,
    Word,
    is_pasted,
    restricts,
)
from tui.filter.understand import understand
from tui.text.fold import fold

_NO_MARKS = str.maketrans(dict.fromkeys("“”", "'"))
_NOTHING_YET = " says nothing yet"
_NO_NAME = "no name like "
_NO_STATEMENT = "no statement by "
_NOTHING_LEFT_OUT = "; nothing left out"
_IS_NO_DATE = " is no date"
_NO_DATE_YET = f"{_IS_NO_DATE} yet"
_NO_DATE = f"{_IS_NO_DATE} and leaves nothing out"
_NOBODY = (
    *(_NO_NAME, _NO_STATEMENT),
    *("no person like ", "no organisation like ", "no place like ", "no speaker like "),
)
_MOST_PARTS = 20
_LONGEST_QUOTE = 200


def describe(filter: Filter, index: Index) -> str:
    """The reading of a filter: `person Yerlan Koshanov, in Geneva, 2024–2025`; of many terms the first."""
    filter = understand(filter, index)
    hasty = is_pasted(filter)
    parts: dict[str, None] = {}
    terms = list(dict.fromkeys(runs_and_terms(filter)))
    for place, term in enumerate(terms):
        told = _run(term, index, hasty) if isinstance(term, tuple) else [_say(term, index, hasty)]
        parts |= dict.fromkeys(part for part in told if part)
        if len(parts) > _MOST_PARTS:
            more = len(parts) - _MOST_PARTS + len(terms) - place - 1
            return ", ".join([*list(parts)[:_MOST_PARTS], f"and {more:,} more"])
    parts |= dict.fromkeys(_passed_over(filter))
    if has_many_phrases(filter):
        parts["too many texts to search for"] = None
    return ", ".join(parts) or "all articles"


def without_effect(filter: Filter, index: Index) -> list[str]:
    """What of a filter leaves no article out, in words: a date that is none, a prefix without words."""
    filter = understand(filter, index)
    hasty = is_pasted(filter)
    told: list[str] = []
    for term in dict.fromkeys(runs_and_terms(filter)):
        if isinstance(term, tuple):
            told += _unread(term, read_words(term, index, hasty))
        elif not restricts(term) and not isinstance(term, Passed):
            told.append(_say(term, index, hasty))
        else:
            told += [_say(each, index, hasty) for each in _excluding_nothing(term, index, hasty)]
    told += _passed_over(filter)
    return list(dict.fromkeys(told))[:_MOST_PARTS]


def _excluding_nothing(term: Term, index: Index, hasty: bool) -> list[Not]:
    """What of a term excludes a name that there is not: as an alternative it is of all articles."""
    each_of = term.terms if isinstance(term, Either) else (term,)
    return [each for each in each_of if isinstance(each, Not) and _means_no_name(each.term, index, hasty)]


def _means_no_name(term: Plain, index: Index, hasty: bool) -> bool:
    match term:
        case Word():
            groups = read_words((term,), index, hasty)
            return bool(groups) and any(not group.names for group in groups)
        case Named(value=value):
            return bool(fold(value)) and not read_named(term, index, hasty)
        case _:
            return False


def _passed_over(filter: Filter) -> list[str]:
    """What is told of the words that mean nothing, beside those that nothing else is typed with."""
    passed = dict.fromkeys(term.word for term in filter.terms if isinstance(term, Passed) and not term.used)
    return [f"{_quote(' '.join(passed))} passed over"] if passed else []


def leads_nowhere(part: str) -> bool:
    """Whether a part of a reading is of a term that fits no name or is no date."""
    return part.startswith(_NOBODY) or _IS_NO_DATE in part


def _run(run: tuple[Word, ...], index: Index, hasty: bool) -> list[str]:
    groups = read_words(run, index, hasty)
    told = [
        _names(" ".join(group.words), group.names, index, hasty=hasty) for group in groups[: _MOST_PARTS + 1]
    ]
    told += [_quote(" ".join(group.words)) for group in groups[_MOST_PARTS + 1 :]]
    return told + _unread(run, groups)


def _unread(run: tuple[Word, ...], groups: Sequence[Group]) -> list[str]:
    """Of the words of a run those that no group has."""
    told: list[str] = []
    passed: dict[str, None] = {}
    read = {word for group in groups for word in group.words}
    for term in run:
        words = fold(term.word).split()
        if not words:
            told.append(f"{_quote(term.word)}{_NOTHING_YET}")
        elif read.isdisjoint(words):
            if SMALL_WORDS.issuperset(words) and not begins_prefix(term.word):
                passed[term.word] = None
            else:
                told.append(_begun(term.word))
    return [*told, f"{_quote(' '.join(passed))} passed over"] if passed else told


def _names(
    typed: str,
    names: Levels,
    index: Index,
    kinds: str = "names",
    hasty: bool = False,
    scope: Scope | None = None,
) -> str:
    if not names:
        meant = None if hasty else did_you_mean(typed, index, scope)
        told = f" (did you mean {index.archive.names[meant].name}?)" if meant is not None else ""
        return f"{_NO_NAME}{_quote(typed)}{told}"
    if len(names) > 1:
        return f"{len(names):,} {kinds} like {_quote(typed)}"
    name = index.archive.names[next(iter(names))]
    if name.kind == "place":
        return f"in {name.name}"
    if name.kind == "person":
        return f"person {name.name}"
    return name.name


def _say(term: Term, index: Index, hasty: bool) -> str:
    match term:
        case Unfinished(written="-"):
            return "nothing excluded yet"
        case Unfinished(written=written):
            return _no_date(written)
        case Named(scope=scope, value=value):
            return _named(term, index, hasty) if fold(value) else f"{scope}: waits for {_WAITS[scope]}"
        case InText(phrase=phrase) | InStatement(phrase=phrase):
            prefix, where = (
                ("text", "in the text") if isinstance(term, InText) else ("quote", "in a statement")
            )
            return f"{_quote(phrase)} {where}" if fold(phrase) else f"{prefix}: waits for words"
        case Dated(written=written, first=first, last=last):
            return _dates(written, first, last)
        case Undated():
            return "undated"
        case Passed():
            return ""
        case Word():
            groups: list[Group] = read_words((term,), index, hasty)
            read = [_names(" ".join(group.words), group.names, index, hasty=hasty) for group in groups]
            return " and ".join(read) or f"{_quote(term.word)}{_NOTHING_YET}"
        case Not(term=inner):
            told = _say(inner, index, hasty)
            if isinstance(inner, Unfinished) and told.endswith(_NO_DATE):
                return told
            if not restricts(inner) or told.endswith(_NOTHING_YET):
                return "nothing excluded yet"
            if _means_no_name(inner, index, hasty):
                return f"{told}{_NOTHING_LEFT_OUT}"
            return f"not {told}" if told.startswith(("in ", "no ")) else f"without {told}"
        case Either(terms=terms):
            told_of = [_say(each, index, hasty) for each in terms[:_MOST_PARTS]]
            more = [f"{len(terms) - _MOST_PARTS:,} more"] if len(terms) > _MOST_PARTS else []
            return " or ".join([*told_of, *more])


_WAITS: dict[Scope, str] = {"who": "a person", "org": "an organisation", "at": "a place", "said": "a speaker"}
_KINDS: dict[Scope, str] = {"who": "persons", "org": "organisations", "at": "places", "said": "speakers"}


def _named(term: Named, index: Index, hasty: bool) -> str:
    if silent := names_of_the_silent(term, index, hasty):
        return _says_nothing(term.value, silent, index)
    names = read_named(term, index, hasty)
    if others := {} if hasty else names_of_other_kinds(term, index):
        return _is_of_another_kind(term, others, index)
    told = _names(term.value, names, index, _KINDS[term.scope], hasty, term.scope)
    if term.scope == "said" and len(names) == 1:
        return f"said by {index.archive.names[next(iter(names))].name}"
    return told


def _is_of_another_kind(term: Named, names: Levels, index: Index) -> str:
    """What is told of names that are typed behind the prefix of a kind that is not theirs."""
    told = f"no {_KINDS[term.scope][:-1]} like {_quote(term.value)}"
    if len(names) > 1:
        return f"{told}: {len(names):,} names of other kinds are"
    name = index.archive.names[next(iter(names))]
    return f"{told}: {name.name} is {_WAITS[SCOPE_OF_KIND[name.kind]]}"


def _says_nothing(typed: str, names: Levels, index: Index) -> str:
    """What is told of persons who are named somewhere, but of whom there is no statement."""
    if len(names) > 1:
        return f"{_NO_STATEMENT}any of the {len(names):,} persons like {_quote(typed)}"
    (number,) = names
    count = index.totals[number]
    articles = "1 article" if count == 1 else f"{count:,} articles"
    return f"{_NO_STATEMENT}{index.archive.names[number].name}, who is named in {articles}"


def _dates(written: str, first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return written.replace(":", " ", 1)
    if ".." in written:
        return written.replace("..", "–")
    if " " in written:
        return f"{written} ({first.isoformat()}–{last.isoformat()})"
    return written


def _begun(word: str) -> str:
    if word.endswith(":"):
        return f"{_quote(word)}{_NOTHING_YET}"
    prefix = begins_prefix(word)
    return f"{_quote(word)} may become {prefix}" if prefix else _no_date(word)


def _no_date(word: str) -> str:
    """What is told of a date that is none: typing on may make it one, or never will."""
    return _quote(word) + (_NO_DATE if is_no_date(word.partition(":")[2] or word) else _NO_DATE_YET)


def _quote(words: str) -> str:
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE] + "…"
    return f"“{words.translate(_NO_MARKS)}”"
