"""Folding: spellings that belong together fold alike, and the result is plain words."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.fold import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kassym-Jomart  TOKAYEV", "kassym jomart tokayev"),
        ("António Guterres’", "antonio guterres"),
        ("Oʻzbekiston", "ozbekiston"),
        ("O'zbekiston", "ozbekiston"),
        ("Łódź, Straße; Ağaoğlu", "lodz strasse agaoglu"),
        ("İstanbul ışık", "istanbul isik"),
        ("Cafe\u0301", "cafe"),
        ("Токаев", "tokaev"),
        ("Уалиханов и Өмірзақ", "ualikhanov i omirzaq"),
        ("U.S. Senate", "u s senate"),
        ("par\u00adlia\u200bment", "parliament"),
        ("Inter–Parliamentary Union (IPU)", "inter parliamentary union ipu"),
        ("«Гүлдер»", "gulder"),
        ("", ""),
        (" -- ", ""),
    ],
)
def test_case_accents_script_and_punctuation_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_composed_and_decomposed_letters_fold_alike() -> None:
    assert fold("Сергей Йылмаз") == fold("Сергеи\u0306 И\u0306ылмаз")


def test_korean_and_armenian_have_a_latin_reading() -> None:
    assert words("우원식") == ["uwonsig"]
    assert words("Սիմոնյան") == ["simonyan"]


@given(st.text())
def test_the_result_is_ascii_words_with_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert all(word.isalnum() for word in folded.split(" ") if folded)
    assert words(text) == folded.split()


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_latin_text_does_not_load_the_tables_of_other_scripts() -> None:
    program = (
        "import sys; from tui.text.fold import fold; fold('António Guterres’ “call”'); "
        "print('anyascii' in sys.modules); fold('Токаев'); print('anyascii' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
