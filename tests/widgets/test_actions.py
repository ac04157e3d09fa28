"""The table of actions: each has a method where it works, and no key means two things in one place."""

from collections import Counter

import pytest
from textual.widget import Widget

from tui.actions import ACTIONS, PLACES, Place, actions_in, printed_keys, readme_rows
from tui.app import BrowserApp
from tui.screens.browse import BrowseScreen
from tui.screens.page_screen import PageLines
from tui.screens.saved import SavedLines
from tui.widgets.article_list import ArticleList
from tui.widgets.facets import Facets
from tui.widgets.filter_bar import FilterInput
from tui.widgets.reader import Reader
from tui.widgets.timeline import Timeline

MOVING = (ArticleList, Reader, Facets, SavedLines, PageLines)
OWNERS: dict[Place, tuple[type, ...]] = {
    "moving": MOVING,
    "list": (ArticleList,),
    "reader": (Reader,),
    "facets": (Facets,),
    "bar": (FilterInput,),
    "timeline": (Timeline,),
    "saved": (SavedLines,),
    "page": (PageLines,),
    "browse": (BrowseScreen, BrowserApp),
    "everywhere": (BrowserApp,),
}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.place}-{action.id}")
def test_every_action_can_be_done(action: object) -> None:
    from tui.actions import Action

    assert isinstance(action, Action)
    owners = OWNERS[action.place]
    found = [hasattr(owner, f"action_{action.id}") for owner in owners]
    assert all(found) if action.place == "moving" else any(found)
    assert action.help


@pytest.mark.parametrize("place", ["list", "reader", "facets", "saved"])
def test_no_key_means_two_things_in_one_pane(place: Place) -> None:
    keys = Counter(key for where in (place, "moving") for action in actions_in(where) for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    above = {key for action in actions_in("browse") for key in action.keys}
    assert above.isdisjoint(key for action in actions_in("moving") for key in action.keys)


def test_no_key_needs_alt_or_a_multiplexers_prefix_or_a_function_key() -> None:
    for action in ACTIONS:
        for key in action.keys:
            assert not key.startswith("alt+")
            assert key not in ("ctrl+a", "ctrl+b")
            assert not (key[0] == "f" and key[1:].isdigit())


def test_bindings_are_those_of_the_table() -> None:
    for place, owners in OWNERS.items():
        for owner in owners[:1]:
            assert issubclass(owner, Widget) or owner is BrowserApp
            bound = {str(getattr(binding, "action", "")).removeprefix("app.") for binding in owner.BINDINGS}
            assert {action.id for action in actions_in(place)} <= bound


def test_readme_has_a_row_for_each() -> None:
    rows = readme_rows()
    assert len(rows) == len(ACTIONS)
    assert {title for title, _, _ in rows} == set(PLACES.values())
    assert ("In list, reader and facets", "/", "Filter by letters of a name, a place, a date") in rows
    assert printed_keys(next(action for action in ACTIONS if action.id == "page_down")) == "Space PgDn"
