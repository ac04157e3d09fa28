"""Dates: a date line of the body wins over the header, the header over the file's name, faults are told."""

from datetime import date
from pathlib import Path

import pytest

from tui.archive.article import Article
from tui.archive.dates import Header, date_article, days_of, read_header
from tui.archive.load import load

BODY = "The Senate met on Monday, and its Chairman opened the session with a speech of an hour."
NONE = Header()


@pytest.mark.parametrize(
    ("text", "iso", "body"),
    [
        (" date 2025-12-16 Held annually", "2025-12-16", "Held annually"),
        (" date 2025-12 Held annually", "2025-12", "Held annually"),
        ("date 2025-12-16 Held annually", "2025-12-16", "Held annually"),
        (" date 2025-12-16  Two blanks", "2025-12-16", " Two blanks"),
        (" date 2025-12-16\n\nHeld annually", "2025-12-16", "\nHeld annually"),
        (" date 2025-12-16 \nHeld annually", "2025-12-16", "Held annually"),
        ("date: 2025-12-16\nHeld annually", "2025-12-16", "Held annually"),
        ("Date: 16 December 2025\nHeld annually", "2025-12-16", "Held annually"),
        ("DATE:2025-12-16T10:00:00Z Held annually", "2025-12-16", "Held annually"),
        (" date 2025-12-16 ", "2025-12-16", ""),
        (" date unknown Held annually", None, "Held annually"),
    ],
)
def test_a_header_dates_and_the_body_begins_behind_it(text: str, iso: str | None, body: str) -> None:
    header = read_header(text)
    assert (header.iso, header.fault, text[header.body_start :]) == (iso, None, body)


@pytest.mark.parametrize(
    "text", ["Date palms grow.", " date of the session", "Dates 2025-12-16", "", "2025-12-16 Text"]
)
def test_other_text_is_no_header(text: str) -> None:
    assert read_header(text) == Header()


@pytest.mark.parametrize("written", ["2025-02-30", "2025-13-01", "0000-00-00", "04/05/2022"])
def test_a_header_without_a_possible_date_is_a_fault_and_still_no_part_of_the_body(written: str) -> None:
    text = f" date {written} Held annually"
    header = read_header(text)
    assert header.iso is None
    assert header.fault
    assert written in header.fault
    assert text[header.body_start :] == "Held annually"


def test_a_date_line_wins_over_the_header() -> None:
    assert date_article(f"23.02.2022\n\n{BODY}", Header("2024-05-17"), "2020-01-01.txt").iso == "2022-02-23"


def test_a_header_wins_over_the_name() -> None:
    assert date_article(BODY, Header("2024-05"), "2020-01-01.txt").iso == "2024-05"


@pytest.mark.parametrize(
    "head",
    [
        "Senate opens\n4 July 2022, 12:16",
        "World\n\nSenate opens\n\nBy Antonia Mauban\n\nPublished: 4 July 2022",
        "\n\n   July 4, 2022  ",
        "Will the Senate open?\n2022-07-04 12:16",
        "Updated: 5 July 2022\nPublished: 4 July 2022",
        "04/07/2022\n4 July 2022",
    ],
)
def test_a_date_line_may_stand_among_title_and_byline(head: str) -> None:
    dated = date_article(f"{head}\n\n{BODY}", Header("2024-05-17"), "a.txt")
    assert (dated.iso, dated.problems) == ("2022-07-04", ())


@pytest.mark.parametrize(
    "body",
    [
        f"{BODY}\n\n4 July 2022\n\n{BODY}",
        f"On 4 July 2022 the Senate met.\n\n{BODY}",
        f"4 July 2022 {BODY}",
        "\n".join(["Line"] * 9) + f"\n4 July 2022\n{BODY}",
    ],
)
def test_a_date_further_down_or_in_a_sentence_dates_nothing(body: str) -> None:
    assert date_article(body, Header("2024-05-17"), "a.txt").iso == "2024-05-17"


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("2024-03-26-session.txt", "2024-03-26"),
        ("session_2024_03_26.txt", "2024-03-26"),
        ("2024.03.26.txt", "2024-03-26"),
        ("20240326.txt", "2024-03-26"),
        ("session-20240326-2.txt", "2024-03-26"),
        ("20240326T1200_session.txt", "2024-03-26"),
        ("26.03.2024.txt", "2024-03-26"),
        ("session 26-03-2024.txt", "2024-03-26"),
        ("26-March-2024.txt", "2024-03-26"),
        ("march-26-2024.txt", "2024-03-26"),
        ("2024-03.txt", "2024-03"),
        ("2024-03-26-2.txt", "2024-03-26"),
    ],
)
def test_a_name_may_date(name: str, iso: str) -> None:
    assert date_article(BODY, NONE, name) == date_article(BODY, Header(iso), "a.txt")


