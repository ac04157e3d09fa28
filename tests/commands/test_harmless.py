"""Nothing of an archive or of the command line acts on a terminal, whatever prints it."""

import re
from pathlib import Path

import pytest

from tests.commands.archives import HOSTILE_NAME, hostile
from tests.commands.conftest import Command

ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ue000]")


@pytest.mark.parametrize("words", [["list"], ["names"], ["check"], ["export"], ["list", "--json"]])
def test_every_command_prints_a_hostile_archive_harmlessly(
    command: Command, tmp_path: Path, words: list[str]
) -> None:
    ended = command(*words, str(hostile(tmp_path)))
    assert not ACTS.search(ended.out + ended.err)


def test_show_prints_it_literally_and_harmlessly(command: Command, tmp_path: Path) -> None:
    ((_, id, _),) = command("list", str(hostile(tmp_path))).cells
    ended = command("show", id, str(tmp_path))
    assert ended.code == 0
    assert "[Applause] [/]" in ended.out
    assert "Mirrored" in ended.out
    assert not ACTS.search(ended.out + ended.err)


def test_json_keeps_every_code_point_in_escapes(command: Command, tmp_path: Path) -> None:
    ended = command("export", str(hostile(tmp_path)))
    (article,) = ended.objects
    assert ended.out.isascii()
    assert HOSTILE_NAME in article["path"]
    assert "\x1b[2J" in article["text"]
    assert "\u202eMirrored" in article["text"]


@pytest.mark.parametrize(
    "words",
    [
        ["list", "no\x1b]0;such\x07\nfolder"],
        ["show", "no\x1b[2Jsuch\u202e"],
        ["list", "-f", "zz\x1b[2Jzzq"],
        ["names", "-q", "zz\x1b[2Jzzq\n"],
        ["list", "--op\x1btion"],
        ["names", "--kind", "\x1b[2J"],
    ],
)
def test_complaints_quote_the_command_line_harmlessly(command: Command, words: list[str]) -> None:
    ended = command(*words)
    assert ended.code in (1, 2)
    assert ended.err
    assert not ACTS.search(ended.out + ended.err)
    assert all(line.startswith("parlbrowse: ") for line in ended.err.splitlines())
