"""Small texts in the gold's markup, recognised from the spans that are marked in them."""

from tests.gold.markup import GoldArticle, one_line, parse
from tui.names.recognise import recognise_spans
from tui.names.recognition import Recognition, Span
from tui.text.blocks import split_blocks


def marked(text: str, *names: str) -> GoldArticle:
    """A text such as "{Berg: [P:Berg] said no.}"; `names` are lines such as "P: Anna Berg = Berg"."""
    header = ["country: x", "date: 2024-01-01", "headline: .", *names, "---"]
    return parse("\n".join([*header, f"{text}\n\n."]), "x", "x")


def recognised(article: GoldArticle) -> Recognition:
    spans = [Span(mention.start, mention.end, mention.kind) for mention in article.mentions]
    return recognise_spans(article.text, split_blocks(article.text), spans)


def names_of(article: GoldArticle, recognition: Recognition) -> list[str]:
    """The gold name of each name found, by its first mention."""
    names = [""] * len(recognition.names)
    for mention, gold in zip(recognition.mentions, article.mentions, strict=True):
        names[mention.name] = names[mention.name] or gold.name
    return names


def statements(text: str, *names: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Statements found and statements marked, as (speaker, words)."""
    article = marked(text, *names)
    recognition = recognised(article)
    called = names_of(article, recognition)
    found = {(called[s.speaker], article.text[s.start : s.end]) for s in recognition.statements}
    assert article.statements is not None
    return found, {(s.speaker, article.text[s.start : s.end]) for s in article.statements}


def roles(text: str, *names: str) -> dict[str, list[str]]:
    """Offices found by person."""
    article = marked(text, *names)
    recognition = recognised(article)
    called = names_of(article, recognition)
    return {called[n]: list(name.roles) for n, name in enumerate(recognition.names) if name.roles}


def grouped(text: str, *names: str) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Surfaces that came together, and those that the marking joins; each as sets with their place."""
    article = marked(text, *names)
    recognition = recognised(article)
    found: dict[int, set[str]] = {}
    wanted: dict[str, set[str]] = {}
    for n, (mention, gold) in enumerate(zip(recognition.mentions, article.mentions, strict=True)):
        surface = f"{n} {one_line(article.text[mention.start : mention.end])}"
        found.setdefault(mention.name, set()).add(surface)
        wanted.setdefault(f"{gold.kind} {gold.name}", set()).add(surface)
    return set(map(frozenset, found.values())), set(map(frozenset, wanted.values()))
