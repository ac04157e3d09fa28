"""A name of the archive: what mentions in many articles stand for."""

from typing import NamedTuple

from tui.names.recognition import Kind


class Role(NamedTuple):
    """An office as printed, with the first and last article date on which it was (ISO, None: undated)."""

    office: str
    first: str | None
    last: str | None


class Name(NamedTuple):
    """One person, organisation or place, the same across the archive.

    `name` is the canonical form and unique within its kind. Surfaces are as printed, most frequent first.
    """

    kind: Kind
    name: str
    surfaces: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    speaks: bool = False
