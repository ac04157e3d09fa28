"""Themes: two of our own whose colours all stand in the 256-colour palette, and Textual's."""

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from tui import palette
from tui.palette import OWN_COLOURS as OWN_COLOURS
from tui.palette import default_theme as default_theme


def _own(name: str) -> Theme:
    """A theme of our own."""
    base, panes = palette.BASES[name], palette.OF_PANES[name]
    return Theme(name, **base, dark=name == palette.DARK, variables=dict(panes))  # type: ignore[arg-type]


DARK, LIGHT = _own(palette.DARK), _own(palette.LIGHT)
OWN_THEMES = (DARK, LIGHT)

_ANSI = {
    "faint": "ansi_default",
    "line": "ansi_default",
    "raised": "ansi_default",
    "strong": "ansi_default",
    "person": "ansi_magenta",
    "place": "ansi_green",
    "found": "ansi_yellow",
}


def theme_names() -> list[str]:
    """Names that `--theme` takes, ours first."""
    return [theme.name for theme in OWN_THEMES] + sorted(BUILTIN_THEMES)


def pane_colours(theme: Theme, generated: Mapping[str, str]) -> dict[str, str]:
    """Colours that our style sheets name beyond Textual's, for a theme that does not set them itself."""
    if theme.ansi:
        return {**_ANSI, "organisation": "ansi_cyan" if theme.dark else "ansi_blue"}
    return {
        "faint": generated["foreground-muted"],
        "line": generated["panel"],
        "raised": generated["panel"],
        "strong": generated["foreground"],
        "person": generated["text-warning"],
        "organisation": generated["text-primary"],
        "place": generated["text-success"],
        "found": generated["warning-muted"],
    }
