"""Date lines: strict forms are read, prose never is, faults are named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.date_line import read_date_line


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("23.02.2022", "2022-02-23"),
        ("4 July 2022, 12:16", "2022-07-04"),
        ("July 4, 2022", "2022-07-04"),
        ("2022-07-04 12:16", "2022-07-04"),
        ("2022-07-04T12:16:33+05:00", "2022-07-04"),
        ("2022/07/04", "2022-07-04"),
        ("07/24/2022", "2022-07-24"),
        ("05/05/2022", "2022-05-05"),
        ("Monday, July 4, 2022", "2022-07-04"),
        ("Mon, 04 Jul 2022 12:16:33 +0500", "2022-07-04"),
        ("Tuesday, 5 April 2022 at 10:00 a.m. EST", "2022-04-05"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("3rd of September 2021", "2021-09-03"),
        ("26 MARCH 2024", "2024-03-26"),
        ("11-Jul-2023", "2023-07-11"),
        ("12:16, 4 July 2022", "2022-07-04"),
        ("12:16 / 24.07.2022", "2022-07-24"),
        ("23.02.2022 18:30 (GMT+6)", "2022-02-23"),
        ("(23.02.2022)", "2022-02-23"),
        ("Published: 4 July 2022", "2022-07-04"),
        ("Posted on 5 April, 2022", "2022-04-05"),
        ("Date: 2022-07-04", "2022-07-04"),
        ("Published: 4 July 2022 | Updated: 5 July 2022, 09:00", "2022-07-04"),
        ("4 июля 2022 г.", "2022-07-04"),
        ("4 июля 2022 года, 12:16", "2022-07-04"),
        ("4. Juli 2022", "2022-07-04"),
        ("4 juillet 2022 à 12h16", "2022-07-04"),
        ("4 de julio de 2022", "2022-07-04"),
        ("Lunes, 4 de julio de 2022", "2022-07-04"),
        ("lundi 4 juillet 2022", "2022-07-04"),
        ("Publié le lundi 4 juillet 2022 à 12h16", "2022-07-04"),
        ("Segunda-feira, 4 de julho de 2022", "2022-07-04"),
        ("lunedì 4 luglio 2022", "2022-07-04"),
        ("Montag, den 4. Juli 2022", "2022-07-04"),
        ("2022年7月4日", "2022-07-04"),
        ("July 2022", "2022-07"),
        ("2022-07", "2022-07"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_a_line_that_holds_only_a_date_is_read(line: str, iso: str) -> None:
    found = read_date_line(f"  {line} ")
    assert found is not None
    assert (found.iso, found.fault, found.later) == (iso, None, False)


@pytest.mark.parametrize("line", ["Updated: 5 July 2022", "Last modified on 5 July 2022, 10:00"])
def test_the_date_of_an_update_is_told_apart(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert (found.iso, found.later) == ("2022-07-05", True)


@pytest.mark.parametrize("line", ["04/05/2022", "4.5.2022", "04-05-2022 12:16", "Published: 04/05/2022"])
def test_days_and_months_that_could_change_places_are_a_fault(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.iso is None
    assert "ambiguous" in (found.fault or "")


@pytest.mark.parametrize(
    "line", ["31.02.2022", "2022-02-30", "30 February 2022", "29 Feb 2023", "2022-13-01", "0.13.2022"]
)
def test_days_that_no_calendar_has_are_a_fault(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.iso is None
    assert "calendar" in (found.fault or "")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2022",
        "12:16",
        "12.5",
        "May 5",
        "Monday",
        "Senate",
        "On July 4, 2022 the Senate met",
        "4 July 2022 was a Monday",
        "25 April 2025BISHKEK",
        "4 July 2022 Astana",
        "Resolution 2022-07-04/5",
        "1234-05-06",
        "23.02.2022 – 25.02.2022 session",
        "In 4 July 2022",
        "5 deputies 2022",
        "№ 23.02.2022",
    ],
)
def test_no_date_is_guessed_out_of_anything_else(line: str) -> None:
    assert read_date_line(line) is None


@given(
    st.dates(date(1803, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%Y/%m/%d", "%d-%b-%Y"]),
    st.sampled_from(["", " 12:16", ", 09:05", " 23:59:59"]),
)
def test_every_day_is_read_in_every_form(day: date, form: str, clock: str) -> None:
    found = read_date_line(day.strftime(form) + clock)
    assert found is not None
    assert found.iso == day.isoformat()


@given(st.text(max_size=120))
def test_any_line_is_read_or_not(line: str) -> None:
    found = read_date_line(line)
    assert found is None or (found.iso is None) != (found.fault is None)
