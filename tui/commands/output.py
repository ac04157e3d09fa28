"""What commands print: harmless text or JSON, a line at a time, and complaints on standard error.

Everything that comes from an archive or from the command line passes through here, so that no control
character of theirs reaches a terminal.
"""

import json
import sys
from shutil import get_terminal_size
from unicodedata import east_asian_width

from tui.text.harmless import harmless, harmless_line
from tui.text.wrap import wrap

# Columns of the longest line that is still easy to read.
_WIDEST = 80


def say_columns(*cells: str) -> None:
    """One line, its cells between tabs."""
    print("\t".join(harmless_line(cell) for cell in cells))


def say_text(text: str) -> None:
    """Text of several lines, harmless: as it stands to a pipe or file, between words to a terminal."""
    shown = harmless(text)
    if sys.stdout.isatty():
        width = min(get_terminal_size().columns, _WIDEST)
        shown = "\n".join(shown[start:end] for start, end in wrap(shown, width, _cells))
    print(shown)


def _cells(text: str) -> int:
    return len(text) + sum(east_asian_width(character) in "WF" for character in text if character > "\u10ff")


def say_json(value: object) -> None:
    """One line of ASCII JSON."""
    print(json.dumps(value))


def complain(text: str) -> None:
    """One line to the reader on standard error."""
    print(f"parlbrowse: {harmless_line(text)}", file=sys.stderr)


def counted(number: int, thing: str) -> str:
    """A number with what it counts: `1 article`, `2 articles`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
