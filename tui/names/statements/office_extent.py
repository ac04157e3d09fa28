"""Extent of offices: what stands before and behind a head and belongs to the office."""

from typing import Final

from tui.names.article.items import (
    BODIES,
    CAPITALISED,
    LOWER,
    NUMBER,
    ORGANISATION,
    PERSON,
    PLACE,
    UPPER,
    WORD_KINDS,
    Items,
)
from tui.names.words.countries import country_of_adjective
from tui.names.words.grammar import word_class
from tui.names.words.office_heads import Head, heads
from tui.names.words.verbs import bases, verbs
from tui.names.words.vocabulary import COURTESIES, FUNCTION, MONTHS, POLICY

_CAPITALS: Final = frozenset({CAPITALISED, UPPER})
_TRAILING_KINDS: Final = frozenset({LOWER, CAPITALISED, ORGANISATION})
LOWER_MODIFIERS: Final = word_class("office_modifiers")
# Words that follow "secretary", "director" and the like and belong to the head.
_TAILS: Final = frozenset(
    {"general", "designate", "elect", "emeritus", "counsellor", "plenipotentiary", "tempore"}
)
_PRO_TEMPORE: Final = (["pro", "tempore"], ["pro", "tem"])
_OPENERS: Final = frozenset({"of", "for", "on", "to", "in", "at", "from", "and"})
_RIGHT_OPENERS: Final = frozenset({"of", "for"})
_ON_HEADS: Final = frozenset(
    {"representative", "envoy", "rapporteur", "adviser", "commissioner", "spokesperson"}
)
_ON_WORDS: Final = frozenset(
    {"committee", "commission", "group", "council", "forum", "subcommittee", "panel", "caucus"}
)
_TO_HEADS: Final = frozenset(
    {"ambassador", "envoy", "adviser", "representative", "secretary", "member", "leader", "officer"}
)
_IN_HEADS: Final = frozenset(
    {"leader", "ambassador", "representative", "whip", "presiding", "envoy", "member"}
)
_FROM_HEADS: Final = frozenset({"member"})
# Offices that are numbered by their rank.
_NUMBERED: Final = frozenset({"deputy", "minister", "secretary", "vice"})
_STOPPERS: Final = FUNCTION - frozenset(
    {"the", "of", "for", "and", "on", "in", "to", "at", "from", "first", "with", "other", "s"}
)
_VERBS: Final = word_class("office_ends")
_ADJECTIVES: Final = word_class("adjectives_in_ed")
_TRAILING_NOUNS: Final = word_class("trailing_nouns")
_PREPOSITIONS: Final = frozenset({"of", "for", "on", "in", "to", "at", "from", "with", "and", "by", "the"})


def _ends_phrase(word: str) -> bool:
    """Whether a lower-case word cannot stand inside what an office is of."""
    return (
        word in _STOPPERS
        or word in _VERBS
        or word in verbs()
        or word.endswith("ly")
        or (word.endswith("ed") and word not in _ADJECTIVES)
    )


def left_extent(items: Items, at: int, floor: int) -> tuple[int, list[int]]:
    """First item of what stands before the head: "Kazakh Senate", "Deputy Prime", "IPU"."""
    words, kinds = items.words, items.kinds
    first = at
    spans: list[int] = []
    floor = max(floor, at - 16)
    while first > floor:
        i = first - 1
        kind = kinds[i]
        word = words[i]
        if word == "-" and items.glued(first) and items.glued(i) and i > floor and kinds[i - 1] in WORD_KINDS:
            first = i - 1
            continue
        if kind in BODIES:
            if items.spans[i] >= 0:
                spans.insert(0, items.spans[i])
            first = i
            continue
        if (
            word == ")"
            and i - 2 > floor
            and words[i - 2] == "("
            and kinds[i - 1] == ORGANISATION
            and kinds[i - 3] == ORGANISATION
        ):
            spans.insert(0, items.spans[i - 3])
            first = i - 3
            continue
        if kind == LOWER and (word in LOWER_MODIFIERS or (word in POLICY and _has_portfolio(words[at]))):
            first = i
            continue
        if kind in _CAPITALS:
            ordinal = word in {"first", "second", "third"} and words[first] in _NUMBERED
            if (word in FUNCTION and not ordinal) or word.endswith("."):
                break
            if word in MONTHS or (word in COURTESIES and word not in {"lord", "lady", "justice"}):
                break
            if word in bases() and word not in LOWER_MODIFIERS and word not in POLICY:
                break  # "MPs Welcome Prime Minister NAME"
            if items.initial(i) and not _opens_office(items, i, at):
                break
            first = i
            continue
        listed = word == "," and "and" in words[first:at] and words[i - 1] in POLICY
        if (listed and kinds[i - 1] == CAPITALISED) or (
            word in ("and", "&") and i - 1 > floor and _joins_offices(items, i)
        ):
            first = i
            continue
        break
    return first, spans


