"""What the archive knows of a name, said in a few words."""

from array import array

import pytest

from tui.archive.about import about
from tui.archive.archive import Archive
from tui.archive.article import Article, Head
from tui.names.name import Name, Role


def archive(dates: list[str | None], *roles: Role) -> Archive:
    """An archive of articles that all name one person."""
    articles = tuple(
        Article(Head(str(number), f"/{number}", date, "A day"), "Ada Lovric spoke.", ())
        for number, date in enumerate(dates)
    )
    name = Name("person", "Ada Lovric", ("Ada Lovric",), roles)
    return Archive(articles, names=(name,), mentioned_in=(array("I", range(len(dates))),))


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["2025-12-16", "2025-04", "2023"], "3 articles 2023–2025"),
        (["2025-12-16", "2025-04", None], "3 articles 2025"),
        (["2025-12-16"], "1 article 2025"),
        ([None], "1 article"),
    ],
)
def test_articles_are_counted_and_their_years_told(dates: list[str | None], told: str) -> None:
    assert about(archive(dates), 0) == ("Ada Lovric", told)


def test_roles_about_the_date_come_first_then_newer_ones_and_three_are_enough() -> None:
    known = archive(
        ["2025-12-16", "2020-01-01"],
        Role("Deputy", "2020-01-01", "2021-05-01"),
        Role("Speaker", "2024-02-01", "2025-12-16"),
        Role("Minister", "2022-01-01", "2022-12-01"),
        Role("Member", None, None),
    )
    assert about(known, 0, "2020-06-01")[2:] == ("Deputy 2020–2021", "Speaker 2024–2025", "Minister 2022")
    assert about(known, 0)[2:] == ("Speaker 2024–2025", "Minister 2022", "Deputy 2020–2021")


def test_a_role_without_dates_has_no_years() -> None:
    assert about(archive([None], Role("Member", None, None)), 0)[2:] == ("Member",)
