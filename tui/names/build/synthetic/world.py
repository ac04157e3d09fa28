"""The world that synthetic articles draw from: countries, chambers, places, people, and lists."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from tui.names.build.synthetic.people import People
from tui.names.recognition import Kind
from tui.names.tables import listed, rows

_LISTS = Path(__file__).parent / "lists"
_FAMILY_FIRST = {"KR", "CN", "TW", "HK", "KP"}
# Countries in the news of parliaments more often than others, so that their names are drawn more often too.
_FREQUENT = tuple(
    """
    KZ UZ KG TJ TM RU AZ AM GE TR IR PK IN BD LK NP CN JP KR MN VN LA KH TH MY ID PH SG AU NZ FJ GB
    IE FR DE IT ES PT PL UA BY HU RO BG RS HR GR CY SE NO FI DK NL BE CH AT CZ SK LT LV EE US CA MX
    BR AR CL PE CO CU EG MA DZ TN SA AE QA KW IQ IL PS JO LB SY NG GH KE UG TZ RW ZA ZW ZM MW MZ AO
    NA BW ET SN CI CM
""".split()
)


@dataclass(frozen=True, slots=True)
class Country:
    """One row of the table of countries, with what belongs to it."""

    iso: str
    name: str
    variants: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str
    lower: tuple[str, ...]
    upper: tuple[str, ...]
    whole: tuple[str, ...]
    regions: tuple[str, ...]
    cities: tuple[str, ...]
    agencies: tuple[str, ...]


class World:
    """Reads the tables, the lists beside this file and the name lists of the corpora; draws from them."""

    def __init__(self, corpora: Path) -> None:
        """Read everything; `corpora` holds the two lists of names by country."""
        self.lists: dict[str, tuple[str, ...]] = {
            path.stem: tuple(line for line in path.read_text(encoding="utf-8").splitlines() if line)
            for path in sorted(_LISTS.glob("*.txt"))
        }
        self._people = _read_people(corpora)
        self._isos = sorted(self._people)
        family = {name for people in self._people.values() for name in people.family if name.isalpha()}
        self.models: Mapping[Kind, Sequence[str]] = {
            "person": sorted(family),
            "place": sorted({row[0] for row in rows("cities") if row[0].isalpha()}),
        }

    @cached_property
    def countries(self) -> Mapping[str, Country]:
        """Every sovereign country of the table by its code."""
        chambers: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, iso, sort, variants, alone in rows("chambers"):
            group = "lower" if sort == "unicameral" else sort
            bare = listed(alone) or tuple(v for v in listed(variants) if " " in v)
            chambers[iso, group].extend(
                v for v in (*bare, name) if " of " not in v or "House of" in v or v in bare
            )
        regions, cities = _grouped("regions", 1), _grouped("cities", 1)
        agencies = _grouped("agencies", 1)
        found = {}
        for name, iso, variants, adjectives, capital, owner in rows("countries"):
            if owner or iso[0] == "X" or not capital or not adjectives:
                continue
            found[iso] = Country(
                iso,
                name,
                listed(variants),
                listed(adjectives),
                capital,
                tuple(chambers[iso, "lower"]),
                tuple(chambers[iso, "upper"]),
                tuple(chambers[iso, "parliament"]),
                tuple(regions.get(iso, ())),
                tuple(cities.get(iso, ()))[:40],
                tuple(agencies.get(iso, ())),
            )
        return found

    def draw_country(self, chance: Random, taken: Iterable[str], only: Sequence[str] | None) -> Country:
        """A country not taken yet, the frequent ones more often; `only` limits the choice."""
        barred = set(taken)
        codes = only or (_FREQUENT if chance.random() < 0.7 else tuple(self.countries))
        free = [code for code in codes if code in self.countries and code not in barred]
        return self.countries[chance.choice(free or list(self.countries))]

    def country_form(self, country: Country, form: str, chance: Random) -> str:
        """One of the ways in which news print a country or what is its own; raises KeyError for no form."""
        the = f"the {country.name}" if country.name in _WITH_ARTICLE else country.name
        lower = country.lower or country.whole or ("National Assembly",)
        upper = country.upper or lower
        match form:
            case "":
                return country.name
            case "the":
                return the
            case "long":
                long = [
                    v
                    for v in country.variants
                    if " of " in v or v.startswith(("Republic", "Kingdom", "State"))
                ]
                return long[0] if long else country.name
            case "variant":
                return chance.choice(country.variants or (country.name,))
            case "adj":
                return country.adjectives[0]
            case "capital" | "CAPITAL":
                return country.capital.upper() if form.isupper() else country.capital
            case "city" | "city2" | "city3":
                return chance.choice(country.cities or country.regions or (country.capital,))
            case "region" | "region2":
                return chance.choice(country.regions or country.cities or (country.capital,))
            case "lower":
                return chance.choice(lower)
            case "upper":
                return chance.choice(upper)
            case "chamber":
                return chance.choice(lower + country.upper)
            case "chamberof":
                bare = chance.choice(lower + country.upper)
                if country.adjectives[0] in bare or country.name in bare:
                    return bare
                return chance.choice(
                    (
                        f"{bare} of {the}",
                        f"{country.adjectives[0]} {bare}",
                        f"{bare} of {self.country_form(country, 'thelong', chance)}",
                    )
                )
            case "thelong":
                long_name = self.country_form(country, "long", chance)
                return f"the {long_name}" if long_name != country.name else the
            case "agency":
                return chance.choice(country.agencies or self.lists["agencyline"])
        raise KeyError(form)

    def people_of(self, iso: str, chance: Random) -> People:
        """Names of a country's people; of another's where there is no list."""
        return self._people.get(iso) or self._people[chance.choice(self._isos)]


_WITH_ARTICLE = {
    "United Kingdom",
    "United States",
    "Netherlands",
    "Philippines",
    "Bahamas",
    "Gambia",
    "Maldives",
    "Czech Republic",
}


def _grouped(table: str, at: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(table):
        found[row[at]].append(row[0])
    return found


def _read_people(corpora: Path) -> dict[str, People]:
    """People by country: the corpora's popular names where both lists have it, the hand-made besides."""
    women: dict[str, list[str]] = defaultdict(list)
    men: dict[str, list[str]] = defaultdict(list)
    family: dict[str, list[str]] = defaultdict(list)
    with (corpora / "common-forenames-by-country.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            name = row["Romanized Name"].strip()
            if name and name[0].isupper():
                (women if row["Gender"] == "F" else men)[row["Country"]].append(name)
    with (corpora / "common-surnames-by-country.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            name = row["Romanized Name"].strip()
            if name and name[0].isupper():
                family[row["Country"]].append(name)
    people = {
        iso: People(
            tuple(women[iso]),
            tuple(men[iso]),
            tuple(family[iso]),
            "family-first" if iso in _FAMILY_FIRST else "western",
        )
        for iso in sorted(family)
        if women[iso] and men[iso] and len(family[iso]) >= 5
    }
    for line in (_LISTS / "people.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        codes, order, own_women, own_men, own_family = line.split("\t")
        made = People(tuple(own_women.split()), tuple(own_men.split()), tuple(own_family.split()), order)
        for iso in codes.split():
            old = people.get(iso)
            if old is None:
                people[iso] = made
            else:
                people[iso] = People(
                    old.women + made.women, old.men + made.men, old.family + made.family, made.order
                )
    return people
