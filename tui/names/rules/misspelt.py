"""Misspelt names: an unknown word one letter away from a chamber's short name or a country."""

from functools import cache, lru_cache

from tui.names.recognition import Kind
from tui.names.words.gazetteer import gazetteer

_SHORTEST = 5


def _shortened(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


@cache
def _near() -> dict[str, tuple[str, Kind]]:
    known = gazetteer()
    near: dict[str, tuple[str, Kind]] = {}
    kinds: list[tuple[frozenset[str], Kind]] = [
        (known.countries, "place"),
        (known.short_chambers, "organisation"),
    ]
    for names, kind in kinds:
        for name in sorted(names):
            if len(name) > _SHORTEST and " " not in name:
                for form in _shortened(name):
                    near.setdefault(form, (name, kind))
    return near


@lru_cache(maxsize=2048)
def misspelt(key: str) -> Kind | None:
    """Return the kind of the name that `key` misspells by one letter lost, added, changed or swapped."""
    if len(key) < _SHORTEST:
        return None
    near, forms = _near(), _shortened(key)
    if near.keys().isdisjoint(forms):
        return None
    for form in forms:
        hit = near.get(form)
        if hit is not None and key.removeprefix(hit[0]) in {"n", "i", "s"}:
            return None
        if hit is not None and hit[0][0] == key[0] and abs(len(hit[0]) - len(key)) <= 1:
            return hit[1]
    return None
