"""A citation of an article: date, headline, id, path."""

import os
from typing import NamedTuple

from textual.app import App

from tui.archive.article import Head
from tui.terminal.clipboard import fits_clipboard
from tui.text.harmless import harmless_line
from tui.widgets.page import long_date

CITATIONS = "parlbrowse-citations.txt"
# A headline may be a sentence of any length; cited, it is known by its beginning.
_HEADLINE_LETTERS = 200


class Written(NamedTuple):
    """The file that was to be written, in full, and why it could not be; empty: it was."""

    path: str
    fault: str = ""


def citation(head: Head) -> str:
    """One line that names an article, harmless to paste."""
    headline = head.headline.removesuffix(".")
    if len(headline) > _HEADLINE_LETTERS:
        headline = headline[:_HEADLINE_LETTERS].rstrip() + "…"
    path = os.path.abspath(head.path)
    return harmless_line(f"{headline} ({long_date(head.date)}). {head.id}, {path}")


def send_citation(app: App[object], head: Head) -> str:
    """Send the citation to the terminal's clipboard; returns what to tell the reader."""
    text = citation(head)
    app.copy_to_clipboard(text)
    if fits_clipboard(text):
        return "Citation sent to the terminal's clipboard; Y writes it to a file"
    return "The first part of a long citation sent to the terminal's clipboard; Y writes all of it to a file"


def append_citation(head: Head, file: str) -> Written:
    """Write the citation at the end of a file."""
    path = os.path.abspath(os.path.expanduser(file))
    try:
        with open(path, "a", encoding="utf-8", errors="replace") as citations:
            citations.write(citation(head) + "\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return Written(path, reason or type(error).__name__)
    return Written(path)
