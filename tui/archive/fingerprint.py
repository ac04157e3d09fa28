"""The fingerprint of what reads articles: it changes with any rule or table that a kept result came from."""

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
# Of these folders every file counts, for a rule may lie in any of them; what makes the tables does not.
_READING = ("names", "text")
_FILES = (
    "archive/read.py",
    "archive/dates.py",
    "archive/headline.py",
    "archive/coding.py",
    "archive/record.py",
)
_PASSED_OVER = {"build", "__pycache__"}
# Made of the tables, used only while it is of those that are there, and as long as all of them.
_MADE = "compiled.txt"


@cache
def fingerprint() -> str:
    """Sixteen hexadecimal digits over the contents of rules, tables and weights, and Python's version.

    Contents and not times: an installed wheel and a checkout agree, and an edit in place never goes unseen.
    Reading them takes about 8 ms. Raises OSError where a file cannot be read.
    """
    sources = list(_FILES)
    for folder in _READING:
        for where, folders, names in os.walk(os.path.join(_PACKAGE, folder)):
            folders[:] = [name for name in folders if name not in _PASSED_OVER]
            below = os.path.relpath(where, _PACKAGE).replace(os.sep, "/")
            sources += (f"{below}/{name}" for name in names if name != _MADE)
    digest = blake2b(repr(sys.version_info[:3]).encode(), digest_size=8)
    for source in sorted(sources):
        # Opened by its name as text: a Path a file would take as long as the rest.
        with open(os.path.join(_PACKAGE, source), "rb") as file:
            contents = file.read()
        digest.update(f"{source} {len(contents)}\n".encode())
        digest.update(contents)
    return digest.hexdigest()
