import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands.archives import WATER, write
from tests.commands.conftest import Command
from tests.process.environment import CHECKOUT

KEYS = {
    "blocks": {"kind", "start", "end"},
    "mentions": {"start", "end", "text", "kind", "name"},
    "names": {"name", "kind", "speaks", "roles", "surfaces"},
    "statements": {"speaker", "start", "end"},
}


@pytest.fixture
def exported(command: Command) -> list[dict[str, Any]]:
    return command("export").objects


def test_an_article_a_line_ordered_by_id(exported: list[dict[str, Any]]) -> None:
    assert [article["id"] for article in exported] == sorted(
        path.stem for path in (CHECKOUT / "seeds").glob("*.txt")
    )


def test_its_keys_are_the_contract(exported: list[dict[str, Any]]) -> None:
    for article in exported:
        assert list(article) == [
            "id", "path", "date", "headline", "text", "blocks", "mentions", "names", "statements", "problems",
        ]  # fmt: skip
        for key, keys in KEYS.items():
            assert article[key], f"{article['id']} has no {key}"
            assert all(set(entry) == keys for entry in article[key])
        assert Path(article["path"]).is_file()
        assert article["problems"] == []


def test_offsets_are_code_points_into_the_text(exported: list[dict[str, Any]]) -> None:
    for article in exported:
        for mention in article["mentions"]:
            assert article["text"][mention["start"] : mention["end"]] == mention["text"] != ""
        for block in article["blocks"]:
            assert article["text"][block["start"] : block["end"]].strip()


def test_mentions_and_statements_point_to_the_names_of_the_article(exported: list[dict[str, Any]]) -> None:
    for article in exported:
        names = {(name["kind"], name["name"]): name for name in article["names"]}
        assert len(names) == len(article["names"]), "a name stands twice"
        for mention in article["mentions"]:
            assert mention["text"] in names[mention["kind"], mention["name"]]["surfaces"]
        speaking = {name["name"] for name in article["names"] if name["speaks"]}
        assert {statement["speaker"] for statement in article["statements"]} <= speaking


def test_a_name_is_the_same_in_every_article(exported: list[dict[str, Any]]) -> None:
    speakers = [
        name["name"]
        for article in exported
        for name in article["names"]
        if any("Koshanov" in surface for surface in name["surfaces"])
    ]
    assert speakers == ["Yerlan Koshanov"] * 3


def test_names_of_one_article_that_mean_one_name_are_one_entry(command: Command, tmp_path: Path) -> None:
    write(
        tmp_path,
        a=" date 2025-01-02 The Inter-Parliamentary Union (IPU) met in Oslo. The IPU Assembly followed.",
        b=" date 2025-01-03 The IPU met. Delegates of the Inter-Parliamentary Union came to Oslo.",
    )
    for article in command("export", str(tmp_path)).objects:
        unions = [name for name in article["names"] if {"IPU"} & set(name["surfaces"])]
        assert len(unions) == 1
        assert {"IPU", "Inter-Parliamentary Union"} <= set(unions[0]["surfaces"])


def test_a_filter_chooses_what_is_exported(command: Command) -> None:
    assert len(command("export", "-f", "koshanov").objects) == 3
    assert command("export", "-f", "zzyzxqv").code == 1


def test_it_is_ascii_and_the_same_every_time(command: Command, tmp_path: Path) -> None:
    archive = str(write(tmp_path, water=WATER, other=WATER.replace("Norway", "Åland")))
    first = command("export", archive).out
    assert first.isascii()
    assert first == command("export", archive).out


def test_a_file_name_that_is_not_utf_8_comes_through(command: Command, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/s\xe9nat.txt"
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(WATER)
    except OSError:
        pytest.skip("this file system takes no such name")
    (article,) = command("export", str(tmp_path)).objects
    assert os.fsencode(article["path"]) == path
    assert command("list", str(tmp_path)).code == 0
    assert command("show", article["id"], str(tmp_path)).code == 0


def test_the_score_on_the_seeds_holds(command: Command, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    found.write_text(command("export").out, encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, CHECKOUT / "tests" / "gold" / "score.py", found],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    mentions, articles = scored.split("entities per article")
    assert f1(mentions, "all") >= 0.90
    for kind in ("persons", "organisations", "places"):
        assert f1(articles, kind) >= 0.90, scored


def f1(table: str, row: str) -> float:
    match = re.search(rf"^{row} +[\d.]+ +[\d.]+ +([\d.]+) ", table, re.MULTILINE)
    assert match, table
    return float(match[1])
