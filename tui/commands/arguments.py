"""The command line as words in, arguments out.

Read by hand: `-f` and `-q` take the next word even if it begins with a dash, which argparse refuses, and
`--version` must not wait for imports (argparse or dataclasses double the start of Python itself).
"""

COMMANDS = ("list", "show", "names", "export", "check")
BROWSE = "browse"

_VALUES = {"-f": "--filter", "-q": "--query"}
_TAKES_VALUE = {"--filter", "--query", "--kind", "--theme"}
_EVERYWHERE = {"--no-store", "--theme", "--ascii", "--version", "--help"}
_OPTIONS = {
    BROWSE: {"--filter"},
    "list": {"--filter", "--json"},
    "show": {"--json"},
    "names": {"--query", "--kind", "--filter", "--json"},
    "export": {"--filter"},
    "check": set[str](),
}
_KINDS = ("person", "organisation", "place")


class BadUsage(Exception):  # noqa: N818 - what happened, as the reader is told
    """What is wrong with the command line, in words for the reader who typed it."""


class Arguments:
    """One command line: the command (`browse` where none is named), its words and its options.

    `words` are the ARCHIVEs, for `show` after its ID. `kind` is "" or a kind, `theme` "" or a name.
    """

    def __init__(self, command: str, words: list[str], options: dict[str, str]) -> None:
        self.command = command
        self.id = words[0] if command == "show" and words else ""
        self.archives = words[1:] if command == "show" else words
        self.filter = options.get("--filter", "")
        self.query = options.get("--query", "")
        self.kind = options.get("--kind", "").lower()
        self.theme = options.get("--theme", "")
        self.json = "--json" in options
        self.ascii = "--ascii" in options
        self.store = "--no-store" not in options
        self.help = "--help" in options
        self.version = "--version" in options


def read_arguments(argv: list[str]) -> Arguments:
    """The arguments that the words of a command line mean, its first (the program) left out.

    Raises BadUsage for an option that the command has not, a value that is missing or unknown, and for
    `show` without an ID.
    """
    words: list[str] = []
    options: dict[str, str] = {}
    command = ""
    rest = iter(argv)
    for word in rest:
        if word == "--":
            words.extend(rest)
        elif word == "-" or not word.startswith("-"):
            if not command and not words and word in COMMANDS:
                command = word
            else:
                words.append(word)
        else:
            name, glued, value = _split(word)
            if name in _TAKES_VALUE and not glued:
                following = next(rest, None)
                if following is None:
                    raise _unknown(f"{word} wants a value after it")
                value = following
            elif name not in _TAKES_VALUE and glued:
                raise _unknown(f"{name} takes no value")
            options[name] = _joined(options[name], value) if name == "--filter" and name in options else value
    arguments = Arguments(command or BROWSE, words, options)
    if not arguments.help and not arguments.version:
        _hold_to_contract(arguments, options)
    return arguments


def _joined(filter_text: str, more: str) -> str:
    """Two filters as one of which both must fit, whatever quote or bar is left open between them."""
    closed = filter_text + '"' * (filter_text.count('"') % 2)
    return f"{closed.rstrip(' |')} {more.lstrip(' |')}".strip()


def _unknown(what: str) -> BadUsage:
    return BadUsage(f"{what}; `parlbrowse --help` shows what there is")


def _split(word: str) -> tuple[str, bool, str]:
    """Long name of the option, whether a value is glued to it, and that value."""
    if word == "-h":
        return "--help", False, ""
    if word[:2] in _VALUES:
        return _VALUES[word[:2]], len(word) > 2, word[2:]
    name, equals, value = word.partition("=")
    if name not in _TAKES_VALUE and not any(name in known for known in (_EVERYWHERE, *_OPTIONS.values())):
        raise _unknown(f"there is no option {name}")
    return name, bool(equals), value


def _hold_to_contract(arguments: Arguments, options: dict[str, str]) -> None:
    for name in options:
        if name not in _EVERYWHERE and name not in _OPTIONS[arguments.command]:
            where = "the browser" if arguments.command == BROWSE else arguments.command
            raise _unknown(f"{where} has no option {name}")
    if arguments.command == "show" and not arguments.id:
        raise BadUsage("show wants the ID of an article; `parlbrowse list` prints them")
    if "--kind" in options and arguments.kind not in _KINDS:
        raise BadUsage(f"--kind is {', '.join(_KINDS[:-1])} or {_KINDS[-1]}, not {arguments.kind!r}")
    if "--theme" in options:
        from tui.palette import THEMES

        if arguments.theme not in THEMES:
            raise BadUsage(f"there is no theme {arguments.theme!r}; there are {', '.join(THEMES)}")
