"""Names of one word that no table lists are what stands around them says."""

import pytest

from tests.names.settling import found_in, settled
from tests.names.span_marks import found
from tui.names.recognition import Kind
from tui.names.tagger.lone_words import as_explained


@pytest.mark.parametrize(
    ("text", "tagged", "kind"),
    [
        ("The executive members (MECs) met.", "MECs", "place"),
        ("They met the CSOs there.", "CSOs", "organisation"),
        ("VETERAN lawmaker Ann Lee resigned.", "VETERAN", "organisation"),
        ("They heard it from the Kuwaiti FM.", "Kuwaiti FM", "organisation"),
        ("They met Civil Society Organisations there.", "Civil Society Organisations", "organisation"),
        ("He is the member for Clarton, South Western.", "South Western", "organisation"),
    ],
)
def test_many_of_a_kind_and_letters_of_an_office_are_no_names(text: str, tagged: str, kind: Kind) -> None:
    assert settled(text, (tagged, kind)) == []


@pytest.mark.parametrize(
    ("text", "tagged", "kind"),
    [
        ("They met the CSOM there.", "CSOM", "organisation"),
        ("SENATE members resigned.", "SENATE", "organisation"),
        ("It is in Kuwaiti FMB now.", "Kuwaiti FMB", "organisation"),
        ("They met Scottish Organisations there.", "Scottish Organisations", "organisation"),
        ("The House of Trade Unions met.", "House of Trade Unions", "organisation"),
    ],
)
def test_what_only_looks_like_these_stays_a_name(text: str, tagged: str, kind: Kind) -> None:
    assert settled(text, (tagged, kind)) == [(tagged, kind)]


@pytest.mark.parametrize(
    ("text", "names", "last"),
    [
        ("The member for Lotumau (Tautala) sang.", ["Lotumau", "Tautala"], "organisation"),
        ("They sang in Lotumau (Tautala) then.", ["Lotumau", "Tautala"], "place"),
        ("The second Vice-President, Charumbika, sang.", ["Charumbika"], "person"),
        ("They sang in Charumbika, near the hill.", ["Charumbika"], "place"),
        ("There Macgroyer, a lawyer by profession, sang.", ["Macgroyer"], "person"),
        ("There Macgroyer, a village, slept.", ["Macgroyer"], "place"),
    ],
)
def test_a_place_of_one_word_is_told_by_what_stands_around_it(
    text: str, names: list[str], last: Kind
) -> None:
    assert settled(text, *[(name, "place") for name in names])[-1] == (names[-1], last)


def test_a_word_by_which_a_person_is_called_elsewhere_is_no_place() -> None:
    text = "They cut off Satishkar’s song, then Ravi Satishkar left."
    names = settled(text, ("Satishkar’s", "place"), ("Ravi Satishkar", "person"))
    assert [kind for _, kind in names] == ["person", "person"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Then Ravi Menon, KPA Majidan sang.", "person"),
        ("Then Ravi Menon sang for the KPA Majidan.", "organisation"),
        ("Then Ravi Menon, KPA Board sang.", "organisation"),
    ],
)
def test_capitals_before_a_word_are_initials_where_persons_stand_beside(text: str, kind: Kind) -> None:
    tagged = "KPA Board" if "Board" in text else "KPA Majidan"
    names = settled(text, ("Ravi Menon", "person"), (tagged, "organisation"))
    assert names[1:] == [(tagged, kind)]


def test_a_seat_goes_on_with_its_number_and_a_second_place() -> None:
    assert settled("The member for Aleita No. 2 sang.", ("Aleita", "place"), ("No. 2", "place")) == [
        ("Aleita No. 2", "place")
    ]
    assert settled("The member for Aleita Apia sang.", ("Aleita", "place"), ("Apia", "place")) == [
        ("Aleita Apia", "place")
    ]
    listed: list[tuple[str, Kind]] = [("Aleita", "place"), ("Apia and Lotu", "place")]
    assert settled("Ann Lee (Aleita, Apia and Lotu) (Green)", *listed) == [("Aleita, Apia and Lotu", "place")]
    assert len(settled("They sang (Aleita, Apia and Lotu), ours.", *listed)) == 2
    assert len(settled("They met in Aleita Apia now.", ("Aleita", "place"), ("Apia", "place"))) == 2


def test_a_party_of_another_language_is_no_person() -> None:
    assert settled("They met Parti Selwa there.", ("Parti Selwa", "person")) == [
        ("Parti Selwa", "organisation")
    ]


def test_what_an_office_stands_before_is_a_party_if_the_article_explains_it() -> None:
    marked = "So MPs elect [O KNP]’s man. The [O Kara National Party] ([O KNP]) sang."
    assert found(marked) == marked


def test_an_acronym_is_of_the_kind_of_its_long_form() -> None:
    office, sought = found_in("Kara North (KN) and the KN Governor left.", ("KN Gov", "organisation"))
    assert as_explained(office, sought, {0: (2, "place")}) == [(*sought[0][:2], "place")]
    evidence, spans = found_in("Kara North (KN) and the KNP: KN men left.", ("KN", "organisation"))
    bracket = evidence.words.index("(")
    assert as_explained(evidence, spans, {0: (bracket, "place")}) == [(*spans[0][:2], "place")]
    assert as_explained(evidence, spans, {0: (bracket, "title")}) == spans
