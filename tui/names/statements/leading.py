"""Leading: sentences that lead to a quotation behind a colon without a verb of speech, as "X was blunt:"."""

from typing import Final

from tui.names.statements.attribution import Attribution, Attributions
from tui.names.statements.sentences import Sentence
from tui.names.words.grammar import word_class

_BE: Final = word_class("being")
# What somebody is who says what stands behind the colon: "X was blunt:".
_OUTSPOKEN: Final = frozenset(
    """
    adamant angry blunt brief candid categorical cautious certain clear conciliatory confident critical curt
    defiant diplomatic direct dismissive emphatic explicit firm forthright frank furious harsh honest hopeful
    insistent laconic optimistic outspoken pessimistic philosophical plain polite resolute sarcastic scathing
    sceptical severe sharp short skeptical succinct terse trenchant unambiguous unapologetic unconvinced
    unequivocal unimpressed unmoved unrepentant upbeat
    """.split()
)
# What somebody does who does so.
_LEADING: Final = frozenset(
    tuple(phrase.split())
    for phrase in (
        "went further|went even further|went a step further|had this to say|was of another opinion|put it so|"
        "put it this way|put it bluntly|put it simply|put it plainly|put it differently|put it more bluntly|"
        "had a different view|had a warning|took a different view|begged to differ"
    ).split("|")
)


def lead(attributions: Attributions, sentence: Sentence) -> list[Attribution]:
    """Whose the quotation behind a colon is, by what its sentence says of its subject; [] where nobody's."""
    words = attributions.words
    attributions.first, attributions.last = sentence.first, sentence.last
    over_adverbs = attributions.over_adverbs
    colon = sentence.quotes[0] - 1
    verb = 0
    if words[colon - 1] in _OUTSPOKEN:
        verb = over_adverbs(colon - 2)
        if words[verb] in {"more", "less", "very", "no"}:
            verb = over_adverbs(verb - 1)
        if words[verb] not in _BE:
            return []
    else:
        for size in range(2, min(6, colon - sentence.first)):
            if tuple(words[colon - size : colon]) in _LEADING:
                verb = colon - size
    subject = attributions.subject(over_adverbs(verb - 1), direct=False) if verb else []
    attribution = attributions.credited(verb, subject)
    return [] if attribution is None else [attribution]
