"""Files that are compressed or far too long: shown as far as that makes sense, and the rest is said."""

import gzip
from pathlib import Path

import pytest

from tui.archive import read
from tui.archive.article import Article, Problem
from tui.archive.files import FoundFile, find_files
from tui.archive.opening import open_kept
from tui.archive.read import read_article, recognised_part

TEXT = " date 2025-04-07 Ada Lovric spoke in Oslo.\n\nThe sea was calm.\n"


def read_at(path: Path) -> Article:
    found = read_article(str(path), "x")
    assert isinstance(found, Article)
    return found


def test_a_compressed_article_is_one(tmp_path: Path) -> None:
    (tmp_path / "2025.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "plain.txt").write_text(TEXT, encoding="utf-8")
    archive = open_kept([tmp_path])[0]
    assert sorted(archive.numbers) == ["2025", "plain"]
    assert archive.article(0).text == archive.article(1).text
    assert archive.head(0).date == "2025-04-07"
    assert archive.names_of(0) == archive.names_of(1) != ()
    assert archive.problems == ()


def test_a_compressed_article_beside_its_plain_one_keeps_an_id_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ids = [item.id for item in find_files([tmp_path]) if isinstance(item, FoundFile)]
    assert ids == ["a", "a.txt.gz"]


def test_two_compressed_pieces_are_one_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode()) + gzip.compress(b"\nMore.\n"))
    assert read_at(path).text.endswith("More.\n")


def test_a_cut_or_damaged_compressed_file_shows_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    packed = gzip.compress((TEXT * 500).encode())
    path.write_bytes(packed[: len(packed) // 2])
    assert any("cut off" in problem for problem in read_at(path).problems)
    path.write_bytes(b"\x1f\x8bnothing of the kind")
    assert isinstance(read_article(str(path), "x"), Problem)


def test_what_unpacks_to_far_too_much_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LONGEST_BYTES", 10_000)
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"All the same. " * 100_000))
    article = read_at(path)
    assert len(article.text) <= 10_000
    assert any("unpacked it is longer" in problem for problem in article.problems)


def test_a_very_long_file_is_shown_from_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "LONGEST_BYTES", 1_000_000)
    path = tmp_path / "a.txt"
    path.write_text(TEXT + "The sea was calm, and nobody spoke.\n\n" * 60_000, encoding="utf-8")
    article = read_at(path)
    assert len(article.text) < 1_000_000
    assert any(problem.startswith("2 MB long: only its first 1 MB") for problem in article.problems)
    assert any("names are found in its first 600,000" in problem for problem in article.problems)
    text, blocks = recognised_part(article)
    assert len(text) <= read.LONGEST_RECOGNISED
    assert blocks[-1].end == len(text)


def test_a_change_behind_what_is_shown_is_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LONGEST_BYTES", 1000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 5000)
    before = read.read_file(str(path))
    path.write_bytes(b"a" * 4999 + b"b")
    after = read.read_file(str(path))
    assert before.data == after.data
    assert before.digest != after.digest
