"""Records of sittings: the paragraphs behind a turn are its speaker's until somebody else takes the floor."""

import pytest

from tests.names.marked import statements
from tui.names.recognise import recognise

CONTINUED = [
    # One statement a paragraph, to the next turn.
    "The Chair (Ms. [P:Anna Berg]): {Anna Berg: I open the meeting.}\n\n"
    "{Anna Berg: We have three items before us, and I hope that we can deal with them.}\n\n"
    "{Anna Berg: The first is the ferry.}\n\n"
    "Mr. [P:Lars Holm]: {Lars Holm: Thank you, Madam Chair. I shall be brief.}\n\n"
    "{Lars Holm: The ferry is late, and nobody knows when it will come.}\n\n"
    "{Lars Holm: We must ask the harbour.}\n\n"
    "The Chair: {Anna Berg: I thank you.}",
    # Whom a speaker quotes does not speak here.
    "Ms. [P:Anna Berg]: {Anna Berg: I thank the member for what he has told us.}\n\n"
    "{Anna Berg: The minister, [P:Jens Moe], said on Monday that we would have the money.}\n\n"
    "Mr. [P:Lars Holm]: {Lars Holm: I do not know what my friend means.}",
    "Ms. [P:Anna Berg]: {Anna Berg: I thank the member.}\n\n"
    "{Anna Berg: As the auditor said, there is no ferry.}\n\n{Anna Berg: I ask for one.}\n\n"
    "Mr. [P:Lars Holm]: {Lars Holm: I do not know what my friend means.}",
    # A heading ends the turn, and so does somebody who is not known.
    "Mr. [P:Lars Holm]: {Lars Holm: I thank you all.}\n\n{Lars Holm: We have waited for long.}\n\n"
    "An hon. Member: Shame on you!\n\nWe have waited for long.\n\n"
    "Ms. [P:Anna Berg]: {Anna Berg: I shall be brief.}\n\nThe Ferry to Ås\n\n"
    "We have waited for long, and so has everybody else in this town.",
    # What the record tells is nobody's.
    "Mr. [P:Lars Holm]: {Lars Holm: I thank you all.}\n\n(Applause.)\n\n"
    "{Lars Holm: We have waited for long.}\n\n\\[Interruption.\\]\n\n{Lars Holm: Let us go on, then.}\n\n"
    "Question put and agreed to.\n\nThe committee divided.\n\n"
    "Ms. [P:Anna Berg]: {Anna Berg: I shall be brief.}\n\n"
    "The sitting was suspended at 12.30 p.m. and resumed at 2 p.m.",
    # Behind the last turn stands what its speaker says in the first person.
    "Mr. [P:Lars Holm]: {Lars Holm: I thank you all.}\n\n"
    "Ms. [P:Anna Berg]: {Anna Berg: I shall be brief.}\n\n"
    "{Anna Berg: My own town has waited for ten years.}\n\n"
    "The next ferry will be in [L:Oslo] on Monday.",
    "Mr. [P:Lars Holm]: {Lars Holm: I thank you all.}\n\n"
    "Ms. [P:Anna Berg]: {Anna Berg: I shall be brief.}\n\n"
    "About us: I write this paper for you on Mondays.",
    # Whose office the head tells, and what the record remarks above a paragraph.
    "Press conference by Prime Minister [P:Lars Holm]\n\n"
    "PRIME MINISTER: {Lars Holm: I shall be brief.}\n\n\\[English\\]\n\n{Lars Holm: The ferry will come.}\n\n"
    "JOURNALIST: Are you sure of it?\n\nPRIME MINISTER: {Lars Holm: I am quite sure.}",
    # A question shows that an answer was heard to its end.
    "Interview with [P:Lars Holm]\n\nQ: Will it come?\n\nA: {Lars Holm: I hope so.}\n\n"
    "Q: When?\n\nA: {Lars Holm: It is for you to say when.}\n\n{Lars Holm: We have done it all.}\n\n"
    "Q: Thank you.",
]


