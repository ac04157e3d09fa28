"""What commands print: harmless text or JSON, a line at a time, and complaints on standard error.

Everything that comes from an archive or from the command line passes through here, so that no control
character of theirs reaches a terminal.
"""

import json
import sys

from tui.text.harmless import harmless, harmless_line


def say_columns(*cells: str) -> None:
    """One line, its cells between tabs."""
    print("\t".join(harmless_line(cell) for cell in cells))


def say_text(text: str) -> None:
    """Text of several lines as it stands, but harmless."""
    print(harmless(text))


def say_json(value: object) -> None:
    """One line of ASCII JSON."""
    print(json.dumps(value))


def complain(text: str) -> None:
    """One line to the reader on standard error."""
    print(f"parlbrowse: {harmless_line(text)}", file=sys.stderr)


def counted(number: int, thing: str) -> str:
    """A number with what it counts: `1 article`, `2 articles`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
