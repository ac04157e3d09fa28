"""Countries: by name, by other names, by adjective, so that "Kazakh" and "Republic of Kazakhstan" meet."""

from functools import cache

from tui.names.tables import listed, rows
from tui.names.words import compiled
from tui.names.words.spelling import key_of


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    names, adjectives = compiled.strings("countries"), compiled.strings("adjectives of countries")
    return make_countries() if names is None or adjectives is None else (names, adjectives)


def make_countries() -> tuple[dict[str, str], dict[str, str]]:
    """Canonical names of countries by folded name, and by folded adjective."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for name, _, variants, demonyms, *_ in rows("countries"):
        names[key_of(name)] = name
        for variant in listed(variants):
            names.setdefault(key_of(variant), name)
        for demonym in listed(demonyms):
            adjectives.setdefault(key_of(demonym), name)
    return names, adjectives


def country_of_code(code: str) -> str | None:
    """The country that an ISO code of the tables stands for."""
    return _codes().get(code)


@cache
def _codes() -> dict[str, str]:
    return {row[1]: row[0] for row in reversed(rows("countries"))}


def country_named(folded: str) -> str | None:
    """The country that a folded name stands for, by any of its names."""
    return _tables()[0].get(folded)


def country_of_adjective(folded: str) -> str | None:
    """The country that a folded adjective or demonym belongs to."""
    return _tables()[1].get(folded)


@cache
def country_openers() -> frozenset[str]:
    """The first words of all names and adjectives of countries, folded."""
    return frozenset([written.partition(" ")[0] for table in _tables() for written in table])


@cache
def _names() -> frozenset[str]:
    return frozenset(row[0] for row in rows("countries"))


def is_country(name: str) -> bool:
    """Whether a canonical name is a country's."""
    return name in _names()


def is_country_word(word: str) -> bool:
    """Whether a folded word is a country by itself."""
    return word in _tables()[0]
