"""Roles: the offices printed beside a person's name, as printed."""

import pytest

from tests.names.marked import roles

BESIDE = [
    ("Kazakh [O:Senate] Chairman [P:Anna Berg] came.", ["Kazakh Senate Chairman"]),
    ("[O:Russian Federation Council] Speaker [P:Anna Berg] came.", ["Russian Federation Council Speaker"]),
    (
        "Speaker of the [O:Senate of the Oliy Majlis] [P:Anna Berg] came.",
        ["Speaker of the Senate of the Oliy Majlis"],
    ),
    ("The President of [L:Norway], [P:Anna Berg], came.", ["President of Norway"]),
    (
        "[P:Anna Berg], the special representative on [L:Central Asia].",
        ["special representative on Central Asia"],
    ),
    ("[P:Anna Berg], chair of the [O:Senate], said no.", ["chair of the Senate"]),
    ("[P:Anna Berg] (Speaker of the [O:Senate]) came.", ["Speaker of the Senate"]),
    ("[O:United Nations] Secretary-General [P:Anna Berg]’ call", ["United Nations Secretary-General"]),
    ("Head of State [P:Anna Berg] came.", ["Head of State"]),
    ("Former Deputy Prime Minister [P:Anna Berg] came.", ["Former Deputy Prime Minister"]),
    ("Acting President [P:Anna Berg] came.", ["Acting President"]),
    ("First Deputy Speaker [P:Anna Berg] came.", ["First Deputy Speaker"]),
    ("The Vice-President of the [O:Bundestag], [P:Anna Berg], came.", ["Vice-President of the Bundestag"]),
    ("The Speaker, Rt Hon [P:Anna Berg], ruled.", ["Speaker"]),
    ("Speaker Tan Sri [P:Anna Berg] ruled.", ["Speaker"]),
    ("Speaker of the House Dr. [P:Anna Berg] ruled.", ["Speaker of the House"]),
    ("Foreign Minister [P:Anna Berg] came.", ["Foreign Minister"]),
    ("the fisheries minister, [P:Anna Berg], came.", ["fisheries minister"]),
    (
        "Minister of Science, Technology and Innovation [P:Anna Berg] came.",
        ["Minister of Science, Technology and Innovation"],
    ),
    (
        "Deputy Prime Minister and Minister of Trade [P:Anna Berg] came.",
        ["Deputy Prime Minister", "Minister of Trade"],
    ),
    (
        "Ambassador of the [L:Netherlands] to [L:Bangladesh] [P:Anna Berg] came.",
        ["Ambassador of the Netherlands to Bangladesh"],
    ),
    (
        "[P:Anna Berg], Speaker of the [O:Senate] and head of the delegation, came.",
        ["Speaker of the Senate", "head of the delegation"],
    ),
    ("[P:Anna Berg] MP asked.", ["MP"]),
    ("Shri [P:Anna Berg], MP, [O:Lok Sabha]; and others", ["MP, Lok Sabha"]),
    ("Conservative MP [P:Anna Berg] asked.", ["Conservative MP"]),
    ("[P:Anna Berg] was elected Speaker of the [O:Senate] on Monday.", ["Speaker of the Senate"]),
    ("[L:Kazakhstan]'s President [P:Anna Berg] came.", ["President"]),
    (
        "chairman of the committee on foreign affairs [P:Anna Berg] came.",
        ["chairman of the committee on foreign affairs"],
    ),
    (
        "the head of the [L:Azerbaijan]-[L:Italy] friendship group [P:Anna Berg]",
        ["head of the Azerbaijan-Italy friendship group"],
    ),
]


@pytest.mark.parametrize(("text", "offices"), BESIDE)
def test_an_office_beside_a_name_is_a_role(text: str, offices: list[str]) -> None:
    assert roles(text) == {"Anna Berg": offices}


NOT_BESIDE = [
    "Mr [P:Anna Berg], Dr. [P:Lars Holm] and Sir [P:Nils Dahl] came.",
    "In a letter to the Speaker, [P:Anna Berg] warned of delays.",
    "Ministers met. [P:Anna Berg] left.",
    "The member states thanked [P:Anna Berg].",
    "[P:Anna Berg] met the Prime Minister in [L:Oslo].",
    "Social justice, [P:Anna Berg] noted, is a goal.",
    "Editor: [P:Anna Berg]",
]


@pytest.mark.parametrize("text", NOT_BESIDE)
def test_courtesies_and_offices_of_others_are_none(text: str) -> None:
    assert roles(text) == {}


