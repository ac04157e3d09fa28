"""The surroundings of a real process: a home of its own, and nothing of whoever runs the tests."""

import os
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PARLBROWSE = (sys.executable, "-m", "tui")


def isolated(home: Path) -> dict[str, str]:
    """The variables that say where a program keeps its things, all below one folder."""
    return {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
    }


def environment(home: Path, **more: str) -> dict[str, str]:
    """A whole environment: this checkout's package, a UTF-8 locale and 256 colours, as over SSH."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(CHECKOUT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        **isolated(home),
        **more,
    }
