"""Coined names: words that no table has, in the shapes in which parties, outlets and places are printed."""

from pathlib import Path
from random import Random

import pytest

from tests.names.training import make_corpora
from tui.names.build.synthetic.articles import make_article, read_patterns
from tui.names.build.synthetic.coined import COINED, coin_acronym, coin_party
from tui.names.build.synthetic.world import World
from tui.names.tables import listed, rows

_MANY = 400


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(make_corpora(tmp_path))


def _article(source: str, world: World, tmp_path: Path, seed: int = 1) -> str:
    path = tmp_path / "one.txt"
    path.write_text(source, encoding="utf-8")
    [pattern] = read_patterns(path)
    return make_article(pattern, world, Random(seed)).text


@pytest.mark.parametrize("slot", sorted(COINED))
def test_coined_names_vary_and_follow_the_chance_given(slot: str) -> None:
    coin = COINED[slot]
    names = [coin(Random(seed)) for seed in range(_MANY)]
    assert names == [coin(Random(seed)) for seed in range(_MANY)]
    assert len(set(names)) > _MANY / 10
    assert all(name == name.strip() and name[0].isupper() for name in names)
    assert not any(sign in name for name in names for sign in "[]{}<>|\t\n")


def test_coined_acronyms_stand_in_no_table_and_are_no_numbers() -> None:
    acronyms = {coin_acronym(Random(seed)) for seed in range(_MANY)}
    parties = {form for row in rows("parties") for form in (row[0], *listed(row[2]))}
    assert not acronyms & parties
    assert not acronyms & {row[0] for row in rows("agencies")}
    assert all(2 <= len(acronym) <= 5 and acronym.isupper() for acronym in acronyms)
    assert not any(set(acronym) <= set("IVXLCDM") for acronym in acronyms)


def test_some_parties_are_one_word_and_some_hold_words_in_lower_case() -> None:
    parties = [coin_party(Random(seed)) for seed in range(_MANY)]
    single = [party for party in parties if " " not in party]
    lower = [party for party in parties if any(word[0].islower() for word in party.split())]
    assert len(single) > _MANY / 3
    assert len(lower) > _MANY / 20


def test_an_article_keeps_its_coined_names_and_tells_numbered_ones_apart(
    world: World, tmp_path: Path
) -> None:
    first, again, other = _article("{newac} {newac} [O:{newac2}]", world, tmp_path).split()
    assert first == again != other


def test_a_coined_body_has_the_acronym_of_its_words(world: World, tmp_path: Path) -> None:
    name, acronym = _article("{newbody}/[O:{newbody.ac}]", world, tmp_path).split("/")
    capitals = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    assert list(acronym) == capitals
