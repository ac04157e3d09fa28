"""What an environment says of its terminal."""

import pytest

from tui.terminal.abilities import colours, has_light_ground, over_ssh, takes_utf8


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "tmux-256color", "COLORTERM": ""}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "a-terminal-nobody-knows"}, "16"),
        ({"TERM": "vt100"}, "none"),
        ({"TERM": "vt220"}, "none"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
    ],
)
def test_colours(environment: dict[str, str], expected: str) -> None:
    assert colours(environment) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "C.UTF-8"}, True),
        ({"LANG": "en_GB.utf8"}, True),
        ({"LANG": "ca_ES.UTF-8@valencia"}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "C", "LC_CTYPE": "kk_KZ.UTF-8"}, True),
        ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, False),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, True),
        ({"LANG": "ru_RU.KOI8-R"}, False),
        ({}, True),
    ],
)
def test_the_locale_takes_utf8(environment: dict[str, str], expected: bool) -> None:
    assert takes_utf8(environment) is expected


def test_a_light_ground_and_an_ssh_connection_are_told() -> None:
    assert has_light_ground({"COLORFGBG": "0;15"})
    assert not has_light_ground({"COLORFGBG": "15;default;0"})
    assert not has_light_ground({})
    assert over_ssh({"SSH_TTY": "/dev/pts/1"})
    assert not over_ssh({})
