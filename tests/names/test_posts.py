"""Posts: what agrees is found under what the two have in common."""

from itertools import product

import pytest

from tui.names.words.posts import agree, keys, post_of

OFFICES = [
    "Speaker",
    "the minister",
    "Kazakh Senate Chairman",
    "Senate Speaker",
    "Speaker of the Upper House of the Parliament of Kazakhstan",
    "Chairman of the Senate of the Parliament of Kazakhstan",
    "President of the Senate",
    "Norwegian Trade Minister",
    "Minister of Trade",
    "Deputy Minister of Trade",
    "Minister of Trade of Ghana",
    "Leader of Norway",
    "Prime Minister of Norway",
    "Majilis Speaker",
    "Speaker of the Mazhilis",
    "MP for Bristol West",
    "leader of the House",
    "IPU President",
    "President of the Inter-Parliamentary Union",
]


@pytest.mark.parametrize(("one", "other"), list(product(OFFICES, OFFICES)))
def test_posts_that_agree_share_a_key_or_one_has_no_core(one: str, other: str) -> None:
    left, right = post_of(one), post_of(other)
    if not agree(left, right):
        return
    shared = set(keys(left)) & set(keys(right))
    if left.core and right.core:
        assert shared
    elif left.core or right.core:
        assert shared or left.rank == right.rank


def test_one_mans_offices_agree_and_his_deputys_do_not() -> None:
    assert agree(post_of("Kazakh Senate Chairman"), post_of("Speaker of the Senate"))
    assert not agree(post_of("Minister of Trade"), post_of("Deputy Minister of Trade"))
