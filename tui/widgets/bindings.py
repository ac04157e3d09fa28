"""From the table of actions to Textual's bindings."""

from textual.binding import Binding, BindingType

from tui.actions import Action, Place, actions_in

# Actions of the app, wherever their keys are pressed.
_OF_THE_APP = ("suspend_process", "interrupt")


def _binding(action: Action, key: str, first: bool) -> Binding:
    # A binding that is not shown keeps Textual's own footer and help panel out of it: ours read the table.
    return Binding(
        key,
        f"app.{action.id}" if action.id in _OF_THE_APP else action.id,
        action.help,
        show=False,
        priority=action.place == "everywhere",
        id=action.id if first else None,
    )


def bindings_for(*places: Place) -> list[BindingType]:
    """Bindings of all actions in the places named; the action methods stand on widget, screen or app."""
    return [
        _binding(action, key, number == 0)
        for place in places
        for action in actions_in(place)
        for number, key in enumerate(action.keys)
    ]
