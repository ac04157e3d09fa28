import io
import json
from pathlib import Path

import pytest

from tests.commands.archives import write
from tests.commands.conftest import Command


def test_without_a_query_the_most_frequent_name_comes_first(command: Command) -> None:
    ended = command("names")
    counts = [int(count) for count, _, _ in ended.cells]
    assert ended.code == 0
    assert counts == sorted(counts, reverse=True)
    assert ["5", "person", "Kassym-Jomart Tokayev"] in ended.cells


def test_names_of_as_many_articles_stand_in_the_alphabet_of_folded_names(
    command: Command, tmp_path: Path
) -> None:
    text = " date 2025-04-07 Delegates of the OSCE, of Ísafjörður, Zürich, Oslo and Accra met in Šiauliai.\n"
    cells = command("names", str(write(tmp_path, a=text))).cells
    assert len(cells) == 6
    assert [name for _, _, name in cells] == ["Accra", "Ísafjörður", "OSCE", "Oslo", "Šiauliai", "Zürich"]


def test_a_query_ranks_as_the_filter_bar_does(command: Command) -> None:
    assert command("names", "-q", "kosh").cells[0] == ["3", "person", "Yerlan Koshanov"]
    assert command("names", "-q", "tokaev").cells[0][2] == "Kassym-Jomart Tokayev"


def test_a_kind_keeps_to_that_kind(command: Command) -> None:
    for kind in ("person", "organisation", "place"):
        kinds = {cells[1] for cells in command("names", "--kind", kind).cells}
        assert kinds == {kind}
    assert "Geneva" in {name for _, _, name in command("names", "--kind", "place", "-q", "gen").cells}


def test_a_filter_keeps_to_the_names_of_the_articles_left_and_counts_those(command: Command) -> None:
    whole = {name: int(count) for count, _, name in command("names").cells}
    left = {name: int(count) for count, _, name in command("names", "-f", "at:geneva").cells}
    assert left["Geneva"] == max(left.values())
    assert all(count <= whole[name] for name, count in left.items())
    assert len(left) < len(whole)


def test_json_gives_everything_known_of_a_name(command: Command) -> None:
    found = command("names", "-q", "koshanov", "--json").objects[0]
    assert list(found) == ["name", "kind", "articles", "speaks", "roles", "surfaces"]
    assert (found["name"], found["kind"], found["articles"]) == ("Yerlan Koshanov", "person", 3)
    assert found["speaks"] is True
    assert any("Majilis" in role for role in found["roles"])
    assert "Koshanov" in found["surfaces"]


def test_no_name_found_exits_1_and_says_so(command: Command) -> None:
    ended = command("names", "-q", "zzyzxqv")
    assert (ended.code, ended.out) == (1, "")
    assert "no name fits zzyzxqv" in ended.err


def test_a_dash_answers_each_line_of_standard_input(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("kosh\nzzyzxqv\r\n\ngeneva"))
    ended = command("names", "-q", "-")
    answers = [json.loads(line) for line in ended.lines]
    assert ended.code == 0
    assert [answer["query"] for answer in answers] == ["kosh", "zzyzxqv", "", "geneva"]
    assert answers[0]["names"][0]["name"] == "Yerlan Koshanov"
    assert answers[1]["names"] == []
    assert len(answers[2]["names"]) == 10
    assert answers[3]["names"][0] == command("names", "-q", "geneva", "--json").objects[0]
