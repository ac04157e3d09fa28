"""`parlbrowse export`: everything known of the articles, as JSON Lines ordered by id."""

from datetime import date

from tui.commands.arguments import Arguments
from tui.commands.exported import export_article
from tui.commands.opening import open_filtered
from tui.commands.output import say_json


def run(arguments: Arguments, today: date) -> int:
    """Print the articles that the filter leaves; 1 if none."""
    opened = open_filtered(arguments, today)
    archive = opened.archive
    for number in sorted(opened.shown, key=lambda number: archive.head(number).id):
        say_json(export_article(archive, number))
    return 0 if opened.shown else 1
