"""A citation of an article: date, headline, id, path."""

import os

from textual.app import App

from tui.archive.article import Head
from tui.terminal.clipboard import fits_clipboard
from tui.text.harmless import harmless_line
from tui.widgets.page import long_date

CITATIONS = "parlbrowse-citations.txt"
# A headline may be a sentence of any length; cited, it is known by its beginning.
_HEADLINE_LETTERS = 200


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


def append_citation(head: Head, file: str) -> str:
    """Write the citation at the end of a file; returns what to tell the reader."""
    path = os.path.abspath(os.path.expanduser(file))
    try:
        with open(path, "a", encoding="utf-8", errors="replace") as citations:
            citations.write(citation(head) + "\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return f"The citation could not be written to {path}: {reason}"
    return f"Citation written to {path}"
