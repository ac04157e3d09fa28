"""The gazetteer: what the tables and the vocabulary say of a word or of a run of words."""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tui.names.tables import listed, rows
from tui.names.words import compiled, vocabulary

# What a word may be; a word can be several things at once.
COMMON: Final = 1 << 0
FUNCTION: Final = 1 << 1
POLICY: Final = 1 << 2
ORG_HEAD: Final = 1 << 3
EVENT_HEAD: Final = 1 << 4
PLACE_HEAD: Final = 1 << 5
OFFICE: Final = 1 << 6
COURTESY: Final = 1 << 7
FORENAME: Final = 1 << 8
SURNAME: Final = 1 << 9
DEMONYM: Final = 1 << 10
MONTH: Final = 1 << 11
PARTICLE: Final = 1 << 12
SPEECH: Final = 1 << 13
DEED: Final = 1 << 14
OPENING: Final = 1 << 15
OFFICE_MODIFIER: Final = 1 << 16

# What a phrase may be.
NO_PHRASE: Final = 0
COUNTRY: Final = 1
PLACE: Final = 2
CHAMBER: Final = 3
BODY: Final = 4
AGENCY: Final = 5
NATIONALITY: Final = 6
ORGANISATIONS: Final = frozenset({CHAMBER, BODY, AGENCY})
PLACES: Final = frozenset({COUNTRY, PLACE})

_SIGNS: Final = str.maketrans(
    dict.fromkeys("’ʼʻ‘`´", "'") | dict.fromkeys("-‐‑–/", " ") | {sign: f" {sign} " for sign in ",()&"}
)
_HEADS: Final = {"organisation": ORG_HEAD, "title": EVENT_HEAD, "place": PLACE_HEAD}
_PREFIXES: Final = ("inter", "co", "non", "trans", "sub", "multi", "euro", "afro")


