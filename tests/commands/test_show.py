from pathlib import Path

from tests.commands.archives import WATER, write
from tests.commands.conftest import Command


def test_date_and_text_with_which_the_headline_is_said(command: Command, tmp_path: Path) -> None:
    archive = str(write(tmp_path, water=WATER))
    ended = command("show", "water", archive)
    (exported,) = command("export", archive).objects
    assert ended.code == 0
    assert ended.out == f"2025-04-07\n\n{exported['text'].strip()}\n"
    assert "“Water is dear to\nus,”" in ended.out


def test_a_headline_with_which_the_text_does_not_begin_stands_above_it(
    command: Command, tmp_path: Path
) -> None:
    (tmp_path / "house.txt").write_text(
        "date 2025-04-07\nNEWS\n\nThe House met on Monday.\n", encoding="utf-8"
    )
    ended = command("show", "house", str(tmp_path))
    assert ended.out == "2025-04-07\nThe House met on Monday.\n\nNEWS\n\nThe House met on Monday.\n"
    (tmp_path / "house.txt").write_text("date 2025-04-07\nThe House met on Monday.\n", encoding="utf-8")
    assert command("show", "house", str(tmp_path)).out == "2025-04-07\n\nThe House met on Monday.\n"


def test_json_is_the_object_that_export_prints(command: Command, tmp_path: Path) -> None:
    archive = str(write(tmp_path, water=WATER))
    assert command("show", "water", "--json", archive).out == command("export", archive).out


def test_a_files_name_below_the_archive_stands_for_its_id(command: Command, tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "water.v2.txt").write_text(WATER, encoding="utf-8")
    (tmp_path / "plain.md").write_text(WATER, encoding="utf-8")
    for id in ("2025/water.v2", "2025/water.v2.txt", "2025/water.v2.txt.gz", "plain", "plain.md"):
        assert WATER.split()[-1] in command("show", id, str(tmp_path)).out, id
    assert command("show", "water.v2.txt", str(tmp_path)).code == 1


def test_an_id_outdoes_a_files_name(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("date 2025-01-01\nThe first.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("date 2025-01-01\nThe other.", encoding="utf-8")
    for id, said in (("a", "The other."), ("a.txt", "The other."), ("a.md", "The first.")):
        assert said in command("show", id, str(tmp_path)).out, id


def test_an_unknown_id_hints_at_near_ones(command: Command) -> None:
    ended = command("show", "000_f8bb0f7fd1174942")
    assert (ended.code, ended.out) == (1, "")
    assert "there is no article 000_f8bb0f7fd1174942" in ended.err
    assert "did you mean 000_f8bb0f7fd1174941" in ended.err


def test_an_id_like_none_hints_at_list(command: Command) -> None:
    ended = command("show", "zzzz")
    assert ended.code == 1
    assert "`parlbrowse list` prints every id" in ended.err


def test_an_article_is_found_by_the_id_that_list_prints(command: Command, tmp_path: Path) -> None:
    (tmp_path / "tab\there\x1b.txt").write_text(WATER, encoding="utf-8")
    ((_, printed, _),) = command("list", str(tmp_path)).cells
    assert command("show", printed, str(tmp_path)).code == 0


def test_what_was_wrong_with_the_file_is_said_beside_the_text(command: Command, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b" date 2025-01-01 The S\xc3\xa9nat met.\x00\xff\xfe\n")
    ended = command("show", "broken", str(tmp_path))
    assert ended.code == 0
    assert "Sénat met." in ended.out
    assert "broken.txt: " in ended.err
