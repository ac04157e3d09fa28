"""Colours by what the terminal can do, and letters by what its locale writes."""

import re
from pathlib import Path

import pytest

from tests.archive.messy import make_messy
from tests.process.terminal import ENTER, Terminal

TRUECOLOR = re.compile(rb"[34]8;2;[0-9]+;[0-9]+;[0-9]+")
OF_256 = re.compile(rb"[34]8;5;[0-9]+")
SGR = re.compile(rb"\x1b\[([0-9;]*)m")
SSH = {"SSH_TTY": "/dev/pts/9"}


def parameters(raw: bytes) -> set[int]:
    """Single SGR parameters, those of 256 colours and true ones taken out."""
    plain = OF_256.sub(b"", TRUECOLOR.sub(b"", raw))
    return {int(number or 0) for codes in SGR.findall(plain) for number in codes.split(b";")}


def seen(home: Path, *words: str, **variables: str) -> bytes:
    """What is written on a way through list, reader, filter bar, facets, help and palette."""
    with Terminal(*words, home=home, variables=variables) as terminal:
        terminal.until_shown("5 articles")
        for keys in (ENTER, "]", "q", "/kosh", ENTER, "f", "f", "?", "q", ":", "\x1b", "s"):
            terminal.press(keys)
            terminal.until_quiet(0.15)
        terminal.press("\x03")
        assert terminal.exit_code() == 130
        return terminal.raw


COLOURS = set(range(30, 38)) | set(range(40, 48)) | set(range(90, 108))


@pytest.mark.parametrize("theme", ["parlbrowse-dark", "parlbrowse-light"])
def test_a_terminal_of_true_colours_gets_them(home: Path, theme: str) -> None:
    raw = seen(home, "--theme", theme, COLORTERM="truecolor")
    assert TRUECOLOR.search(raw)


@pytest.mark.parametrize("theme", ["parlbrowse-dark", "parlbrowse-light"])
def test_a_terminal_of_256_colours_gets_no_others(home: Path, theme: str) -> None:
    raw = seen(home, "--theme", theme)
    assert OF_256.search(raw)
    assert not TRUECOLOR.search(raw)


@pytest.mark.parametrize("theme", ["", "parlbrowse-dark", "parlbrowse-light", "ansi-light"])
def test_a_terminal_of_16_colours_gets_no_others(home: Path, theme: str) -> None:
    raw = seen(home, *(["--theme", theme] if theme else []), TERM="xterm")
    assert not TRUECOLOR.search(raw)
    assert not OF_256.search(raw)
    assert parameters(raw) & COLOURS


@pytest.mark.parametrize("theme", ["", "parlbrowse-dark", "parlbrowse-light", "nord"])
@pytest.mark.parametrize("variables", [{"NO_COLOR": "1", "COLORTERM": "truecolor"}, {"TERM": "vt100"}])
def test_a_terminal_without_colours_gets_none(home: Path, theme: str, variables: dict[str, str]) -> None:
    raw = seen(home, *(["--theme", theme] if theme else []), **variables)
    assert not TRUECOLOR.search(raw)
    assert not OF_256.search(raw)
    assert not parameters(raw) & (COLOURS | {38, 39, 48, 49})
    assert {1, 7} <= parameters(raw)


def test_over_ssh_without_colorterm_the_terminals_own_colours_serve(home: Path) -> None:
    raw = seen(home, **SSH)
    assert not TRUECOLOR.search(raw)
    assert not OF_256.search(raw)
    assert parameters(raw) & COLOURS


@pytest.mark.parametrize("ground", ["0;15", "15;0"])
def test_the_default_theme_suits_the_ground(home: Path, ground: str) -> None:
    dark_ground = b"48;5;234"
    assert (dark_ground in seen(home, COLORFGBG=ground)) is (ground == "15;0")


def test_what_is_marked_is_marked_without_colour_too(home: Path) -> None:
    with Terminal("-f", "koshanov", home=home, variables={"NO_COLOR": "1"}) as terminal:
        terminal.until_shown("3 of 5 articles")
        terminal.until_quiet()
        assert any(line.startswith("▌") for line in terminal.lines)
        terminal.press(ENTER)
        terminal.until_quiet()
        buffer, columns, rows = terminal.screen.buffer, terminal.screen.columns, terminal.screen.lines
        looks = {
            (cell.bold, cell.underscore, cell.italics)
            for y in range(rows)
            for cell in (buffer[y][x] for x in range(columns))
        }
        # A person is bold, an organisation underlined, a place in italics.
        assert {(True, False, False), (False, True, False), (False, False, True)} <= looks
        before = sum(buffer[y][x].reverse for y in range(rows) for x in range(columns))
        terminal.press("]")
        terminal.until_quiet()
        assert sum(buffer[y][x].reverse for y in range(rows) for x in range(columns)) > before


@pytest.mark.parametrize(
    ("words", "variables"),
    [(["--ascii"], {}), ([], {"LANG": "C"}), ([], {"LC_ALL": "POSIX"}), ([], {"LANG": "ru_RU.KOI8-R"})],
)
def test_without_utf8_every_byte_is_ascii(
    home: Path, tmp_path: Path, words: list[str], variables: dict[str, str]
) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    articles = sum(entry.id is not None for entry in make_messy(archive))
    with Terminal(*words, str(archive), home=home, variables=variables) as terminal:
        terminal.until_shown(f"{articles} articles")
        for keys in (ENTER, *"JJJJ q", "G", "/сена", ENTER, "\x1b", *"ff! q?q"):
            terminal.press(keys)
            terminal.until_quiet(0.15)
        terminal.press("\x03")
        assert terminal.exit_code() == 130
        assert terminal.raw.isascii()
        assert b"Strelsau" in terminal.raw
