"""Statements: who says what, with its bounds; the markup is the gold's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.names.marked import marked, recognised, statements
from tui.names.recognise import recognise_spans
from tui.names.statements.quotations import find_quotations
from tui.text.blocks import split_blocks

REPORTED = [
    "{Anna Berg: [P:Anna Berg] said that the plan was late.} The vote is on Monday.",
    "{Anna Berg: On Monday [P:Anna Berg] again strongly criticised the plan.}",
    "{Anna Berg: [P:Anna Berg], chair of the [O:Finance Committee], told members the plan was late.}",
    "{Anna Berg: The chair of the [O:Finance Committee], [P:Anna Berg], said the plan was late.}",
    "{Anna Berg: [P:Anna Berg], who arrived from [L:Oslo] on Monday, called for a new vote.}",
    "{Anna Berg: [P:Anna Berg] met the members of the board and thanked them for their work.}",
    "{Anna Berg: According to [P:Anna Berg], the plan is late.}",
    "{Anna Berg: As noted by [P:Anna Berg], the plan is late.}",
    "{Anna Berg: It was stressed by [P:Anna Berg] that the plan is late.}",
    "{Anna Berg: Speaking in [L:Oslo], [P:Anna Berg] pointed out that the plan is late.}",
    "{Anna Berg: [P:Anna Berg] left the hall, saying that the plan was late.}",
    "{Anna Berg: [P:Anna Berg] was quoted as saying that the plan was late.}",
    "{Anna Berg: [P:Anna Berg] went on to say that the plan was late.}",
    "{Anna Berg: [P:Anna Berg] has expressed gratitude to the hosts.}",
    "{Anna Berg: [P:Anna Berg] drew attention to the plan.}",
    "{Anna Berg: [P:Anna Berg] called the plan “a carpet without a floor”.}",
    "{Anna Berg: [P:Anna Berg] insisted the plan was needed because “the world will not wait for us”.}",
    "{Anna Berg: In turn, [P:Anna Berg] congratulated the winners.}",
    "{Anna Berg: Anna's friend [P:Anna Berg] hailed the plan.}",
    "{Anna Berg: [P:Anna Berg] welcomed the decision of the board.}",
    "{Anna Berg: [P:Anna Berg] welcomed the chair’s statement.}",
    "{Anna Berg: [P:Anna Berg], Senator for [L:Oslo], had charged the board in town with stirring unrest.}",
    "{Anna Berg: Most members said yes, according to its general secretary, [P:Anna Berg].}",
    "{Anna Berg: [P:Anna Berg], Speaker of the [O:Saeima], had [P:Ene Org], Speaker of the Estonian "
    "parliament, and [P:Lora Gray], Speaker of the Lithuanian parliament, as guests, and asked them to go.}",
    # Whom a possessive stands behind is not who speaks.
    "{Anna Berg: President [P:Gray]'s envoy, [P:Anna Berg], called for a plan.}",
    "{Anna Berg: On Monday Senator [P:Lora Gray]’s secretary, [P:Anna Berg], told us it was late.}",
    "Senator [P:Lora Gray]'s office said that the plan was late.",
    "Minister [P:Lora Gray]'s press secretary, who was ill, said that the plan was late.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_reported_speech_is_its_sentence(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


QUOTED = [
    "{Anna Berg: “The plan is late,”} said [P:Anna Berg]. {Anna Berg: “We will wait.”}",
    '{Anna Berg: "The plan is late,"} [P:Anna Berg] told reporters in [L:Oslo].',
    "{Anna Berg: ‘The members’ plan is late,’} [P:Anna Berg] said.",
    "{Anna Berg: 'We can't wait,'} said [P:Anna Berg].",
    "{Anna Berg: « Le plan est en retard »}, [P:Anna Berg] said.",
    "{Anna Berg: „Der Plan ist spät“}, said [P:Anna Berg].",
    "[P:Anna Berg] said: {Anna Berg: “The plan is late. We will wait.”}",
    "[P:Anna Berg] said: {Anna Berg: “It is late.”} {Anna Berg: “We will wait.”} {Anna Berg: “Too bad.”}",
    "[P:Anna Berg] said: {Anna Berg: “The plan is late.”} The “plan” “B” is a road.",
    "As [P:Anna Berg] noted in [L:Oslo], {Anna Berg: ‘we have one goal, which is to wait.’}",
    "{Anna Berg: “Is the plan late?”} asked [P:Anna Berg].",
    "{Anna Berg: “The plan is late,”} said Sen [P:Anna Berg].",
    "{Anna Berg: “The plan is late!”} [P:Anna Berg] said.",
    "{Anna Berg: “The plan is late,”} said Minister [P:Lora Gray]’s spokeswoman, [P:Anna Berg].",
    "“The plan is late,” said Senator [P:Lora Gray]'s office.",
    "[P:Anna Berg] rose: {Anna Berg: “The plan is late,”} she said, {Anna Berg: “and so are we.”}",
    # The closing mark is lost, and the next paragraph goes on.
    "{Anna Berg: “The plan is late,”} said [P:Anna Berg]. {Anna Berg: “We will wait.}\n\n"
    "{Anna Berg: “Nobody else will,”} she added.",
    # A record of a sitting.
    "[P:Anna Berg]: {Anna Berg: The plan is late, members.}",
    "Dame [P:Anna Berg] ([L:Oslo South and Ås]) ([O:Lab/Co-op]): {Anna Berg: The plan is late. It “is”.}",
    "SHRIMATI [P:ANNA BERG] ([L:OSLO]): {ANNA BERG: Sir, the plan is late.}",
    "Mr. [P:Berg] (Under-Secretary-General): {Berg: We welcome the plan.}",
    "The Minister for Water ([P:Anna Berg]): {Anna Berg: We are taking every step.}",
    "The Deputy Speaker (Mrs. [P:Anna Berg]): {Anna Berg: Order, please. The vote is on.}",
    "The ACTING SPEAKER (Senator [P:Anna Berg]) (14:05): {Anna Berg: The vote is on.}",
    # Who takes the chair keeps it until another is named behind it.
    "The Chair (Ms. [P:Anna Berg] ([L:Oslo]—Fjord to Fell, [O:Lib.])): {Anna Berg: We will begin.}\n\n"
    "Mr. [P:Lars Holm] ([L:Ås], [O:Con]): {Lars Holm: The plan is late.}\n\n"
    "The Clerk: There are no votes here.\n\nThe Chair: {Anna Berg: We will hear more of it.}\n\n"
    "The Chair (Mr. [P:Jens Moe]): {Jens Moe: We will go on.}\n\nThe Chair: {Jens Moe: It is late today.}",
    "[P:Anna Berg] ([L:Oslo]) (asked by [P:Lars Holm]): {Anna Berg: The plan is late.}",
    "The Presiding Officer ([P:Anna Berg]): {Anna Berg: We will begin.}\n\n"
    "The Deputy Presiding Officer ([P:Lars Holm]): {Lars Holm: We will go on.}\n\n"
    "The Presiding Officer: {Anna Berg: It is late today.}",
    "The SPEAKER pro tempore (Mr. [P:Holm] of [L:Iowa]): {Holm: The gentleman may begin.}\n\n"
    "The SPEAKER pro tempore: {Holm: The question is on the plan.}",
    "Mr Deputy Speaker (Mr [P:Lars Holm]): {Lars Holm: We will begin.}\n\n"
    "Mr Deputy Speaker: {Lars Holm: We will go on.}\n\nMr Speaker: Nobody knows who this is.",
    "An Cathaoirleach (Deputy [P:Lars Holm]): {Lars Holm: We will begin.}",
    "The Minister of State, [O:Department for Water] (Lord [P:Holm]) ([O:Lab]): {Holm: We will begin.}",
    "The Chairman of the [O:Water Committee] (Mr. [P:Lars Holm]): {Lars Holm: We will begin.}\n\n"
    "The Chairman: {Lars Holm: We will go on.}",
    "The Vice-Chairman of the [O:Water Committee] (Mr. [P:Lars Holm]): {Lars Holm: We will begin.}\n\n"
    "The Chairman: Nobody knows who this is.",
    # Who is quoted below.
    "[P:Anna Berg], chair of the [O:Finance Committee], said:\n\n{Anna Berg: “The plan is late.}\n\n"
    "{Anna Berg: “We will wait. So will you.”}\n\n{Anna Berg: “Nobody else will.”}\n\nThe vote is near.",
    "> [P:Anna Berg] wrote:\n> {Anna Berg: The plan is late.}\n> {Anna Berg: We will wait.}\n\nIt is.",
    "On Monday [P:Anna Berg] wrote in a letter to the board:\n\n{Anna Berg: The plan is late.}\n\nIt is.",
    "{Anna Berg: [P:Anna Berg] said on Monday:}\n\n– The vote is near.\n\nIt is.",
]


@pytest.mark.parametrize("text", QUOTED)
def test_a_quotation_is_the_statement_marks_included(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


def test_an_unquoted_paragraph_closed_by_its_speaker_counts_whole() -> None:
    text = (
        "{Anna Berg: The plan is late. The board met. We must act, said [P:Anna Berg].}\n\nThe vote is near."
    )
    found, wanted = statements(text)
    assert found == wanted


def test_what_another_said_first_is_not_the_closing_speakers() -> None:
    text = (
        "{Lars Holm: [P:Lars Holm] said that taxes would rise.} "
        "{Anna Berg: That is untrue. We must act, said [P:Anna Berg].}"
    )
    found, wanted = statements(text)
    assert found == wanted


RESOLVED = [
    # An office stands for the person who holds it in the article.
    "[P:Anna Berg], Speaker of the [O:Senate], met us. {Anna Berg: The [O:Senate] Speaker noted the plan.}",
    "{Anna Berg: Peace is near, the Prime Minister said.} Prime Minister [P:Anna Berg] leaves today.",
    # The article is about her; the guest's office is not the one meant.
    "Speaker of the [O:Storting] [P:Anna Berg] met Speaker of the [O:National Assembly of Chad] "
    "[P:Ali Idriss]. [P:Anna Berg] left for [L:Oslo].\n\n{Anna Berg: The Speaker thanked the guests.} "
    "[P:Anna Berg] sat.",
    # A senate is an upper chamber.
    "The Chairman of the [O:Upper Chamber of the Parliament of Jordan] [P:Anna Berg] met us. "
    "{Anna Berg: The Chairman of the [O:Jordanian Senate] praised the vote.}",
    # Two offices, two holders.
    "The [O:IPU] President, [P:Anna Berg], met the Speaker of the [O:Senate], [P:Lars Holm]. "
    "{Lars Holm: The Speaker thanked the guests.} {Anna Berg: The [O:IPU] President replied in [L:Oslo].}",
    # Pronouns.
    "{Anna Berg: [P:Anna Berg] said no.}\n\n{Anna Berg: She also urged the board to wait.}",
    "Chairwoman [P:Anna Berg] met Chairman [P:Lars Holm]. {Anna Berg: She warned of delays.} "
    "{Lars Holm: He disagreed with that.}",
]


@pytest.mark.parametrize("text", RESOLVED)
def test_offices_and_pronouns_stand_for_persons_of_the_article(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


def test_an_office_without_a_name_goes_to_the_one_speaker_without_an_office() -> None:
    text = (
        "{Lars Holm: The Chairman of the [O:Senate] stressed the goal.}\n\n"
        "{Lars Holm: [P:Lars Holm] urged the board to wait.}\n\n"
        "{Lars Holm: The [O:Senate] Speaker called on all to help.}"
    )
    found, wanted = statements(text)
    assert found == wanted


def test_of_several_speakers_each_makes_the_statement() -> None:
    article = marked("[P:Anna Berg], a member of the [O:Storting], and [P:Lars Holm] said the plan was late.")
    recognition = recognised(article)
    assert {recognition.names[s.speaker].name for s in recognition.statements} == {"Anna Berg", "Lars Holm"}
    assert len({(s.start, s.end) for s in recognition.statements}) == 1


WITHIN = [
    "{Anna Berg: “We must act,”} said [P:Anna Berg], adding that Minister [P:Lars Holm] had promised a plan.",
    "{Anna Berg: [P:Anna Berg] said that [P:Lars Holm] called for a new vote.}",
    "{Anna Berg: [P:Anna Berg] told us the chair, [P:Lars Holm], had promised a vote.}",
    "{Anna Berg: [P:Anna Berg] thanked the board and its founder, [P:Lars Holm], adding that it was late.}",
]


@pytest.mark.parametrize("text", WITHIN)
def test_what_a_speaker_tells_of_another_is_the_speakers(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


def test_two_clauses_have_a_speaker_each() -> None:
    article = marked("[P:Anna Berg] said that it was late, while [P:Lars Holm] asked for more time.")
    recognition = recognised(article)
    assert {recognition.names[s.speaker].name for s in recognition.statements} == {"Anna Berg", "Lars Holm"}


NONE = [
    "[P:Anna Berg] welcomed the guests. [P:Lars Holm] welcomed her to [L:Oslo] and [P:Ene Org] at the door.",
    "[P:Anna Berg] welcomed the Minister of Finance, [P:Lars Holm], and a delegation.",
    "[P:Anna Berg] met [P:Lars Holm], attended the session, signed the deal and opened the hall.",
    "[P:Anna Berg]'s call for peace was heard. [P:Anna Berg]’s address underlined the goal.",
    "The reform proposed by [P:Anna Berg] is late. [P:Anna Berg] was informed and thanked.",
    "The [O:OSCE] officials noted the plan. The [O:Senate] announced a vote. Lawmakers said no.",
    "The committee chaired by [P:Anna Berg] recommended a vote, said the press service of the [O:Senate].",
    "In a meeting with [P:Anna Berg], the ministry stressed the goal.",
    "[P:Anna Berg] studied the proposed agenda and the stated goals.",
    "[P:Anna Berg] read “A Song of the Plain Earth” to the members.",
    "His spokesman said that [P:Anna Berg] was ill.",
    "Photo: [P:Anna Berg] stressed the goal",
    "[P:Anna Berg] spoke with him by telephone on Monday about the text.",
    "[P:Anna Berg] was speaking on the Motion of Thanks, and [P:Lars Holm] speaks on the theme of water.",
    "[P:Anna Berg], his assistant, gave no details of the plan.",
    "[O:Senate] Chair [P:Anna Berg] (Photo: [O:VNA]) More letters have come since she took up the post.",
    "Photo credit: [O:Senate] press service",
]


@pytest.mark.parametrize("text", NONE)
def test_deeds_nouns_bodies_and_captions_make_no_statement(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted == set()


def test_a_dateline_belongs_to_nobodys_words() -> None:
    for dateline in (
        "[L:OSLO] – ",
        "[L:Oslo], Jul 26 ([O:PTI]) ",
        "[L:OSLO]. [O:NTB] – ",
        "[L:Oslo] /[O:MONTSAME]/ ",
        "[L:Oslo], March 4 ([O:APP]):- ",
        "[L:Oslo], March 4 ([O:ZANIS])-",
        "[L:Lima], lunes 3 de marzo de 2025.- ",
        "[L:Lima], 4 de marzo ([O:Europa Press]) - ",
        "[L:Paris], le mardi 4 mars 2025 – ",
        "[L:Yaoundé], le 4 mars 2025 : ",
        "[L:Brasília], terça-feira, 4 de março de 2025 – ",
    ):
        found, wanted = statements(dateline + "{Anna Berg: [P:Anna Berg] said that the plan was late.}")
        assert found == wanted, dateline


def test_a_place_and_a_dash_are_no_dateline_without_a_day() -> None:
    text = "{Anna Berg: [L:Norway] le mars – the oldest of them – is late, said [P:Anna Berg].}"
    found, wanted = statements(text)
    assert found == wanted


def test_speaks_is_having_a_statement() -> None:
    recognition = recognised(marked("[P:Anna Berg] thanked [P:Lars Holm]."))
    assert [(name.name, name.speaks) for name in recognition.names] == [
        ("Anna Berg", True),
        ("Lars Holm", False),
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “a b” and «c d».", ["“a b”", "«c d»"]),
        ("the deputies’ ‘new work’ is ’90s", ["‘new work’"]),
        ("don't 'say so' it's", ["'say so'"]),
        ("“never closed", ["“never closed"]),
        ("never opened” he said", ["never opened”"]),
        ("“outer ‘inner’ outer”", ["“outer ‘inner’ outer”"]),
        ('"one" and "two"', ['"one"', '"two"']),
    ],
)
def test_quotations_of_every_style(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text, 0, len(text))] == quoted


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab Said,.:;“”‘’\"'«»„\n-–()A’s"))) | st.text(max_size=80))
def test_any_text_gives_bounds_that_lie_in_it(text: str) -> None:
    recognition = recognise_spans(text, split_blocks(text), [])
    assert recognition.statements == ()
    for quotation in find_quotations(text, 0, len(text)):
        assert 0 <= quotation.start < quotation.end <= len(text)
