"""Following: where the system does not hear of changes, files are looked at; elsewhere it tells."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from tui.archive import following
from tui.archive.following import Following, is_of_the_network

MOUNTS = (
    "/dev/vda / ext4 rw 0 0\n"
    "server:/press /srv/press nfs4 rw 0 0\n"
    "/dev/vdb /srv/press/local\\040disk ext4 rw 0 0\n"
    "//server/share /mnt/share cifs rw 0 0\n"
    "host:/home /mnt/far fuse.sshfs rw 0 0\n"
    "broken\n"
)


@pytest.mark.parametrize(
    ("path", "far"),
    [
        ("/home/reader", False),
        ("/srv/press/2025", True),
        ("/srv/press", True),
        ("/srv/pressed", False),
        ("/srv/press/local disk/x", False),
        ("/mnt/share/a", True),
        ("/mnt/far", True),
    ],
)
def test_file_systems_of_the_network_are_known_by_their_mounts(tmp_path: Path, path: str, far: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert is_of_the_network(path, mounts) is far
    assert not is_of_the_network(path, tmp_path / "none")


@pytest.mark.parametrize("far", [False, True])
def test_a_change_is_told_either_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, far: bool) -> None:
    monkeypatch.setattr(following, "is_of_the_network", lambda path: far)
    monkeypatch.setattr(following, "_LOOKED_MS", 50)
    told = threading.Semaphore(0)
    follower = Following([str(tmp_path)], told.release)
    try:
        # The first word is for what changed before anybody listened.
        assert told.acquire(timeout=20)
        (tmp_path / "new.txt").write_text("new", encoding="utf-8")
        assert told.acquire(timeout=20)
        (tmp_path / "new.txt").unlink()
        assert told.acquire(timeout=20)
    finally:
        follower.stop()


def replaced(archive: Path) -> None:
    """Another folder with the same files takes its path, as an archive that is unpacked anew does."""
    shutil.copytree(archive, archive.with_name("other"))
    archive.rename(archive.with_name("old"))
    archive.with_name("other").rename(archive)


def emptied(archive: Path) -> None:
    """It is deleted and made anew: the new folder may have the old one's number."""
    shutil.rmtree(archive)
    archive.mkdir()


def away_and_back(archive: Path) -> None:
    """It is moved away and comes back, as what is mounted does."""
    archive.rename(archive.with_name("away"))
    archive.with_name("away").rename(archive)


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("happens", [replaced, emptied, away_and_back])
def test_what_takes_the_place_of_an_archive_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Path], None], far: bool
) -> None:
    monkeypatch.setattr(following, "is_of_the_network", lambda path: far)
    monkeypatch.setattr(following, "_LOOKED_MS", 50)
    archive = tmp_path / "archive"
    archive.mkdir()
    with followed(archive) as seen:
        happens(archive)
        for name in ("first.txt", "second.txt"):
            (archive / name).write_text("new", encoding="utf-8")
            seen.until(name)


def test_a_link_that_is_led_elsewhere_is_followed_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_LOOKED_MS", 50)
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "old.txt").write_text("old", encoding="utf-8")
    archive = tmp_path / "archive"
    archive.symlink_to("one")
    with followed(archive) as seen:
        (tmp_path / "next").symlink_to("two")
        (tmp_path / "next").replace(archive)
        seen.until("old.txt")
        (tmp_path / "two" / "new.txt").write_text("new", encoding="utf-8")
        seen.until("new.txt")


def test_an_archive_that_is_not_there_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_LOOKED_MS", 50)
    monkeypatch.setattr(following, "_SOUGHT_SECONDS", 0.05)
    archive = tmp_path / "archive"
    with followed(archive, is_there=False) as seen:
        seen.until(None)
        archive.mkdir()
        seen.until()
        archive.rename(tmp_path / "away")
        seen.until(None)
        (tmp_path / "away" / "late.txt").write_text("late", encoding="utf-8")
        (tmp_path / "away").rename(archive)
        seen.until("late.txt")


class Seen:
    """What stands at an archive's path whenever a change is told: None where nothing does."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._told: SimpleQueue[frozenset[str] | None] = SimpleQueue()

    def look(self) -> None:
        """A change was told."""
        try:
            self._told.put(frozenset(os.listdir(self._archive)))
        except FileNotFoundError:
            self._told.put(None)

    def until(self, name: str | None = "") -> None:
        """Wait until it is told with this file in it; no name: with any or none; None: as gone."""
        while True:
            told = self._told.get(timeout=20)
            if told is None if name is None else told is not None and (not name or name in told):
                return


@contextmanager
def followed(archive: Path, is_there: bool = True) -> Iterator[Seen]:
    """An archive that is followed, from when that is told for the first time where it is there."""
    seen = Seen(archive)
    follower = Following([str(archive)], seen.look)
    try:
        if is_there:
            seen.until()
        yield seen
    finally:
        follower.stop()
