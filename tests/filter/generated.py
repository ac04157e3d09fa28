"""Names of many countries, archives full of them, and queries as readers mistype them; all by seed.

Forenames are common ones, surnames put together from stems and endings, so there is no list of people here.
Cyrillic names keep their original, from which the spellings of other languages come.
"""

from array import array
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from tui.archive.archive import Archive
from tui.archive.article import Article, Head
from tui.names.name import Name
from tui.names.recognition import NOTHING, Kind

_TABLE = Path(__file__).with_name("languages.tsv").read_text("utf-8").splitlines()[1:]
_LANGUAGES = [[part.split(" ") for part in line.split("\t")] for line in _TABLE]
# Cyrillic comes twice as often as its share: there are more ways to spell it.
_LANGUAGES += [language for language in _LANGUAGES if language[0] == ["cyrillic"]]
_BODIES = "Assembly Senate Council Chamber Committee Commission Union Institute Agency Ministry"
_ABOUT = "National Supreme Regional Economic Social Legal Maritime Agrarian Cultural Rural Digital"
_PLACES_BEGIN = (
    "Al Bar Cor Dan Est Fal Gor Hal Ist Jal Kar Lor Mar Nor Ost Par Quel Ros Sar Tor Ul Val Yal Zar"
)
_PLACES_MIDDLE = "a e i o u an en in on ar er ir or al el il ol am em"
_PLACES_END = "stan land burg ville grad pur abad ton dorf mouth polis heim sk vik bo shire mar wa nia ra"

