"""Blocks: paragraphs, headings, captions and bylines, with offsets into the body."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.blocks import split_blocks

PARAGRAPH = "The Senate met on Monday, and its Chairman opened the session."
OTHER = "The deputies then voted on the budget of the coming year."


def pieces_of(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in split_blocks(text)]


def kinds_of(*parts: str) -> list[str]:
    return [block.kind for block in split_blocks("\n\n".join(parts))]


def test_blank_lines_part_paragraphs_and_white_space_stays_outside() -> None:
    text = f"  {PARAGRAPH} \n \t\n\n{OTHER}\n"
    assert pieces_of(text) == [("paragraph", PARAGRAPH), ("paragraph", OTHER)]


def test_single_newlines_part_paragraphs_too() -> None:
    assert pieces_of(f"{PARAGRAPH}\n{OTHER}\n{PARAGRAPH}") == [
        ("paragraph", PARAGRAPH),
        ("paragraph", OTHER),
        ("paragraph", PARAGRAPH),
    ]


@pytest.mark.parametrize("width", [30, 45, 60, 72, 80, 100])
def test_lines_that_were_broken_to_fit_a_width_are_one_paragraph(width: int) -> None:
    long = (
        "The Chairman of the Senate, Rudolf Elphberg, told the President of the Inter-Parliamentary Union "
        "on Monday that Ruritania supports the Declaration. He thanked Antonia Mauban, Speaker of the "
        "Assembly in Strelsau, and the members of the Committee on Foreign Affairs for the invitation."
    )
    first, second = textwrap.fill(long, width), textwrap.fill(f"{OTHER} {long}", width)
    assert pieces_of(f"{first}\n\n{second}\n") == [("paragraph", first), ("paragraph", second)]


def test_a_name_split_by_a_line_end_stays_in_one_block() -> None:
    text = "He met the Speaker and the Chairman, Rudolf\nElphberg, who had been to the city of\nStrelsau."
    assert pieces_of(text) == [("paragraph", text)]


def test_a_list_of_names_is_not_taken_for_a_broken_line() -> None:
    names = ["Rudolf Elphberg – Chairman", "Antonia Mauban – Speaker", "Fritz von Tarlenheim – Deputy"]
    text = f"{PARAGRAPH}\n\n" + "\n".join(names) + f"\n\n{OTHER}"
    assert pieces_of(text) == [
        ("paragraph", PARAGRAPH),
        *(("paragraph", name) for name in names),
        ("paragraph", OTHER),
    ]


def test_items_of_a_list_stay_apart() -> None:
    items = [
        "- the budget of the Senate and of",
        "- the rules of the procedure and",
        "- the seats of the committees",
    ]
    assert [piece for _, piece in pieces_of("\n".join(items))] == items


@pytest.mark.parametrize(
    "heading",
    [
        "Strengthening International Cooperation",
        "“A new Senate”",
        "150 years of the Senate",
        "Сенат собрался в Астане",
    ],
)
def test_a_short_line_without_a_full_stop_before_a_paragraph_is_a_heading(heading: str) -> None:
    assert kinds_of(PARAGRAPH, heading, OTHER) == ["paragraph", "heading", "paragraph"]
    assert kinds_of(heading, OTHER) == ["heading", "paragraph"]
    assert [kind for kind, _ in pieces_of(f"{heading}\n{OTHER}")] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    "line", ["It was so.", "He said:", "They met;", "“We did it.”", "What now?", "1. First", "* * *"]
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert kinds_of(PARAGRAPH, line, OTHER) == ["paragraph", "paragraph", "paragraph"]


def test_a_short_line_that_nothing_follows_is_no_heading() -> None:
    assert kinds_of(PARAGRAPH, "Strengthening Cooperation") == ["paragraph", "paragraph"]


def test_rubric_title_and_subtitle_are_headings_above_the_text() -> None:
    assert kinds_of("World", "Senate opens", "Senate opens", "A new session", OTHER) == ["heading"] * 4 + [
        "paragraph"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Photo credit: Majilis press service",
        "Photo: Senate",
        "(Photo: VNA)",
        "[Photo/Xinhua]",
        "Image courtesy of the Senate",
        "Photo by Rudolf Elphberg",
        "Photos courtesy Lok Sabha",
        "File photo",
        "© Sputnik / Rudolf Elphberg",
        "Фото: Сенат",
        "Caption: The Speaker at work",
        "The Speaker receives the Ambassador. (Photo: VNA)",
        "The Speaker receives the Ambassador. Photo: Senate",
    ],
)
def test_credits_are_captions(line: str) -> None:
    assert kinds_of(PARAGRAPH, line, OTHER) == ["paragraph", "caption", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Photo exhibitions opened in Geneva.",
        "Images of the session were shown.",
        "Pictures speak for themselves.",
    ],
)
def test_sentences_about_pictures_are_no_captions(line: str) -> None:
    assert kinds_of(PARAGRAPH, line, OTHER) == ["paragraph"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "By Antonia Mauban",
        "By Antonia Mauban in Strelsau on 25 March 2024",
        "BY ANTONIA MAUBAN",
        "By Reuters",
        "From Antonia Mauban, Strelsau",
        "— Reuters",
        "-- Bernama",
        "(PTI)",
        "Author: Antonia Mauban",
        "Written by Antonia Mauban",
        "Antonia Mauban, Kazinform correspondent",
        "23.02.2022",
        "Published: 4 July 2022, 12:16",
    ],
)
def test_authors_agencies_and_date_lines_are_bylines(line: str) -> None:
    assert kinds_of(line, OTHER) == ["byline", "paragraph"]


@pytest.mark.parametrize("line", ["By 2030 the Senate will be renewed", "By then all had left"])
def test_a_line_that_begins_with_by_need_not_be_a_byline(line: str) -> None:
    assert kinds_of(PARAGRAPH, line, OTHER)[1] != "byline"


@given(st.text(st.sampled_from("aB. \n\t,:-(’é1") | st.characters(exclude_categories=()), max_size=300))
def test_blocks_hold_every_visible_character_once_and_in_order(text: str) -> None:
    blocks = split_blocks(text)
    covered = [at for block in blocks for at in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert "".join(text[at] for at in sorted(set(range(len(text))) - set(covered))).strip() == ""
    for block in blocks:
        content = text[block.start : block.end]
        assert content
        assert content == content.strip()
        assert "\n\n" not in content


def test_lines_broken_at_no_width_are_one_block_where_most_go_on_in_lower_case() -> None:
    text = (
        "The Bureau of the Pan-African\nParliament met in Midrand to see that all\nis ready for the session\n"
        "which begins in\nJuly.\nAt its seat the members went\nthrough the programme and\nthe money.\n"
        "- Hon. Djidda\n"
        "Mamar, first vice-president\nof the house"
    )
    assert [text[block.start : block.end].replace("\n", " ") for block in split_blocks(text)] == [
        "The Bureau of the Pan-African Parliament met in Midrand to see that all is ready for the session "
        "which begins in July.",
        "At its seat the members went through the programme and the money.",
        "- Hon. Djidda",
        "Mamar, first vice-president of the house",
    ]
