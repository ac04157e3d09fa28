"""Turns whose head ends in a point: in records of the European Parliament and of Congress."""

import pytest

from tests.names.marked import statements


@pytest.mark.parametrize(
    "text",
    [
        # A dash parts the words from the head, whatever that tells of the speaker.
        "[P:Anna Berg], on behalf of the [O:EPP Group]. – {Anna Berg: Madam President, the bridge fell.}\n\n"
        "[P:Lars Holm] ([O:S&D]). – {Lars Holm: I was in Ås: it has not.}\n\n"
        "[P:Ilse Dahl], in writing. – {Ilse Dahl: I voted in favour.}",
        # They go on behind the first paragraph, as others do.
        "[P:Anna Berg], rapporteur. — {Anna Berg: I thank all of you.}\n\n"
        "{Anna Berg: We have waited for long, and we must vote.}\n\n"
        "[P:Lars Holm] ([O:S&D]). — {Lars Holm: We will vote on Monday.}",
        # Names in capitals.
        "Mr. [P:BERGLAND]. {BERGLAND: Madam Speaker, I yield 2 minutes to the gentlewoman.}\n\n"
        "Ms. [P:McELROY] of [L:Ohio]. {McELROY: I thank the gentleman. Salmon do not vote.}\n\n"
        "Mr. [P:BERGLAND]. {BERGLAND: I reserve the balance of my time.}",
    ],
)
def test_a_point_ends_the_head_of_a_turn(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        # One alone is a byline, or a sentence.
        "[P:Anna Berg], Oslo. – The ferry was late on Monday.\n\nIt will be late again.",
        "Mr. [P:BERGLAND]. A good man.\n\nThe ferry was late on Monday.",
        # What stands in the middle of a sentence, and a text in capitals.
        "[P:Anna Berg] met [P:Lars Holm]. – They are one.\n\n[P:Anna Berg] met [P:Ilse Dahl]. – They too.",
        "Mr. [P:BERGLAND]. THE FERRY WAS LATE.\n\nMs. [P:McELROY]. THE BRIDGE HAS FALLEN.",
        "Mr. [P:Berg]. A good man he was.\n\nMs. [P:Dahl]. A good woman she was.",
    ],
)
def test_other_points_end_none(text: str) -> None:
    found, _ = statements(text)
    assert not found
