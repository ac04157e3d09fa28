"""Flags of a word: what it may be, by the gazetteer or by its ending."""

from typing import Final

from tui.names.words.gazetteer import COMMON, DEMONYM, gazetteer

# Endings of English words that names seldom have.
ENGLISH_ENDINGS: Final = (
    *("tion", "tions", "ised", "ized", "ising", "izing", "ously", "ively", "ically", "ality", "ibility"),
    *("ability", "less", "ship", "ships", "ology", "ments"),
)


def flags_of(key: str, is_word: bool, capitalised: bool) -> int:
    """What a word may be by its key: as the gazetteer has it, else what its ending tells."""
    words = gazetteer().words
    flags = words.get(key, 0)
    if flags or not is_word:
        return flags
    if capitalised and len(key) > 6 and key.endswith(ENGLISH_ENDINGS):
        return COMMON
    return DEMONYM if key[-1:] == "s" and words.get(key[:-1], 0) & DEMONYM else 0
