"""Places: one key whatever the name, so that ASTANA and Astana, Korea and Republic of Korea meet."""

from functools import cache, lru_cache

from tui.names.countries import country_named
from tui.names.tables import listed, rows
from tui.text.fold import fold


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, _, variants, *_ in rows("regions"):
        found.setdefault(fold(name), name)
        for variant in listed(variants):
            found.setdefault(fold(variant), name)
    return found


@lru_cache(maxsize=32768)
def place_key(surface: str) -> str:
    """The canonical name of a known place, else the surface with its capitals tamed."""
    folded = fold(surface)
    if folded.startswith("the "):
        folded = folded[4:]
    known = country_named(folded) or _known().get(folded)
    if known:
        return known
    if surface.isupper() and len(surface) > 4:
        return surface.title()
    return surface


@lru_cache(maxsize=4096)
def is_known_place(surface: str) -> bool:
    """Whether the tables know the place by this name."""
    folded = fold(surface)
    return country_named(folded) is not None or folded in _known()
