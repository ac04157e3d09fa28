"""Indexing that is killed at any moment is taken up again, and two at once agree."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.archive.stored import written
from tests.process.environment import CHECKOUT, PARLBROWSE, environment
from tests.process.terminal import Terminal


def export(archive: Path, home: Path, *words: str) -> bytes:
    done = subprocess.run(
        [*PARLBROWSE, "export", *words, str(archive)],
        env=environment(home),
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("percent", [1, 30, 60])
def test_a_browser_killed_while_it_finds_names_is_taken_up_again(
    tmp_path: Path, home: Path, percent: int
) -> None:
    archive = written(tmp_path / "archive", 600)
    with Terminal(str(archive), home=home, columns=120) as terminal:

        def far_enough() -> bool:
            words = terminal.lines[-1].partition("finding names, ")[2].partition("%")[0]
            return words.isdigit() and int(words) >= percent

        terminal.until(far_enough, f"{percent}% of the names")
        os.kill(terminal.pid, signal.SIGKILL)
    resumed = export(archive, home)
    assert resumed == export(archive, home, "--no-store")
    assert resumed == export(archive, home)


def test_two_that_index_one_archive_at_once_are_both_right(tmp_path: Path, home: Path) -> None:
    archive = written(tmp_path / "archive", 150)
    running = [
        subprocess.Popen(
            [*PARLBROWSE, "export", str(archive)], env=environment(home), cwd=CHECKOUT, stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]
    found = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert set(found) == {export(archive, home, "--no-store")}
    assert export(archive, home) == found[0]
