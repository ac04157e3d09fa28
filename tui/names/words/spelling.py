"""Spelling: one key for the many ways in which a name is carried over into Latin letters."""

import re
from functools import lru_cache
from typing import Final

from tui.text.fold import fold

# In order; a later rule sees what an earlier one left. Each joins spellings of one sound. A rule is a pattern
# and what it becomes; the letters are those without which there is nothing to do, and where these are the
# whole pattern it is plain letters.
_RULES: Final = tuple(
    (letters, None if letters == pattern else pattern, spelt)
    for letters, pattern, spelt in (
        ("ch", "shch|sch", "sh"),
        ("ch", "tch|tsch", "ch"),
        ("dj", "dzh|dj|zh", "j"),
        ("zh", "dzh|zh", "j"),
        ("kh", "kh", "h"),
        ("gh", "gh", "g"),
        ("th", "th", "t"),
        ("au", "au(?=[bcdfghjklmnprstv])", "av"),
        ("h", "(?<=[aeo])h$", ""),
        ("ph", "ph", "f"),
        ("ck", "ck", "k"),
        ("q", "q", "k"),
        ("x", "x", "ks"),
        ("w", "w", "v"),
        ("tz", "tz", "ts"),
        ("o", "ou|oo", "u"),
        ("ee", "ee", "i"),
        ("aj", "aj(?=[aeiou])", "ai"),
        ("ii", "ii", "i"),
        ("y", "y", "i"),
        ("ie", "(?<=[aeiou])i+(?=e)", ""),
        ("ie", "ie", "e"),
        ("ii", "i+", "i"),
        ("i", "(?<=[ao])i(?=[aou])", ""),
        ("e", "eu$|ef$|eff$", "ev"),
        ("o", "of$|off$", "ov"),
        ("", r"([bcdfghjklmnprstv])\1", r"\1"),
    )
)


def key_of(name: str) -> str:
    """A table's name folded; plain letters, which are most of a table, take the short way."""
    return name.lower() if name.isascii() and name.replace(" ", "").isalpha() else fold(name)


@lru_cache(maxsize=1024)
def sound(word: str) -> str:
    """Key of one word, the same for its transliterations: Tokayev, Toqaev, Токаев; Mazhilis, Majilis."""
    key = fold(word).replace(" ", "")
    for letters, pattern, spelt in _RULES:
        if letters in key:
            key = key.replace(letters, spelt) if pattern is None else re.sub(pattern, spelt, key)
    return key


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
