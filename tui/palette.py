"""Colours of our own themes, all in the 256-colour palette, without what a theme is to Textual."""

import os
from collections.abc import Mapping

from tui.terminal.abilities import colours, has_light_ground, over_ssh

DARK, LIGHT = "parlbrowse-dark", "parlbrowse-light"
# The theme of the terminal's own colours; without any, it alone sends no colour codes.
OWN_COLOURS = "ansi-dark"
OWN_COLOURS_LIGHT = "ansi-light"
# What `--theme` takes: ours, then those that Textual has, which takes too long to load for their names alone.
THEMES = (
    DARK, LIGHT, OWN_COLOURS, OWN_COLOURS_LIGHT, "atom-one-dark", "atom-one-light", "catppuccin-frappe",
    "catppuccin-latte", "catppuccin-macchiato", "catppuccin-mocha", "dracula", "flexoki", "gruvbox",
    "monokai", "nord", "rose-pine", "rose-pine-dawn", "rose-pine-moon", "solarized-dark", "solarized-light",
    "textual-dark", "textual-light", "tokyo-night",
)  # fmt: skip

# By theme: what Textual derives the rest from.
BASES: Mapping[str, Mapping[str, str]] = {
    DARK: {
        "primary": "#87afd7",
        "secondary": "#87afaf",
        "accent": "#d7af5f",
        "warning": "#d7af5f",
        "error": "#d78787",
        "success": "#87af87",
        "foreground": "#d0d0d0",
        "background": "#1c1c1c",
        "surface": "#262626",
        "panel": "#303030",
    },
    LIGHT: {
        "primary": "#005f87",
        "secondary": "#005f5f",
        "accent": "#875f00",
        "warning": "#875f00",
        "error": "#870000",
        "success": "#005f00",
        "foreground": "#303030",
        "background": "#eeeeee",
        "surface": "#e4e4e4",
        "panel": "#dadada",
    },
}
# By theme: what our style sheets name beyond Textual's, and the looks of its inputs.
OF_PANES: Mapping[str, Mapping[str, str]] = {
    DARK: {
        "faint": "#949494",
        "line": "#4e4e4e",
        "raised": "#3a3a3a",
        "strong": "#eeeeee",
        "person": "#d7af5f",
        "organisation": "#87afd7",
        "place": "#87af87",
        "found": "#5f5f00",
        "input-cursor-background": "#d0d0d0",
        "input-cursor-foreground": "#1c1c1c",
        "input-selection-background": "#3a3a3a",
    },
    LIGHT: {
        "faint": "#626262",
        "line": "#b2b2b2",
        "raised": "#d0d0d0",
        "strong": "#121212",
        "person": "#875f00",
        "organisation": "#005f87",
        "place": "#005f00",
        "found": "#ffff87",
        "input-cursor-background": "#303030",
        "input-cursor-foreground": "#eeeeee",
        "input-selection-background": "#d0d0d0",
    },
}


def default_theme(environment: Mapping[str, str] = os.environ) -> str:
    """The theme where none is asked for.

    The terminal's own colours serve over SSH, unless it says that it has more, and where it has 16 or none.
    """
    found = colours(environment)
    light = has_light_ground(environment)
    if found in ("none", "16") or (found != "truecolor" and over_ssh(environment)):
        return OWN_COLOURS_LIGHT if light else OWN_COLOURS
    return LIGHT if light else DARK


def colours_of(theme: str) -> Mapping[str, str]:
    """A theme's colours by name; none of the terminal's own."""
    return {**BASES.get(theme, {}), **OF_PANES.get(theme, {})}
