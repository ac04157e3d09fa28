"""`parlbrowse` without a command: the browser, where there is a terminal for it."""

import gc
import os
import sys
from contextlib import nullcontext
from datetime import date

from tui.archive.files import MissingArchive, find_files
from tui.archive.heap import share_one_heap
from tui.archive.opening import Opening
from tui.commands.arguments import COMMANDS, Arguments, BadUsage
from tui.locations import seeds
from tui.memory.places import recall
from tui.memory.state import kept_in_memory
from tui.text.harmless import harmless_line

_UNDATED = "undated"
# Of a hundred, how like a command a word is that was meant for it: `ls` is 67 like `list`.
_NEAR = 65


def run(arguments: Arguments, today: date) -> int:
    """Open the browser; raises BadUsage where it has no terminal or an archive does not exist."""
    archives = arguments.archives or [str(seeds())]
    try:
        # A command misspelt is told of in a pipe too, where there is no terminal.
        find_files(archives)
        streams = (sys.stdin, sys.stdout, sys.stderr)
        if os.environ.get("TERM") == "dumb" or not all(stream and stream.isatty() for stream in streams):
            raise BadUsage("the browser needs a terminal; `parlbrowse list` prints the articles without one")
        opening = Opening(archives, arguments.store)
    except MissingArchive as missing:
        raise BadUsage(_no_archive(str(missing.path), archives[0])) from None
    with nullcontext() if arguments.store else kept_in_memory():
        return _browse(arguments, archives, opening)


def _no_archive(missing: str, first_word: str) -> str:
    """What to tell of an archive that is not there; the first word may have been meant for a command."""
    if missing == first_word == "help":
        return "there is no command or archive “help”; `parlbrowse --help` shows what there is"
    from rapidfuzz import fuzz, process

    meant = process.extractOne(missing.lower(), COMMANDS, scorer=fuzz.ratio, score_cutoff=_NEAR)
    if meant and missing == first_word:
        return f"there is no command or archive “{missing}”; did you mean {meant[0]}?"
    return f"there is no archive {missing}"


def _browse(arguments: Arguments, archives: list[str], opening: Opening) -> int:
    from tui.palette import colours_of, default_theme
    from tui.terminal.first_frame import Rows, first_frame

    # What is loaded stays: looking through it for what may go costs a tenth of the start.
    gc.disable()
    known = None if arguments.theme else _rows_at_once(arguments, opening)
    with first_frame(Rows(*known) if known else None, colours_of(default_theme())) as frame:
        # Textual takes 0.2 s to import: the list does not wait for it.
        from tui.app import run as run_app

        share_one_heap()
        gc.freeze()
        # A screen that is left holds on to itself: with so few collections between, a few stay, not dozens.
        gc.set_threshold(700, 10, 2)
        gc.enable()
        return run_app(
            archives, arguments.filter, arguments.theme or None, arguments.ascii, opening=opening, frame=frame
        )


def _rows_at_once(arguments: Arguments, opening: Opening) -> tuple[list[tuple[str, str]], int, int] | None:
    """What the list begins with, as far as it is known before anything is looked for, as `Rows` has it."""
    from tui.terminal.abilities import takes_utf8
    from tui.terminal.first_frame import rows_on_screen

    place = recall(opening.archives)
    if arguments.filter or place.filter or place.order != "newest" or arguments.ascii or not takes_utf8():
        return None
    room = rows_on_screen(place.density)
    if not room:
        return None
    heads = opening.heads_at_once()
    cursor = opening.place_at_once(place.article)
    first = max(0, min(cursor, len(heads) - room))
    # One more: the last row may show its first line alone.
    shown = heads[first : first + room + 1]
    rows = [(head.date or _UNDATED, harmless_line(head.headline)) for head in shown]
    return rows, cursor - first, place.density
