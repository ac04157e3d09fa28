"""What recognition finds in one article: names, their mentions, and who states what."""

from functools import partial
from typing import Final, Literal, NamedTuple

Kind = Literal["person", "organisation", "place"]
KINDS: tuple[Kind, ...] = ("person", "organisation", "place")


class Span(NamedTuple):
    """A stretch of the body that names something; code points into the body, half-open."""

    start: int
    end: int
    kind: Kind


class Mention(NamedTuple):
    """A span together with the name it stands for, an index into `Recognition.names`."""

    start: int
    end: int
    name: int


class Statement(NamedTuple):
    """A reported or quoted utterance; `speaker` is an index into `Recognition.names`."""

    speaker: int
    start: int
    end: int


class ArticleName(NamedTuple):
    """A name as one article gives it: its fullest surface, every surface as printed, offices as printed."""

    kind: Kind
    name: str
    surfaces: tuple[str, ...]
    roles: tuple[str, ...] = ()
    speaks: bool = False


class Recognition(NamedTuple):
    """All that one article's text gives, in order of appearance; a pure function of that text."""

    names: tuple[ArticleName, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()


# The constructors of named tuples are written in Python; these take a tuple of the fields, in half the time.
new_mention: Final = partial(tuple.__new__, Mention)
new_statement: Final = partial(tuple.__new__, Statement)
new_name: Final = partial(tuple.__new__, ArticleName)

NOTHING = Recognition()
