"""The terminal's clipboard, through OSC 52 (xterm), wrapped where a multiplexer takes it."""

import os
from base64 import b64encode
from collections.abc import Mapping

# Some terminals take no more than 1,024 bytes of it in all, and what is cut off there is no base64 any more.
LONGEST_BYTES = 720
# screen drops a string to the terminal that is longer than 256 bytes.
_SCREEN_PIECE = 240


def fits_clipboard(text: str) -> bool:
    """Whether every terminal takes so much."""
    return len(text.encode("utf-8", "replace")) <= LONGEST_BYTES


def clipboard_sequence(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """What to send so that the terminal keeps a text: its first 720 bytes, whole characters only."""
    kept = text.encode("utf-8", "replace")[:LONGEST_BYTES].decode("utf-8", "ignore")
    plain = f"\x1b]52;c;{b64encode(kept.encode()).decode()}\x07"
    if environment.get("TMUX") or environment.get("TERM", "").startswith("tmux"):
        # tmux takes the plain one if set-clipboard is on, and hands the other one on if it lets any through.
        return plain + "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("STY"):
        pieces = (plain[at : at + _SCREEN_PIECE] for at in range(0, len(plain), _SCREEN_PIECE))
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return plain
