"""Files that come, change and go while the browser is open, and the reader's place among them."""

from pathlib import Path

from tests.archive.stored import written
from tests.process.terminal import Terminal


def test_files_appear_change_and_go_without_moving_the_reader(home: Path, tmp_path: Path) -> None:
    archive = written(tmp_path / "archive", 9)
    with Terminal(str(archive), home=home, columns=120) as terminal:
        terminal.until_shown("9 articles")
        terminal.press("jjj")
        terminal.until_shown("4/9")
        terminal.until(lambda: "finding" not in terminal.text and " · " in terminal.text, "names")
        new = archive / "new.txt"
        new.write_text(" date 2026-01-02 Ada Lovric spoke of herrings in Oslo.\n", encoding="utf-8")
        terminal.until_shown("herrings")
        terminal.until_shown("5/10")
        terminal.until_shown("1 new article")
        new.write_text(" date 2026-01-02 Ada Lovric spoke of puffins in Oslo.\n", encoding="utf-8")
        terminal.until_shown("puffins")
        terminal.until_shown("Articles have changed")
        # An article that is open stays open, and its list goes on being followed.
        terminal.press("\r")
        terminal.until_shown("q back")
        new.rename(archive / "moved.txt")
        (archive / "late.txt").write_text(" date 2026-01-01 Late auks.\n", encoding="utf-8")
        terminal.until_shown("6/11")
        (archive / "late.txt").unlink()
        terminal.until_shown("5/10")
        terminal.press("q")
        terminal.until_shown("q quit")
        terminal.press("g")
        terminal.until_shown("1/10")
        (archive / "moved.txt").unlink()
        terminal.until_shown("1/9")
        terminal.until_gone("puffins")


def test_an_archive_that_goes_comes_back_by_itself_and_for_the_asking(home: Path, tmp_path: Path) -> None:
    archive, away = written(tmp_path / "archive", 9), tmp_path / "away"
    with Terminal(str(archive), home=home, columns=120) as terminal:
        terminal.until_shown("9 articles")
        terminal.press("jjj")
        terminal.until_shown("4/9")
        for asks in ("", "r"):
            archive.rename(away)
            terminal.until_shown("no such file or folder")
            terminal.until_shown("0 articles")
            away.rename(archive)
            terminal.press(asks)
            terminal.until_gone("no such file or folder")
            terminal.until(lambda: "4/9" in terminal.text or "Read again" in terminal.text, "the list")
        (archive / "new.txt").write_text(" date 2026-01-02 Late auks.\n", encoding="utf-8")
        terminal.until_shown("Late auks")


def test_what_takes_an_archives_place_is_followed_too(home: Path, tmp_path: Path) -> None:
    archive, other = written(tmp_path / "archive", 9), written(tmp_path / "other", 4)
    with Terminal(str(archive), home=home, columns=120) as terminal:
        terminal.until_shown("9 articles")
        archive.rename(tmp_path / "old")
        other.rename(archive)
        terminal.until_shown("4 articles")
        (archive / "new.txt").write_text(" date 2026-01-02 Late auks.\n", encoding="utf-8")
        terminal.until_shown("Late auks")
