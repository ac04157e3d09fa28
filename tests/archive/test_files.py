"""Files: every one is found once, under an id of its own, and what cannot be looked into is told."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.archive.article import Problem
from tui.archive.files import FoundFile, MissingArchive, find_files


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def ids_of(*archives: Path | str) -> list[str]:
    found = list(find_files(archives))
    assert all(isinstance(item, FoundFile) for item in found)
    return [item.id for item in found if isinstance(item, FoundFile)]


def problems_of(*archives: Path | str) -> dict[str, str]:
    return {item.path: item.reason for item in find_files(archives) if isinstance(item, Problem)}


def test_a_folder_is_searched_to_the_bottom_and_ids_have_no_suffix(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.md", "c", "x/y/d.txt", "x/e.text", "v1.2.txt", "26.03.2024")
    assert sorted(ids_of(tmp_path)) == ["26.03.2024", "a", "b", "c", "v1.2", "x/e", "x/y/d"]


def test_the_order_is_that_of_names_whatever_the_disk_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "b.txt", "a.txt", "z/a.txt", "y/b.txt", "y/a.txt")
    forward = ids_of(tmp_path)
    assert forward == ["a", "b", "y/a", "y/b", "z/a"]
    scan = os.scandir

    class Backward:
        def __init__(self, path: str) -> None:
            with scan(path) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self.entries)

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Backward)
    assert ids_of(tmp_path) == forward


def test_paths_open_the_files(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt")
    (found,) = find_files([tmp_path])
    assert isinstance(found, FoundFile)
    assert Path(found.path).read_text() == "x/a.txt"


def test_names_that_differ_by_the_suffix_keep_it(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "a.txt", "a", "a.text")
    by_name = {
        os.path.basename(item.path): item.id for item in find_files([tmp_path]) if isinstance(item, FoundFile)
    }
    assert by_name == {"a.txt": "a", "a": "a~2", "a.md": "a.md", "a.text": "a.text"}


def test_hidden_files_and_folders_are_passed_over_unless_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ".b.txt", ".c/d.txt", "e/.f.txt")
    assert ids_of(tmp_path) == ["a"]
    assert ids_of(tmp_path / ".b.txt") == [".b"]
    assert ids_of(tmp_path / ".c") == ["d"]


def test_files_named_directly_have_the_ids_that_their_folder_would_give(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "c.txt")
    assert ids_of(tmp_path / "c.txt", tmp_path / "a.txt") == ["c", "a"]


def test_several_archives_stand_before_their_ids(tmp_path: Path) -> None:
    write(tmp_path, "news/a.txt", "press/a.txt", "more/b.txt")
    assert ids_of(tmp_path / "news", tmp_path / "press", tmp_path / "more" / "b.txt") == [
        "news/a",
        "press/a",
        "more/b",
    ]


def test_archives_of_one_name_are_told_apart_in_any_order(tmp_path: Path) -> None:
    write(tmp_path, "x/news/a.txt", "y/news/a.txt", "x/x_news/a.txt", "z/a.txt")
    archives = [tmp_path / "x/news", tmp_path / "y/news", tmp_path / "x/x_news", tmp_path / "z"]
    ids = ids_of(*archives)
    assert len(set(ids)) == 4
    assert all(name.endswith("/a") for name in ids)
    assert ids_of(*reversed(archives)) == ids[::-1]


def test_a_file_comes_once_though_its_folder_is_named_too(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "x/b.txt")
    for archives in (
        (tmp_path, tmp_path / "a.txt"),
        (tmp_path / "a.txt", tmp_path),
        (tmp_path, tmp_path),
        (tmp_path, tmp_path / "x"),
        (tmp_path / "x", tmp_path),
        (tmp_path, f"{tmp_path}/./x/../"),
    ):
        found = [os.path.realpath(item.path) for item in find_files(archives)]
        assert sorted(found) == [str(tmp_path / "a.txt"), str(tmp_path / "x" / "b.txt")]


def test_a_missing_archive_is_said_before_anything_is_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    with pytest.raises(MissingArchive, match="gone") as raised:
        find_files([tmp_path, tmp_path / "gone"])
    assert raised.value.path == str(tmp_path / "gone")
    for name in ("", "a\0b"):
        with pytest.raises(MissingArchive):
            find_files([name])


def test_links_are_followed_and_loops_are_not(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    write(archive, "a.txt", "x/b.txt")
    write(tmp_path, "elsewhere/c.txt", "single.txt")
    (archive / "0-self").symlink_to(archive, target_is_directory=True)
    (archive / "x" / "again").symlink_to("../x", target_is_directory=True)
    (archive / "0-copy.txt").symlink_to("a.txt")
    (archive / "linked").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (archive / "one.txt").symlink_to(tmp_path / "single.txt")
    (tmp_path / "elsewhere" / "back").symlink_to(archive, target_is_directory=True)
    assert sorted(ids_of(archive)) == ["a", "linked/c", "one", "x/b"]


def test_a_link_to_a_folder_above_the_archive_is_a_problem(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    write(archive, "a.txt")
    write(tmp_path, "other/b.txt")
    (archive / "up").symlink_to(tmp_path, target_is_directory=True)
    assert [item.id for item in find_files([archive]) if isinstance(item, FoundFile)] == ["a"]
    assert problems_of(archive) == {
        str(archive / "up"): "a symbolic link to a folder above the archive, which is not followed"
    }


def test_links_that_lead_nowhere_are_problems(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("nothing.txt")
    (tmp_path / "itself.txt").symlink_to("itself.txt")
    problems = problems_of(tmp_path)
    assert set(problems) == {str(tmp_path / "gone.txt"), str(tmp_path / "itself.txt")}
    assert all("leads nowhere" in reason for reason in problems.values())


def test_a_pipe_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert problems_of(tmp_path) == {str(tmp_path / "pipe.txt"): "neither a file nor a folder"}
    assert problems_of(tmp_path / "pipe.txt") == {str(tmp_path / "pipe.txt"): "neither a file nor a folder"}


def test_a_folder_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", "locked/b.txt", "z/c.txt")
    scan = os.scandir

    def guarded(path: str) -> object:
        if os.path.basename(path) == "locked":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = list(find_files([tmp_path]))
    assert [item.id for item in found if isinstance(item, FoundFile)] == ["a", "z/c"]
    assert [item for item in found if isinstance(item, Problem)] == [
        Problem(str(tmp_path / "locked"), "the folder cannot be opened: permission denied")
    ]


def test_names_that_are_not_utf8_or_hostile_have_printable_ids(tmp_path: Path) -> None:
    for name in (
        b"caf\xe9.txt",
        b"caf\xe8.txt",
        b"a\x1b[2Jb.txt",
        b"a\nb.txt",
        b"dir\xff/x.txt",
        b"dir\xfe/x.txt",
    ):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.parent.mkdir(exist_ok=True)
        path.write_text("text")
    ids = ids_of(tmp_path)
    assert len(set(ids)) == 6
    assert {"caf\\xe9", "caf\\xe8", "dir\\xff/x", "dir\\xfe/x", "a b", "a␛[2Jb"} == set(ids)


def test_ids_stay_unique_where_printable_names_meet(tmp_path: Path) -> None:
    for name in ("a\nb", "a\tb", "a b"):
        write(tmp_path, f"{name}/x.txt", f"{name}.txt")
    ids = ids_of(tmp_path)
    assert len(ids) == len(set(ids)) == 6


def test_many_files_are_found_one_by_one(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number // 50}/{number}.txt" for number in range(500)))
    found = find_files([tmp_path])
    assert isinstance(next(found), FoundFile)
    assert len({item.id for item in found if isinstance(item, FoundFile)}) == 499
