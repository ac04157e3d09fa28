from pathlib import Path

from tests.commands.archives import WATER, write
from tests.commands.conftest import Command


def test_an_archive_without_a_problem_says_so_and_exits_0(command: Command) -> None:
    ended = command("check")
    assert (ended.code, ended.out) == (0, "")
    assert "articles read: 5, problems: 0" in ended.err


def test_a_problem_is_a_line_of_path_and_reason(command: Command, tmp_path: Path) -> None:
    write(tmp_path, good=WATER, undated="The House met.")
    ended = command("check", str(tmp_path))
    assert ended.code == 1
    (line,) = ended.lines
    path, _, reason = line.partition(": ")
    assert path == str(tmp_path / "undated.txt")
    assert "date" in reason
