"""Small archives for tests of the command line."""

from pathlib import Path

WATER = """\
 date 2025-04-07 ASTANA – The Majilis Speaker Aslan Torebekov met the delegation of Norway. “Water is dear to
us,” Aslan Torebekov said.

Torebekov also thanked the Inter-Parliamentary Union (IPU).
"""
HOSTILE_NAME = "evil\x1b]0;owned\x07\u202egpj.txt"
HOSTILE = (
    " date 2025-01-02 [Applause] [/] \x1b[2J\x1b]52;c;aGk=\x07 The Speaker met Kari Nordmann in Oslo.\r\n\r\n"
    "\u202eMirrored\u202c and hid\u200bden, \x9b31mred and \x7f gone.\n"
)


def write(folder: Path, **articles: str) -> Path:
    """A folder of articles, a keyword each (underscores become slashes)."""
    for name, text in articles.items():
        path = folder / f"{name.replace('_', '/')}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def hostile(folder: Path) -> Path:
    """A folder whose one article acts on a terminal, in its text and in its file's name."""
    (folder / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8", newline="")
    return folder
