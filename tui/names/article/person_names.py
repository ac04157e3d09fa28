"""Person names: what a person's surface says, and when two surfaces may be one person's."""

import re
from functools import lru_cache
from typing import Final

from tui.names.words.grammar import word_class
from tui.names.words.spelling import edits, one_edit, sound
from tui.text.fold import fold
from tui.text.patterns import pattern

_PARTS: Final = r"[^\s.,]+\.?"
# Between a peer's surname and the place of the title.
_TITLE: Final = " of "
_PARTICLES: Final = word_class("name_particles")
_ARTICLES: Final = word_class("name_articles")
_ARTICLE: Final = "^(?:al|el)[-’' ]+(?=.)"
_HONOURS: Final = word_class("name_honours")


class Person:
    """One surface taken apart: folded words, sounds, which are initials, the parts of a double surname."""

    __slots__ = ("initials", "pieces", "sounds", "words")

    def __init__(
        self,
        words: tuple[str, ...],
        sounds: tuple[str, ...],
        initials: tuple[bool, ...],
        pieces: tuple[str, ...] = (),
    ) -> None:
        self.words = words
        self.sounds = sounds
        self.initials = initials
        self.pieces = pieces

    @property
    def full(self) -> bool:
        """Whether more than one word stands there."""
        return len(self.words) > 1

    @property
    def family(self) -> str:
        """Sound of the last word, mostly the surname."""
        return self.sounds[-1] if self.sounds else ""


class _Part:
    """A word of a surface by itself: folded, its sound, whether it is an initial or belongs to the next.

    `pieces` are the sounds of what its hyphens join.
    """

    __slots__ = ("heard", "initial", "joins_next", "pieces", "word")

    def __init__(
        self, word: str, heard: str, initial: bool, joins_next: bool, pieces: tuple[str, ...]
    ) -> None:
        self.word = word
        self.heard = heard
        self.initial = initial
        self.joins_next = joins_next
        self.pieces = pieces


# Given names and surnames come again with each other.
@lru_cache(maxsize=2048)
def _read(part: str) -> _Part | None:
    """What a word of a surface says; None for what is no part of a name."""
    dotted = part.endswith(".")
    family = pattern(_ARTICLE, re.IGNORECASE).sub("", part) if part[1:2] in "lL" else part
    honour = family == part  # "Al-Sheikh" is a family, "Sheikh" is none
    folded = fold(family).replace(" ", "")
    if not folded or (honour and folded in _HONOURS) or folded in _ARTICLES:
        return None
    particle = (folded in _PARTICLES or family.casefold() in _PARTICLES) and not dotted
    pieces = tuple(sound(piece) for piece in family.split("-") if len(piece) > 2) if "-" in family else ()
    return _Part(folded, sound(folded), len(folded) == 1 or (dotted and len(folded) <= 2), particle, pieces)


@lru_cache(maxsize=2048)
def take_apart(surface: str) -> Person:
    """What a surface says. Particles go with what follows them: "Van der Zwaag" is one word.

    The place in a peer's title tells him from others of his surname, as a forename does.
    """
    if _TITLE in surface:
        name, _, place = surface.partition(_TITLE)
        person = take_apart(name)
        return person if person.full or not person.words else take_apart(f"{place.replace(' ', '')} {name}")
    words: list[str] = []
    sounds: list[str] = []
    initials: list[bool] = []
    pieces: tuple[str, ...] = ()
    held = ""
    pointed = "." in surface or "," in surface
    for written in pattern(_PARTS).findall(surface) if pointed else surface.split():
        part = _read(written)
        if part is None:
            continue
        if part.joins_next:
            held += part.word
            continue
        words.append(held + part.word)
        sounds.append(sound(words[-1]) if held else part.heard)
        initials.append(part.initial)
        pieces = part.pieces
        held = ""
    if held:
        words.append(held)
        sounds.append(sound(held))
        initials.append(False)
    return Person(tuple(words), tuple(sounds), tuple(initials), pieces)


def same_name(left: Person, right: Person) -> bool:
    """Whether two full surfaces can be one name by spelling, word order, middle names or initials alone."""
    if left.sounds == right.sounds or "".join(left.sounds) == "".join(right.sounds):
        return True
    if len(left.sounds) == len(right.sounds) and not any(left.initials) and not any(right.initials):
        return sorted(left.sounds) == sorted(right.sounds) or respelt(left, right)
    if len(left.sounds) + len(right.sounds) == 5 and (_is_rejoined(left, right) or _is_rejoined(right, left)):
        return True
    return _fits(left, right) or _fits(right, left) or _initialled(left, right) or _initialled(right, left)


