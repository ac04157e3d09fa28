"""The command line and the filter bar answer alike: one ranking, one parser."""

import io
from datetime import date

import pytest

from tests.commands.conftest import Command
from tui.archive.build import open_archive
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.suggest import suggest
from tui.locations import seeds
from tui.screens.filtering import Question, answer

TODAY = date(2026, 3, 17)
QUERIES = ("k", "kosh", "tokaew", "Токаев", "kjt", "ipu", "geneva", "mazhilis", "kosh yer", "zzzzzz")
FILTERS = ("kosh", "who:tokaew 2024", "-at:geneva", "geneva|korea", "since:2025-04-07", '"green', "kosh gen")


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(open_archive([str(seeds())]))


def test_names_are_ranked_as_the_bar_offers_them(
    command: Command, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(QUERIES) + "\n"))
    for query, found in zip(QUERIES, command("names", "-q", "-").objects, strict=True):
        offered = [offer.text for offer in suggest(query, index, None, limit=10) if offer.sort == "name"]
        assert [name["name"] for name in found["names"]] == offered, query
        one_by_one = [name for _, _, name in command("names", "-q", query).cells]
        assert one_by_one[:10] == offered


@pytest.mark.parametrize("text", FILTERS)
def test_a_filter_leaves_the_same_articles_on_the_screen_and_on_the_command_line(
    command: Command, index: Index, text: str
) -> None:
    shown = answer(Question((), text, index.archive, index, 20, 8, TODAY))
    heads = [index.archive.head(number).id for number in shown.rows]
    assert [cells[1] for cells in command("list", "-f", text).cells] == heads
    assert list(evaluate(parse(text, TODAY), index).numbers) == list(shown.numbers)
