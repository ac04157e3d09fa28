"""Training examples: articles with known names turned into the features and tags of their stretches."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tui.names.build.perceptron import Example
from tui.names.recognition import Kind, Span
from tui.names.rules.rules import read_rules
from tui.names.tagger.features import Group, features, groups
from tui.names.tagger.stretches import TAIL, stretch_of
from tui.names.tagger.view import KINDS, view
from tui.names.words.evidence import Evidence, look_up
from tui.names.words.tokens import BREAK, LOWER, NUMBER, POINT, tokenise
from tui.text.blocks import split_blocks

_SENTENCE_ENDS = frozenset(".!?")
_CONLL: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def tags_of(evidence: Evidence, spans: Iterable[Span]) -> list[int]:
    """The tag of every token; a token half inside a span counts as inside."""
    tags = [0] * len(evidence.words)
    tokens = evidence.tokens
    at = 0
    count = len(tokens)
    for span in sorted(spans, key=lambda span: span.start):
        while at < count and tokens.ends[at] <= span.start:
            at += 1
        opening = 1
        while at < count and tokens.starts[at] < span.end:
            if tokens.words[at]:
                tags[at] = 2 * KINDS.index(span.kind) + (1 if opening else 2)
                opening = 0
            at += 1
    return tags


class ExampleMaker:
    """Keeps the buckets of the groups it has met, because most come again."""

    def __init__(self) -> None:
        self._kept: dict[Group, list[int]] = {}

    def examples(self, text: str, spans: Sequence[Span]) -> Iterator[Example]:
        """One example a stretch of the article where names may stand."""
        evidence = look_up(tokenise(text, split_blocks(text)))
        tags = tags_of(evidence, spans)
        seen = view(read_rules(evidence))
        kept = self._kept
        for start, end in _stretches(evidence):
            ids = []
            for of_token in groups(stretch_of(seen, start, end)):
                buckets = array("I")
                for group in of_token:
                    known = kept.get(group)
                    if known is None:
                        known = kept[group] = features(group)
                    buckets.extend(known)
                ids.append(buckets)
            yield Example(tuple(ids), tuple(tags[start:end]))


def _stretches(evidence: Evidence) -> list[tuple[int, int]]:
    """From a capitalised word to the last word that its name may reach.

    Longer than what the tagger looks at when it runs: what is surely outside need not be asked then, but
    weights that have not learnt from it are worse by one point of F1.
    """
    words, shapes = evidence.words, evidence.shapes
    opening = [
        at
        for at, (shape, end) in enumerate(zip(shapes, evidence.phrase_end, strict=True))
        if LOWER < shape < NUMBER or end
    ]
    found: list[tuple[int, int]] = []
    start = -1
    for last, following in pairwise([*opening, len(words)]):
        if start < 0:
            start = last
        for at in range(last + 1, following):
            shape = shapes[at]
            if (
                shape == BREAK
                or at - last > TAIL
                or (shape == POINT and at - last > 1 and words[at] in _SENTENCE_ENDS)
            ):
                found.append((start, at))
                start = -1
                break
    return found


def read_conll(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Documents of a two-column file as text and spans; words are joined by spaces, closing points glued."""
    text: list[str] = []
    spans: list[Span] = []
    length = 0
    opened: tuple[int, Kind] | None = None

    def close() -> None:
        nonlocal opened
        if opened is not None:
            spans.append(Span(opened[0], length, opened[1]))
            opened = None

    def put(piece: str) -> None:
        nonlocal length
        text.append(piece)
        length += len(piece)

    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, label = line.partition("\t")
        if word == "-DOCSTART-":
            close()
            if text:
                yield "".join(text), spans
            text, spans, length = [], [], 0
            continue
        if not word:
            close()
            if text and text[-1] != "\n\n":
                put("\n\n" if length else "")
            continue
        if not label.startswith("I-"):
            close()
        if text and text[-1] != "\n\n" and not _glued(text[-1], word):
            put(" ")
        if label.startswith("B-") or (label.startswith("I-") and opened is None):
            opened = (length, _CONLL[label[2:]])
        put(word)
    close()
    if text:
        yield "".join(text), spans


def _glued(before: str, word: str) -> bool:
    return word in {".", ",", ":", ";", "?", "!", ")", "'s", "’s", "'", "’", "-", "%"} or before in {"(", "-"}
