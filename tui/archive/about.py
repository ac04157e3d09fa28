"""About a name: what the archive knows of it, in a few words."""

from typing import Final

from tui.archive.archive import Archive
from tui.names.name import Role

_ROLES: Final = 3


def about(archive: Archive, number: int, date: str | None = None) -> tuple[str, ...]:
    """A name, in how many articles it is and of which years, and its roles, those of a date first.

    `number` is the name's place in the archive, `date` that of the article in which it is met (ISO).
    """
    name, mentioned = archive.names[number], archive.mentioned_in[number]
    newest = archive.head(mentioned[0]).date if mentioned else None
    # Newest first, undated last: the oldest is near the end, and a name may be in very many articles.
    dates = (archive.head(article).date for article in reversed(mentioned))
    oldest = next(filter(None, dates), None)
    count = f"{len(mentioned):,} article{'' if len(mentioned) == 1 else 's'}"
    years = _years(oldest, newest) if oldest and newest else ""
    return name.name, count + years, *(_held(role) for role in _roles_at(name.roles, date)[:_ROLES])


def _roles_at(roles: tuple[Role, ...], date: str | None) -> list[Role]:
    """Roles that were printed about a date come before others, newer before older."""
    newest_first = sorted(roles, key=lambda role: role.last or "", reverse=True)
    return sorted(
        newest_first, key=lambda role: not date or not (role.first or "") <= date <= (role.last or "")
    )


def _held(role: Role) -> str:
    return role.office + (_years(role.first, role.last) if role.first and role.last else "")


def _years(first: str, last: str) -> str:
    return f" {first[:4]}" if first[:4] == last[:4] else f" {first[:4]}–{last[:4]}"
