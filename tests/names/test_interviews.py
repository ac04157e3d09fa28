"""Interviews and whole speeches: what is said by somebody whom only the head of the text names."""

import pytest

from tests.names.marked import statements

ASKED = [
    # Labels; what follows an answer goes on with it.
    "“We will mend the roof”: interview with Speaker [P:Lars Holm]\n\n"
    "Q: Mr Speaker, the roof leaks. Will it be mended?\n\n"
    "A: {Lars Holm: We have found the money.}\n\n{Lars Holm: It will take a year, I am told.}\n\n"
    "Q: And the floor?\n\nA: {Lars Holm: The floor is sound. I have walked on it.}",
    "{Lars Holm: Speaker [P:Lars Holm] spoke to the [O:Harbour Weekly] about the roof.}\n\n"
    "Question: Will it be mended?\nAnswer: {Lars Holm: We have found the money.}",
    "In an interview with [O:Kazinform] the Speaker, [P:Lars Holm], told us of the roof.\n\n"
    "Q. Will it be mended?\n\nA. {Lars Holm: We have found the money.}",
    "[P:Anna Berg] interviewed [P:Lars Holm], the Speaker.\n\n"
    "Q1: Will it be mended?\n\nA1: {Lars Holm: We have found the money.}",
    # Whom the question addresses.
    "Speaker [P:Lars Holm] is here for a week.\n\n"
    "Question: Mr [P:Holm|Lars Holm], will it be mended?\n\nAnswer: {Lars Holm: We have the money.}",
    # Dashes.
    "Interview with Speaker [P:Lars Holm]\n\n"
    "– Mr. [P:Holm|Lars Holm], how do you see the year that has passed?\n\n"
    "– {Lars Holm: First of all, we have passed forty laws.}\n\n– What comes next?\n\n"
    "– {Lars Holm: Our first task is the budget. It will be read in May.}\n\n"
    "{Lars Holm: I shall see to it.}\n\n– We have heard that it is late.\n\n– It is not.\n\n– Is it?\n\n"
    "– {Lars Holm: I can tell you that it is not.}\n\n– Thank you for the interview.",
    "Interview with Speaker [P:Lars Holm]\n\n— What comes next?\n\n"
    "{Lars Holm: We have a budget to pass.}\n\n{Lars Holm: It will be read in May.}\n\n— And then?\n\n"
    "{Lars Holm: Then I shall sleep.}",
]


@pytest.mark.parametrize("text", ASKED)
def test_answers_are_given_by_who_is_interviewed(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


UNASKED = [
    # Questions that readers ask.
    "Speaker [P:Lars Holm] opened a website on Monday.\n\n"
    "Q: How do I get a ticket?\n\nA: You can write to us, and we will answer.",
    # Nobody is named, or too many are.
    "Q: Will the ferry come?\n\nA: We do not know.",
    "[P:Lars Holm] and [P:Anna Berg] spoke to us after the interview.\n\n"
    "Q: Will the ferry come?\n\nA: We do not know.",
    "Interviews with [P:Lars Holm] and his rival, [P:Anna Berg].\n\n"
    "Q: Ms [P:Berg|Anna Berg], will the ferry come?\n\nA: We do not know.",
    # An answer to nothing.
    "Interview with [P:Lars Holm]\n\nThere are three roads.\n\nA: The road that we took.\n\nB: The long one.",
    # A list.
    "Interview with [P:Lars Holm]\n\nThe agenda:\n\n– the ferry and what we pay for it\n\n– our bridge",
    "Interview with [P:Lars Holm]\n\nWhat do we know?\n\n– That it is old.\n\n– Who will mend it?\n\n"
    "– We shall see.",
    "The Speaker, [P:Lars Holm], gave three interviews this week.\n\n"
    "Q: is the letter that we know best.\n\nA: the letter that opens our book.",
    # He would not name himself.
    "The Speaker, [P:Lars Holm], answers questions from schools.\n\n"
    "Q: Who is the Speaker?\n\nA: It is [P:Lars Holm], and you can write to him.",
    # Nobody knows who asks and who answers.
    "Interview with [P:Lars Holm]\n\n– Will it come?\n\n– Who knows?\n\n– We hear that it is late.\n\n"
    "– I hear so too.",
]


@pytest.mark.parametrize("text", UNASKED)
def test_who_answers_is_left_open_where_it_is_not_certain(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


SPEECHES = [
    "Speech by [P:Lars Holm] at the opening of the session\n\n[L:Oslo], 3 March 2025\n\nDear colleagues,\n\n"
    "{Lars Holm: We meet at a time when the river is high. I thank you all for coming.}\n\n"
    "The river has been high before.\n\n"
    "{Lars Holm: As President [P:Jens Moe] said, we must build. I agree with him.}\n\n"
    "{Lars Holm: Thank you for your attention.}\n\n"
    "Subscribe to our newsletter and we will write to you.",
    "Remarks by the President of the [O:Senate], [P:Lars Holm], to the delegation\n\n"
    "{Lars Holm: I welcome you to our house.}\n\nThe river\n\n{Lars Holm: My country has waited for this.}",
    "Full text of the address of H.E. Mr. [P:Lars Holm], Speaker of the [O:Storting]\n\n"
    "We print here what Mr [P:Holm|Lars Holm] told our guests:\n\n"
    "{Lars Holm: I welcome you to our house.}\n\n{Lars Holm: My country has waited for this.}\n\n"
    "[P:Lars Holm], Speaker",
]


@pytest.mark.parametrize("text", SPEECHES)
def test_a_whole_speech_is_the_speakers_where_he_says_i_or_we(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


NO_SPEECHES = [
    "Speech by [P:Lars Holm] at the harbour angers the opposition\n\n"
    "{Lars Holm: [P:Lars Holm] said on Monday that the roof would not be mended.}\n\n"
    "We asked the opposition for its view.\n\nOur reporter was told to wait.",
    "Speech by [P:Lars Holm] at the harbour\n\nThe roof was not mended.\n\n"
    "Nobody was there to see it fall.\n\n"
    "We asked the opposition.\n\nThe opposition was away at the harbour.",
    "Address by [P:Lars Holm], MP\n\nYou can write to us here. We will answer you.\n\n"
    "Our door is open on Mondays.",
    "Statement of [P:Lars Holm] on the roof draws fire\n\n"
    "The statement of [P:Lars Holm] was read on Monday.\n\n"
    "Our house is no sieve. We want the money back.\n\nI have seen the roof, and it is one.",
    "Speech: what makes a good one\n\nA speech by [P:Lars Holm] in May was heard by all of us.\n\n"
    "I heard it myself. We sat at the back.\n\nWhat I liked was the end.",
    "Speech by [P:Lars Holm] that nobody heard\n\nWe were not there.\n\nOur paper was not asked to come.",
    "Speech by the President\n\nI welcome you all.\n\nMy country has waited, as [P:Lars Holm] knows.",
]


@pytest.mark.parametrize("text", NO_SPEECHES)
def test_a_report_of_a_speech_is_none(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted
