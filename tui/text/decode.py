"""Decoding: a file's bytes as text, by evidence, with what went wrong said in words."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Formats that begin with many plain characters; the others give themselves away by their controls.
_MAGIC = (
    b"%PDF-",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"SQLite format 3\x00",
)
_SAMPLE = 65536
# Controls that no text file holds; NUL is counted apart, since a damaged text may hold some.
_CONTROLS = bytes(set(range(32)) - set(b"\x00\t\n\r\f\x1b\x1a")) + b"\x7f"

_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]"
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_CUT_OFF = re.compile(rb"(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")
# Bytes that are letters in both Windows-1251 and Windows-1252, with a letter of ASCII before or after them.
_HIGH_RUN = re.compile(rb"[A-Za-z]?[\xc0-\xff\xa8\xb8\xa3\xb3\xaa\xba\xaf\xbf\xa1\xa2\xb2\xb4\xa5]+[A-Za-z]?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, newlines as "\\n", the encoding it was read in, and in plain words what was broken."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Text of `data`: by its byte order mark, else UTF-8, else Windows-1251 or 1252 by their letters.

    Never raises: what cannot be decoded becomes U+FFFD and a problem. NUL bytes stay in the text and are one.
    """
    encoding, start = _encoding_of(data)
    problems: list[str] = []
    body = data[start:] if start else data
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        text = body.decode(encoding, errors="replace")
        broken = text.count("\ufffd")
        problems.append(f"{_count(broken, 'character')} could not be read as {encoding.upper()}")
    nuls = text.count("\0")
    if nuls:
        problems.append(f"{_count(nuls, 'NUL byte')} in the text")
    return Decoded(_newlines(text), encoding, tuple(problems))


def looks_binary(data: bytes) -> bool:
    """Whether `data` is no text: the first bytes of a known format, or too many controls for a text."""
    if data.startswith(_MAGIC):
        return True
    if any(data.startswith(bom) for bom, _ in _BOMS):
        return False
    sample = data[:_SAMPLE]
    if not sample or _utf16_without_mark(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    nuls = sample.count(0)
    return controls * 20 > len(sample) or nuls * 3 > len(sample) or (nuls * 20 > len(sample) and controls > 4)


def _encoding_of(data: bytes) -> tuple[str, int]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding, len(bom)
    if data.isascii():
        return _utf16_without_mark(data[:_SAMPLE]) or "utf-8", 0
    try:
        codecs.utf_8_decode(data, "strict", True)
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8", 0
    return _utf16_without_mark(data[:_SAMPLE]) or _broken_utf8_or_legacy(data), 0


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 shows in Latin text as a NUL in nearly every second place."""
    half = len(sample) // 2
    if half < 8 or 0 not in sample:
        return None
    even, odd = sample[: half * 2 : 2].count(0), sample[1 : half * 2 : 2].count(0)
    if odd * 10 > half * 7 and even * 20 < half:
        return "utf-16-le"
    if even * 10 > half * 7 and odd * 20 < half:
        return "utf-16-be"
    return None


def _broken_utf8_or_legacy(data: bytes) -> str:
    rest, whole = _MULTIBYTE.subn(b"", data)
    stray = sum(1 for byte in rest if byte > 0x7F)
    if whole and whole * 2 >= stray:
        return "utf-8"
    cut_off = _CUT_OFF.search(data[-4:])
    if cut_off and len(cut_off[0]) == stray:
        return "utf-8"
    # Cyrillic words are written in these bytes from end to end; Western ones mix them with ASCII letters.
    cyrillic = western = 0
    for run in _HIGH_RUN.findall(data):
        mixed = run[:1].isalpha() + run[-1:].isalpha()
        if mixed:
            western += 1
        elif len(run) > 1:
            cyrillic += 1
    return "cp1251" if cyrillic > western else "cp1252"


def _newlines(text: str) -> str:
    if "\r" not in text:
        return text
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
