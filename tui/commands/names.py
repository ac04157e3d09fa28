"""`parlbrowse names`: who, which bodies and which places, ranked as the filter bar ranks."""

import io
import sys
from collections.abc import Mapping
from datetime import date

from tui.archive.archive import Archive
from tui.commands.arguments import Arguments
from tui.commands.exported import export_name
from tui.commands.opening import Opened, open_filtered
from tui.commands.output import complain, say_columns, say_json
from tui.filter.index import Index
from tui.filter.rank import rank_names
from tui.names.recognition import Kind
from tui.text.fold import fold

_FIRST = 10


def run(arguments: Arguments, today: date) -> int:
    """Print a line a name, or answer the queries of standard input; 1 if there is no name."""
    opened = open_filtered(arguments, today)
    kind = _kind(arguments.kind)
    counts = _counts(opened, kind)
    if arguments.query == "-":
        _answer_queries(opened.archive, counts, kind)
        return 0
    ranked = _ranked(opened.archive, arguments.query, counts, kind)
    for name in ranked:
        if arguments.json:
            say_json(export_name(opened.archive.names[name], counts[name]))
        else:
            found = opened.archive.names[name]
            say_columns(str(counts[name]), found.kind, found.name)
    if not ranked and opened.shown:
        complain(f"no name fits {arguments.query}" if arguments.query.strip() else "no name found")
    return 0 if ranked else 1


def _kind(text: str) -> Kind | None:
    match text:
        case "person" | "organisation" | "place":
            return text
        case _:
            return None


def _counts(opened: Opened, kind: Kind | None) -> dict[int, int]:
    """How many of the articles shown mention each name of that kind, the most frequent first."""
    archive = opened.archive
    counts: dict[int, int] = {}
    for number in opened.shown:
        for name in archive.names_of(number):
            if kind is None or archive.names[name].kind == kind:
                counts[name] = counts.get(name, 0) + 1
    names = {name: archive.names[name].name for name in counts}
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], fold(names[pair[0]]), names[pair[0]])))


def _ranked(archive: Archive, query: str, counts: Mapping[int, int], kind: Kind | None) -> list[int]:
    if not query.strip():
        return list(counts)
    return [name for name in rank_names(query, Index(archive), kind) if name in counts]


def _answer_queries(archive: Archive, counts: Mapping[int, int], kind: Kind | None) -> None:
    """Answer each line of standard input as it comes, so that another program can ask in turns."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    index = Index(archive)
    for line in sys.stdin:
        query = line.rstrip("\r\n")
        ranked = rank_names(query, index, kind) if query.strip() else list(counts)
        first = [name for name in ranked if name in counts][:_FIRST]
        say_json(
            {"query": query, "names": [export_name(archive.names[name], counts[name]) for name in first]}
        )
        sys.stdout.flush()
