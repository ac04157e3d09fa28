"""What is sent where only ASCII may be: as many cells as before, in letters that every terminal has."""

from functools import lru_cache

from rich.cells import get_character_cell_size


def in_ascii(text: str) -> str:
    """Text with every other character romanised if that takes as many cells, else as question marks."""
    return text if text.isascii() else "".join(map(_letter, text))


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    if character.isascii():
        return character
    from anyascii import anyascii

    cells = get_character_cell_size(character)
    written = anyascii(character)
    return written if cells == len(written) == 1 and written.isprintable() else "?" * cells
