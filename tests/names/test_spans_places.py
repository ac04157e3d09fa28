"""Places in any position, never as an adjective and never inside a longer name; titles hold no names."""

import pytest

from tests.names.span_marks import found


@pytest.mark.parametrize(
    "marked",
    [
        "The [L Kazakhstan]-led resolution pleased the [L US] ambassador but no Central Asian diplomat.",
        "the [L Central Asia]-[L Republic of Korea] forum",
        "A meeting of the Speakers of the Parliaments of [L Central Asia] and the [L "
        "Republic of Korea] was held.",
        "The [L Caspian Sea], the [L Aral Sea] and the [L Great Silk Road] were "
        "mentioned in [L Nakuru], [L Kenya].",
        "They visited the newly opened [L Centre of Nomad Civilisation] and laid flowers "
        "at [L Independence Square].",
        "The reception at the [L Parliament House] moved to the [L State Palace] and the "
        "[L Munyonyo Speke Resort].",
        "farmers of [L Kwania County], [L Almaty] region and the city of [L Zharkentau]",
        "[L The Hague] hosted it; the [L Netherlands] and the [L Gambia] agreed.",
        "the member for [L Chama South] and the MP for [L Barrow and Furness] walked out",
        "He flew from [L Győr] and then to [L Košice] in May.",
    ],
)
def test_places_are_found_with_exact_bounds(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The 8th Congress of Leaders of World and Traditional Religions was held in [L Astana].",
        "They signed the Treaty on Friendship, Good-neighborliness and Cooperation for "
        "the Development of Central Asia.",
        "They want to build a Just Kazakhstan, and the Clean Rivers campaign helps.",
        "The draft resolution ‘The role of parliaments in Palestine and Israel’ was under discussion.",
        "The Paris Agreement, the Constitution of Georgia and the Law on Peaceful Assembly were quoted.",
        "The One Water Summit and the Atyrau Mining Conference came first.",
        "[L Kazakhstan]'s Foreign Policy Concept was praised.",
    ],
)
def test_titles_slogans_and_documents_hold_no_names(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        # hard-wrapped
        "The sitting was opened in the morning by the Speaker, who thanked the\n"
        "guests for coming, and asked the chair of the [O Committee on Agrarian\n"
        "and Water Management Issues], as is the custom of the house, [P Dilorom\n"
        "Yuldash], to read the draft to the members who had taken their seats in\n"
        "the hall before the doors were closed.",
        # glued
        "photo[P Margareta Lindh] spoke on 25 April 2025.The guests left.",
        "25 April 2025[L BISHKEK] – The guests left.",
        # misspelt
        "The [O Senate] met. The [O Sente]’s work goes on in [L Kazakstan].",
        # Title Case and capitals
        "[O Kazakh Senate] Speaker Meets With [O IPU] President\n\nThey met on Monday in the [O Senate].",
        "SPEAKER OF [O NATIONAL ASSEMBLY] VISITS [L GENEVA]\n\nThe guests spoke of peace.",
    ],
)
def test_messy_text_is_marked_as_printed(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Among them is [L Sungai Lembah] MP Datuk [P Rahim Salleh], and [L Indera Kasturi] MP "
        "Datuk Seri [P Osman Idris].",
        "[L Dublin South-West] TD [P Aoife Nolan], [L Cavan-Monaghan] TD [P Matt Duffy] and "
        "[L Waterford] TD [P Conor Walsh] sat.",
        "[L Oldbridge City] TD [P Niamh Kelly] and a [L Grand Tolu] Senator disagreed.",
        "[P Ben Okoro], Senator representing [L Ondo Ibom North-East], left [L Mandera North].",
        "The Member of Parliament for [L Tamba Central], [P Kofi Mensah], and the Member of Parliament (MP) "
        "for [L Odasu] agreed.",
        "[P Kofi Mensah] once sat for [L Dolwe Kaleo]; [P Ali Hassan] sits for [L Filufushi].",
        "[P Tan Wei Ming] ([O PH]-[L Kota Merah]) asked.",
        "[P Ann Reed] MP and [P Bob Hale] MP Chair of the group, Opposition MP [P Jane Moss] and "
        "[O Fidesz] MP [P Anna Kiss] spoke.",
    ],
)
def test_constituencies_are_told_by_their_members(marked: str) -> None:
    assert found(marked) == marked
