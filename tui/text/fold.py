"""Folding: text as matching sees it, so that spelling habits do not part what belongs together."""

from unicodedata import normalize

from tui.text.patterns import pattern

# Quotation marks and modifier letters that stand inside words as an apostrophe; dropped, so that
# "Oʻzbekiston", "O'zbekiston" and "Ozbekiston" fold alike.
_APOSTROPHES = "'`´‘’‚‛ʹʻʼʽʾʿˈ′＇"
_DROP_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
# What typography puts between words, so that accented Latin text needs no romanising for its sake.
_TYPOGRAPHY = {ord(mark): " " for mark in "\u00a0«»·‐‑‒–—―“”„‟†•…‹›−"} | _DROP_APOSTROPHES
_COMBINING_MARKS = "[\u0300-\u036f]+"
# Joins what a reader sees as one word: soft hyphens and zero-width characters.
_INVISIBLE = "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+"
_PUNCTUATION_TO_SPACE = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum()},
)


def fold(text: str) -> str:
    """Text for matching: romanised, without case, accents and apostrophes, other punctuation as one space.

    The result is ASCII lower-case words and digits, joined by one space. Offsets are not kept. Letters
    without a Latin reading vanish. Romanisation is anyascii's (https://github.com/anyascii/anyascii).
    """
    if not text.isascii():
        text = _to_ascii(text)
    return " ".join(text.translate(_DROP_APOSTROPHES).lower().translate(_PUNCTUATION_TO_SPACE).split())


def words(text: str) -> list[str]:
    """The words of the folded text, in order."""
    return fold(text).split()


def _to_ascii(text: str) -> str:
    text = pattern(_INVISIBLE).sub("", text.translate(_TYPOGRAPHY))
    latin = pattern(_COMBINING_MARKS).sub("", normalize("NFKD", text.casefold()))
    if latin.isascii():
        return latin
    # Loading it takes 40 ms, which a start on plain or accented Latin text need not pay.
    from anyascii import anyascii

    return anyascii(normalize("NFC", text))
