"""Turns whose head is a line of its own, as pages of records print it."""

import pytest

from tests.names.marked import statements


@pytest.mark.parametrize(
    "text",
    [
        "Water in the North\n\n"
        "[P:Anna Berg]\n([L:Ås] and [L:Moss]) ([O:Lab])\n\n"
        "{Anna Berg: I beg to move that the House take note of the flood.}\n\n"
        "{Anna Berg: The pipes are old and leak.}\n\n"
        "[P:Lars Holm]\n([L:Oslo]) ([O:Con])\n\n"
        "{Lars Holm: I thank my friend, and wait for a plan.}\n\n"
        "The Minister for Water ([P:Ilse Dahl])\n\n"
        "{Ilse Dahl: There is a plan.}\n\n"
        "[P:Anna Berg]\n\n"
        "{Anna Berg: Will she publish it before I ask again?}",
        # Whoever presides takes the floor, and what is remarked is not said.
        "Deputy [P:Anna Berg]\n\n{Anna Berg: I welcome the Minister.}\n\n"
        "An Ceann Comhairle\n\nThe time is up.\n\n"
        "Deputy [P:Lars Holm]\n\n(Interruptions)\n\n"
        "Deputy [P:Ilse Dahl]\n\n{Ilse Dahl: We have waited for long.}",
        # A line of the page stands between the name and the words.
        "[P:Anna Berg] ([L:Moss], Labour)\n\nLink to this: Individually | In context\n\n"
        "{Anna Berg: I ask what our record is.}\n\n{Anna Berg: The homes were promised for May.}\n\n"
        "[P:Lars Holm] ([L:Oslo])\n\n- Hansard - - - Excerpts\n\n{Lars Holm: We have done what we could.}",
        # The hour below the seat, and whoever presides named below the office; some prose goes before.
        "The House met at 2.00 p.m.\n\n"
        "The Hon. [P:Anna Berg]\n\n(Leader of the Opposition)\n\n(3:14 pm)\n\n"
        "{Anna Berg: My question is to the Treasurer.}\n\n"
        "[P:Lars Holm]\n\n([L:Oslo]) ([O:Con])\n\n{Lars Holm: I will not rule anything in or out.}\n\n"
        "Madam Deputy Speaker\n\n([P:Ilse Dahl])\n\n{Ilse Dahl: Order. The House will divide.}",
        # What is in quotation marks is said without what is not.
        '[P:Anna Berg]\n\n{Anna Berg: "I came to listen and I learnt."}\n\n'
        '[P:Lars Holm]\n\n{Lars Holm: "My favourite part was the vote."}',
    ],
)
def test_what_stands_below_a_name_alone_on_its_line_is_said_by_it(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        # Who they are.
        "[P:Anna Berg]\n\n[P:Anna Berg] was born in Ås and says what we think.\n\n"
        "[P:Lars Holm]\n\nI am told that he was born in Oslo, as we all were.",
        "[P:Anna Berg]\n\nShe was born in Ås.\n\n[P:Lars Holm]\n\nHe was born in Oslo.",
        # Letters are signed below.
        "I think the road is a scandal.\n\n[P:Anna Berg]\n\n"
        "I believe that we need trams.\n\n[P:Lars Holm]\n\nI want boats.",
        # One alone is a byline.
        "[P:Anna Berg]\n\nWe waited for the ferry, and I saw that it was late.\n\nIt was late again.",
    ],
)
def test_other_lines_that_are_a_name_give_none(text: str) -> None:
    found, _ = statements(text)
    assert not found
