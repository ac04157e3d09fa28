"""What is sent where only ASCII may be."""

import subprocess
import sys

import pytest
from rich.cells import cell_len

from tui.terminal.letters import in_ascii


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("“Tokaев” – é…", '"Tokaev" - e.'),
        ("Æthelred Þórsson", "Athelred Torsson"),
        ("Strauß, Ŋaŋa, œuvre", "Straus, Nana, ouvre"),
        ("5 °C, €4, № 7, «Нұр»", "5 oC, E4, N 7, <Nur>"),
        ("Жапаров", "Zaparov"),
        ("漢字，あ", "HaZi, a "),
        ("½ ≤ ‰", "? ? ?"),
        ("😀", "??"),
        ("␛[2J \ufffd", "?[2J ?"),
        ("e\u0301", "e"),
        ("\x1b[1m▌\x1b[0m", "\x1b[1m#\x1b[0m"),
    ],
)
def test_letters_are_romanised_into_as_many_cells(text: str, expected: str) -> None:
    assert in_ascii(text) == expected
    assert len(expected) == cell_len(text) or "\x1b" in text


def test_every_code_point_becomes_printable_ascii_of_its_own_width() -> None:
    for code in (*range(0xA0, 0xD800), *range(0xE000, 0x30000)):
        character = chr(code)
        written = in_ascii(character)
        assert written.isascii(), hex(code)
        assert written.isprintable(), hex(code)
        assert len(written) == cell_len(character), hex(code)


def test_romanising_is_loaded_for_the_first_letter_that_needs_it() -> None:
    asked = (
        "import sys; from tui.terminal.letters import in_ascii; in_ascii('plain');"
        "print('anyascii' in sys.modules); in_ascii('é'); print('anyascii' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "True"]
