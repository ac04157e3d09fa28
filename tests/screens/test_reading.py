"""Reading an archive behind the screen: what is posted, in which order, and what faults become."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

import pytest
from textual.message import Message

from tests.archive.stored import written
from tui.archive.opening import Opening, Step
from tui.locations import seeds
from tui.screens.reading import ArchiveReading, Changed, Failed, News, Progress, Snapshot, read_archive
from tui.widgets.work import NONE


def posted_for(*archives: str) -> list[Message]:
    posted: list[Message] = []
    read_archive(archives, posted.append, lambda: False)
    return posted


def test_articles_come_first_and_names_with_the_last_snapshot() -> None:
    posted = posted_for(str(seeds()))
    snapshots = [message for message in posted if isinstance(message, Snapshot)]
    assert [snapshot.complete for snapshot in snapshots[:-1]] == [False] * (len(snapshots) - 1)
    assert snapshots[-1].complete
    assert [len(snapshot.archive) for snapshot in snapshots] == [5] * len(snapshots)
    assert not snapshots[0].archive.names
    assert snapshots[-1].archive.names
    assert isinstance(posted[-1], Progress)
    assert posted[-1].work == NONE


def test_an_empty_archive_is_complete_at_once(tmp_path: Path) -> None:
    posted = posted_for(str(tmp_path))
    assert [type(message) for message in posted] == [Snapshot, Progress]
    assert isinstance(posted[0], Snapshot)
    assert posted[0].complete
    assert len(posted[0].archive) == 0


def test_a_missing_archive_is_said(tmp_path: Path) -> None:
    (failed,) = posted_for(str(tmp_path / "none"))
    assert isinstance(failed, Failed)
    assert str(tmp_path / "none") in failed.reason


def test_a_missing_archive_is_read_when_it_comes(tmp_path: Path) -> None:
    archive, posted = tmp_path / "archive", SimpleQueue[Message]()
    reading = ArchiveReading()
    try:
        reading([str(archive)], posted.put, lambda: False)
        assert isinstance(posted.get(timeout=20), Failed)
        written(archive, 4)
        assert isinstance(posted.get(timeout=20), Changed)
        reading([str(archive)], posted.put, lambda: False)
        while not isinstance(message := posted.get(timeout=20), Snapshot) or not message.complete:
            assert not isinstance(message, Failed)
        assert len(message.archive) == 4
    finally:
        reading.close()


def test_a_fault_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(ArchiveReading, "_read", broken)
    (failed,) = posted_for(str(seeds()))
    assert isinstance(failed, Failed)
    assert "report it: RuntimeError: boom" in failed.reason


def test_nothing_is_read_on_when_nobody_waits() -> None:
    posted: list[Message] = []
    read_archive([str(seeds())], posted.append, lambda: True)
    assert posted == []


def test_what_came_and_went_is_news_and_reading_the_same_again_is_none(tmp_path: Path) -> None:
    archive = written(tmp_path / "archive", 4)
    reading = ArchiveReading()

    def told() -> list[str]:
        posted: list[Message] = []
        reading([str(archive)], posted.append, lambda: False)
        return [message.text for message in posted if isinstance(message, News)]

    try:
        assert told() == []
        assert told() == []
        first, second = (archive / name for name in ("new.txt", "other.txt"))
        first.write_text(" date 2026-01-02 Ada Lovric spoke of herrings in Oslo.\n", encoding="utf-8")
        assert told() == ["1 new article"]
        first.write_text(" date 2026-01-02 Ada Lovric spoke of many puffins in Oslo.\n", encoding="utf-8")
        assert told() == ["Articles have changed"]
        first.rename(second)
        assert told() == ["1 new article, 1 gone"]
        second.touch()
        assert told() == []
        second.unlink()
        assert told() == ["1 article gone"]
    finally:
        reading.close()


def test_a_reading_begins_when_the_one_before_has_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, posted = written(tmp_path / "archive", 4), list[Message]()
    begun, given_up = Event(), Event()
    running: list[bool] = []
    beside: list[int] = []
    steps = Opening.steps

    def noted(self: Opening, with_names: bool = True) -> Iterator[Step]:
        beside.append(len(running))
        running.append(True)
        begun.set()
        try:
            if len(beside) == 1:
                given_up.wait(20)
            yield from steps(self, with_names)
        finally:
            running.pop()

    monkeypatch.setattr(Opening, "steps", noted)
    reading = ArchiveReading()
    try:
        first = Thread(target=reading, args=([str(archive)], posted.append, given_up.is_set))
        second = Thread(target=reading, args=([str(archive)], posted.append, lambda: False))
        first.start()
        assert begun.wait(20)
        second.start()
        second.join(0.2)
        given_up.set()
        first.join(20)
        second.join(20)
        assert beside == [0, 0]
        assert isinstance(posted[-1], Progress)
    finally:
        reading.close()
