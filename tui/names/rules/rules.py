"""The rules: what head nouns, offices and the gazetteer say of one article, before the tagger weighs it."""

from tui.names.rules.draft import Draft
from tui.names.rules.reading import read
from tui.names.rules.remainders import read_again
from tui.names.words.evidence import Evidence


def read_rules(evidence: Evidence) -> Draft:
    """Read an article by rules alone: twice, the second time knowing what the first has found.

    Linear in length.
    """
    draft = Draft(evidence)
    read(draft)
    read_again(draft)
    return draft
