"""Articles over time: slices of equal length, and years, months and days from the first to the last."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.filter.archives import gold, make
from tui.filter.evaluate import evaluate
from tui.filter.index import Index
from tui.filter.parse import parse
from tui.filter.timeline import Slice, Unit, count_slices, count_units, place_in, range_in, range_term

TODAY = date(2025, 12, 20)
SEEDS = Index(gold())


def dated(*dates: str | None) -> Index:
    return Index(make([("place", "Oslo")], [(day, (0,)) for day in dates]))


def numbers(text: str, index: Index = SEEDS) -> Sequence[int]:
    return evaluate(parse(text, TODAY), index).numbers


def test_slices_span_the_archive_oldest_first() -> None:
    index = dated("2024-12-31", "2024-12-30", "2024-06-30", "2024-01-01", None)
    assert count_slices(index, index.all_numbers, 2) == ((2, 2), "2024-01-01", "2024-12-31")
    assert count_slices(index, numbers("2024-12", index), 4)[0] == (0, 0, 0, 2)


def test_slices_hold_every_dated_article_whatever_their_number() -> None:
    for cells in range(1, 60):
        counts, first, last = count_slices(SEEDS, SEEDS.all_numbers, cells)
        assert (len(counts), sum(counts), first, last) == (cells, 5, "2024-03-26", "2025-12-16")


def test_a_stray_date_shares_the_first_slice() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(12, 0, -1) for day in range(28, 0, -1)]
    index = dated(*days, "1901-01-01")
    counts, first, last = count_slices(index, index.all_numbers, 12)
    assert (first, last) == ("2024-01-01", "2024-12-28")
    assert sum(counts) == len(days) + 1
    assert counts[0] > counts[5]


def test_without_dates_there_are_no_slices() -> None:
    index = dated(None, None)
    assert count_slices(index, index.all_numbers, 8) == ((), "", "")
    assert count_units(index, index.all_numbers, "month") == []


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("year", [Slice("2023", 1), Slice("2024", 0), Slice("2025", 3)]),
        ("day", [Slice("2025-01-30", 1), Slice("2025-01-31", 0), Slice("2025-02-01", 1)]),
    ],
)
def test_units_are_counted_without_gaps(unit: Unit, expected: list[Slice]) -> None:
    dates = (
        ["2025-02-01", "2025-02", "2025-01-30", "2023-05"] if unit == "year" else ["2025-02-01", "2025-01-30"]
    )
    index = dated(*dates, None)
    assert count_units(index, index.all_numbers, unit) == expected


def test_months_agree_with_the_filter_of_each() -> None:
    for each in count_units(SEEDS, SEEDS.all_numbers, "month"):
        assert len(numbers(each.date)) == each.count
    koshanov = count_units(SEEDS, numbers("koshanov"), "month")
    assert [each.date for each in koshanov if each.count] == ["2024-03", "2025-04", "2025-12"]


def test_a_range_reads_back_in_either_order() -> None:
    assert range_term("2025-04", "2024-03") == "2024-03..2025-04"
    assert range_term("2024", "2024") == "2024"
    assert len(numbers(range_term("2025-12", "2025-04"))) == 3


def test_a_range_finds_its_slices_in_finer_and_coarser_units() -> None:
    months = [Slice(f"2024-{month:02}", 0) for month in range(1, 13)]
    assert range_in(months, "2024-03-26", "2024-05-02") == (2, 4)
    assert range_in(months, "2024", "2024") == (0, 11)
    assert range_in(months, "2025-01", "2024-11") == (10, 11)
    assert range_in(months, "2019", "2020") == (0, 0)


def test_a_date_finds_its_slice_or_the_nearest() -> None:
    months = [Slice(f"2024-{month:02}", 0) for month in range(1, 13)]
    assert months[place_in(months, "2024-03-26")].date == "2024-03"
    assert months[place_in(months, "2030")].date == "2024-12"
    assert months[place_in(months, "1990-01-01")].date == "2024-01"


def test_of_a_month_the_last_day_with_articles_is_meant() -> None:
    days = [Slice(f"2024-0{month}-{day}", int(day == 26)) for month in (2, 3) for day in range(24, 30)]
    assert days[place_in(days, "2024-03")].date == "2024-03-26"
    assert days[place_in(days, "2024-02")].date == "2024-02-26"
    assert days[place_in(days, "2024-02-28")].date == "2024-02-28"
    none = [Slice(day.date, 0) for day in days]
    assert none[place_in(none, "2024-03")].date == "2024-03-29"
    assert place_in([], "2024-03") == 0
