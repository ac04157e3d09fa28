"""The newest-looking files of an archive, found without walking it: the first screen waits for no more."""

import os
from collections.abc import Sequence
from heapq import nlargest

from tui.archive.files import FoundFile, id_of_name

# Folders looked into, at most: newest first, a screenful lies in the first few.
_MOST_FOLDERS = 60


def newest_looking(archives: Sequence[str], count: int) -> list[FoundFile]:
    """Up to `count` files whose names come last, below folders whose names come last.

    Names that begin with a date or a serial number have the newest last. Nothing where several archives are
    open, whose ids take the whole walk. What cannot be looked at is left to the walk.
    """
    if len(archives) != 1 or not os.path.isdir(archives[0]):
        return []
    found: list[FoundFile] = []
    folders = [(archives[0], "")]
    looked = 0
    while folders and len(found) < count and looked < _MOST_FOLDERS:
        path, prefix = folders.pop()
        looked += 1
        try:
            with os.scandir(path) as scan:
                entries = [
                    (entry.name, entry.is_dir(follow_symlinks=False))
                    for entry in scan
                    if not entry.name.startswith(".") and not entry.is_symlink()
                ]
        except OSError:
            continue
        last = nlargest(count - len(found), (name for name, is_folder in entries if not is_folder))
        found += (FoundFile(os.path.join(path, name), prefix + id_of_name(name)) for name in last)
        below = nlargest(_MOST_FOLDERS, (name for name, is_folder in entries if is_folder))
        folders += ((os.path.join(path, name), f"{prefix}{id_of_name(name, False)}/") for name in below[::-1])
    return found
