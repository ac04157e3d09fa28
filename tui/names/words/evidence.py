"""Evidence: what tokens and gazetteer say of each token of one article, before any rule decides."""

from bisect import bisect_right
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
from tui.names.words.telling import KINDS, REPORTS
from tui.names.words.tokens import BREAK, CAPITALISED, LOWER, POINT, UPPER, Tokens
from tui.names.words.vocabulary import (
    HYPHENS,
    LOCATIVES,
    LOWER_AFTER_HYPHEN,
    NEVER_ALONE,
    OFFICE_PREFIXES,
    OWNERS,
    QUOTES_CLOSE,
    TITLE_CASE_LOWER,
    TITLE_NOUNS,
    TITLE_TELLERS,
)

_LONGEST_TITLE: Final = 40
_LONGEST_HEADLINE: Final = 25
_LONGEST_SHOUT: Final = 60
_AHEAD: Final = 8
_BREAKS: Final = bytes([BREAK]) * _AHEAD
# Above all words that begin with a letter of Latin, but for those of Vietnamese and of transcriptions.
_BEYOND_LATIN: Final = "\u0250"
# What parts the clauses of a sentence, as no title has it inside.
_SENTENCE_PARTS: Final = frozenset(".!?;")
# What may stand between a title and the noun that tells of one: "resolution on", "is:".
_BETWEEN: Final = frozenset({"of", "the", "on", ":", "–", "-", ",", "is", "under", "was", "as"})
# Over these a run of capitalised words may go on.
_RUN_OVER: Final = HYPHENS | {"&", ".", "'s", "’s", "'", "’", "’S", "'S"}
# What may stand between two words of a phrase.
_SKIPPED: Final = HYPHENS | {"."}


