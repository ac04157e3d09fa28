"""Persons: the name without office or courtesy, in every shape that parliamentary news prints."""

import pytest

from tests.names.span_marks import found


@pytest.mark.parametrize(
    "marked",
    [
        # office and name without a comma
        "Chairman of the [O Parliament of Uzbekistan] [P Dilnoza Karimbaeva] opened the sitting.",
        "[O Kazakh Senate] Chairman [P Marat Ospanuly] left for [L Oslo].",
        "Deputy Chairman of the [O Committee on Foreign Affairs, Defense and Security] "
        "[P Aigerim Saduova] spoke.",
        "Minister of Foreign Affairs [P Tomas Lindqvist] and Secretary General [P Ana Belmonte] signed it.",
        "Former Prime Minister of [L Japan] [P Kenta Morikubo] and the [L US] ambassador were present.",
        "Ambassador of the [L Netherlands] to [L Bangladesh] [P Hendrika van der Zwaag] "
        "paid a courtesy call.",
        # courtesies stay out
        "Mr. [P Owen Tarleton] asked Dr [P Shirin Mazhar] and Sir [P Stephen Irving] to sit down.",
        "Hon. [P Emilia Monjowe] thanked Shri [P Ramesh Kulkarni] and Datuk Seri [P Hamdan Zawari].",
        "H.E. Ms. [P Trudi Wexler] met King [P Felipe], and Senator [P Blanca Oveda] followed.",
        # parts that travel with the name
        "[P Sardar Ayub Sadiqi] and [P Maria de la Cruz Peña] met [P Ursula von der Leck].",
        "[P Woo Min-shik] of [L Seoul] and [P Abdul Rahman bin Yusof] of [L Kuala Lumpur] spoke first.",
        "“Have you prayed?” asked Senator [P Leandro “Dong” Villaverde Jr.], chair of the panel.",
        # initials
        "[P Ts.Tsolmon] welcomed [P U.Khurel], and MP [P N. Battulga] asked [P B.Delgerma] to wait.",
        "Shri [P C. P. Ramanathan] and [P M Venkat Naidu] presided.",
        # capitals
        "List of ministers: [P HOSODA Hirokazu]; [P Yael BRAUN-PERRET]; [P ONO Daigoro].",
        "The sitting was opened by [P David Maria SASSARI].",
        # possessives
        "[P Antonio Guterrez]’ call was heard, and [P Lena Okafor]'s reply too. Later [P "
        "Guterrez]’ aides left.",
        # a surname alone, after the full name
        "[P Yerlan Koshan] spoke. Later [P Koshan] added that the [O Majilis] would vote.",
        "[P Sjurd Dam], member of the [O Riksdag], took the floor. The motion was tabled by [P Dam].",
        # a surname that is a word
        "Speaker [P Anita Amongo-Just] arrived. [P Rosa Field] asked her to sit. [P Field] said it was late.",
        "Speaker [P Brenda Among] met the press. [P Among] said that MPs had agreed.",
        # a surname with nothing but a verb of speech
        "We shall vote on Monday, said [P Beishenaliev]. The chair, [P Oyunbat] noted, was empty.",
        # several in a list
        "The delegation includes [P Ketan Kirit Lal] from [L Fiji], [P Ashna Pratap], [P Antony Zimbi] and "
        "[P Heidi Valesca Barahona] from [L Uruguay].",
        # party, seat and country in brackets
        "[P Amina Juma] ([O CCM]), [P Tom Kajwanga] ([L Mbeere North]) and [P Neil "
        "Datwani] ([L India]) agreed.",
        "[P Nurul Rahim] ([O PAP]-[L Marine Parade]) asked why.",
        "[P Nurul Rahim] ([L Mafraq], [O Suqor List]) asked why.",
        "Mrs [P Angela Browne] ([L Tiverton and Honiton]) rose.",
    ],
)
def test_persons_are_found_with_exact_bounds(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Members of the [O Lok Sabha] and the [O Rajya Sabha] met the [O Bundestag] in the [O Knesset].",
        "The [O Majilis] thanked the [O Jogorku Kenesh].",
        "The Speaker said that he would meet the Prime Minister and the Chairman of the Committee.",
        "Photo credit: [O Majilis] press service",
        "He also said that Members of Parliament, Ladies and Gentlemen, must agree on Tuesday.",
    ],
)
def test_institutions_and_bare_offices_are_no_persons(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "His forerunner, [P Talent Osmonov], stepped down on Monday, they said.",
        "Vice Premier [P Sun Meilan] met him. [P Sun Meilan] left; the minister and [P Sun Meilan] agreed.",
        "a delegation with [P Lee In-soo] and [P Jin Sun-hee] of the party",
        "They also took [P Say Phan], chairman of the committee.",
        "[P Bhofal Chambers] won the seat. [P Chambers] follows him. Chambers of commerce agreed.",
        "Representative [P Prince Dolo] beat Representative [P Hans Toe], and Prince [P Charles] came "
        "to see it.",
        "The lawmakers [P Shafiq Islam], [P Mujibul Huq] and [P Akhtaruzzam] are with her today.",
        "The secretary of the house is [P KM Abdus Salam], and his deputy is [P MA Kamal Billah].",
        "Sanctions hit the [P Bukashenko] regime. A military regime and the new government are none.",
        "They had an audience with King [P Carl XVI Gustaf]; [P Carl XVI Gustaf] gave one, and King [P "
        "Charles III] waved.",
        "The President of Parliament, [P Puan Mahendra], spoke. [P Puan] admitted it.",
        "Democrats say the Liberals, the Conservatives and the Republicans will vote; Socialists agree.",
        "He, said Sen [P John Dorn], and Sen. [P Chris Moon], R-[L Texas]. Govt gives thumbs-up; HRH "
        "the Crown Prince will speak.",
        "They met Crown Prince [P Mohammed bin Salem], HRH Prince [P Faisal bin Turki] and Sheikh [P "
        "Ahmed bin Nasser Al Thani].",
        "Shaikh [P Abdullah bin Nasser Al Busaidi] came. [P Sheikh Hasina] spoke to them.",
        "The Chairman of [O PXP] [P Bilawal Khan] spoke, and the President of [O PXP] [P Asif Ali "
        "Khan] listened.",
        "[P Ann Reed], GCON, spoke to [P Bob Hale], CFR, in the chair.",
        "[P Ann Reed]-Senior Reporter and [P Tom Otieno]",
    ],
)
def test_names_that_are_words_and_titles_that_are_none(marked: str) -> None:
    assert found(marked) == marked
