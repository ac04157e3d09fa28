"""A corpus of strings that would act on a terminal, through every way out of the real program.

Every string through every command is in tests/commands, every string in every pane in tests/screens: here
are the pipes, the terminal and the keys themselves.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.hostile import acting, acting_on_screen, hostile_strings
from tests.process.environment import PARLBROWSE, environment
from tests.process.terminal import ENTER, ESCAPE, TAB, Terminal

STRINGS = hostile_strings()
NAMES = 40


def test_the_corpus_is_large() -> None:
    assert len(STRINGS) >= 200


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article for every string: in its headline, in a speaker's name, in a body, in a quotation."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, string in enumerate(STRINGS):
        text = (
            f" date 2025-{number % 12 + 1:02}-02 The Senate heard {string} today.\n\n"
            f"Senate Chairman Rudolf {string} Elphberg met Flavia of the {string} Water Board in Strelsau. "
            f"“We shall {string} see,” Elphberg said.\n"
        )
        # Some names no file may have; what is left of them acts all the same.
        safe = string.replace("/", "_").replace("\0", "_")[:60]
        acts = os.fsencode(typed(safe))[:200]
        path = os.fsencode(folder) + b"/" + f"{number:03}".encode() + (b"" if number % 3 else acts)
        if number % 3 == 1:
            os.mkdir(path)
            path += b"/" + acts
        if string.isascii() or number % 2:
            data = text.encode("utf-8", "surrogatepass")
        else:
            data = text.encode("utf-8", "replace")
        with open(path + b".txt", "wb") as file:
            file.write(data)
    for number, string in enumerate(STRINGS[:20]):
        bad = f"bad{number}{string}.txt".replace("/", "_").replace("\0", "_")
        (folder / bad).mkdir()
        (folder / bad).rmdir()
        (folder / bad).symlink_to("nowhere")
    return folder


def typed(string: str) -> str:
    """What a command line can hold of it: bytes that are no UTF-8, and no other halves of characters."""
    halves = re.compile("[\ud800-\udc7f\udd00-\udfff]")
    return halves.sub("?", string)


def run(home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PARLBROWSE, *words],
        input=stdin.encode("utf-8", "surrogateescape"),
        capture_output=True,
        env=environment(home),
        cwd=home,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "words", [["list"], ["names"], ["check"], ["export"], ["list", "--json"], ["names", "--json"]]
)
def test_no_command_lets_anything_out(home: Path, archive: Path, words: list[str]) -> None:
    ended = run(home, *words, str(archive))
    assert acting((ended.stdout + ended.stderr).decode("utf-8")) == []
    assert ended.stdout.count(b"\n") >= 20
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("command", ["list", "names", "check", "show", "export"])
def test_no_command_lets_anything_out_on_a_terminal(home: Path, archive: Path, command: str) -> None:
    words = [command, str(archive)]
    if command == "show":
        lines = run(home, "list", str(archive)).stdout.decode().splitlines()
        words.insert(1, lines[len(lines) // 2].split("\t")[1])
    with Terminal(*words, home=home) as terminal:
        assert terminal.exit_code() == (1 if command == "check" else 0)
        assert len(terminal.raw) > 100
        assert acting(terminal.raw.replace(b"\r\n", b"\n").decode("utf-8")) == []


def test_show_lets_nothing_out_and_loses_nothing(home: Path, archive: Path) -> None:
    lines = run(home, "list", str(archive)).stdout.decode().splitlines()
    for line in lines[:: len(lines) // 3]:
        ended = run(home, "show", line.split("\t")[1], str(archive))
        assert acting((ended.stdout + ended.stderr).decode()) == []
        assert "Elphberg" in ended.stdout.decode() or ended.returncode


def test_errors_and_queries_let_nothing_out(home: Path, archive: Path) -> None:
    some = [typed(string).replace("\0", "") for string in STRINGS[::90]]
    for string in some:
        for words in (
            ["list", string],
            ["show", string, str(archive)],
            ["names", "-q", string],
            [f"--{string}"],
        ):
            ended = run(home, *words)
            assert acting((ended.stdout + ended.stderr).decode()) == [], words
            assert b"Traceback" not in ended.stderr
    asked = "\n".join(typed(string).replace("\n", " ").replace("\r", " ") for string in STRINGS)
    ended = run(home, "names", "-q", "-", stdin=asked)
    assert ended.stdout.isascii()
    assert ended.returncode == 0


@pytest.mark.parametrize(("columns", "rows", "words"), [(80, 24, []), (120, 40, ["--theme", "ansi-dark"])])
def test_no_pane_lets_anything_out(
    home: Path, archive: Path, columns: int, rows: int, words: list[str]
) -> None:
    with Terminal(*words, str(archive), home=home, columns=columns, rows=rows) as terminal:
        terminal.until_shown("articles", seconds=60)
        terminal.until(lambda: "%" not in terminal.lines[-1] and "·" in terminal.text, "all names found", 120)
        for _ in range(len(STRINGS) * 2 // rows + 2):
            terminal.press(" ")
            terminal.until_quiet(0.1)
        terminal.press(f"g{ENTER}")
        terminal.until_quiet(0.1)
        for _ in range(NAMES):
            terminal.press("J]]y")
            terminal.until_quiet(0.05)
        for keys in ("f", " ", " ", ENTER, "f", ENTER, "!", " ", "G", "q", "q"):
            terminal.press(keys)
            terminal.until_quiet(0.1)
        terminal.press(ESCAPE)
        terminal.until_quiet(0.2)
        assert "a fault in parlbrowse" not in terminal.text
        terminal.press("\x03")
        assert terminal.exit_code() == 130
        assert terminal.not_restored() == []
        # Citations go out in base64; all else is the browser's own or harmless.
        assert acting_on_screen(without_citations(terminal.raw)) == []


def test_no_first_frame_lets_anything_out(home: Path, archive: Path) -> None:
    # The list is known then, and stands before the browser is loaded.
    run(home, "names", str(archive))
    with Terminal(str(archive), home=home, columns=100, rows=2 * len(STRINGS) + 10) as terminal:
        terminal.until(lambda: terminal.written > 40 * len(STRINGS), "the list")
        assert b"The Senate heard" in terminal.raw
        terminal.press("\x03")
        assert terminal.exit_code() == 130
        assert acting_on_screen(terminal.raw) == []


def without_citations(raw: bytes) -> bytes:
    parts = raw.split(b"\x1b]52;c;")
    return parts[0] + b"".join(part.partition(b"\x07")[2] for part in parts[1:])


def test_nothing_pasted_or_said_lets_anything_out(home: Path) -> None:
    with Terminal(home=home, columns=100, rows=30) as terminal:
        terminal.until_shown("5 articles")
        terminal.until_quiet()
        # As many at once as one line shows.
        for first in range(0, len(STRINGS), 8):
            pasted = " ".join(STRINGS[first : first + 8]).replace("\x1b[201~", "").encode("utf-8", "replace")
            terminal.press("/")
            terminal.send(b"\x1b[200~" + pasted + b"\x1b[201~")
            terminal.until_quiet(0.05)
            terminal.press((TAB if first % 16 else ENTER) + "\x15" + ESCAPE)
            terminal.until_quiet(0.12)
        terminal.press(ESCAPE)
        terminal.until_quiet()
        for string in STRINGS[::30]:
            for question in ("d", "Y", "s"):
                terminal.press(question)
                terminal.send(b"\x1b[200~" + string.encode("utf-8", "replace") + b"\x1b[201~\r")
                terminal.until_quiet(0.05)
        terminal.press("\x03")
        assert terminal.exit_code() == 130
        assert acting_on_screen(terminal.raw) == []
