"""Names that no table knows: some words of an article's persons and places are replaced by made-up ones.

The tables know nearly every name that a template is filled with, but not every name in the news; where each
known word may turn into an unknown one, the tagger learns to look around the name too.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random

from tui.names.build.synthetic.noise import Edit, edited
from tui.names.recognition import Kind, Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_VOWELS = re.compile("[aeiouyáéíóúäöüâêîôûàèìòùāēīōūıə]+")
# How many articles hold strangers, and how many words of their persons and places are some.
_ARTICLES = 0.3
_WORDS = 0.4


def with_strangers(
    text: str, spans: list[Span], models: Mapping[Kind, Sequence[str]], chance: Random
) -> tuple[str, list[Span]]:
    """The article, at times with words made up after the models of their kind; one word, one stranger."""
    if chance.random() >= _ARTICLES:
        return text, spans
    new: dict[str, str] = {}
    for span in spans:
        words = models.get(span.kind)
        if words is None:
            continue
        for word in _WORD.findall(text[span.start : span.end]):
            if word.istitle() and word not in new:
                new[word] = _made_up(chance, words) if chance.random() < _WORDS else word
    edits: list[Edit] = [
        (match.start(), match.end(), new[match[0]])
        for match in _WORD.finditer(text)
        if new.get(match[0], match[0]) != match[0]
    ]
    return edited(text, spans, edits)


def _made_up(chance: Random, words: Sequence[str]) -> str:
    """A word that begins like one of the words and ends like another."""
    head, tail = chance.choice(words).lower(), chance.choice(words).lower()
    ends = [vowels.end() for vowels in _VOWELS.finditer(head)]
    starts = [vowels.start() for vowels in _VOWELS.finditer(tail)]
    opening = head[: ends[0]] if ends else head[:3]
    closing = tail[max(starts[-1] - 1, 0) :] if starts else tail[-3:]
    return (opening + closing).capitalize()