def _has_portfolio(head: str) -> bool:
    return heads()[head].rank in {"minister", "secretary", "spokesperson", "commissioner"}


def _opens_office(items: Items, i: int, at: int) -> bool:
    """Whether a capital at a sentence's start belongs to the office behind: "Conservative MP"."""
    word = items.words[i]
    if word in LOWER_MODIFIERS or country_of_adjective(word) is not None or word in POLICY:
        return True
    return i + 1 == at and items.kinds[at + 1] == PERSON and not word.endswith(("ing", "ly", "ed"))


def _joins_offices(items: Items, i: int) -> bool:
    """Whether "and" joins two portfolios ("Trade and Industry Minister"), not two holders."""
    before, after = i - 1, i + 1
    return (
        items.kinds[before] == CAPITALISED
        and items.kinds[after] == CAPITALISED
        and items.words[after] not in heads()
        and not items.initial(before)
        and items.words[before] not in heads()
        and items.words[after] not in {"prime", "deputy", "vice", "first", "foreign"}
    )


def right_extent(items: Items, at: int, head: Head) -> tuple[int, list[int]]:
    """End item of what stands behind the head: "of the Senate", "on Central Asia", "General"."""
    words, kinds = items.words, items.kinds
    last = at + 1
    spans: list[int] = []
    if words[last] in _TAILS and kinds[last] in WORD_KINDS:
        last += 1
    elif words[last : last + 2] in _PRO_TEMPORE or (
        words[last] == "-" and items.glued(last) and words[last + 1] in _TAILS
    ):
        last += 2
    while True:
        opener = words[last]
        k = last + 1
        if kinds[last] not in WORD_KINDS:
            # "Speaker National Assembly X": the body stands behind the head without "of".
            if kinds[last] == ORGANISATION and last == at + 1 and kinds[last + 1] == PERSON:
                return last + 1, [*spans, items.spans[last]]
            return last, spans
        if opener not in _OPENERS:
            return last, spans
        if (
            opener in _RIGHT_OPENERS
            or (opener == "on" and (head.rank in _ON_HEADS or words[last - 1] in _ON_WORDS))
            or (opener == "to" and head.rank in _TO_HEADS and (kinds[k] in BODIES or words[k] == "the"))
            or (
                opener in ("in", "at")
                and head.rank in _IN_HEADS
                and (kinds[k] == ORGANISATION or (words[k] == "the" and kinds[k + 1] == ORGANISATION))
            )
            or (
                opener == "from"
                and head.rank in _FROM_HEADS
                and (kinds[k] == PLACE or (words[k] == "the" and kinds[k + 1] == PLACE))
            )
        ):
            pass
        elif (
            opener == "and"
            and last > at + 1
            and kinds[k] in BODIES
            and kinds[last - 1] == kinds[k]
            and kinds[k + 1] == PERSON
        ):
            # "Ambassador to France and Monaco X"
            spans.append(items.spans[k])
            last = k + 1
            continue
        else:
            return last, spans
        if words[k] in {"the", "its", "our"}:
            k += 1
        end, more = _complement(items, k)
        if end == k:
            return last, spans
        last = end
        spans += more


