"""The command line: reads it, runs the one command it names, and turns every end into an exit code."""

from __future__ import annotations

import os
import sys

from tui import __version__
from tui.commands.arguments import Arguments, BadUsage, read_arguments

TYPE_CHECKING = False  # As in typing, whose import would cost as much as Python's own start.
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_PROBLEM, _BAD_USAGE, _INTERRUPTED, _PIPE_CLOSED = 1, 2, 128 + 2, 128 + 13


def main(argv: Sequence[str] | None = None, today: date | None = None) -> int:
    """Run one command line and return its exit code.

    `argv` leaves out the program; `today` is the day that relative dates count from, else the system's.
    """
    try:
        _let_any_text_out()
        code = _run(read_arguments(list(sys.argv[1:] if argv is None else argv)), today)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BadUsage as wrong:
        return _complain(str(wrong), _BAD_USAGE)
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as failed:
        _drop_output()
        where = f"{failed.filename}: " if failed.filename else ""
        return _complain(f"{where}{failed.strerror or failed}", _PROBLEM)
    except Exception as fault:
        if sys.flags.dev_mode:  # `python -X dev -m tui` shows a fault whole
            raise
        return _complain(
            f"a fault in parlbrowse itself, please report it: {_what_and_where(fault)}", _PROBLEM
        )


def _run(arguments: Arguments, today: date | None) -> int:
    if arguments.version:
        print(f"parlbrowse {__version__}")
        return 0
    if arguments.help:
        from tui.commands.usage import help_text

        print(help_text(arguments.command), end="")
        return 0
    from datetime import date
    from importlib import import_module

    command = import_module(f"tui.commands.{arguments.command}")
    code: int = command.run(arguments, today or date.today())
    return code


def _let_any_text_out() -> None:
    """A locale that cannot write a character shows its escape; it ends nothing."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")


def _complain(text: str, code: int) -> int:
    from tui.commands.output import complain

    complain(text)
    return code


def _what_and_where(fault: Exception) -> str:
    """One line instead of a traceback: the exception, and the line of ours that it came through last."""
    here = os.path.dirname(__file__)
    where, at = "", fault.__traceback__
    while at:
        path = at.tb_frame.f_code.co_filename
        if path.startswith(here):
            where = f" (tui{path.removeprefix(here)}:{at.tb_lineno})"
        at = at.tb_next
    return f"{type(fault).__name__}: {fault}{where}"


def _drop_output() -> None:
    """Send what cannot be written nowhere: Python would try again at its end, and complain."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
