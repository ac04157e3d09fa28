"""Courtesies: words that stand before a name and are neither name nor office: Dr, Hon., Datuk Seri."""

from functools import cache

from tui.names.tables import rows
from tui.names.words.office_heads import heads
from tui.names.words.vocabulary import COURTESIES


@cache
def courtesies() -> frozenset[str]:
    """Single words of courtesies, casefolded; offices are left out, whatever else they may be."""
    words = {
        word.casefold().strip(".")
        for phrase, flag, *_ in rows("offices")
        if flag == "courtesy"
        for word in phrase.replace("’", "'").split()
    }
    return (COURTESIES | words | {"h.e."}) - frozenset(heads()) | {"lord", "lady", "chief", "sen", "gov"}
