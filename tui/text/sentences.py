"""Sentences: where the first one of a text ends."""

import re

# Quotation marks that pair up; a straight one opens where the last one closed.
_CLOSING = {"“": "”", "„": "“", "«": "»", "(": ")", "[": "]", '"': '"'}
_OPENING_MARK = re.compile('[“„«(["]')
_END = re.compile(r"[.!?…。！？։۔]+[\"'”’»)\]]*")
_WORD_BEFORE = re.compile(r"[^\s(\[“‘«\"']*\Z")

# Never the end of a sentence: what follows belongs to them.
_BEFORE_NAMES = frozenset(
    """
    mr mrs ms mx dr prof hon rev fr gen col lt maj capt cmdr sgt adm amb gov sen rep pres st mt ft vs art
    sec fig messrs mme mlle h.e ph asst dept vol pp p para ch approx est e.g i.e cf viz al no nos
    """.split()
)
# The end of a sentence only before a word that opens one.
_MAYBE = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n e.u u.a.e d.c
    a.m p.m jr sr inc ltd co corp bros etc llp plc b.c a.d ph.d m.p m.d
    """.split()
)
_OPENERS = frozenset(
    """
    a an the this that these those he she it they we i you his her its their our my there here in on at by
    for from with as after before during when while if but and however meanwhile earlier later also
    according both all many some most no not one two what who how why
    """.split()
)
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[]*([^\W_]+)")
_SEARCHED = 4000
_LONGEST_QUOTATION = 1000


def first_sentence_end(text: str, start: int = 0) -> int:
    """Where the sentence that begins at `start` ends (code point, half-open), its closing marks included.

    Abbreviations, initials, decimal points and what stands inside quotation marks or brackets do not end it.
    A sentence that does not end within 4,000 code points ends there.
    """
    stop = min(len(text), start + _SEARCHED)
    quoted_to = start
    scanned = start
    for match in _END.finditer(text, start, stop):
        if match.start() < quoted_to:
            # The marks that close a quotation may end the sentence too.
            if match.end() < quoted_to:
                continue
        else:
            quoted_to = max(quoted_to, _quotation_end(text, scanned, match.start(), stop))
            scanned = max(match.start(), quoted_to)
            if match.end() < quoted_to:
                continue
        if _ends(text, match, stop) and not text[start : match.start()].strip().isdigit():
            return match.end()
    return stop


def _quotation_end(text: str, at: int, to: int, stop: int) -> int:
    """End of the quotation or bracket that is open at `to`, looked for from `at`; `at` if none is open."""
    place = at
    while opening := _OPENING_MARK.search(text, place, to):
        place = opening.end()
        end = text.find(_CLOSING[opening[0]], place, min(stop, place + _LONGEST_QUOTATION))
        place = end + 1 if end >= 0 else place
    return place if place > to else at


def _ends(text: str, match: re.Match[str], stop: int) -> bool:
    end = match.end()
    if end >= len(text):
        return True
    following = text[end : end + 1]
    before = _WORD_BEFORE.search(text, max(match.start() - 30, 0), match.start())
    word = before[0] if before else ""
    opener = _NEXT_WORD.match(text, end, min(stop + 30, len(text)))
    next_word = opener[1] if opener else ""
    if not following.isspace():
        return _is_glued(word, match[0], text, end)
    if not next_word:
        return True
    if match[0] != ".":
        # “Why?” asked the Speaker. And: Yes! magazine.
        return not next_word[0].islower()
    if next_word[0].islower():
        return False
    plain = word.strip(".,;:").casefold()
    if plain in _BEFORE_NAMES:
        return plain in {"no", "p", "st", "est", "ch"} and word.islower() and not next_word.isdigit()
    if plain in _MAYBE:
        return next_word.casefold() in _OPENERS
    if _is_initial(word):
        return next_word.casefold() in _OPENERS - {"a", "i"}
    return True


def _is_initial(word: str) -> bool:
    """A capital or two before a point: J., Ts., U.N., Sh.M."""
    return (
        bool(word)
        and len(word.rsplit(".", 1)[-1].rsplit("-", 1)[-1]) <= 2
        and word[0].isupper()
        and (len(word) <= 2 or "." in word or "-" in word[1:3])
    )


def _is_glued(word: str, mark: str, text: str, end: int) -> bool:
    """Whether a sentence ends without a blank after it, as in “on August 26.The”."""
    following = text[end : end + 2]
    if not (following[:1].isupper() and following[1:].islower()):
        return False
    return word.isdigit() or (len(word) > 2 and word.isalpha() and word.islower())
