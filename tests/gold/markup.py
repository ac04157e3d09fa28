"""Reads the gold: the development set's inline markup and the seeds' JSON, into one shape.

The markup is described in `development/README.md`; reading is strict, and an error names file and position.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.names.recognition import Kind

FOLDER = Path(__file__).parent
DEVELOPMENT = FOLDER / "development"
SEEDS = FOLDER.parent.parent / "seeds"

KIND_OF: Mapping[str, Kind] = {"P": "person", "O": "organisation", "L": "place"}
ONCE = ("country", "date", "title", "headline")
BODY_START = re.compile(r" date \d{4}-\d{2}-\d{2} ")
DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


class GoldError(ValueError):
    """A gold file that cannot be read; the message says where and why."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A marked stretch of the text and the archive-wide name it stands for; code points, half-open."""

    start: int
    end: int
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A marked utterance and the person who makes it; code points, half-open."""

    speaker: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What a careful reader marked in one article.

    `titled` tells a title line of the text from a headline made of its first sentence. `statements` is None
    where nobody has marked them. `roles` pairs a person's name with an office as printed.
    """

    id: str
    text: str
    date: str
    country: str
    headline: str
    titled: bool
    mentions: tuple[GoldMention, ...]
    speakers: tuple[str, ...]
    statements: tuple[GoldStatement, ...] | None
    roles: tuple[tuple[str, str], ...]

    def surfaces(self, kind: Kind, name: str) -> set[str]:
        """How the article prints a name."""
        return {
            one_line(self.text[mention.start : mention.end])
            for mention in self.mentions
            if mention.kind == kind and mention.name == name
        }


def one_line(text: str) -> str:
    """White space as single spaces, so that a name split over two lines reads as one."""
    return " ".join(text.split())


def read_development(folder: Path = DEVELOPMENT) -> tuple[GoldArticle, ...]:
    """Every article of the development set, in the order of its file names."""
    shared = read_shared_aliases(folder / "names.txt")
    files = sorted(path for path in folder.glob("*.txt") if path.name[0].isdigit())
    return tuple(parse(path.read_text(encoding="utf-8"), path.stem, str(path), shared) for path in files)


Aliases = Mapping[tuple[Kind, str], str]


def read_shared_aliases(path: Path) -> Aliases:
    """The names that go by several surfaces in more than one article: (kind, surface) to name."""
    aliases: dict[tuple[Kind, str], str] = {}
    if path.exists():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                _add_aliases(aliases, line, f"{path}:{number}")
    return aliases


def _add_aliases(aliases: dict[tuple[Kind, str], str], line: str, where: str) -> None:
    key, _, rest = line.partition(": ")
    name, equals, surfaces = rest.partition(" = ")
    if key not in KIND_OF or not equals or not name.strip() or not surfaces.strip():
        raise GoldError(f"{where}: expected `P: name = surface; surface`, with P, O or L")
    for surface in surfaces.split(";"):
        entry = (KIND_OF[key], surface.strip())
        if entry in aliases:
            raise GoldError(f"{where}: {surface.strip()!r} is given twice")
        aliases[entry] = name.strip()


