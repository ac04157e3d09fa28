"""Archives of made-up articles as files: names by Zipf's law, in variants, real lengths, seeded."""

import argparse
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

_LISTS = {
    name: items.split("|")
    for name, _, items in (
        line.partition("\t")
        for line in (Path(__file__).parent / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    )
}
_GIVEN = _LISTS["given"]
_STEMS = _LISTS["stems"]
_ENDS = _LISTS["ends"]
_MIDDLES = ("", "an", "ik", "am", "ber", "ur", "ay", "om", "al", "ish")
_TOWN_STARTS = _LISTS["town_starts"]
_TOWN_ENDS = _LISTS["town_ends"]
COUNTRIES = _LISTS["countries"]
_CAPITALS = _LISTS["capitals"]
_SUBJECTS = _LISTS["subjects"]
_OFFICES = (
    "Speaker of the {chamber}",
    "Minister of {field}",
    "Deputy Chairman of the {chamber}",
    "Chairman of the Committee on {field}",
    "Member of Parliament",
    "Ambassador of {country}",
    "Deputy Minister of {field}",
    "Secretary General of the {body}",
)
_FIELDS = _LISTS["fields"]
CHAMBERS = ("Senate", "Majilis", "National Assembly", "House of Representatives", "Legislative Chamber")
_BODIES = (
    "Inter-Parliamentary Union",
    "Organization of Turkic States",
    "United Nations",
    "European Union",
    "World Bank",
    "{town} Water Council",
    "{town} State University",
    "Union of {field} Workers of {country}",
    "{country} Chamber of Commerce",
    "Foundation for {field} in {town}",
)
_PARAGRAPHS = _LISTS["paragraphs"]


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person: every way in which articles spell the name, the usual first, and an office."""

    spellings: tuple[str, ...]
    surname: str
    office: str


class World:
    """Who and what a run of articles is about; the first of each are named most (Zipf's law, exponent 1)."""

    def __init__(self, random: Random, articles: int) -> None:
        self._random = random
        count = max(60, int(12 * articles**0.62))
        self.towns = self._distinct(count // 4, self._town)
        self.persons = [self._person() for _ in range(count)]
        bodies = self._distinct(count // 3, self._body)
        self.bodies = bodies
        self._weights: dict[int, list[float]] = {}

    def pick(self, things: Sequence[object]) -> int:
        """A place in a sequence: place n with a weight of 1/(n + 3)."""
        weights = self._weights.get(len(things))
        if weights is None:
            weights = list(accumulate(1 / (place + 3) for place in range(len(things))))
            self._weights[len(things)] = weights
        return bisect_left(weights, self._random.random() * weights[-1])

    def _distinct(self, count: int, make: object) -> list[str]:
        made: dict[str, None] = {}
        assert callable(make)
        for _ in range(20 * count):
            made[make()] = None
            if len(made) >= count:
                break
        return list(made)

    def _town(self) -> str:
        choice = self._random.choice
        if self._random.random() < 0.2:
            return choice(_CAPITALS)
        return choice(_TOWN_STARTS) + choice(("", "o", "a", "in", "er")) + choice(_TOWN_ENDS)

    def _body(self) -> str:
        choice = self._random.choice
        return choice(_BODIES).format(
            town=choice(self.towns), field=choice(_FIELDS), country=choice(COUNTRIES)
        )

    def _person(self) -> Person:
        choice = self._random.choice
        given, surname = choice(_GIVEN), choice(_STEMS) + choice(_MIDDLES) + choice(_ENDS)
        usual = f"{given} {surname}"
        variants = [usual] * 6 + [f"{given[0]}. {surname}", f"{usual.replace('kh', 'h').replace('Zh', 'J')}"]
        office = choice(_OFFICES).format(
            chamber=choice(CHAMBERS),
            field=choice(_FIELDS),
            country=choice(COUNTRIES),
            body="United Nations",
        )
        return Person(tuple(variants), surname, office)


def article(world: World, random: Random, day: date) -> str:
    """One article, a header date and paragraphs, 800 to 6,000 characters long."""
    length = min(6000, max(800, int(random.lognormvariate(7.7, 0.5))))
    cast = [world.persons[world.pick(world.persons)] for _ in range(random.randint(1, 4))]
    towns = [world.towns[world.pick(world.towns)] for _ in range(2)]
    bodies = [world.bodies[world.pick(world.bodies)] for _ in range(2)]
    subject, country = random.choice(_SUBJECTS), random.choice(COUNTRIES)
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        person, other = random.choice(cast), random.choice(cast)
        full = random.choice(person.spellings)
        parts.append(
            random.choice(_PARAGRAPHS).format(
                full=full,
                short=person.surname if parts else full,
                office=person.office,
                other=random.choice(other.spellings),
                subject=subject,
                town=random.choice(towns),
                body=random.choice(bodies),
                country=country,
                chamber=random.choice(CHAMBERS),
                number=random.randint(2, 90),
            )
        )
    return f" date {day.isoformat()} {towns[0].upper()} – " + "\n\n".join(parts) + "\n"


def write_archive(folder: Path, articles: int, seed: int = 1) -> Path:
    """Write so many articles below a folder, by year and month, the same ones for the same seed."""
    random = Random(seed)
    world = World(random, articles)
    newest = date(2025, 12, 31)
    made: set[Path] = set()
    for number in range(articles):
        day = newest - timedelta(days=number * 5000 // articles)
        below = folder / f"{day:%Y}" / f"{day:%m}"
        if below not in made:
            below.mkdir(parents=True, exist_ok=True)
            made.add(below)
        name = f"{articles - number:07}_{random.getrandbits(64):016x}.txt"
        (below / name).write_text(article(world, random, day), encoding="utf-8")
    return folder


def main() -> None:
    """Write an archive."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    write_archive(chosen.folder, chosen.articles, chosen.seed)


if __name__ == "__main__":
    main()
