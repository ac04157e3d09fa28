"""Blocks: the pieces of a body, as a reader sees them."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Literal, NamedTuple

from tui.text.date_line import LONGEST_DATE_LINE, read_date_line
from tui.text.labels import is_label
from tui.text.patterns import pattern

BlockKind = Literal["paragraph", "heading", "caption", "byline"]
_Range = tuple[int, int]

# Lines longer than this were not wrapped by hand, lines shorter than that are a list.
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 24
_WIDTH_OF_PROSE = 60
_LONGEST_TITLE = 200
_LONGEST_HEADING = 110
_LONGEST_CREDIT = 240
_LONGEST_BYLINE = 100
_LONGEST_CREDIT_AT_END = 100
_FEWEST_RAGGED = 4
_MOST_TITLES = 6
_HEAD = 1000
_MOST_HEADINGS = 2

_FIRST_WORD = r"\s*(\S{1,40})"
_ITEM = r"\s*(?:[-–—•·*▪●○►➤✔]\s*\S|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)"
# A sentence ends here, whatever quotation marks and brackets close after it.
_SENTENCE_END = r"[.!?…。！？։۔][\"'”’»)\]]{0,3}\Z"
_LEFT_HANGING = r"\s(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|their|to|which|with)\Z"
_CLAUSE_ENDS = frozenset(".!?…:;,。！？։۔")
_CLOSERS = frozenset("\"'”’»)]")
_NO_TITLE_END = r"[.!?…:;,。！？։۔][\"'”’»)\]]{0,3}\Z"

_CREDITED = (
    r"photos?|pictures?|pics?|images?|illustrations?|videos?|screenshots?|graphics?|"
    r"фото|фотографии|сурет|foto|fotoğraf|grafik|©"
)
_CAPTION = (
    # Of most lines the first letter tells that they are none.
    r"[(\[\s]*(?=[acfgipsvсф©])(?:"
    rf"(?:file |archive |stock |cover )?(?:{_CREDITED})\s?(?:credits?|courtesy|source|caption)?\s?[:/|©]"
    rf"|(?:file |archive |stock )?(?:{_CREDITED})\s(?:credits?|courtesy|by)\b(?!\s?$)"
    r"|(?:credits?|captions?|courtesy)\s?[:/]|courtesy (?:of|photo)\b|file photo\b|©\s?\w)"
)
# What the first words of credits begin with, where no bracket or sign does.
_MAY_CREDIT = frozenset(
    "fil arc sto cov pho pic ima ill vid scr gra фот сур fot cre cap cou".split(),
)
_CREDIT_SIGNS = frozenset("([©")
_CREDIT_AT_END = (
    rf"[(\[](?:file |archive )?(?:{_CREDITED})\b[^()\[\]\n]{{0,80}}[)\]]\W{{0,3}}\Z"
    r"|\b(?:Photo|Photos|Picture|Image|Photo credit|Image credit|Photo courtesy)\s?:\s?[^:\n.]{1,60}\.?\Z"
)
_NAME_WORD = r"[^\W\d_a-zа-я][\w.’'\-]*"
_BYLINE = (
    rf"(?:(?:[Bb]y|BY)\s(?:{_NAME_WORD})(?:,?\s(?:and\s|with\s|&\s|of\s|in\s|for\s|at\s|[|/–—-]\s)?{_NAME_WORD}){{0,9}}"
    r"(?:,?\s(?:on\s)?\d[\w\s,.:]{0,20})?"
    rf"|[–—―-]{{1,2}}\s?{_NAME_WORD}(?:,?\s{_NAME_WORD}){{0,4}}"
    rf"|\(\s?{_NAME_WORD}(?:[\s/,]\s?{_NAME_WORD}){{0,3}}\s?\)"
    rf"|{_NAME_WORD}(?:,?\s(?:{_NAME_WORD}|of)){{0,5}},?\s(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Dd]esk|[Bb]ureau)"
    rf"|From(?:\s{_NAME_WORD}){{2,3}},\s{_NAME_WORD}"
    r"|(?:(?:[Ww]ritten|[Rr]eported|[Ee]dited|[Cc]ompiled|[Tt]ranslated|[Pp]repared|[Tt]ext|[Ss]tory) by"
    r"|(?:[Aa]uthors?|[Rr]eporters?|[Ww]riters?|[Ee]ditors?|[Cc]orrespondents?|[Ss]ources?|[Tt]ext|"
    r"[Аа]втор|[Ии]сточник)\s?:)\s?[^\n]{1,70}"
    r")\.?\s*"
)


class Block(NamedTuple):
    """One piece of a body; `start` and `end` are code points into the body, half-open."""

    kind: BlockKind
    start: int
    end: int


# The constructor of a named tuple is written in Python, and an article has many blocks.
_block = partial(tuple.__new__, Block)


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a body in order, without the white space around them.

    Blank lines part blocks, and so do single newlines, except where a line was broken to fit a width: a block
    keeps such newlines inside. Lines that hold only a date are bylines. Cost is linear in the length.
    """
    runs = _runs(text)
    if max(map(len, runs), default=0) < 2:
        return _with_kinds(text, [run[0] for run in runs])
    width = _wrap_width(text, runs)
    ragged = not width and _is_ragged(text, runs)
    pieces: list[_Range] = []
    for run in runs:
        if len(run) == 1:
            pieces += run
        elif ragged:
            pieces.extend(_join_ragged(text, run))
        else:
            pieces.extend(
                _join_wrapped(text, run, width or (_wrap_width(text, [run]) if len(run) > 2 else 0))
            )
    return _with_kinds(text, pieces)