@lru_cache(maxsize=1024)
def _without_accents(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def key_of(folded: str) -> str:
    """Return the form under which the gazetteer holds a folded word: without accents."""
    return folded if folded.isascii() else _without_accents(folded)


def phrase_key(phrase: str) -> str:
    """Return a phrase as the gazetteer holds it: folded, hyphens as spaces, possessives apart."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return phrase.lower()
    words = []
    for word in key_of(phrase.casefold().translate(_SIGNS)).split():
        if word.endswith("'s"):
            words += [word[:-2], "'s"]
        elif len(word) > 1 and word.endswith("'"):
            words += [word[:-1], "'"]
        elif word.endswith(".") and word.count(".") == 1:
            words.append(word[:-1])
        else:
            words.append(word)
    return " ".join(words)


class Gazetteer(NamedTuple):
    """`words` gives the flags of a word by its key, `phrases` the kind of a phrase by its key.

    `beginnings` gives, for the first word and for the first two of any phrase of several, the number of words
    of the longest that begins so; `capitals` holds the keys that are names only when printed in capitals (US,
    WHO), `unclear` those of places that are words too, names only behind a preposition of place;
    `unclear_agencies` likewise, names only before a verb of reporting.
    """

    words: dict[str, int]
    phrases: dict[str, int]
    beginnings: dict[str, int]
    capitals: frozenset[str]
    short_chambers: frozenset[str]
    countries: frozenset[str]
    unclear: frozenset[str]
    unclear_agencies: frozenset[str]
    surname_endings: tuple[str, ...]


class _Builder:
    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.phrases: dict[str, int] = {}
        self.beginnings: dict[str, int] = {}
        self.capitals: set[str] = set()
        self.mixed: dict[str, int] = {}

    def mark(self, words: Iterable[str], flag: int) -> None:
        known = self.words
        for word in words:
            known[word] = known.get(word, 0) | flag

    def add(self, phrase: str, kind: int) -> None:
        key = phrase_key(phrase)
        if not key:
            return
        country = self.phrases.get(key) == COUNTRY and kind != COUNTRY
        self._put(key, kind)
        if "-" in phrase:
            joined = phrase_key("".join(phrase.split("-")) if phrase.lower().startswith(_PREFIXES) else "")
            if joined:
                self._put(joined, kind)
        if not country and " " not in key and len(key) <= 6 and phrase.isupper():
            self.capitals.add(key)
        elif " " not in key and len(key) <= 6:
            self.mixed.setdefault(key, kind)

    def is_plain(self, phrase: str) -> bool:
        """Whether the phrase is a common word or made of official ones: "Foreign Affairs"."""
        words = [word for word in phrase_key(phrase).split() if word != "the"]
        if len(words) == 1:
            return bool(self.words.get(words[0], 0) & COMMON)
        return all(self.words.get(word, 0) & (POLICY | FUNCTION) for word in words)

    def stands_in_lower_case(self, key: str) -> bool:
        """Whether a body's acronym is printed as a word as well: "Hamas", "Unesco"."""
        names = self.words.get(key, 0) & (FORENAME | SURNAME | COMMON)
        kind = self.phrases[key]
        return not names and kind in ORGANISATIONS and self.mixed.get(key) == kind

    def _put(self, key: str, kind: int) -> None:
        if key in self.phrases or key.replace(" ", "_") in vocabulary.NEVER_ALONE:
            return
        self.phrases[key] = kind
        words = key.split(" ")
        if len(words) > 1:
            for beginning in (words[0], f"{words[0]} {words[1]}"):
                self.beginnings[beginning] = max(len(words), self.beginnings.get(beginning, 0))


@cache
def gazetteer() -> Gazetteer:
    """Return the one gazetteer, read when first asked for."""
    words, phrases, beginnings = map(compiled.numbers, ("words", "phrases", "beginnings"))
    sets = compiled.lists("sets of words")
    if words is None or phrases is None or beginnings is None or sets is None:
        return make_gazetteer()
    return Gazetteer(
        words,
        phrases,
        beginnings,
        frozenset(sets["capitals"]),
        frozenset(sets["short_chambers"]),
        frozenset(sets["countries"]),
        frozenset(sets["unclear"]),
        frozenset(sets["unclear_agencies"]),
        _surname_endings(),
    )


def _surname_endings() -> tuple[str, ...]:
    return tuple(row[0] for row in rows("endings") if len(row[0]) > 2)


def make_gazetteer() -> Gazetteer:
    """Build the gazetteer from the tables."""
    make = _Builder()
    for words, flag in (
        (vocabulary.FUNCTION, FUNCTION | COMMON),
        (vocabulary.OPENING, OPENING | COMMON),
        (vocabulary.POLICY, POLICY | COMMON),
        (vocabulary.ORG_HEADS, ORG_HEAD | COMMON),
        (vocabulary.EVENT_HEADS, EVENT_HEAD | COMMON),
        (vocabulary.PLACE_HEADS, PLACE_HEAD | COMMON),
        (vocabulary.OFFICES, OFFICE | COMMON),
        (vocabulary.COURTESIES, COURTESY),
        (vocabulary.MONTHS, MONTH | COMMON),
        (vocabulary.PARTICLES, PARTICLE),
        (vocabulary.SPEECH, SPEECH | COMMON),
        (vocabulary.DEEDS, DEED | COMMON),
        (vocabulary.common_words(), COMMON),
        (vocabulary.OFFICE_MODIFIERS, OFFICE_MODIFIER | COMMON),
    ):
        make.mark(words, flag)
    own_heads = vocabulary.ORG_HEADS | vocabulary.EVENT_HEADS | vocabulary.PLACE_HEADS | vocabulary.NO_HEADS
    for word, made, only in rows("bodyheads"):
        key = phrase_key(word)
        if only == "yes" and " " not in key and key not in own_heads and key not in vocabulary.POLICY:
            make.mark((key,), _HEADS[made] | COMMON)
    for row in rows("words"):
        key = phrase_key(row[0])
        if row[0].isupper() and len(key) > 1:
            make.mark((key,), 0)
        elif " " not in key and row[1] not in {"month", "calendar"}:
            make.mark((key,), COMMON)
    for base, past, third, participle, *_ in rows("verbs"):
        make.mark((base, *past.split("|"), *third.split("|"), *participle.split("|")), SPEECH | COMMON)
    for words_of, flag_name, _, plural in rows("offices"):
        key = phrase_key(words_of)
        if " " in key or (key in vocabulary.NO_COURTESIES and key not in vocabulary.TRAVELLING):
            continue
        if flag_name == "name" or key in vocabulary.TRAVELLING:
            make.mark((key,), FORENAME)
        elif flag_name == "courtesy":
            if len(key) > 2:
                make.mark((key,), COURTESY)
        elif key not in vocabulary.COURTESIES:
            make.mark((key, *plural.split("|")) if plural else (key,), OFFICE | COMMON)
    short_chambers: set[str] = set()
    for row in rows("chambers"):
        name, variants, alone = row[0], listed(row[3]), listed(row[4])
        for phrase in (name, *alone):
            make.add(phrase, CHAMBER)
        for phrase in variants:
            if " " in phrase:
                make.add(phrase, CHAMBER)
        short_chambers.update(phrase_key(phrase) for phrase in alone if " " not in phrase and len(phrase) > 4)
    countries: set[str] = set()
    for row in rows("countries"):
        for phrase in (row[0], *listed(row[2])):
            make.add(phrase, COUNTRY)
            countries.add(phrase_key(phrase))
        for phrase in listed(row[3]):
            make.add(phrase, NATIONALITY)
        make.add(row[4], PLACE)
    unclear: set[str] = set()
    for row in rows("regions"):
        other = listed(row[5])
        if "adjective" in other or ("word" in other and " " not in row[0]):
            unclear.add(row[0])
        else:
            make.add(row[0], PLACE)
        for phrase in listed(row[2]):
            make.add(phrase, PLACE)
        for phrase in listed(row[3]):
            make.add(phrase, NATIONALITY)
        if "person" in other:
            make.mark((phrase_key(row[0]),), SURNAME)
    for row in rows("cities"):
        for phrase in listed(row[3]):
            make.add(phrase, PLACE)
        other = listed(row[4])
        if "word" in other or "adjective" in other:
            unclear.add(row[0])
        else:
            make.add(row[0], PLACE)
        if "person" in other:
            make.mark((phrase_key(row[0]),), SURNAME)
    for row in rows("waters"):
        for phrase in (row[0], *listed(row[2])):
            make.add(phrase, PLACE)
    known_words = make.words
    for table, flag in (("forenames", FORENAME), ("surnames", SURNAME)):
        for name, also in rows(table):
            key = name.lower() if name.isascii() else key_of(name.lower())
            known_words[key] = known_words.get(key, 0) | (flag | COMMON if "word" in also else flag)
    for people, _ in rows("peoples"):
        key = phrase_key(people)
        if " " not in key and not known_words.get(key, 0) and key not in make.phrases:
            known_words[key] = COMMON
    for key in vocabulary.COURTESIES - {"amir"}:
        make.words[key] &= ~(FORENAME | SURNAME)
    for row in rows("bodies"):
        unclear_words = set(listed(row[4]))
        for phrase in (row[0], *listed(row[1]), *listed(row[2])):
            if phrase not in unclear_words:
                make.add(phrase, BODY)
    for row in rows("parties"):
        unclear_words = set(listed(row[3]))
        for phrase in (row[0], *listed(row[2])):
            if phrase not in unclear_words:
                make.add(phrase, BODY)
    unclear_agencies: set[str] = set()
    for row in rows("agencies"):
        unclear_words = set(listed(row[3]))
        for phrase in (row[0], *listed(row[2])):
            if phrase in unclear_words or make.is_plain(phrase):
                unclear_agencies.add(phrase_key(phrase))
            else:
                if phrase_key(phrase) in make.phrases:
                    unclear_agencies.add(phrase_key(phrase))
                make.add(phrase, AGENCY)
    unclear = {name for name in unclear if phrase_key(name) not in make.phrases}
    for name in unclear:
        make.add(name, PLACE)
    for key, kind in make.phrases.items():
        if kind == NATIONALITY and " " not in key:
            make.words[key] = make.words.get(key, 0) | DEMONYM
    return Gazetteer(
        make.words,
        make.phrases,
        make.beginnings,
        frozenset(key for key in make.capitals if not make.stands_in_lower_case(key)),
        frozenset(short_chambers),
        frozenset(key for key in countries if len(key) >= 6 and " " not in key),
        frozenset(map(phrase_key, unclear)),
        frozenset(unclear_agencies),
        _surname_endings(),
    )
