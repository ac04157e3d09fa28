"""Which names are offered for a query, and in what order."""

from random import Random

import pytest

from tests.filter.archives import gold, make
from tests.filter.generated import MANNERS, archive, queries
from tui.filter.families import family
from tui.filter.index import Index
from tui.filter.rank import rank_names

SEEDS = Index(gold())


def ranked(query: str, index: Index = SEEDS) -> list[str]:
    return [index.archive.names[number].name for number in rank_names(query, index)]


def test_level_goes_before_articles_and_articles_before_the_alphabet() -> None:
    index = Index(
        make(
            [
                ("person", "Ann Marks"),
                ("person", "Bob Mark"),
                ("person", "Carl Marker"),
                ("organisation", "Many Artists Reading Kin"),
                ("person", "Dora Marker"),
            ],
            [("2025-01-03", (0, 2, 3)), ("2025-01-02", (0, 3, 4)), ("2025-01-01", (1, 3))],
        )
    )
    assert ranked("mark", index) == [
        "Bob Mark",
        "Ann Marks",
        "Carl Marker",
        "Dora Marker",
        "Many Artists Reading Kin",
    ]


def test_an_inner_part_goes_before_a_typing_error() -> None:
    index = Index(
        make(
            [("person", "Ann Stonlee"), ("person", "Bob Blackstone")],
            [("2025-01-02", (0,)), ("2025-01-01", (0,)), ("2024-12-31", (1,))],
        )
    )
    assert ranked("tonle", index) == ["Ann Stonlee"]
    assert ranked("kston", index) == ["Bob Blackstone"]
    assert ranked("stonle", index)[0] == "Ann Stonlee"


def test_of_other_spellings_that_begin_so_those_with_the_same_first_letter_come_first() -> None:
    index = Index(
        make(
            [("place", "Costa Rica"), ("person", "Jari Koskenniemi")],
            [("2025-01-02", (0,)), ("2025-01-01", (0, 1))],
        )
    )
    assert ranked("kosh", index) == ["Jari Koskenniemi", "Costa Rica"]


def test_a_common_word_is_no_name_misspelt() -> None:
    index = Index(make([("person", "Tunde Adeyeloye-Cole"), ("organisation", "Decoders")]))
    assert ranked("colw", index) == ["Tunde Adeyeloye-Cole"]
    assert ranked("code", index) == ["Decoders"]


def test_nothing_forgiven_where_a_name_matches_outright() -> None:
    assert ranked("koshanov") == ["Yerlan Koshanov"]
    assert ranked("kochanova") == ["Natalya Kochanova"]


def test_a_single_letter_of_a_name_is_no_spelling_of_a_word() -> None:
    index = Index(make([("place", "Астане с Председателем Сената"), ("person", "Zza Berg")]))
    assert ranked("ss", index) == []
    assert ranked("zz", index) == ["Zza Berg"]
    assert ranked("zs", Index(make([("place", "Астане с Председателем Сената")]))) == []


def test_kind_keeps_to_its_names() -> None:
    assert [SEEDS.archive.names[n].kind for n in rank_names("a", SEEDS, "place")].count("place") == len(
        rank_names("a", SEEDS, "place")
    )
    assert rank_names("koshanov", SEEDS, "place") == []


@pytest.mark.parametrize("query", ["", "   ", "…", "-", "xyzzyx", "yerlan xyzzyx"])
def test_nothing_is_offered_for_nothing_or_nonsense(query: str) -> None:
    assert ranked(query) == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("yerlankoshanov", "Yerlan Koshanov"),
        ("kosh anov", "Yerlan Koshanov"),
        ("yerlankoshonov", "Yerlan Koshanov"),
        ("uerlankoshanov", "Yerlan Koshanov"),
        ("koshanovyerlan", "Yerlan Koshanov"),
        ("matvienko", "Valentina Matviyenko"),
        ("Матвиенко", "Valentina Matviyenko"),
        ("Matwijenko", "Valentina Matviyenko"),
        ("mirziyoev", "Shavkat Mirziyoyev"),
        ("Мирзиёев", "Shavkat Mirziyoyev"),
        ("Mirsijojew", "Shavkat Mirziyoyev"),
        ("Mirzioïev", "Shavkat Mirziyoyev"),
        ("Aşgabat", "Ashgabat"),
        ("Achgabat", "Ashgabat"),
        ("Taschkent", "Tashkent"),
        ("tahskent", "Tashkent"),
        ("Özbekistan", "Uzbekistan"),
    ],
)
def test_the_right_name_stands_first(query: str, name: str) -> None:
    assert ranked(query)[:1] == [name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("toqaev", "tokayev"),
        ("tokajew", "tokayev"),
        ("tokayeu", "tokayev"),
        ("petroff", "petrov"),
        ("dzhuma", "juma"),
        ("zhanar", "janar"),
        ("khalid", "halid"),
        ("qasym", "kassym"),
        ("shahin", "sahin"),
        ("mueller", "muller"),
        ("schukow", "zhukov"),
        ("tchernov", "chernov"),
        ("kusnezow", "kuznetsov"),
        ("poutine", "putin"),
        ("volodine", "volodin"),
        ("gorbatschow", "gorbachev"),
        ("chruschtschow", "khrushchev"),
        ("kaldarcow", "kaldartsov"),
        ("dzaparow", "dzhaparov"),
        ("kulzanec", "kulzhanets"),
        ("kaldhanov", "kaldkhanov"),
        ("gaidarchanow", "gaydarkhanov"),
    ],
)
def test_spellings_of_one_family(one: str, other: str) -> None:
    assert family(one) & family(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("koshanov", "kochubey"),
        ("tokayev", "tokarev"),
        ("berg", "burg"),
        ("bayaranov", "baranov"),
        ("gaidarchanow", "gaydarzhanov"),
    ],
)
def test_other_names_are_other_families(one: str, other: str) -> None:
    assert not family(one) & family(other)


def test_mistyped_and_respelt_queries_over_many_names_find_theirs() -> None:
    snapshot, sources = archive(3000, 3000)
    index = Index(snapshot)
    persons = [number for number, name in enumerate(snapshot.names) if name.kind == "person"]
    asked = list(queries(sources, persons, 300, Random(4)))
    assert {query.manner for query in asked} == set(MANNERS)
    found = [query for query in asked if query.name in rank_names(query.text, index)[:5]]
    # Some queries fit other names as well as theirs; the benchmark leaves these out and asks for more.
    assert len(found) >= 0.9 * len(asked)
