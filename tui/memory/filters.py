"""Filters that are kept: those saved under a name, and the last ones used; the same for every archive."""

import re
from collections.abc import Mapping, Sequence

from tui.memory.state import read_state, write_state

_FILE = "filters.json"
_USED_KEPT = 100
_LONGEST_NAME = 40
_LONGEST_FILTER = 2000
_NO_NAME = re.compile(r"[^\w-]+")
# A name may be typed with the blanks that it had when it was saved.
_MEANT = re.compile(r"(?<!\S)@([\w-]+(?: [\w-]+){0,5})(?!\S)")


def saved_filters() -> dict[str, str]:
    """Written forms of the saved filters by name, in the order of the names."""
    saved = read_state(_FILE).get("saved")
    if not isinstance(saved, dict):
        return {}
    return {
        name: text for name, text in sorted(saved.items()) if isinstance(text, str) and as_name(name) == name
    }


def as_name(typed: str) -> str:
    """The name that a filter can be saved under: one word of letters, digits and hyphens; empty: none."""
    return _NO_NAME.sub("-", typed.strip().lstrip("@")).strip("-")[:_LONGEST_NAME]


def save_filter(name: str, text: str) -> bool:
    """Save a filter under a name, in place of one that was there; False: it cannot be written."""
    return _write(saved={**saved_filters(), name: text})


def delete_filter(name: str) -> bool:
    """Delete a saved filter; False: it cannot be."""
    saved = saved_filters()
    return saved.pop(name, None) is not None and _write(saved=saved)


def expand(text: str, saved: Mapping[str, str]) -> str:
    """A filter's text with what `@name` stands for; a name that there is not stays as it is."""

    def meant(found: re.Match[str]) -> str:
        words = found[1].split(" ")
        for count in range(1, len(words) + 1):
            if (name := "-".join(words[:count])) in saved:
                return " ".join([saved[name], *words[count:]])
        return found[0]

    return _MEANT.sub(meant, text)


def not_saved(text: str, saved: Mapping[str, str]) -> str:
    """What to tell of an `@name` in a filter's text under which none is saved; empty: there is none such."""
    found = _MEANT.search(expand(text, saved))
    if found is None:
        return ""
    there = ", ".join(f"@{name}" for name in saved)
    return f"no saved filter “{found[1].split(' ')[0]}”" + (f", there are {there}" if there else "")


def used_filters() -> list[str]:
    """Written forms of the filters used, the last one last."""
    used = read_state(_FILE).get("used")
    return [text for text in used if isinstance(text, str)] if isinstance(used, list) else []


def keep_used(text: str) -> None:
    """Note that a filter was used; of one used before only the last time counts."""
    used = used_filters()
    if text and len(text) <= _LONGEST_FILTER and used[-1:] != [text]:
        _write(used=[*(each for each in used if each != text), text][-_USED_KEPT:])


def _write(saved: Mapping[str, str] | None = None, used: Sequence[str] | None = None) -> bool:
    table = {
        "saved": saved_filters() if saved is None else saved,
        "used": used_filters() if used is None else used,
    }
    return write_state(_FILE, table)
