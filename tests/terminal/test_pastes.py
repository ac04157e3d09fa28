"""Pasted text and keys, told apart however they are split."""

from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.pastes import END, START, Pastes

_PARTS = ["j", "\x1b", "[", "\x1b[A", "\x1b[200", "~", "1~", "é", "\x07"]
PIECES = st.lists(st.sampled_from(_PARTS), max_size=6)


def fed(*parts: str) -> tuple[str, list[str]]:
    pastes = Pastes()
    got = [part for data in parts for part in pastes.feed(data)]
    return "".join(text for text, pasted in got if not pasted), [text for text, pasted in got if pasted]


def test_what_is_pasted_is_text_even_if_it_looks_like_keys() -> None:
    keys, pasted = fed(f"j{START}a\x1b[Ab\x1b{END}k{START}{END}")
    assert keys == f"j{START}{END}k{START}{END}"
    assert pasted == ["a\x1b[Ab\x1b", ""]


def test_escape_is_given_out_at_once() -> None:
    assert fed("\x1b") == ("\x1b", [])


@given(PIECES.map("".join), PIECES.map("".join), st.data())
def test_no_split_changes_anything(before: str, pasted: str, data: st.DataObject) -> None:
    before, pasted = before.replace(START, ""), pasted.replace(END, "")
    if (before + START).find(START) != len(before) or (pasted + END).find(END) != len(pasted):
        return
    whole = f"{before}{START}{pasted}{END}k"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=5)))
    parts = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert fed(*parts) == (f"{before}{START}{END}k", [pasted])
