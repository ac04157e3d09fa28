"""Filters saved under a name, and those used."""

import json

import pytest

from tui.memory.filters import (
    as_name,
    delete_filter,
    expand,
    keep_used,
    not_saved,
    save_filter,
    saved_filters,
    used_filters,
)
from tui.memory.state import state_file


def test_a_filter_is_saved_replaced_and_deleted() -> None:
    assert saved_filters() == {}
    assert save_filter("water", "text:water 2025")
    assert save_filter("asia", "at:asia")
    assert save_filter("water", "text:water")
    assert list(saved_filters().items()) == [("asia", "at:asia"), ("water", "text:water")]
    assert delete_filter("asia")
    assert not delete_filter("asia")
    assert saved_filters() == {"water": "text:water"}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("water", "water"),
        (" @water ", "water"),
        ("Great Silk Road!", "Great-Silk-Road"),
        ("Вода", "Вода"),
        ("?", ""),
    ],
)
def test_a_name_is_one_word(typed: str, name: str) -> None:
    assert as_name(typed) == name


def test_a_name_stands_for_its_filter() -> None:
    saved = {"asia": 'at:"Central Asia" 2025'}
    assert expand("@asia -koshanov", saved) == 'at:"Central Asia" 2025 -koshanov'
    assert expand("who:@asia @asian a@asia", saved) == "who:@asia @asian a@asia"


def test_a_name_may_be_typed_with_the_blanks_it_was_saved_with() -> None:
    saved = {"my-view": "at:asia", "my": "2025", "the-silk-road": "2024"}
    assert expand("@the silk road kosh", saved) == "2024 kosh"
    assert expand("@my view", saved) == "2025 view", "a name that is whole comes first"
    assert expand("@the silk since:2025", saved) == "@the silk since:2025"


def test_a_name_under_which_nothing_is_saved_is_told_with_those_there_are() -> None:
    saved = {"asia": "at:asia", "my-view": "2025"}
    assert not_saved("@nosuch kosh", saved) == "no saved filter “nosuch”, there are @asia, @my-view"
    assert not_saved("@asia @my other", saved) == "no saved filter “my”, there are @asia, @my-view"
    assert not_saved("@nosuch", {}) == "no saved filter “nosuch”"
    assert not_saved("@asia who:@nosuch a@nosuch @my view", saved) == ""


def test_used_filters_are_kept_once_each_the_last_one_last() -> None:
    for text in ("a", "b", "", "a", "a", "x" * 3000):
        keep_used(text)
    assert used_filters() == ["b", "a"]
    for number in range(150):
        keep_used(f"filter {number}")
    assert len(used_filters()) == 100
    assert used_filters()[-1] == "filter 149"


@pytest.mark.parametrize(
    "broken", ["", "[]", '{"saved": [1], "used": {"a": 1}}', '{"saved": {"a b": "x", "c": 3}}']
)
def test_a_broken_file_holds_nothing_and_is_written_anew(broken: str) -> None:
    file = state_file("filters.json")
    file.parent.mkdir(parents=True)
    file.write_text(broken, encoding="utf-8")
    assert (saved_filters(), used_filters()) == ({}, [])
    assert save_filter("a", "2025")
    assert json.loads(file.read_text(encoding="utf-8"))["saved"] == {"a": "2025"}


def test_what_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    blocked = tmp_path_factory.mktemp("state") / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    assert not save_filter("a", "2025")
    keep_used("2025")
    assert used_filters() == []
