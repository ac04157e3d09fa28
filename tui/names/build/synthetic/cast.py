"""The cast of one synthetic article: persons, countries and bodies, drawn once and kept while it lasts."""

from calendar import day_name, month_name
from dataclasses import dataclass, field
from random import Random

from tui.names.build.synthetic.coined import COINED
from tui.names.build.synthetic.people import Person, draw_person
from tui.names.build.synthetic.world import Country, World

_PRONOUNS = {
    "he": ("he", "she"),
    "his": ("his", "her"),
    "him": ("him", "her"),
    "He": ("He", "She"),
    "His": ("His", "Her"),
    "man": ("man", "woman"),
}
_MONTHS = tuple(month_name[1:])
_WEEKDAYS = tuple(day_name)


class UnknownSlotError(KeyError):
    """A template asks for a slot that nothing fills."""


@dataclass(slots=True)
class Cast:
    """Owns what one article has drawn; the same slot gives the same value as long as the article lasts."""

    world: World
    chance: Random
    home: str = ""
    countries: dict[str, Country] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    drawn: dict[str, str] = field(default_factory=dict)

    def value(self, slot: str) -> str:
        """Text of a slot; may hold slots and marks of its own. Raises UnknownSlotError."""
        base, _, form = slot.partition(".")
        base, _, whose = base.partition("@")
        if base[0] == "p" and base[1:].isdigit():
            return self._person(base, whose, form)
        if base in ("c", "d", "e", "f"):
            return self._country(base, form)
        if base not in self.drawn or base in ("n", "day", "sentence", "quote", "topic"):
            self.drawn[base] = self._draw(base)
        return self.drawn[base] if not form else _shaped(self.drawn[base], form, slot)

    def _person(self, base: str, whose: str, form: str) -> str:
        person = self.persons.get(base)
        if person is None:
            country = self._the_country(whose or "c")
            person = self.persons[base] = draw_person(self.world, country.iso, self.chance)
        if form in _PRONOUNS:
            return _PRONOUNS[form][person.woman]
        forms = {
            "": person.full,
            "last": person.short,
            "first": person.given,
            "init": person.initialled,
            "up": person.full.upper(),
            "uplast": person.short.upper(),
        }
        if form not in forms:
            raise UnknownSlotError(f"{base}.{form}")
        return forms[form]

    def _the_country(self, letter: str) -> Country:
        if letter not in self.countries:
            taken = {country.iso for country in self.countries.values()}
            only = self.home.split() if letter == "c" and self.home else None
            self.countries[letter] = self.world.draw_country(self.chance, taken, only)
        return self.countries[letter]

    def _country(self, letter: str, form: str) -> str:
        key = f"{letter}.{form}"
        if key not in self.drawn:
            self.drawn[key] = self.world.country_form(self._the_country(letter), form, self.chance)
        return self.drawn[key]

    def _draw(self, name: str) -> str:
        chance = self.chance
        match name:
            case "n":
                return str(chance.choice((2, 3, 5, 7, 12, 15, 20, 33, 50, 120, 150, 2030)))
            case "year":
                return str(chance.randint(1998, 2031))
            case "day":
                return str(chance.randint(1, 28))
            case "month":
                return chance.choice(_MONTHS)
            case "weekday" | "weekday2":
                return chance.choice(_WEEKDAYS)
            case "ordinal":
                number = chance.randint(1, 160)
                ending = (
                    "th"
                    if number % 100 in (11, 12, 13)
                    else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
                )
                return f"{number}{ending}"
        stem = name.rstrip("23456789")
        if stem in COINED:
            return COINED[stem](chance)
        listed = self.world.lists.get(stem)
        if not listed:
            raise UnknownSlotError(name)
        return chance.choice(listed)


def _shaped(text: str, form: str, slot: str) -> str:
    match form:
        case "title":
            small = {"and", "of", "on", "for", "the", "in"}
            return " ".join(w if w in small else w[:1].upper() + w[1:] for w in text.split(" "))
        case "up":
            return text.upper()
        case "cap":
            return text[:1].upper() + text[1:]
        case "ac":
            return "".join(w[0] for w in text.replace("-", " ").split() if w[0].isupper())
        case _:
            raise UnknownSlotError(slot)
