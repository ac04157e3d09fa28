"""`parlbrowse list`: a line an article, newest first."""

from datetime import date

from tui.commands.arguments import Arguments
from tui.commands.exported import export_row
from tui.commands.opening import open_filtered
from tui.commands.output import say_columns, say_json


def run(arguments: Arguments, today: date) -> int:
    """Print the articles that the filter leaves; 1 if none."""
    opened = open_filtered(arguments, today, recognised=arguments.json)
    for number in opened.shown:
        if arguments.json:
            say_json(export_row(opened.archive, number))
        else:
            head = opened.archive.head(number)
            say_columns(head.date or "undated", head.id, head.headline)
    return 0 if opened.shown else 1
