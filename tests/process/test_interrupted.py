"""Indexing that is killed at any moment is taken up again, and two at once agree."""

import os
import re
import signal
import subprocess
from functools import partial
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


def has_all_names(terminal: Terminal) -> bool:
    busy = any(word in terminal.lines[-1] for word in ("finding", "reading", "linking"))
    # The names of the row and the statements of the article beside it come one after the other.
    return not busy and " · " in terminal.text and "▎" in terminal.text


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More articles than are done before children start."""
    return written(tmp_path_factory.mktemp("many") / "archive", 160)


@pytest.fixture(scope="module")
def undisturbed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What is exported by a run that keeps nothing and that nothing disturbs."""
    return export(archive, tmp_path_factory.mktemp("home"), "--no-store")


@pytest.mark.parametrize("percent", [1, 30, 60])
def test_a_browser_killed_while_it_finds_names_is_taken_up_again(
    archive: Path, undisturbed: bytes, home: Path, percent: int
) -> None:
    with Terminal(str(archive), home=home, columns=120) as terminal:

        def far_enough() -> bool:
            found = re.search(r"finding names\D* (\d+)%", terminal.lines[-1])
            return has_all_names(terminal) or (found is not None and int(found[1]) >= percent)

        terminal.until(far_enough, f"{percent}% of the names")
        os.kill(terminal.pid, signal.SIGKILL)
    # Taken up where it was, and then as it was kept.
    assert export(archive, home) == undisturbed
    assert export(archive, home) == undisturbed


def test_two_that_index_one_archive_at_once_are_both_right(
    archive: Path, undisturbed: bytes, home: Path
) -> None:
    running = [
        subprocess.Popen(
            [*PARLBROWSE, "export", str(archive)], env=environment(home), cwd=CHECKOUT, stdout=subprocess.PIPE
        )
        for _ in range(2)
    ]
    found = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert set(found) == {undisturbed}
    assert export(archive, home) == undisturbed


def test_a_browser_shows_what_another_indexes_at_the_same_time(
    archive: Path, undisturbed: bytes, home: Path
) -> None:
    with (
        Terminal(str(archive), home=home, columns=120) as one,
        Terminal(str(archive), home=home, columns=120) as other,
    ):
        for terminal in (one, other):
            terminal.until(partial(has_all_names, terminal), "all names", 60.0)
            terminal.press("q")
            assert terminal.exit_code() == 0
        assert one.lines[:-1] == other.lines[:-1]
    assert export(archive, home) == undisturbed
