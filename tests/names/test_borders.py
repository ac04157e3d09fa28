"""Borders: what is certain about a name's beginning and end holds whatever the tagger thinks."""

import pytest

from tui.names.borders import settle, with_sure
from tui.names.evidence import Evidence, look_up
from tui.names.recognition import Kind
from tui.names.tokens import tokenise


def _found(text: str, *names: tuple[str, Kind]) -> tuple[Evidence, list[tuple[int, int, Kind]]]:
    """The spans of whole tokens that cover the given pieces of the text, in order."""
    evidence = look_up(tokenise(text))
    tokens = evidence.tokens
    spans: list[tuple[int, int, Kind]] = []
    for name, kind in names:
        start = text.index(name)
        inside = [
            at
            for at, word in enumerate(tokens.words)
            if word and start <= tokens.starts[at] and tokens.ends[at] <= start + len(name)
        ]
        spans.append((inside[0], inside[-1] + 1, kind))
    return evidence, spans


def _settled(text: str, *names: tuple[str, Kind]) -> list[tuple[str, Kind]]:
    evidence, spans = _found(text, *names)
    tokens = evidence.tokens
    return [
        (text[tokens.starts[start] : tokens.ends[end - 1]], kind)
        for start, end, kind in settle(evidence, spans, frozenset())
    ]


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
        ("Then Polad Karim oghlu sang.", "Polad Karim", "Polad Karim oghlu"),
        ("Then Martin Ruiz, Jr. sang.", "Martin Ruiz", "Martin Ruiz, Jr."),
    ],
)
def test_a_person_is_the_name_without_honorifics_with_initials_and_suffix(
    text: str, tagged: str, name: str
) -> None:
    assert _settled(text, (tagged, "person")) == [(name, "person")]


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("The Bureau met on Monday.", "Bureau"),
        ("Ralph Thorne, QC, spoke.", "QC"),
        ("They wrote of it (AI) at length.", "AI"),
        ("It stands in the National Assembly Act.", "National Assembly"),
    ],
)
def test_generics_abbreviations_and_heads_of_laws_are_no_organisations(text: str, tagged: str) -> None:
    assert _settled(text, (tagged, "organisation")) == []


def test_a_party_ends_before_the_person_who_leads_it() -> None:
    text = "They met Rising Dawn of Frank Whitfield there."
    assert _settled(text, ("Rising Dawn of Frank Whitfield", "organisation")) == [
        ("Rising Dawn", "organisation"),
        ("Frank Whitfield", "person"),
    ]


def test_an_acronym_ends_before_the_region_of_its_envoy() -> None:
    text = "They met the envoy of the OSCE PA for Central Asia there."
    assert _settled(text, ("OSCE PA for Central Asia", "organisation")) == [
        ("OSCE PA", "organisation"),
        ("Central Asia", "place"),
    ]


def test_a_body_ends_in_its_head_and_no_credit() -> None:
    assert _settled("Here (BTA Photo) it is.", ("BTA Photo", "organisation")) == [("BTA", "organisation")]


def test_what_is_sure_takes_its_words_from_what_the_tagger_found() -> None:
    sure: list[tuple[int, int, Kind]] = [(3, 4, "place")]
    assert with_sure([(3, 6, "person"), (8, 9, "place")], sure) == [
        (3, 4, "place"),
        (4, 6, "person"),
        (8, 9, "place"),
    ]
