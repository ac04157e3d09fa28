"""Archives on disk for tests of the store, and what two openings of one must agree on."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.bench.articles import write_archive
from tui.archive.archive import Archive
from tui.archive.opening import Opening
from tui.archive.progress import Stage
from tui.commands.exported import export_article


def written(folder: Path, articles: int = 12, seed: int = 5) -> Path:
    """A folder of made-up articles, long enough ago to be kept by their time stamps."""
    write_archive(folder, articles, seed)
    for path in folder.rglob("*.txt"):
        age(path)
    return folder


def age(path: Path, seconds: int = 3600) -> None:
    """Give a file a time stamp in the past, as files of an archive have."""
    import os

    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - seconds * 10**9))


def stages(archive: Path, kept: bool = True, with_names: bool = True) -> list[Stage]:
    """Every stage of opening an archive."""
    opening = Opening([archive], kept)
    found = [step for step in opening.steps(with_names) if isinstance(step, Stage)]
    opening.store.close()
    return found


def exported(archive: Archive) -> list[object]:
    """All that is known of every article."""
    return [export_article(archive, number) for number in range(len(archive))]


def some(paths: Sequence[Path], count: int, seed: int) -> list[Path]:
    """A seeded choice of files."""
    return Random(seed).sample(sorted(paths), count)
