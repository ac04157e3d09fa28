"""`parlbrowse check`: what could not be read, decoded or dated."""

from datetime import date

from tui.commands.arguments import Arguments
from tui.commands.opening import open_named
from tui.commands.output import complain, counted, say_columns


def run(arguments: Arguments, today: date) -> int:
    """Print a line a problem; 1 if there is any."""
    archive = open_named(arguments, recognised=False)
    for problem in archive.problems:
        say_columns(f"{problem.path}: {problem.reason}")
    complain(f"{counted(len(archive), 'article')}, {counted(len(archive.problems), 'problem')}")
    return 1 if archive.problems else 0
