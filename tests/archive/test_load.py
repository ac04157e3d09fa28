"""Loading: files become articles with their text to the last character, whatever is in them."""

import inspect
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.archive.test_headline import GOLD
from tui.archive.article import Article, Problem
from tui.archive.files import MissingArchive
from tui.archive.load import load
from tui.archive.read import read_article
from tui.locations import seeds


def test_the_seeds_are_read_to_the_last_character() -> None:
    articles = [item for item in load([seeds()]) if isinstance(item, Article)]
    assert [article.head.date for article in articles] == [
        "2025-12-16",
        "2025-04-07",
        "2024-03-26",
        "2024-04-09",
        "2025-11-14",
    ]
    for article in articles:
        gold = json.loads((GOLD / f"{article.head.id}.json").read_text())
        assert article.text == Path(article.head.path).read_text(encoding="utf-8")[gold["body_start"] :]
        for mention in gold["mentions"]:
            assert article.text[mention["start"] : mention["end"]] == mention["text"]
        assert article.problems == ()


def test_loading_reads_one_file_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" date 2024-05-17 One.")
    (tmp_path / "b.txt").write_text(" date 2024-05-17 Two.")
    loading = load([tmp_path])
    assert inspect.isgenerator(loading)
    first = next(loading)
    assert isinstance(first, Article)
    (tmp_path / "b.txt").write_text(" date 2024-05-18 Three.")
    second = next(loading)
    assert isinstance(second, Article)
    assert (first.text, second.text) == ("One.", "Three.")


def test_a_missing_archive_is_said_before_the_first_item(tmp_path: Path) -> None:
    with pytest.raises(MissingArchive):
        list(load([seeds(), tmp_path / "gone"]))


def test_an_empty_archive_has_nothing() -> None:
    assert list(load([])) == []


def test_a_file_that_goes_while_loading_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.txt").write_text("Two.")
    loading = load([tmp_path])
    next(loading)
    (tmp_path / "b.txt").unlink()
    assert list(loading) == [Problem(str(tmp_path / "b.txt"), "cannot be read: no such file or directory")]


def test_folders_and_pipes_are_problems_and_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "gone"):
        assert isinstance(read_article(str(path), "x"), Problem)
    assert isinstance(read_article("a\0b", "x"), Problem)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: f" date 2024-05-17 {text}".encode(errors="replace"))
)
def test_any_bytes_are_an_article_or_a_problem(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (item,) = load([tmp_path])
    if isinstance(item, Problem):
        assert item.reason
    else:
        assert item.head.headline
        assert item.blocks
        assert all(0 <= block.start < block.end <= len(item.text) for block in item.blocks)


def test_a_megabyte_in_one_line_is_read(tmp_path: Path) -> None:
    for number, piece in enumerate(
        ("a", "a ", "A. ", "(", '"', "-", "\n", "é", "1/", "PHOTO ", "By A ", "ASTANA, ")
    ):
        (tmp_path / f"{number}.txt").write_text(" date 2024-05-17 x" + piece * (1_000_000 // len(piece)))
    articles = [item for item in load([tmp_path]) if isinstance(item, Article)]
    assert len(articles) == 12
    assert all(len(article.head.headline) <= 400 for article in articles)
