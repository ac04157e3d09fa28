"""The store: it may be lost, damaged, locked, full or old, and costs time then, never an article."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.archive.stored import exported, written
from tui.archive import fingerprint as fingerprints
from tui.archive import store as stores
from tui.archive.archive import Archive
from tui.archive.build import open_archive
from tui.archive.opening import Opening, open_kept
from tui.archive.store import Store


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive whose store is filled."""
    folder = written(tmp_path / "archive", 6)
    open_kept([folder])
    return folder


def store_file(archive: Path) -> Path:
    file = Store([str(archive)]).file
    assert file is not None
    return file


def opened(archive: Path) -> tuple[Archive, str]:
    """The archive, which is right, and the trouble with its store."""
    anew = open_archive([archive])
    found, trouble = open_kept([archive])
    assert exported(found) == exported(anew)
    assert found.names == anew.names
    assert found.problems == anew.problems
    return found, trouble


def close_all(file: Path) -> None:
    """Bring what is in the log into the file, so that damage to the file is damage to all."""
    base = sqlite3.connect(file)
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()


def test_it_lies_in_the_cache_folder_one_an_archive(archive: Path, tmp_path: Path) -> None:
    file = store_file(archive)
    assert file.parent == Path(os.environ["XDG_CACHE_HOME"]) / "parlbrowse"
    assert file.name.startswith("archive-")
    link = tmp_path / "link"
    link.symlink_to(archive)
    assert store_file(link) == file
    assert store_file(written(tmp_path / "other", 1)) != file


def test_a_lost_store_is_made_anew(archive: Path) -> None:
    for file in store_file(archive).parent.iterdir():
        file.unlink()
    assert opened(archive)[1] == ""
    assert store_file(archive).exists()


def test_what_a_killed_writer_left_goes_after_a_day(archive: Path) -> None:
    file = store_file(archive)
    old, young = (Path(f"{file}.snapshot.{number}") for number in (1, 2))
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    os.utime(old, (0, 0))
    (archive / "new.txt").write_text(" date 2026-01-02 Ada Lovric spoke in Oslo.\n", encoding="utf-8")
    opened(archive)
    assert not old.exists()
    assert young.exists()


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 + 100])


def _overwritten(file: Path) -> None:
    file.write_bytes(b"no database" * 1000)


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _holed(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for place in range(2000, len(data), 97):
        data[place] ^= 0xFF
    file.write_bytes(data)


DAMAGES = [_cut, _overwritten, _emptied, _holed]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_made_anew(archive: Path, damage: Callable[[Path], None]) -> None:
    file = store_file(archive)
    close_all(file)
    damage(file)
    Path(f"{file}.snapshot").unlink()
    opened(archive)
    assert opened(archive)[1] == ""
    assert Store([str(archive)]).snapshot is not None


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_snapshot_is_made_anew(archive: Path, damage: Callable[[Path], None]) -> None:
    damage(Path(f"{store_file(archive)}.snapshot"))
    opened(archive)
    assert Store([str(archive)]).snapshot is not None


def test_every_byte_of_a_snapshot_may_be_wrong(archive: Path) -> None:
    file = Path(f"{store_file(archive)}.snapshot")
    whole = file.read_bytes()
    anew = exported(open_archive([archive]))
    for place in range(0, len(whole), 211):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x5A]) + whole[place + 1 :])
        assert exported(open_kept([archive])[0]) == anew, place


def test_a_row_with_a_wrong_byte_is_read_again(archive: Path) -> None:
    file = store_file(archive)
    for column in ("head", "found"):
        base = sqlite3.connect(file)
        with base:
            base.execute(
                f"UPDATE files SET {column} = substr({column}, 1, 9) || x'00' || substr({column}, 11)"
            )
            base.execute("DELETE FROM meta WHERE key = 'signature'")
        base.close()
        Path(f"{file}.snapshot").unlink()
        opened(archive)


def test_a_store_of_another_kind_is_emptied(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "FORMAT", 99)
    store = Store([str(archive)])
    assert store.snapshot is None
    assert not list(store.files(with_heads=True))
    store.close()
    assert opened(archive)[1] == ""
    assert Store([str(archive)]).snapshot is not None


def test_a_store_of_other_rules_is_emptied(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "fingerprint", lambda: "other")
    store = Store([str(archive)])
    assert (store.snapshot, list(store.files(with_heads=True))) == (None, [])


def test_a_store_with_other_tables_is_made_anew(archive: Path) -> None:
    file = store_file(archive)
    for side in file.parent.iterdir():
        side.unlink()
    base = sqlite3.connect(file)
    base.execute("CREATE TABLE files (name TEXT)")
    base.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    base.commit()
    base.close()
    opened(archive)
    assert opened(archive)[1] == ""


def test_a_locked_store_is_done_without(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_PATIENCE_SECONDS", 0.01)
    (archive / "new.txt").write_text("Ada Lovric spoke in Oslo.", encoding="utf-8")
    holder = sqlite3.connect(store_file(archive), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    trouble = opened(archive)[1]
    assert "kept in memory" in trouble
    assert "locked" in trouble
    holder.execute("ROLLBACK")
    holder.close()
    assert opened(archive)[1] == ""


def test_a_folder_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    found, trouble = opened(written(tmp_path / "archive", 3))
    assert len(found) == 3
    assert trouble.startswith("The store cannot be used, all is kept in memory")


def _open_bases_with(monkeypatch: pytest.MonkeyPatch, pragma: str) -> None:
    real = stores._new_base

    def base_with(path: str) -> sqlite3.Connection:
        base = real(path)
        base.execute(f"PRAGMA {pragma}")
        return base

    monkeypatch.setattr(stores, "_new_base", base_with)


def test_a_store_that_cannot_be_written_is_still_read(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (archive / "new.txt").write_text("Ada Lovric spoke in Oslo.", encoding="utf-8")
    _open_bases_with(monkeypatch, "query_only = ON")
    found, trouble = opened(archive)
    assert len(found) == 7
    assert "kept in memory" in trouble
    assert "readonly" in trouble


def test_a_full_disk_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _open_bases_with(monkeypatch, "max_page_count = 8")
    folder = written(tmp_path / "archive", 40)
    found, trouble = opened(folder)
    assert len(found) == 40
    assert "full" in trouble
    monkeypatch.undo()


def test_in_one_session_without_a_usable_store_changes_are_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path / "archive", 3)
    session = Opening([folder], kept=False)
    list(session.steps())
    (folder / "new.txt").write_text("Ada Lovric spoke in Oslo.", encoding="utf-8")
    list(session.steps())
    assert session.store.snapshot is not None
    assert exported(session.store.snapshot.archive()) == exported(open_archive([folder]))


def test_the_fingerprint_changes_with_any_rule_or_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    import tui

    package = Path(tui.__file__).parent
    copy = tmp_path / "tui"
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "_PACKAGE", copy)

    def told() -> str:
        fingerprints.fingerprint.cache_clear()
        return fingerprints.fingerprint()

    before = told()
    assert told() == before
    for name in (
        "names/statements/roles.py",
        "names/tables/cities.tsv",
        "names/words/vocabulary.txt",
        "text/blocks.py",
    ):
        path = copy / name
        kept = path.read_bytes()
        # Of the same length and time, as an edit in place may be.
        path.write_bytes(kept.replace(b"e", b"i", 1))
        os.utime(path, (1, 1))
        assert told() != before, name
        path.write_bytes(kept)
        assert told() == before
    (copy / "names" / "tagger" / "weights.bin").write_bytes(b"1")
    assert told() != before
    fingerprints.fingerprint.cache_clear()
