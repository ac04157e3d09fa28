"""Linking over an archive: what is one name, what stays two, and that nothing depends on reading order."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.names.linking.link import Linked, link
from tui.names.recognition import ArticleName, Kind, Mention, Recognition


def article(*names: ArticleName) -> Recognition:
    return Recognition(names, tuple(Mention(n, n + 1, n) for n in range(len(names))))


def person(*surfaces: str, roles: Sequence[str] = (), speaks: bool = False) -> ArticleName:
    return ArticleName("person", max(surfaces, key=len), surfaces, tuple(roles), speaks)


def body(*surfaces: str) -> ArticleName:
    return ArticleName("organisation", max(surfaces, key=len), surfaces)


def place(*surfaces: str) -> ArticleName:
    return ArticleName("place", max(surfaces, key=len), surfaces)


def linked(*articles: Recognition, dates: Sequence[str | None] | None = None) -> Linked:
    return link(articles, dates or [None] * len(articles))


def names(result: Linked, kind: Kind = "person") -> dict[str, set[str]]:
    return {name.name: set(name.surfaces) for name in result.names if name.kind == kind}


def test_links_lead_from_each_articles_names_to_the_archives() -> None:
    result = linked(article(place("Oslo"), person("Anna Berg", "Berg")), article(person("Berg")))
    anna = next(n for n, name in enumerate(result.names) if name.name == "Anna Berg")
    oslo = next(n for n, name in enumerate(result.names) if name.name == "Oslo")
    assert result.links == ((oslo, anna), (anna,))


def test_nothing_gives_nothing() -> None:
    assert linked() == Linked((), ())
    assert linked(Recognition()) == Linked((), ((),))


def test_transliterations_initials_and_word_order_are_one_person() -> None:
    result = linked(
        article(person("Kassym-Jomart Tokayev", "Tokayev")),
        article(person("Qasym-Jomart Toqayev")),
        article(person("K. Tokayev")),
        article(person("Tokaev")),
        article(person("HOSODA Hiroyuki")),
        article(person("Hiroyuki Hosoda")),
        article(person("Ts.Boldsaikhan")),
        article(person("Boldsaihan Tsend")),
    )
    assert names(result) == {
        "Kassym-Jomart Tokayev": {
            "Kassym-Jomart Tokayev",
            "Qasym-Jomart Toqayev",
            "K. Tokayev",
            "Tokayev",
            "Tokaev",
        },
        "Hiroyuki Hosoda": {"HOSODA Hiroyuki", "Hiroyuki Hosoda"},
        "Boldsaihan Tsend": {"Ts.Boldsaikhan", "Boldsaihan Tsend"},
    }


def test_a_given_name_of_two_syllables_is_one_word_or_two_before_the_surname_or_behind() -> None:
    result = linked(
        article(person("Woo Won-shik")), article(person("Won Shik Woo")), article(person("Kim Won-shik"))
    )
    assert names(result) == {
        "Won Shik Woo": {"Won Shik Woo", "Woo Won-shik"},
        "Kim Won-shik": {"Kim Won-shik"},
    }


def test_initials_are_no_syllables() -> None:
    assert len(names(linked(article(person("Khan A. Li")), article(person("Ali Khan"))))) == 2


def test_a_misspelt_given_name_needs_the_same_office() -> None:
    same = linked(
        article(person("Yerlan Kodanov", roles=["Speaker of the Majilis"])),
        article(person("Yerzhan Kodanov", roles=["Majilis Chairman"])),
    )
    assert len(names(same)) == 1
    other = linked(
        article(person("Yerlan Kodanov", roles=["Speaker of the Majilis"])),
        article(person("Yerzhan Kodanov", roles=["Minister of Trade"])),
    )
    assert len(names(other)) == 2
    deputies = linked(
        article(person("Yerlan Kodanov", roles=["Majilis Deputy"])),
        article(person("Yerzhan Kodanov", roles=["Majilis Deputy"])),
    )
    assert len(names(deputies)) == 2


def test_a_surname_goes_to_its_only_bearer() -> None:
    result = linked(article(person("Anna Berg")), article(person("Berg")))
    assert names(result) == {"Anna Berg": {"Anna Berg", "Berg"}}


def test_a_surname_of_two_goes_by_office() -> None:
    result = linked(
        article(person("Anna Berg", roles=["Speaker of the Senate of Norway"]), place("Norway")),
        article(person("Omar Berg", roles=["Minister of Trade of Norway"]), place("Norway")),
        article(person("Berg", roles=["Norwegian Trade Minister"]), place("Norway")),
    )
    assert names(result) == {"Anna Berg": {"Anna Berg"}, "Omar Berg": {"Omar Berg", "Berg"}}


def test_an_office_holder_goes_by_date() -> None:
    speaker = ["Majilis Speaker"]
    result = linked(
        article(person("Anna Berg", roles=speaker)),
        article(person("Omar Berg", roles=speaker)),
        article(person("Berg", roles=speaker)),
        article(person("Berg", roles=speaker)),
        dates=["2012-05-01", "2024-05-01", "2012-05-20", "2024-04-20"],
    )
    links = [links[0] for links in result.links]
    assert links[2] == links[0] != links[1] == links[3]


def test_a_surname_that_nothing_tells_apart_stays_by_itself() -> None:
    result = linked(article(person("Anna Berg")), article(person("Omar Berg")), article(person("Berg")))
    assert set(names(result)) == {"Anna Berg", "Omar Berg", "Berg"}


def test_a_stranger_of_another_country_keeps_his_surname() -> None:
    result = linked(
        article(
            person("Anna Kim", roles=["Speaker of the Senate of Norway"]), place("Norway"), place("Oslo")
        ),
        article(person("Kim", roles=["Minister of Trade of Ghana"]), place("Ghana"), place("Accra")),
    )
    assert len(names(result)) == 2


def test_men_and_women_of_one_surname_stay_two() -> None:
    result = linked(
        article(person("Ivan Kodanov")), article(person("Ivana Kodanova")), article(person("Kodanova"))
    )
    assert names(result) == {
        "Ivan Kodanov": {"Ivan Kodanov"},
        "Ivana Kodanova": {"Ivana Kodanova", "Kodanova"},
    }


def test_a_bare_senate_goes_to_the_country_of_its_article() -> None:
    result = linked(
        article(body("Senate"), place("Kazakhstan")),
        article(body("Senate"), place("Uzbekistan")),
        article(body("Senate of the Oliy Majlis of Uzbekistan"), place("Kazakhstan"), place("Kazakhstan")),
        article(body("Kazakh Senate")),
    )
    assert names(result, "organisation") == {
        "Senate of Kazakhstan": {"Senate", "Kazakh Senate"},
        "Senate of the Oliy Majlis of Uzbekistan": {"Senate", "Senate of the Oliy Majlis of Uzbekistan"},
    }


def test_a_bare_senate_is_not_that_of_a_host_who_has_none() -> None:
    swiss = place("Geneva"), place("Switzerland"), place("Bern")
    result = linked(
        article(body("Senate"), *swiss),
        article(body("Kazakh Senate")),
        article(body("House of Commons", "Commons"), *swiss, place("United Kingdom")),
    )
    assert names(result, "organisation") == {
        "Senate of Kazakhstan": {"Senate", "Kazakh Senate"},
        "House of Commons of the United Kingdom": {"House of Commons", "Commons"},
    }


def test_a_bare_senate_that_nothing_tells_of_is_nobodys() -> None:
    result = linked(article(body("Senate"), place("Geneva"), place("Switzerland"), place("Bern")))
    assert set(names(result, "organisation")) == {"Senate"}


def test_the_long_form_of_the_un_is_the_un() -> None:
    result = linked(article(body("United Nations Organization")), article(body("UN")), article(body("UNO")))
    assert len(names(result, "organisation")) == 1


def test_ministries_of_two_countries_stay_two() -> None:
    result = linked(
        article(body("Ministry of Trade"), place("Ghana"), place("Accra")),
        article(body("Ministry of Trade"), place("Norway"), place("Oslo")),
        article(body("Ministry of Trade of Norway")),
    )
    assert sorted(map(len, names(result, "organisation").values())) == [1, 2]
    assert result.links[1][0] == result.links[2][0] != result.links[0][0]


def test_an_acronym_goes_where_other_articles_explain_it() -> None:
    result = linked(
        article(body("Zonal Water Board", "ZWB")),
        article(body("ZWB")),
        article(body("IPU")),
        article(body("Inter-Parliamentary Union")),
    )
    assert names(result, "organisation") == {
        "Zonal Water Board": {"Zonal Water Board", "ZWB"},
        "Inter-Parliamentary Union": {"IPU", "Inter-Parliamentary Union"},
    }


def test_an_acronym_that_two_bodies_share_is_neithers() -> None:
    result = linked(
        article(body("Zonal Water Board", "ZWB")),
        article(body("Zurich Wheel Bank", "ZWB")),
        article(body("ZWB")),
    )
    assert set(names(result, "organisation")) == {"Zonal Water Board", "Zurich Wheel Bank", "ZWB"}


def test_long_names_that_differ_by_a_plain_word_are_one() -> None:
    one = "UN Regional Center for Sustainable Development for Central Asia and Afghanistan"
    other = "UN Regional Sustainable Development Goals Center for Central Asia and Afghanistan"
    assert len(names(linked(article(body(one)), article(body(other))), "organisation")) == 1
    ninth = "Ninth Joint Regional Working Group for Trade, Transport and Logistics"
    tenth = "Tenth Joint Regional Working Group for Trade, Transport and Logistics"
    assert len(names(linked(article(body(ninth)), article(body(tenth))), "organisation")) == 2


def test_wings_and_councils_of_ministers_are_bodies_of_their_own() -> None:
    result = linked(
        article(body("Nordic Council"), body("Nordic Council of Ministers")),
        article(body("Nordic Council of Ministers")),
        article(body("Nordic Council")),
        article(body("CPN (Maoist Centre)", "Maoist Centre"), body("CPN-UML")),
        article(body("CPN-Maoist Centre"), body("UML")),
        article(body("Communist Party of Nepal")),
    )
    assert names(result, "organisation") == {
        "Nordic Council": {"Nordic Council"},
        "Nordic Council of Ministers": {"Nordic Council of Ministers"},
        "CPN (Maoist Centre)": {"CPN (Maoist Centre)", "Maoist Centre", "CPN-Maoist Centre"},
        "CPN-UML": {"CPN-UML", "UML"},
        "Communist Party of Nepal": {"Communist Party of Nepal"},
    }


def test_places_go_by_the_table_and_by_case() -> None:
    result = linked(
        article(place("ASTANA")),
        article(place("Astana")),
        article(place("US")),
        article(place("United States")),
        article(place("Republic of Korea", "Korea")),
        article(place("North Korea")),
        article(place("Nowhere Hill")),
    )
    assert set(names(result, "place")) == {
        "Astana",
        "United States",
        "Republic of Korea",
        "North Korea",
        "Nowhere Hill",
    }


def test_the_name_of_a_person_is_the_most_frequent_full_form() -> None:
    result = linked(
        *[article(person("Yerlan Kodanov"))] * 2,
        article(person("Erlan Qodanov")),
        *[article(person("Kodanov"))] * 9,
    )
    (name,) = result.names
    assert name.name == "Yerlan Kodanov"
    assert name.surfaces == ("Kodanov", "Yerlan Kodanov", "Erlan Qodanov")


def test_roles_have_their_first_and_last_day_whatever_their_case() -> None:
    result = linked(
        article(person("Anna Berg", roles=["Speaker"])),
        article(person("Anna Berg", roles=["speaker"])),
        article(person("Anna Berg", roles=["Speaker", "MP"], speaks=True)),
        article(person("Anna Berg", roles=["MP"])),
        dates=["2024-05-02", "2023-01-31", "2024-06", None],
    )
    (name,) = result.names
    assert [(role.office, role.first, role.last) for role in name.roles] == [
        ("Speaker", "2023-01-31", "2024-06"),
        ("MP", "2024-06", "2024-06"),
    ]
    assert name.speaks


def test_a_role_without_any_date_has_none() -> None:
    (name,) = linked(article(person("Anna Berg", roles=["Speaker"]))).names
    assert [(role.first, role.last) for role in name.roles] == [(None, None)]


def test_one_name_may_stand_in_two_kinds_but_never_twice_in_one() -> None:
    result = linked(article(person("Berlin"), place("Berlin"), body("Berlin")))
    assert sorted((name.kind, name.name) for name in result.names) == [
        ("organisation", "Berlin"),
        ("person", "Berlin"),
        ("place", "Berlin"),
    ]


PEOPLE = [
    person("Anna Berg", "Berg", roles=["Speaker of the Senate of Norway"]),
    person("Anna Berg"),
    person("Omar Berg", roles=["Minister of Trade"]),
    person("Berg"),
    person("Berg", roles=["Senate Speaker"]),
    person("A. Berg"),
    person("Yerlan Kodanov", roles=["Majilis Speaker"], speaks=True),
    person("Yerzhan Kodanov", roles=["Speaker of the Majilis"]),
    person("Kodanov"),
    person("Kodanova"),
    person("Woo Won-shik", "Woo"),
    person("Won-shik Woo"),
    person("Muhammad Ali Khan"),
    person("Ali Khan"),
    person("Mohammed Khan"),
    person("Khan"),
]
OTHERS = [
    body("Senate"),
    body("Kazakh Senate", "Senate"),
    body("Senate of Uzbekistan"),
    body("IPU"),
    body("Majilis"),
    body("Inter-Parliamentary Union", "IPU"),
    body("Ministry of Trade"),
    body("Commonwealth"),
    body("Commonwealth of Independent States", "CIS", "Commonwealth"),
    body("CIS"),
    body("NA"),
    body("National Assembly", "NA"),
    place("Kazakhstan"),
    place("Uzbekistan"),
    place("Ghana"),
    place("KOREA"),
    place("Korea", "Republic of Korea"),
    place("Norway"),
    place("Oslo"),
]
ARTICLES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PEOPLE + OTHERS), max_size=6, unique=True).map(
            lambda found: article(*found)
        ),
        st.sampled_from([None, "2012-05", "2023-01-31", "2024-05-02", "2025-11-14"]),
    ),
    max_size=8,
)


@settings(max_examples=250, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False))
def test_reading_order_changes_nothing(
    articles: list[tuple[Recognition, str | None]], random: object
) -> None:
    order = list(range(len(articles)))
    random.shuffle(order)  # type: ignore[attr-defined]
    first = link([found for found, _ in articles], [date for _, date in articles])
    second = link([articles[n][0] for n in order], [articles[n][1] for n in order])
    assert second.names == first.names
    assert second.links == tuple(first.links[n] for n in order)


@settings(max_examples=150, deadline=None)
@given(ARTICLES)
def test_every_name_leads_somewhere_of_its_kind_and_names_are_unique(
    articles: list[tuple[Recognition, str | None]],
) -> None:
    result = link([found for found, _ in articles], [date for _, date in articles])
    assert len({(name.kind, name.name) for name in result.names}) == len(result.names)
    reached = set()
    for (found, _), links in zip(articles, result.links, strict=True):
        for name, to in zip(found.names, links, strict=True):
            assert result.names[to].kind == name.kind
            assert set(name.surfaces) <= set(result.names[to].surfaces)
            reached.add(to)
    assert reached == set(range(len(result.names)))


def test_linking_what_is_linked_changes_nothing() -> None:
    articles = [article(*PEOPLE[n : n + 3], *OTHERS[n : n + 3]) for n in range(12)]
    assert linked(*articles) == linked(*articles)
