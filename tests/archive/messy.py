"""A folder of messy files, each with one oddity of real archives, and what a reader should get of it."""

import os
from dataclasses import dataclass
from pathlib import Path

BODY = "The Senate of Ruritania met in Strelsau. Its Chairman, Rudolf Elphberg, opened the session."
FIRST = "The Senate of Ruritania met in Strelsau."
HEADER = " date 2024-05-17 "
PLAIN = f"{HEADER}{BODY}".encode()
TITLE = "Ruritania opens its Senate"


@dataclass(frozen=True, slots=True)
class Messy:
    """One file: its path below the folder, and its article, its problem, or both.

    `id` is None where there is no article, `problem` a piece of the reported reason, None where none is
    reported. `contains` stands in the article's text.
    """

    name: str
    oddity: str
    id: str | None
    date: str | None = None
    headline: str | None = FIRST
    problem: str | None = None
    contains: str = ""


_TEXTS: tuple[tuple[Messy, bytes], ...] = (
    (Messy("plain.txt", "header and text", "plain", "2024-05-17"), f"{HEADER}{BODY}\n".encode()),
    (Messy("undated.txt", "no date at all", "undated", problem="undated"), BODY.encode()),
    (Messy("month.txt", "a month without a day", "month", "2024-05"), f" date 2024-05 {BODY}".encode()),
    (
        Messy("crawled.txt", "the crawl's date, and one of its own", "crawled", "2022-02-23"),
        f"{HEADER}23.02.2022\n\n{BODY}".encode(),
    ),
    (
        Messy("timed.txt", "title, then day and time", "timed", "2022-07-04", TITLE),
        f"{HEADER}{TITLE}\n\n4 July 2022, 12:16\n\n{BODY}".encode(),
    ),
    (
        Messy("ambiguous.txt", "day and month could change places", "ambiguous", None, problem="ambiguous"),
        f"04/05/2022\n\n{BODY}".encode(),
    ),
    (
        Messy(
            "ambiguous-line.txt",
            "an ambiguous line below a header",
            "ambiguous-line",
            "2024-05-17",
            problem="04/05/2022",
        ),
        f"{HEADER}04/05/2022\n\n{BODY}".encode(),
    ),
    (
        Messy("impossible.txt", "a day that no calendar has", "impossible", None, problem="2024-02-31"),
        f" date 2024-02-31 {BODY}".encode(),
    ),
    (
        Messy("2023-11-08-session.txt", "dated by its name", "2023-11-08-session", "2023-11-08"),
        BODY.encode(),
    ),
    (
        Messy("crlf.txt", "line ends of Windows", "crlf", "2024-05-17", contains=f"{FIRST}\n\nA second"),
        f"{HEADER}{FIRST}\r\n\r\nA second paragraph.\r\n".encode(),
    ),
    (
        Messy("cr.txt", "line ends of an old Macintosh", "cr", "2024-05-17", contains=f"{FIRST}\n\nA second"),
        f"{HEADER}{FIRST}\r\rA second paragraph.\r".encode(),
    ),
    (Messy("bom.txt", "a byte order mark", "bom", "2024-05-17"), f"\ufeff{HEADER}{BODY}".encode()),
    (Messy("utf16.txt", "UTF-16", "utf16", "2024-05-17"), f"{HEADER}{BODY}".encode("utf-16")),
    (
        Messy(
            "windows-1251.txt",
            "Windows-1251",
            "windows-1251",
            "2024-05-17",
            "Сенат Руритании собрался в Штрельзау.",
        ),
        f"{HEADER}Сенат Руритании собрался в Штрельзау. Председатель открыл сессию.".encode("cp1251"),
    ),
    (
        Messy(
            "windows-1252.txt",
            "Windows-1252",
            "windows-1252",
            "2024-05-17",
            "Señor Núñez said “the Senate’s café” was closed.",
        ),
        f"{HEADER}Señor Núñez said “the Senate’s café” was closed. He left.".encode("cp1252"),
    ),
    (
        Messy("broken.txt", "broken UTF-8", "broken", "2024-05-17", problem="could not be read as UTF-8"),
        f"{HEADER}{FIRST} The session’s agenda was “long".encode()
        + b"\xe2\x80"
        + " and full’ of cafés.".encode(),
    ),
    (
        Messy("nul.txt", "NUL bytes", "nul", "2024-05-17", problem="NUL", contains="Rudolf\0Elphberg"),
        f"{HEADER}{BODY}".replace("Rudolf ", "Rudolf\0").encode(),
    ),
    (
        Messy(
            "wrapped.txt",
            "wrapped by hand, a name across two lines",
            "wrapped",
            "2024-05-17",
            "The Chairman of the Senate, Rudolf Elphberg, opened the session in Strelsau on Monday.",
        ),
        f"{HEADER}\n\nThe Chairman of the Senate, Rudolf\nElphberg, opened the session in\n"
        "Strelsau on Monday. He thanked the\nmembers for their patience and for\ntheir work.\n".encode(),
    ),
    (
        Messy("single.txt", "paragraphs without blank lines", "single", "2024-05-17"),
        f"{HEADER}{BODY}\nThe deputies voted on the budget, which passed.\nThe next is in June.".encode(),
    ),
    (
        Messy("glued.txt", "texts glued together", "glued", "2024-05-17", "The Senate sat until August 26."),
        f"{HEADER}The Senate sat until August 26.The session ended.5 May 2025STRELSAU photoRudolf".encode(),
    ),
    (
        Messy("title.txt", "a title line", "title", "2024-05-17", TITLE),
        f"{HEADER}{TITLE}\n\n{BODY}".encode(),
    ),
    (
        Messy("twice.txt", "a rubric, and the title twice", "twice", "2024-05-17", TITLE),
        f"{HEADER}World\n\n{TITLE}\n\n{TITLE}\n\n{BODY}".encode(),
    ),
    (
        Messy("credits.txt", "credits above the text", "credits", "2024-05-17"),
        f"{HEADER}(Photo: Senate)\n\nBy Antonia Mauban\n\n{BODY}\n\n— Reuters".encode(),
    ),
    (
        Messy("dateline.txt", "a dateline", "dateline", "2024-05-17"),
        f"{HEADER}STRELSAU, NOV 19 /DNA/ – {BODY}".encode(),
    ),
    (
        Messy(
            "quotes.txt",
            "a quotation left open",
            "quotes",
            "2024-05-17",
            "“We open the Senate, said the Chairman.",
        ),
        f"{HEADER}“We open the Senate, said the Chairman. « He left. ‘Then he came back.".encode(),
    ),
    (
        Messy(
            "scripts.txt",
            "other scripts in English",
            "scripts",
            "2024-05-17",
            "Speaker Ալեն Սիմոնյան met 우원식 and Токаев.",
        ),
        f"{HEADER}Speaker Ալեն Սիմոնյան met 우원식 and Токаев. They talked.".encode(),
    ),
    (
        Messy(
            "controls.txt",
            "escape sequences and markup",
            "controls",
            "2024-05-17",
            "The \x1b[31mSenate\x1b[0m \u202emet [/bold] [Applause].",
            contains="\x1b]52;c;",
        ),
        f"{HEADER}The \x1b[31mSenate\x1b[0m \u202emet [/bold] [Applause]. \x1b]52;c;ZXZpb=\x07".encode(),
    ),
    (
        Messy("endless.txt", "one line without a blank", "endless", "2024-05-17", None),
        f"{HEADER}{'a' * 300_000}".encode(),
    ),
    (Messy("notes.md", "another kind of text", "notes", "2024-05-17"), PLAIN),
    (Messy("plain.md", "a name that differs by its suffix only", "plain.md", "2024-05-17"), PLAIN),
    (Messy("deep/er/down.txt", "folders in folders", "deep/er/down", "2024-05-17"), PLAIN),
    (Messy("tab\tname\u202e.txt", "a hostile name", "tab name\ufffd", "2024-05-17"), PLAIN),
    (Messy("empty.txt", "an empty file", None, problem="empty"), b""),
    (Messy("header-only.txt", "a date and no text", None, problem="no text"), HEADER.encode()),
    (
        Messy("picture.txt", "a picture", None, problem="not a text"),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    ),
    (Messy("data.bin", "data", None, problem="not a text"), bytes(range(256)) * 8),
)


def make_messy(folder: Path) -> list[Messy]:
    """Write the messy files into the folder and tell what is expected of each.

    Beside them lie a file whose name is not UTF-8, a link that leads nowhere, one that leads to itself, one
    that leads back to the folder, and hidden files, which are passed over.
    """
    messy = [entry for entry, _ in _TEXTS]
    for entry, data in _TEXTS:
        path = folder / entry.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_bytes(PLAIN)
    messy.append(Messy(os.fsdecode(b"caf\xe9.txt"), "a name that is not UTF-8", "caf\\xe9", "2024-05-17"))
    (folder / "nowhere.txt").symlink_to("gone.txt")
    messy.append(Messy("nowhere.txt", "a link that leads nowhere", None, problem="leads nowhere"))
    (folder / "itself.txt").symlink_to("itself.txt")
    messy.append(Messy("itself.txt", "a link that leads to itself", None, problem="leads nowhere"))
    (folder / "deep" / "loop").symlink_to("..", target_is_directory=True)
    (folder / ".hidden.txt").write_text("hidden")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.txt").write_text("hidden")
    return messy
