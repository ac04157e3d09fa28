"""What recognition finds in one article: names, their mentions, and who states what."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "organisation", "place"]
KINDS: tuple[Kind, ...] = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the body that names something; code points into the body, half-open."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """A span together with the name it stands for, an index into `Recognition.names`."""

    start: int
    end: int
    name: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A reported or quoted utterance; `speaker` is an index into `Recognition.names`."""

    speaker: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleName:
    """A name as one article gives it: its fullest surface, every surface as printed, offices as printed."""

    kind: Kind
    name: str
    surfaces: tuple[str, ...]
    roles: tuple[str, ...] = ()
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Recognition:
    """All that one article's text gives, in order of appearance; a pure function of that text."""

    names: tuple[ArticleName, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()


NOTHING = Recognition()
