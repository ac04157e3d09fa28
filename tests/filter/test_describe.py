"""How a filter was read, in words."""

from datetime import date

import pytest

from tests.filter.archives import gold, make
from tui.filter.describe import describe, leads_nowhere, without_effect
from tui.filter.index import Index
from tui.filter.nearest import did_you_mean
from tui.filter.parse import parse

SEEDS = Index(gold())


def read(text: str, index: Index = SEEDS) -> str:
    return describe(parse(text, date(2025, 12, 20)), index)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "all articles"),
        ("koshanov", "person Yerlan Koshanov"),
        ('who:"Yerlan Koshanov" at:Geneva 2024..2025', "person Yerlan Koshanov, in Geneva, 2024–2025"),
        ("koshanov geneva", "person Yerlan Koshanov, in Geneva"),
        ("said:koshanov", "said by Yerlan Koshanov"),
        ("sen", "2 names like “sen”"),
        ("-geneva", "not in Geneva"),
        ("-koshanov", "without person Yerlan Koshanov"),
        ("geneva|tashkent", "in Geneva or in Tashkent"),
        ("text:water", "“water” in the text"),
        ("quote:water", "“water” in a statement"),
        ("since:2025-04-07", "since 2025-04-07"),
        ("last month", "last month (2025-11-01–2025-11-30)"),
        ("undated", "undated"),
        ("at:", "at: waits for a place"),
        ("text:", "text: waits for words"),
        ("-", "nothing excluded yet"),
        ("since:20", "“since:20” is no date yet"),
        ("20", "“20” is no date yet"),
        ("since:2025-13", "“since:2025-13” is no date and leaves nothing out"),
        ("-before:2025-02-30", "“before:2025-02-30” is no date and leaves nothing out"),
        ("2025-13", "“2025-13” is no date and leaves nothing out"),
        ("2025-04..2025-31", "“2025-04..2025-31” is no date and leaves nothing out"),
        ("since:2025-1-0", "“since:2025-1-0” is no date yet"),
        ("q:", "“q:” says nothing yet"),
        ("qu", "“qu” may become quote:"),
        ("-wh", "nothing excluded yet"),
        ("qqqq", "no name like “qqqq”"),
        ("-qqqq", "no name like “qqqq”; nothing left out"),
        ("at:tokayev", "no place like “tokayev”: Kassym-Jomart Tokayev is a person"),
        ("who:geneva", "no person like “geneva”: Geneva is a place"),
        ("said:senate", "no speaker like “senate”: 2 names of other kinds are"),
    ],
)
def test_says_how_it_read(typed: str, words: str) -> None:
    assert read(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("koshanov 2025 -geneva text:water qqqq", []),
        ("koshanov since:2025-13", ["“since:2025-13” is no date and leaves nothing out"]),
        ("2025-13 geneva", ["“2025-13” is no date and leaves nothing out"]),
        ("at: - ?", ["at: waits for a place", "nothing excluded yet", "“?” says nothing yet"]),
        ("qu", ["“qu” may become quote:"]),
        ("-at:qqqq", ["no name like “qqqq”; nothing left out"]),
        ("geneva -qqqq", ["no name like “qqqq”; nothing left out"]),
        ("geneva|-qqqq", ["no name like “qqqq”; nothing left out"]),
        ("-at:tokayev", ["no place like “tokayev”: Kassym-Jomart Tokayev is a person; nothing left out"]),
        ("-text:qqqq -2024 -geneva", []),
    ],
)
def test_says_what_leaves_nothing_out(typed: str, words: list[str]) -> None:
    assert without_effect(parse(typed, date(2025, 12, 20)), SEEDS) == words


def test_of_who_is_named_without_a_statement_it_says_so_and_means_no_other() -> None:
    index = Index(
        make(
            [("person", "Meg Hillier"), ("person", "Ann Hiller"), ("person", "Meg Holt")],
            [("2025-01-02", (0, 1)), ("2025-01-01", (0, 2))],
            speaks=[(1,), ()],
        )
    )
    assert read("said:hillier", index) == "no statement by Meg Hillier, who is named in 2 articles"
    assert read('said:"Meg Hillier"', index) == "no statement by Meg Hillier, who is named in 2 articles"
    assert read("said:meg", index) == "no statement by any of the 2 persons like “meg”"
    assert read("what did hillier say", index).startswith("no statement by Meg Hillier")
    assert read("said:hiler", index) == "said by Ann Hiller"


def test_of_a_name_of_another_kind_it_says_which_and_behind_a_prefix_asks_for_none() -> None:
    index = Index(make([("organisation", "Hope"), ("place", "Oslo")]))
    assert read("at:hope", index) == "no place like “hope”: Hope is an organisation"
    assert read('at:"Hope" 2025', index) == "no place like “Hope”: Hope is an organisation, 2025"
    assert read("at:hoppe", index) == "no name like “hoppe”"
    assert leads_nowhere(read("at:hope", index))


def test_asks_what_was_meant() -> None:
    index = Index(make([("place", "Montevideo")]))
    nearest = did_you_mean("montivedio", index)
    assert nearest is not None
    assert index.archive.names[nearest].name == "Montevideo"
    assert did_you_mean("xyz", index) is None
    assert read("mantevedea", index) == "no name like “mantevedea” (did you mean Montevideo?)"


@pytest.mark.parametrize("typed", ["debate", "kenat", "code", "sutite"])
def test_asks_for_no_name_that_is_far_and_of_a_common_word_for_none(typed: str) -> None:
    index = Index(make([("organisation", "Senate of Chile"), ("person", "Tunde Adeyeloye-Cole")]))
    assert did_you_mean(typed, index) is None
    assert read(typed, index) == f"no name like “{typed}”"


@pytest.mark.parametrize("typed", ["koshon", "kosho", "kohsan"])
def test_asks_for_a_name_that_is_only_begun_and_misspelt(typed: str) -> None:
    nearest = did_you_mean(typed, SEEDS)
    assert nearest is not None
    assert SEEDS.archive.names[nearest].name == "Yerlan Koshanov"
