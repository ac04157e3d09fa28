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


@cache
def fingerprint() -> str:
    """Sixteen hexadecimal digits over the contents of rules, tables and weights, and Python's version.

    Contents and not times: an installed wheel and a checkout agree, and an edit in place never goes unseen.
    Reading them takes about 5 ms. Raises OSError where a file cannot be read.
    """
    sources = [_PACKAGE / name for name in _FILES]
    for folder in _READING:
        for where, folders, names in os.walk(_PACKAGE / folder):
            folders[:] = [name for name in folders if name not in _PASSED_OVER]
            sources += (Path(where, name) for name in names)
    digest = blake2b(repr(sys.version_info[:3]).encode(), digest_size=8)
    for path in sorted(sources):
        if path.is_file():
            contents = path.read_bytes()
            digest.update(f"{path.relative_to(_PACKAGE).as_posix()} {len(contents)}\n".encode())
            digest.update(contents)
    return digest.hexdigest()
