"""Harmless text: what may go to a terminal, one code point for one, so that offsets stay true."""

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
INVISIBLE = "\N{MIDDLE DOT}"
LINE_END = "\N{SYMBOL FOR NEWLINE}"

# Zero-width, default-ignorable and blank letters (Default_Ignorable_Code_Point of Unicode 15's
# DerivedCoreProperties): a reader does not see them, so they could hide a difference between two names.
_ZERO_WIDTH = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0100-\U000e01ef"
)
# C1 controls, bidirectional controls, surrogates, private use, annotation and tag characters, noncharacters.
_FORBIDDEN = (
    "\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\ufffb"
    "\ufffe\uffff\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
    "\U000e01f0-\U000e0fff\U000f0000-\U0010ffff"
) + "".join(chr(plane << 16 | last) for plane in range(1, 15) for last in (0xFFFE, 0xFFFF))
_DANGEROUS = re.compile(f"[\x00-\x09\x0b-\x1f\x7f\u2028\u2029{_ZERO_WIDTH}{_FORBIDDEN}]")
_DANGEROUS_IN_LINE = re.compile(f"[\x00-\x1f\x7f\u2028\u2029{_ZERO_WIDTH}{_FORBIDDEN}]")
_IS_ZERO_WIDTH = re.compile(f"[{_ZERO_WIDTH}]")


def harmless(text: str) -> str:
    """Text in which nothing acts on a terminal; newlines stay, one code point out for each one in.

    Controls become their pictures (U+2400…), a tab a space, zero-width and invisible characters a middle dot,
    line and paragraph separators ␤; bidirectional controls, lone surrogates, private use and noncharacters
    U+FFFD.
    """
    return _DANGEROUS.sub(lambda match: _stand_in(match[0]), text)


def harmless_line(text: str) -> str:
    """As `harmless`, for what must stay on one line: a newline becomes a space too."""
    return _DANGEROUS_IN_LINE.sub(lambda match: " " if match[0] == "\n" else _stand_in(match[0]), text)


def _stand_in(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    if character in "\x85\u2028\u2029":
        return LINE_END
    return INVISIBLE if _IS_ZERO_WIDTH.match(character) else REPLACEMENT
