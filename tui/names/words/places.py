"""Places: one key whatever the name, so that ASTANA and Astana, Korea and Republic of Korea meet."""

from functools import cache, lru_cache

from tui.names.tables import listed, rows
from tui.names.words import compiled
from tui.names.words.countries import country_named, country_of_code, is_country
from tui.names.words.spelling import key_of
from tui.text.fold import fold


@cache
def _known() -> dict[str, str]:
    kept = compiled.strings("places")
    return make_known() if kept is None else kept


def make_known() -> dict[str, str]:
    """Canonical names of places, but for countries, by folded name."""
    found: dict[str, str] = {}
    for table, column in (("regions", 2), ("waters", 2), ("cities", 3), ("buildings", 2)):
        for row in rows(table):
            found.setdefault(key_of(row[0]), row[0])
            for variant in listed(row[column] if column < len(row) else ""):
                found.setdefault(key_of(variant), row[0])
    return found


@cache
def _homes() -> dict[str, str]:
    kept = compiled.strings("homes of places")
    return make_homes() if kept is None else kept


def make_homes() -> dict[str, str]:
    """Countries of capitals, regions and cities, by folded name; of two cities the larger one's."""
    found: dict[str, str] = {}
    for name, _, _, _, capital, *_ in rows("countries"):
        for city in (capital, capital.partition(",")[0]):
            if city:
                found.setdefault(key_of(city), name)
    for table, column in (("regions", 2), ("cities", 3)):
        for row in rows(table):
            country = country_of_code(row[1]) if row[1] else None
            for surface in (row[0], *listed(row[column])) if country else ():
                found.setdefault(key_of(surface), country or "")
    return found


@lru_cache(maxsize=512)
def place_key(surface: str) -> str:
    """The canonical name of a known place, else the surface folded."""
    return _key_of(fold(surface))


def _key_of(folded: str) -> str:
    folded = folded.removeprefix("the ")
    return country_named(folded) or _known().get(folded) or folded


@lru_cache(maxsize=512)
def is_known_place(surface: str) -> bool:
    """Whether the tables know the place by this name."""
    folded = fold(surface)
    return country_named(folded) is not None or folded in _known()


@lru_cache(maxsize=512)
def country_of_place(surface: str) -> str | None:
    """The country that a place is or lies in, where the tables tell."""
    folded = fold(surface)
    key = _key_of(folded)
    return key if is_country(key) else _homes().get(folded)