class Evidence:
    """Parallel lists, an item each token and a few BREAKs behind the last, so that rules may look ahead.

    `named[i]`: the token is a Latin word whose capital may be that of a name (in a headline in Title Case,
    that of a common word is not). `flags[i]`: what the word may be (see gazetteer). `phrase[i]` and
    `phrase_end[i]`: kind and end of the longest phrase of the gazetteer that begins here (0: none).
    `shouted[i]`: stands in a block all in capitals. `closed[i]`: stands inside a quoted title. `telling` are
    the places of words from which some rules begin, `listed` those where a phrase does. `shape_bytes` are
    the shapes, a byte each.
    """

    def __init__(
        self,
        tokens: Tokens,
        words: list[str],
        shapes: list[int],
        glued: bytes,
        initial: bytearray,
        keys: list[str],
        flags: list[int],
        named: list[bool],
        phrase_end: list[int],
        phrase: list[int],
        shouted: list[bool],
        closed: bytearray,
        telling: list[int],
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
        self.telling = telling
        self.listed: list[int] = []
        self.shape_bytes = tokens.signs.translate(KINDS) + _BREAKS


def look_up(tokens: Tokens) -> Evidence:
    """Look every token up once; linear in the number of tokens."""
    keys = tokens.keys + [""] * _AHEAD
    count = len(keys)
    evidence = Evidence(
        tokens,
        tokens.words + [""] * _AHEAD,
        tokens.shapes + [BREAK] * _AHEAD,
        tokens.glued + bytes(_AHEAD),
        tokens.initial + bytes(_AHEAD),
        keys,
        tokens.flags + [0] * _AHEAD,
        [False] * count,
        [0] * count,
        [NO_PHRASE] * count,
        [False] * count,
        bytearray(count),
        tokens.landmarks,
    )
    named = evidence.named
    opening = tokens.capitals if tokens.text.isascii() else _trusted(tokens)
    for at in opening:
        named[at] = True
    if small := [at for at in evidence.telling if keys[at] == "sub" and evidence.shapes[at] == LOWER]:
        opening = sorted(opening + small)
    _find_phrases(evidence, opening)
    _find_unclear_agencies(evidence, opening)
    _join_offices(evidence)
    _judge_case(evidence)
    _close_titles(evidence)
    return evidence


def is_latin(word: str) -> bool:
    """Whether a word is in Latin letters, by its first one."""
    return word < _BEYOND_LATIN or "Ḁ" <= word[0] <= "ỿ"


def _trusted(tokens: Tokens) -> list[int]:
    """The capitalised tokens; only those in Latin where many are not, because their capitals tell little."""
    words, capitals = tokens.words, tokens.capitals
    if max(map(words.__getitem__, capitals), default="") < _BEYOND_LATIN:
        return capitals
    latin = [at for at in capitals if words[at] < _BEYOND_LATIN or is_latin(words[at])]
    return latin if (len(capitals) - len(latin)) * 5 > len(capitals) else capitals


def _find_phrases(evidence: Evidence, opening: Sequence[int]) -> None:
    """Find the longest phrase of the gazetteer that begins at each of these tokens."""
    known = gazetteer()
    phrases, beginnings, capitals = known.phrases, known.beginnings, known.capitals
    words, keys, shapes, named = evidence.words, evidence.keys, evidence.shapes, evidence.named
    phrase, phrase_end, listed = evidence.phrase, evidence.phrase_end, evidence.listed
    for at in opening:
        key = keys[at]
        if (
            key in phrases
            and (shapes[at] == UPPER if key in capitals else named[at])
            and (key not in known.unclear or phrases[key] != PLACE or keys[at - 1] in LOCATIVES)
            and key not in NEVER_ALONE
        ):
            if evidence.glued[at + 1] and _is_joined(evidence, at):
                continue
            phrase[at], phrase_end[at] = phrases[key], at + 1
        if key in beginnings:
            second = at + 1
            while words[second] in _SKIPPED:
                second += 1
            if most := beginnings.get(f"{key} {keys[second]}"):
                kind, end = _longer_phrase(evidence, at, most)
                at_head = key == "the" and evidence.initial[at] and shapes[at] != UPPER
                if kind and not (at_head and kind in (COUNTRY, AGENCY)):
                    phrase[at], phrase_end[at] = kind, end
        if phrase_end[at]:
            listed.append(at)
    for at in listed:
        if phrase[at] in ORGANISATIONS and phrase_end[at] > at + 1:
            _stretch(phrase, phrase_end, at)


def _is_joined(evidence: Evidence, at: int) -> bool:
    """Whether the word goes on behind what is glued to it: "Majlis-e-Amal" is no Majlis."""
    words, shapes = evidence.words, evidence.shapes
    return words[at + 1] in HYPHENS and shapes[at + 2] == LOWER and len(words[at + 2]) <= 2


def _longer_phrase(evidence: Evidence, at: int, most: int) -> tuple[int, int]:
    """Kind and end of the longest phrase of several words that begins at a token; 0 for none.

    `most` is as many words as any has that begins so.
    """
    phrases = gazetteer().phrases
    words, shapes, keys, flags = evidence.words, evidence.shapes, evidence.keys, evidence.flags
    found = NO_PHRASE, 0
    taken = keys[at]
    for following in range(at + 1, len(keys)):
        shape = shapes[following]
        if shape >= POINT:
            word = words[following]
            short = word == "." and evidence.glued[following] and len(words[following - 1]) <= 3
            if word in HYPHENS or short:
                continue
            if shape == BREAK or (shape == POINT and word not in ",()&'’"):
                break
        taken += " " + keys[following]
        most -= 1
        # An apostrophe closes a quotation if the phrase ends with it.
        closes = shape == POINT and words[following] == "’"
        if not closes and (shape != LOWER or not flags[following] & COMMON) and taken in phrases:
            found = phrases[taken], following + 1
        if most < 2:
            break
    return found


def _stretch(phrase: Sequence[int], phrase_end: list[int], at: int) -> None:
    """Let a body's phrase that ends inside a place's name take that whole: "… of Brunei Darussalam"."""
    end = phrase_end[at]
    for inside in range(at + 1, end):
        if phrase[inside] in PLACES and phrase_end[inside] > end:
            phrase_end[at] = phrase_end[inside]


def _find_unclear_agencies(evidence: Evidence, opening: Sequence[int]) -> None:
    """Find agencies that are words, too: before a verb of reporting, where nothing else is, or all alone."""
    keys, phrase, phrase_end = evidence.keys, evidence.phrase, evidence.phrase_end
    unclear = gazetteer().unclear_agencies
    found: list[int] = []
    for end in evidence.telling:
        at = end - 1
        if keys[end] in REPORTS and keys[at] in unclear and not phrase_end[at] and at in opening:
            found.append(at)
    for first, last, _ in evidence.tokens.blocks:
        if last == first + 1 and keys[first] in unclear:
            found.append(first)
    for at in found:
        phrase[at], phrase_end[at] = AGENCY, at + 1
    if found:
        evidence.listed = sorted({*evidence.listed, *found})


def _join_offices(evidence: Evidence) -> None:
    """Flag both halves of an office of two words: "Vice-President", "Secretary-General"."""
    flags, keys, glued = evidence.flags, evidence.keys, evidence.glued
    of_sign = evidence.tokens.of_sign
    joints = [at for at in evidence.telling if keys[at] == "general"]
    for sign in of_sign.keys() & HYPHENS:
        joints += [at for at in of_sign[sign] if glued[at] and glued[at + 1]]
    joints.sort()
    for at in joints:
        if keys[at] == "general":
            if at and flags[at - 1] & OFFICE:
                flags[at] |= OFFICE
        elif at and flags[at + 1] & OFFICE and keys[at - 1] in OFFICE_PREFIXES:
            flags[at - 1] |= OFFICE | COMMON
        elif at and flags[at - 1] & OFFICE and keys[at + 1] in {"general", "elect", "designate"}:
            flags[at + 1] |= OFFICE | COMMON


def _judge_case(evidence: Evidence) -> None:
    """Find blocks in capitals or in Title Case, where the capital of a common word says nothing."""
    shapes, words = evidence.shape_bytes, evidence.words
    for first, last, kind in evidence.tokens.blocks:
        length = last - first
        # As no plain paragraph looks.
        headline = kind != "paragraph" or (length <= _LONGEST_HEADLINE and words[last - 1] not in ".;")
        upper = shapes.count(UPPER, first, last)
        if (upper > 3 or headline) and length > 2 and (length <= _LONGEST_SHOUT or kind != "paragraph"):
            _judge_block(evidence, first, last, upper, headline and shapes[first] != LOWER)


def _judge_block(evidence: Evidence, first: int, last: int, upper: int, headline: bool) -> None:
    shapes, flags, named = evidence.shape_bytes, evidence.flags, evidence.named
    capital = shapes.count(CAPITALISED, first, last)
    if upper < 4 and (capital < 3 or not headline):
        return
    words, keys = evidence.words[first:last], evidence.keys[first:last]
    small = [
        word
        for word, key, shape in zip(words, keys, shapes[first:last], strict=True)
        if shape == LOWER and key not in TITLE_CASE_LOWER and word[0] not in "'’"
    ]
    lower = len(small)
    if upper >= 4 and upper > 4 * (lower + capital):
        evidence.shouted[first:last] = [True] * (last - first)
        for at in range(first, last):
            if named[at] and flags[at] & COMMON and not flags[at] & (ORG_HEAD | POLICY | FORENAME):
                _lower(evidence, at)
        return
    if not headline or capital < 3 or capital <= 3 * lower:
        return
    common = [
        at
        for at in range(first + 1, last)
        if shapes[at] == CAPITALISED and flags[at] & COMMON and not evidence.phrase_end[at]
    ]
    if len(common) > 1:
        for at in range(first, last):
            if named[at] and flags[at] & COMMON and not flags[at] & (ORG_HEAD | POLICY):
                _lower(evidence, at)


def _lower(evidence: Evidence, at: int) -> None:
    flags = evidence.flags
    if evidence.keys[at] in {"upper", "lower"} and evidence.keys[at + 1] == "house":
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


def _close_titles(evidence: Evidence) -> None:
    """Close quoted titles, in which nothing is a name: ‘The role of parliaments in …’ after "resolution"."""
    shapes, glued, of_sign = evidence.shapes, evidence.glued, evidence.tokens.of_sign
    for sign in of_sign.keys() & QUOTES_CLOSE.keys():
        for at in of_sign[sign]:
            opens = not glued[at] or not at or shapes[at - 1] == POINT
            if opens and CAPITALISED <= shapes[at + 1] <= UPPER:
                end = _closing(evidence, at, QUOTES_CLOSE[sign])
                if end and _is_title(evidence, at, end):
                    evidence.closed[at + 1 : end] = bytes([True]) * (end - at - 1)


def _closing(evidence: Evidence, at: int, closers: str) -> int:
    """The token that closes the quotation opened by a point; 0 if none does."""
    words, shapes, glued, points = evidence.words, evidence.shapes, evidence.glued, evidence.tokens.points
    behind = bisect_right(points, at)
    for place in points[behind : behind + _LONGEST_TITLE - 1]:
        if place >= at + _LONGEST_TITLE:
            break
        closes = words[place] in closers and glued[place]
        if closes and (not glued[place + 1] or shapes[place + 1] in (POINT, BREAK)):
            return 0 if BREAK in shapes[at:place] else place
    return 0


def _is_title(evidence: Evidence, at: int, end: int) -> bool:
    folded, shapes, words = evidence.keys, evidence.shapes, evidence.words
    if not _SENTENCE_PARTS.isdisjoint(words[at + 1 : end - 1]):
        return False
    if end + 1 < len(folded) and folded[end + 1] in TITLE_NOUNS:
        return True
    near = True
    for back in range(at - 1, max(at - 10, -1), -1):
        if shapes[back] == BREAK or words[back] in ".;!?":
            return False
        if folded[back] in TITLE_TELLERS or (near and folded[back] in TITLE_NOUNS):
            return True
        if back < at - 1 and folded[back] not in _BETWEEN:
            near = False
    return False


def run_next(evidence: Evidence, at: int) -> int:
    """Return the token with which a run of capitalised words goes on at `at`, or -1 where the run ends.

    A run goes on over a hyphen, an ampersand, and the possessive of a common noun (People's Assembly).
    """
    named = evidence.named
    if named[at]:
        return at
    word = evidence.words[at]
    if word not in _RUN_OVER:
        return -1
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
    if word == ".":
        return following if named[following] and evidence.keys[at - 1] in {"st", "mt", "ft"} else -1
    # An apostrophe.
    owned = evidence.glued[at] and named[following] and evidence.keys[at - 1] in OWNERS
    return following if owned else -1
