"""The tagger: its sums are what the weights say, its paths are names, and what it keeps has a bound."""

import os
from collections.abc import Sequence
from io import BytesIO
from random import Random

import pytest

from tui.names.rules.draft import Found
from tui.names.rules.rules import read_rules
from tui.names.tagger import scores as module
from tui.names.tagger.features import BUCKETS, features, groups
from tui.names.tagger.scores import Scores
from tui.names.tagger.stretches import stretch_of, stretches
from tui.names.tagger.tagger import (
    TAGS,
    WEIGHTS,
    Tagger,
    Weights,
    names_on,
    pack_weights,
    read_weights,
    tagger,
)
from tui.names.tagger.view import view
from tui.names.words.evidence import look_up
from tui.names.words.tokens import tokenise

TEXT = (
    "NAIROBI – Speaker Amina Okello told the Committee on Trade that Kenya, she said, waits for Addis Ababa."
)


def _random_weights(seed: int) -> Weights:
    chance = Random(seed)
    rows = chance.randbytes(len(TAGS) * BUCKETS)
    transitions = tuple(tuple(chance.randint(-300, 300) for _ in TAGS) for _ in TAGS)
    return Weights(rows, transitions)


def test_weights_survive_their_file() -> None:
    weights = _random_weights(1)
    again = read_weights(BytesIO(pack_weights(weights)))
    assert again.rows == weights.rows
    assert again.transitions == weights.transitions


def test_the_shipped_weights_are_one_file_of_at_most_two_megabytes() -> None:
    assert os.path.getsize(WEIGHTS) <= 2_000_000
    assert len(tagger().weights.rows) == len(TAGS) * BUCKETS


def test_a_tokens_score_is_the_sum_of_its_features_weights() -> None:
    weights = _random_weights(2)
    seen = view(read_rules(look_up(tokenise(TEXT))))
    fast = Scores(weights.rows)
    for start, end in stretches(seen):
        stretch = stretch_of(seen, start, end)
        for of_token, scores in zip(groups(stretch), fast.of(stretch), strict=True):
            buckets = [bucket for group in of_token for bucket in features(group)]
            plain = [0] * len(TAGS)
            for bucket in buckets:
                row = weights.rows[bucket * len(TAGS) :]
                plain = [score + row[lane] - 128 for lane, score in enumerate(plain)]
            assert [score - 128 * len(buckets) for score in scores] == plain


def _best_by_trying(weights: Weights, scores: Sequence[Sequence[int]]) -> int:
    """The most that any path comes to with the step out of it, without what the decoder leaves aside."""
    before: dict[int, int] = {0: 0}
    for here in scores:
        before = {
            tag: max(
                total + weights.transitions[last][tag]
                for last, total in before.items()
                if tag % 2 or not tag or last in (tag, tag - 1)
            )
            + here[tag]
            for tag in range(len(TAGS))
            if tag % 2 or not tag or tag in before or tag - 1 in before
        }
    return max(total + weights.transitions[last][0] for last, total in before.items())


def _path(names: Sequence[Found], length: int) -> list[int]:
    """The tags of tokens of which these are names."""
    path = [0] * length
    for start, end, kind in names:
        opening = TAGS.index(f"B-{kind}")
        path[start:end] = [opening] + [opening + 1] * (end - start - 1)
    return path


@pytest.mark.parametrize(
    ("text", "looked_at"),
    [
        ("Yesterday the members met.", []),
        ("Later Ann Lee said the Oslo plan was dead.", [["Ann", "Lee"], ["Oslo"]]),
        ("The Bank of Oslo, which Lee led: a model.", [["Bank", "of", "Oslo"], ["Lee"]]),
    ],
)
def test_names_are_looked_for_up_to_what_is_surely_outside(text: str, looked_at: list[list[str]]) -> None:
    seen = view(read_rules(look_up(tokenise(text))))
    assert [seen.evidence.words[start:end] for start, end in stretches(seen)] == looked_at


def test_the_path_found_is_the_best_there_is() -> None:
    for seed in range(20):
        weights = _random_weights(seed)
        decoder = Tagger(weights)
        seen = view(read_rules(look_up(tokenise("Ada Mbeki ACC Nairobi Senate KENYA Oslo Bonn Rome Lee"))))
        stretch = stretch_of(seen, 0, 10)
        scores = Scores(weights.rows).of(stretch)
        path = _path(decoder._find(stretch), 10)
        total = weights.transitions[path[-1]][0] + sum(
            weights.transitions[last][tag] + scores[at][tag]
            for at, (last, tag) in enumerate(zip([0, *path], path, strict=False))
        )
        assert total == _best_by_trying(weights, scores)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ([0, 1, 2, 0], [(1, 3, "person")]),
        ([1, 1, 2], [(0, 1, "person"), (1, 3, "person")]),
        ([3, 4, 5, 6], [(0, 2, "organisation"), (2, 4, "place")]),
        ([0, 0], []),
    ],
)
def test_a_path_is_read_as_names_from_its_end(path: list[int], found: list[Found]) -> None:
    back = [[tag] * len(TAGS) for tag in [0, *path[:-1]]]
    assert names_on(back, path[-1], len(path) - 1) == found
    assert _path(found, len(path)) == path


def test_names_hold_no_point_or_possessive_at_their_end() -> None:
    for seed in range(5):
        evidence = look_up(tokenise("Ann Lee’s bank, the Lee Trust. Oslo’s, said Lee. “Oslo”"))
        for start, end, _ in Tagger(_random_weights(seed)).tag(read_rules(evidence)):
            assert start < end
            assert evidence.words[end - 1] not in {".", ",", "’s", "“", "”"}


def test_what_is_kept_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT_GROUPS", 5)
    monkeypatch.setattr(module, "_KEPT_WORDS", 10)
    monkeypatch.setattr("tui.names.tagger.tagger._KEPT_STRETCHES", 2)
    small = Tagger(tagger().weights)
    free = tagger().tag(read_rules(look_up(tokenise(TEXT))))
    for _ in range(2):
        assert small.tag(read_rules(look_up(tokenise(TEXT)))) == free
    kept = small._scores
    for some, limit in (
        (small._stretches, 2),
        (kept._words, 10),
        (kept._looks, 10),
        (kept._circumstances, 5),
    ):
        assert 0 < len(some) <= limit
        assert len(some.before) <= limit
