"""Strings that would act on a terminal, or on what draws on it, and how to tell that they did not."""

import re
from collections.abc import Iterator
from itertools import product
from unicodedata import category

from tui.text.harmless import harmless_line

ESC, CSI, OSC, ST, BEL = "\x1b", "\x1b[", "\x1b]", "\x1b\\", "\x07"


def hostile_strings() -> list[str]:
    """The corpus: more than 200, each of them with plain letters on either side of what acts."""
    return [f"ab{string}cd" for string in dict.fromkeys(_all())]


def _all() -> Iterator[str]:
    yield from (chr(code) for code in (*range(1, 0x20), *range(0x7F, 0xA0)))
    # What a sequence of the terminal's does: clear, move, scroll, change modes, report, paste, resize.
    for final in (
        "2J",
        "3J",
        "K",
        "H",
        "1;1H",
        "99A",
        "5;20r",
        "10L",
        "10M",
        "10S",
        "6n",
        "c",
        "5n",
        "?1049h",
        "?25l",
        "?1003h",
        "?2004h",
        "?7h",
        "4h",
        "20h",
        "31m",
        "8m",
        "7;5m",
        "38;5;196m",
        ">1u",
        "!p",
        "18t",
        "8;1;1t",
        "200~",
        "201~",
        "?2026h",
        "I",
        "2;4y",
        "1000000000b",
    ):
        yield CSI + final
        yield "\x9b" + final
    for command, end in product(
        (
            "0;owned",
            "2;owned",
            "52;c;b3duZWQ=",
            "52;c;?",
            "8;;http://example.org",
            "4;1;?",
            "10;?",
            "7;file:///",
            "9;owned",
            "777;notify;a;b",
            "1337;File=:AA==",
            "133;A",
            "50;?",
            "104",
        ),
        (BEL, ST, "\x9c", ""),
    ):
        yield OSC + command + end
    for start in ('P$q"p', "P+q544e", "_Gi=1;AAAA", "^private", "Xstring", "Ptmux;\x1b\x1b]0;x\x07", "P=1s"):
        yield ESC + start + ST
    yield from (
        ESC + final for final in ("c", "7", "8", "D", "M", "E", "#8", "(0", ")B", "=", ">", "N", "O", "%G")
    )
    yield from ("\x0e", "\x0f", "\x1b(0lqk\x1b(B", "\r\x1b[K", "a\rb", "x\x08\x08\x08y", "\x00", "\x1b" * 40)
    # Directions, invisible letters, other planes.
    yield from (
        "\u202eevil\u202c",
        "\u2066\u2067x\u2069",
        "\u200e\u200f\u061c",
        "\u200b\u200c\u200d\u2060\ufeff",
        "\u00ad",
        "\u115f\u3164\uffa0",
        "\u180e",
        "\u2028",
        "\u2029",
        "\ufff9a\ufffab\ufffb",
        "\ue000\uf8ff",
        "\U000f0000\U0010fffd",
        "\U000e0041\U000e007f",
        "\ufffe\uffff",
        "\ufdd0",
        "\u034f",
        "\U0001d173",
        "\ufe0f\ufe0e",
        "\U000e0100",
    )
    yield from (
        "e" + "\u0301" * 300,
        "\u0e33" * 20,
        "ḩ̵̛" * 30,
        "\u20dd\u20e0" * 10,
        "﷽" * 5,
        "👩‍👩‍👧‍👦🇰🇿👍🏽❤️",
    )
    # Broken surrogates, as files in UTF-8 of CESU kind bring them; written as bytes that are no UTF-8.
    yield from ("\udc80", "\ud83d", "\ude00\ud83d", "\udcff\udcfe")
    # Markup of Rich and Textual, and what other programs take for such.
    yield from (
        "[/]",
        "[bold]",
        "[/bold]",
        "[red]x[/red]",
        "[@click=app.quit]x[/]",
        "[link=http://e.org]x[/link]",
        "[$primary]",
        "[[x]]",
        "[x",
        "\\[x]",
        ":smile:",
        "[Applause]",
        "[/Applause]",
        "[b]x[/i]",
        "{x}",
        "%s%n%x",
        "$(reboot)",
        "`reboot`",
        "&lt;b&gt;",
        "<script>",
        "{{7*7}}",
        "../../etc",
        "-rf",
        "--help",
    )


# What the browser itself sends, with parameters of its own: pen, cursor, erasing (of the screen only from its
# corner on), modes, keyboard, queries.
OWN = re.compile(
    rb"\x1b\[[0-9;]*m|\x1b\[H\x1b\[J|\x1b\[[0-9;]*[HCKX]|\x1b\[\?(?:1049|25|7|1000|1003|1004|1006|1015|1016|2004|2026|2048)[hl]"
    rb"|\x1b\[\?(?:2026|2048)\$p|\x1b\[>25u|\x1b\[<u|\r\n|\r\r\n"
)


def acting(text: str) -> list[str]:
    """What of a text on a pipe would act on a terminal that it is shown in; line ends and tabs may be."""
    shown = text.replace("\n", "").replace("\t", "")
    return sorted({repr(a) for a, b in zip(shown, harmless_line(shown), strict=True) if a != b})


def acting_on_screen(raw: bytes) -> list[str]:
    """What of all that a session wrote is neither the browser's own nor harmless text."""
    text = OWN.sub(b"", raw).decode("utf-8", "surrogateescape")
    return sorted({repr(a) for a in text if harmless_line(a) != a or category(a) in ("Cc", "Cs")})
