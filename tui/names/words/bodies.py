"""Bodies: what an organisation's surface says of which body it is, whatever the order of its words."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tui.names.tables import listed, rows
from tui.names.words import compiled
from tui.names.words.countries import country_named, country_of_adjective, country_of_code
from tui.names.words.grammar import word_class
from tui.names.words.spelling import key_of
from tui.names.words.vocabulary import POLICY
from tui.text.patterns import pattern


class Body(NamedTuple):
    """One surface of an organisation, taken apart.

    `core` is the folded name without its country, `country` the canonical country or None, `known` the
    canonical names of the tables that go by this surface (several for "Senate").
    """

    core: str
    country: str | None
    known: tuple[str, ...]


# Spellings of one word in bodies' names.
_SAME: Final = {
    "centre": "center",
    "organisation": "organization",
    "labour": "labor",
    "defence": "defense",
    "programme": "program",
    "committe": "committee",
    "commitee": "committee",
    "cooperation": "co operation",
    "interparliamentary": "inter parliamentary",
    "dept": "department",
}
_PARLIAMENTS: Final = (
    r"^(.+?) of (?:the )?(?:\w+ )?(?:parliament|oliy majlis|oliy mazhlis|oly majlis|national assembly"
    r"|federal assembly|general assembly|congress|parliamentary assembly|national congress|jogorku kenesh"
    r"|milli majlis|federal parliament)$"
)
# What such a name ends with, whatever stands before.
_PARLIAMENT_ENDS: Final = ("parliament", "majlis", "mazhlis", "assembly", "congress", "kenesh")
_CHAMBERS: Final = (
    "(?:senate|house|chamber|council|majilis|mazhilis|majlis|duma|assembly|lords|commons|representatives"
    "|deputies|elders|people)$"
)
_TAILS: Final = (" news agency", " information agency", " news", " agency", " press service", " group inc")


_NATIONAL_SORTS: Final = frozenset({"national", "committee", "court", "armed", "finance"})


@cache
def _generic_words() -> frozenset[str]:
    return POLICY | word_class("national_bodies") | {"of", "and", "the", "for", "on", "ministry", "supreme"}


# Stands beside a known body whose surface may be something else.
_DOUBT: Final = ""


@cache
def _parties() -> tuple[tuple[str, ...], ...]:
    """The table of parties; of those that share a name each has its country's behind it."""
    table = rows("parties")
    named = Counter(row[0] for row in table)
    return tuple(
        (f"{row[0]} ({country_of_code(row[1])})", *row[1:]) if named[row[0]] > 1 else row for row in table
    )


@cache
def _known() -> dict[str, str]:
    """As they are written: few of the lists are ever asked for."""
    kept = compiled.strings("bodies")
    return kept or {surface: compiled.joined(names) for surface, names in make_known().items()}


def _named(surface: str) -> tuple[str, ...]:
    written = _known().get(surface)
    return compiled.parted(written) if written is not None else ()


def make_known() -> dict[str, tuple[str, ...]]:
    """Canonical names by folded surface, all that the tables of chambers and bodies give."""
    found: dict[str, dict[str, None]] = {}
    for name, _, _, variants, alone, *_ in rows("chambers"):
        standing = listed(alone)
        for surface in (name, *listed(variants)):
            under = found.setdefault(_plain(surface), {})
            under[name] = None
            if len(surface) < 3 or (len(surface) == 3 and surface not in standing):
                # Too few letters to tell a parliament by, but where the country agrees.
                under[_DOUBT] = None
    for name, _, short, doubtful, *_ in _parties():
        unclear = listed(doubtful)
        own = _without_home(name)
        for surface in dict.fromkeys((own, *listed(short))):
            under = found.setdefault(_plain(surface), {})
            under[name] = None
            if surface in unclear or own != name:
                under[_DOUBT] = None
    for name, surfaces in _international():
        for surface in (name, *surfaces):
            found.setdefault(_plain(surface), {})[name] = None
    return {surface: tuple(names) for surface, names in found.items()}


def _without_home(name: str) -> str:
    """A party's name without the country or year that tells it from others; a wing is part of the name."""
    own, _, home = name.partition(" (")
    home = home.rstrip(")")
    return own if home.isdecimal() or country_named(home.casefold()) else name


def _international() -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, acronyms, variants, sort, doubtful, *_ in rows("bodies"):
        if sort in _NATIONAL_SORTS and set(plain(name).split()) <= _generic_words():
            # Every country has a Ministry of Finance; which one is for the article to say.
            continue
        unclear = listed(doubtful)
        yield name, tuple(form for form in (*listed(acronyms), *listed(variants)) if form not in unclear)
    for name, _, variants, doubtful, *_ in rows("agencies"):
        unclear = listed(doubtful)
        yield name, tuple(form for form in listed(variants) if form not in unclear)


@cache
def _countries_of_known() -> dict[str, str]:
    kept = compiled.strings("countries of bodies")
    return make_countries_of_known() if kept is None else kept


def make_countries_of_known() -> dict[str, str]:
    """Countries of the chambers and parties of the tables."""
    found: dict[str, str] = {}
    for name, code, *_ in (*rows("chambers"), *_parties()):
        country = country_of_code(code)
        if country:
            found[name] = country
    return found


