"""An article in the reader's own pager."""

import os
import shlex
import subprocess

from rich.cells import cell_len
from textual.app import App, SuspendNotSupported

from tui.archive.article import Article
from tui.archive.beginning import begins_with_headline
from tui.text.harmless import harmless, harmless_line
from tui.text.wrap import wrap
from tui.widgets.page import MEASURE, long_date


def pager_text(article: Article) -> str:
    """Date, headline and body in lines of the reader's measure, harmless to the terminal.

    A headline with which the body begins is not said twice.
    """
    head = article.head
    headline = "" if begins_with_headline(article) else f"{harmless_line(head.headline)}\n"
    text = f"{long_date(head.date)}\n{headline}\n{harmless(article.text)}"
    return "".join(f"{text[start:end]}\n" for start, end in wrap(text, MEASURE, cell_len))


def open_in_pager(app: App[object], article: Article) -> str:
    """Show an article in `$PAGER`, or `less`; returns what to tell the reader, empty if all went well."""
    wanted = os.environ.get("PAGER", "").strip() or "less"
    try:
        command = shlex.split(wanted)
    except ValueError:
        return f"PAGER cannot be read: {wanted}"
    try:
        with app.suspend():
            return _run(command, pager_text(article))
    except SuspendNotSupported:
        return "This terminal cannot be lent to a pager"


def _run(command: list[str], text: str) -> str:
    # Here, since the screen does not come back from an error that leaves it suspended.
    try:
        subprocess.run(command, input=text.encode("utf-8", "replace"), check=False)
    except OSError as error:
        return f"The pager {command[0]} did not start: {error.strerror}"
    return ""
