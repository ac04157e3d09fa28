"""What a restart brings back: the last filter and place of each archive."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_ARCHIVES_KEPT = 50


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader was in an archive: the filter's written form, the article's id, how the list looked."""

    filter: str = ""
    article: str = ""
    oldest_first: bool = False
    density: int = 2


def memory_file() -> Path:
    """The file of all places, in the user's state folder (XDG Base Directory Specification 0.8)."""
    state = os.environ.get("XDG_STATE_HOME", "")
    folder = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    return folder / "parlbrowse" / "places.json"


def _key(archives: Sequence[str]) -> str:
    return os.pathsep.join(sorted(os.path.realpath(archive) for archive in archives))


def _read() -> dict[str, object]:
    try:
        places = json.loads(memory_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError, RuntimeError):
        return {}
    return places if isinstance(places, dict) else {}


def recall(archives: Sequence[str]) -> Place:
    """The place in these archives; the beginning, where nothing readable is kept."""
    kept = _read().get(_key(archives))
    if not isinstance(kept, dict):
        return Place()
    return Place(
        filter=kept["filter"] if isinstance(kept.get("filter"), str) else "",
        article=kept["article"] if isinstance(kept.get("article"), str) else "",
        oldest_first=kept.get("oldest_first") is True,
        density=1 if kept.get("density") == 1 else 2,
    )


def remember(archives: Sequence[str], place: Place) -> None:
    """Keep a place, the last of fifty archives; where it cannot be written, it is not kept."""
    places = _read()
    key = _key(archives)
    places.pop(key, None)
    places[key] = asdict(place)
    for old in list(places)[:-_ARCHIVES_KEPT]:
        del places[old]
    try:
        file = memory_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        # Another browser may read at this moment: it finds the old file or the new one.
        new = file.with_name(f"{file.name}.{os.getpid()}")
        new.write_text(json.dumps(places, ensure_ascii=True, indent=1), encoding="utf-8")
        new.replace(file)
    except (OSError, ValueError, RuntimeError):
        return
