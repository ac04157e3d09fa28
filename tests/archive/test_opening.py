"""Opening: the same archive with a store and without, whatever was kept and whatever has changed since."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from tests.archive.messy import make_messy
from tests.archive.stored import age, exported, some, stages, written
from tui.archive import crew, linking, opening, record
from tui.archive.archive import Archive
from tui.archive.article import Problem
from tui.archive.build import open_archive
from tui.archive.files import MissingArchive
from tui.archive.linking import Linking
from tui.archive.opening import Opening, open_kept
from tui.archive.progress import Progress, Stage
from tui.archive.read import Read, read_file
from tui.archive.record import Record, read_record
from tui.archive.sealed import Place
from tui.archive.snapshot import Snapshot, make
from tui.archive.store import Store
from tui.locations import seeds
from tui.names.recognition import Recognition


@pytest.fixture
def recognised(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts in which names are looked for from here on."""
    from tui.names import recognise

    texts: list[str] = []
    real = recognise.recognise

    def noting(text: str, blocks: object = None) -> Recognition:
        texts.append(text)
        return real(text)

    monkeypatch.setattr(recognise, "recognise", noting)
    return texts


def assert_right(archive: Path) -> None:
    """What the store gives is what reading everything anew gives."""
    anew, kept = open_archive([archive]), open_kept([archive])[0]
    assert exported(kept) == exported(anew)
    named = range(len(kept.names))
    assert [kept.articles_naming(name) for name in named] == [len(numbers) for numbers in anew.mentioned_in]
    assert kept.names == anew.names
    assert kept.problems == anew.problems
    assert kept.numbers == anew.numbers
    assert kept.mentioned_in == anew.mentioned_in
    assert kept.speaks_in == anew.speaks_in
    assert list(kept.dates()) == list(anew.dates())


@pytest.mark.parametrize("kept", [True, False])
def test_it_is_the_archive_that_reading_in_one_go_gives(tmp_path: Path, kept: bool) -> None:
    make_messy(tmp_path)
    anew, opened = open_archive([tmp_path]), open_kept([tmp_path], kept=kept)[0]
    assert exported(opened) == exported(anew)
    assert (opened.names, opened.problems) == (anew.names, anew.problems)
    assert_right(tmp_path)


def test_the_seeds_come_with_names_at_once_the_second_time(recognised: list[str]) -> None:
    first = stages(seeds())
    assert [stage.named for stage in first] == [False] * (len(first) - 1) + [True]
    assert len(recognised) == 5
    second = stages(seeds())
    assert [(stage.named, stage.complete) for stage in second] == [
        (False, False),
        (True, False),
        (True, True),
    ]
    assert exported(second[1].archive) == exported(first[-1].archive)
    assert len(recognised) == 5


def test_heads_come_first_and_every_stage_knows_more(tmp_path: Path) -> None:
    found = stages(written(tmp_path, 80))
    assert len(found[0].archive) == 50
    assert [len(stage.archive) for stage in found] == sorted(len(stage.archive) for stage in found)
    assert found[-1].complete
    assert not any(stage.complete for stage in found[:-1])
    assert found[0].archive.head(0) == found[-1].archive.head(0)


def test_without_names_it_is_complete_without_them(tmp_path: Path, recognised: list[str]) -> None:
    archive = written(tmp_path)
    last = stages(archive, with_names=False)[-1]
    assert last.complete
    assert not last.archive.names
    assert [last.archive.head(n) for n in range(12)] == list(open_archive([archive]).heads)
    del recognised[:]
    assert not stages(archive, with_names=False)[-1].archive.names
    assert recognised == []


def test_only_what_changed_is_read_again(tmp_path: Path, recognised: list[str]) -> None:
    archive = written(tmp_path)
    files = sorted(archive.rglob("*.txt"))
    stages(archive)
    del recognised[:]
    files[3].write_text(" date 2025-01-01 Ada Lovric spoke in Oslo.\n", encoding="utf-8")
    age(files[3])
    assert_right(archive)
    assert recognised == ["Ada Lovric spoke in Oslo.\n"]


def test_added_moved_and_deleted_files_are_followed(tmp_path: Path) -> None:
    archive = written(tmp_path)
    stages(archive)
    first, second, third = some(list(archive.rglob("*.txt")), 3, seed=1)
    first.unlink()
    second.rename(archive / "moved.txt")
    third.with_name("new.txt").write_text(third.read_text(encoding="utf-8"), encoding="utf-8")
    assert_right(archive)
    assert_right(archive)


