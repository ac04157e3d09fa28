"""What the terminal can do, as far as the environment says."""

import os
from collections.abc import Mapping
from typing import Literal

Colours = Literal["none", "16", "256", "truecolor"]

# DEC's video terminals, before they had colours; what others call their plain variants ends in -m or -mono.
_PLAIN = ("vt1", "vt2", "vt3", "vt4", "vt5")
# COLORFGBG ends in the background's number; of the sixteen these are the light ones (rxvt, Konsole).
_LIGHT_GROUNDS = ("7", "15")


def over_ssh(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal is at the other end of an SSH connection."""
    return "SSH_CONNECTION" in environment or "SSH_TTY" in environment


def colours(environment: Mapping[str, str] = os.environ) -> Colours:
    """How many colours the terminal shows; none where NO_COLOR says so (no-color.org)."""
    term = environment.get("TERM", "")
    if environment.get("NO_COLOR"):
        return "none"
    if environment.get("COLORTERM") in ("truecolor", "24bit"):
        return "truecolor"
    if "256color" in term or "kitty" in term:
        return "256"
    return "none" if term.startswith(_PLAIN) or term.endswith(("-m", "-mono")) else "16"


def has_light_ground(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal says that its background is light."""
    return environment.get("COLORFGBG", "").rpartition(";")[2] in _LIGHT_GROUNDS


def takes_utf8(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the locale writes UTF-8; one that is not set at all says nothing against it.

    Python sets LC_CTYPE to UTF-8 itself where the locale is C (PEP 538): that is no word of the terminal's.
    """
    told = environment.get("LC_ALL") or environment.get("LC_CTYPE")
    if not environment.get("LC_ALL") and told == "C.UTF-8" and environment.get("LANG"):
        told = environment["LANG"]
    told = told or environment.get("LANG") or "UTF-8"
    return told.lower().replace("-", "").partition("@")[0].endswith("utf8")
