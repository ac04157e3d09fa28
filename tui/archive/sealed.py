"""Sealed files: a snapshot behind a mark that tells by which version it was made."""

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_MARK_BYTES = 64
# A snapshot is written in seconds.
_LEFT_SECONDS = 86_400


def seal(mark: str) -> bytes:
    """What stands before a snapshot in its file."""
    return mark.encode().ljust(_MARK_BYTES)


class Place(NamedTuple):
    """Where a new snapshot is written before it takes the place of the old one: a path, and the seal."""

    path: str
    seal: bytes

    def write(self, data: bytes | bytearray) -> None:
        """Write a snapshot. Raises OSError, and then nothing of it is left."""
        try:
            with open(self.path, "wb") as file:
                file.write(self.seal)
                file.write(data)
        except OSError:
            self.clear()
            raise

    def read(self) -> bytes:
        """What was written. Raises OSError."""
        return Path(self.path).read_bytes()[len(self.seal) :]

    def clear(self) -> None:
        """Remove what was written."""
        with suppress(OSError):
            os.unlink(self.path)


def clear_left(snapshot: str) -> None:
    """Remove what writers that were killed long ago have left beside a snapshot."""
    folder, name = os.path.split(snapshot)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(f"{name}.") and entry.stat().st_mtime < time.time() - _LEFT_SECONDS:
                os.unlink(entry.path)