def test_a_touched_file_keeps_its_names(tmp_path: Path, recognised: list[str]) -> None:
    archive = written(tmp_path)
    stages(archive)
    del recognised[:]
    for path in archive.rglob("*.txt"):
        age(path, 60)
    last = stages(archive)[-1]
    assert last.complete
    # Few files are read with their names at once, which costs less than asking first.
    assert len(recognised) <= 12
    assert_right(archive)


def test_a_change_under_the_same_size_and_time_is_seen_where_the_file_was_young(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(" date 2025-01-01 Ada Lovric spoke in Oslo.\n", encoding="utf-8")
    stages(tmp_path)
    before = path.stat().st_mtime_ns
    path.write_text(" date 2025-01-01 Eda Lovric spoke in Oslo.\n", encoding="utf-8")
    os.utime(path, ns=(before, before))
    assert_right(tmp_path)


def test_opening_again_in_one_session_reads_what_changed(tmp_path: Path) -> None:
    archive = written(tmp_path)
    one = Opening([archive])
    list(one.steps())
    (archive / "new.txt").write_text(" date 2026-01-01 Ada Lovric spoke in Oslo.\n", encoding="utf-8")
    again = [step for step in one.steps() if isinstance(step, Stage)]
    assert again[-1].archive.head(0).id == "new"
    # The list does not go back to what it showed before.
    assert all(stage.named for stage in again)
    assert exported(again[-1].archive) == exported(open_archive([archive]))


def test_names_come_with_an_unchanged_archive_that_was_only_listed_before(tmp_path: Path) -> None:
    archive = written(tmp_path)
    stages(archive, with_names=False)
    assert_right(archive)


def test_several_archives_are_one(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one", 4, 1), written(tmp_path / "two", 4, 2)
    anew = open_archive([one, two])
    for _ in range(2):
        assert exported(open_kept([two, one])[0]) == exported(anew)


def test_another_set_of_archives_has_a_store_of_its_own(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one", 4, 1), written(tmp_path / "two", 4, 2)
    open_kept([one, two])
    assert_right(one)
    assert_right(two)


def test_many_files_are_read_by_children_with_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = written(tmp_path, 60)
    anew = open_archive([archive])
    monkeypatch.setattr(crew, "FEW", {True: 2, False: 2})
    monkeypatch.setattr(opening, "FEW", {True: 2, False: 2})
    monkeypatch.setattr(crew, "_BUNDLE", {True: 5, False: 7})
    monkeypatch.setattr(linking, "_FEW", 10)
    assert exported(open_kept([archive])[0]) == exported(anew)
    assert_right(archive)


def test_a_large_snapshot_is_written_by_the_child_that_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = written(tmp_path, 20)
    monkeypatch.setattr(linking, "_FEW", 10)
    kept: list[int] = []
    keep = Store.keep_snapshot

    def keeping(store: Store, data: bytes | bytearray, place: Place | None) -> Snapshot:
        kept.append(len(data))
        return keep(store, data, place)

    monkeypatch.setattr(Store, "keep_snapshot", keeping)
    found, trouble = open_kept([archive])
    assert (exported(found), trouble, kept) == (exported(open_archive([archive])), "", [0])


def test_a_large_archive_has_a_change_looked_at_by_children(
    tmp_path: Path, recognised: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = written(tmp_path, 12)
    monkeypatch.setattr(linking, "_FEW", 10)
    one = Opening([archive])
    for count in (12, 13):
        stage = list(one.steps())[-1]
        assert isinstance(stage, Stage)
        assert len(stage.archive) == count
        assert all(stage.archive.links)
        (archive / "new.txt").write_text(" date 2026-01-02 Ada Lovric spoke in Oslo.\n", encoding="utf-8")
    # In this process, where the tables that names are found with would stay.
    assert recognised == []


def test_what_comes_while_names_are_linked_is_not_looked_at_twice(
    tmp_path: Path, recognised: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late:
        """Takes the records not before it is asked whether it is done."""

        data: bytes | bytearray | None = None
        place, seconds = None, 0.0

        def __init__(
            self,
            records: Callable[[], Iterable[Record]],
            count: int,
            problems: Sequence[Problem],
            contents: str,
            _: Place | None,
        ) -> None:
            begun.append(len(recognised))
            self._records, self._of = records, (problems, contents)

        @property
        def is_done(self) -> bool:
            self.wait()
            return True

        def wait(self, _: object = None) -> None:
            self.data = make(self._records(), *self._of)

        def stop(self) -> None:
            """Nothing is under way."""

    begun: list[int] = []
    archive = written(tmp_path, 12)
    monkeypatch.setattr(opening, "Linking", Late)
    monkeypatch.setattr(opening, "FEW", {True: 2, False: 2})
    monkeypatch.setattr(opening, "_LINKED_SECONDS_APART", 0.0)
    assert exported(open_kept([archive])[0]) == exported(open_archive([archive]))
    assert begun[0] < 12
    assert len(recognised) == 12


@pytest.mark.parametrize("stops", [False, True])
def test_a_snapshot_that_cannot_be_written_or_is_not_wanted_leaves_nothing_behind(
    tmp_path: Path, stops: bool
) -> None:
    folder = tmp_path / "store"
    place = Place(str((tmp_path if stops else folder) / "new.snapshot"), b"seal")
    records = [
        read_record(str(path), path.stem, True) for path in written(tmp_path / "archive", 20).iterdir()
    ]
    linked = Linking(lambda: records * 100, 2000, (), "of these", place)
    linked.wait(lambda: False)
    assert bool(linked.data) is not stops
    linked.stop()
    assert not Path(place.path).exists()


def test_progress_counts_up_to_all(tmp_path: Path) -> None:
    steps = list(Opening([written(tmp_path)]).steps())
    reading = [step for step in steps if isinstance(step, Progress) and step.doing == "reading"]
    assert [step.done for step in reading] == list(range(1, 13))
    assert reading[-1].seconds_left == 0


def test_stopping_keeps_what_was_done(
    tmp_path: Path, recognised: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = written(tmp_path)
    one = Opening([archive])
    for step in one.steps():
        if isinstance(step, Progress) and step.done == 7:
            break
    one.store.close()
    assert len(recognised) == 7
    assert len(open_kept([archive])[0]) == 12
    assert len(recognised) == 12
    assert_right(archive)


def test_a_walk_that_is_given_up_forgets_nothing(tmp_path: Path, recognised: list[str]) -> None:
    session = Opening([written(tmp_path / "archive")])
    whole = [step.archive for step in session.steps() if isinstance(step, Stage)][-1]
    recognised.clear()

    def given_up() -> bool:
        # Whoever asks next waits: another reading of the same archive has begun meanwhile.
        session.stopped = lambda: False
        return True

    session.stopped = given_up
    assert not [step for step in session.steps() if isinstance(step, Stage)]
    assert len(list(session.store.files(with_heads=False))) == len(whole)
    again = [step.archive for step in session.steps() if isinstance(step, Stage)]
    assert again == [whole]
    assert not recognised


def test_a_fault_of_recognition_is_a_problem_of_its_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.names import recognise

    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    archive = written(tmp_path, 3)
    monkeypatch.setattr(recognise, "recognise", broken)
    opened = open_kept([archive])[0]
    assert len(opened) == 3
    assert {problem.reason for problem in opened.problems} == {
        "no names could be found: RuntimeError in parlbrowse"
    }


def test_a_file_that_changes_after_it_was_listed_shows_its_new_text_without_old_places(
    tmp_path: Path,
) -> None:
    archive = written(tmp_path, 3)
    opened = open_kept([archive])[0]
    assert opened.recognition(0).mentions
    Path(opened.head(0).path).write_text("Short.", encoding="utf-8")
    opened = open_kept_without_looking(archive)
    assert opened.article(0).text == "Short."
    assert opened.recognition(0).mentions == ()
    assert len(opened.recognition(0).names) == len(opened.links[0])
    Path(opened.head(1).path).unlink()
    assert "cannot be shown any more" in opened.article(1).text
    assert opened.recognition(1).mentions == ()


def open_kept_without_looking(archive: Path) -> Archive:
    """The archive as its snapshot has it, before files are looked at."""
    snapshot = Opening([archive]).store.snapshot
    assert snapshot is not None
    return snapshot.archive()


def test_a_missing_archive_is_told_and_gets_no_store(tmp_path: Path) -> None:
    with pytest.raises(MissingArchive):
        Opening([tmp_path / "none"])
    assert not (Path(os.environ["XDG_CACHE_HOME"]) / "parlbrowse").exists()


def test_without_a_store_nothing_is_written(tmp_path: Path) -> None:
    open_kept([written(tmp_path)], kept=False)
    assert not Path(os.environ["XDG_CACHE_HOME"]).exists()


def test_an_unreadable_file_is_tried_again_at_each_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = written(tmp_path, 3)
    real = read_file

    def refused(path: str) -> Read:
        return Read(b"", fault="cannot be read: permission denied")

    monkeypatch.setattr(record, "read_file", refused)
    assert len(open_kept([archive])[0]) == 0
    monkeypatch.setattr(record, "read_file", real)
    assert_right(archive)
