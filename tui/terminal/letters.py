"""What is sent where only ASCII may be: as many cells as before, in letters that every terminal has."""

from functools import lru_cache

from rich.cells import get_character_cell_size

# Pictures of controls stand for what is no text: their names must not read as if they were.
_CONTROL_PICTURES = range(0x2400, 0x2440)
# As ASCII has long written it: 5 oC.
_DEGREE = "°"


def in_ascii(text: str) -> str:
    """Text with every other character romanised, as far as its cells go: `ß` as `s`, `漢` as `Ha`.

    What has no letters, and is no single sign either (`½`, a smiling face), becomes question marks.
    """
    return text if text.isascii() else "".join(map(_letter, text))


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    if character.isascii():
        return character
    if character == _DEGREE:
        return "o"
    from anyascii import anyascii

    cells = get_character_cell_size(character)
    written = anyascii(character)
    # `...` and `<<` are one sign, `(C)` and `Th` have letters; those of a wide sign are its description.
    letters = written[:1] if len(set(written)) == 1 else "".join(filter(str.isalpha, written))
    is_named = ord(character) in _CONTROL_PICTURES or (len(written) > 1 < cells and not character.isalpha())
    if is_named or not letters.isprintable():
        letters = ""
    return letters[:cells].ljust(cells) if letters else "?" * cells
