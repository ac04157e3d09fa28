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
