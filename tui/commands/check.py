"""`parlbrowse check`: what could not be read, decoded or dated."""

from datetime import date

from tui.commands.arguments import Arguments
from tui.commands.opening import open_named
from tui.commands.output import complain, say_columns


def run(arguments: Arguments, today: date) -> int:
    """Print a line a problem; 1 if there is any."""
    archive = open_named(arguments.archives, recognised=False)
    for problem in archive.problems:
        say_columns(f"{problem.path}: {problem.reason}")
    articles = "1 article" if len(archive) == 1 else f"{len(archive)} articles"
    problems = {0: "no problem", 1: "1 problem"}.get(
        len(archive.problems), f"{len(archive.problems)} problems"
    )
    complain(f"{articles}, {problems}")
    return 1 if archive.problems else 0
