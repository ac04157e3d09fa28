"""Offices: every phrase that names one, from "the minister" to "Speaker of the Senate"."""

from collections.abc import Sequence
from typing import Final

from tui.names.article.items import BODIES, CAPITALISED, LOWER, PERSON, WORD_KINDS, Items
from tui.names.statements.office_extent import LOWER_MODIFIERS, left_extent, right_extent
from tui.names.words.grammar import word_class
from tui.names.words.office_heads import Head, heads
from tui.names.words.telling import OFFICE_HEAD, asked_for
from tui.names.words.vocabulary import COURTESIES

_DEFINITE: Final = frozenset({"the", "this"})
_POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "our", "my", "your"})
_INDEFINITE: Final = frozenset(
    {"a", "an", "another", "any", "every", "each", "some", "no", "one", "two", "three", "several"}
)
_VISITING: Final = frozenset({"visiting", "new", "newly", "current", "then", "late", "outgoing", "incoming"})
_TAILS: Final = frozenset({"general", "designate", "elect", "emeritus", "counsellor", "plenipotentiary"})
# In small letters and without "of" these are verbs, furniture and adjectives.
_PLAIN: Final = frozenset({"head", "chair", "chief", "member", "general", "marshal", "members"})
# Heads, in the singular, that are something else as well.
_DOUBTFUL: Final = (_PLAIN - {"members"}) | {"officer", "justice", "deputy"}
_NO_OFFICE_AFTER: Final = word_class("no_office_behind")
_HEADS: Final = asked_for([], OFFICE_HEAD)


class Office:
    """An office phrase as items [first, last), its words as printed without "the".

    `definite` is whether the text points at one holder ("the Speaker"), `possessed` whether a possessive
    stands before it, `follows` whether one stands behind ("the Speaker's"). `bodies` and `places` are the
    places in the article's spans of what the office is of; `words` the folded words of the phrase.
    """

    __slots__ = (
        "definite",
        "first",
        "follows",
        "head",
        "indefinite",
        "last",
        "possessed",
        "spans",
        "text",
        "words",
    )

    def __init__(
        self,
        first: int,
        last: int,
        text: str,
        head: Head,
        definite: bool,
        indefinite: bool,
        possessed: bool,
        follows: bool,
        spans: tuple[int, ...],
        words: Sequence[str],
    ) -> None:
        self.first = first
        self.last = last
        self.text = text
        self.head = head
        self.definite = definite
        self.indefinite = indefinite
        self.possessed = possessed
        self.follows = follows
        self.spans = spans
        self.words = words


def find_offices(items: Items) -> list[Office]:
    """Every office phrase, in order, none inside another."""
    known = heads()
    words = items.words
    kinds = items.kinds
    found: list[Office] = []
    marked = items.signs.translate(_HEADS)
    done = at = 0
    while (at := marked.find(1, at)) >= 0:
        if kinds[at] in WORD_KINDS and (office := _office_at(items, at, known[words[at]], done)):
            found.append(office)
            done = office.last
        at = max(at + 1, done)
    return found


def _office_at(items: Items, at: int, head: Head, floor: int) -> Office | None:
    words, kinds = items.words, items.kinds
    word = words[at]
    following = words[at + 1]
    if following in _NO_OFFICE_AFTER or (kinds[at + 1] in WORD_KINDS and _modifies(word, head, following)):
        return None
    if following == "-" and items.glued(at + 1) and words[at + 2] not in _TAILS:
        return None
    if head.singular in _DOUBTFUL and not _is_office(items, at, head):
        return None
    last, right_spans = right_extent(items, at, head)
    first, left_spans = left_extent(items, at, floor)
    before = words[first - 1] if first else ""
    if before == "," or kinds[first - 1] not in WORD_KINDS:
        before = before if before in {"'s", "’", "'"} else ""
    visiting = before in _VISITING
    definite = before in _DEFINITE or (visiting and words[first - 2] in _DEFINITE)
    indefinite = before in _INDEFINITE
    possessed = before in _POSSESSIVES or before in {"'s", "’", "'"}
    behind = words[last]
    follows = behind == "'s" or (behind in ("’", "'") and items.glued(last) and word.endswith("s"))
    text = " ".join(items.text[items.starts[first] : items.ends[last - 1]].split())
    spans = (*left_spans, *right_spans)
    inside = words[first:last]
    return Office(first, last, text, head, definite, indefinite, possessed, follows, spans, inside)


def _is_office(items: Items, at: int, head: Head) -> bool:
    """Whether a head that is a title, a verb or an adjective as well is an office, by what stands beside."""
    words, kinds = items.words, items.kinds
    word, before, following = words[at], words[at - 1], words[at + 1]
    lower = kinds[at] == LOWER
    named = kinds[at + 1] == PERSON
    of_body = kinds[at - 1] in BODIES
    if head.singular == "general" and (lower or not named):
        return False
    if head.singular == "officer" and before != "presiding":
        return False
    if head.singular == "justice" and not named and before not in {"chief", "lord", "lady"}:
        return False
    if word == "deputy" and kinds[at] == CAPITALISED == kinds[at + 1] and following not in COURTESIES:
        return False
    if word == "chief" and named and not of_body:
        # A title, not an office: "Chief NAME".
        return False
    if not lower or word not in _PLAIN or of_body or following in ("of", "for"):
        return True
    return word == "chair" and before in {
        "the",
        "its",
        "their",
        "whose",
        "committee",
        "commission",
        "council",
    }


def _modifies(word: str, head: Head, following: str) -> bool:
    """Whether a head only stands before the true one: "Deputy Speaker", "Minister Counsellor"."""
    if word == "deputy" and following in LOWER_MODIFIERS:
        return True
    if following not in heads() or following == "general" or head.plural:
        return False
    return word in LOWER_MODIFIERS or word in {"member", "head", "minister"}
