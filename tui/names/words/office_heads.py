"""Heads of offices: the words that make a phrase an office, and what they tell of its holder."""

from functools import cache

from tui.names.tables import rows


class Head:
    """A word that makes a phrase an office; offices of one `rank` may be one man's."""

    __slots__ = ("plural", "rank", "sex", "singular")

    def __init__(self, singular: str, rank: str, sex: str, plural: bool) -> None:
        self.singular = singular
        self.rank = rank
        self.sex = sex
        self.plural = plural


@cache
def heads() -> dict[str, Head]:
    """Head words, singular and plural, casefolded."""
    found: dict[str, Head] = {}
    for singular, plural, rank, sex in rows("office_heads"):
        found[plural] = Head(singular, rank, sex, True)
        found[singular] = Head(singular, rank, sex, False)
    return found