def parse(source: str, id: str, path: str, shared: Aliases | None = None) -> GoldArticle:
    """One article in markup; raises GoldError where the file breaks the format."""
    lines = source.split("\n")
    if "---" not in lines:
        raise GoldError(f"{path}:1: no line `---` between header and text")
    head_lines = lines.index("---")
    once: dict[str, str] = {}
    own: dict[tuple[Kind, str], str] = {}
    roles: list[tuple[str, str]] = []
    for number, line in enumerate(lines[:head_lines], 1):
        key, colon, value = line.partition(": ")
        where = f"{path}:{number}"
        if key in KIND_OF:
            _add_aliases(own, line, where)
        elif key == "role":
            person, equals, offices = value.partition(" = ")
            if not equals or not offices.strip():
                raise GoldError(f"{where}: expected `role: person = office; office`")
            roles += [(person.strip(), office.strip()) for office in offices.split(";")]
        elif key in ONCE and colon and value.strip() and key not in once:
            once[key] = value.strip()
        else:
            raise GoldError(f"{where}: unknown, empty or repeated header line {line!r}")
    for key in ("country", "date"):
        if key not in once:
            raise GoldError(f"{path}:1: the header has no `{key}:`")
    if not DATE.fullmatch(once["date"]):
        raise GoldError(f"{path}:1: {once['date']!r} is no date")
    if ("title" in once) == ("headline" in once):
        raise GoldError(f"{path}:1: the header needs either `title:` or `headline:`")

    body = "\n".join(lines[head_lines + 1 :]).removesuffix("\n")
    reader = _Reader(body, path, head_lines + 2, own, shared or {})
    reader.read()
    headline = once.get("title", once.get("headline", ""))
    _check(reader, own, roles, headline, path)
    return GoldArticle(
        id=id,
        text=reader.text,
        date=once["date"],
        country=once["country"],
        headline=headline,
        titled="title" in once,
        mentions=tuple(reader.mentions),
        speakers=tuple(dict.fromkeys(statement.speaker for statement in reader.statements)),
        statements=tuple(reader.statements),
        roles=tuple(roles),
    )


