"""Telling words: those from which some rules begin, found once in an article and tried nowhere else."""

from collections.abc import Sequence
from itertools import compress, count
from typing import Final

from tui.names.words.vocabulary import PARTY_NOUNS, SCHEMES, SEAT_ENDS

# Who reports: "…, agerpres reports".
REPORTS: Final = frozenset({"reports", "reported", "informs", "writes"})
# Courtesies that are forenames elsewhere.
COURTESY_NAMES: Final = frozenset({"puan", "khun", "tun", "datin"})
# The titles of peers.
PEERAGE: Final = frozenset(
    {"baron", "baroness", "countess", "earl", "lady", "lord", "viscount", "viscountess"}
)
# Halves of names and offices that are written in two: "Sub-Committee", "Secretary-General".
HALVES: Final = frozenset({"sub", "general"})

_TELLING: Final = PARTY_NOUNS | SCHEMES | SEAT_ENDS | REPORTS | COURTESY_NAMES | PEERAGE | HALVES | {"("}


def find_telling(keys: Sequence[str]) -> list[int]:
    """Where telling words stand among the keys of an article; linear in their number."""
    return list(compress(count(), map(_TELLING.__contains__, keys)))
