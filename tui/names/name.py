"""A name of the archive: what mentions in many articles stand for."""

from dataclasses import dataclass

from tui.names.recognition import Kind


@dataclass(frozen=True, slots=True)
class Role:
    """An office as printed, with the first and last article date on which it was (ISO, None: undated)."""

    office: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """One person, organisation or place, the same across the archive.

    `name` is the canonical form and unique within its kind. Surfaces are as printed, most frequent first.
    """

    kind: Kind
    name: str
    surfaces: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    speaks: bool = False
