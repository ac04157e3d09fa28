"""`parlbrowse` without a command: the browser, where there is a terminal for it."""

import os
import sys
from datetime import date

from tui.archive.files import MissingArchive, find_files
from tui.commands.arguments import Arguments, BadUsage
from tui.locations import seeds


def run(arguments: Arguments, today: date) -> int:
    """Open the browser; raises BadUsage where it has no terminal or an archive does not exist."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if os.environ.get("TERM") == "dumb" or not all(stream and stream.isatty() for stream in streams):
        raise BadUsage("the browser needs a terminal; `parlbrowse list` prints the articles without one")
    try:
        find_files(arguments.archives)
    except MissingArchive as missing:
        raise BadUsage(f"there is no archive {missing.path}") from None
    # Textual takes 0.2 s to import: only once it is needed.
    from tui.app import run as run_app
    from tui.themes import theme_names

    if arguments.theme and arguments.theme not in theme_names():
        raise BadUsage(f"there is no theme {arguments.theme}; there are {', '.join(theme_names())}")
    archives = arguments.archives or [str(seeds())]
    return run_app(archives, arguments.filter, arguments.theme or None, arguments.ascii, arguments.store)