def _complement(items: Items, k: int) -> tuple[int, list[int]]:
    """End item of a noun phrase that an office is of, from item k."""
    words, kinds = items.words, items.kinds
    spans: list[int] = []
    known = heads()
    limit = k + 40
    while k < limit:
        kind, word = kinds[k], words[k]
        if kind in BODIES:
            spans.append(items.spans[k])
            k += 1
            if words[k] == "-" and items.glued(k) and kinds[k + 1] in BODIES:
                k += 1
                continue
            if words[k] == "(" and kinds[k + 1] == ORGANISATION and words[k + 2] == ")":
                if kinds[k + 3] == PERSON or (words[k + 3] == "," and kinds[k + 4] == PERSON):
                    return k + 3, spans
                return k, spans
            # What follows a body belongs to it only up to such a noun, or as "of …", which the caller reads.
            return _trailing(items, k), spans
        if word == "'s" and _trailing(items, k) > k:
            return _trailing(items, k), spans
        if kind in _CAPITALS and word in COURTESIES and name_behind(items, k):
            return k, spans
        if kind in _CAPITALS and word not in MONTHS:
            if (
                word in known
                and not known[word].plural
                and kinds[k + 1] == PERSON
                and k
                and words[k - 1] not in ("the", "of")
            ):
                return k, spans
            k += 1
        elif kind == LOWER and not _ends_phrase(word) and word not in _PREPOSITIONS:
            if kinds[k - 1] in _CAPITALS and word not in _TRAILING_NOUNS:
                return k, spans
            k += 1
        elif word == "with" and words[k - 1] in {"relations", "cooperation", "liaison"}:
            k += 2 if words[k + 1] == "the" else 1
        elif (
            (
                word in ("and", "&")
                and kinds[k + 1] in (CAPITALISED, LOWER)
                and kinds[k - 1] in WORD_KINDS
                and _continues(items, k + 1)
            )
            or (word == "," and _comma_inside(items, k))
            or (word == "-" and items.glued(k) and items.glued(k + 1))
        ):
            k += 1
        else:
            return k, spans
    return k, spans


def name_behind(items: Items, k: int) -> bool:
    """Whether a person's name stands behind a courtesy."""
    while k + 1 < len(items) and (items.words[k] in COURTESIES or items.words[k] == "."):
        k += 1
    return items.kinds[k] == PERSON


def _trailing(items: Items, k: int) -> int:
    """End of the words behind a body that a noun closes: "UCR bloc", "Riksdag's delegation", "NA Affairs"."""
    words, kinds = items.words, items.kinds
    if kinds[k] == CAPITALISED and words[k] in POLICY:
        return k + 1
    start = k + 1 if words[k] == "'s" else k
    for i in range(start, start + 6):
        if i + 1 < len(items) and words[i] == "-" and items.glued(i) and items.glued(i + 1):
            continue
        if (
            i + 1 >= len(items)
            or kinds[i] not in _TRAILING_KINDS
            or _ends_phrase(words[i])
            or words[i] in _PREPOSITIONS
        ):
            break
        if words[i] in _TRAILING_NOUNS or (start > k and kinds[i] == ORGANISATION):
            return i + 1
    return k


def _continues(items: Items, k: int) -> bool:
    """Whether the word after "and" goes on with the same portfolio rather than opening another holder."""
    word = items.words[k]
    if (
        word in heads()
        or _ends_phrase(word)
        or word in _PREPOSITIONS
        or word in {"prime", "deputy", "vice", "first"}
    ):
        return False
    following = items.words[k + 1]
    return following not in heads() and not _ends_phrase_before_verb(items, k)


def _ends_phrase_before_verb(items: Items, k: int) -> bool:
    return items.kinds[k] == LOWER and items.kinds[k + 1] == LOWER and items.words[k + 1] in _VERBS


def _comma_inside(items: Items, k: int) -> bool:
    """Whether a comma lists portfolios: "Minister of Science, Technology and Innovation"."""
    kinds, words = items.kinds, items.words
    if kinds[k - 1] != CAPITALISED or kinds[k + 1] != CAPITALISED or words[k + 1] in heads():
        return False
    for i in range(k + 2, min(k + 7, len(items))):
        if words[i] in ("and", "&"):
            return (
                kinds[i + 1] == CAPITALISED
                and words[i + 1] not in heads()
                and words[i + 1] not in {"prime", "deputy", "vice"}
            )
        if kinds[i] not in (CAPITALISED, NUMBER) and words[i] != ",":
            return False
    return False
