"""What `--help` prints: the whole contract on one screen, and a few lines a command."""

from textwrap import fill

_WHOLE = """\
parlbrowse [-f FILTER] [ARCHIVE…]                  browse in the terminal
parlbrowse list   [-f FILTER] [--json] [ARCHIVE…]  a line an article: date, id, headline
parlbrowse show   ID [--json] [ARCHIVE…]           one article
parlbrowse names  [-q QUERY] [--kind KIND] [-f FILTER] [--json] [ARCHIVE…]
                                                   who, which bodies and which places are named
parlbrowse export [-f FILTER] [ARCHIVE…]           everything, as JSON Lines
parlbrowse check  [ARCHIVE…]                       what could not be read, decoded or dated

An ARCHIVE is a folder of plain-text articles, or a file; without one, five sample articles open.
"""


_COMMANDS = {
    "list": """\
parlbrowse list [-f FILTER] [--json] [ARCHIVE…]

Prints a line an article, newest first: date, tab, id, tab, headline.
""",
    "show": """\
parlbrowse show ID [--json] [ARCHIVE…]

Prints one article: its date, its headline unless the text begins with it, its text.
`parlbrowse list` prints the IDs.
""",
    "names": """\
parlbrowse names [-q QUERY] [--kind KIND] [-f FILTER] [--json] [ARCHIVE…]

Prints a line a name: articles, tab, kind, tab, name. With a query the best match comes first,
without one the most frequent name. KIND is person, organisation or place, in any case.
`-q -` reads queries from standard input, one a line, and answers each at once with one line of JSON:
the query, and the first ten names that fit it.
""",
    "export": """\
parlbrowse export [-f FILTER] [ARCHIVE…]

Prints a line of JSON an article, ordered by id: text, blocks, mentions, names, statements, problems.
""",
    "check": """\
parlbrowse check [ARCHIVE…]

Prints a line for everything that could not be read, decoded or dated: path, colon, reason.
""",
}

_FILTER = "  -f, --filter FILTER  keep these articles, as in the filter bar: kosh at:geneva since:2025-04\n"
_QUERY = (
    "  -q, --query QUERY    letters of a name; - reads a query a line, answers each with a line of JSON\n"
)
_KIND = "  --kind KIND          person, organisation or place\n"
_JSON = "  --json               JSON instead of text\n"
_EVERYWHERE = """\
  --no-store           leave nothing on disk, neither names, once found, nor place nor filters
  --theme NAME         colours of the browser, one of the themes below
  --ascii              ASCII only on the screen of the browser: other letters are romanised
  --version, --help
"""
_OPTIONS = {
    "browse": _FILTER,
    "list": _FILTER + _JSON,
    "show": _JSON,
    "names": _QUERY + _KIND + _FILTER + _JSON,
    "export": _FILTER,
    "check": "",
}
_EXITS = "Exit codes: 0; 1 problems or nothing found; 2 bad usage; 128 + the signal that ended it.\n"


def help_text(command: str) -> str:
    """Help of one command; of the whole program for the browser, which has no name of its own."""
    from tui.palette import THEMES

    head = _COMMANDS.get(command, _WHOLE)
    themes = fill(f"Themes: {', '.join(THEMES)}.", 95, break_on_hyphens=False)
    return f"{head}\n{_OPTIONS[command]}{_EVERYWHERE}\n{themes}\n\n{_EXITS}"