def test_a_list_gives_each_his_own() -> None:
    text = (
        "He met [P:Anna Berg], Speaker of the [O:National Assembly of the Republic of Korea]; "
        "[P:Lars Holm], Chairwoman of the [O:Senate of the Oliy Majlis of Uzbekistan]; "
        "and [P:Nils Dahl], Clerk of the [O:Senate]."
    )
    assert roles(text) == {
        "Anna Berg": ["Speaker of the National Assembly of the Republic of Korea"],
        "Lars Holm": ["Chairwoman of the Senate of the Oliy Majlis of Uzbekistan"],
        "Nils Dahl": ["Clerk of the Senate"],
    }


def test_a_list_with_commas_alone_goes_by_its_first_pair() -> None:
    assert roles("[P:Anna Berg], Speaker of the [O:Senate], and [P:Lars Holm], Deputy Speaker, came.") == {
        "Anna Berg": ["Speaker of the Senate"],
        "Lars Holm": ["Deputy Speaker"],
    }
    assert roles("The Speaker of the [O:Senate], [P:Anna Berg], and the Clerk, [P:Lars Holm], came.") == {
        "Anna Berg": ["Speaker of the Senate"],
        "Lars Holm": ["Clerk"],
    }


def test_neighbours_without_commas_keep_their_offices() -> None:
    text = (
        "with [O:Russian Federation Council] Speaker [P:Anna Berg], [O:Tajik National Assembly] Speaker "
        "[P:Lars Holm], Chairwoman of the [O:Council of the Republic] [P:Nils Dahl], as well as others"
    )
    assert roles(text) == {
        "Anna Berg": ["Russian Federation Council Speaker"],
        "Lars Holm": ["Tajik National Assembly Speaker"],
        "Nils Dahl": ["Chairwoman of the Council of the Republic"],
    }


def test_a_plural_office_is_held_by_each_in_the_singular() -> None:
    assert roles("Senators [P:Anna Berg], [P:Lars Holm] and [P:Nils Dahl] came.") == {
        "Anna Berg": ["Senator"],
        "Lars Holm": ["Senator"],
        "Nils Dahl": ["Senator"],
    }
    assert roles("[P:Anna Berg] and [P:Lars Holm], members of the [O:Senate], came.") == {
        "Anna Berg": ["member of the Senate"],
        "Lars Holm": ["member of the Senate"],
    }


def test_one_only_called_by_surname_has_the_office_by_which_the_text_calls_him() -> None:
    text = "The Chairman of the [O:Majilis] stressed the goal.\n\n[P:Holm] urged the board to wait."
    assert roles(text) == {"Holm": ["Chairman of the Majilis"]}


def test_an_office_named_beside_a_person_in_one_sentence_is_anothers() -> None:
    text = "[P:Holm] said the Prime Minister must go.\n\nThe Prime Minister said no."
    assert roles(text) == {}


def test_an_office_keeps_its_rank_and_no_verb_of_a_headline() -> None:
    assert roles("Deputy First Minister [P:Anna Berg] met the First Minister, [P:Lars Holm], there.") == {
        "Anna Berg": ["Deputy First Minister"],
        "Lars Holm": ["First Minister"],
    }
    assert roles("MPs Welcome Prime Minister [P:Anna Berg] to [L:Oslo]") == {"Anna Berg": ["Prime Minister"]}


def test_a_chair_and_a_bracketed_holder_have_their_offices() -> None:
    assert roles("The committee met. Its chair, Ms [P:Berg], said no.") == {"Berg": ["chair"]}
    assert roles("The Chair (Ms. [P:Anna Berg] ([L:Oslo], [O:Lib])): We will begin.") == {
        "Anna Berg": ["Chair"]
    }
    assert roles("The Minister for Water ([P:Anna Berg]): We are taking every step.") == {
        "Anna Berg": ["Minister for Water"]
    }
    assert roles("The Speaker pro tempore (Ms. [P:Berg] of [L:Iowa]): We will begin.") == {
        "Berg": ["Speaker pro tempore"]
    }
    assert roles("The ACTING PRESIDENT (Senator [P:Berg]) (14:05): We will begin.") == {
        "Berg": ["ACTING PRESIDENT", "Senator"]
    }
    assert roles("The Presiding Officer ([P:Anna Berg]): We will begin.") == {
        "Anna Berg": ["Presiding Officer"]
    }


def test_the_chair_has_another_name_than_whom_he_calls() -> None:
    for chair in ("The Presiding Officer", "The Chair", "Mr. Speaker", "Madam President"):
        assert roles(f"{chair}: Ms [P:Berg], I can give you the time.") == {}
    assert roles("Chair: Ms [P:Anna Berg], [L:Oslo]") == {"Anna Berg": ["Chair"]}


def test_an_officer_is_none_of_an_office_but_who_presides() -> None:
    assert roles("Police officer [P:Anna Berg] came, and the officer, [P:Lars Holm], went.") == {}
