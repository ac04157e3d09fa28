"""Typing errors: letters too many, missing, wrong, or changed with their neighbour, each counted as one.

The count is the optimal string alignment distance, by rapidfuzz. That takes 40 ms to import, which a filter
without a misspelt word need not pay.
"""

from collections.abc import Iterator, Sequence


def count_errors(one: str, other: str) -> int:
    """How many errors part two words."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(one, other))


def find_near(word: str, words: Sequence[str], most: int) -> Iterator[tuple[int, int]]:
    """Place and errors of each word at most so many errors away."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    for _, errors, place in extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None):
        yield place, int(errors)


def find_nearest(word: str, words: Sequence[str], most: int) -> int | None:
    """Place of the word with the fewest errors; None if each has more than `most`."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    found = extractOne(word, words, scorer=OSA.distance, score_cutoff=most)
    return found[2] if found else None
