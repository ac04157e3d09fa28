"""What is offered where a filter leaves nothing."""

from datetime import date

from tests.filter.archives import gold
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.ways_out import WayOut, another_year, ways_out

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())


def offered(text: str) -> list[WayOut]:
    return ways_out(parse(text, TODAY), SEEDS, TODAY)


def test_the_name_that_was_meant_comes_first() -> None:
    (first, *_) = offered("tokxyxv")
    assert first == WayOut("did you mean Kassym-Jomart Tokayev", 'who:"Kassym-Jomart Tokayev"', 5)


def test_a_wrong_first_letter_is_no_hindrance() -> None:
    assert offered("xokayef")[0].told == "did you mean Kassym-Jomart Tokayev"


def test_a_prefix_keeps_to_its_kind() -> None:
    first = offered("said:koxhxnxv 2025")[0]
    assert first.text == 'said:"Yerlan Koshanov" 2025'


def test_a_name_behind_the_prefix_of_another_kind_is_offered_as_what_it_is() -> None:
    assert offered("at:tokayev")[0] == WayOut("person Kassym-Jomart Tokayev", "who:tokayev", 5)


def test_else_a_term_is_left_out_and_what_that_leaves_is_told() -> None:
    ways = offered("who:ashimbayev at:geneva")
    assert [(way.told, way.text) for way in ways] == [
        ("without at:geneva", "who:ashimbayev"),
        ("without who:ashimbayev", "at:geneva"),
    ]
    assert [way.count for way in ways] == [2, 1]
    assert offered("-kazakhstan 2024")[-1].told == "with kazakhstan"


def test_each_way_leaves_what_it_says() -> None:
    for text in ("who:ashimbayev geneva 2025", "koshxnxv at:genxva 2024", "xyzzyx 2024", "1999 koshanov"):
        for way in offered(text):
            assert len(evaluate(parse(way.text, TODAY), SEEDS).numbers) == way.count > 0


def test_for_nonsense_or_nothing_there_is_no_way() -> None:
    assert offered("xyzzyx") == []
    assert offered("") == []
    assert offered("word " * 200) == []


def test_a_month_without_a_year_is_offered_in_the_latest_that_leaves_anything() -> None:
    today = date(2026, 11, 22)
    assert another_year("what happened in at:uzbekistan in april", SEEDS, today) == WayOut(
        "in Uzbekistan, 2024-04", "at:uzbekistan 2024-04", 1
    )
    assert another_year("kazakhstan in 2024 in july", SEEDS, today) is None
    assert another_year("qwxyz in april", SEEDS, today) is None
    assert another_year("kazakhstan april", SEEDS, today) is None