@lru_cache(maxsize=1024)
def plain(surface: str) -> str:
    """A surface folded, without "the", with one spelling for words that have two."""
    return _plain(surface)


def _plain(surface: str) -> str:
    key = key_of(surface).removeprefix("the ")
    words = key.split()
    return " ".join(words if _SAME.keys().isdisjoint(words) else [_SAME.get(word, word) for word in words])


@cache
def _homes() -> dict[str, str]:
    kept = compiled.strings("homes of bodies")
    return make_homes() if kept is None else kept


def make_homes() -> dict[str, str]:
    """Countries of chambers and parties, and of agencies, by canonical name."""
    found = dict(_countries_of_known())
    for name, code, *_ in rows("agencies"):
        country = country_of_code(code)
        if country:
            found.setdefault(name, country)
    return found


@lru_cache(maxsize=512)
def home_of(surface: str) -> str | None:
    """The country that a body speaks of: its own, its parliament's or its newspaper's."""
    body = take_apart(surface)
    return body.country or (_homes().get(body.known[0]) if len(body.known) == 1 else None)


def country_of_known(name: str) -> str | None:
    """The country whose chamber a canonical name of the tables is."""
    return _countries_of_known().get(name)


def country_of(key: str) -> str | None:
    """The country that a folded phrase is a name or an adjective of."""
    return country_named(key) or country_of_adjective(key)


@lru_cache(maxsize=1024)
def take_apart(surface: str) -> Body:
    """What a surface says; a pure function of it."""
    key = plain(surface)
    known = _named(key)
    core, country = _without_country(key)
    inner = pattern(_PARLIAMENTS).match(core) if core.endswith(_PARLIAMENT_ENDS) else None
    if inner and pattern(_CHAMBERS).search(inner[1]):
        core = inner[1]
    if country and not known:
        # "Parliament of the Republic of Kazakhstan" where the table has the plain form only.
        known = tuple(name for name in _named(core) if country_of_known(name) == country)
    if len(known) == 1 and country is None:
        country = country_of_known(known[0])
    if core.startswith("of ") or not core:
        core = key
    return Body(core, country, known)


def _without_country(key: str) -> tuple[str, str | None]:
    words = key.split()
    for size in (1, 2, 3):
        if len(words) > size:
            first = " ".join(words[:size])
            country = country_of_adjective(first) or (
                country_named(first) if first not in _NO_PREFIX else None
            )
            if country:
                return " ".join(words[size:]), country
    for i in range(max(0, len(words) - _LONGEST_COUNTRY - 2), len(words)):
        if words[i] not in {"of", "in", "for"}:
            continue
        rest = words[i + 1 :]
        if rest and rest[0] == "the":
            rest = rest[1:]
        country = country_named(" ".join(rest))
        if country and i:
            return " ".join(words[:i]), country
    return key, None


# As many words as no name of a country has.
_LONGEST_COUNTRY: Final = 12
# Countries' names that open bodies of their own.
_NO_PREFIX: Final = frozenset({"georgia", "jordan", "chad", "mali", "america", "niger", "turkey"})


_LETTERS: Final = r"[^\W\d_]+"
# Words whose initials an acronym may leave out.
_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "la", "du", "des"})


@lru_cache(maxsize=512)
def initials(surface: str) -> frozenset[str]:
    """The acronyms that a long form may have: IPU, OSCE, CISIPA, with and without its small words."""
    if surface.isupper() and " " not in surface:
        return frozenset()
    words = pattern(_LETTERS).findall(surface.replace("’", "").replace("'", ""))
    if len(words) < 2 or any(word.isupper() and len(word) > 1 for word in words[1:]):
        return frozenset()
    big: list[str] = []
    split: list[str] = []
    every: list[str] = []
    for word in words:
        folded = word.casefold()
        every.append(folded[0])
        if folded in _SMALL:
            continue
        whole = folded if word.isupper() and len(word) > 1 else folded[0]
        big.append(whole)
        split.append(
            "ip" if folded.startswith("interparl") else "ig" if folded.startswith("intergov") else whole
        )
    found = {"".join(big), "".join(split), "".join(every)}
    if len(words) > 2 and country_of_adjective(words[0].casefold()):
        found.add("".join(big[1:]))
    if words[-2].casefold() in {"of", "the"}:
        # "Constitutional Democratic Party of Japan" is the CDP.
        found.add("".join(big[:-1]))
    return frozenset(form for form in found if len(form) > 1)


def is_acronym(surface: str) -> bool:
    """Whether a surface is written as one: OSCE, OSCE PA, HoR."""
    if surface[-1:].islower():
        return False  # as most are
    letters = surface.replace(" ", "").replace(".", "").replace("-", "")
    capitals = sum(map(str.isupper, letters))
    return 1 < len(letters) <= 12 and capitals >= 2 and capitals * 2 >= len(letters)


def acronym_key(surface: str) -> str:
    """An acronym as initials are compared: letters only, casefolded."""
    return "".join(letter for letter in surface.casefold() if letter.isalpha())
