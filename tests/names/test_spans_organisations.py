"""Organisations: the longest sensible span with a capitalised head."""

import pytest

from tests.names.span_marks import found


@pytest.mark.parametrize(
    "marked",
    [
        "The [O Senate of the Oliy Majlis of Uzbekistan] and the [O State Duma of Russia] met.",
        "the [O Legislative Council of Brunei Darussalam] and the [O National Assembly of Viet Nam]",
        "a nationality belongs: the [O Kazakh Senate], the [O Russian Federation Council], the [O US Senate]",
        "a possessive splits: [L Hungary]'s [O National Assembly], [L Iran]'s "
        "Parliament, the [O NPC]'s [O Budget Committee]",
        "a lower-case head is none: the Kazakh parliament, the [L Ghana] delegation, the Danish government",
        "bare generics are none: Parliament, the House, the Chamber, the Committee, the "
        "Government, the Party",
        "the [O Senate] and the [O Commons] are short names, and so is the [O Diet]",
        "the [O Standing Committee on peace and security], chaired by a deputy, has met",
        "the [O Committee on Foreign Affairs, Defense and Security] and the [O Finance Committee]",
        "the [O Economic and Social Council], the [O Transport, Local Government and the Regions Committee]",
        "the [O UN Economic and Social Commission for Western Asia] in [L Beirut]",
        "the [O Ministry of Education and Science] and the [O Ministry of Finance]",
        "members of the [O Committee on Rules, Privileges and Discipline], who tabled amendments",
        "the [O Pakistan-Afghanistan Parliamentary Friendship Group] and the [O Green Democratic Alliance]",
        "committees on peace and security, friendship groups and political parties are plural",
        "the [O Prime Minister's Office], the [O People's Assembly] and the [O National Bank]",
        "the [O EU-Ukraine Parliamentary Association Committee] sat with the [O PPE Group]",
        "[O Labour] MP for [L Barrow]",
        "the [O Amanat] of old: the [O Zheltoqsan] party and the Centre",
    ],
)
def test_bodies_are_found_with_exact_bounds(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The [O Inter-Parliamentary Union] ([O IPU]) met. The [O IPU] thanked the hosts "
        "at the 148th [O IPU] Assembly.",
        "The [O Association of Secular Gardeners] ([O ASGA]) wrote. Later [O ASGA] withdrew the letter.",
        "[O UN] member states backed the [O United Nations] ([O UN]) Sustainable Development Goals.",
        "The [O OSCE PA] officials and the [O CIS IPA] member countries agreed.",
        "The [O Latin American Parliament] ([O Parlatino]) sat.",
        "GDP grew by 5 MW, said MPs, NGOs and the CEO in a PDF on AI.",
    ],
)
def test_acronyms_count_beside_their_names_and_alone(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[L Lucknow], Jan 18 ([O PTI]) The House rose.",
        "[L Tokyo], Dec. 12 ([O Jiji Press])--The ruling party agreed.",
        "[L Ulaanbaatar] /[O MONTSAME]/ On August 11 the Speaker left.",
        "[L ASTANA]. [O KAZINFORM] – The [O Senate] has met.",
        "[L TASHKENT], NOV 19 /[O DNA]/ – Deputies met.",
        "[L Hanoi] ([O VNA]) – The guests left.",
        "[L WASHINGTON] ([O AP]) — The [O Senate] adjourned.",
        "(Photo: [O VNA])\n\nThe guests left.",
        "See www.parliament.example or mail press@parliament.example; quochoi.vn has more.",
    ],
)
def test_agencies_count_in_datelines_and_credits_but_addresses_do_not(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The [O Bright Harvest Party] won. [O Bright Harvest] wants the chair, said its deputy leader.",
        "[O Bright Harvest] unmoved by a threat.\n\nThe [O Bright Harvest Party of Rurania] has 50 seats.",
        "The [O Dorlanu Party] lost to [O Dorlanu]'s old ally; [O Dorlanu] holds 12 seats.",
        "the leader of the [O Tirvana-Ata-Jurt] faction, a member of the opposition “[O Hayastan]” faction",
        "heads the faction of the [O Ata-Meken Kyrgyzstan] party and left the [O Al-Wafd] party",
        "a leading member of the bloc [O Support Georgia] spoke; 300 members want "
        "the [O Support Georgia] coalition recognised",
        "a lawmaker of the ruling [O Peace and Plenty (PP) Party] from [L Tirana]",
        "The committee has six [O Labour] MPs, one [O ACT], and five [O National] MPs.",
        "[O National] MPs would not sit with [O Labour] MP [P Grace Young].",
        "[P Ann Reed] MP ([O Labour]) and [P Bob Hale] MP (Conservative) came.",
        "The National Day and the Opposition party, the ruling coalition and the Government bloc are none.",
        "The [O National Democratic Party] met the [O National Democratic Institute].",
    ],
)
def test_parties_are_found_by_the_short_names_that_an_article_gives_them(marked: str) -> None:
    assert found(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The pairs went to the [O Ruranian Ministry of National Defense] and the [O Veterans Association].",
        "the [O Ministry of Health] and the [O Nurses Association] agreed",
        "She has the [O Committee on Diaspora and Non-Governmental Organizations] and the [O Committee "
        "on Cities].",
        "the [O Committee on Foreign Affairs and Inter-Parliamentary Relations] and the [O National "
        "Security and Foreign Policy Commission]",
        "New [O Senate] Speaker [P Ann Reed] and Copyright [O Jiji Press]",
        "He leaves the [O Water Committee] for the [O Senate Committee on Roads].",
        "the Adviser to the President of the [O Senate] on Media and Publicity, [P Tom Hale], spoke",
        "The 12th [O Inter-Parliamentary Union] Assembly met, and the 150th anniversary Assembly of "
        "the [O Inter-Parliamentary Union].",
        "the [O Green Harvest Party]'s ([O GHP]) [P Ann Reed] and the [O Nile Council]’s ([O NC]) [P "
        "Omar Said]",
        "the [O Friendship Group on Relations between the Parliament of Kenya and the Senate of Chile] met",
        "Ministers' Question Time (MQT) returns and the MQT lasts an hour.",
        "A member of [O Commission XI of the DPR], sat; [O Committee IV] and the [O Third Committee] met.",
        "The [O Finance and Planning Select Committee] and the [O Law and Land Joint Committee] met.",
        "The [O Standing Committee on the Auditor-General] sat.",
        "[P Rui Lagoa] ([L Portugal], [O EPP/CD]) and [P Yair Stern] ([O Yesh Atid-Gesher]) spoke.",
        "[P Moses Dolo] ([O UP], District 2, [L Bong]) beat [P Hans Toe] (IND, District 1).",
        "[O Upper House Steering Committee] should seat all parties: [O JCP]",
        "The [O Political Committee] met. The [O Ministry of Justice] and the [O Bar Association of "
        "Malta] met.",
    ],
)
def test_a_bodys_name_ends_where_the_next_one_begins(marked: str) -> None:
    assert found(marked) == marked
