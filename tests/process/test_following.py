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
