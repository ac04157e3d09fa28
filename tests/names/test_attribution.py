"""Attribution: whom a sentence credits that names several people."""

import pytest

from tests.names.marked import marked, recognised, statements


def speakers(text: str) -> dict[str, set[str]]:
    """What is said, by who says it."""
    article = marked(text)
    recognition = recognised(article)
    found: dict[str, set[str]] = {}
    for s in recognition.statements:
        found.setdefault(recognition.names[s.speaker].name, set()).add(article.text[s.start : s.end])
    return found


BRACKETED = [
    "[P:Anna Berg] ([L:Norway], [O:SOC]) and [P:Lars Holm] ([L:Iceland]) welcomed the reform.",
    "The rapporteurs, [P:Anna Berg] ([L:Norway]) and [P:Lars Holm] ([O:Labour]), welcomed the reform.",
]


@pytest.mark.parametrize("text", BRACKETED)
def test_two_with_their_parties_in_brackets_both_speak(text: str) -> None:
    assert set(speakers(text)) == {"Anna Berg", "Lars Holm"}


def test_two_with_brackets_who_are_met_do_not_speak() -> None:
    text = (
        "{Nils Dahl: [P:Nils Dahl] met [P:Anna Berg] ([L:Norway]) and [P:Lars Holm] ([L:Iceland]), "
        "welcomed the reform and left.}"
    )
    found, wanted = statements(text)
    assert found == wanted


COMPANY = [
    "Mr. [P:Berg], flanked by deputies [P:Lars Holm] and [P:Nils Dahl], assured the delegation of support.",
    "[P:Berg], joined by [P:Lars Holm] ([O:Labour]) and [P:Nils Dahl] ([L:Oslo]), said that it was late.",
    "[P:Berg] ([L:Oslo]), accompanied by [P:Lars Holm], [P:Nils Dahl] and a group of nine, said it was late.",
    "[P:Berg], together with [P:Lars Holm], [P:Nils Dahl] and seven others, said that it was late.",
    "[P:Berg], alongside [P:Lars Holm], [P:Nils Dahl], and other members, said that it was late.",
    "[P:Berg], flanked by [P:Lars Holm], and [P:Nils Dahl], said that it was late.",
    "[P:Berg] came, flanked by [P:Lars Holm] and [P:Nils Dahl], and said that it was late.",
]


@pytest.mark.parametrize("text", COMPANY)
def test_who_stands_beside_a_speaker_does_not_speak(text: str) -> None:
    assert set(speakers(text)) == {"Berg"}


def test_bodies_led_by_people_speak_and_not_the_people() -> None:
    assert speakers("The delegation, led by [P:Lars Holm] and [P:Nils Dahl], said that it was late.") == {}


def test_a_clause_behind_the_company_has_its_own_speaker() -> None:
    text = "[P:Anna Berg] came, joined by [P:Lars Holm], and [P:Nils Dahl], the chair, said it was late."
    assert set(speakers(text)) == {"Nils Dahl"}
