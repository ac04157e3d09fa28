"""What is left of spans that the tagger might find in a text once their borders are settled."""

from tui.names.recognition import Kind
from tui.names.tagger.borders import settle
from tui.names.words.evidence import Evidence, look_up
from tui.names.words.tokens import tokenise


def found_in(text: str, *names: tuple[str, Kind]) -> tuple[Evidence, list[tuple[int, int, Kind]]]:
    """The spans of whole tokens that cover the given pieces of the text, in order."""
    evidence = look_up(tokenise(text))
    tokens = evidence.tokens
    spans: list[tuple[int, int, Kind]] = []
    for name, kind in names:
        start = text.index(name)
        inside = [
            at
            for at, word in enumerate(tokens.words)
            if word and start <= tokens.starts[at] and tokens.ends[at] <= start + len(name)
        ]
        spans.append((inside[0], inside[-1] + 1, kind))
    return evidence, spans


def settled(text: str, *names: tuple[str, Kind]) -> list[tuple[str, Kind]]:
    """The names, in order, that `settle` makes of the given pieces of the text."""
    evidence, spans = found_in(text, *names)
    tokens = evidence.tokens
    return [
        (text[tokens.starts[start] : tokens.ends[end - 1]], kind)
        for start, end, kind in settle(evidence, spans, frozenset())
    ]
