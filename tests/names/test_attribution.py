"""Attribution: whom a sentence credits that names several people."""

import pytest

from tests.names.marked import marked, recognised, statements


def speakers(text: str) -> dict[str, set[str]]:
    """What is said, by who says it."""
    article = marked(text)
    recognition = recognised(article)
    found: dict[str, set[str]] = {}
    for s in recognition.statements:
        found.setdefault(recognition.names[s.speaker].name, set()).add(article.text[s.start : s.end])
    return found


BRACKETED = [
    "[P:Anna Berg] ([L:Norway], [O:SOC]) and [P:Lars Holm] ([L:Iceland]) welcomed the reform.",
    "The rapporteurs, [P:Anna Berg] ([L:Norway]) and [P:Lars Holm] ([O:Labour]), welcomed the reform.",
]


@pytest.mark.parametrize("text", BRACKETED)
def test_two_with_their_parties_in_brackets_both_speak(text: str) -> None:
    assert set(speakers(text)) == {"Anna Berg", "Lars Holm"}


def test_two_with_brackets_who_are_met_do_not_speak() -> None:
    text = (
        "{Nils Dahl: [P:Nils Dahl] met [P:Anna Berg] ([L:Norway]) and [P:Lars Holm] ([L:Iceland]), "
        "welcomed the reform and left.}"
    )
    found, wanted = statements(text)
    assert found == wanted


COMPANY = [
    "Mr. [P:Berg], flanked by deputies [P:Lars Holm] and [P:Nils Dahl], assured the delegation of support.",
    "[P:Berg], joined by [P:Lars Holm] ([O:Labour]) and [P:Nils Dahl] ([L:Oslo]), said that it was late.",
    "[P:Berg] ([L:Oslo]), accompanied by [P:Lars Holm], [P:Nils Dahl] and a group of nine, said it was late.",
    "[P:Berg], together with [P:Lars Holm], [P:Nils Dahl] and seven others, said that it was late.",
    "[P:Berg], alongside [P:Lars Holm], [P:Nils Dahl], and other members, said that it was late.",
    "[P:Berg], who was joined by [P:Lars Holm], [P:Nils Dahl] and others, said that it was late.",
    "[P:Berg], flanked by [P:Lars Holm], and [P:Nils Dahl], said that it was late.",
    "[P:Berg] came, flanked by [P:Lars Holm] and [P:Nils Dahl], and said that it was late.",
]


@pytest.mark.parametrize("text", COMPANY)
def test_who_stands_beside_a_speaker_does_not_speak(text: str) -> None:
    assert set(speakers(text)) == {"Berg"}


def test_bodies_led_by_people_speak_and_not_the_people() -> None:
    assert speakers("The delegation, led by [P:Lars Holm] and [P:Nils Dahl], said that it was late.") == {}


def test_a_clause_behind_the_company_has_its_own_speaker() -> None:
    text = "[P:Anna Berg] came, joined by [P:Lars Holm], and [P:Nils Dahl], the chair, said it was late."
    assert set(speakers(text)) == {"Nils Dahl"}


ASKED = [
    "Asked by [P:Anna Berg], ",
    "Asked by [P:Anna Berg] and [P:Nils Dahl] about fish, ",
    "Questioned by [P:Anna Berg] ([O:Labour]), ",
    "Replying to a question by [P:Anna Berg], ",
    "Responding to [P:Anna Berg]'s question, ",
    "In answer to Senator [P:Anna Berg], ",
    "In reply to a question from [P:Anna Berg], a member of the [O:Labour Party], ",
]


@pytest.mark.parametrize("asked", ASKED)
def test_who_asks_in_an_opening_phrase_is_not_who_replies(asked: str) -> None:
    before = "Minister [P:Lars Holm] met [P:Anna Berg] in [L:Oslo]. [P:Anna Berg] wept.\n\n"
    for subject in ("the minister", "he", "[P:Holm]"):
        assert set(speakers(f"{before}{asked}{subject} said that a ladder would be built.")) == {"Lars Holm"}


def test_where_nobody_but_who_asks_is_known_nobody_replies() -> None:
    for asked in ASKED:
        for subject in ("the minister", "the Senator", "he", "she"):
            assert speakers(f"[P:Anna Berg] wept. {asked}{subject} said that it was late.") == {}


def test_what_another_reports_of_a_person_is_not_the_persons() -> None:
    assert speakers("According to the Mirror, Mr [P:Lars Holm] agreed with her.") == {}
    assert set(speakers("According to [P:Anna Berg], Mr [P:Lars Holm] said it was late.")) == {"Anna Berg"}
    assert set(speakers("According to the chair, [P:Anna Berg], [P:Lars Holm] warned of it.")) == {
        "Anna Berg"
    }


def test_what_a_press_service_quotes_is_the_speakers() -> None:
    assert set(speakers("According to the press service, [P:Lars Holm] said that it was late.")) == {
        "Lars Holm"
    }
    text = (
        "According to the Mirror, [P:Lars Holm] told reporters: {Lars Holm: “It was late, and very much so.”}"
    )
    found, wanted = statements(text)
    assert found == wanted
    text = "According to [P:Anna Berg], [P:Lars Holm] said: “It was late, and very much so.”"
    assert speakers(text)["Lars Holm"] == {"“It was late, and very much so.”"}