@pytest.mark.parametrize(
    "name",
    [
        "000_f8bb0f7fd1174941.txt",
        "a20240326b.txt",
        "12345678.txt",
        "resolution-2024.txt",
        "99999999.txt",
        "1-2-3.txt",
    ],
)
def test_a_number_in_a_name_is_no_date(name: str) -> None:
    dated = date_article(BODY, NONE, name)
    assert dated.iso is None
    assert len(dated.problems) == 1
    assert "undated" in dated.problems[0]


def test_an_ambiguous_line_is_a_problem_and_the_header_dates() -> None:
    dated = date_article(f"04/05/2022\n\n{BODY}", Header("2024-05-17"), "a.txt")
    assert dated.iso == "2024-05-17"
    (problem,) = dated.problems
    assert "“04/05/2022” is ambiguous" in problem
    assert "dated 2024-05-17 by its header" in problem


def test_ambiguous_and_impossible_dates_alone_leave_an_article_undated() -> None:
    dated = date_article(f"31.02.2022\n\n{BODY}", Header(None, "“2022-02-30” is no day"), "04-05-2022.txt")
    assert dated.iso is None
    assert [problem.split(":")[0] for problem in dated.problems] == ["date line", "header", "file name"]
    assert ["undated" in problem for problem in dated.problems] == [False, False, True]


def test_one_ambiguous_date_is_one_problem_that_says_what_to_write() -> None:
    (problem,) = date_article(f"04/05/2022\n\n{BODY}", NONE, "a.txt").problems
    assert problem.startswith("date line: “04/05/2022” is ambiguous")
    assert problem.endswith("so it is undated: begin it with a line such as “date 2025-04-07”")


@pytest.mark.parametrize(
    ("title", "iso"),
    [
        ("Seanad Éireann debate - Wednesday, 15 May 2019", "2019-05-15"),
        ("Debate of Wednesday 15 May 2019", "2019-05-15"),
        ("Senate, 15 May 2019", "2019-05-15"),
        ("Minutes (15.05.2019)", "2019-05-15"),
        ("Заседание — 15 мая 2019 г.", "2019-05-15"),
        ("Sitting no. 12 | 2019-05-15", "2019-05-15"),
        ("Debate - 04/05/2019", None),
        ("Debate - May 2019", None),
        ("The law of 15 May 2019", None),
        ("A sermon 15 May 2019", None),
        ("Debate - 15 May 2019, continued on Thursday, 16 May 2019", None),
        ("Debate - Wednesday, 15 May 2019 on the budget", None),
        ("The Senate met on Wednesday, 15 May 2019.", None),
        ("Debate - 31 April 2019", None),
        ("15 May 2019-2020", None),
    ],
)
def test_where_nothing_else_dates_a_date_that_ends_the_title_does(title: str, iso: str | None) -> None:
    assert date_article(f"\n{title}\n\n{BODY}", NONE, "a.txt").iso == iso
    assert date_article(f"{BODY}\n\n{title}", NONE, "a.txt").iso is None
    assert date_article(f"{title}\n\n{BODY}", NONE, "2020-01-01.txt").iso == "2020-01-01"
    assert date_article(f"{title}\n\n{BODY}", Header("2024-05-17"), "a.txt").iso == "2024-05-17"


@pytest.mark.parametrize(
    ("folders", "iso"),
    [
        ("2019/05/", "2019-05"),
        ("news/2019/05/15/", "2019-05-15"),
        ("2019-05/plenary/", "2019-05"),
        ("2018/12/2019/05/", "2019-05"),
        ("2019/", None),
        ("2019/13/", None),
        ("2019/05/99/", "2019-05"),
        ("12019/05/", None),
        ("2019/0512/", None),
        ("", None),
    ],
)
def test_at_last_the_folders_date(folders: str, iso: str | None) -> None:
    assert date_article(BODY, NONE, "a.txt", folders).iso == iso
    assert date_article(BODY, NONE, "2020-01-01.txt", folders).iso == "2020-01-01"
    assert date_article(f"Senate, 15 May 2018\n\n{BODY}", NONE, "a.txt", folders).iso == "2018-05-15"


def test_only_folders_of_the_archive_date(tmp_path: Path) -> None:
    folder = tmp_path / "2018" / "07" / "archive"
    (folder / "2019" / "05").mkdir(parents=True)
    (folder / "2019" / "05" / "a.txt").write_text(BODY, encoding="utf-8")
    (folder / "b.txt").write_text(BODY, encoding="utf-8")
    dates = {item.head.id: item.head.date for item in load([folder]) if isinstance(item, Article)}
    assert dates == {"2019/05/a": "2019-05", "b": None}


def test_an_impossible_header_is_told_even_where_the_body_dates() -> None:
    dated = date_article(f"4 July 2022\n\n{BODY}", read_header(" date 2022-02-30 "), "a.txt")
    assert dated.iso == "2022-07-04"
    assert "2022-02-30" in dated.problems[0]


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_the_days_of_a_date(iso: str, first: date, last: date) -> None:
    assert days_of(iso) == (first, last)


@pytest.mark.parametrize("text", ["", "2024-13", "2024-02-30", "2024-01-01-01", "may"])
def test_what_is_no_date_has_no_days(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days_of(text)
