"""A sentence: a filter's terms as parts, those words that only hold the others together apart from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.filter.small_words import TITLES
from tui.filter.terms import Filter, Passed, Plain, Term, Word, restricts

# Words that may stand between a preposition, a negation and such, and what it belongs to.
ARTICLES = frozenset("a all an and any both either her his or the their".split()) | TITLES


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a filter is understood as, and the places of words in it as it is written.

    `weak` mean nothing by themselves; `passed` of these do not say what those beside them mean either.
    """

    filter: Filter
    weak: frozenset[int]
    passed: frozenset[int]


@dataclass(slots=True)
class Part:
    """A term, neighbouring words that are read as one name, or a word that means nothing by itself.

    `words`, folded, are of what is read as a name and may still be read otherwise; `weak` is the word that
    means nothing by itself, `terms` what the part is written as, `or_before` whether it is an alternative to
    the part before.
    """

    terms: tuple[Term, ...]
    words: tuple[str, ...] = ()
    weak: str = ""
    or_before: bool = False

    @property
    def restricts(self) -> bool:
        """Whether it is more than a word that means nothing by itself, or one only begun."""
        return not self.weak and all(map(restricts, self.terms)) and bool(self.terms)

    @property
    def is_used(self) -> bool:
        """Whether it is a word that means nothing by itself, but says what stands beside it means."""
        return all(isinstance(term, Passed) and term.used for term in self.terms)

    def read_as(self, *terms: Term) -> None:
        """Read it as these terms, and as nothing else."""
        self.terms, self.words = terms, ()

    def use(self) -> None:
        """Of a word that means nothing by itself: what stands beside it says what it meant."""
        self.terms = tuple(Passed(term.text, used=True) for term in self.terms)


def word_before(parts: Sequence[Part], place: int) -> str:
    """The weak word to which a part belongs, as a preposition; empty: none."""
    place -= 1
    while place >= 0 and parts[place].weak in ARTICLES:
        place -= 1
    return parts[place].weak if place >= 0 else ""


def as_one(part: Part) -> Plain | None:
    """A part as a single term, its words held together; None: it is excluded, or a choice."""
    if all(isinstance(term, Word) for term in part.terms):
        return Word("-".join(term.text for term in part.terms))
    first, *others = part.terms
    return first if not others and isinstance(first, Plain) else None
