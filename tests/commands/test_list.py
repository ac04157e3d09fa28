import json
from pathlib import Path

import pytest

from tests.commands.archives import WATER, write
from tests.commands.conftest import Command
from tests.process.environment import CHECKOUT
from tui.memory.filters import save_filter


def test_the_seeds_newest_first_when_no_archive_is_named(command: Command) -> None:
    ended = command("list")
    dates = [date for date, _, _ in ended.cells]
    ids = {id for _, id, _ in ended.cells}
    assert ended.code == 0
    assert dates == sorted(dates, reverse=True)
    assert ids == {path.stem for path in (CHECKOUT / "seeds").glob("*.txt")}
    assert all(headline for _, _, headline in ended.cells)
    assert ended.err == ""


@pytest.mark.parametrize(
    ("filter_text", "articles"),
    [
        ("koshanov", 3),
        ("tokayev", 5),
        ("at:uzbekistan", 2),
        ("said:ashimbayev 2025", 1),
        ("since:2025-04 before:2025-12", 2),
    ],
)
def test_a_filter_leaves_the_articles_that_fit(command: Command, filter_text: str, articles: int) -> None:
    ended = command("list", "-f", filter_text)
    assert (len(ended.lines), ended.code) == (articles, 0), ended.out + ended.err


def test_a_filter_that_begins_with_a_dash_excludes(command: Command) -> None:
    left = {id for _, id, _ in command("list", "-f", "-at:uzbekistan").cells}
    every = {id for _, id, _ in command("list").cells}
    fitting = {id for _, id, _ in command("list", "-f", "at:uzbekistan").cells}
    assert left == every - fitting


def test_relative_dates_count_from_today(command: Command, tmp_path: Path) -> None:
    archive = write(
        tmp_path,
        old=" date 2025-02-11 The House met.",
        new=" date 2026-02-11 The House met again.",
    )
    assert [id for _, id, _ in command("list", "-f", "last month", str(archive)).cells] == ["new"]


def test_json_gives_the_names_of_each_article(command: Command, tmp_path: Path) -> None:
    (row,) = command("list", "--json", str(write(tmp_path, water=WATER))).objects
    assert list(row) == ["id", "date", "headline", "names"]
    assert (row["id"], row["date"]) == ("water", "2025-04-07")
    assert {"name": "Norway", "kind": "place", "speaks": False} in row["names"]
    assert {"name": "Aslan Torebekov", "kind": "person", "speaks": True} in row["names"]


def test_an_undated_article_comes_last_and_says_so(command: Command, tmp_path: Path) -> None:
    archive = write(tmp_path, a="The House met without a date.", b=" date 1999-01-01 The House met.")
    assert [cells[:2] for cells in command("list", str(archive)).cells] == [
        ["1999-01-01", "b"],
        ["undated", "a"],
    ]
    assert [row["date"] for row in command("list", "--json", str(archive)).objects] == ["1999-01-01", None]


def test_ids_are_paths_below_the_archive_and_a_file_is_an_archive_too(
    command: Command, tmp_path: Path
) -> None:
    archive = write(tmp_path, **{"2025_april_water": WATER})
    assert command("list", str(archive)).cells[0][1] == "2025/april/water"
    assert command("list", str(archive / "2025" / "april" / "water.txt")).cells[0][1] == "water"


def test_nothing_found_is_said_in_words_and_exits_1(command: Command) -> None:
    ended = command("list", "-f", "zzyzxqv")
    assert (ended.code, ended.out) == (1, "")
    assert "no article fits" in ended.err
    assert "zzyzxqv" in ended.err


def test_where_a_word_is_no_name_but_one_of_the_text_it_is_said_what_to_write(command: Command) -> None:
    ended = command("list", "-f", "geneva condolences")
    assert ended.code == 1
    assert "no name like “condolences”" in ended.err
    assert "1 article would fit geneva text:condolences" in ended.err
    assert len(command("list", "-f", "geneva text:condolences").cells) == 1
    assert "would fit" not in command("list", "-f", "zzyzxqv").err


def test_a_saved_filter_that_there_is_not_leaves_nothing_and_says_so(command: Command) -> None:
    assert save_filter("my-view", "at:uzbekistan")
    ended = command("list", "-f", "@koshanov")
    assert (ended.code, ended.out) == (1, "")
    assert "no saved filter “koshanov”, there are @my-view" in ended.err
    assert len(command("list", "-f", "@my view").lines) == 2


def test_of_several_filters_all_must_fit(command: Command) -> None:
    both = {id for _, id, _ in command("list", "-f", "koshanov", "-f", "2025").cells}
    each = [{id for _, id, _ in command("list", "-f", text).cells} for text in ("koshanov", "2025")]
    assert both == each[0] & each[1]
    assert both < each[0]


def test_an_empty_archive_is_said_in_words_and_exits_1(command: Command, tmp_path: Path) -> None:
    ended = command("list", str(tmp_path))
    assert (ended.code, ended.out) == (1, "")
    assert "no article in the archive" in ended.err


def test_a_missing_archive_is_bad_usage_in_one_line(command: Command, tmp_path: Path) -> None:
    ended = command("list", str(tmp_path / "nowhere"))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert f"there is no archive {tmp_path / 'nowhere'}" in ended.err


def test_problems_are_counted_on_standard_error_not_among_the_articles(
    command: Command, tmp_path: Path
) -> None:
    write(tmp_path, good=WATER)
    (tmp_path / "broken.txt").write_bytes(b" date 2025-01-01 The S\xe9nat \x81 met.\n")
    ended = command("list", "--json", str(tmp_path))
    assert all(json.loads(line) for line in ended.lines)
    assert "`parlbrowse check` lists" in ended.err


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("since:2025-13", "“since:2025-13” is no date and leaves nothing out"),
        ("-at:zzzqq", "no name like “zzzqq”; nothing left out"),
        ("-zzzqq", "no name like “zzzqq”; nothing left out"),
        ("2025-02-30 torebekov", "“2025-02-30” is no date and leaves nothing out"),
        ("at: torebekov", "at: waits for a place"),
    ],
)
def test_a_term_that_leaves_nothing_out_is_told_of(
    command: Command, tmp_path: Path, typed: str, told: str
) -> None:
    ended = command("list", "-f", typed, str(write(tmp_path, water=WATER)))
    assert (ended.code, len(ended.lines)) == (0, 1)
    assert ended.err == f"parlbrowse: in the filter, {told}\n"
    assert command("list", "-f", "torebekov since:2025", str(tmp_path)).err == ""


def test_of_a_month_without_a_year_the_latest_that_has_anything_is_told(
    command: Command, tmp_path: Path
) -> None:
    archive = write(tmp_path, old=" date 2025-03-07 The House met in Oslo.", new=" date 2026-01-07 It met.")
    ended = command("list", "-f", "what happened in oslo in march", str(archive))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines()[-1] == "parlbrowse: 1 article would fit oslo 2025-03"
