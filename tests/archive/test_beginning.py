"""Whether a text says its headline by itself."""

import pytest

from tui.archive.article import Article, Head
from tui.archive.beginning import begins_with_headline, heads_with_headline
from tui.text.blocks import split_blocks


@pytest.mark.parametrize(
    ("headline", "text", "said"),
    [
        ("The House met.", "The House met.", True),
        ("The House met.", "The House\nmet. It was long.", True),
        ("The House met.", "ASTANA – The House met. It was long.", True),
        ("The House met.", "The House met, the agency reports.", True),
        ("The House met and…", "The House met and went again.", True),
        ("The House met", "The House meteorite fell.", False),
        ("The House met", "It was long.\n\nThe House met.", False),
        ("The House met", "", False),
        ("The House met", "News\n\nThe House met", False),
        ("The House met.", "Warsaw. The House met. It was long.", True),
    ],
)
def test_a_text_says_its_headline_where_it_begins_so(headline: str, text: str, said: bool) -> None:
    article = Article(Head("x", "x.txt", None, headline), text, split_blocks(text))
    assert begins_with_headline(article) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("News\n\nThe House met\n\nIt was long.", True),
        ("Contact: A. Mauban.\n\nThe House met\n\nIt was long.", True),
        ("Photo: A. Mauban\n\nThe House met again.", True),
        ("News\n\nIt was long.\n\nThe House met", False),
    ],
)
def test_a_text_says_its_headline_behind_what_may_stand_above_it(text: str, said: bool) -> None:
    article = Article(Head("x", "x.txt", None, "The House met"), text, split_blocks(text))
    assert heads_with_headline(article) is said
