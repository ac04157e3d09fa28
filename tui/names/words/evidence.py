"""Evidence: what tokens and gazetteer say of each token of one article, before any rule decides."""

from collections.abc import Sequence
from typing import Final

from tui.names.words.gazetteer import (
    AGENCY,
    COMMON,
    COUNTRY,
    DEED,
    FORENAME,
    FUNCTION,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE,
    PLACES,
    POLICY,
    SPEECH,
    SURNAME,
    gazetteer,
)
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, POINT, UPPER, Tokens
from tui.names.words.vocabulary import (
    HYPHENS,
    LOCATIVES,
    LOWER_AFTER_HYPHEN,
    NEVER_ALONE,
    OFFICE_PREFIXES,
    OWNERS,
    QUOTES_CLOSE,
    QUOTES_OPEN,
    TITLE_CASE_LOWER,
    TITLE_NOUNS,
    TITLE_TELLERS,
)

_LONGEST_TITLE: Final = 40
_LONGEST_HEADLINE: Final = 25
_AHEAD: Final = 8


class Evidence:
    """Parallel lists, an item each token and a few BREAKs behind the last, so that rules may look ahead.

    `named[i]`: the token is a Latin word whose capital may be that of a name (in a headline in Title Case,
    that of a common word is not). `flags[i]`: what the word may be (see gazetteer). `phrase[i]` and
    `phrase_end[i]`: kind and end of the longest phrase of the gazetteer that begins here (0: none).
    `shouted[i]`: stands in a block all in capitals. `closed[i]`: stands inside a quoted title.
    """

    def __init__(
        self,
        tokens: Tokens,
        words: list[str],
        shapes: list[int],
        glued: list[bool],
        initial: list[bool],
        keys: list[str],
        flags: list[int],
        named: list[bool],
        phrase_end: list[int],
        phrase: list[int],
        shouted: list[bool],
        closed: list[bool],
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.shapes = shapes
        self.glued = glued
        self.initial = initial
        self.keys = keys
        self.flags = flags
        self.named = named
        self.phrase_end = phrase_end
        self.phrase = phrase
        self.shouted = shouted
        self.closed = closed


def look_up(tokens: Tokens) -> Evidence:
    """Look every token up once; linear in the number of tokens."""
    known = gazetteer()
    phrases, longest, capitals = known.phrases, known.longest, known.capitals
    words, shapes = tokens.words + [""] * _AHEAD, tokens.shapes + [BREAK] * _AHEAD
    glued, initial = tokens.glued + [False] * _AHEAD, tokens.initial + [False] * _AHEAD
    count = len(words)
    keys, flags = tokens.keys + [""] * _AHEAD, tokens.flags + [0] * _AHEAD
    named = [CAPITALISED <= shape <= UPPER for shape in shapes]
    foreign = not tokens.text.isascii() and _is_foreign(words, named)
    phrase_end = [0] * count
    phrase = [NO_PHRASE] * count
    opening = [at for at, is_named in enumerate(named) if is_named]
    if "sub" in keys:
        opening = [at for at, key in enumerate(keys) if named[at] or (key == "sub" and shapes[at] == LOWER)]
    for at in opening:
        key = keys[at]
        if foreign and named[at] and ord(words[at][0]) > 0x24F and not "Ḁ" <= words[at][0] <= "ỿ":
            named[at] = False
            continue
        if key in known.unclear_agencies and keys[at + 1] in ("reports", "reported", "informs", "writes"):
            phrase[at], phrase_end[at] = AGENCY, at + 1
        kind, most = phrases.get(key, NO_PHRASE), longest.get(key, 1)
        unclear = kind == PLACE and key in known.unclear and keys[at - 1] not in LOCATIVES
        if (
            kind
            and (shapes[at] == UPPER if key in capitals else named[at])
            and not unclear
            and key not in NEVER_ALONE
        ):
            # "Majlis-e-Amal" is no Majlis
            if (
                shapes[at + 1] == POINT
                and words[at + 1] in HYPHENS
                and shapes[at + 2] == LOWER
                and len(words[at + 2]) <= 2
            ) and glued[at + 1]:
                continue
            phrase[at], phrase_end[at] = kind, at + 1
        if most == 1:
            continue
        taken, following, parts = key, at, 1
        while parts < most:
            following += 1
            shape = shapes[following]
            if shape == POINT:
                word = words[following]
                if word in HYPHENS or (word == "." and glued[following] and len(words[following - 1]) <= 3):
                    continue
                if word not in ",()&'’":
                    break
                if word == "’":
                    taken += " '"
                    parts += 1
                    continue
            elif shape == BREAK:
                break
            taken += " " + keys[following]
            parts += 1
            kind = phrases.get(taken, NO_PHRASE)
            if kind and (shapes[following] != LOWER or not flags[following] & COMMON):
                phrase[at], phrase_end[at] = kind, following + 1
        if key == "the" and phrase[at] in (COUNTRY, AGENCY) and initial[at] and shapes[at] != UPPER:
            phrase[at], phrase_end[at] = NO_PHRASE, 0
    _stretch(phrase, phrase_end, opening)
    evidence = Evidence(
        tokens,
        words,
        shapes,
        glued,
        initial,
        keys,
        flags,
        named,
        phrase_end,
        phrase,
        [False] * count,
        [False] * count,
    )
    points = [at for at, shape in enumerate(shapes) if shape == POINT]
    _join_offices(evidence, points)
    for first, last, _ in tokens.blocks:
        if last == first + 1 and keys[first] in known.unclear_agencies:
            phrase[first], phrase_end[first] = AGENCY, last
    for first, last, block in tokens.blocks:
        _judge_case(evidence, first, last, block)
    _close_titles(evidence, points)
    return evidence


def _is_foreign(words: list[str], named: list[bool]) -> bool:
    """Whether much of the article is in another script than Latin, so that its capitals tell little."""
    capitals = [word for word, is_named in zip(words, named, strict=True) if is_named]
    others = sum(1 for word in capitals if ord(word[0]) > 0x24F and not "Ḁ" <= word[0] <= "ỿ")
    return others * 5 > len(capitals)


def _join_offices(evidence: Evidence, points: Sequence[int]) -> None:
    """Flag both halves of an office of two words: "Vice-President", "Secretary-General"."""
    flags, keys, words, glued = evidence.flags, evidence.keys, evidence.words, evidence.glued
    joints = [at for at in points if words[at] in HYPHENS and glued[at] and glued[at + 1]]
    if "general" in keys:
        joints = sorted(joints + [at for at, key in enumerate(keys) if key == "general"])
    for at in joints:
        if keys[at] == "general":
            if at and flags[at - 1] & OFFICE:
                flags[at] |= OFFICE
        elif at and flags[at + 1] & OFFICE and keys[at - 1] in OFFICE_PREFIXES:
            flags[at - 1] |= OFFICE | COMMON
        elif at and flags[at - 1] & OFFICE and keys[at + 1] in ("general", "elect", "designate"):
            flags[at + 1] |= OFFICE | COMMON


def _stretch(phrase: list[int], phrase_end: list[int], opening: Sequence[int]) -> None:
    """Let a body's phrase that ends inside a place's name take that whole: "… of Brunei Darussalam"."""
    for at in opening:
        if phrase[at] in ORGANISATIONS:
            end = phrase_end[at]
            for inside in range(at + 1, end):
                if phrase[inside] in PLACES and phrase_end[inside] > end:
                    phrase_end[at] = phrase_end[inside]


def _judge_case(evidence: Evidence, first: int, last: int, block: str) -> None:
    """Find blocks in capitals or in Title Case, where the capital of a common word says nothing."""
    shapes, flags = evidence.shapes, evidence.flags
    length = last - first
    if length < 3 or (length > 60 and block == "paragraph"):
        return
    inside = shapes[first:last]
    capital, upper = inside.count(CAPITALISED), inside.count(UPPER)
    headline = shapes[first] != LOWER and (
        block != "paragraph" or (length <= _LONGEST_HEADLINE and evidence.words[last - 1] not in ".;")
    )
    if upper < 4 and (capital < 3 or not headline):
        return
    lower = sum(
        1
        for at in range(first, last)
        if shapes[at] == LOWER
        and evidence.keys[at] not in TITLE_CASE_LOWER
        and evidence.words[at][0] not in "'’"
    )
    if upper >= 4 and upper > 4 * (lower + capital):
        for at in range(first, last):
            evidence.shouted[at] = True
            if flags[at] & COMMON and not flags[at] & (ORG_HEAD | POLICY | FORENAME):
                _lower(evidence, at)
        return
    if not headline or capital < 3 or capital <= 3 * lower:
        return
    common = sum(
        1
        for at in range(first + 1, last)
        if shapes[at] == CAPITALISED and flags[at] & COMMON and not evidence.phrase_end[at]
    )
    if common >= 2:
        for at in range(first, last):
            if flags[at] & COMMON and not flags[at] & (ORG_HEAD | POLICY):
                _lower(evidence, at)


def _lower(evidence: Evidence, at: int) -> None:
    flags = evidence.flags
    if evidence.keys[at] in ("upper", "lower") and evidence.keys[at + 1] == "house":
        return
    if evidence.phrase[at] == AGENCY and all(
        flags[place] & COMMON for place in range(at, evidence.phrase_end[at])
    ):
        evidence.phrase[at] = NO_PHRASE
        evidence.phrase_end[at] = 0
    if (
        flags[at] & FORENAME
        and evidence.named[at + 1]
        and (flags[at + 1] & SURNAME or not flags[at + 1] & COMMON)
    ):
        return
    if flags[at] & SURNAME and evidence.shapes[at + 1] == CAPITALISED and not flags[at + 1]:
        return
    after_forename = flags[at - 1] & FORENAME and evidence.shapes[at - 1] != LOWER
    if after_forename and not flags[at] & (FUNCTION | SPEECH | DEED):
        return
    if evidence.phrase_end[at] > at + 1 or evidence.phrase[at] in ORGANISATIONS:
        return
    evidence.named[at] = False


def _close_titles(evidence: Evidence, points: Sequence[int]) -> None:
    """Close quoted titles, in which nothing is a name: ‘The role of parliaments in …’ after "resolution"."""
    words, shapes, glued = evidence.words, evidence.shapes, evidence.glued
    for at in points:
        closers = QUOTES_CLOSE.get(words[at])
        if closers is None or words[at] not in QUOTES_OPEN or (glued[at] and at and shapes[at - 1] != POINT):
            continue
        end = _closing(evidence, at, closers)
        if end and _is_title(evidence, at, end):
            for inside in range(at + 1, end):
                evidence.closed[inside] = True


def _closing(evidence: Evidence, at: int, closers: str) -> int:
    words, shapes, glued = evidence.words, evidence.shapes, evidence.glued
    for place in range(at + 1, min(at + _LONGEST_TITLE, len(words))):
        if shapes[place] == BREAK:
            return 0
        if shapes[place] == POINT and words[place] in closers and glued[place]:
            following = place + 1
            if following >= len(words) or not glued[following] or shapes[following] in (POINT, BREAK):
                return place
    return 0


def _is_title(evidence: Evidence, at: int, end: int) -> bool:
    folded, shapes, words = evidence.keys, evidence.shapes, evidence.words
    if not evidence.named[at + 1] and shapes[at + 1] not in (CAPITALISED, UPPER):
        return False
    inside = words[at + 1 : end]
    if any(word in ".!?;" for word in inside[:-1]):
        return False
    if end + 1 < len(folded) and folded[end + 1] in TITLE_NOUNS:
        return True
    near = True
    for back in range(at - 1, max(at - 10, -1), -1):
        if shapes[back] == BREAK or words[back] in ".;!?":
            return False
        if folded[back] in TITLE_TELLERS or (near and folded[back] in TITLE_NOUNS):
            return True
        if back < at - 1 and folded[back] not in (
            "of",
            "the",
            "on",
            ":",
            "–",
            "-",
            ",",
            "is",
            "under",
            "was",
            "as",
        ):
            near = False
    return False


def run_next(evidence: Evidence, at: int) -> int:
    """Return the token with which a run of capitalised words goes on at `at`, or -1 where the run ends.

    A run goes on over a hyphen, an ampersand, and the possessive of a common noun (People's Assembly).
    """
    named = evidence.named
    if named[at]:
        return at
    if evidence.shapes[at] == BREAK:
        return -1
    word = evidence.words[at]
    following = at + 1
    if word in HYPHENS and evidence.glued[at] and evidence.glued[following]:
        if named[following]:
            return following
        if (
            evidence.shapes[following] == LOWER
            and evidence.keys[following] not in LOWER_AFTER_HYPHEN
            and not evidence.phrase_end[at - 1]
            and named[following + 1]
        ):
            return following + 1
        return -1
    if word == "&" and named[following]:
        return following
    if word in ("'s", "’s", "'", "’", "’S", "'S") and evidence.glued[at] and named[following]:
        return following if evidence.keys[at - 1] in OWNERS else -1
    if word == "." and evidence.keys[at - 1] in ("st", "mt", "ft") and named[following]:
        return following
    return -1