def is_credit(content: str) -> bool:
    """Whether a caption is a credit from its first word on, not a sentence with a credit behind it."""
    if content[:3].lower() not in _MAY_CREDIT and content[:1] not in _CREDIT_SIGNS:
        return False
    return bool(pattern(_CAPTION, re.IGNORECASE).match(content))


def _runs(text: str) -> list[list[_Range]]:
    """Lines as ranges without the white space around them; a blank line ends a run."""
    runs: list[list[_Range]] = []
    run: list[_Range] = []
    at = 0
    for line in text.split("\n"):
        content = line.strip() if line else line
        if not content:
            run = []
        else:
            start = at if content == line else at + line.index(content[0])
            if not run:
                runs.append(run)
            run.append((start, start + len(content)))
        at += len(line) + 1
    return runs


def _wrap_width(text: str, runs: Sequence[Sequence[_Range]]) -> int:
    """The width that the lines were broken to fit, 0 where nothing tells of one.

    Told by lines that could not have taken the next line's first word: many go on in lower case, or they are
    long and end in the middle of sentences while their runs end with them.
    """
    width = max((end - start for run in runs for start, end in run), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    pairs = full = carried_on = unended = whole = 0
    for run in runs:
        whole += len(run) > 1 and _ends_sentence(text, run[-1])
        for line, following in pairwise(run):
            pairs += 1
            if _is_full(text, line, following, width):
                full += 1
                carried_on += _must_go_on(text, line, following)
                unended += not _ends_sentence(text, line)
    if full < 2 or full * 10 < pairs * 6:
        return 0
    is_prose = width >= _WIDTH_OF_PROSE and whole and unended * 10 >= full * 7
    return width if is_prose or carried_on * 10 >= full * 3 else 0


def _is_ragged(text: str, runs: Sequence[Sequence[_Range]]) -> bool:
    """Whether lines were broken at no width, as in what was copied from a printed page.

    Told by lines that end within sentences: two in five of them at least go on in lower case.
    """
    unended = carried_on = 0
    for run in runs:
        for line, following in pairwise(run):
            if line[1] - line[0] > _WIDEST_WRAP:
                return False
            ended = pattern(_NO_TITLE_END).search(text, max(line[1] - 8, line[0]), line[1])
            if not ended and not _is_item(text, following):
                unended += 1
                carried_on += _must_go_on(text, line, following)
    return carried_on >= _FEWEST_RAGGED and carried_on * 5 >= unended * 2


def _join_ragged(text: str, run: Sequence[_Range]) -> Iterator[_Range]:
    start, end = run[0]
    for line, following in pairwise(run):
        short = line[1] - line[0] < _NARROWEST_WRAP and not _must_go_on(text, line, following)
        if short or _ends_sentence(text, line) or _is_item(text, following):
            yield start, end
            start = following[0]
        end = following[1]
    yield start, end


def _join_wrapped(text: str, run: Sequence[_Range], width: int) -> Iterator[_Range]:
    start, end = run[0]
    for line, following in pairwise(run):
        if not _goes_on(text, line, following, width):
            yield start, end
            start = following[0]
        end = following[1]
    yield start, end


def _goes_on(text: str, line: _Range, following: _Range, width: int) -> bool:
    if _is_item(text, following):
        return False
    if line[0] < _HEAD and (is_label(text[slice(*line)]) or is_label(text[slice(*following)])):
        return False
    if _must_go_on(text, line, following):
        return True
    return bool(width) and _is_full(text, line, following, width)


def _must_go_on(text: str, line: _Range, following: _Range) -> bool:
    """Whether a sentence plainly runs over the line's end."""
    if pattern(_LEFT_HANGING).search(text, max(line[1] - 8, line[0]), line[1]):
        return True
    return text[following[0]].islower() and not _ends_sentence(text, line)


def _is_full(text: str, line: _Range, following: _Range, width: int) -> bool:
    length = line[1] - line[0]
    word = pattern(_FIRST_WORD).match(text, *following)
    if length + 1 + (len(word[0]) if word else 0) > width:
        return True
    # Not every program breaks lines as late as it could.
    return length * 4 >= width * 3 and not _ends_sentence(text, line)


def _is_item(text: str, piece: _Range) -> bool:
    """Whether a line is one of a list: "- first", "2) second"."""
    return bool(pattern(_ITEM).match(text, *piece))


def _ends_sentence(text: str, piece: _Range) -> bool:
    return bool(pattern(_SENTENCE_END).search(text, max(piece[1] - 8, piece[0]), piece[1]))


def _with_kinds(text: str, pieces: Sequence[_Range]) -> tuple[Block, ...]:
    kinds: list[BlockKind | None] = [_kind_by_itself(text, piece) for piece in pieces]
    titles: list[int] = []
    at_head = True
    for number, kind in enumerate(kinds):
        if kind is None:
            titles.append(number)
        elif kind == "paragraph" and (titles or at_head):
            # Many short lines in a row are a list; at the head they are rubric, title, subtitle.
            are_titles = len(titles) <= (_MOST_TITLES if at_head else _MOST_HEADINGS)
            for place in titles:
                long = not at_head and pieces[place][1] - pieces[place][0] > _LONGEST_HEADING
                kinds[place] = "heading" if are_titles and not long else "paragraph"
            titles = []
            at_head = False
    return tuple([_block((kind or "paragraph", *piece)) for kind, piece in zip(kinds, pieces, strict=True)])


def _has_credit_at_end(content: str) -> bool:
    if ":" not in content and "(" not in content and "[" not in content:
        return False
    return bool(pattern(_CREDIT_AT_END).search(content, len(content) - _LONGEST_CREDIT_AT_END))


def _ends_clause(content: str) -> bool:
    """Whether a piece ends as no title does."""
    if (last := content[-1]) in _CLAUSE_ENDS:
        return True
    return last in _CLOSERS and bool(pattern(_NO_TITLE_END).search(content, len(content) - 8))


def _kind_by_itself(text: str, piece: _Range) -> BlockKind | None:
    """The kind that a piece shows by itself; None for what is a heading if a paragraph follows."""
    start, end = piece
    length = end - start
    if length > _LONGEST_CREDIT:
        return "paragraph"
    content = text[start:end]
    if length <= LONGEST_DATE_LINE and read_date_line(content) is not None:
        return "byline"
    if is_credit(content) or _has_credit_at_end(content):
        return "caption"
    if length <= _LONGEST_BYLINE and pattern(_BYLINE).fullmatch(content):
        return "byline"
    if length > _LONGEST_TITLE or _ends_clause(content) or _is_item(text, piece):
        return "paragraph"
    return None if any(map(str.isalpha, content)) else "paragraph"
