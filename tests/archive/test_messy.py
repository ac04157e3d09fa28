"""Messy files: each is an article as a reader expects it, or its problem is named."""

from pathlib import Path

import pytest

from tests.archive.messy import Messy, make_messy
from tui.archive.article import Article, Problem
from tui.archive.load import load


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Messy]]:
    path = tmp_path_factory.mktemp("messy")
    return path, make_messy(path)


@pytest.fixture(scope="module")
def loaded(folder: tuple[Path, list[Messy]]) -> dict[str, Article | Problem]:
    items = list(load([folder[0]]))
    by_path = {item.path if isinstance(item, Problem) else item.head.path: item for item in items}
    assert len(by_path) == len(items)
    return by_path


def test_there_are_more_than_twenty_and_each_is_accounted_for_once(
    folder: tuple[Path, list[Messy]], loaded: dict[str, Article | Problem]
) -> None:
    assert len(folder[1]) > 20
    assert set(loaded) == {str(folder[0] / entry.name) for entry in folder[1]}


def test_every_file_is_read_as_expected_or_its_problem_is_named(
    folder: tuple[Path, list[Messy]], loaded: dict[str, Article | Problem]
) -> None:
    wrong: list[str] = []
    for entry in folder[1]:
        item = loaded[str(folder[0] / entry.name)]
        if isinstance(item, Problem):
            if entry.id is not None or not entry.problem or entry.problem not in item.reason:
                wrong.append(f"{entry.oddity}: {item.reason}")
            continue
        head = item.head
        got = (head.id, head.date, entry.headline and head.headline)
        if got != (entry.id, entry.date, entry.headline):
            wrong.append(f"{entry.oddity}: {got}")
        if entry.contains not in item.text:
            wrong.append(f"{entry.oddity}: {item.text!r}")
        reasons = "; ".join(item.problems)
        if (entry.problem or "") not in reasons or bool(entry.problem) != bool(reasons):
            wrong.append(f"{entry.oddity}: {reasons}")
    assert not wrong, "\n".join(wrong)


def test_a_line_end_inside_a_wrapped_paragraph_does_not_part_the_name(
    folder: tuple[Path, list[Messy]], loaded: dict[str, Article | Problem]
) -> None:
    article = loaded[str(folder[0] / "wrapped.txt")]
    assert isinstance(article, Article)
    (block,) = article.blocks
    assert "Rudolf\nElphberg" in article.text[block.start : block.end]
