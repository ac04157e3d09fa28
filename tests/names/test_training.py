"""Training: templates become articles with true marks, and the same input becomes the same weights."""

from pathlib import Path
from random import Random

import pytest

from tests.names.training import make_corpora
from tui.names.build.examples import ExampleMaker, read_conll
from tui.names.build.synthetic.articles import make_article, make_articles, read_patterns
from tui.names.build.synthetic.noise import edited, roughen
from tui.names.build.synthetic.template import TemplateError, fill, parse_template
from tui.names.build.synthetic.world import World
from tui.names.build.train import train
from tui.names.recognition import Span
from tui.names.tagger.tagger import pack_weights


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(make_corpora(tmp_path_factory.mktemp("corpora")))


def test_a_template_gives_text_and_the_spans_of_its_marks() -> None:
    template = parse_template("[P:{who}] of [O:{of} Senate] left [L:Oslo].")
    text, spans = fill(template, {"who": "Ann Lee", "of": "French"}.__getitem__, Random(1))
    assert text == "Ann Lee of French Senate left Oslo."
    assert [(text[s.start : s.end], s.kind) for s in spans] == [
        ("Ann Lee", "person"),
        ("French Senate", "organisation"),
        ("Oslo", "place"),
    ]


def test_of_marks_inside_one_another_the_outermost_counts() -> None:
    text, spans = fill(parse_template("[O:Bank of {c}]"), lambda _: "[L:Chad]", Random(1))
    assert [(text[s.start : s.end], s.kind) for s in spans] == [("Bank of Chad", "organisation")]


def test_a_choice_takes_each_of_its_alternatives() -> None:
    template = parse_template("<a|b|>.")
    assert {fill(template, str, Random(seed))[0] for seed in range(30)} == {"a.", "b.", "."}


@pytest.mark.parametrize("source", ["[P:Ann", "[X:Ann]", "{who", "<a|b", "Ann]"])
def test_a_bracket_out_of_place_is_told(source: str) -> None:
    with pytest.raises(TemplateError):
        parse_template(source)


def test_every_template_fills_and_marks_what_it_prints(world: World) -> None:
    patterns = read_patterns()
    assert len(patterns) > 300
    for pattern in patterns:
        made = make_article(pattern, world, Random(pattern.place))
        assert made.spans, pattern.place
        assert not any(sign in made.text for sign in "{}[]<>|"), pattern.place
        for span in made.spans:
            name = made.text[span.start : span.end]
            assert name == name.strip(), pattern.place


def test_edits_move_the_spans_along() -> None:
    text, spans = edited("a bb ccc", [Span(2, 4, "place"), Span(5, 8, "place")], [(0, 1, "xyz"), (4, 5, "")])
    assert text == "xyz bbccc"
    assert [text[s.start : s.end] for s in spans] == ["bb", "ccc"]


def test_roughened_articles_keep_their_names_under_the_marks(world: World) -> None:
    for number, pattern in enumerate(read_patterns()[:60]):
        made = make_article(pattern, world, Random(number))
        text, spans = roughen(made.text, list(made.spans), Random(number))
        assert len(spans) == len(made.spans)
        for before, after in zip(made.spans, spans, strict=True):
            old, new = made.text[before.start : before.end], text[after.start : after.end]
            assert new[0].casefold() == old[0].casefold()
            assert new[-1].casefold() == old[-1].casefold()
            assert abs(len(new) - len(old)) <= 1


def test_a_corpus_is_read_as_text_and_spans(tmp_path: Path) -> None:
    [(text, spans)] = read_conll(make_corpora(tmp_path) / "wikigold.conll")
    assert text.strip() == "Ann Lee left Oslo."
    assert [(text[s.start : s.end], s.kind) for s in spans] == [("Ann Lee", "person"), ("Oslo", "place")]


def _weights(world: World, seed: int) -> bytes:
    maker = ExampleMaker()
    examples = [
        example
        for made in make_articles(read_patterns()[:12], world, 1, seed)
        for example in maker.examples(made.text, made.spans)
    ]
    return pack_weights(train(examples, 2, seed, 0.3, 2))


def test_the_same_input_gives_the_same_bytes_and_another_seed_others(world: World) -> None:
    first = _weights(world, 1)
    assert _weights(world, 1) == first
    assert _weights(world, 2) != first
