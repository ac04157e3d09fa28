"""Records of sittings: who takes the floor at the head of a paragraph, with seat and party; and peers."""

import pytest

from tests.names.span_marks import mark, unmark
from tui.names.spans import find_spans
from tui.text.blocks import split_blocks


def found(marked: str) -> str:
    """The text of a marked example with all that is found in it."""
    text, _ = unmark(marked)
    return mark(text, find_spans(text, split_blocks(text)))


@pytest.mark.parametrize(
    "marked",
    [
        "Dame [P Nora WHITFIELD] ([L Stoke South and Bexley]) ([O Lab/Co-op]): I thank the Minister.",
        "Sir [P Alan PRYCE] ([L Ludlow]) ([O Con]): The hon. Lady is right, and nobody disagrees.",
        "[P Rachel Dunmore] ([L Norwich North]) ([O Con]) (Maiden Speech): What steps is she taking?",
        "SHRIMATI [P MEENA PATIL] ([L SATARA]): Sir, the farmers are waiting. What will the Government do?",
        "PROF. [P SAUMYA RAY] ([L DHUM DHUM]): Sir.",
        "Ms. [P HOLZMANN] ([L Austria]): We welcome the report.",
        "Mr. [P Okello] (Under-Secretary-General): I thank the members of the Council.",
        "Mr [P HARTIGAN] ([L Greybrook]—Minister for Water) (15:10): I thank the member.",
        "[P TOM HARGREAVES]: I thank the witness. Could you tell us when they first knew?",
        "MR [P NANDURI]: Thank you, Madam.",
        "Mr. [P Pat Corran] ([L Rivers—Hills to Sea], [O Lib].): I thank the witness.",
        "Ms. [P Nora Whitfield] ([L Stoke South], [O NDP]) (14:05): I thank the witness.",
        "The Chair (Mr. [P Pat Corran] ([L Stoke—Bexley], [O CPC])): I call this meeting to order.",
        "The Presiding Officer ([P Mairi Lockharte]): Good afternoon. We begin with questions.",
        "The Deputy Presiding Officer ([P Alun Tregarth]): I call the next speaker.",
        "The Llywydd ([P Elin Trewent]): Good afternoon. We begin with questions.",
        "The First Minister ([P Owain Trewent]): We are taking every step.",
        "The SPEAKER pro tempore (Mr. [P Halvorsen] of [L Iowa]): The gentleman has five minutes.",
        "Madam Speaker (Hon. [P Grace Nakitende]): Order. We shall not do it that way.",
        "Minister for Finance (Mr [P Yaw Adjeike]) (MP): Mr Speaker, I thank you.",
        "THE VICE-CHAIRMAN (SHRI [P BALVANT NAIKDE]): Please conclude.",
        "The Deputy Chairman of Committees (Baroness [P Odge of Ripon]) ([O Lab]): The bridge is closed.",
    ],
)
def test_a_turn_names_its_speaker_with_seat_and_party(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "TANJUNG MALIM: The house sat on Monday.",
        "PRESS RELEASE: The house sat on Monday.",
        "Mr. Speaker: Order. We will now move on.",
        "The PRESIDENT (14:05): Order!",
        "Yesh Hatid (YH): 24 seats",
        "The Chair (by the rules (of the House)): Order.",
        "TANJUNG MALIM (Bernama): The house sat on Monday.",
        "The Minister (Defence Procurement): The contract will be signed.",
        "The President (France): The vote was lost.",
        "The Speaker (Labour Party): The vote was lost.",
        "The Ambassador (European Union Delegation): The vote was lost.",
        "The Chair (Working Group): The vote was lost.",
        "The Deputy Speaker (Independent): The vote was lost.",
        "The President (spoke in French): The vote was lost.",
        "Committee Chairs (Voting Yes): The vote was lost.",
    ],
)
def test_what_else_stands_before_a_colon_is_no_person(text: str) -> None:
    assert "[P " not in found(text)


@pytest.mark.parametrize(
    "marked",
    [
        "Baroness [P Lindley of Ripon] asked what steps they are taking.",
        "The members met Lord [P Neville-Cole of Kings Heath], Viscount [P Ashdale of Ripon] and "
        "Lady [P Marsh of Upper Dale].",
        "Baroness [P Halewood of the Isle of Man] said that the ferry was late.",
        "The Lord Mayor of [L London] said that the bridge was late.",
        "The Lord Chancellor of [L England] said that the bridge was late.",
    ],
)
def test_the_place_of_a_peers_title_belongs_to_the_name(marked: str) -> None:
    assert found(marked) == marked


def test_lords_who_are_addressed_are_no_house() -> None:
    assert found("My Lords, the river is late.") == "My Lords, the river is late."


def test_a_letter_other_than_latin_makes_no_names_of_clauses() -> None:
    for text in (
        "Председатель Сената Марат Оспанов встретился с послом Казахстана в Москве.",
        "Ο Πρόεδρος της Βουλής Κώστας Τασούλης συναντήθηκε στην Αθήνα με τον Γιώργο Παππά.",
    ):
        assert found(text) == text


def test_a_name_in_other_letters_stands_in_an_english_sentence() -> None:
    marked = "Chairman [P Марат Оспанов] opened the sitting in [L Astana] on Monday."
    assert found(marked) == marked


def test_a_heading_of_two_topics_names_nobody() -> None:
    text = "Water Companies: Sewage Discharges\n\nThe house asked on Monday what steps they are taking."
    assert found(text) == text
    marked = "Interview: [P Ruven Peiris]\n\nThe chair, [P Ruven Peiris], said on Monday that it was late."
    assert found(marked) == marked


def test_a_courtesy_of_one_country_is_a_forename_in_another() -> None:
    for marked in (
        "[L JAKARTA] – Speaker [P Puan Hartini] said on Monday that [L Indonesia] was ready.",
        "[L KUALA LUMPUR] – Puan [P Hartini] said on Monday that [L Malaysia] was ready.",
    ):
        assert found(marked) == marked
