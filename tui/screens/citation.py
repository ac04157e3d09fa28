"""A citation of an article: date, headline, id, path."""

import os

from tui.archive.article import Head
from tui.text.harmless import harmless_line
from tui.widgets.page import long_date

CITATIONS = "parlbrowse-citations.txt"


def citation(head: Head) -> str:
    """One line that names an article, harmless to paste."""
    path = os.path.abspath(head.path)
    return harmless_line(f"{head.headline} ({long_date(head.date)}). {head.id}, {path}")


def append_citation(head: Head, file: str) -> str:
    """Write the citation at the end of a file; returns what to tell the reader."""
    try:
        with open(os.path.expanduser(file), "a", encoding="utf-8", errors="replace") as citations:
            citations.write(citation(head) + "\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return f"The citation could not be written to {file}: {reason}"
    return f"Citation written to {file}"