_LETTERS = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True))
_MORE = {"ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": ""}
_BGN = _LETTERS | _MORE | {"ю": "yu", "я": "ya"}
_GERMAN = _BGN | {"в": "w", "ж": "sch", "з": "s", "й": "i", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch"}
_GERMAN |= {"щ": "schtsch", "ю": "ju", "я": "ja", "ё": "jo"}
_FRENCH = _BGN | {
    "ж": "j",
    "й": "ï",
    "у": "ou",
    "ч": "tch",
    "ш": "ch",
    "щ": "chtch",
    "ю": "iou",
    "я": "ia",
    "ё": "io",
}
_TURKISH = _BGN | {"ж": "j", "х": "h", "ч": "ç", "ш": "ş", "щ": "şç", "ы": "ı"}
_POLISH = _BGN | {"в": "w", "ж": "ż", "й": "j", "х": "ch", "ц": "c", "ч": "cz", "ш": "sz", "щ": "szcz"}
_POLISH |= {"ю": "ju", "я": "ja", "ё": "jo"}
_AFTER_VOWEL = {"english": "ye", "german": "je", "french": "ïe", "turkish": "ye", "polish": "je"}
_SCHEMES = {"english": _BGN, "german": _GERMAN, "french": _FRENCH, "turkish": _TURKISH, "polish": _POLISH}


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the number of the name that it should find first."""

    manner: str
    text: str
    name: int


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is printed, and in Cyrillic where that is its script."""

    name: str
    cyrillic: str = ""


def romanise(cyrillic: str, language: str) -> str:
    """A Cyrillic name as a language spells it."""
    letters: list[str] = []
    for place, letter in enumerate(cyrillic):
        small = letter.lower()
        before = cyrillic[place - 1].lower() if place else " "
        if small == "д" and cyrillic[place + 1 : place + 2] == "ж" and language == "turkish":
            continue
        if small == "ж" and before == "д" and language == "turkish":
            spelt = "c"
        elif small == "е" and before in "аеёиоуыэюяъь " and (language != "french" or before not in " ь"):
            spelt = _AFTER_VOWEL[language]
        elif small == "в" and place + 1 == len(cyrillic.split(" ")[-1]) and language == "french":
            spelt = "v"
        else:
            spelt = _SCHEMES[language].get(small, small)
        letters.append(spelt.capitalize() if letter != small else spelt)
    return "".join(letters)


def people(random: Random) -> Iterator[Person]:
    """Different people without end."""
    seen: set[str] = set()
    misses = 0
    while True:
        script, forenames, stems, endings = random.choice(_LANGUAGES)
        cyrillic = script == ["cyrillic"]
        stem, middle = random.choice(stems), ""
        if misses or random.random() < 0.5:
            middle = random.choice(stems)[-3:].lower() if cyrillic else random.choice(endings)[:3]
        name = f"{random.choice(forenames)} {stem}{middle}{random.choice(endings)}".replace("'", "")
        misses = misses + 1 if name in seen else 0
        if name not in seen:
            seen.add(name)
            yield Person(romanise(name, "english"), name) if cyrillic else Person(name)


def names(count: int, random: Random) -> tuple[list[Name], list[Person]]:
    """Names, seven in ten of them persons, the rest bodies and places; and each with its script."""
    found: list[Name] = []
    sources: list[Person] = []
    seen: set[str] = set()
    stream = people(random)
    while len(found) < count:
        draw = random.random()
        kind: Kind = "person"
        person = Person("")
        if draw < 0.7:
            person = next(stream)
        else:
            place = (
                random.choice(_PLACES_BEGIN.split())
                + random.choice(_PLACES_MIDDLE.split())
                + random.choice(_PLACES_END.split())
            )
            if random.random() < 0.7:
                place = (
                    place[:-1] + random.choice(_PLACES_MIDDLE.split()) + random.choice(_PLACES_END.split())
                )
            kind = "place"
            person = Person(place)
            if draw < 0.85:
                kind = "organisation"
                person = Person(
                    f"{random.choice(_ABOUT.split())} {random.choice(_BODIES.split())} of {place}"
                )
        if person.name in seen:
            continue
        seen.add(person.name)
        surfaces = (person.name, person.name.split(" ")[-1]) if kind == "person" else (person.name,)
        found.append(Name(kind, person.name, surfaces, speaks=kind == "person"))
        sources.append(person)
    return found, sources


def archive(names_count: int, articles_count: int, seed: int = 1) -> tuple[Archive, list[Person]]:
    """An archive in which names are spread by Zipf's law, ten an article, over fifteen years."""
    random = Random(seed)
    found, sources = names(names_count, random)
    weights = list(accumulate(1 / (place + 3) for place in range(names_count)))
    newest = date(2025, 12, 31)
    heads = [
        Head(f"{n:07}", f"{n:07}.txt", (newest - timedelta(days=n * 5400 // articles_count)).isoformat(), "")
        for n in range(articles_count)
    ]
    mentioned = [array("I") for _ in found]
    speaks = [array("I") for _ in found]
    links = []
    for number in range(articles_count):
        within = {bisect(weights, random.random() * weights[-1]) for _ in range(12)}
        links.append(tuple(min(place, names_count - 1) for place in within))
        for place in set(links[-1]):
            mentioned[place].append(number)
            if found[place].kind == "person" and random.random() < 0.3:
                speaks[place].append(number)
    snapshot = Archive(
        articles=tuple(Article(head, "", ()) for head in heads),
        recognitions=(NOTHING,) * articles_count,
        names=tuple(found),
        links=tuple(links),
        mentioned_in=tuple(mentioned),
        speaks_in=tuple(speaks),
        numbers={head.id: number for number, head in enumerate(heads)},
    )
    return snapshot, sources


def mistyped(word: str, random: Random, errors: int = 1) -> str:
    """A word with so many typing errors: a letter wrong, missing, too many, or changed with its neighbour."""
    for _ in range(errors):
        place = random.randrange(len(word))
        letter = random.choice("abcdefghijklmnopqrstuvwxyz")
        word = random.choice(
            (
                word[:place] + letter + word[place + 1 :],
                word[:place] + word[place + 1 :],
                word[:place] + letter + word[place:],
                word[: max(place - 1, 0)]
                + word[place : place + 1]
                + word[max(place - 1, 0) : place]
                + word[place + 1 :],
            )
        )
    return word


def transposed(word: str, random: Random) -> str:
    """A word with two different neighbouring letters changed; itself if it has none."""
    places = [place for place in range(len(word) - 1) if word[place] != word[place + 1]]
    if not places:
        return word
    place = random.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def dropped(word: str, random: Random) -> str:
    """A word without one of its letters."""
    place = random.randrange(len(word))
    return word[:place] + word[place + 1 :]


Manner = Callable[[Person, Random], str]


def _surname(person: Person) -> str:
    return person.name.split(" ", 1)[1]


def _with(change: Callable[[str, Random], str], shortest: int) -> Manner:
    def mistype(person: Person, random: Random) -> str:
        words = person.name.lower().split(" ")
        long = [place for place, word in enumerate(words) if len(word) >= shortest]
        if not long:
            return ""
        place = random.choice(long)
        words[place] = change(words[place], random)
        return " ".join(words) if random.random() < 0.5 else words[place]

    return mistype


def _in_each_word(person: Person, random: Random) -> str:
    words = person.name.lower().split(" ")
    return " ".join(mistyped(word, random) for word in words) if min(map(len, words)) > 3 else ""


def _spelt(language: str) -> Manner:
    def spell(person: Person, random: Random) -> str:
        whole = romanise(person.cyrillic, language) if language else person.cyrillic
        return whole if random.random() < 0.5 else whole.split(" ")[-1]

    return spell


MANNERS: dict[str, Manner] = {
    "one edit": _with(mistyped, 4),
    "two edits": _with(lambda word, random: mistyped(word, random, 2), 8),
    "an edit a word": _in_each_word,
    "transposition": _with(transposed, 4),
    "dropped letter": _with(dropped, 4),
    "cyrillic": _spelt(""),
    "german": _spelt("german"),
    "french": _spelt("french"),
    "turkish": _spelt("turkish"),
    "polish": _spelt("polish"),
    "prefix": lambda person, random: _surname(person)[: random.randint(3, 5)],
    "initial": lambda person, random: f"{person.name[0]} {_surname(person)}",
    "swapped": lambda person, random: " ".join(reversed(person.name.split(" "))),
    "joined": lambda person, random: person.name.replace(" ", "").replace("-", ""),
    "joined, swapped": lambda person, random: "".join(reversed(person.name.replace("-", "").split(" "))),
}


RESPELT = ("cyrillic", "german", "french", "turkish", "polish")


def queries(sources: Sequence[Person], persons: Sequence[int], count: int, random: Random) -> Iterator[Query]:
    """So many queries, the manners in turn, each for one of some persons; some may fit another as well."""
    manners = list(MANNERS.items())
    made = 0
    while made < count:
        manner, make = manners[made % len(manners)]
        number = random.choice(persons)
        if manner in RESPELT and not sources[number].cyrillic:
            continue
        text = make(sources[number], random)
        if text:
            made += 1
            yield Query(manner, text, number)