def test_a_courtesy_tells_whom_he_and_she_can_mean() -> None:
    text = "Mr [P:Holm] met Ms. [P:Berg]. Ms. [P:Berg] wept.\n\n{Holm: He said that it was late.}"
    found, wanted = statements(text)
    assert found == wanted
    assert speakers("Mrs [P:Berg] wept.\n\nHe said that it was late.") == {}


INSERTED = [
    "Mr [P:Anders Berg] criticised Mr [P:Lars Holm], who he said had never seen the river.",
    "Mr [P:Anders Berg] met Mr [P:Lars Holm], who he said had never seen the river.",
    "[P:Anders Berg] welcomed the plan of [P:Lars Holm], which he called a good one, and thanked the board.",
]


@pytest.mark.parametrize("text", INSERTED)
def test_he_in_a_clause_about_another_is_the_subject_of_the_sentence(text: str) -> None:
    for before in ("", "Mr [P:Nils Dahl] came. ", "Mr [P:Nils Dahl] said no.\n\n"):
        assert set(speakers(before + text)) - {"Nils Dahl"} == {"Anders Berg"}
        assert len(speakers(before + text).get("Nils Dahl", ())) == ("said" in before)


def test_who_of_several_people_he_is_stays_open_where_nothing_tells() -> None:
    assert speakers("Mr [P:Nils Dahl] came. A friend of [P:Lars Holm], who he said was ill, wept.") == {}
    assert speakers("Mr [P:Nils Dahl] came. Ms [P:Anna Berg] met [P:Lars Holm], who he said was ill.") == {}


CLAUSES = [
    "{Anna Berg: [P:Anna Berg] ([O:EPP]) feared that it was late}, while "
    "{Lars Holm: [P:Lars Holm] ([O:S&D], [L:Oslo]) replied that “a list is not a stain”.}",
    "{Anna Berg: [P:Anna Berg] said it was late}, whereas {Lars Holm: Senator [P:Lars Holm] denied it.}",
    "{Anna Berg: [P:Anna Berg] said it was late}; {Lars Holm: [P:Lars Holm] denied it}; "
    "{Nils Dahl: [P:Nils Dahl] promised a plan.}",
    "{Anna Berg: It was late, said [P:Anna Berg]}, while {Lars Holm: [P:Lars Holm] denied it.}",
]


@pytest.mark.parametrize("text", CLAUSES)
def test_of_two_clauses_each_is_its_speakers(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


WHOLE = [
    "{Anna Berg: [P:Anna Berg] said that it was late, while the chair was away.}",
    "{Anna Berg: [P:Anna Berg] said it was late; the chair, she added, was away.}",
    "{Anna Berg: [P:Anna Berg] said that, while [P:Lars Holm] had welcomed it, it was late.}",
    "{Anna Berg: [P:Anna Berg] said it was late, while stressing that there was hope.}",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_of_circumstance_stays_the_speakers(text: str) -> None:
    found, wanted = statements(text)
    assert found == wanted


LEADING = [
    "The president of the [O:Senate], [P:Anna Berg], disagreed: {Anna Berg: “This chamber heard forty.”}",
    'The board met. [P:Anna Berg] was blunt: {Anna Berg: "No."}',
    "Senator [P:Anna Berg] ([L:Oslo]) was even more cautious: {Anna Berg: “We will wait for the spring.”}",
    "[P:Anna Berg] went further: {Anna Berg: “We will wait for the spring.”}",
    "[P:Anna Berg] put it bluntly: {Anna Berg: “We will wait for the spring.”}",
    "[P:Anna Berg], who met [P:Lars Holm], was clear: {Anna Berg: “We will wait for the spring.”}",
]


@pytest.mark.parametrize("text", LEADING)
def test_a_quotation_behind_a_colon_is_the_subjects(text: str) -> None:
    for before in ("", "The hearing ended late. ", "[P:Nils Dahl] came. "):
        found, wanted = statements(before + text)
        assert found == wanted


NOT_LEADING = [
    "[P:Anna Berg] held up a sign: “Water for all of the people.”",
    "[P:Anna Berg] read out the banner: “Water for all of the people.”",
    "[P:Anna Berg] was carrying posters: “Water for all of the people.”",
    "The banner held by [P:Anna Berg] was blunt: “Water for all of the people.”",
    "The answer of the board to [P:Anna Berg] was short: “Water for all of the people.”",
    "[P:Anna Berg]'s lawyer was blunt: “Water for all of the people.”",
]


@pytest.mark.parametrize("text", NOT_LEADING)
def test_what_a_person_shows_or_reads_behind_a_colon_is_not_hers(text: str) -> None:
    assert speakers(f"The board met. {text}") == {}


RELATIVE = [
    "Mr [P:Lars Holm] met Mr [P:Anders Berg], who said that it was late.",
    "Mr [P:Lars Holm] met [P:Anders Berg] ([O:Labour]), who also denied it.",
    "Mr [P:Lars Holm] met [P:Anders Berg], 45, of the [O:Labour Party], who said that it was late.",
    "The board met [P:Anders Berg], Speaker of the [O:Senate], who warned of delays.",
    "It was [P:Anders Berg] who said that it was late.",
]


@pytest.mark.parametrize("text", RELATIVE)
def test_who_means_the_person_before_it(text: str) -> None:
    assert set(speakers(text)) == {"Anders Berg"}


def test_who_behind_others_means_none_of_the_people() -> None:
    assert speakers("Mr [P:Lars Holm] met two farmers from [L:Oslo], who said that it was late.") == {}
