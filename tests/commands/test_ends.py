"""How the real process ends: exit codes, streams and signals, and what it imports on the way."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.archives import WATER
from tests.process.environment import PARLBROWSE, environment
from tui.palette import THEMES


def run(
    *words: str, home: Path, stdin: str = "", variables: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PARLBROWSE, *words],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=environment(home, **(variables or {})),
        cwd=home,
        timeout=60,
        check=False,
    )


def test_version_and_help_exit_0(home: Path) -> None:
    version = run("--version", home=home)
    assert (version.returncode, version.stderr) == (0, "")
    assert version.stdout.startswith("parlbrowse ")
    help_ = run("names", "--help", home=home)
    assert (help_.returncode, help_.stderr) == (0, "")
    assert "parlbrowse names [-q QUERY]" in help_.stdout


def test_bad_usage_exits_2_with_one_line(home: Path) -> None:
    ended = run("list", "--jsno", home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "parlbrowse: there is no option --jsno; `parlbrowse --help` shows what there is\n"


@pytest.mark.parametrize("variables", [{}, {"TERM": "dumb"}])
def test_the_browser_without_a_terminal_names_list_and_exits_2(home: Path, variables: dict[str, str]) -> None:
    ended = run(home=home, variables=variables)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1
    assert "`parlbrowse list`" in ended.stderr


@pytest.mark.parametrize(("word", "meant"), [("lst", "list"), ("ls", "list"), ("Exprot", "export")])
def test_a_first_word_that_is_nearly_a_command_is_told_of_it(home: Path, word: str, meant: str) -> None:
    ended = run(word, "news", home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"parlbrowse: there is no command or archive “{word}”; did you mean {meant}?\n"


def test_a_first_word_that_is_nearly_a_command_and_an_archive_is_an_archive(home: Path) -> None:
    (home / "lst").mkdir()
    assert "the browser needs a terminal" in run("lst", home=home).stderr
    missing = run("lst", "show", home=home)
    assert (missing.returncode, missing.stderr) == (2, "parlbrowse: there is no archive show\n")


def test_help_as_a_first_word_is_told_where_help_is_unless_it_is_an_archive(home: Path) -> None:
    ended = run("help", home=home)
    assert ended.returncode == 2
    assert ended.stderr == (
        "parlbrowse: there is no command or archive “help”; `parlbrowse --help` shows what there is\n"
    )
    (home / "help").mkdir()
    assert "the browser needs a terminal" in run("help", home=home).stderr


def test_a_missing_archive_is_told_where_there_is_no_terminal(home: Path) -> None:
    ended = run("somewhere/list", home=home)
    assert (ended.returncode, ended.stderr) == (2, "parlbrowse: there is no archive somewhere/list\n")


def test_help_names_every_theme(home: Path) -> None:
    for words in (["--help"], ["list", "--help"]):
        out = " ".join(run(*words, home=home).stdout.split())
        assert f"Themes: {', '.join(THEMES)}." in out


def test_queries_come_from_standard_input(home: Path) -> None:
    ended = run("names", "-q", "-", home=home, stdin="koshanov\nТокаев\n")
    first, second = (json.loads(line) for line in ended.stdout.splitlines())
    assert ended.returncode == 0
    assert first["names"][0]["name"] == "Yerlan Koshanov"
    assert second["query"] == "Токаев"
    assert second["names"][0]["name"] == "Kassym-Jomart Tokayev"


def test_each_query_is_answered_before_the_next_is_asked(home: Path) -> None:
    with subprocess.Popen(
        [*PARLBROWSE, "names", "-q", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(home),
        cwd=home,
        encoding="utf-8",
    ) as asked:
        assert asked.stdin
        assert asked.stdout
        for query in ("geneva", "senate"):
            asked.stdin.write(f"{query}\n")
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline())["query"] == query


def test_a_closed_pipe_ends_quietly(home: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(40):
        (archive / f"{number:03}.txt").write_text(WATER * 5, encoding="utf-8")
    with subprocess.Popen(
        [*PARLBROWSE, "export", str(archive)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
        cwd=home,
    ) as export:
        assert export.stdout
        assert export.stderr
        export.stdout.read(10)
        export.stdout.close()
        assert export.stderr.read() == b""
    assert export.returncode == 128 + signal.SIGPIPE


def test_an_interrupt_exits_130_without_a_traceback(home: Path) -> None:
    with subprocess.Popen(
        [*PARLBROWSE, "names", "-q", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
        cwd=home,
        encoding="utf-8",
    ) as asked:
        assert asked.stdin
        assert asked.stdout
        asked.stdin.write("geneva\n")
        asked.stdin.flush()
        asked.stdout.readline()
        asked.send_signal(signal.SIGINT)
        _, err = asked.communicate(timeout=60)
    assert (asked.returncode, err) == (128 + signal.SIGINT, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
def test_a_full_disk_is_said_in_one_line(home: Path) -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [*PARLBROWSE, "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(home),
            cwd=home,
            encoding="utf-8",
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "parlbrowse: No space left on device\n"


def test_a_locale_without_the_letters_is_no_obstacle(home: Path) -> None:
    ended = run("list", home=home, variables={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert ended.returncode == 0
    assert len(ended.stdout.splitlines()) == 5
    assert ended.stdout.isascii()


def test_output_to_a_pipe_has_no_colour_and_no_wrapping(home: Path) -> None:
    ended = run("list", home=home, variables={"COLUMNS": "20", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"})
    assert "\x1b" not in ended.stdout
    assert all(line.count("\t") == 2 for line in ended.stdout.splitlines())


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        (
            ["--version"],
            {"textual", "rich", "rapidfuzz", "dateutil", "argparse", "dataclasses", "tui.archive"},
        ),
        (["list"], {"textual", "rich"}),
        (["list", "-f", "kosh at:geneva"], {"textual", "rich"}),
        (["export"], {"textual", "rich"}),
    ],
)
def test_a_command_imports_only_what_it_needs(home: Path, words: list[str], heavy: set[str]) -> None:
    program = (
        "import sys; from tui.__main__ import main; code = main(sys.argv[1:]); "
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        encoding="utf-8",
        env=environment(home),
        cwd=home,
        check=True,
    )
    imported = set(ended.stderr.split())
    assert "tui.__main__" in imported
    assert not heavy & imported
