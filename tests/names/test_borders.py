"""Borders: what is certain about a name's beginning and end holds whatever the tagger thinks."""

import pytest

from tests.names.settling import found_in, settled
from tui.names.recognition import Kind
from tui.names.tagger.sure import left_out, with_sure


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("They met Sheikh Omar Bin Tarek there.", "Sheikh Omar Bin Tarek", "Omar Bin Tarek"),
        ("They met Sheikh Omar there.", "Sheikh Omar", "Sheikh Omar"),
        ("Then Dr. Amina Okello spoke.", "Dr. Amina Okello", "Amina Okello"),
        ("Then Dr Amina’s brother spoke.", "Dr Amina’s", "Amina"),
        ("They met He Xin there.", "He Xin", "He Xin"),
        ("So M R Ravi Kumar asked.", "Ravi Kumar", "M R Ravi Kumar"),
        ("So he and I Ravi Kumar asked.", "Ravi Kumar", "Ravi Kumar"),
        ("U. Khurelbat sang.", "Khurelbat", "U. Khurelbat"),
        ("They said N. Batbold sang.", "Batbold", "N. Batbold"),
        ("See Schedule A. Ravi Kumar asked.", "Ravi Kumar", "Ravi Kumar"),
        ("He asked, and so did I. Ravi Kumar sang.", "Ravi Kumar", "Ravi Kumar"),
        ("Then Saleh bin Omar Al ash-Shatri sang.", "Saleh bin Omar Al", "Saleh bin Omar Al ash-Shatri"),
        ("Then Polad Karim oghlu sang.", "Polad Karim", "Polad Karim oghlu"),
        ("Then Martin Ruiz, Jr. sang.", "Martin Ruiz", "Martin Ruiz, Jr."),
    ],
)
def test_a_person_is_the_name_without_honorifics_with_initials_and_suffix(
    text: str, tagged: str, name: str
) -> None:
    assert settled(text, (tagged, "person")) == [(name, "person")]


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("The Bureau met on Monday.", "Bureau"),
        ("Ralph Thorne, QC, spoke.", "QC"),
        ("They wrote of it (AI) at length.", "AI"),
        ("It stands in the National Assembly Act.", "National Assembly"),
        ("They asked the Liberals to stay.", "Liberals"),
    ],
)
def test_generics_abbreviations_and_heads_of_laws_are_no_organisations(text: str, tagged: str) -> None:
    assert settled(text, (tagged, "organisation")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ORAL REPLIES", []),
        ("They handed in Oral Supplementary Questions.", []),
        ("See the Oral testimony there.", []),
        ("They met in Oral. Questions were asked.", [("Oral", "place")]),
    ],
)
def test_what_is_told_by_word_of_mouth_is_no_city(text: str, names: list[tuple[str, Kind]]) -> None:
    assert settled(text, (text[(at := text.casefold().index("oral")) : at + 4], "place")) == names


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("The Minister of Ports and Happiness, Ann Lee, sang.", ("Happiness", "organisation"), []),
        ("The Minister of Trade and Forest Management sang.", ("Forest Management", "organisation"), []),
        ("The Minister of Culture, Youth and Food sang.", ("Youth", "organisation"), []),
        ("The Minister of Food and Safety sang.", ("Food and Safety", "organisation"), []),
        ("The Minister of Culture, Youth and Food sang.", ("Youth and Food", "place"), []),
        ("The Minister of Ports, Fiji and we sang.", ("Fiji", "place"), ["Fiji"]),
        ("So Minister of Ports and Happiness Ann Lee sang.", ("Happiness Ann Lee", "person"), ["Ann Lee"]),
        ("The Minister of Ports and Ann Lee sang.", ("Ann Lee", "person"), ["Ann Lee"]),
        ("The Minister of Ports and Trade Bank sang.", ("Trade Bank", "organisation"), ["Trade Bank"]),
        ("The Minister of Ports and OPEC sang.", ("OPEC", "organisation"), ["OPEC"]),
        ("The Minister of Ports, Labour senators and we sang.", ("Labour", "organisation"), ["Labour"]),
        ("The MEC for Roads and Public Works sang.", ("Roads and Public Works", "organisation"), []),
        (
            "The Minister of Ports, Courts & Administration sang.",
            ("Courts & Administration", "organisation"),
            [],
        ),
        ("The Secretary of Trade Unions sang.", ("Trade Unions", "organisation"), ["Trade Unions"]),
    ],
)
def test_the_portfolio_of_a_minister_is_no_name(
    text: str, tagged: tuple[str, Kind], names: list[str]
) -> None:
    assert [name for name, _ in settled(text, tagged)] == names


