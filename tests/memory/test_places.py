"""What a restart brings back, and what a broken file does: nothing."""

from pathlib import Path

import pytest

from tui.memory.places import Place, memory_file, recall, remember


def test_a_place_is_kept_for_each_archive(tmp_path: Path) -> None:
    one, other = [str(tmp_path / "one")], [str(tmp_path / "other")]
    place = Place('who:"Ada" 2025', "a/b", order="oldest", density=1)
    remember(one, place)
    remember(other, Place("2024"))
    assert recall(one) == place
    assert recall(other) == Place("2024")
    assert recall([str(tmp_path / "third")]) == Place()


def test_the_order_in_which_archives_are_named_does_not_matter(tmp_path: Path) -> None:
    remember([str(tmp_path / "a"), str(tmp_path / "b")], Place("x"))
    assert recall([str(tmp_path / "b"), str(tmp_path / "a")]) == Place("x")


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '"x"', "[" * 100_000, '{"KEY": 3}', '{"KEY": {"filter": 7, "density": "two"}}']
)
def test_a_broken_file_is_no_file(tmp_path: Path, broken: str) -> None:
    memory_file().parent.mkdir(parents=True)
    key = str(tmp_path).replace("\\", "\\\\")
    memory_file().write_text(broken.replace("KEY", key), encoding="utf-8")
    assert recall([str(tmp_path)]) == Place()
    remember([str(tmp_path)], Place("2025"))
    assert recall([str(tmp_path)]) == Place("2025")


def test_a_folder_that_cannot_be_made_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    remember(["x"], Place("2025"))
    assert recall(["x"]) == Place()


def test_the_last_fifty_archives_are_kept(tmp_path: Path) -> None:
    for number in range(55):
        remember([str(tmp_path / str(number))], Place(str(number)))
    assert recall([str(tmp_path / "4")]) == Place()
    assert recall([str(tmp_path / "5")]) == Place("5")