class _Reader:
    """Turns marked text into plain text, mentions and statements in one pass."""

    def __init__(self, source: str, path: str, first_line: int, own: Aliases, shared: Aliases) -> None:
        self.source, self.path, self.first_line = source, path, first_line
        self.own, self.shared = own, shared
        self.used: set[tuple[Kind, str]] = set()
        self.pieces: list[str] = []
        self.length = 0
        self.mentions: list[GoldMention] = []
        self.statements: list[GoldStatement] = []

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def fail(self, at: int, why: str) -> GoldError:
        before = self.source[:at]
        line = self.first_line + before.count("\n")
        column = at - (before.rfind("\n") + 1) + 1
        return GoldError(f"{self.path}:{line}:{column}: {why}")

    def emit(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def read(self) -> None:
        at = 0
        speaking: tuple[str, int, int] | None = None
        while at < len(self.source):
            char = self.source[at]
            if char == "\\":
                if self.source[at + 1 : at + 2] not in ("[", "]", "{", "}", "\\"):
                    raise self.fail(at, "a backslash stands only before [ ] { } or another one")
                self.emit(self.source[at + 1])
                at += 2
            elif char == "[":
                at = self.read_mention(at)
            elif char == "{":
                if speaking:
                    raise self.fail(at, "a statement inside a statement")
                opened = re.compile(r"\{([^\[\]{}:\n]+): ").match(self.source, at)
                if not opened:
                    raise self.fail(at, "expected `{speaker: …}`")
                self.used.add(("person", opened[1]))
                speaker = self.own.get(("person", opened[1]), opened[1])
                speaking = (speaker, self.length, at)
                at = opened.end()
            elif char == "}":
                if not speaking:
                    raise self.fail(at, "a closing brace without a statement")
                speaker, start, _ = speaking
                said = self.text[start:]
                if not said or said != said.strip() or "\n\n" in said:
                    raise self.fail(at, "a statement is empty, ends in white space or leaves its paragraph")
                self.statements.append(GoldStatement(speaker, start, self.length))
                speaking = None
                at += 1
            elif char == "]":
                raise self.fail(at, "a closing bracket without a mention")
            else:
                self.emit(char)
                at += 1
        if speaking:
            raise self.fail(speaking[2], "a statement that is never closed")

    def read_mention(self, at: int) -> int:
        marked = re.compile(r"\[([POL]):([^\[\]{}|\\]+)(?:\|([^\[\]{}|\\\n]+))?\]").match(self.source, at)
        if not marked:
            raise self.fail(at, "expected `[P:surface]` or `[P:surface|name]`, with P, O or L")
        kind, surface, name = KIND_OF[marked[1]], marked[2], marked[3]
        if surface != surface.strip() or "\n\n" in surface:
            raise self.fail(at, f"the mention {surface!r} has white space at an end or leaves its paragraph")
        entry = (kind, one_line(surface))
        if name is None:
            name = self.own.get(entry) or self.shared.get(entry) or entry[1]
            self.used.add(entry)
        self.mentions.append(GoldMention(self.length, self.length + len(surface), kind, name))
        self.emit(surface)
        return marked.end()


def _check(reader: _Reader, own: Aliases, roles: list[tuple[str, str]], headline: str, path: str) -> None:
    """What the header says must be borne out by the text."""
    text = one_line(reader.text)
    persons = {mention.name for mention in reader.mentions if mention.kind == "person"}
    unused = sorted(surface for kind, surface in own if (kind, surface) not in reader.used)
    if unused:
        raise GoldError(f"{path}: the header names {', '.join(unused)}, which the text never prints so")
    for statement in reader.statements:
        if statement.speaker not in persons:
            raise GoldError(f"{path}: the speaker {statement.speaker!r} is no person of the text")
    for person, office in roles:
        if person not in persons:
            raise GoldError(f"{path}: the role's person {person!r} is no person of the text")
        if office.casefold() not in text.casefold():
            raise GoldError(f"{path}: the text does not print the office {office!r}")
    if len(set(roles)) != len(roles):
        raise GoldError(f"{path}: a role is given twice")
    # A headline may end where the sentence goes on with "…, the agency reports".
    if headline.rstrip(".") not in text:
        raise GoldError(f"{path}: the text has no headline {headline!r}")


def read_seeds(gold: Path = FOLDER, seeds: Path = SEEDS) -> tuple[GoldArticle, ...]:
    """The five seeds with their annotations; statements only if `statements.json` is there."""
    archive = json.loads((gold / "archive.json").read_text(encoding="utf-8"))
    named = {
        (name["kind"], surface, article): name["name"]
        for name in archive["names"]
        for surface in name["surfaces"]
        for article in name["articles"]
    }
    said: dict[str, list[dict[str, Any]]] = {}
    if (gold / "statements.json").exists():
        said = json.loads((gold / "statements.json").read_text(encoding="utf-8"))
    files = sorted(path for path in gold.glob("*.json") if path.name[0].isdigit())
    return tuple(_read_seed(path, seeds, named, said.get(path.stem)) for path in files)


def _read_seed(
    path: Path,
    seeds: Path,
    named: Mapping[tuple[str, str, str], str],
    said: list[dict[str, Any]] | None,
) -> GoldArticle:
    source = (seeds / f"{path.stem}.txt").read_text(encoding="utf-8")
    prefix = BODY_START.match(source)
    if not prefix:
        raise GoldError(f"{seeds / path.stem}.txt:1: no date before the body")
    text = source[prefix.end() :]
    gold = json.loads(path.read_text(encoding="utf-8"))
    names: dict[tuple[str, str], str] = {}
    mentions = []
    for mention in gold["mentions"]:
        surface = text[mention["start"] : mention["end"]]
        if surface != mention["text"]:
            raise GoldError(f"{path}: {mention['text']!r} is not at {mention['start']}, there is {surface!r}")
        try:
            name = named[mention["kind"], surface, path.stem]
        except KeyError:
            raise GoldError(f"{path}: archive.json does not name {surface!r}") from None
        names.setdefault(("person", mention["entity"]), name)
        mentions.append(GoldMention(mention["start"], mention["end"], mention["kind"], name))

    def person(entity: str) -> str:
        return names.get(("person", entity), entity)

    statements = None
    if said is not None:
        statements = tuple(GoldStatement(person(s["speaker"]), s["start"], s["end"]) for s in said)
    return GoldArticle(
        id=path.stem,
        text=text,
        date=prefix[0].split()[1],
        country="Kazakhstan",
        headline=gold["headline"],
        titled=False,
        mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
        speakers=tuple(person(speaker) for speaker in gold["entities"]["speakers"]),
        statements=statements,
        roles=tuple(
            (person(entity), office) for entity, offices in gold["roles"].items() for office in offices
        ),
    )


def unmarked_text(article: GoldArticle) -> Iterator[tuple[int, int]]:
    """The stretches between mentions, in order; code points, half-open."""
    at = 0
    for mention in article.mentions:
        yield at, mention.start
        at = mention.end
    yield at, len(article.text)
