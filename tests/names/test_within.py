"""Within one article: which spans are one name; the markup says which."""

import pytest

from tests.names.marked import grouped, marked, recognised
from tui.names.words.bodies import initials, take_apart
from tui.names.words.spelling import one_edit, sound

TOGETHER = [
    ("[P:Anna Berg] met [P:Berg].", ["P: Anna Berg = Berg"]),
    ("[P:Berg] spoke. [P:Anna Berg] is a member.", ["P: Anna Berg = Berg"]),
    (
        "[P:Kassym-Jomart Tokayev], [P:K. Tokayev], [P:Qasym-Jomart Toqayev].",
        ["P: Kassym-Jomart Tokayev = K. Tokayev; Qasym-Jomart Toqayev"],
    ),
    ("[P:Samina Gul Khan], [P:Samina Khan] and [P:Khan].", ["P: Samina Gul Khan = Samina Khan; Khan"]),
    ("Lord [P:Keel of Bute] spoke. Lord [P:Keel] left.", ["P: Keel of Bute = Keel"]),
    ("[P:John Keel] and [P:John Keel of Bute].", ["P: John Keel = John Keel of Bute"]),
    ("[P:HOSODA Hiroyuki] and [P:Hiroyuki Hosoda].", ["P: HOSODA Hiroyuki = Hiroyuki Hosoda"]),
    ("[P:Woo Won-shik] and [P:Won Shik Woo].", ["P: Woo Won-shik = Won Shik Woo"]),
    ("[P:Han Myungsook] and [P:Myung Sook Han].", ["P: Han Myungsook = Myung Sook Han"]),
    ("[O:United Nations Organization]; the [O:UN].", ["O: United Nations Organization = UN"]),
    ("[P:Ts.Boldsaikhan] and [P:Boldsaikhan Tsend].", ["P: Ts.Boldsaikhan = Boldsaikhan Tsend"]),
    ("[P:Muhammad Ali Shah], [P:Mohammed Ali Shah].", ["P: Muhammad Ali Shah = Mohammed Ali Shah"]),
    ("[P:Tarek El-Menshawy] and [P:Menshawi].", ["P: Tarek El-Menshawy = Menshawi"]),
    ("[P:Ahmed bin Omar al Badri] and [P:Al Badri].", ["P: Ahmed bin Omar al Badri = Al Badri"]),
    ("[P:Omar bin Said Al Al-Sheikh], [P:Al Al-Sheikh].", ["P: Omar bin Said Al Al-Sheikh = Al Al-Sheikh"]),
    ("[P:Femke Hoogland-Bakker] and [P:Hoogland].", ["P: Femke Hoogland-Bakker = Hoogland"]),
    ("[P:Cathal Ó Ruanaí] and [P:O'Ruanai].", ["P: Cathal Ó Ruanaí = O'Ruanai"]),
    (
        "Speaker of the [O:Diet] [P:Yerlan Kodanov]. [O:Diet] Chairman [P:Yerzhan Kodanov].",
        ["P: Yerlan Kodanov = Yerzhan Kodanov"],
    ),
    ("[O:Inter-Parliamentary Union] ([O:IPU]); the [O:IPU].", ["O: Inter-Parliamentary Union = IPU"]),
    ("[O:Zonal Water Board] ([O:ZWB]); the [O:ZWB].", ["O: Zonal Water Board = ZWB"]),
    (
        "[O:OSCE Parliamentary Assembly]; the [O:OSCE PA], the [O:OSCE].",
        ["O: OSCE Parliamentary Assembly = OSCE PA"],
    ),
    ("[O:CIS Interparliamentary Assembly], [O:CIS IPA].", ["O: CIS Interparliamentary Assembly = CIS IPA"]),
    ("[O:Kazakh Senate], [O:Senate], [O:Sente].", ["O: Kazakh Senate = Senate; Sente"]),
    (
        "[O:Kazakh Parliament], [O:Parliament of the Republic of Kazakhstan].",
        ["O: Kazakh Parliament = Parliament of the Republic of Kazakhstan"],
    ),
    ("[O:Majilis], [O:Mazhilis], [O:Kazakh Majilis].", ["O: Majilis = Mazhilis; Kazakh Majilis"]),
    (
        "[O:Commonwealth of Independent States], [O:Commonwealth].",
        ["O: Commonwealth of Independent States = Commonwealth"],
    ),
    (
        "[O:Security Council of Russia], [O:Security Council].",
        ["O: Security Council of Russia = Security Council"],
    ),
    (
        "[O:Central Election Commission], [O:Election Commission].",
        ["O: Central Election Commission = Election Commission"],
    ),
    ("[O:CPN (Maoist Centre)] and [O:Maoist Centre].", ["O: CPN (Maoist Centre) = Maoist Centre"]),
    ("[O:CPI (M)], [O:CPI-M], [O:CPM].", ["O: CPI (M) = CPI-M; CPM"]),
    ("[O:KAZINFORM] and [O:Kazinform].", ["O: KAZINFORM = Kazinform"]),
    ("[L:ASTANA], [L:Astana].", ["L: Astana = ASTANA"]),
    ("[L:Korea], [L:Republic of Korea], [L:South Korea].", ["L: Republic of Korea = Korea; South Korea"]),
    ("[L:US], [L:U.S.], [L:United States].", ["L: United States = US; U.S."]),
    ("The [L:CA] states; [L:Central Asia] grows.", ["L: Central Asia = CA"]),
    ("The [L:Caspian] and the [L:Caspian Sea].", ["L: Caspian Sea = Caspian"]),
]

