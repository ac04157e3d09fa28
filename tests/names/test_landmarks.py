"""Landmarks: rules that begin from a word find every place that it tells, and are tried nowhere else."""

from tui.names.rules.landmarks import Landmarks, find_landmarks
from tui.names.rules.rules import read_rules
from tui.names.words.evidence import Evidence, look_up
from tui.names.words.tokens import tokenise


def _looked_at(text: str) -> tuple[Evidence, Landmarks]:
    evidence = look_up(tokenise(text))
    return evidence, find_landmarks(evidence)


def _found(text: str) -> list[tuple[str, str]]:
    evidence = look_up(tokenise(text))
    words = evidence.words
    return [(" ".join(words[start:end]), kind) for start, end, kind in read_rules(evidence).found]


def test_an_article_without_such_words_has_none() -> None:
    _, landmarks = _looked_at("They met in the morning and left at noon.")
    assert not any(vars(landmarks).values())


def test_words_are_told_by_what_they_are_and_how_they_are_printed() -> None:
    evidence, landmarks = _looked_at("The faction (old) of the Party met Puan, who reported on a project.")
    keys = evidence.keys
    assert [keys[at] for at in landmarks.brackets] == ["("]
    assert [keys[at] for at in landmarks.parties] == ["faction", "party"]
    assert [keys[at] for at in landmarks.reports] == ["reported"]
    assert [keys[at] for at in landmarks.courtesies] == ["puan"]
    assert keys.index("puan") in landmarks.before_schemes
    assert not landmarks.before_seat_ends


def test_a_member_in_lower_case_has_no_seat_before_him() -> None:
    _, landmarks = _looked_at("Then the senator spoke.")
    assert not landmarks.before_seat_ends


def test_a_seat_is_read_before_its_member_only() -> None:
    evidence, landmarks = _looked_at("Then Tenlo MP Datuk Rahman spoke.")
    assert evidence.words.index("Tenlo") in landmarks.before_seat_ends
    assert evidence.words.index("Rahman") not in landmarks.before_seat_ends
    assert ("Tenlo", "place") in _found("Then Tenlo MP Datuk Rahman spoke.")
    assert ("Tenlo", "place") not in _found("Then Tenlo spoke.")
