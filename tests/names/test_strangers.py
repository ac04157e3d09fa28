"""Strangers: words of persons and places become unknown ones, everywhere in an article alike."""

from random import Random

from tui.names.build.synthetic.strangers import with_strangers
from tui.names.recognition import Kind, Span

TEXT = "Kofi Mensah met the Party of Labour in Kumasi. Mensah’s friends left Kumasi."
MODELS: dict[Kind, tuple[str, ...]] = {"person": ("Okello", "Hartmann"), "place": ("Tarnow", "Bukoba")}


def _spans() -> list[Span]:
    pieces: list[tuple[str, Kind]] = [
        ("Kofi Mensah", "person"),
        ("Party of Labour", "organisation"),
        ("Kumasi", "place"),
    ]
    return [Span(TEXT.index(name), TEXT.index(name) + len(name), kind) for name, kind in pieces]


def _all() -> set[str]:
    return {with_strangers(TEXT, _spans(), MODELS, Random(seed))[0] for seed in range(200)}


def test_spans_move_with_the_words_that_replace_theirs() -> None:
    for seed in range(50):
        text, spans = with_strangers(TEXT, _spans(), MODELS, Random(seed))
        person, party, place = (text[span.start : span.end] for span in spans)
        assert text.startswith(person)
        assert party == "Party of Labour"
        assert text.count(place) == 2
        assert text.count(person.split()[1]) == 2


def test_some_articles_stay_and_in_some_every_word_is_a_stranger() -> None:
    made = _all()
    assert TEXT in made
    assert any("Kofi" not in text and "Mensah" not in text and "Kumasi" not in text for text in made)


def test_the_same_chance_gives_the_same_article() -> None:
    assert _all() == _all()
