"""`parlbrowse show`: one article."""

from datetime import date

from tui.archive.archive import Archive
from tui.archive.beginning import begins_with_headline
from tui.archive.files import id_of_name
from tui.commands.arguments import Arguments
from tui.commands.exported import export_article
from tui.commands.opening import open_named
from tui.commands.output import complain, say_columns, say_json, say_text

_NEAR = 3


def run(arguments: Arguments, today: date) -> int:
    """Print the article of that id; 1 if there is none."""
    archive = open_named(arguments, recognised=arguments.json)
    number = _number(archive, arguments.id)
    if number is None:
        complain(f"there is no article {arguments.id}; {_hint(archive, arguments.id)}")
        return 1
    if arguments.json:
        say_json(export_article(archive, number))
        return 0
    article = archive.article(number)
    say_columns(article.head.date or "undated")
    if not begins_with_headline(article):
        say_columns(article.head.headline)
    say_text("\n" + article.text.strip("\n"))
    for problem in article.problems:
        complain(f"{article.head.path}: {problem}")
    return 0


def _number(archive: Archive, id: str) -> int | None:
    """The article of an id, or of the file's name below the archive, as the shell completes it."""
    folder, slash, name = id.rpartition("/")
    return archive.numbers.get(id, archive.numbers.get(folder + slash + id_of_name(name)))


def _hint(archive: Archive, id: str) -> str:
    """Ids that the reader may have meant, or where to find them."""
    from rapidfuzz import fuzz, process

    near = process.extract(id, archive.numbers.keys(), scorer=fuzz.ratio, limit=_NEAR, score_cutoff=50)
    if near:
        return f"did you mean {' or '.join(other for other, _, _ in near)}?"
    return "`parlbrowse list` prints every id"