@pytest.mark.parametrize("text", CONTINUED)
def test_a_turn_goes_on_until_another_begins(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


NO_RECORDS = [
    # One turn makes no record.
    "Mr. [P:Lars Holm]: {Lars Holm: I thank you all for what you did.}\n\n"
    "We have waited for long in this town.",
    # Nobody speaks in the first person.
    "[P:Lars Holm]: {Lars Holm: The ferry between the two towns.}\n\n"
    "[P:Anna Berg]: {Anna Berg: The harbour, roads and the bridge.}\n\n"
    "Our reader must know that they will be sworn in on Monday.",
    # What somebody is or does.
    "[P:Anna Berg]: {Anna Berg: the ferry that I have not seen.}\n\n"
    "[P:Jens Moe]: {Jens Moe: the ferry that we forgot.}\n\nI shall see them on Monday.",
    # Quotations in a report.
    "[P:Lars Holm]: {Lars Holm: “I thank you all.”}\n\n"
    "[P:Anna Berg]: {Anna Berg: “I shall be brief, I hope.”}\n\n"
    "We asked the harbour, and it will answer on Monday.",
    # The chair may be another than the one of whom the head tells.
    "President [P:Jens Moe] came to us on Monday.\n\nThe President: I open the sitting of the house.\n\n"
    "[P:Anna Berg]: {Anna Berg: I thank the chair.}",
    "{Jens Moe: Minister [P:Jens Moe] spoke to us on Monday.}\n\n"
    "The Minister: I welcome Minister [P:Jens Moe] to us.",
    # A report goes on behind what was said.
    "[P:Lars Holm]: {Lars Holm: I thank you all for this.}\n\n"
    "{Jens Moe: [P:Jens Moe] said the ferry was late.}\n\n"
    "[P:Anna Berg]: {Anna Berg: I shall be brief, I hope.}\n\n{Jens Moe: [P:Jens Moe] warned of delays.}\n\n"
    "It is the third that is late, and we will wait.",
]


@pytest.mark.parametrize("text", NO_RECORDS)
def test_what_is_no_record_is_left_as_it_is(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


LOOKALIKES = [
    # Notes and credits.
    "Budget: what happened\n\nNote: All figures are in crowns. We have rounded them.\n\n"
    "Source: Harbour Weekly\n\nPhoto: Tomas Verhaegen\n\nVote: 112 in favour, 98 against.\n\n"
    "Next: The upper house will vote on Friday. You can follow it here.",
    # A list of members.
    "Members of the new committee\n\nChair: Tomas Verhaegen (Labour)\n\n"
    "Vice-Chair: Ilse Borghart (Green)\n\n"
    "Members: Pavel Drobny, Nadia Sorelle and Kwame Asantewe\n\nClerk: Ruth Ellingham\n\n"
    "The committee will meet on Monday. We wish them well.",
    # Points of a list, under names too.
    "Three things to know\n\n1. The roof: It leaks, and we know it.\n\n2. The floor: It is sound.\n\n"
    "3. The door: Speaker Ruven Peirisa has the key. You can ask him.",
    "Lars Holmen: The man who mends roofs\n\n"
    "Lars Holmen is a man of few words. We met him at the harbour.\n\n"
    "Ilse Borghart: The woman who builds bridges\n\nIlse Borghart has built three. I asked her why.\n\n"
    "Our next portrait will be printed on Monday.",
    # Posts that nobody holds.
    "The Presiding Officer (Operations): The holder reports to the clerk. You will work in Ghent.\n\n"
    "The Deputy Presiding Officer (Part Time): The holder reports to her. We offer leave.\n\n"
    "Minister of Roads (Acting): The post is vacant, and we do not know for how long.",
    # A caption, a letter, an agenda.
    "The Chair (left): Ilse Borghart; the Clerk (right): Ruth Ellingham.\n\n"
    "The Speaker (photo: Pavel Drobny): We saw him at the harbour.",
    "Dear Editor: I read what you wrote about the Speaker.\n\n"
    "Tomas Verhaegen is not to blame. I have met him.\n\n"
    "My view: He should stay.\n\nPavel Drobny, Ghent",
    "Agenda\n\n– Will the ferry come? The harbour asks.\n\n– Is the bridge safe? We have asked.\n\n"
    "– Who pays? Tomas Verhaegen knows.\n\n– We will tell you on Monday.",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_looks_like_turns_is_said_by_nobody(text: str) -> None:
    assert recognise(text).statements == ()
