"""Building: articles sorted, names linked over them, postings that say where each name stands."""

import random
from pathlib import Path

import pytest

from tests.archive.messy import make_messy
from tui.archive.archive import Archive
from tui.archive.article import Article, Head, Problem
from tui.archive.build import build, open_archive
from tui.archive.files import MissingArchive
from tui.locations import seeds
from tui.names.recognition import NOTHING, ArticleName, Kind, Mention, Recognition
from tui.text.blocks import Block


def article(id: str, date: str | None, text: str = "Text.", problems: tuple[str, ...] = ()) -> Article:
    return Article(
        Head(id, f"archive/{id}.txt", date, text), text, (Block("paragraph", 0, len(text)),), problems
    )


def found(*names: tuple[Kind, str, bool]) -> Recognition:
    return Recognition(
        names=tuple(ArticleName(kind, name, (name,), speaks=speaks) for kind, name, speaks in names),
        mentions=tuple(Mention(number, number + 1, number) for number in range(len(names))),
    )


ARTICLES = [
    article("b", "2024-05-17"),
    article("a", "2024-05-17", problems=("odd",)),
    article("c", None),
    article("d", "2024-05"),
    article("e", "2023-01-01"),
    article("f", "2025-02-03"),
]
RECOGNITIONS = {
    "a": found(("person", "Rudolf Elphberg", True), ("place", "Strelsau", False)),
    "b": found(("place", "Strelsau", False), ("person", "Rudolf Elphberg", False)),
    "e": found(("person", "Antonia Mauban", True), ("person", "Rudolf Elphberg", True)),
}


def places_of(archive: Archive) -> dict[str, tuple[list[str], list[str]]]:
    """Ids of the articles that mention each name, and of those in which it makes a statement."""
    return {
        name.name: (
            [archive.head(number).id for number in archive.mentioned_in[place]],
            [archive.head(number).id for number in archive.speaks_in[place]],
        )
        for place, name in enumerate(archive.names)
    }


def test_articles_are_newest_first_undated_last_and_one_day_by_id() -> None:
    archive = build(ARTICLES, {}, ())
    assert [head.id for head in map(archive.head, range(len(archive)))] == ["f", "a", "b", "d", "e", "c"]
    assert archive.numbers == {"f": 0, "a": 1, "b": 2, "d": 3, "e": 4, "c": 5}


def test_postings_say_where_names_stand_and_speak() -> None:
    archive = build(ARTICLES, RECOGNITIONS, ())
    assert places_of(archive) == {
        "Rudolf Elphberg": (["a", "b", "e"], ["a", "e"]),
        "Antonia Mauban": (["e"], ["e"]),
        "Strelsau": (["a", "b"], []),
    }
    assert all(list(numbers) == sorted(set(numbers)) for numbers in archive.mentioned_in)
    assert [archive.names[place].name for place in archive.names_of(2)] == ["Strelsau", "Rudolf Elphberg"]


def test_two_names_of_an_article_that_are_one_are_posted_once() -> None:
    both = found(("person", "Rudolf Elphberg", False), ("person", "R. Elphberg", True))
    archive = build([article("a", None)], {"a": both}, ())
    for place in {*archive.links[0]}:
        assert list(archive.mentioned_in[place]) == [0]
    speaking = archive.links[0][1]
    assert list(archive.speaks_in[speaking]) == [0]


def test_the_order_of_reading_makes_no_difference() -> None:
    archive = build(ARTICLES, RECOGNITIONS, [Problem("x", "one"), Problem("y", "two")])
    for seed in range(5):
        mixed = random.Random(seed).sample(ARTICLES, len(ARTICLES))
        assert build(mixed, RECOGNITIONS, [Problem("y", "two"), Problem("x", "one")]) == archive


def test_what_was_not_recognised_counts_as_nothing() -> None:
    archive = build(ARTICLES, {}, ())
    assert archive.recognition(3) == NOTHING
    assert archive.names_of(3) == ()


def test_problems_of_articles_join_the_others() -> None:
    archive = build(ARTICLES, {}, [Problem("archive/z.txt", "the file is empty")])
    assert archive.problems == (
        Problem("archive/a.txt", "odd"),
        Problem("archive/z.txt", "the file is empty"),
    )


def test_an_archive_of_nothing_is_an_archive() -> None:
    assert build([], {}, ()) == Archive()


def test_opening_reads_recognises_and_links() -> None:
    archive = open_archive([seeds()])
    assert len(archive) == 5
    assert archive.head(0).date == "2025-12-16"
    assert archive.problems == ()
    assert "Yerlan Koshanov" in {name.name for name in archive.names if name.kind == "person"}
    for number, recognition in enumerate(archive.recognitions):
        assert recognition.mentions
        assert len(archive.links[number]) == len(recognition.names)


def test_opening_a_messy_folder_loses_nothing(tmp_path: Path) -> None:
    messy = make_messy(tmp_path)
    archive = open_archive([tmp_path])
    assert set(archive.numbers) == {entry.id for entry in messy if entry.id}
    with_problems = {problem.path for problem in archive.problems}
    assert with_problems == {str(tmp_path / entry.name) for entry in messy if entry.problem}


def test_opening_what_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingArchive):
        open_archive([tmp_path / "gone"])
