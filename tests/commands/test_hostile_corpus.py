"""Every hostile string through every command: its output, its complaints, names of files and folders."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.commands.conftest import Command, Ended
from tests.hostile import acting, hostile_strings
from tui.__main__ import main
from tui.archive.opening import open_kept
from tui.commands import opening

STRINGS = hostile_strings()
# A file that holds NUL is no text, and a problem.
READ = [string for string in STRINGS if "\0" not in string]
# What a command line can hold: no NUL, and of halves of characters those that stand for a byte.
TYPED = [
    "".join(
        letter if not "\ud800" <= letter <= "\udfff" or "\udc80" <= letter <= "\udcff" else "?"
        for letter in string.replace("\0", "?")
    )
    for string in STRINGS
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article for every string, in its headline, its names, what is said, its file's and folder's name."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, (string, typed) in enumerate(zip(STRINGS, TYPED, strict=True)):
        text = (
            f" date 2025-{number % 12 + 1:02}-02 The Senate heard {string} today.\n\n"
            f"Senate Chairman Rudolf {string} Elphberg met Flavia of the {string} Water Board in Strelsau. "
            f"“We shall {string} see,” Elphberg said.\n"
        )
        named = os.fsencode(typed.replace("/", "_"))[:120]
        below = os.fsencode(folder) + b"/" + (named if number % 2 else b"")
        os.makedirs(below, exist_ok=True)
        path = below + b"/" + f"{number:03}".encode() + (b"" if number % 2 else named) + b".txt"
        with open(path, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
    return folder


@pytest.fixture(scope="module", autouse=True)
def kept(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Names are found once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        archives: dict[object, object] = {}
        really = open_kept

        def open_once(named: list[str], recognised: bool, store: bool) -> object:
            asked = (tuple(named), recognised)
            if asked not in archives:
                archives[asked] = really(named, recognised, False)
            return archives[asked]

        patch.setattr(opening, "open_kept", open_once)
        yield


def printed(ended: Ended) -> str:
    assert "Traceback" not in ended.err
    return ended.out + ended.err


@pytest.mark.parametrize("words", [["list"], ["names"], ["export"], ["list", "--json"], ["names", "--json"]])
def test_no_command_lets_anything_out(command: Command, folder: Path, words: list[str]) -> None:
    ended = command(*words, str(folder))
    assert acting(printed(ended)) == []
    assert len(ended.lines) >= (len(READ) if words[0] != "names" else 20)


def test_every_article_is_shown_harmlessly(command: Command, folder: Path) -> None:
    ids = [article["id"] for article in command("export", str(folder)).objects]
    assert len(ids) == len(READ)
    for id in ids:
        ended = command("show", id, str(folder))
        assert (ended.code, acting(printed(ended))) == (0, []), id
        assert "Elphberg" in ended.out
        ended = command("show", "--json", id, str(folder))
        assert ended.code == 0
        assert ended.out.isascii()


def test_whatever_is_asked_for_is_quoted_harmlessly(command: Command, folder: Path) -> None:
    for typed in TYPED:
        for words in (
            ["list", typed],
            ["show", typed, str(folder)],
            ["show", typed],
            ["list", "-f", typed],
            ["list", "-f", f'who:"{typed}" -at:{typed} {typed}|x'],
            ["list", "-f", f"qqq{typed}qqq", str(folder)],
            ["names", "-q", typed],
            ["names", "--kind", typed],
            [f"--{typed}"],
            ["--theme", typed, "list"],
        ):
            assert acting(printed(command(*words))) == [], words


def test_what_cannot_be_read_is_listed_harmlessly(command: Command, tmp_path: Path) -> None:
    for number, typed in enumerate(TYPED):
        named = os.fsencode(f"{number:03}{typed}".replace("/", "_"))[:200] + b".txt"
        os.symlink("nowhere", os.fsencode(tmp_path) + b"/" + named)
    ended = command("check", str(tmp_path))
    assert acting(printed(ended)) == []
    assert len(ended.lines) >= len(TYPED)


def test_the_archive_itself_may_be_named_so(command: Command, tmp_path: Path) -> None:
    folders = []
    for number, typed in enumerate(TYPED):
        below = os.fsencode(tmp_path) + b"/" + os.fsencode(f"{number:03}{typed}".replace("/", "_"))[:200]
        os.mkdir(below)
        Path(os.fsdecode(below), "one.txt").write_text("Nobody dated this.\n", encoding="utf-8")
        folders.append(os.fsdecode(below))
    assert acting(printed(command("check", *folders))) == []
    ended = command("list", *folders)
    assert len(ended.lines) == len(TYPED)
    assert acting(printed(ended)) == []


def test_queries_of_standard_input_are_answered_in_ascii(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    asked = [string.replace("\n", " ").replace("\r", " ") for string in TYPED]
    monkeypatch.setattr("sys.stdin", iter(f"{line}\n" for line in asked))
    assert main(["names", "-q", "-", str(folder)], today=date(2026, 3, 17)) == 0
    out = capsys.readouterr().out
    assert out.isascii()
    assert out.count("\n") == len(asked)
