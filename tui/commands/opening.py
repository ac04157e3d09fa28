"""Opening the archives that a command line names, and the articles that its filter leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tui.archive.archive import Archive
from tui.archive.build import open_archive
from tui.archive.files import MissingArchive
from tui.commands.arguments import Arguments, BadUsage
from tui.commands.output import complain
from tui.filter.describe import describe
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.locations import seeds


@dataclass(frozen=True, slots=True)
class Opened:
    """An archive and the numbers of its articles that the filter leaves, newest first."""

    archive: Archive
    shown: Sequence[int]


def open_named(archives: Sequence[str]) -> Archive:
    """The archive of these folders and files; of the seeds if none is named.

    Raises BadUsage where one does not exist.
    """
    try:
        return open_archive(archives or [str(seeds())])
    except MissingArchive as missing:
        raise BadUsage(f"there is no archive {missing.path}") from None


def open_filtered(arguments: Arguments, today: date) -> Opened:
    """The archive with what the filter leaves; says on standard error what a reader should know of both.

    `today` is the day that relative dates count from.
    """
    archive = open_named(arguments.archives)
    shown: Sequence[int] = range(len(archive))
    if arguments.filter.strip():
        index = Index(archive)
        filter_ = parse(arguments.filter, today)
        shown = evaluate(filter_, index).numbers
        if not shown and len(archive):
            complain(f"no article fits the filter, read as: {describe(filter_, index)}")
    if not len(archive):
        complain("no article in the archive")
    tell_problems(archive)
    return Opened(archive, shown)


def tell_problems(archive: Archive) -> None:
    """One line on standard error if anything of the archive was not read as it should."""
    if count := len(archive.problems):
        problems = "1 problem" if count == 1 else f"{count} problems"
        complain(f"{problems} in the archive; `parlbrowse check` lists them")
