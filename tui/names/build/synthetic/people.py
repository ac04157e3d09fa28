"""Persons of many cultures, drawn from name lists, in the forms in which newspapers print them."""

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.names.build.synthetic.world import World


@dataclass(frozen=True, slots=True)
class Person:
    """A full name, and what a later sentence calls the same person."""

    full: str
    short: str
    given: str
    initialled: str
    woman: bool


@dataclass(frozen=True, slots=True)
class People:
    """The names of one culture: women's and men's given names, family names, and how they go together.

    `order` is `western`, `family-first` (Korean, Chinese), `family-first-given-called` (Vietnamese),
    `single` or `patronymic-initial` (Mongolian).
    """

    women: tuple[str, ...]
    men: tuple[str, ...]
    family: tuple[str, ...]
    order: str


_PARTICLES = {
    "NL": ("van ", "van der ", "de "),
    "DE": ("von ", "von der "),
    "FR": ("de ", "Le ", "du "),
    "PT": ("da ", "dos ", "de "),
    "BR": ("da ", "dos ", "de "),
    "ES": ("de ", "de la "),
    "IT": ("Di ", "De "),
    "EG": ("Al-", "El-", "Abdel "),
    "SA": ("Al-", "bin ", "Al "),
    "KW": ("Al-",),
    "QA": ("Al ", "Al-"),
    "AE": ("Al ", "bin "),
    "IE": ("O’", "Ó ", "Ní "),
    "MY": ("bin ", "binti "),
}


def draw_person(world: "World", iso: str, chance: Random) -> Person:
    """A person of the country, at times with a middle name, a double family name, an initial, a particle."""
    people = world.people_of(iso, chance)
    woman = chance.random() < 0.45
    given = chance.choice(people.women if woman else people.men)
    family = chance.choice(people.family)
    if chance.random() < 0.12:
        family = _respelt(family, chance)
    if chance.random() < 0.25 and iso in _PARTICLES:
        family = chance.choice(_PARTICLES[iso]) + family
    initialled = f"{given[0]}.{chance.choice(('', ' '))}{family}"
    match people.order:
        case "family-first":
            second = chance.choice(people.men).lower()
            given = f"{given}-{second}" if chance.random() < 0.7 and len(given) < 6 else given
            return Person(f"{family} {given}", family, given, initialled, woman)
        case "family-first-given-called":
            middle = chance.choice(("Thi", "Thanh", "Van", "Xuan", "Duc", "Minh", "Quang", "Hong"))
            return Person(f"{family} {middle} {given}", given, given, initialled, woman)
        case "single":
            if chance.random() < 0.4:
                return Person(given, given, given, given, woman)
            return Person(f"{given} {family}", chance.choice((given, family)), given, initialled, woman)
        case "patronymic-initial":
            full = chance.choice((f"{family[0]}.{given}", f"{given} {family}", f"{family} {given}"))
            return Person(full, given, given, f"{family[0]}.{given}", woman)
    dice = chance.random()
    if dice < 0.07:
        return Person(
            f"{given} {chance.choice('ABCDEFGHJKLMPRSTW')}. {family}", family, given, initialled, woman
        )
    if dice < 0.14:
        second = chance.choice([name for name in people.men if name != given])
        return Person(f"{given} {second} {family}", family, given, initialled, woman)
    if dice < 0.19:
        double = f"{family}{chance.choice(('-', ' '))}{chance.choice(people.family)}"
        return Person(f"{given} {double}", double, given, initialled, woman)
    if dice < 0.23:
        other = chance.choice(people.women if woman else people.men)
        return Person(f"{given}-{other} {family}", family, given, initialled, woman)
    if dice < 0.26:
        return Person(initialled, family, given, initialled, woman)
    if dice < 0.28:
        initials = f"{given[0]}.{chance.choice('ABDGKMNPRSV')}."
        return Person(f"{initials}{chance.choice((' ', ''))}{family}", family, given, initialled, woman)
    return Person(f"{given} {family}", family, given, initialled, woman)


def _respelt(name: str, chance: Random) -> str:
    """A name that is in no list: two of its letters changed, its ending kept."""
    letters = list(name)
    for _ in range(2):
        at = chance.randrange(1, max(2, len(letters) - 3)) if len(letters) > 4 else 0
        if letters[at].lower() in "aeiou":
            letters[at] = chance.choice("aeiou")
        elif letters[at].isalpha() and letters[at].islower():
            letters[at] = chance.choice("bdgklmnprstvz")
    return "".join(letters)
