"""Searching bodies in the store finds what reading every text finds, and gives way where it cannot."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.archive.stored import age, written
from tui.archive import body_search
from tui.archive import store as stores
from tui.archive.archive import Archive
from tui.archive.build import open_archive
from tui.archive.opening import Opening, open_kept
from tui.archive.progress import Stage
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.text.fold import fold

ODD = "“Қазақстан” – l’été: O'Brien's co-operation; 協議 №5 (50%) İstanbul's ﬁnal NATO/OSCE naïve\tword"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = written(tmp_path / "archive", 25)
    for name, text in (("odd.txt", ODD), ("empty.txt", ""), ("marks.txt", "?! …")):
        (folder / name).write_text(text, encoding="utf-8")
        age(folder / name)
    return folder


def phrases(archive: Archive, seed: int = 1) -> Iterator[str]:
    """Pieces of texts, whole words and cut ones, and what is in none."""
    random = Random(seed)
    texts = [fold(archive.article(number).text) for number in range(len(archive))]
    for _ in range(150):
        words = random.choice([text for text in texts if text]).split()
        start = random.randrange(len(words))
        piece = " ".join(words[start : start + random.randint(1, 5)])
        yield piece[: random.randint(1, len(piece))]
        yield " ".join(random.sample(words, min(2, len(words))))
    yield from (
        "zzz",
        "AND",
        "NEAR senate",
        "text: x",
        'a" OR "b',
        "*",
        "senate*",
        "-",
        "Қазақ",
        "協議 5",
        "o'br",
    )


def numbers(archive: Archive, index: Index, phrase: str) -> list[int]:
    found = evaluate(parse(f'text:"{phrase}"' if '"' not in phrase else phrase, date(2026, 1, 1)), index)
    return list(found.numbers)


def assert_same(archive: Path) -> Archive:
    anew, kept = open_archive([archive]), open_kept([archive])[0]
    plain, indexed = Index(anew), Index(kept)
    for phrase in phrases(anew):
        assert numbers(kept, indexed, phrase) == numbers(anew, plain, phrase), phrase
    return kept


def test_it_finds_what_the_texts_hold(archive: Path) -> None:
    assert_same(archive)
    # Again, from what was kept.
    assert_same(archive)


def test_no_text_is_read_for_it(archive: Path) -> None:
    session = Opening([archive])
    (kept,) = [step.archive for step in session.steps() if isinstance(step, Stage) and step.complete]
    assert kept.search is not None
    found = kept.search("senate")
    assert found
    for path in archive.rglob("*.txt"):
        path.unlink()
    assert kept.search("senate") == found


def test_what_changes_and_goes_is_found_as_it_is_now(archive: Path) -> None:
    open_kept([archive])
    first, second = sorted(archive.rglob("*.txt"))[:2]
    first.write_text("Puffins were discussed.", encoding="utf-8")
    second.unlink()
    (archive / "new.txt").write_text("No puffins, but auks.", encoding="utf-8")
    kept = assert_same(archive)
    assert len(numbers(kept, Index(kept), "puffin")) == 2


def test_without_full_text_search_the_texts_are_read(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "make_bodies", lambda base: None)
    kept = assert_same(archive)
    assert kept.search is not None
    assert kept.search("senate") is None


def test_a_store_that_is_lost_meanwhile_is_done_without(archive: Path) -> None:
    kept = open_kept([archive])[0]
    assert kept.search is not None
    found = kept.search("senate")
    for file in (Path(os.environ["XDG_CACHE_HOME"]) / "parlbrowse").iterdir():
        file.unlink()
    assert kept.search("senate") is None
    assert sorted(found or ()) == numbers(kept, Index(kept), "senate")


def opened(archive: Path) -> tuple[Opening, Archive]:
    """An archive that stays open, and what is known of it once it is complete."""
    session = Opening([archive])
    (kept,) = [step.archive for step in session.steps() if isinstance(step, Stage) and step.complete]
    return session, kept


def test_until_changes_are_read_the_index_tells_of_the_articles_that_are_shown(archive: Path) -> None:
    session, kept = opened(archive)
    assert kept.search is not None
    before = kept.search("senate")
    first = sorted(archive.rglob("*.txt"))[0]
    first.write_text("Puffins were discussed in the Senate.", encoding="utf-8")
    (archive / "new.txt").write_text("No puffins in the Senate, but auks.", encoding="utf-8")
    searched = [kept.search("senate") for _ in session.steps()]
    assert len(searched) > 1
    assert all(found == before for found in searched)
    assert list(kept.search("puffin") or ()) == []


def test_which_article_a_text_is_of_is_looked_up_once(archive: Path) -> None:
    looked: list[int] = []

    class Paths(list[str]):
        def __iter__(self) -> Iterator[str]:
            looked.append(len(self))
            return super().__iter__()

    session, kept = opened(archive)
    search = session.store.search_of(Paths(head.path for head in kept.heads))
    assert kept.search is not None
    for phrase in ("senate", "minister", "zzz"):
        assert search(phrase) == kept.search(phrase)
    assert looked == [len(kept)]


def test_an_index_that_lacks_a_text_has_no_answer(archive: Path) -> None:
    session, kept = opened(archive)
    paths = [head.path for head in kept.heads]
    assert session.store.search_of(paths)("senate") is not None
    assert session.store.search_of([*paths, str(archive / "unread.txt")])("senate") is None


def test_a_store_that_is_made_anew_meanwhile_is_not_mistaken_for_the_one_before(archive: Path) -> None:
    _, kept = opened(archive)
    assert kept.search is not None
    found = kept.search("senate")
    for file in (Path(os.environ["XDG_CACHE_HOME"]) / "parlbrowse").iterdir():
        file.unlink()
    # Texts come into the new index in another order.
    for place, path in enumerate(sorted(archive.rglob("*.txt"), reverse=True)):
        age(path, 1000 * place)
    opened(archive)
    assert sorted(kept.search("senate") or ()) == sorted(found or ())


def test_a_search_ends_when_nobody_waits_for_it(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, kept = opened(archive)
    assert kept.search is not None
    monkeypatch.setattr(body_search, "_LOOKED_APART", 1)
    asked: list[bool] = []

    def stopped() -> bool:
        asked.append(True)
        return True

    assert kept.search("senate", stopped) is None
    assert len(asked) == 1
    assert kept.search("senate")
