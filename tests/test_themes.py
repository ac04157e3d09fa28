"""Themes: defaults by terminal, and contrast of our own."""

import pytest
from textual.color import Color

from tui.palette import THEMES
from tui.themes import DARK, LIGHT, OWN_COLOURS, OWN_THEMES, default_theme, theme_names


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2)."""

    def luminance(colour: str) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in Color.parse(colour).normalized
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("environment", "theme"),
    [
        ({"TERM": "xterm-256color"}, DARK.name),
        ({"TERM": "xterm-256color", "SSH_TTY": "/dev/pts/0"}, OWN_COLOURS),
        ({"TERM": "xterm-256color", "SSH_TTY": "/dev/pts/0", "COLORTERM": "truecolor"}, DARK.name),
        ({"TERM": "vt100"}, OWN_COLOURS),
        ({"TERM": "linux"}, OWN_COLOURS),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, OWN_COLOURS),
    ],
)
def test_the_default_is_what_the_terminal_can_do(environment: dict[str, str], theme: str) -> None:
    assert default_theme(environment) == theme


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: str(theme.name))
def test_text_of_our_themes_has_the_contrast_of_wcag_aa(theme: object) -> None:
    own = DARK if theme is DARK else LIGHT
    texts = [own.foreground, own.accent, own.error]
    texts += [own.variables[name] for name in ("faint", "strong", "person", "organisation", "place")]
    for text in texts:
        for ground in (own.background, own.surface):
            assert text is not None
            assert ground is not None
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(own.variables["strong"], own.variables["raised"]) >= 4.5


def test_names_of_themes_are_ours_and_textuals() -> None:
    assert theme_names()[:2] == ["parlbrowse-dark", "parlbrowse-light"]
    assert {"gruvbox", "ansi-dark", "ansi-light"} <= set(theme_names())


def test_those_that_the_command_line_takes_are_those_there_are() -> None:
    assert sorted(THEMES) == sorted(theme_names())
