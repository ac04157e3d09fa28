"""The JSON form of articles and names, the same in every command that prints them."""

from typing import Any

from tui.archive.archive import Archive
from tui.names.name import Name


def export_article(archive: Archive, number: int) -> dict[str, Any]:
    """Everything known of one article; offsets are code points into `text`, half-open.

    `names` are the article's, under their names in the archive: two that were linked to one are one entry.
    """
    article, recognition = archive.article(number), archive.recognition(number)
    links = archive.links[number] if number < len(archive.links) else ()
    linked = [archive.names[link] for link in links]
    return {
        "id": article.head.id,
        "path": article.head.path,
        "date": article.head.date,
        "headline": article.head.headline,
        "text": article.text,
        "blocks": [{"kind": block.kind, "start": block.start, "end": block.end} for block in article.blocks],
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "text": article.text[mention.start : mention.end],
                "kind": linked[mention.name].kind,
                "name": linked[mention.name].name,
            }
            for mention in recognition.mentions
        ],
        "names": _article_names(archive, number),
        "statements": [
            {"speaker": linked[statement.speaker].name, "start": statement.start, "end": statement.end}
            for statement in recognition.statements
        ],
        "problems": list(article.problems),
    }


def _article_names(archive: Archive, number: int) -> list[dict[str, Any]]:
    """An entry a name of the archive, in order of appearance, of all the article's names linked to it."""
    found = archive.recognition(number).names
    entries = []
    for link in archive.names_of(number):
        parts = [part for part, to in zip(found, archive.links[number], strict=True) if to == link]
        entries.append(
            {
                "name": archive.names[link].name,
                "kind": archive.names[link].kind,
                "speaks": any(part.speaks for part in parts),
                "roles": list(dict.fromkeys(role for part in parts for role in part.roles)),
                "surfaces": list(dict.fromkeys(surface for part in parts for surface in part.surfaces)),
            }
        )
    return entries


def export_name(name: Name, articles: int) -> dict[str, Any]:
    """A name of the archive, with the number of articles that mention it."""
    return {
        "name": name.name,
        "kind": name.kind,
        "articles": articles,
        "speaks": name.speaks,
        "roles": list(dict.fromkeys(role.office for role in name.roles)),
        "surfaces": list(name.surfaces),
    }


def export_row(archive: Archive, number: int) -> dict[str, Any]:
    """What a list shows of one article."""
    head = archive.head(number)
    speaking = {
        link
        for found, link in zip(archive.recognition(number).names, archive.links[number], strict=True)
        if found.speaks
    }
    return {
        "id": head.id,
        "date": head.date,
        "headline": head.headline,
        "names": [
            {"name": archive.names[link].name, "kind": archive.names[link].kind, "speaks": link in speaking}
            for link in archive.names_of(number)
        ],
    }
