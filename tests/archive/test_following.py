"""Following: where the system does not hear of changes, files are looked at; elsewhere it tells."""

import threading
from pathlib import Path

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
