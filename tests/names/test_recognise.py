"""Recognition of the seeds from their gold spans: names, roles, statements and the archive made of them."""

import json
from functools import cache

import pytest

from tests.gold.markup import FOLDER, GoldArticle, read_seeds
from tui.names.linking.link import Linked, link
from tui.names.recognise import recognise, recognise_spans
from tui.names.recognition import NOTHING, Recognition, Span
from tui.text.blocks import split_blocks


def recognised(article: GoldArticle) -> Recognition:
    spans = [Span(mention.start, mention.end, mention.kind) for mention in article.mentions]
    return recognise_spans(article.text, split_blocks(article.text), spans)


@cache
def seeds() -> tuple[tuple[GoldArticle, Recognition], ...]:
    return tuple((article, recognised(article)) for article in read_seeds())


@cache
def linked() -> Linked:
    return link([recognition for _, recognition in seeds()], [article.date for article, _ in seeds()])


def gold_names(article: GoldArticle, recognition: Recognition) -> list[str]:
    """The gold name of each name found, by its first mention."""
    names = [""] * len(recognition.names)
    for mention, gold in zip(recognition.mentions, article.mentions, strict=True):
        names[mention.name] = names[mention.name] or gold.name
    return names


@pytest.mark.parametrize("number", range(5))
def test_mentions_of_one_name_come_together_and_no_others(number: int) -> None:
    article, recognition = seeds()[number]
    gold = [mention.name for mention in article.mentions]
    found = [mention.name for mention in recognition.mentions]
    assert len(set(zip(gold, found, strict=True))) == len(set(gold)) == len(set(found))


@pytest.mark.parametrize("number", range(5))
def test_every_statement_stands_with_its_speaker_and_bounds(number: int) -> None:
    article, recognition = seeds()[number]
    names = gold_names(article, recognition)
    assert article.statements is not None
    wanted = {
        (statement.speaker, article.text[statement.start : statement.end]) for statement in article.statements
    }
    found = {
        (names[statement.speaker], article.text[statement.start : statement.end])
        for statement in recognition.statements
    }
    assert found == wanted


@pytest.mark.parametrize("number", range(5))
def test_speakers_are_the_persons_with_a_statement(number: int) -> None:
    article, recognition = seeds()[number]
    names = gold_names(article, recognition)
    speaking = {names[place] for place, name in enumerate(recognition.names) if name.speaks}
    assert speaking == set(article.speakers)
    assert {statement.speaker for statement in recognition.statements} == {
        place for place, name in enumerate(recognition.names) if name.speaks
    }


@pytest.mark.parametrize("number", range(5))
def test_roles_are_the_offices_printed(number: int) -> None:
    article, recognition = seeds()[number]
    names = gold_names(article, recognition)
    found = {(names[place], role) for place, name in enumerate(recognition.names) for role in name.roles}
    assert found == set(article.roles)


def test_the_archive_joins_each_name_once() -> None:
    gold = json.loads((FOLDER / "archive.json").read_text(encoding="utf-8"))
    under: dict[tuple[str, str, str], set[int]] = {}
    for (article, recognition), links in zip(seeds(), linked().links, strict=True):
        for name, place in zip(recognition.names, links, strict=True):
            for surface in name.surfaces:
                under.setdefault((name.kind, surface, article.id), set()).add(place)
    places = {}
    for name in gold["names"]:
        found = set()
        for surface in name["surfaces"]:
            for article_id in name["articles"]:
                found |= under.get((name["kind"], surface, article_id), set())
        assert len(found) == 1, name["name"]
        places[name["name"]] = found.pop()
    assert len(set(places.values())) == len(places)
    for left, right in gold["never_merge"]:
        assert places[left] != places[right]


@pytest.mark.parametrize(
    "name",
    [
        "Majilis",
        "Senate of Kazakhstan",
        "Senate of the Oliy Majlis of Uzbekistan",
        "Inter-Parliamentary Union",
        "OSCE",
        "United Nations",
        "Yerlan Koshanov",
        "Kassym-Jomart Tokayev",
        "Republic of Korea",
        "Central Asia",
        "Astana",
    ],
)
def test_names_read_as_a_reader_expects(name: str) -> None:
    assert name in {name.name for name in linked().names}


def test_roles_carry_their_first_and_last_day() -> None:
    tokayev = next(name for name in linked().names if name.name == "Kassym-Jomart Tokayev")
    assert ("President", "2024-03-26", "2025-12-16") in [(r.office, r.first, r.last) for r in tokayev.roles]


def test_nothing_comes_of_nothing() -> None:
    assert recognise("") == NOTHING
    assert recognise("\n\n \n") == NOTHING


def test_recognition_is_a_function_of_the_text_alone() -> None:
    article = seeds()[0][0]
    first = recognise(article.text)
    for other, _ in seeds()[1:]:
        recognise(other.text)
    assert recognise(article.text) == first
    assert recognise(article.text, split_blocks(article.text)) == first
