"""Files of an archive: which there are, under which ids, and which places cannot be looked into."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.archive.article import Problem
from tui.text.harmless import harmless_line

NO_FILE = "neither a file nor a folder"
# What a compressed article's name ends with after its own suffix.
COMPRESSED = ".gz"
# A suffix begins with a letter: the year of "26.03.2024" is none.
_SUFFIX = re.compile(r"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,9}\Z", re.DOTALL)


class MissingArchive(Exception):  # noqa: N818 - what happened, as the command line says it
    """An archive that was named does not exist; `path` as it was named."""

    def __init__(self, path: str) -> None:
        super().__init__(f"no such file or folder: {path}")
        self.path = path


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: its path as the system opens it, and the id of its article."""

    path: str
    id: str


def find_files(archives: Sequence[str | Path]) -> Iterator[FoundFile | Problem]:
    """Every file of the archives, in the order of names, or a problem for what cannot be looked into.

    Raises MissingArchive at once, before the first item. Hidden files and folders are passed over unless
    named directly; each folder and file comes once, however many links and archives lead to it. The id is the
    path below the archive without its suffix; a file that would take another's id keeps its suffix. Where
    several archives are open, their folders' names come first; a file named directly stands for the folder it
    lies in.
    """
    paths = list(dict.fromkeys(os.fspath(archive) for archive in archives))
    for path in paths:
        if not _exists(path):
            raise MissingArchive(path)
    return _find_all(paths)


def _exists(path: str) -> bool:
    try:
        os.stat(path)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _find_all(paths: Sequence[str]) -> Iterator[FoundFile | Problem]:
    folders = {
        path: path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path)) for path in paths
    }
    prefixes = _prefixes([os.path.realpath(folder) for folder in folders.values()])
    walk = _Walk([os.path.realpath(path) for path in paths])
    named: dict[str, _Ids] = {}
    for path in paths:
        prefix = prefixes[os.path.realpath(folders[path])]
        if os.path.isdir(path):
            yield from walk.archive(path, prefix)
        else:
            ids = named.setdefault(prefix, _Ids(prefix))
            yield from walk.named_file(path, ids)


def _prefixes(folders: Sequence[str]) -> dict[str, str]:
    """What comes before the ids of a folder's files: nothing for one folder, else its name, made unique."""
    distinct = sorted(set(folders))
    if len(distinct) < 2:
        return dict.fromkeys(distinct, "")
    labels: dict[str, str] = {}
    for folder in distinct:
        parts = [_printable(part) for part in folder.split(os.sep) if part] or ["root"]
        others = [other.split(os.sep) for other in distinct if other != folder]
        own = folder.split(os.sep)
        length = 1
        while length < len(parts) and any(other[-length:] == own[-length:] for other in others):
            length += 1
        labels[folder] = "_".join(parts[-length:])
    taken: set[str] = set()
    return {folder: _unique(label, taken) + "/" for folder, label in labels.items()}


class _Ids:
    """The ids given out below one folder, to files and to folders apart."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def of_file(self, name: str) -> str:
        whole, stem = _printable(name), id_of_name(name)
        return self._prefix + _unique(stem if stem not in self._files else whole, self._files)

    def of_folder(self, name: str) -> str:
        return self._prefix + _unique(_printable(name), self._folders) + "/"


@dataclass(slots=True)
class _Walk:
    """A walk through archives that comes to every folder once; `roots` are the archives' real paths."""

    roots: Sequence[str]
    folders_seen: set[tuple[int, int]] = field(default_factory=set)
    files_seen: set[tuple[int, int]] = field(default_factory=set)

    def named_file(self, path: str, ids: _Ids) -> Iterator[FoundFile | Problem]:
        try:
            yield from self._file(path, os.path.basename(path), ids)
        except OSError as error:
            yield Problem(path, f"cannot be looked at: {said(error)}")

    def archive(self, path: str, prefix: str) -> Iterator[FoundFile | Problem]:
        folders = [(path, prefix)]
        # Links come last, so that a file is found under a path of its own if it has one.
        links: list[tuple[str, str, _Ids]] = []
        while folders or links:
            if folders:
                yield from self._folder(*folders.pop(), folders, links)
                continue
            link, name, ids = links.pop(0)
            try:
                yield from self._link(link, name, ids, folders)
            except OSError as error:
                yield Problem(link, f"a symbolic link that leads nowhere: {said(error)}")

    def _folder(
        self, path: str, prefix: str, folders: list[tuple[str, str]], links: list[tuple[str, str, _Ids]]
    ) -> Iterator[FoundFile | Problem]:
        try:
            if not _first_time(os.stat(path), self.folders_seen):
                return
            with os.scandir(path) as scan:
                entries = [entry for entry in scan if not entry.name.startswith(".")]
        except OSError as error:
            yield Problem(path, f"the folder cannot be opened: {said(error)}")
            return
        entries.sort(key=lambda entry: (not entry.name.endswith(".txt"), entry.name))
        ids = _Ids(prefix)
        below: list[tuple[str, str]] = []
        for entry in entries:
            try:
                if entry.is_symlink():
                    links.append((entry.path, entry.name, ids))
                elif entry.is_dir():
                    below.append((entry.path, ids.of_folder(entry.name)))
                elif not entry.is_file():
                    yield Problem(entry.path, NO_FILE)
                elif not self.files_seen or _first_time(entry.stat(), self.files_seen):
                    yield FoundFile(entry.path, ids.of_file(entry.name))
            except OSError as error:
                yield Problem(entry.path, f"cannot be looked at: {said(error)}")
        folders.extend(reversed(below))

    def _link(
        self, path: str, name: str, ids: _Ids, folders: list[tuple[str, str]]
    ) -> Iterator[FoundFile | Problem]:
        if not os.path.isdir(path):
            yield from self._file(path, name, ids)
            return
        real = os.path.realpath(path)
        if any(_is_below(root, real) for root in self.roots):
            yield Problem(path, "a symbolic link to a folder above the archive, which is not followed")
            return
        folders.append((path, ids.of_folder(name)))

    def _file(self, path: str, name: str, ids: _Ids) -> Iterator[FoundFile | Problem]:
        """A file that was named or linked to, unless the walk has come or will come to it otherwise."""
        status = os.stat(path)
        folder, real_name = os.path.split(os.path.realpath(path))
        above = os.stat(folder)
        if (above.st_dev, above.st_ino) in self.folders_seen and not real_name.startswith("."):
            return
        if not stat.S_ISREG(status.st_mode):
            yield Problem(path, NO_FILE)
        elif _first_time(status, self.files_seen):
            yield FoundFile(path, ids.of_file(name))


def id_of_name(name: str, is_file: bool = True) -> str:
    """The part of an id that a file's or folder's name gives, unless another has taken it."""
    whole = _printable(name)
    if not is_file:
        return whole
    plain = whole.removesuffix(COMPRESSED)
    return _SUFFIX.sub("", plain if _SUFFIX.search(plain) else whole)


def said(error: OSError) -> str:
    """What the system said, as the end of a sentence."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def _first_time(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    identity = (status.st_dev, status.st_ino)
    known = identity in seen
    seen.add(identity)
    return not known


def _is_below(path: str, folder: str) -> bool:
    return path != folder and path.startswith(folder.rstrip(os.sep) + os.sep)


def _printable(name: str) -> str:
    return harmless_line(os.fsencode(name).decode("utf-8", "backslashreplace"))


def _unique(label: str, taken: set[str]) -> str:
    unique = label
    number = 2
    while unique in taken:
        unique = f"{label}~{number}"
        number += 1
    taken.add(unique)
    return unique