APART = [
    "[P:Anna Berg] and [P:Lars Berg].",
    "Baroness [P:Sellers of Ribble] and the photographer [P:Jessica Sellers].",
    "Lord [P:Marsh of Upper Dale] and Lord [P:Marsh of Netherby].",
    "[P:Yerlan Kodanov] and [P:Yerzhan Kodanov] are brothers.",
    "[P:Ivan Kodanov] and [P:Anna Kodanova].",
    "[P:Yerlan Koshanov] and [P:Natalya Kochanova].",
    "The [O:Senate of Kazakhstan] and the [O:Senate of the Oliy Majlis of Uzbekistan].",
    "The [O:National Assembly of the Republic of Korea] and the [O:Tajik National Assembly].",
    "The [O:OSCE] and the [O:OSCE Parliamentary Assembly].",
    "The [O:United Nations] and the [O:UN Economic and Social Commission for Asia and the Pacific].",
    "The [O:Commonwealth of Independent States] and the [O:CIS Interparliamentary Assembly].",
    "The [O:Parliament of Kazakhstan] in [L:Kazakhstan].",
    "[L:North Korea] and [L:South Korea].",
    "The [O:Senate] and its [O:Finance Committee of the Senate].",
    "The [O:University of Bahrain] and the [O:Arabian Gulf University].",
    "The [O:Law Committee of the National People's Congress] ([O:NPC]).",
    # What a longer name adds makes another body of it.
    "The [O:Nordic Council] and the [O:Nordic Council of Ministers].",
    "The [O:West Nordic Council] and the [O:Nordic Council].",
    "The [O:Zonal Water Court] and the [O:Zonal Water Court of Appeal].",
    "The [O:CPN (Maoist Centre)], the [O:CPN-UML] and the [O:CPN (Unified Socialist)].",
    "The [O:Communist Party of India] and the [O:Communist Party of India (Marxist)]; the [O:CPI (ML)].",
]


@pytest.mark.parametrize(("text", "names"), TOGETHER)
def test_surfaces_of_one_name_come_together(text: str, names: list[str]) -> None:
    found, wanted = grouped(text, *names)
    assert found == wanted


@pytest.mark.parametrize("text", APART)
def test_names_that_are_two_stay_two(text: str) -> None:
    found, wanted = grouped(text)
    assert found == wanted


def test_a_bare_senate_is_that_of_the_country_the_article_is_about() -> None:
    text = (
        "[L:ASTANA] – The [O:Kazakh Senate] met in [L:Astana]. Guests of the [O:Senate of Uzbekistan] came "
        "to [L:Kazakhstan]. The [O:Senate] adopted a law."
    )
    found, wanted = grouped(text, "O: Kazakh Senate = Senate", "L: Astana = ASTANA")
    assert found == wanted


def test_of_two_with_one_surname_office_and_courtesy_tell() -> None:
    text = (
        "Senator [P:Anna Khan] met Minister [P:Omar Khan]. Senator [P:Khan|Anna Khan] left. "
        "Minister [P:Khan|Omar Khan] stayed."
    )
    found, wanted = grouped(text)
    assert found == wanted


def test_the_name_is_the_fullest_surface() -> None:
    article = marked(
        "The [O:UN], [O:United Nations]; [P:Berg], [P:A. Berg], [P:Anna Berg]; [L:OSLO], [L:Oslo].",
        "P: Anna Berg = Berg; A. Berg",
        "O: United Nations = UN",
        "L: Oslo = OSLO",
    )
    assert [name.name for name in recognised(article).names] == ["United Nations", "Anna Berg", "Oslo"]


def test_surfaces_stand_as_printed_in_order() -> None:
    article = marked("[P:Berg] and [P:Anna\nBerg] and [P:Berg].", "P: Anna Berg = Berg")
    assert recognised(article).names[0].surfaces == ("Berg", "Anna Berg")


@pytest.mark.parametrize(
    "spellings",
    [
        "Tokayev Toqaev Tokaiev Токаев Tokajew Toqayev Tokaïev",
        "Mazhilis Majilis Mäjilis",
        "Koshanov Qoshanov Кошанов Koshanoff",
        "Norbaeva Norbayeva",
        "Zhaparov Japarov Жапаров",
        "Khurelsukh Hurelsukh",
        "Rahmon Rakhmon",
    ],
)
def test_transliterations_sound_alike(spellings: str) -> None:
    assert len({sound(word) for word in spellings.split()}) == 1


def test_names_that_sound_apart() -> None:
    words = ["Koshanov", "Kochanova", "Ashimbayev", "Ibraimov", "Norbaeva", "Ismoilov", "Kim", "Kom", "Park"]
    assert len({sound(word) for word in words}) == len(words)


def test_one_edit_is_one() -> None:
    assert one_edit("senate", "sente")
    assert one_edit("senate", "seante")
    assert not one_edit("senate", "senate")
    assert not one_edit("senate", "snte")


def test_a_body_is_known_by_country_whichever_way_it_is_said() -> None:
    ways = (
        "Kazakh Senate",
        "Senate of Kazakhstan",
        "Senate of the Republic of Kazakhstan",
        "Senate of the Parliament of Kazakhstan",
    )
    assert {take_apart(way).known for way in ways} == {("Senate of Kazakhstan",)}
    assert len(take_apart("Senate").known) > 20


def test_initials_spell_long_forms() -> None:
    assert "ipu" in initials("Inter-Parliamentary Union")
    assert "cdp" in initials("Constitutional Democratic Party of Japan")
    assert "nato" in initials("North Atlantic Treaty Organization")
