"""Whether a text says its headline by itself, so that one need not print it above."""

import re

from tui.archive.article import Article
from tui.text.blocks import Block

# Rubrics, labels, a subtitle may stand before the title; no text has more of them.
_MOST_BLOCKS = 12


def begins_with_headline(article: Article) -> bool:
    """Whether the body's first block says the headline, behind a dateline perhaps, white space aside."""
    return bool(article.blocks) and _block_says(article, article.blocks[0])


def heads_with_headline(article: Article) -> bool:
    """Whether a block up to the first paragraph says it: rubrics, labels and captions may stand before."""
    for block in article.blocks[:_MOST_BLOCKS]:
        if _block_says(article, block):
            return True
        if block.kind == "paragraph":
            from tui.text.labels import is_label  # Its patterns are for the few texts that have a headline.

            if not is_label(article.text[block.start : block.end]):
                break
    return False


def _block_says(article: Article, block: Block) -> bool:
    headline = " ".join(article.head.headline.rstrip("….").split())
    # White space aside, for a headline is one line whatever the body does.
    end = min(block.end, block.start + 2 * len(headline) + 240)
    return _says(" ".join(article.text[block.start : end].split()), headline)


def _says(text: str, headline: str) -> bool:
    """Whether just these words stand in a text, none of them as a part of a longer one."""
    before = r"(?<!\w)" if headline[:1].isalnum() else ""
    after = r"(?!\w)" if headline[-1:].isalnum() else ""
    return bool(headline) and re.search(before + re.escape(headline) + after, text) is not None
