"""What stays in memory where nothing is to be kept."""

from tui.memory.filters import keep_used, save_filter, saved_filters, used_filters
from tui.memory.places import Place, memory_file, recall, remember
from tui.memory.state import is_kept, kept_in_memory, state_file


def test_what_is_kept_in_memory_ends_with_it_and_leaves_no_file() -> None:
    with kept_in_memory():
        assert not is_kept()
        assert save_filter("water", "text:water")
        keep_used("2025")
        remember(["a"], Place("2025"))
        assert (saved_filters(), used_filters()) == ({"water": "text:water"}, ["2025"])
        assert recall(["a"]) == Place("2025")
    assert is_kept()
    assert (saved_filters(), used_filters(), recall(["a"])) == ({}, [], Place())
    assert not state_file("x").parent.exists()


def test_what_was_kept_before_is_read_and_stays_as_it_was() -> None:
    save_filter("water", "text:water")
    remember(["a"], Place("2025"))
    files = [state_file("filters.json"), memory_file()]
    before = [file.read_bytes() for file in files]
    with kept_in_memory():
        assert save_filter("asia", "at:asia")
        assert list(saved_filters()) == ["asia", "water"]
        remember(["a"], Place("2024"))
    assert [file.read_bytes() for file in files] == before
