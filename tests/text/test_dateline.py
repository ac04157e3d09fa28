"""Datelines: place, day and agency before the first sentence are told from a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.dateline import dateline_end, is_dateline

SENTENCE = "The Senate of Ruritania met on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "ASTANA – ",
        "ASTANA - ",
        "ASTANA — ",
        "ASTANA—",
        "ASTANA. KAZINFORM – ",
        "ASTANA. KAZINFORM –",
        "NUR-SULTAN. KAZINFORM – ",
        "ASTANA. KAZINFORM - ",
        "ASTANA. March 26. KAZINFORM – ",
        "ASTANA. September 4. KAZINFORM /Rudolf Elphberg/ - ",
        "ASTANA. KAZINFORM ",
        "ASTANA. KAZINFORM. ",
        "Moscow. March 5. INTERFAX - ",
        "Baku. 26 March. REPORT.AZ/ ",
        "BAKU / Trend / -",
        "Azerbaijan, Baku, March 26 / Trend, R. Elphberg / ",
        "Phnom Penh (FN), Mar. 5 – ",
        "New Delhi [India], March 5 (ANI): ",
        "VIENTIANE (KPL) ",
        "NAIROBI, Kenya Mar 5 – ",
        "DUSHANBE, 26.03.2024 /NIAT Khovar/. ",
        "AKIPRESS.COM - ",
        "TASHKENT, NOV 19 /DNA/ – ",
        "Lucknow, Jan 18 (PTI) ",
        "New Delhi, Dec 3 (PTI) ",
        "Ulaanbaatar /MONTSAME/ ",
        "Ulaanbaatar, March 26 /MONTSAME/. ",
        "Dec. 12 (Jiji Press)--",
        "Tokyo, Dec. 12 (Jiji Press)--",
        "SEOUL, Dec. 3 (Yonhap) -- ",
        "KUALA LUMPUR, Nov 5 (Bernama) -- ",
        "BEIJING, Jan. 5 (Xinhua) -- ",
        "HANOI (VNA) — ",
        "Hà Nội (VNA) – ",
        "WASHINGTON (AP) — ",
        "(Reuters) - ",
        "Tashkent, Uzbekistan (UzDaily.com) -- ",
        "BAKU, Azerbaijan, March 26. ",
        "ISLAMABAD: ",
        "Strelsau (dpa) - ",
        "Strelsau, Jun 12 (EFE).- ",
        "Valparaíso, May 7.- ",
        "Midrand, South Africa | 09 November 2022 – ",
        "Dodoma. ",
        "Rabat - ",
        "Geneva, 25 March 2024 – ",
        "Geneva – ",
        "BRUSSELS/ASTANA – ",
        "26 March 2024 – ",
        "25 April 2025BISHKEK – ",
        "New Delhi, Dec 03 2025 (PTI): ",
        "ISLAMABAD, March 4 (APP):- ",
        "Islamabad: March 4, 2025 (APP) ",
        "Lima, lunes 3 de marzo de 2025.- ",
        "Lima, 3 mar (EFE).- ",
        "Madrid, 3 de marzo (Europa Press) - ",
        "Ciudad de México, a 4 de marzo de 2025.- ",
        "Managua, sábado 8 de marzo.- ",
        "Guatemala, 4 de marzo de 2025. ",
        "Paris, le mardi 4 mars 2025 – ",
        "Yaoundé, le 1er mars 2025 : ",
        "Abidjan, 4-3-2025 (AIP) – ",
        "Brasília, terça-feira, 4 de março de 2025 – ",
        "Berlin, Dienstag, 4. März 2025 – ",
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(dateline: str) -> None:
    assert dateline_end(dateline + SENTENCE) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Rudolf Elphberg, Chairman of the Senate, met the press.",
        "Elphberg – the Chairman – met the press.",
        "Kazakhstan – Uzbekistan relations are growing.",
        "Kassym-Jomart Tokayev met the press.",
        "Inter-Parliamentary Union (IPU) opened its Assembly.",
        "Inter-Parliamentary Union (IPU) – the oldest body – opened its Assembly.",
        "NATO (founded in 1949) met.",
        "NATO – the alliance – met.",
        "March was cold. The Senate met.",
        "Mr. Elphberg met the press.",
        "Kazakhstan - China trade is growing.",
        "Rudolf Elphberg. The Chairman.",
        "In Geneva, the Assembly opened.",
        "Chairman: the session is open.",
        "“ASTANA” – The word.",
        "Ana Marzo, a member of the house – met the press.",
        "Domingo Abril – le président – met the press.",
        "Le 4 de nobody – The word.",
        "ASTANA",
        "",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0


def test_a_line_that_is_only_a_dateline_is_told() -> None:
    assert is_dateline("ASTANA. KAZINFORM")
    assert is_dateline("Ulaanbaatar /MONTSAME/")
    assert is_dateline("Lucknow, Jan 18 (PTI)")
    assert not is_dateline("Senate opens")
    assert not is_dateline("Senate opens: Chairman speaks")


@given(st.text(st.sampled_from("AB ab,./()–-:1") | st.characters(), max_size=200))
def test_the_end_lies_within_the_text(text: str) -> None:
    end = dateline_end(text)
    assert end == 0 or text[end:].strip()
