"""Opening the archives that a command line names, and the articles that its filter leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tui.archive.archive import Archive
from tui.archive.files import MissingArchive
from tui.archive.opening import open_kept
from tui.commands.arguments import Arguments, BadUsage
from tui.commands.output import complain, counted
from tui.locations import seeds


@dataclass(frozen=True, slots=True)
class Opened:
    """An archive and the numbers of its articles that the filter leaves, newest first."""

    archive: Archive
    shown: Sequence[int]


def open_named(arguments: Arguments, recognised: bool = True) -> Archive:
    """The archive of the folders and files that are named; of the seeds if none is.

    Not `recognised`, it has no names and is read many times faster. Raises BadUsage where an archive does
    not exist. What is wrong with the store changes nothing here, and is not told.
    """
    named = list(arguments.archives) or [str(seeds())]
    try:
        return open_kept(named, recognised, arguments.store)[0]
    except MissingArchive as missing:
        raise BadUsage(f"there is no archive {missing.path}") from None


def open_filtered(arguments: Arguments, today: date, recognised: bool = True) -> Opened:
    """The archive with what the filter leaves; says on standard error what a reader should know of both.

    `today` is the day that relative dates count from. A filter needs the names, `recognised` or not.
    """
    filtered = bool(arguments.filter.strip())
    archive = open_named(arguments, recognised or filtered)
    shown: Sequence[int] = range(len(archive))
    if filtered:
        shown = _fitting(arguments.filter, archive, today)
    if not len(archive):
        complain("no article in the archive")
    _tell_problems(archive)
    return Opened(archive, shown)


def _fitting(text: str, archive: Archive, today: date) -> Sequence[int]:
    from tui.filter.describe import describe, without_effect
    from tui.filter.evaluate import evaluate
    from tui.filter.index import Index
    from tui.filter.parse import parse
    from tui.filter.ways_out import another_year, text_instead
    from tui.memory.filters import expand, not_saved, saved_filters

    if "@" in text:
        saved = saved_filters()
        if missing := not_saved(text, saved):
            complain(missing)
            return ()
        text = expand(text, saved)
    index, filter_ = Index(archive), parse(text, today)
    shown = evaluate(filter_, index).numbers
    if not shown and len(archive):
        complain(f"no article fits the filter, read as: {describe(filter_, index)}")
        if way := another_year(text, index, today) or text_instead(filter_, index, today):
            complain(f"{counted(way.count, 'article')} would fit {way.text}")
    elif told := without_effect(filter_, index):
        # The bar would tell it; whoever reads a list sees only that it is long.
        complain(f"in the filter, {', '.join(told)}")
    return shown


def _tell_problems(archive: Archive) -> None:
    """One line on standard error if anything of the archive was not read as it should."""
    if archive.problems:
        complain(f"{counted(len(archive.problems), 'problem')} in the archive; `parlbrowse check` lists them")
