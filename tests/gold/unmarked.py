"""What an annotator may have missed in the development set: `python -m tests.gold.unmarked [NN …]`.

Prints, for each article, every capitalised run outside the mentions with its context, surfaces that are
marked in one place and bare in another, names that look like one, and verbs of speech outside all statements.
Much of it is right as it stands; it is there to be read, not to be emptied.
"""

import re
import sys
from collections.abc import Iterator

from tests.gold.markup import GoldArticle, one_line, read_development, unmarked_text

CAPITALISED = re.compile(
    r"[^\W\d_a-zà-ÿ][\w’'.-]*(?:\s+(?:of|the|and|for|on|in|de|la)?\s*[^\W\d_a-zà-ÿ][\w’'.-]*)*"
)
SPEECH = re.compile(
    r"\b(said|says|told|noted|stressed|added|urged|called (?:for|on|upon)|thanked|congratulated|asked|warned|"
    r"argued|emphasi[sz]ed|underlined|underscored|expressed|informed|according to|pointed out|stated|"
    r"announced|declared|insisted|recalled|explained|welcomed|hailed|praised|affirmed|highlighted|suggested|proposed|"
    r"replied|remarked|observed|acknowledged|hoped|assured|promised|pledged|critici[sz]ed|rejected|denied|"
    r"accused|described|spoke|invited|reiterated|demanded|claimed|appealed|cautioned|lamented|voiced|briefed|"
    r"conveyed|maintained|wrote|drew attention)\b",
    re.IGNORECASE,
)

ORDINARY = re.compile(
    r"(?:(?:The|An?|I|He|She|It|On|In|As|At|His|Her|Mrs?|Ms|Dr|Hon|Shri|Smt|Datuk|H\.E|MPs?|MK|Lord|Baroness|Senator|"
    r"Speaker|Deputy|President|Vice|Prime|First|Chair(?:man|woman|person)?|Minister|Ministers|Secretary|General|"
    r"House|Parliament|Assembly|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Photo)['’.]?s?\s*)+"
)


def around(text: str, start: int, end: int, width: int = 30) -> str:
    return one_line(f"{text[max(0, start - width) : start]}«{text[start:end]}»{text[end : end + width]}")


def sentence_start(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “‘«\"'(—-–")
    return not before or before[-1] in ".!?:\n”’»"


def capitalised_runs(article: GoldArticle) -> Iterator[str]:
    for start, end in unmarked_text(article):
        for run in CAPITALISED.finditer(article.text, start, end):
            first, last = run.span()
            if ORDINARY.fullmatch(run[0]):
                continue
            if " " in run[0] or not sentence_start(article.text, first):
                yield around(article.text, first, last)


def bare_surfaces(article: GoldArticle, everywhere: set[str]) -> Iterator[str]:
    own = {one_line(article.text[mention.start : mention.end]) for mention in article.mentions}
    for surface in sorted(own | everywhere):
        for found in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", article.text):
            first, last = found.span()
            if not any(mention.start < last and first < mention.end for mention in article.mentions):
                yield ("SAME ARTICLE " if surface in own else "") + around(article.text, first, last)


def look_alike(article: GoldArticle) -> Iterator[str]:
    names = sorted({(mention.kind, mention.name) for mention in article.mentions})
    for kind, name in names:
        for other_kind, other in names:
            words, more = name.casefold().split(), other.casefold().split()
            if kind == other_kind and name != other and set(words) <= set(more):
                yield f"{kind}: {name!r} and {other!r}"


def speech_outside(article: GoldArticle) -> Iterator[str]:
    statements = article.statements or ()
    for verb in SPEECH.finditer(article.text):
        if not any(said.start <= verb.start() < said.end for said in statements):
            yield around(article.text, *verb.span(), width=60)


def main(numbers: list[str]) -> None:
    articles = read_development()
    everywhere = {
        one_line(article.text[mention.start : mention.end])
        for article in articles
        for mention in article.mentions
    }
    for article in articles:
        if numbers and article.id.split("-")[0] not in numbers:
            continue
        print(f"== {article.id}: {len(article.text.split())} words, speakers {', '.join(article.speakers)}")
        for label, found in (
            ("capitals", capitalised_runs(article)),
            ("bare", bare_surfaces(article, everywhere)),
            ("alike", look_alike(article)),
            ("speech", speech_outside(article)),
        ):
            for line in found:
                print(f"  {label:<9}{line}")


if __name__ == "__main__":
    main(sys.argv[1:])
