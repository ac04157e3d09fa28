"""The seeds: what the gold says of the five articles is found, by the scorer that came with it."""

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tui.__main__ import main

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> str:
    found = tmp_path_factory.mktemp("seeds") / "found.jsonl"
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert main(["export", str(ROOT / "seeds")]) == 0
    found.write_text(printed.getvalue(), encoding="utf-8")
    run = [sys.executable, str(GOLD / "score.py"), str(found), "--archive", str(GOLD / "archive.json")]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout


def _f1(scored: str, row: str) -> float:
    line = re.search(rf"^{row}\s+\S+\s+\S+\s+(\S+)", scored, re.MULTILINE)
    assert line is not None, scored
    return float(line[1])


def test_nearly_every_mention_is_found(scored: str) -> None:
    assert _f1(scored, "all") >= 0.98


def test_every_speaker_and_role_is_found(scored: str) -> None:
    assert _f1(scored, "speakers") == 1
    told, of = map(int, re.findall(r"^roles (\d+)/(\d+)", scored, re.MULTILINE)[0])
    assert told == of > 0


def test_every_name_of_the_archive_is_linked_and_none_wrongly_merged(scored: str) -> None:
    linked, of, merged = map(
        int, re.findall(r"^archive names (\d+)/(\d+), wrongly merged (\d+)", scored, re.MULTILINE)[0]
    )
    assert linked == of > 0
    assert merged == 0
