"""Spelling: one key for the many ways in which a name is carried over into Latin letters."""

from functools import lru_cache
from typing import Final

from tui.text.fold import fold
from tui.text.patterns import pattern

# In order; a later rule sees what an earlier one left. Each joins spellings of one sound. A rule is a pattern
# and what it becomes; the letters are those without which there is nothing to do, and where these are the
# whole pattern it is plain letters. A point stands behind the word, so that its end is plain letters too.
_RULES: Final = tuple(
    (letters, None if letters == written else written, spelt)
    for letters, written, spelt in (
        ("shch", "shch", "sh"),
        ("sch", "sch", "sh"),
        ("tch", "tch", "ch"),
        ("dj", "dzh|dj|zh", "j"),
        ("zh", "dzh|zh", "j"),
        ("kh", "kh", "h"),
        ("gh", "gh", "g"),
        ("th", "th", "t"),
        ("au", "au(?=[bcdfghjklmnprstv])", "av"),
        ("ah.", "ah.", "a."),
        ("eh.", "eh.", "e."),
        ("oh.", "oh.", "o."),
        ("ph", "ph", "f"),
        ("ck", "ck", "k"),
        ("q", "q", "k"),
        ("x", "x", "ks"),
        ("w", "w", "v"),
        ("tz", "tz", "ts"),
        ("oo", "o[uo]", "u"),
        ("ou", "o[uo]", "u"),
        ("ee", "ee", "i"),
        ("aj", "aj(?=[aeiou])", "ai"),
        ("ii", "ii", "i"),
        ("y", "y", "i"),
        ("ie", "(?<=[aeiou])i+(?=e)", ""),
        ("ie", "ie", "e"),
        ("ii", "i+", "i"),
        ("ai", "(?<=[ao])i(?=[aou])", ""),
        ("oi", "(?<=[ao])i(?=[aou])", ""),
        ("eu.", "eu.", "ev."),
        ("ef.", "ef.", "ev."),
        ("eff.", "eff.", "ev."),
        ("of.", "of.", "ov."),
        ("off.", "off.", "ov."),
    )
)
# What there is to do with a word without an h, which no rule brings in.
_WITHOUT_H: Final = tuple(rule for rule in _RULES if "h" not in rule[0])
_DOUBLED: Final = r"([bcdfghjklmnprstv])\1"


def key_of(name: str) -> str:
    """A table's name folded; plain letters, which are most of a table, take the short way."""
    return name.lower() if name.isascii() and name.replace(" ", "").isalpha() else fold(name)


@lru_cache(maxsize=1024)
def sound(word: str) -> str:
    """Key of one word, the same for its transliterations: Tokayev, Toqaev, Токаев; Mazhilis, Majilis."""
    key = f"{key_of(word)}.".replace(" ", "")
    for letters, written, spelt in _RULES if "h" in key else _WITHOUT_H:
        if letters in key:
            key = key.replace(letters, spelt) if written is None else pattern(written).sub(spelt, key)
    doubled = pattern(_DOUBLED)
    return (doubled.sub(r"\1", key) if doubled.search(key) else key)[:-1]


def one_edit(left: str, right: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed or by two swapped."""
    if left == right:
        return False
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1:
        return False
    start = 0
    while start < len(left) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a == b[1:]


def edits(left: str, right: str, most: int) -> int:
    """Levenshtein's distance of two short words, or `most` + 1 where it is more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return min(row[-1], most + 1)
