"""What is kept of what was worked out."""

from collections.abc import Hashable

from tui.names.words.kept import Kept


class _Maker:
    """Makes a key its own value and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Hashable] = []

    def __call__(self, key: Hashable) -> Hashable:
        self.asked.append(key)
        return key


def test_what_is_asked_for_is_made_once() -> None:
    make = _Maker()
    kept: Kept[Hashable, Hashable] = Kept(2, make)
    assert [kept["a"], kept["b"], kept["a"]] == ["a", "b", "a"]
    assert make.asked == ["a", "b"]


def test_one_of_before_becomes_one_of_late_when_it_is_asked_for() -> None:
    make = _Maker()
    kept: Kept[Hashable, Hashable] = Kept(2, make)
    for key in "abc":
        assert kept[key] == key
    assert dict(kept) == {"c": "c"}
    assert kept["a"] == "a"
    assert dict(kept) == {"c": "c", "a": "a"}
    assert make.asked == ["a", "b", "c"]


def test_what_is_asked_for_stays_and_what_nobody_asks_for_goes() -> None:
    make = _Maker()
    kept: Kept[Hashable, Hashable] = Kept(10, make)
    for number in range(1, 1000):
        assert (kept[-1], kept[number]) == (-1, number)
    assert make.asked == [-1, *range(1, 1000)]
    assert kept[1] == 1
    assert make.asked[-1] == 1


def test_no_more_than_twice_the_limit_is_held() -> None:
    kept: Kept[int, int] = Kept(10, abs)
    for number in range(1000):
        assert kept[number] == number
        assert len(kept) <= 10
        assert len(kept.before) <= 10
