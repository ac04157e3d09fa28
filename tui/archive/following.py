"""Following: told when files of an archive are added, changed, moved or deleted.

watchfiles asks the system; where that does not hear of changes (file systems of the network), or has no room
for so many folders, files are looked at every few seconds. The system tells of folders, not of paths: where
an archive is moved away, comes back or is replaced by another, what stands at its path is followed anew.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

# Changes come in flocks, as when an archive is unpacked: one message for all within this span.
_GATHERED_MS = 400
_LOOKED_MS = 5000
# An archive that is not there is looked for this often.
_SOUGHT_SECONDS = 1.0
# File systems on which the system does not hear of what others change.
_OF_THE_NETWORK = (
    "nfs",
    "cifs",
    "smb",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "fuse.",
    "drvfs",
    "vboxsf",
    "davfs",
)
_MOUNTS = Path("/proc/self/mounts")

_Identity = tuple[int, int]


class Following:
    """Follows archives in a thread of its own until it is stopped; `changed` is called in that thread.

    `are_there` is what the caller holds of the archives: that all are there, or that one is missing.
    """

    def __init__(
        self, archives: Sequence[str], changed: Callable[[], object], are_there: bool = True
    ) -> None:
        self._are_there = are_there
        self._archives = [os.path.abspath(archive) for archive in archives]
        self._changed = changed
        self._stopped = Event()
        # Not waited for at the end: it may be deep in the system then.
        self._thread = Thread(target=self._follow, name="following", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Follow no longer."""
        self._stopped.set()

    def _follow(self) -> None:
        with suppress(ImportError):
            polling = any(is_of_the_network(archive) for archive in self._archives)
            watched = self._identities()
            if None in watched and self._are_there:
                self._changed()
            while not self._stopped.is_set():
                if None in watched:
                    # Nobody tells of a folder that is not there.
                    self._stopped.wait(_SOUGHT_SECONDS)
                else:
                    try:
                        self._watch(watched, polling)
                    except (OSError, RuntimeError):
                        if self._identities() == watched:
                            if polling:
                                return
                            # No room for so many folders, or no way to hear of changes.
                            polling = True
                            continue
                before, watched = watched, self._identities()
                # Told after looking: what is read then is not older than what is watched.
                if not self._stopped.is_set() and (None not in before or None not in watched):
                    self._changed()

    def _identities(self) -> list[_Identity | None]:
        return [_identity(archive) for archive in self._archives]

    def _watch(self, watched: Sequence[_Identity | None], polling: bool) -> None:
        """Tell of changes until an archive is no longer the folder or file that is watched."""
        from watchfiles import Change, watch

        looked = False
        for changes in watch(
            *self._archives,
            watch_filter=lambda _, path: path in self._archives or not _is_hidden(path),
            debounce=4 * _GATHERED_MS,
            step=_GATHERED_MS // 4,
            rust_timeout=_LOOKED_MS,
            yield_on_timeout=True,
            stop_event=self._stopped,
            raise_interrupt=False,
            force_polling=polling,
            poll_delay_ms=_LOOKED_MS,
            ignore_permission_denied=True,
        ):
            if self._stopped.is_set():
                return
            # A new folder may have the number of one that was deleted.
            went = any(change == Change.deleted and path in self._archives for change, path in changes)
            if went or self._identities() != watched:
                return
            # The first time also for what changed before anybody was told of changes.
            if changes or not looked:
                looked = True
                self._changed()


def _identity(path: str) -> _Identity | None:
    """What tells a folder from another that takes its path; links are followed. None: it is not there."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_hidden(path: str) -> bool:
    return os.path.basename(path).startswith(".")


def is_of_the_network(path: str, mounts: Path = _MOUNTS) -> bool:
    """Whether a path lies on a file system of the network, as far as the system tells."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    real = os.path.realpath(path)
    best, kind = "", ""
    for line in lines:
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        place = parts[1].replace("\\040", " ")
        inside = place == "/" or real == place or real.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, parts[2]
    return kind.startswith(_OF_THE_NETWORK)
