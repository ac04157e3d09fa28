"""The vocabulary: the closed word classes that the rules speak of, read from `vocabulary.txt` here."""

from os.path import dirname
from typing import Final


class _Classes:
    """The classes of the file, each made of its lines when it is asked for."""

    def __init__(self) -> None:
        with open(f"{dirname(__file__)}/vocabulary.txt", encoding="utf-8") as file:
            classes = (part.partition("]\n") for part in file.read().split("\n[")[1:])
        self._written = {name: lines for name, _, lines in classes}

    def __getitem__(self, name: str) -> frozenset[str]:
        lines = self._written[name].split("\n")
        return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


_CLASSES: Final = _Classes()


def common_words() -> frozenset[str]:
    """Words of English that are common, whatever else they are; asked for where the tables are compiled."""
    return _CLASSES["common"]


FUNCTION: Final = _CLASSES["function"]
OPENING: Final = _CLASSES["opening"]
COURTESIES: Final = _CLASSES["courtesies"]
OFFICES: Final = _CLASSES["offices"]
OFFICE_MODIFIERS: Final = _CLASSES["office_modifiers"]
SPEECH: Final = _CLASSES["speech"]
DEEDS: Final = _CLASSES["deeds"]
MONTHS: Final = _CLASSES["months"]
ORG_HEADS: Final = _CLASSES["org_heads"]
WEAK_ORG_HEADS: Final = _CLASSES["weak_org_heads"]
GENERIC_WORDS: Final = _CLASSES["generic_words"]
NAMED_PAIRS: Final = _CLASSES["named_pairs"]
EVENT_HEADS: Final = _CLASSES["event_heads"]
SITTINGS: Final = _CLASSES["sittings"]
DOCUMENTS: Final = _CLASSES["documents"]
PLACE_HEADS: Final = _CLASSES["place_heads"]
PLACE_OPENERS: Final = _CLASSES["place_openers"]
DIRECTIONS: Final = _CLASSES["directions"]
PLACE_NOUNS: Final = _CLASSES["place_nouns"]
ORG_NOUNS: Final = _CLASSES["org_nouns"]
POLICY: Final = _CLASSES["policy"]
PARTICLES: Final = _CLASSES["particles"]
LOWER_PARTICLES: Final = _CLASSES["lower_particles"]
SUFFIXES: Final = _CLASSES["suffixes"]
NO_ACRONYMS: Final = _CLASSES["no_acronyms"]
TITLE_NOUNS: Final = _CLASSES["title_nouns"]
NEVER_ALONE: Final = _CLASSES["never_alone"]
LOWER_AFTER_HYPHEN: Final = _CLASSES["lower_after_hyphen"]
OWNERS: Final = _CLASSES["owners"]
OFFICE_BODIES: Final = _CLASSES["office_bodies"]
DESCRIBED_BODIES: Final = _CLASSES["described_bodies"]
ENVOY_BODIES: Final = _CLASSES["envoy_bodies"]
VISITED: Final = _CLASSES["visited"]
VENUE_WORDS: Final = _CLASSES["venue_words"]
PLAIN_HALLS: Final = _CLASSES["plain_halls"]
NO_HEADS: Final = _CLASSES["no_heads"]
NO_COURTESIES: Final = _CLASSES["no_courtesies"]
PARTY_MEMBERS: Final = _CLASSES["party_members"]
PLAIN_PARTY_WORDS: Final = _CLASSES["plain_party_words"]
LED_BY: Final = _CLASSES["led_by"]
PAPERS: Final = _CLASSES["papers"]
SEAT_ENDS: Final = _CLASSES["seat_ends"]
SEAT_ENDS_ALONE: Final = _CLASSES["seat_ends_alone"]
PARTY_NOUNS: Final = _CLASSES["party_nouns"]
PARTY_WORDS: Final = _CLASSES["party_words"]
SEAT_PARTS: Final = _CLASSES["seat_parts"]
SEAT_HOLDERS: Final = _CLASSES["seat_holders"]
NO_TAILS: Final = _CLASSES["no_tails"]
TRAVELLING: Final = _CLASSES["travelling"]
OFFICE_PREFIXES: Final = _CLASSES["office_prefixes"]
TITLE_TELLERS: Final = _CLASSES["title_tellers"]
ORDINALS: Final = _CLASSES["ordinals"]
WEAK_DEEDS: Final = _CLASSES["weak_deeds"]
LOCATIVES: Final = _CLASSES["locatives"]
PLACE_HOLDERS: Final = _CLASSES["place_holders"]
SCHEMES: Final = _CLASSES["schemes"]
TITLE_CASE_LOWER: Final = _CLASSES["title_case_lower"]
PLAIN_HEADS: Final = _CLASSES["plain_heads"]
RULERS: Final = _CLASSES["rulers"]
OPPOSED_BODIES: Final = _CLASSES["opposed_bodies"]
CALLS: Final = _CLASSES["calls"]
PLAIN_TAILS: Final = _CLASSES["plain_tails"]
ABBREVIATIONS: Final = _CLASSES["abbreviations"]

HYPHENS: Final = frozenset("-‐‑–")
DASHES: Final = frozenset("–—-―")
QUOTES_CLOSE: Final = {"“": '”"', "‘": "’'", "«": "»", "„": "“”", '"': '"”', "'": "'’"}
