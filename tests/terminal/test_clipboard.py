"""A text on its way to the terminal's clipboard."""

import re
from base64 import b64decode

import pytest

from tui.terminal.clipboard import LONGEST_BYTES, clipboard_sequence, fits_clipboard

TEXT = "Kassym-Jomart Tokayev – «речь» (7 April 2025). 2025/a, /archive/2025/a.txt"


def kept(sequence: str) -> str:
    found = re.search(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", sequence)
    assert found
    return b64decode(found.group(1)).decode()


def test_it_arrives_as_it_was_sent() -> None:
    assert clipboard_sequence(TEXT, {"TERM": "xterm-256color"}).startswith("\x1b]52;c;")
    assert kept(clipboard_sequence(TEXT, {"TERM": "xterm-256color"})) == TEXT


@pytest.mark.parametrize("environment", [{"TMUX": "/run/tmux,1,0"}, {"TERM": "tmux-256color"}])
def test_tmux_is_asked_to_hand_it_on(environment: dict[str, str]) -> None:
    sequence = clipboard_sequence(TEXT, environment)
    wrapped = re.search(r"\x1bPtmux;(.*)\x1b\\\Z", sequence, re.DOTALL)
    assert wrapped
    assert kept(wrapped.group(1).replace("\x1b\x1b", "\x1b")) == TEXT


def test_screen_gets_pieces_that_it_does_not_drop() -> None:
    sequence = clipboard_sequence(TEXT * 9, {"STY": "1.pts", "TERM": "screen"})
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sequence, re.DOTALL)
    assert len(pieces) > 1
    assert max(len(piece) for piece in pieces) < 256
    assert kept("".join(pieces)) == (TEXT * 9).encode()[:LONGEST_BYTES].decode("utf-8", "ignore")


def test_no_sequence_is_longer_than_terminals_take_and_none_ends_within_a_letter() -> None:
    for length in range(LONGEST_BYTES - 3, LONGEST_BYTES + 3):
        sequence = clipboard_sequence("x" + "ы" * length, {})
        assert len(sequence) <= 1024
        assert set(kept(sequence)) == {"x", "ы"}
    assert fits_clipboard("ы" * (LONGEST_BYTES // 2))
    assert not fits_clipboard("ы" * LONGEST_BYTES)


def test_a_lone_surrogate_sends_all_the_same() -> None:
    assert kept(clipboard_sequence("a\ud800b", {})) == "a?b"
