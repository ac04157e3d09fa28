"""The one table of actions: bindings, footer, help screen, command palette and README's keys come from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Place = Literal[
    "everywhere", "browse", "moving", "list", "reader", "facets", "bar", "timeline", "saved", "page"
]

PLACES: dict[Place, str] = {
    "moving": "Moving, in every pane",
    "list": "In the list",
    "reader": "In the reader",
    "bar": "In the filter bar",
    "facets": "In the facets",
    "timeline": "On the timeline",
    "saved": "In the saved filters",
    "page": "In this help and the problems",
    "browse": "In list, reader and facets",
    "everywhere": "Everywhere",
}


@dataclass(frozen=True, slots=True)
class Action:
    """Something a reader can do.

    `keys` are names that Textual gives to keys or single characters, `help` a sentence for the help screen,
    `hint` the one or two words of the footer (empty: not shown there), `palette` whether the command palette
    offers it.
    """

    id: str
    keys: tuple[str, ...]
    help: str
    place: Place
    hint: str = ""
    palette: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("down", ("j", "down"), "One down", "moving"),
    Action("up", ("k", "up"), "One up", "moving"),
    Action("page_down", ("space", "pagedown"), "A page down", "moving"),
    Action("page_up", ("b", "pageup"), "A page up", "moving"),
    Action("top", ("g", "home"), "To the top", "moving"),
    Action("bottom", ("G", "end"), "To the bottom", "moving"),
    Action("open", ("enter",), "Open the article", "list", "open"),
    Action("density", ("D",), "One line or two lines an article", "list", palette=True),
    Action("next_mention", ("]",), "To the next name in the text, and who it is", "reader", "names"),
    Action("previous_mention", ("[",), "To the previous name in the text, and who it is", "reader"),
    Action("follow", ("enter",), "Filter by the name that is marked", "reader", "filter by name"),
    Action("search", ("s",), "Search in the text", "reader", "search"),
    Action("next_match", ("n",), "To the next place found", "reader"),
    Action("previous_match", ("N",), "To the previous place found", "reader"),
    Action(
        "take",
        ("enter",),
        "Take the suggestion or the words typed; with nothing typed, to the list",
        "bar",
        "take",
    ),
    Action("choose_next", ("down",), "Next suggestion; without any, to the list", "bar", "choose"),
    Action(
        "choose_previous",
        ("up",),
        "Previous suggestion; above the first, the words as typed; with nothing typed, the last filter used",
        "bar",
    ),
    Action("complete", ("tab",), "Write the suggestion out", "bar", "complete"),
    Action("drop_last", ("backspace",), "With nothing typed: remove the last term", "bar"),
    Action("clear_typed", ("escape",), "Clear what is typed; then to the list", "bar", "clear"),
    Action(
        "toggle_name", ("enter",), "Add the name or the year to the filter, or take it out", "facets", "add"
    ),
    Action("exclude_name", ("-",), "Leave out its articles", "facets", "leave out"),
    Action("next_group", ("]",), "To the next group: organisations, places, years", "facets", "group"),
    Action("previous_group", ("[",), "To the previous group", "facets"),
    Action("earlier", ("left", "h"), "Earlier", "timeline"),
    Action("later", ("right", "l"), "Later", "timeline"),
    Action("earliest", ("home", "g"), "To the earliest articles", "timeline"),
    Action("latest", ("end", "G"), "To the latest articles", "timeline"),
    Action("set_start", ("space",), "Begin a range here; again: none", "timeline", "begin range"),
    Action("take_range", ("enter",), "Filter by what is picked", "timeline", "filter"),
    Action("leave_timeline", ("escape", "q", "t"), "Leave the timeline", "timeline", "leave"),
    Action("finer", ("down", "j"), "From years to months, from months to days", "timeline", "finer"),
    Action("coarser", ("up", "k"), "From days to months, from months to years", "timeline", "coarser"),
    Action("open_saved", ("enter",), "Filter by it", "saved", "open"),
    Action("delete_saved", ("-",), "Delete it", "saved", "delete"),
    Action("restore_saved", ("u",), "Take back what was deleted here last", "saved", "take back"),
    Action("leave_saved", ("escape", "q", "F"), "Leave", "saved", "leave"),
    Action("close", ("q", "escape", "?", "!"), "Close", "page", "close"),
    Action(
        "filter", ("/",), "Filter by letters of a name, a place, a date", "browse", "filter", palette=True
    ),
    Action("next_pane", ("tab",), "Next pane", "browse"),
    Action("previous_pane", ("shift+tab",), "Previous pane", "browse"),
    Action("next_article", ("J",), "Next article", "browse", palette=True),
    Action("previous_article", ("K",), "Previous article", "browse", palette=True),
    Action(
        "facets",
        ("f",),
        "Speakers, organisations, places and years with counts",
        "browse",
        "facets",
        palette=True,
    ),
    Action(
        "timeline",
        ("t", "ctrl+t"),
        "Articles over time, to pick a range of",
        "browse",
        "time",
        palette=True,
    ),
    Action("zoom", ("z",), "Give this pane the whole screen, or take it back", "browse", palette=True),
    Action("go_to_date", ("d",), "Go to a date", "browse", palette=True),
    Action("order", ("o", "ctrl+o"), "Newest, oldest or best match first", "browse", palette=True),
    Action("undo", ("u",), "Undo a step of the filter", "browse", palette=True),
    Action("redo", ("U",), "Redo a step of the filter", "browse", palette=True),
    Action(
        "save_filter",
        ("S",),
        "Save the filter under a name; @ and the name brings it back",
        "browse",
        palette=True,
    ),
    Action("saved_filters", ("F",), "Saved filters, to open or delete one", "browse", palette=True),
    Action("clear_or_back", ("escape",), "Back to the list; in the list, clear the filter", "browse"),
    Action("problems", ("!",), "What could not be read, decoded or dated", "browse", palette=True),
    Action("cite", ("y",), "Citation to the terminal's clipboard", "browse", palette=True),
    Action("cite_to_file", ("Y",), "Citation to a file", "browse", palette=True),
    Action("pager", ("v",), "Open the article in the pager", "browse", palette=True),
    Action("reload", ("r",), "Read the archive again", "browse", palette=True),
    Action("help", ("?",), "This help", "browse", "help", palette=True),
    Action("back", ("q",), "Back; in the list, quit", "browse", "quit", palette=True),
    Action("commands", ("ctrl+p", ":"), "Commands by name", "browse"),
    Action("suspend_process", ("ctrl+z",), "To the shell; fg comes back", "everywhere"),
    Action("interrupt", ("ctrl+c",), "Quit at once", "everywhere", palette=True),
)

_PRINTED = {
    "down": "Down",
    "up": "Up",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift-Tab",
    "escape": "Esc",
    "left": "Left",
    "right": "Right",
    "backspace": "Backspace",
}


def printed_key(key: str) -> str:
    """One key as a reader reads it: `Enter`, `Ctrl-C`, `J`."""
    if key.startswith("ctrl+"):
        return f"Ctrl-{key[5:].upper()}"
    return _PRINTED.get(key, key)


def printed_keys(action: Action) -> str:
    """All keys of an action, with spaces between."""
    return " ".join(printed_key(key) for key in action.keys)


def actions_in(place: Place) -> Iterator[Action]:
    """Actions of one place, in the order of the table."""
    return (action for action in ACTIONS if action.place == place)


def readme_rows() -> list[tuple[str, str, str]]:
    """README's key table: place, keys, help, a row an action, grouped as the help screen groups them."""
    return [
        (PLACES[place], printed_keys(action), action.help) for place in PLACES for action in actions_in(place)
    ]
