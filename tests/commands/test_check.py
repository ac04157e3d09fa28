from pathlib import Path

from tests.archive.messy import make_messy
from tests.commands.archives import WATER, write
from tests.commands.conftest import Command


def test_an_archive_without_a_problem_says_so_and_exits_0(command: Command) -> None:
    ended = command("check")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "parlbrowse: 5 articles, 0 problems\n"


def test_a_problem_is_a_line_of_path_and_reason(command: Command, tmp_path: Path) -> None:
    write(tmp_path, good=WATER, undated="The House met.")
    ended = command("check", str(tmp_path))
    assert ended.code == 1
    (line,) = ended.lines
    path, _, reason = line.partition(": ")
    assert path == str(tmp_path / "undated.txt")
    assert reason.endswith("begin it with a line such as “date 2025-04-07”")


def test_what_is_said_of_an_undated_article_dates_it(command: Command, tmp_path: Path) -> None:
    write(tmp_path, undated="date 2025-04-07\nThe House met.")
    assert command("check", str(tmp_path)).code == 0
    assert command("list", str(tmp_path)).cells[0][0] == "2025-04-07"


def test_a_messy_archive_lists_each_file_that_has_a_problem_and_no_other(
    command: Command, tmp_path: Path
) -> None:
    messy = make_messy(tmp_path)
    ended = command("check", str(tmp_path))
    assert ended.code == 1
    wanted = {entry.name: entry.problem for entry in messy if entry.problem}
    reasons: dict[str, str] = {}
    for line in ended.lines:
        path, _, reason = line.removeprefix(f"{tmp_path}/").partition(": ")
        reasons[path] = f"{reasons.get(path, '')}; {reason}"
    assert set(reasons) == set(wanted)
    assert all(reason in reasons[name] for name, reason in wanted.items())


def test_every_file_of_a_messy_archive_is_listed_or_has_a_problem(command: Command, tmp_path: Path) -> None:
    messy = make_messy(tmp_path)
    listed = {id: date for date, id, _ in command("list", str(tmp_path)).cells}
    assert listed == {entry.id: entry.date or "undated" for entry in messy if entry.id is not None}
