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
        "the Amanat of old: the [O Zheltoqsan] party and the Centre",
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
