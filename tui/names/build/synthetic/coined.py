"""Names that no list has, of syllables and ordinary heads, so that only the context tells what they are."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random

from tui.names.tables import listed, rows

_LISTS = Path(__file__).parent / "lists"
_PARTY_WORDS = tuple(
    """
    Progress Renewal Momentum Forward Unity Solidarity Future Homeland Justice Dignity Hope Tomorrow Spark
    Alternative Voice Ascent Horizon Rebirth Vision Harmony Bridge Change Awakening Compass Together
    """.split()
)
_GROUPS = (
    "Teachers|Miners|Nurses|Fishermen|Farmers|Railway Workers|Journalists|Young Parliamentarians|"
    "Women Lawmakers|Local Authorities|Trade Unions|Municipal Workers|Veterans|Pensioners|Small Traders|"
    "Taxi Drivers|Speakers and Clerks|Beekeepers|Writers|Employers|"
    "Students|Lawyers and Notaries|Port and Dock Workers"
)
_CAUSES = (
    "Constitutional Dialogue|Rural Progress|Press Freedom|Public Policy|Clean Water|Democratic Governance|"
    "Peace Studies|Human Dignity and Development|Electoral Reform|Land and Heritage|Child Welfare|"
    "Civic Education|Budget Transparency|Disability Rights|Language and Literature|Seismic Safety|"
    "Vocational Training and Skills|Tax Justice|Island Studies"
)
_BODY_HEADS = (
    "Association of|Union of|Federation of|Confederation of|Congress of|Guild of|League of|"
    "National Association of"
)
_CAUSE_HEADS = (
    "Institute for|Centre for|Center for|Foundation for|Council for|"
    "Network for|Agency for|Coalition for|Campaign for|"
    "Commission for|Office for|Authority for"
)
_OUTLETS = (
    "{0}|{0}|{0}|{0} TV|Radio {0}|{0} FM|{0}24|{0} News|Daily {0}|{0} Post|"
    "{0} Times|{0} Press|Nova {0}|TV {0}|"
    "{0} Weekly|{0} Today|{0} Online|{0}press"
)
_PLACES = (
    "{0}|{0}|{0}|{0} an der {1}|{0} de la {1}|Rio do {0}|São {0}|San {0} de los {1}|{0}-sur-{1}|"
    "Saint-{0}-de-{1}|{0} upon {1}|Bad {0}|Kampung {0}|El {0}|Al {0}|{0} am {1}|Villa {0} del {1}|"
    "{0} aan de {1}|Nova {0}|Upper {0}|{0} nad {1}|Santa {0} do {1}|{0} bei {1}|Bandar {0}|Tanjung {0}|"
    "{0}-{1}|{0}abad|{0}ovo Selo|Port {0}|New {0}"
)
_SEATS = (
    "{0}|{0} Open|{0} North|{0} South-East|{0} Central|{0} and {1}|{0}-{1}|{0} East|{0} Township|{0} No. 4|"
    "{0} West and {1}|{0} Rural|{0} II|North {0}|{0} Bay|{0} Municipality"
)
_ENDINGS_OF_FAMILIES = (
    "ov ev in sky enko ian adze shvili son sen berg er elli etti ez es ov iev ić escu idis opoulos yan wala "
    "ena wan uddin kar ng moto mura nen ste man wu ola eke aku"
).split()


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Rows of a list beside this file, without the line that says what its columns are."""
    lines = (_LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def _known_acronyms() -> frozenset[str]:
    """Acronyms that a table has, and capitals that are words, numbers or offices."""
    known = {form for row in rows("parties") for form in (row[0], *listed(row[2]))}
    known.update(form for row in rows("agencies") for form in (row[0], *listed(row[2])))
    known.update(form for row in rows("bodies") for form in (row[0], *listed(row[1]), *listed(row[2])))
    known.update(row[1] for row in rows("countries"))
    known.update(
        "MP MPS MEP MLA MNA MPA MCA PM AM GMT UK UAE USA DC SC QC KC PC CEO DG TV PR HIV GDP".split()
    )
    return frozenset(known)


def coin_word(chance: Random) -> str:
    """One word of two to four syllables as it might sound in some language."""
    starts, middles, ends = chance.choice(_rows("sounds"))
    inner = "".join(chance.choice(middles.split()) for _ in range(chance.choice((0, 1, 1, 2))))
    return chance.choice(starts.split()) + inner + chance.choice(ends.split())


def coin_acronym(chance: Random) -> str:
    """Two to five capitals that no table has, Roman numbers barred."""
    while True:
        length = chance.choice((2, 3, 3, 3, 3, 4, 4, 4, 5))
        acronym = "".join(chance.choice("AAABCCDDEFGHIJKLLMMNNNOPPPRRSSSTTUUVWZ") for _ in range(length))
        if acronym not in _known_acronyms() and not set(acronym) <= set("IVXLCDM"):
            return acronym


def coin_party(chance: Random) -> str:
    """A party by one native word or a short name; at times a foreign one with small words inside."""
    dice = chance.random()
    if dice < 0.5:
        return coin_word(chance)
    if dice < 0.62:
        return f"{coin_word(chance)} {coin_word(chance)}"
    if dice < 0.68:
        return f"{coin_word(chance)}-{coin_word(chance)}"
    if dice < 0.84:
        return coin_foreign_party(chance)
    if dice < 0.94:
        return chance.choice(_PARTY_WORDS)
    return f"{chance.choice(('New', 'Our', 'National', 'Movement'))} {chance.choice(_PARTY_WORDS)}"


def coin_foreign_party(chance: Random) -> str:
    """A party in a language of its own, most with lower-case words inside."""
    heads, objects = chance.choice(_rows("foreign_parties"))
    head, thing = chance.choice(heads.split("|")), chance.choice(objects.split("|"))
    return head + thing if head.endswith("-") else f"{head} {thing}"


def coin_outlet(chance: Random) -> str:
    """A newspaper, broadcaster or agency, often one word."""
    return chance.choice(_OUTLETS.split("|")).format(coin_word(chance))


def coin_body(chance: Random) -> str:
    """An organisation with “of” or “for” inside, or a word and a head."""
    dice = chance.random()
    if dice < 0.4:
        return f"{_one(_BODY_HEADS, chance)} {_one(_GROUPS, chance)}"
    if dice < 0.8:
        return f"{_one(_CAUSE_HEADS, chance)} {_one(_CAUSES, chance)}"
    return f"{coin_word(chance)} {_one('Foundation|Institute|Trust|Centre|Union|Society', chance)}"


def coin_place(chance: Random) -> str:
    """A town or village, at times with small words inside its name."""
    return _one(_PLACES, chance).format(coin_given(chance), coin_given(chance))


def coin_seat(chance: Random) -> str:
    """A constituency."""
    return _one(_SEATS, chance).format(coin_given(chance), coin_given(chance))


def coin_given(chance: Random) -> str:
    """A word without an article: a person's first or only name."""
    return coin_word(chance).rpartition("-")[2].capitalize()


def coin_family(chance: Random) -> str:
    """A family name with an ending that such names have."""
    starts, middles, _ = chance.choice(_rows("sounds"))
    start = chance.choice(starts.split()).rpartition("-")[2].capitalize()
    middle = chance.choice(("", chance.choice(middles.split())))
    return start + middle + chance.choice(_ENDINGS_OF_FAMILIES)


def _one(choices: str, chance: Random) -> str:
    return chance.choice(choices.split("|"))


COINED: Mapping[str, Callable[[Random], str]] = {
    "newparty": coin_party,
    "newforeign": coin_foreign_party,
    "newword": coin_word,
    "newac": coin_acronym,
    "newoutlet": coin_outlet,
    "newbody": coin_body,
    "newplace": coin_place,
    "newseat": coin_seat,
    "newgiven": coin_given,
    "newfamily": coin_family,
}
