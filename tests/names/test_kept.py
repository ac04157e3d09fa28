"""What is kept of what was worked out."""

from tui.names.words.kept import Kept


def test_what_was_kept_of_late_is_there() -> None:
    kept: Kept[str, int] = Kept(2)
    kept.keep("a", 1)
    assert kept.late == {"a": 1}


def test_one_of_before_becomes_one_of_late_when_it_is_asked_for() -> None:
    kept: Kept[str, int] = Kept(2)
    for key, value in (("a", 1), ("b", 2), ("c", 3)):
        kept.keep(key, value)
    assert kept.late == {"c": 3}
    assert kept.again("a") == 1
    assert kept.late == {"c": 3, "a": 1}


def test_what_is_asked_for_stays_and_what_nobody_asks_for_goes() -> None:
    kept: Kept[int, int] = Kept(10)
    kept.keep(-1, 7)
    for number in range(1, 1000):
        kept.keep(number, number)
        assert (kept.late.get(-1) or kept.again(-1)) == 7
    assert kept.again(1) is None


def test_no_more_than_twice_the_limit_is_held() -> None:
    kept: Kept[int, int] = Kept(10)
    for number in range(1000):
        kept.keep(number, number)
        assert len(kept) <= 20


def test_readers_may_hold_on_to_the_late_ones() -> None:
    kept: Kept[int, int] = Kept(2)
    late = kept.late
    for number in range(1, 6):
        kept.keep(number, number)
    assert kept.late is late
    assert late == {5: 5}
