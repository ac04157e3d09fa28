"""Coding: what was found in one article as a few hundred bytes, and back.

JSON of nested lists, in which places count from the end of the mention before, deflated with a dictionary of
what every article repeats. The checksum that zlib writes at its end tells a damaged code.
"""

import json
import zlib
from typing import Any

from tui.names.recognition import KINDS, ArticleName, Mention, Recognition, Statement

_REPEATED = (
    b'],["Majilis","the Majilis"],[],0],[1,"Senate",["Senate","the Senate"],[],0],[2,"Minister of Foreign '
    b'Affairs","Prime Minister","Deputy Chairman of the","Speaker of the Parliament of the Republic of",'
    b'"Secretary General","President","MP"],1],[0,"],[],0],[2,"Kazakhstan",["Kazakhstan"],[],0],[1,"European '
    b'Union",["European Union","EU"],[],0],[1,"Ministry of",["Ministry of"],[],0],[2,"United States",["'
)
_LEVEL = 6


class Damaged(Exception):  # noqa: N818 - what it is
    """A code that is none."""


def encode(found: Recognition) -> bytes:
    """A recognition as bytes."""
    names = [
        [KINDS.index(name.kind), name.name, name.surfaces, name.roles, int(name.speaks)]
        for name in found.names
    ]
    mentions: list[int] = []
    at = 0
    for mention in found.mentions:
        mentions += (mention.start - at, mention.end - mention.start, mention.name)
        at = mention.end
    statements = [part for said in found.statements for part in (said.speaker, said.start, said.end)]
    plain = json.dumps([names, mentions, statements], ensure_ascii=False, separators=(",", ":"))
    packing = zlib.compressobj(_LEVEL, zdict=_REPEATED)
    return packing.compress(plain.encode("utf-8", "surrogatepass")) + packing.flush()


def _parts(code: bytes) -> tuple[list[list[Any]], list[int], list[int]]:
    try:
        unpacking = zlib.decompressobj(zdict=_REPEATED)
        plain = unpacking.decompress(code) + unpacking.flush()
        if not unpacking.eof:
            raise Damaged
        names, mentions, statements = json.loads(plain.decode("utf-8", "surrogatepass"))
    except (zlib.error, ValueError) as error:
        raise Damaged from error
    return names, mentions, statements


def decode(code: bytes) -> Recognition:
    """The recognition that `encode` was given. Raises Damaged."""
    listed, places, said = _parts(code)
    mentions: list[Mention] = []
    at = 0
    for gap, length, name in zip(places[::3], places[1::3], places[2::3], strict=True):
        mentions.append(Mention(at + gap, at + gap + length, name))
        at += gap + length
    statements = zip(said[::3], said[1::3], said[2::3], strict=True)
    return Recognition(
        tuple(map(_name, listed)), tuple(mentions), tuple(Statement(*parts) for parts in statements)
    )


def _name(parts: list[Any]) -> ArticleName:
    kind, name, surfaces, roles, speaks = parts
    return ArticleName(KINDS[kind], name, tuple(surfaces), tuple(roles), bool(speaks))


class LinkingDecoder:
    """Decodes what linking reads, names and how often each is mentioned, with equal parts shared."""

    def __init__(self) -> None:
        self._names: dict[str, ArticleName] = {}
        self._mentions: list[Mention] = []

    def decode(self, code: bytes) -> Recognition:
        """Names, and mentions without their places. Raises Damaged."""
        listed, places, _ = _parts(code)
        return Recognition(tuple(map(self._shared, listed)), tuple(map(self._mention, places[2::3])))

    def _shared(self, parts: list[Any]) -> ArticleName:
        key = repr(parts)
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = _name(parts)
        return name

    def _mention(self, name: int) -> Mention:
        while len(self._mentions) <= name:
            self._mentions.append(Mention(0, 0, len(self._mentions)))
        return self._mentions[name]
