"""Whether a text says its headline by itself, so that one need not print it above."""

from tui.archive.article import Article


def begins_with_headline(article: Article) -> bool:
    """Whether the body begins with the headline, behind a dateline perhaps, white space aside."""
    if not article.blocks:
        return False
    headline = " ".join(article.head.headline.rstrip("….").split())
    first = article.blocks[0]
    # White space aside, for a headline is one line whatever the body does.
    opening = " ".join(
        article.text[first.start : min(first.end, first.start + 2 * len(headline) + 240)].split()
    )
    if _says(opening, headline):
        return True
    from tui.text.dateline import dateline_end  # Its patterns are for the few texts that have a headline.

    return _says(opening[dateline_end(opening) :].lstrip(), headline)


def _says(text: str, headline: str) -> bool:
    """Whether a text begins with just these words: the next letter is not of the last one."""
    return text.startswith(headline) and not (
        headline[-1:].isalnum() and text[len(headline) : len(headline) + 1].isalnum()
    )
