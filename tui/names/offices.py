"""Offices: every phrase that names one, from "the minister" to "Speaker of the Senate"."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from tui.names.countries import country_of_adjective
from tui.names.grammar import word_class
from tui.names.items import CAPITALISED, LOWER, NUMBER, ORGANISATION, PERSON, PLACE, UPPER, Items
from tui.names.tables import rows
from tui.names.verbs import verbs
from tui.names.vocabulary import COURTESIES, FUNCTION, MONTHS


@dataclass(frozen=True, slots=True)
class Head:
    """A word that makes a phrase an office; offices of one `rank` may be one man's."""

    singular: str
    rank: str
    sex: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase as items [first, last), its words as printed without "the".

    `definite` is whether the text points at one holder ("the Speaker"), `possessed` whether a possessive
    stands before it, `follows` whether one stands behind ("the Speaker's"). `bodies` and `places` are the
    places in the article's spans of what the office is of; `words` the folded words of the phrase.
    """

    first: int
    last: int
    text: str
    head: Head
    definite: bool
    indefinite: bool
    possessed: bool
    follows: bool
    spans: tuple[int, ...]
    words: frozenset[str]


@cache
def heads() -> dict[str, Head]:
    """Head words, singular and plural, casefolded."""
    found: dict[str, Head] = {}
    for singular, plural, rank, sex in rows("office_heads"):
        found[plural] = Head(singular, rank, sex, True)
        found[singular] = Head(singular, rank, sex, False)
    return found


_WORD_KINDS: Final = frozenset({LOWER, CAPITALISED, UPPER})
_BODY_KINDS: Final = frozenset({ORGANISATION, PLACE})
_DEFINITE: Final = frozenset({"the", "this"})
_POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "our", "my", "your"})
_INDEFINITE: Final = frozenset(
    {"a", "an", "another", "any", "every", "each", "some", "no", "one", "two", "three", "several"}
)
# What makes an office another man's than the plain one.
_LESSER: Final = frozenset(
    {"deputy", "vice", "first", "former", "ex", "assistant", "associate", "shadow", "under", "junior"}
)
_LOWER_MODIFIERS: Final = word_class("office_modifiers")
# Words that follow "secretary", "director" and the like and belong to the head.
_TAILS: Final = frozenset(
    {"general", "designate", "elect", "emeritus", "counsellor", "plenipotentiary", "tempore"}
)
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
# In small letters and without "of" these are verbs, furniture and adjectives.
_PLAIN: Final = frozenset({"head", "chair", "chief", "member", "general", "marshal", "members"})
_STOPPERS: Final = FUNCTION - frozenset(
    {"the", "of", "for", "and", "on", "in", "to", "at", "from", "first", "with", "other", "s"}
)
_VERBS: Final = word_class("office_ends")
_ADJECTIVES: Final = word_class("adjectives_in_ed")
_NO_OFFICE_AFTER: Final = word_class("no_office_behind")


def _ends_phrase(word: str) -> bool:
    """Whether a lower-case word cannot stand inside what an office is of."""
    return (
        word in _STOPPERS
        or word in _VERBS
        or word in verbs()
        or word.endswith("ly")
        or (word.endswith("ed") and word not in _ADJECTIVES)
    )


def find_offices(items: Items) -> list[Office]:
    """Every office phrase, in order, none inside another."""
    known = heads()
    words = items.words
    kinds = items.kinds
    found: list[Office] = []
    done = 0
    for at, word in enumerate(words):
        if at < done or word not in known or kinds[at] not in _WORD_KINDS:
            continue
        office = _office_at(items, at, known[word], done)
        if office is not None:
            found.append(office)
            done = office.last
    return found


def _office_at(items: Items, at: int, head: Head, floor: int) -> Office | None:
    words, kinds = items.words, items.kinds
    word = words[at]
    following = words[at + 1]
    lower = kinds[at] == LOWER
    if head.rank == "officer" and head.singular == "general" and (lower or kinds[at + 1] != PERSON):
        return None
    if kinds[at + 1] in _WORD_KINDS and _modifies(word, head, following):
        return None
    if following in _NO_OFFICE_AFTER or (
        following == "-" and items.glued[at + 1] and words[at + 2] not in _TAILS
    ):
        return None
    if (
        head.singular == "justice"
        and kinds[at + 1] != PERSON
        and words[at - 1] not in ("chief", "lord", "lady")
    ):
        return None
    seated = word == "chair" and words[at - 1] in ("the", "committee", "commission", "council")
    if lower and word in _PLAIN and following not in _RIGHT_OPENERS and not seated:
        return None
    last, right_spans = _right(items, at, head)
    first, left_spans = _left(items, at, floor)
    before = words[first - 1] if first else ""
    if before == "," or kinds[first - 1] not in _WORD_KINDS:
        before = before if before in ("'s", "’", "'") else ""
    inside = frozenset(words[first:last])
    return Office(
        first=first,
        last=last,
        text=" ".join(items.text[items.starts[first] : items.ends[last - 1]].split()),
        head=head,
        definite=before in _DEFINITE,
        indefinite=before in _INDEFINITE,
        possessed=before in _POSSESSIVES or before in ("'s", "’", "'"),
        follows=words[last] == "'s"
        or (words[last] in ("’", "'") and items.glued[last] and word.endswith("s")),
        spans=tuple(left_spans + right_spans),
        words=inside,
    )


def _modifies(word: str, head: Head, following: str) -> bool:
    """Whether a head only stands before the true one: "Deputy Speaker", "Minister Counsellor"."""
    if word == "deputy" and following in _LOWER_MODIFIERS:
        return True
    if following not in heads() or following == "general" or head.plural:
        return False
    return word in _LOWER_MODIFIERS or word in ("member", "head", "minister")


def _left(items: Items, at: int, floor: int) -> tuple[int, list[int]]:
    """First item of what stands before the head: "Kazakh Senate", "Deputy Prime", "IPU"."""
    words, kinds = items.words, items.kinds
    first = at
    spans: list[int] = []
    while first > floor:
        i = first - 1
        kind = kinds[i]
        word = words[i]
        if (
            word == "-"
            and items.glued[first]
            and items.glued[i]
            and i > floor
            and kinds[i - 1] in _WORD_KINDS
        ):
            first = i - 1
            continue
        if kind in _BODY_KINDS:
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
        if kind == LOWER and word in _LOWER_MODIFIERS:
            first = i
            continue
        if kind in (CAPITALISED, UPPER):
            if word in FUNCTION and word not in ("first", "second", "third"):
                break
            if word in MONTHS or (word in COURTESIES and word not in ("lord", "lady")):
                break
            if items.initial[i] and word not in _LOWER_MODIFIERS and not _demonym(word):
                break
            first = i
            continue
        if word in ("and", "&") and i - 1 > floor and _joins_offices(items, i):
            first = i
            continue
        break
    return first, spans


def _joins_offices(items: Items, i: int) -> bool:
    """Whether "and" joins two portfolios ("Trade and Industry Minister"), not two holders."""
    before, after = i - 1, i + 1
    return (
        items.kinds[before] == CAPITALISED
        and items.kinds[after] == CAPITALISED
        and items.words[after] not in heads()
        and not items.initial[before]
        and items.words[before] not in heads()
        and items.words[after] not in ("prime", "deputy", "vice", "first", "foreign")
    )


def _demonym(word: str) -> bool:
    return country_of_adjective(word) is not None


def _right(items: Items, at: int, head: Head) -> tuple[int, list[int]]:
    """End item of what stands behind the head: "of the Senate", "on Central Asia", "General"."""
    words, kinds = items.words, items.kinds
    last = at + 1
    spans: list[int] = []
    if words[last] in _TAILS and kinds[last] in _WORD_KINDS:
        last += 1
    elif words[last] == "-" and items.glued[last] and words[last + 1] in _TAILS:
        last += 2
    while True:
        opener = words[last]
        k = last + 1
        if kinds[last] not in _WORD_KINDS:
            # "Speaker National Assembly X": the body stands behind the head without "of".
            if kinds[last] == ORGANISATION and last == at + 1 and kinds[last + 1] == PERSON:
                return last + 1, [*spans, items.spans[last]]
            return last, spans
        if (
            opener in _RIGHT_OPENERS
            or (opener == "on" and (head.rank in _ON_HEADS or words[last - 1] in _ON_WORDS))
            or (opener == "to" and head.rank in _TO_HEADS and (kinds[k] in _BODY_KINDS or words[k] == "the"))
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
            and kinds[k] in _BODY_KINDS
            and kinds[last - 1] == kinds[k]
            and kinds[k + 1] == PERSON
        ):
            # "Ambassador to France and Monaco X"
            spans.append(items.spans[k])
            last = k + 1
            continue
        else:
            return last, spans
        if words[k] in ("the", "its", "our"):
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
    while True:
        kind, word = kinds[k], words[k]
        if kind in _BODY_KINDS:
            spans.append(items.spans[k])
            k += 1
            if words[k] == "'s" and words[k + 1] in _TRAILING_NOUNS:
                return k + 2, spans
            # What follows a body belongs to it only as "of …", which the caller reads.
            if kinds[k] in (LOWER, CAPITALISED) and words[k] in _TRAILING_NOUNS:
                k += 1
            return k, spans
        if kind in (CAPITALISED, UPPER) and word not in MONTHS:
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
            if kinds[k - 1] in (CAPITALISED, UPPER) and word not in _TRAILING_NOUNS:
                return k, spans
            k += 1
        elif word == "with" and words[k - 1] in ("relations", "cooperation", "liaison"):
            k += 2 if words[k + 1] == "the" else 1
        elif (
            (
                word in ("and", "&")
                and kinds[k + 1] in (CAPITALISED, LOWER)
                and kinds[k - 1] in _WORD_KINDS
                and _continues(items, k + 1)
            )
            or (word == "," and _comma_inside(items, k))
            or (word == "-" and items.glued[k] and items.glued[k + 1])
        ):
            k += 1
        else:
            return k, spans


_TRAILING_NOUNS: Final = word_class("trailing_nouns")
_PREPOSITIONS: Final = frozenset({"of", "for", "on", "in", "to", "at", "from", "with", "and", "by", "the"})


def _continues(items: Items, k: int) -> bool:
    """Whether the word after "and" goes on with the same portfolio rather than opening another holder."""
    word = items.words[k]
    if (
        word in heads()
        or _ends_phrase(word)
        or word in _PREPOSITIONS
        or word in ("prime", "deputy", "vice", "first")
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
                and words[i + 1] not in ("prime", "deputy", "vice")
            )
        if kinds[i] not in (CAPITALISED, NUMBER) and words[i] != ",":
            return False
    return False