def test_a_party_ends_before_the_person_who_leads_it() -> None:
    text = "They met Rising Dawn of Frank Whitfield there."
    assert settled(text, ("Rising Dawn of Frank Whitfield", "organisation")) == [
        ("Rising Dawn", "organisation"),
        ("Frank Whitfield", "person"),
    ]


def test_an_acronym_ends_before_the_region_of_its_envoy() -> None:
    text = "They met the envoy of the OSCE PA for Central Asia there."
    assert settled(text, ("OSCE PA for Central Asia", "organisation")) == [
        ("OSCE PA", "organisation"),
        ("Central Asia", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("(Kara News) - The Kara Assembly met.", "The Kara Assembly", "Kara Assembly"),
        ("He met the Ports Board Mr Lee led.", "Ports Board Mr", "Ports Board"),
        ("Of the Ports Board I speak.", "Ports Board I", "Ports Board"),
        ("Here (BTA Photo) it is.", "BTA Photo", "BTA"),
        ("It is by The Northern Herald today.", "Northern Herald", "The Northern Herald"),
        ("The Press Department wrote.", "The Press Department", "Press Department"),
        ("They asked Whitfield Media Inc. for it.", "Whitfield Media Inc", "Whitfield Media Inc."),
        ("They asked Whitfield Co., Ltd. for it.", "Whitfield Co", "Whitfield Co., Ltd."),
    ],
)
def test_a_body_has_its_own_article_and_company_form_and_no_credit(text: str, tagged: str, name: str) -> None:
    assert settled(text, (tagged, "organisation")) == [(name, "organisation")]


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("Sen. Ann Whitfield, R-Ky., spoke.", "Ky", ["Ky."]),
        ("Sen. Ann Whitfield, R-Ohio.", "Ohio", ["Ohio"]),
        (
            "He met the North West and South West regions there.",
            "North West and South West",
            ["North West", "South West"],
        ),
        (
            "It met at the Central Asia-Republic of Korea forum.",
            "Central Asia-Republic of Korea",
            ["Central Asia", "Republic of Korea"],
        ),
        ("It met in Guinea-Bissau then.", "Guinea-Bissau", ["Guinea-Bissau"]),
        ("It is part of the Berlin Process.", "Berlin", []),
        ("It is known all over the Kingdom.", "Kingdom", []),
    ],
)
def test_places_are_states_of_members_one_of_two_regions_and_none_in_a_title(
    text: str, tagged: str, names: list[str]
) -> None:
    assert settled(text, (tagged, "place")) == [(name, "place") for name in names]


def test_what_is_sure_takes_its_words_from_what_the_tagger_found() -> None:
    sure: list[tuple[int, int, Kind]] = [(3, 4, "place")]
    assert with_sure([(3, 6, "person"), (8, 9, "place")], sure) == [
        (3, 4, "place"),
        (4, 6, "person"),
        (8, 9, "place"),
    ]


def test_a_country_that_only_the_rules_have_is_not_passed_over() -> None:
    evidence, ruled = found_in(
        "They asked the US envoy in Northport.", ("US", "place"), ("Northport", "place")
    )
    assert left_out(evidence, ruled, []) == ruled[:1]
    assert left_out(evidence, ruled, ruled) == []


def test_a_centre_that_is_visited_is_a_place() -> None:
    text = "Then they visited the Center of Northern Art there."
    assert settled(text, ("Center of Northern Art", "organisation")) == [("Center of Northern Art", "place")]


def test_a_body_has_all_that_it_is_concerned_with() -> None:
    assert settled(
        "The Industry and Regulators Committee met.", ("Regulators Committee", "organisation")
    ) == [("Industry and Regulators Committee", "organisation")]
    assert settled(
        "They left the Budget and Final Account Committee.", ("Final Account Committee", "organisation")
    ) == [("Budget and Final Account Committee", "organisation")]
    assert settled("It is of the Office of the Prime Minister.", ("Office of the Prime", "organisation")) == [
        ("Office of the Prime Minister", "organisation")
    ]
    assert settled("The Senate and Finance Committee met.", ("Finance Committee", "organisation")) == [
        ("Finance Committee", "organisation")
    ]


