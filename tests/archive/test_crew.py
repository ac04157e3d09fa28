"""The crew: whatever becomes of its children, every file is read once, and one that ends them is told of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.stored import written
from tui.archive import crew, processes
from tui.archive.crew import Crew
from tui.archive.files import FoundFile
from tui.archive.record import Record, read_record

# Children that looking for names in one file ends.
_DYING = """
import os, sys
sys.path[:] = sys.argv[2:]
from tui.archive import crew, processes
real = crew.read_record
def read_record(path, id, with_names, folded):
    if with_names and id == "fatal":
        os._exit(1)
    return real(path, id, with_names, folded)
crew.read_record = read_record
processes.serve(sys.argv[1])
"""


@pytest.fixture
def files(tmp_path: Path) -> list[FoundFile]:
    """Made-up articles, one of them under the id that ends children."""
    paths = sorted(written(tmp_path, 30).rglob("*.txt"))
    return [FoundFile(str(path), "fatal" if n == 11 else path.stem) for n, path in enumerate(paths)]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Iterator[Crew]:
    """A crew for which few files are many."""
    monkeypatch.setattr(crew, "FEW", {True: 2, False: 2})
    monkeypatch.setattr(crew, "_BUNDLE", {True: 4, False: 5})
    made = Crew(lambda: False)
    yield made
    made.end()


def read(crew: Crew, files: list[FoundFile], with_names: bool = True) -> dict[str, Record]:
    """Records by id, each of which came once."""
    records = [record for bundle in crew.read(files, with_names, {}) for record in bundle]
    by_id = {record.id: record for record in records}
    assert len(by_id) == len(records) == len(files)
    return by_id


def alone(files: list[FoundFile], with_names: bool = True) -> dict[str, Record]:
    """What this process reads by itself."""
    return {file.id: read_record(file.path, file.id, with_names) for file in files}


def test_one_crew_reads_again_and_again_what_one_process_reads(many: Crew, files: list[FoundFile]) -> None:
    assert read(many, files, with_names=False) == alone(files, with_names=False)
    assert read(many, files) == alone(files)


def test_a_reading_given_up_leaves_nothing_to_the_next(many: Crew, files: list[FoundFile]) -> None:
    given_up = many.read(files, False, {})
    next(given_up)
    given_up.close()
    assert read(many, files) == alone(files)


def test_a_file_that_ends_its_child_is_a_problem_and_no_other_is_lost(
    many: Crew, files: list[FoundFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_PROGRAM", _DYING)
    found, right = read(many, files), alone(files)
    assert found.pop("fatal").problems == (
        *right.pop("fatal").problems,
        "no names could be found: looking for them ended the process that did",
    )
    assert found == right


def test_where_no_child_can_be_made_this_process_reads(
    many: Crew, files: list[FoundFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "Child", _none)
    assert read(many, files) == alone(files)


def _none(_: str) -> None:
    raise OSError("no process can be made")


def test_text_that_is_kept_folded_is_not_folded_again(many: Crew, files: list[FoundFile]) -> None:
    right = alone(files)
    kept = {file.path: right[file.id].digest for file in files[::2]}
    kept[files[1].path] = b"another text's"
    found = [record for bundle in many.read(files, True, kept) for record in bundle]
    left = {record.id for record in found if record.folded is None}
    assert left == {file.id for file in files[::2]}
