"""Decoding: bytes are read by evidence, never fail, and what was broken is said."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.decode import Decoded, decode, looks_binary

RUSSIAN = "Спикер Мажилиса Ерлан Кошанов заявил: «Парламент — это форум». № 5, в Астане и за её пределами."
WESTERN = "Señor Núñez told the Bundestag’s Präsident that “François” paid £5 – naïve, perhaps… à Paris."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251"])
def test_cyrillic_text_is_read_in_its_encoding(encoding: str) -> None:
    decoded = decode(RUSSIAN.encode(encoding))
    assert decoded.text == RUSSIAN
    assert decoded.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_western_text_is_read_in_its_encoding(encoding: str) -> None:
    decoded = decode(WESTERN.encode(encoding))
    assert decoded.text == WESTERN
    assert decoded.problems == ()


@pytest.mark.parametrize(
    ("bom", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")]
)
def test_utf16_is_told_by_its_mark_and_without_one(bom: bytes, encoding: str) -> None:
    data = "The Senate met in Astana.".encode(encoding)
    assert decode(bom + data) == decode(data)
    assert decode(data).text == "The Senate met in Astana."
    assert not looks_binary(data)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The deputy Núñez spoke.", "cp1252"),
        ("A café", "cp1252"),
        ("The Majilis’ “role”", "cp1252"),
        ("The word Мажилис is Kazakh.", "cp1251"),
        ("Ёлка и я", "cp1251"),
    ],
)
def test_a_few_letters_are_evidence_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


def test_broken_utf8_stays_utf8_and_is_a_problem() -> None:
    decoded = decode("“Long” – the Majilis’ ".encode() + b"\xe2\x80 \xff" + " end’s".encode())
    assert decoded.encoding == "utf-8"
    assert decoded.text == "“Long” – the Majilis’ \ufffd \ufffd end’s"
    assert decoded.problems == ("2 characters could not be read as UTF-8",)


def test_a_character_cut_off_at_the_end_is_a_problem_of_utf8() -> None:
    decoded = decode(b"The Senate met" + "…".encode()[:2])
    assert (decoded.text, decoded.encoding) == ("The Senate met\ufffd", "utf-8")
    assert decoded.problems == ("1 character could not be read as UTF-8",)


def test_nul_bytes_stay_and_are_a_problem() -> None:
    decoded = decode(b"The Senate\0 met.\0")
    assert decoded.text == "The Senate\0 met.\0"
    assert decoded.problems == ("2 NUL bytes in the text",)
    assert not looks_binary(b"The Senate\0 met in Astana and nothing else of note happened there.\0")


def test_all_line_ends_become_newlines() -> None:
    assert decode(b"a\r\nb\rc\nd\r\r\ne\r\n\r\nf").text == "a\nb\nc\nd\ne\n\nf"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n rest",
        b"%PDF-1.7\n%text",
        bytes(range(256)),
        b"\0" * 100,
        b"PK\x03\x04" + b"a" * 99,
    ],
)
def test_binary_data_is_told_from_text(data: bytes) -> None:
    assert looks_binary(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1251", "cp1252"])
def test_text_is_not_taken_for_binary(encoding: str) -> None:
    assert not looks_binary((RUSSIAN if encoding == "cp1251" else WESTERN).encode(encoding))


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded(data: bytes) -> None:
    decoded = decode(data)
    assert "\r" not in decoded.text
    assert bool("\0" in decoded.text) == any("NUL" in problem for problem in decoded.problems)
    looks_binary(data)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\ufeff\0"), min_size=1))
def test_utf8_is_read_back_unchanged(text: str) -> None:
    assert decode(text.encode()).text == text
