"""Openings: phrases before the subject of a sentence, as "Replying to NAME, the minister said"."""

from typing import Final

from tui.names.article.items import BREAK, CAPITALISED, Items
from tui.names.statements.offices import Office
from tui.names.words.courtesies import courtesies
from tui.names.words.grammar import word_class
from tui.names.words.verbs import verbs

_FINITE: Final = word_class("finite")
# What opens such a phrase, beside "Replying to".
_OPENERS: Final = frozenset({"after", "asked", "at", "before", "in", "pressed", "questioned", "to", "with"})
_CLAUSE_ENDS: Final = frozenset(",;:!?")


def begins_clause(items: Items, at: int, office: Office) -> bool:
    """Whether an office behind a comma is a subject, since the person at item `at` closes a phrase."""
    behind = items.words[office.last]
    verb = verbs().get(behind)
    tells = behind in _FINITE or (verb is not None and verb.form != "participle")
    if not tells or "," not in (items.words[at + 1], items.words[office.first - 2]):
        return False
    i = at
    while i and items.kinds[i - 1] != BREAK and items.words[i - 1] not in _CLAUSE_ENDS:
        if items.words[i - 1] == "." and items.words[i - 2] not in courtesies():
            break
        i -= 1
    first = items.words[i]
    return items.kinds[i] == CAPITALISED and (first in _OPENERS or (len(first) > 4 and first.endswith("ing")))
