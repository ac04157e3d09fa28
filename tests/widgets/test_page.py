"""The layout of an article, and where positions fall on it."""

from hypothesis import given
from hypothesis import strategies as st

from tui.archive.article import Article, Head
from tui.names.recognition import ArticleName, Recognition, Statement
from tui.text.blocks import Block
from tui.widgets.page import lay_out, long_date


def article_of(*paragraphs: str) -> Article:
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(Head("x", "x.txt", "2025-12-16", "A headline"), "\n\n".join(paragraphs), tuple(blocks))


def test_dates_are_written_out() -> None:
    assert long_date("2025-12-16") == "Tuesday 16 December 2025"
    assert long_date("2025-12") == "December 2025"
    assert long_date(None) == "undated"


def test_date_headline_and_blocks_follow_with_blank_rows_between() -> None:
    page = lay_out(article_of("One two three.", "Four."), Recognition(), 8)
    assert [(row.kind, row.text) for row in page.rows] == [
        ("date", "Tuesday 16 December 2025"),
        ("headline", "A"),
        ("headline", "headline"),
        ("blank", ""),
        ("paragraph", "One two"),
        ("paragraph", "three."),
        ("blank", ""),
        ("paragraph", "Four."),
    ]


def test_a_headline_with_which_the_body_begins_is_not_said_twice() -> None:
    for body in ("A headline", "A\nheadline for all.", "A headline, and more.", "Warsaw. A headline."):
        page = lay_out(article_of(body, "Four."), Recognition(), 40)
        assert [row.kind for row in page.rows] == ["date", "blank", "paragraph", "blank", "paragraph"]
    page = lay_out(article_of("Contact: nobody.", "A headline"), Recognition(), 40)
    assert [row.text for row in page.rows].count("A headline") == 1


def test_hard_wrapped_lines_are_wrapped_anew() -> None:
    page = lay_out(article_of("Yerlan\nKoshanov said."), Recognition(), 40)
    assert page.rows[-1].text == "Yerlan Koshanov said."


def test_rows_of_a_statement_are_known() -> None:
    text = "He came. “We need water,” he said, and he went away again."
    found = Recognition((ArticleName("person", "He", ("He",)),), (), (Statement(0, 9, 25),))
    page = lay_out(article_of(text), found, 12)
    assert "need water" in " ".join(row.text for row in page.rows if row.stated)
    assert all(row.start < 25 and row.end > 9 for row in page.rows if row.stated)
    assert not any(row.stated for row in page.rows if row.start >= 25)


@given(
    st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1, max_size=4), st.integers(1, 40)
)
def test_every_position_of_a_row_is_found_on_that_row(paragraphs: list[str], width: int) -> None:
    page = lay_out(article_of(*paragraphs), Recognition(), width)
    for number, row in enumerate(page.rows):
        if row.start >= 0 and row.text:
            assert page.row_of(row.start) == number
            assert page.row_of(row.end - 1) == number
            assert page.position_at(number) == row.start
