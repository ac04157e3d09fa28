"""The calendar: what datelines of other languages write of a day, "mardi 4 mars", "a 4 de marzo"."""

from functools import cache

from tui.names.words.gazetteer import key_of
from tui.text.date_line import MONTHS, WEEKDAYS

_SMALL = ("a", "de", "del", "el", "le", "den")


@cache
def date_words() -> frozenset[str]:
    """Months, weekdays and the small words between them, casefolded, with and without accents."""
    days = [word for day in WEEKDAYS for word in day.split("-")]
    words = [*MONTHS, *days, *_SMALL]
    return frozenset(words) | frozenset(map(key_of, words))
