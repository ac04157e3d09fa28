"""Filters saved under a name, and those used."""

import json

import pytest

from tui.memory.filters import (
    as_name,
    delete_filter,
    expand,
    keep_used,
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
