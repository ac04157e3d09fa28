"""Headlines: what a list shows of an article that has no title field."""

import re
from collections.abc import Sequence

from tui.text.blocks import Block, is_credit
from tui.text.dateline import dateline_end, is_dateline
from tui.text.labels import is_label, mail_subject
from tui.text.sentences import first_sentence_end

# A first sentence may never end.
_LONGEST = 400
_READ = 5000

# Sections of a site, printed above the title.
_SECTIONS = """
    world, news, politics, home, national, international, parliament, society, economy, business, top news,
    top story, top stories, latest, latest news, breaking, breaking news, press release, press releases,
    media release, events, event, headlines, general, opinion, analysis, interview, interviews, region,
    regional, local, central asia, asia, europe, africa, americas, middle east, featured, feature, editorial,
    official, government, elections, law, diplomacy, foreign affairs, foreign policy, media, photo, video,
    gallery, article, articles, announcements, announcement, update, updates, legislation, committees,
    plenary, statements, statement, speeches, speech, culture, sport, science, environment, main, main news,
    all news, world news, local news, national news, news release, newsroom, news and events, news & events,
    share, print, listen, новости, политика, общество, мир, парламент
"""
_RUBRICS = frozenset(section.strip() for section in _SECTIONS.split(","))
_RUBRIC_MARKS = " /|»>›:#•-–—[]"

_CLAUSE = re.compile(r"(?:,|\s[–—-]{1,2})\s+")
_LONGEST_ATTRIBUTION = 220
_SHORTEST = 12
_WORDS = re.compile(r"[^\W\d_]+(?:[\s’'-][^\W\d_]+)*")
# “Warsaw.”, “New York.”: a dateline's place before a sentence of its own.
_PLACE_ALONE = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*[\s-]?){1,3}\.\s*")
_AGENCY = re.compile(
    r"\b(?i:agency|agencies|press[\s-](?:service|office|centre|center)|correspondents?|newspaper|"
    r"times|news|website|site|portal|channel|bureau|gazette|herald|tribune|radio|tv|wire|media)\b|\b[A-Z]{3,}|\w\.(?:kz|com|uz|ru)\b"
)
_NAMED = re.compile(r"(?:[Tt]he\s)?[A-Z][\w.\-]*(?:\s(?:of\s)?[A-Z0-9][\w.\-]*){0,4}\Z")
_REPORTS = re.compile(
    r"(?:as\s)?(?P<who>(?:[^\s,;]+\s){1,9}?)(?:is\s|was\s)?"
    r"(?P<verb>reports?|informs?|writes|cites|reported|informed|said|announced"
    r"|(?:(?:has|have|had)\s)?(?:learn(?:ed|t)|reported))"
    r"(?:\s(?:citing|quoting|with\sreference|referring|from|via|on\s\w+day|in\sa\s)\b.*)?[.!]?\Z"
)
# Of these, persons are the subject as often as agencies.
_PAST = re.compile(r"reported|informed|said|announced")
_ACCORDING = re.compile(
    r"(?:as\s)?(?:according\sto|reports|reported\sby|citing|with\sreference\sto|informs)\s(?P<who>.+)\Z"
)


def headline(text: str, blocks: Sequence[Block]) -> str:
    """The title line of a body if it has one, else its first sentence: one line, empty for an empty body.

    The sentence comes without its dateline and without a trailing “, the agency reports”. Rubrics, labels,
    date lines, bylines and captions are no titles, and a title printed twice counts once. Of mail the subject
    is the title.
    """
    if subject := mail_subject(text):
        return _shortened(subject)
    titles: list[str] = []
    for block in blocks:
        content = _one_line(text, block)
        if is_label(content):
            continue
        told = block.kind == "paragraph" or (block.kind == "caption" and not is_credit(content))
        if told and not _is_rubric(content):
            return _title_of(titles) or _sentence(content)
        if block.kind == "heading" and not _is_rubric(content):
            titles.append(content)
    return _title_of(titles) or _shortened(next((_one_line(text, block) for block in blocks), ""))


def _one_line(text: str, block: Block) -> str:
    return " ".join(text[block.start : min(block.end, block.start + _READ)].split())


def _is_rubric(content: str) -> bool:
    if content.strip(_RUBRIC_MARKS).casefold() in _RUBRICS:
        return True
    crumbs = re.split(r"\s?[/|»>›]\s?", content)
    if all(crumb.strip(_RUBRIC_MARKS).casefold() in _RUBRICS for crumb in crumbs):
        return True
    return is_dateline(content) and not _is_title_of_words(content)


def _is_title_of_words(content: str) -> bool:
    """Whether words that could be a dateline's place alone are none: “SENATE PASSES BILL”, not “Warsaw”."""
    if not _WORDS.fullmatch(content):
        return False
    # Its tables are for the few texts that begin so.
    from tui.names.words.places import is_known_place

    return not is_known_place(content)


def _title_of(titles: Sequence[str]) -> str | None:
    """The title among the headings above the first paragraph: the first that is more than a word or two."""
    for title in titles:
        if title.count(" ") > 1:
            return _shortened(_once(title))
    return _shortened(titles[-1]) if titles else None


def _once(title: str) -> str:
    """A title that is printed twice in one line, once."""
    words = title.split(" ")
    half = len(words) // 2
    return " ".join(words[:half]) if len(words) > 5 and words[:half] == words[half:] else title


def _sentence(content: str) -> str:
    start = dateline_end(content)
    end = first_sentence_end(content, start)
    if _PLACE_ALONE.fullmatch(content, start, end) and content[end:].strip():
        start, end = end, first_sentence_end(content, end)
    return _shortened(_without_attribution(content[start:end].strip()) or content)


def _without_attribution(sentence: str) -> str:
    """The sentence without a closing “, the agency reports”."""
    first = len(sentence) - _LONGEST_ATTRIBUTION
    for clause in _CLAUSE.finditer(sentence, max(first, _SHORTEST)):
        tail = sentence[clause.end() :]
        reports = _REPORTS.match(tail)
        if reports:
            who = reports["who"].strip()
            if _AGENCY.search(who) or (not _PAST.match(reports["verb"]) and _NAMED.match(who)):
                return sentence[: clause.start()] + "."
        according = _ACCORDING.match(tail)
        if according and _AGENCY.search(according["who"]):
            return sentence[: clause.start()] + "."
    return sentence


def _shortened(line: str) -> str:
    if len(line) <= _LONGEST:
        return line
    cut = line.rfind(" ", _LONGEST // 2, _LONGEST)
    return line[: cut if cut > 0 else _LONGEST - 1].rstrip(" ,;:–—-") + "…"
