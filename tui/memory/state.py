"""Files of the user's state folder: small tables as JSON, read whole and written whole."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_in_memory: dict[str, dict[str, object]] | None = None


@contextmanager
def kept_in_memory() -> Iterator[None]:
    """While it lasts nothing is written: what would be stands for what the files hold, until its end."""
    global _in_memory  # as the files, one for the whole process
    before, _in_memory = _in_memory, {}
    try:
        yield
    finally:
        _in_memory = before


def is_kept() -> bool:
    """Whether what is written outlives the process."""
    return _in_memory is None


def state_file(name: str) -> Path:
    """A file in the user's state folder (XDG Base Directory Specification 0.8)."""
    state = os.environ.get("XDG_STATE_HOME", "")
    folder = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    return folder / "parlbrowse" / name


def read_state(name: str) -> dict[str, object]:
    """What a file holds; nothing, where it cannot be read or is no table."""
    if _in_memory is not None and name in _in_memory:
        return dict(_in_memory[name])
    try:
        table = json.loads(state_file(name).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError, RuntimeError):
        return {}
    return table if isinstance(table, dict) else {}


def write_state(name: str, table: Mapping[str, object]) -> bool:
    """Write a file anew; False: it cannot be written."""
    if _in_memory is not None:
        _in_memory[name] = dict(table)
        return True
    try:
        file = state_file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        # Another browser may read at this moment: it finds the old file or the new one.
        new = file.with_name(f"{file.name}.{os.getpid()}")
        new.write_text(json.dumps(table, ensure_ascii=True, indent=1), encoding="utf-8")
        new.replace(file)
    except (OSError, ValueError, RuntimeError):
        return False
    return True
