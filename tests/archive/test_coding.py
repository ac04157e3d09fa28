"""Coding: a recognition survives it, and damage shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.archive.build import open_archive
from tui.archive.coding import Damaged, LinkingDecoder, decode, encode
from tui.locations import seeds
from tui.names.recognition import KINDS, NOTHING, ArticleName, Mention, Recognition, Statement

text = st.text(max_size=12)
names = st.lists(
    st.builds(
        ArticleName,
        st.sampled_from(KINDS),
        text,
        st.lists(text, max_size=3).map(tuple),
        st.lists(text, max_size=2).map(tuple),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


@st.composite
def recognitions(draw: st.DrawFn) -> Recognition:
    found = draw(names)
    which = st.integers(0, len(found) - 1)
    places = sorted(draw(st.lists(st.integers(0, 10**6), max_size=8)))
    mentions = tuple(Mention(start, start + draw(st.integers(0, 30)), draw(which)) for start in places)
    statements = tuple(Statement(draw(which), start, start + 5) for start in places[::3])
    return Recognition(tuple(found), mentions, statements)


@given(recognitions())
def test_what_is_encoded_comes_back(found: Recognition) -> None:
    assert decode(encode(found)) == found


@given(recognitions())
def test_linking_reads_names_and_which_of_them_are_mentioned(found: Recognition) -> None:
    read = LinkingDecoder().decode(encode(found))
    assert read.names == found.names
    assert [mention.name for mention in read.mentions] == [mention.name for mention in found.mentions]


def test_the_seeds_take_little_room() -> None:
    codes = [encode(found) for found in open_archive([seeds()]).recognitions]
    assert max(map(len, codes)) < 1000


@pytest.mark.parametrize("cut", [0, 1, 5, -1])
def test_a_cut_code_is_told(cut: int) -> None:
    code = encode(NOTHING)
    with pytest.raises(Damaged):
        decode(code[:cut])


def test_any_changed_byte_is_told_or_changes_nothing() -> None:
    found = open_archive([seeds()]).recognitions[0]
    code = encode(found)
    for place in range(0, len(code), 7):
        changed = code[:place] + bytes([code[place] ^ 0x10]) + code[place + 1 :]
        try:
            assert decode(changed) == found
        except Damaged:
            continue
