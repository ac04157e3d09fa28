"""Words are looked for in as few texts as can be: those that the index names, and each only once."""

from dataclasses import replace
from datetime import date

import pytest

from tests.filter.archives import make
from tui.archive.archive import Archive
from tui.filter import bodies
from tui.filter.evaluate import count_left, evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.stopping import Stopped, StoppedError, never

TODAY = date(2025, 12, 20)
TEXTS = ("A dam was built.", "Damage was done.", "Nothing was said.", "The dam, again.", "A road.")


@pytest.fixture
def archive() -> Archive:
    """Five articles of one place and one speaker, who says all of the first three."""
    articles = [(f"2025-01-0{9 - number}", (0, 1)) for number in range(len(TEXTS))]
    return make([("place", "Oslo"), ("person", "Ada Lovric")], articles, TEXTS, [(1,), (1,), (1,)])


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the articles whose text was looked through, in order."""
    numbers: list[int] = []
    body = bodies._body

    def noted(index: Index, number: int) -> str:
        numbers.append(number)
        return body(index, number)

    monkeypatch.setattr(bodies, "_body", noted)
    return numbers


def left(text: str, index: Index, stopped: Stopped = never) -> list[int]:
    return list(evaluate(parse(text, TODAY), index, stopped).numbers)


def test_of_a_phrase_that_is_typed_on_only_the_texts_that_held_its_beginning_are_read(
    archive: Archive, read: list[int]
) -> None:
    index = Index(archive)
    assert left("text:dam", index) == [0, 1, 3]
    assert read == [0, 1, 2, 3, 4]
    read.clear()
    assert left("text:dama", index) == [1]
    assert read == [0, 1, 3]
    read.clear()
    assert left("text:damages", index) == []
    assert read == [1]


def test_a_text_is_read_once_for_a_phrase_whatever_else_the_filter_has(
    archive: Archive, read: list[int]
) -> None:
    index = Index(archive)
    assert left("since:2025-01-08 text:dam", index) == [0, 1]
    assert read == [0, 1]
    assert left("text:dam", index) == [0, 1, 3]
    assert read == [0, 1, 2, 3, 4]
    assert left("before:2025-01-08 text:dam", index) == [3]
    assert left("-text:dam", index) == [2, 4]
    assert read == [0, 1, 2, 3, 4]


def test_a_shorter_phrase_is_looked_for_in_what_a_longer_one_did_not_find(archive: Archive) -> None:
    index = Index(archive)
    assert left("text:damage", index) == [1]
    assert left("text:dam", index) == [0, 1, 3]


def test_statements_are_read_where_the_index_names_their_text(archive: Archive, read: list[int]) -> None:
    def search(phrase: str, stopped: Stopped = never) -> list[int] | None:
        return [0, 1, 3] if phrase == "dam" else None

    index = Index(replace(archive, search=search))
    assert left("quote:dam", index) == [0, 1]
    assert left("said:lovric quote:dam", index) == [0, 1]
    # Their statements are; to look through the texts is for phrases that the index does not know.
    assert read == []
    assert left("quote:was", index) == [0, 1, 2]
    assert read == [0, 1, 2]


def test_what_was_said_by_one_speaker_is_not_taken_for_what_anybody_says(archive: Archive) -> None:
    index = Index(archive)
    assert left("quote:dam", index) == [0, 1]
    assert left("said:nobody quote:dam", index) == []
    assert left("said:lovric quote:nothing", index) == [2]


def test_a_search_that_nobody_waits_for_is_given_up_and_asked_again_later(archive: Archive) -> None:
    asked: list[str] = []
    keys: list[str] = []

    def search(phrase: str, stopped: Stopped = never) -> list[int] | None:
        asked.append(phrase)
        if len(asked) == 1:
            keys.append("comes meanwhile")
        return None if stopped() else [0, 1, 3]

    index = Index(replace(archive, search=search))
    with pytest.raises(StoppedError):
        left("text:dam", index, lambda: bool(keys))
    assert left("text:dam", index) == [0, 1, 3]
    assert left("oslo text:dam", index) == [0, 1, 3]
    assert asked == ["dam", "dam"]


@pytest.mark.parametrize("text", ["", "oslo", "text:dam", "oslo -text:dam", "quote:was", "nobody", '"'])
def test_to_count_is_to_have_as_many_as_are_listed(archive: Archive, text: str) -> None:
    index = Index(archive)
    assert count_left(parse(text, TODAY), index) == len(left(text, index))


def test_what_is_left_alike_is_listed_once(archive: Archive) -> None:
    index = Index(archive)
    one = evaluate(parse("text:dam", TODAY), index).numbers
    assert evaluate(parse("oslo text:dam", TODAY), index).numbers is one
