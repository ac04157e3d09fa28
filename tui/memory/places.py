"""What a restart brings back: the last filter and place of each archive."""

import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from tui.memory.state import read_state, state_file, write_state

Order = Literal["newest", "oldest", "best"]
ORDERS: tuple[Order, ...] = get_args(Order)

_PLACES = "places.json"
_ARCHIVES_KEPT = 50


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader was in an archive: the filter's written form, the article's id, how the list looked."""

    filter: str = ""
    article: str = ""
    order: Order = "newest"
    density: int = 2


def memory_file() -> Path:
    """The file of all places."""
    return state_file(_PLACES)


def _key(archives: Sequence[str]) -> str:
    return os.pathsep.join(sorted(os.path.realpath(archive) for archive in archives))


def recall(archives: Sequence[str]) -> Place:
    """The place in these archives; the beginning, where nothing readable is kept."""
    kept = read_state(_PLACES).get(_key(archives))
    if not isinstance(kept, dict):
        return Place()
    return Place(
        filter=kept["filter"] if isinstance(kept.get("filter"), str) else "",
        article=kept["article"] if isinstance(kept.get("article"), str) else "",
        order=next((order for order in ORDERS if order == kept.get("order")), "newest"),
        density=1 if kept.get("density") == 1 else 2,
    )


def remember(archives: Sequence[str], place: Place) -> None:
    """Keep a place, the last of fifty archives; where it cannot be written, it is not kept."""
    places = read_state(_PLACES)
    key = _key(archives)
    places.pop(key, None)
    places[key] = asdict(place)
    for old in list(places)[:-_ARCHIVES_KEPT]:
        del places[old]
    write_state(_PLACES, places)
