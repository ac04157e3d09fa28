"""`parlbrowse` without a command: the browser, where there is a terminal for it."""

import os
import sys
from datetime import date

from tui.commands.arguments import Arguments, BadUsage


def run(arguments: Arguments, today: date) -> int:
    """Open the browser; raises BadUsage where it has no terminal or an archive does not exist."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if os.environ.get("TERM") == "dumb" or not all(stream and stream.isatty() for stream in streams):
        raise BadUsage("the browser needs a terminal; `parlbrowse list` prints the articles without one")
    for archive in arguments.archives:
        if not os.path.exists(archive):
            raise BadUsage(f"there is no archive {archive}")
    from tui.app import run as run_app

    return run_app(arguments.archives, arguments.filter, arguments.theme or None, arguments.ascii)
