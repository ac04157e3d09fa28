"""Whoever takes the chair speaks in the turns of his office, though these do not name him."""

import pytest

from tests.names.marked import statements


@pytest.mark.parametrize(
    "text",
    [
        "The Speaker, Hon. [P:Jens Moe], took the Chair at 10 a.m.\n\n"
        "The Speaker: {Jens Moe: Good morning, honourable members.}\n\n"
        "Mr. [P:Lars Holm]: {Lars Holm: I thank you, Mr Speaker.}\n\n"
        "Mr. Speaker: {Jens Moe: Order. I call the next member.}",
        "The President of the Senate, Senator [P:Anna Berg], in the Chair.\n\n"
        "The President of the Senate: {Anna Berg: I open the sitting.}\n\n"
        "Senator [P:Lars Holm]: {Lars Holm: I thank you, Madam President.}\n\n"
        "The President: {Anna Berg: We will vote now.}",
        "The sitting began at 2 p.m., MR. SPEAKER (HON. [P:JENS MOE]) in the Chair.\n\n"
        "THE HON. SPEAKER: {JENS MOE: Order, please! We begin with questions.}",
        # Another takes it.
        "\\[Mr Speaker, [P:Jens Moe], in the Chair\\]\n\nMr Speaker: {Jens Moe: I open the sitting.}\n\n"
        "\\[The Deputy Speaker, [P:Anna Berg], in the Chair\\]\n\n"
        "The Deputy Speaker: {Anna Berg: We go on with the ferry.}",
    ],
)
def test_whoever_is_in_the_chair_has_the_turns_of_his_office(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        # Nobody is named, or not with that office, or he is in another chair.
        "The Speaker took the Chair at 10 a.m.\n\nThe Speaker: Good morning to all of you.",
        "The Speaker, Hon. [P:Jens Moe], took the Chair.\n\nThe Chairman: Good morning to all of you.",
        "The Speaker, Hon. [P:Jens Moe], sat in the chair by the window.\n\nThe Clerk: Good morning to all.",
    ],
)
def test_nobody_else_has_them(text: str) -> None:
    found, _ = statements(text)
    assert not found