def test_two_bodies_of_one_kind_are_two() -> None:
    assert settled("Then Marl Water and Tees Water met.", ("Marl Water and Tees Water", "organisation")) == [
        ("Marl Water", "organisation"),
        ("Tees Water", "organisation"),
    ]


@pytest.mark.parametrize(
    ("text", "tagged", "name", "kind"),
    [
        ("They sat in the Ann Whitfield Library then.", "Ann Whitfield", "Ann Whitfield Library", "place"),
        ("They sat in the Sir John A. Berg Building.", "John A", "Sir John A. Berg Building", "place"),
        ("They met in The Ann Whitfield Room.", "Ann Whitfield", "Ann Whitfield Room", "place"),
        ("They met on the King Hassan Bridge then.", "Hassan Bridge", "King Hassan Bridge", "place"),
        ("It is the Ann Whitfield Trust.", "Ann Whitfield", "Ann Whitfield Trust", "organisation"),
        ("They saw Ann Whitfield Library fines.", "Ann Whitfield", "Ann Whitfield", "person"),
    ],
)
def test_a_venue_called_after_a_person_is_one_name(text: str, tagged: str, name: str, kind: Kind) -> None:
    assert settled(text, (tagged, "person")) == [(name, kind)]


def test_what_a_body_is_stands_outside_its_name() -> None:
    assert settled("They asked NGO AquaHelp for it.", ("NGO AquaHelp", "organisation")) == [
        ("AquaHelp", "organisation")
    ]
    assert settled("They asked an NGO for it.", ("NGO", "organisation")) == []


def test_words_of_other_languages_are_no_names() -> None:
    assert settled("Here « La Présidente » sang.", ("La Présidente", "place")) == []
    assert settled("It said « España y Chile » there.", ("España y Chile", "organisation")) == [
        ("España", "place"),
        ("Chile", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        (
            "They like the Union of Baltic Parliaments Forum.",
            ["Union of Baltic"],
            ["Union of Baltic Parliaments"],
        ),
        ("COMMITTEE ON FOOD AND IRRIGATION", ["COMMITTEE ON FOOD"], ["COMMITTEE ON FOOD AND IRRIGATION"]),
        (
            "COMMITTEE ON FOOD AND SOCIAL SECURITY MEETS",
            ["COMMITTEE ON FOOD"],
            ["COMMITTEE ON FOOD AND SOCIAL SECURITY"],
        ),
        ("COMMITTEE ON FOOD AND VISIT OF GUESTS", ["COMMITTEE ON FOOD"], ["COMMITTEE ON FOOD"]),
        ("COMMITTEE ON FOOD AND SENATE", ["COMMITTEE ON FOOD", "SENATE"], ["COMMITTEE ON FOOD", "SENATE"]),
        (
            "They asked Fiji Brewing and Trade Authority.",
            ["Fiji Brewing", "Trade Authority"],
            ["Fiji Brewing and Trade Authority"],
        ),
        (
            "They asked Fiji Airlines and Trade Authority.",
            ["Fiji Airlines", "Trade Authority"],
            ["Fiji Airlines", "Trade Authority"],
        ),
        ("The Cabinet of Prime Minister Lee sang.", ["Cabinet of Prime"], []),
        ("The War Cabinet of Vice President Lee sang.", ["War Cabinet of Vice"], ["War Cabinet"]),
        ("The Office of President Lee sang.", ["Office of President"], []),
        ("The Council of Ministers sang.", ["Council of Ministers"], ["Council of Ministers"]),
    ],
)
def test_a_body_is_whole_and_ends_before_the_office_of_its_leader(
    text: str, tagged: list[str], names: list[str]
) -> None:
    assert [name for name, _ in settled(text, *((name, "organisation") for name in tagged))] == names


@pytest.mark.parametrize(
    "text", ["Ada Mbeki Portrait Ada Mbeki (North) (Lab)", "Photo: Ada Mbeki Ada Mbeki (North, Labour)"]
)
def test_a_name_that_a_page_prints_in_the_picture_and_below_is_two(text: str) -> None:
    name = text[text.index("Ada") : text.rindex("Mbeki") + len("Mbeki")]
    assert settled(text, (name, "person")) == [("Ada Mbeki", "person"), ("Ada Mbeki", "person")]


def test_a_name_of_many_parts_is_one() -> None:
    text = "They met Ada Ngozi Mbeki Okoro there."
    assert settled(text, ("Ada Ngozi Mbeki Okoro", "person")) == [("Ada Ngozi Mbeki Okoro", "person")]
