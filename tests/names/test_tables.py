"""What the tables must be: well-formed, complete over the world, and free of real persons' names."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import tui.names.tables
from tui.names.tables import column, listed, rows

FOLDER = Path(tui.names.tables.__file__).parent

COLUMNS = {
    "agencies": 4,
    "bodies": 5,
    "bodyheads": 3,
    "buildings": 3,
    "chambers": 5,
    "cities": 5,
    "countries": 6,
    "endings": 2,
    "forenames": 2,
    "offices": 4,
    "parties": 4,
    "peoples": 2,
    "regions": 6,
    "surnames": 2,
    "waters": 3,
    "words": 2,
}
# Tables in which a name may stand again with another second column.
SHARED = {"bodyheads", "cities", "parties", "regions"}


def forms(table: str, *lists: int) -> set[str]:
    """Names of a table and what its columns of variants hold."""
    return {
        form for row in rows(table) for form in (row[0], *(part for i in lists for part in listed(row[i])))
    }


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tsv")), ids=lambda path: path.stem)
def test_every_table_says_first_what_it_holds_and_is_in_composed_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first, *lines = text.split("\n")
    assert first.startswith("# ")
    assert "Columns: " in first
    assert lines.pop() == ""
    assert all(lines)
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[^\S\n\t ]|  | \t|\t | \n|\|\||\t\||\|\t", text)


@pytest.mark.parametrize("table", COLUMNS)
def test_every_row_has_all_columns_and_stands_once(table: str) -> None:
    assert {len(row) for row in rows(table)} == {COLUMNS[table]}
    names = Counter(row[:2] if table in SHARED else row[:1] for row in rows(table))
    assert [name for name, count in names.items() if count > 1] == []


def test_lists_hold_no_form_twice_and_not_the_name_again() -> None:
    for table, at in (
        ("countries", 2),
        ("regions", 2),
        ("chambers", 3),
        ("waters", 2),
        ("buildings", 2),
        ("bodies", 2),
    ):
        for row in rows(table):
            variants = listed(row[at])
            assert len(set(variants)) == len(variants), row
            assert row[0] not in variants, row


def test_the_tables_are_as_large_as_the_world_and_small_enough_to_ship() -> None:
    least = {
        "countries": 240,
        "regions": 2_000,
        "cities": 5_000,
        "waters": 600,
        "chambers": 450,
        "bodies": 600,
        "agencies": 1_000,
        "parties": 800,
        "offices": 600,
        "bodyheads": 500,
        "forenames": 2_500,
        "surnames": 2_000,
        "words": 400,
    }
    assert {name: count for name, count in least.items() if len(rows(name)) < count} == {}
    assert sum(path.stat().st_size for path in FOLDER.glob("*.tsv")) < 1_000_000


def test_every_country_has_an_adjective_and_a_capital_among_the_cities() -> None:
    cities = forms("cities", 3)
    for name, _, _, adjectives, capital, _ in rows("countries"):
        assert adjectives, name
        assert capital in cities, (name, capital)


def test_every_country_has_a_parliament() -> None:
    seats = {
        code for _, code, kind, _, _ in rows("chambers") if kind in ("parliament", "lower", "unicameral")
    }
    gone = {"YU", "CS", "OE"}
    governed_from_elsewhere = {"CX", "NF", "PN", "TK", "BQ", "GF", "GP", "MQ", "RE", "YT", "GB-ENG"}
    assert [
        name for name, code, *_ in rows("countries") if code not in seats | gone | governed_from_elsewhere
    ] == []


def test_codes_of_regions_cities_chambers_and_parties_are_those_of_countries() -> None:
    known = {row[1] for row in rows("countries")} | {"", "EU"}
    for table in ("regions", "chambers", "agencies", "parties", "buildings"):
        assert {row[1] for row in rows(table)} <= known, table


def test_what_stands_alone_is_the_name_or_a_variant_of_its_chamber() -> None:
    for name, _, _, variants, alone in rows("chambers"):
        assert set(listed(alone)) <= {name, *listed(variants)}, name
    bare = {form for row in rows("chambers") for form in listed(row[4])}
    generic = {
        "Parliament",
        "House",
        "Chamber",
        "Assembly",
        "Union",
        "Committee",
        "Commission",
        "Council",
        "Legislature",
    }
    assert not bare & generic
    assert {
        "Senate",
        "Majilis",
        "Mejlis",
        "Diet",
        "Commons",
        "Lords",
        "Bundestag",
        "National Assembly",
    } <= bare


def test_ambiguous_forms_are_forms_of_their_row() -> None:
    for table, lists, at in (("bodies", (1, 2), 4), ("agencies", (2,), 3), ("parties", (2,), 3)):
        for row in rows(table):
            assert set(listed(row[at])) <= {row[0], *(form for i in lists for form in listed(row[i]))}, row


@pytest.mark.parametrize(
    ("table", "lists", "expected"),
    [
        (
            "countries",
            (2,),
            "Côte d'Ivoire|Türkiye|Timor-Leste|Myanmar|UAE|DPRK|Fiji|Lao PDR|Eswatini|Taiwan|Scotland|U.S.",
        ),
        (
            "countries",
            (3,),
            "Kazakh|Kazakhstani|Briton|Filipino|Malagasy|Ni-Vanuatu|Swiss|Burkinabe|Kittitian",
        ),
        (
            "regions",
            (2,),
            "Central Asia|CA|Sahel|Horn of Africa|Balkans|Uttar Pradesh|Bavaria|KwaZulu-Natal|Catalonia",
        ),
        (
            "regions",
            (2,),
            "Karakalpakstan|Silk Road|Great Silk Road|Amber Road|Camino de Santiago|Inca Road|Bougainville",
        ),
        (
            "cities",
            (3,),
            "Kiev|Nur-Sultan|Alma-Ata|Strasbourg|The Hague|Davos|Nuku'alofa|Bombay|Brasília|Saigon|Nairobi",
        ),
        (
            "waters",
            (2,),
            "Aral Sea|Amu Darya|Nile|Mekong|Pamirs|Lake Victoria|Strait of Hormuz|Andes|Gobi",
        ),
        (
            "chambers",
            (3,),
            "Mazhilis|Oliy Majlis|Zhogorku Kenesh|State Duma|Lok Sabha|Knesset|Bundesrat|Storting|Sejm",
        ),
        (
            "chambers",
            (3,),
            "Dáil Éireann|Cortes Generales|Jatiya Sangsad|Wolesi Jirga|Dewan Rakyat|TBMM|NCOP|Senedd",
        ),
        (
            "bodies",
            (1, 2),
            "UN|IPU|OSCE PA|PACE|CIS|CSTO|SCO|TURKPA|Pan-African Parliament|EALA|AIPA|PUIC|Parlatino|CPA|GCC",
        ),
        (
            "agencies",
            (2,),
            "KAZINFORM|PTI|ANI|Reuters|AFP|TASS|Xinhua|Yonhap|Jiji Press|MONTSAME|VNA|Bernama|Antara|Anadolu",
        ),
        (
            "parties",
            (2,),
            "Labour|CDU|BJP|Likud|ANC|LDP|PDI-P|Fianna Fáil|UMNO|PTI|Morena|APC|Amanat|Sinn Féin|NRM",
        ),
        (
            "buildings",
            (2,),
            "Kremlin|White House|Akorda|Palais des Nations|Sansad Bhavan|Aso Rock|La Moneda|Beehive",
        ),
    ],
)
def test_the_tables_know_names_of_every_continent(table: str, lists: tuple[int, ...], expected: str) -> None:
    assert set(expected.split("|")) - forms(table, *lists) == set()


def test_city_names_that_are_words_persons_or_adjectives_say_so() -> None:
    said = {row[0]: listed(row[4]) for row in rows("cities")}
    for name in ("Nice", "Split", "Bath", "Reading", "Mobile", "Orange", "Man"):
        assert "word" in said[name], name
    for name in ("Victoria", "Santiago", "Lincoln"):
        assert "person" in said[name], name
    assert said["Nairobi"] == said["Bishkek"] == ()


def test_persons_are_single_names_never_a_given_name_with_a_surname() -> None:
    for table in ("forenames", "surnames"):
        for name in column(table):
            assert not any(sign.isspace() for sign in name), name
            assert name[0].isupper(), name


@pytest.mark.parametrize(
    "table", ["agencies", "bodies", "buildings", "chambers", "parties", "regions", "waters"]
)
def test_no_name_of_a_body_or_place_carries_the_full_name_of_a_person(table: str) -> None:
    first = {name for name, other in rows("forenames") if not other and len(name) > 3}
    last = {name for name, other in rows("surnames") if not other and len(name) > 3} - first
    text = (FOLDER / f"{table}.tsv").read_text(encoding="utf-8")
    pairs = set(re.findall(r"\b(?=(\w+) (\w+)\b)", text))
    # Places whose two words happen to be names as well.
    places = {("Binh", "Dinh"), ("Binh", "Duong"), ("Bình", "Dương"), ("Quang", "Ngai"), ("Diego", "Garcia")}
    assert {pair for pair in pairs if pair[0] in first and pair[1] in last} <= places


def test_given_names_and_surnames_come_from_every_culture() -> None:
    given = {
        "Mary",
        "Hans",
        "Giulia",
        "José",
        "Aigul",
        "Nurlan",
        "Wei",
        "Min-seok",
        "Haruka",
        "Thabo",
        "Fatima",
        "Rajesh",
    }
    family = {
        "Smith",
        "Müller",
        "Rossi",
        "García",
        "Ivanov",
        "Tanaka",
        "Nguyen",
        "Okafor",
        "Khan",
        "Yılmaz",
        "Nagy",
    }
    assert given <= column("forenames")
    assert family <= column("surnames")


def test_a_table_is_read_once() -> None:
    assert rows("countries") is rows("countries")
    assert column("forenames") is column("forenames")


def test_lists_are_split_and_an_empty_one_is_empty() -> None:
    assert listed("UN|U.N.") == ("UN", "U.N.")
    assert listed("") == ()