def _is_rejoined(two: Person, three: Person) -> bool:
    return not any(three.initials) and tuple(sorted(two.sounds)) in joined(three.sounds)


def joined(sounds: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What three words may be in two, in alphabetical order: Won Shik Woo is Woo Won-shik."""
    if len(sounds) != 3:
        return []
    first, second, third = sounds
    return [tuple(sorted((first + second, third))), tuple(sorted((first, second + third)))]


def _initialled(short: Person, long: Person) -> bool:
    """Whether `short` is one word of `long` with the initials of others, in any order: Ts.Boldsaikhan."""
    if short.initials.count(False) != 1 or any(long.initials):
        return False
    written = short.sounds[short.initials.index(False)]
    if written not in (long.sounds[0], long.sounds[-1]):
        return False
    rest = [word for word, heard in zip(long.words, long.sounds, strict=True) if heard != written]
    letters = [word for word, initial in zip(short.words, short.initials, strict=True) if initial]
    return len(letters) <= len(rest) and all(any(word.startswith(one) for word in rest) for one in letters)


_VOWELS: Final = "[aeiouy]"


def respelt(left: Person, right: Person) -> bool:
    """Whether two names differ by the vowels inside one long given name: Muhammad, Mohammed."""
    if len(left.sounds) != len(right.sounds) or left.sounds[-1] != right.sounds[-1]:
        return False
    apart = [(a, b) for a, b in zip(left.sounds[:-1], right.sounds[:-1], strict=True) if a != b]
    if len(apart) != 1:
        return False
    one, other = apart[0]
    alike = one[0] == other[0] and one[-1] == other[-1] and min(len(one), len(other)) > 5
    return alike and pattern(_VOWELS).sub("", one) == pattern(_VOWELS).sub("", other)


def _fits(short: Person, long: Person) -> bool:
    """Whether the words of `short` stand in `long` in order, initials for words, with one surname."""
    if len(short.words) > len(long.words) or not short.full:
        return False
    if short.initials[-1] or long.initials[-1]:
        return False
    if short.sounds[-1] != long.sounds[-1] and not (
        short.sounds[:2] == long.sounds[:2] and not any(short.initials[:2])
    ):
        return False
    at = 0
    shared = 0
    for word, heard, initial in zip(short.words, short.sounds, short.initials, strict=True):
        while at < len(long.words):
            other, other_heard, other_initial = long.words[at], long.sounds[at], long.initials[at]
            at += 1
            if heard == other_heard:
                shared += not initial
                break
            if (initial or other_initial) and word[0] == other[0]:
                break
        else:
            return False
    return shared > 0


def misspelt(left: Person, right: Person) -> bool:
    """Whether one full surface may be a slip of the other: the same surname, given names a few letters apart.

    Too weak by itself: two brothers fit. The caller asks for the same office beside.
    """
    if len(left.words) != len(right.words) or not left.full or any(left.initials) or any(right.initials):
        return False
    if left.sounds[-1] == right.sounds[-1]:
        pairs = [(a, b) for a, b in zip(left.sounds[:-1], right.sounds[:-1], strict=True) if a != b]
        return len(pairs) == 1 and _close(*pairs[0])
    return left.sounds[:-1] == right.sounds[:-1] and surname_slip(left.words[-1], right.words[-1])


def _close(left: str, right: str) -> bool:
    length = min(len(left), len(right))
    most = 1 if length < 5 else 2 if length < 8 else 3
    return length >= 3 and left[0] == right[0] and edits(left, right, most) <= most


def surname_slip(left: str, right: str) -> bool:
    """Whether two surnames differ by one letter, other than the ending that tells a woman's from a man's."""
    if min(len(left), len(right)) < 5 or left[0] != right[0]:
        return False
    if left + "a" == right or right + "a" == left:
        return False
    return one_edit(left, right)


def fullness(surface: str) -> tuple[int, int, int]:
    """Order of surfaces by how much of the name they give: written-out words, no capitals only, length."""
    person = take_apart(surface)
    return (person.initials.count(False), not surface.isupper(), len(surface))
