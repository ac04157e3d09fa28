"""Datelines: the place, day and agency that news puts before its first sentence."""

import re
from dataclasses import dataclass

from tui.text.date_line import MONTHS, WEEKDAYS

# Capitals; beyond Latin-1 the ranges hold small letters too, which begin no place and no agency.
_UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΩЀ-ЯḀ-ỿ"
_WORD = re.compile(rf"(?:(?:de|la|el|al|of)\s)?[{_UPPER}][\w.'’\-]*")
_DATE = re.compile(
    r"(?:(?:le|el|a)\s(?=[^\W\d_]{5,9}\s\d|\d))?"
    rf"(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}|{'|'.join(sorted(WEEKDAYS))})[,.]?\s)?(?:le\s(?=\d))?"
    r"(?:(?P<month>[^\W\d_]{3,10})\.?\s?\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?"
    r"|\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s)?(?P<following>[^\W\d_]{3,10}\b)(?:,?\s(?:del?\s)?\d{4})?"
    r"|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# As agencies shorten them in other languages.
_SHORT = frozenset("ene abr ago dic janv févr avr juil déc fev dez".split())
_BRACKETED = re.compile(
    rf"[,.]?\s?(?:\(\s?(?:[{_UPPER}\d][^()\n]{{1,40}}|[a-z]{{2,5}})\)"
    rf"|/\s?[{_UPPER}][^/\n]{{1,40}}/|\[\s?[{_UPPER}][^\[\]\n]{{1,40}}\])"
)
_AGENCY = re.compile(r"[.,]\s(?P<agency>[A-Z]{3,}[\w.]*)(?P<slash>/)?")
_NEXT_PLACE = re.compile(rf"(?:,\s|\s?/\s?)(?=[{_UPPER}])")
_BEFORE_DATE = re.compile(r"(?:[,.:]|\s\|)?\s")
_AFTER_FIRST_DATE = re.compile(r"[\s,.:–—-]{0,3}")
_MARK = re.compile(
    r"\.?\s?(?:[–—]|--)\s?|\s?\.-\s|\s?-\s|\s-(?=[A-Z“\"])|(?P<light>\s?:\s|\.\s)|(?P<none>\s)"
)
_MARK_AFTER_BRACKET = re.compile(r"[.:]?\s?(?:(?:[–—]|--)\s?|-\s?)|(?P<light>[.:]\s?)|(?P<none>\s|(?=\S))")
_SPACED_DASH = re.compile(r"\s(?:[–—]|--)\s")

_WINDOW = 160
_MOST_WORDS = 4
_LONGEST_SHORTENED = len("D.C.")
_OPENS_SENTENCE = re.compile(
    r"[\"'“‘«]?(?:The|An?|In|On|At|As|By|For|More|Some|All|During|After|Before|Following|Under|With|Members|"
    r"Parliament|Lawmakers|MPs|Deputies|Speaker|Chairman|Chairwoman|President|Prime|Deputy|Foreign|Vice)\b"
)


@dataclass(slots=True)
class _Parts:
    """What stands before a first sentence, as far as it reads like a dateline; `end` is where it stops."""

    place: str = ""
    dated: bool = False
    bracket: str = ""
    agency: str = ""
    slash: bool = False
    end: int = 0


def dateline_end(text: str, start: int = 0) -> int:
    """Where the first sentence begins behind a dateline at `start` (code points); `start` without one.

    Known are `ASTANA – `, `ASTANA. KAZINFORM – `, `TASHKENT, NOV 19 /DNA/ – `, `Lucknow, Jan 18 (PTI) `,
    `Ulaanbaatar /MONTSAME/ `, `Dec. 12 (Jiji Press)--`, `BAKU, Azerbaijan, March 26. `, `ISLAMABAD: ` and
    their kin.
    """
    window = text[start : start + _WINDOW]
    only_date = _Parts(dated=True, end=_date_end(window, 0))
    return start + (_end(window, _read_parts(window)) or _end(window, only_date))


def is_dateline(text: str) -> bool:
    """Whether the text is a dateline and nothing else."""
    text = text.strip().rstrip("–—-:. ")
    return 0 < len(text) < _WINDOW // 2 and dateline_end(f"{text} – The") == len(text) + 3


def _end(window: str, parts: _Parts) -> int:
    """Where the sentence begins behind these parts, 0 if they are no dateline."""
    ends_in_bracket = parts.bracket and window[: parts.end].endswith(parts.bracket)
    mark = (_MARK_AFTER_BRACKET if ends_in_bracket else _MARK).match(window, parts.end)
    if not parts.end or not mark:
        return 0
    following = window[mark.end() :]
    kind = "none" if mark["none"] is not None else "light" if mark["light"] else "dash"
    return mark.end() if following.strip() and _is_dateline(parts, kind, mark[0], following) else 0


def _read_parts(window: str) -> _Parts:
    parts = _Parts()
    end = _date_end(window, 0)
    if end:
        parts.dated, parts.end = True, end
        gap = _AFTER_FIRST_DATE.match(window, end)
        place_at = gap.end() if gap else end
    else:
        place_at = 0
    place_end = _place_end(window, place_at)
    if place_end:
        parts.place, parts.end = window[place_at:place_end], place_end
    for _ in range(5):
        at = parts.end
        bracketed = _BRACKETED.match(window, at if parts.place else place_at)
        if bracketed:
            parts.bracket, parts.end, place_at = bracketed[0].strip(" ,."), bracketed.end(), bracketed.end()
            continue
        if not parts.place:
            break
        gap = _BEFORE_DATE.match(window, at)
        end = _date_end(window, gap.end()) if gap else 0
        agency = _AGENCY.match(window, at)
        following = _NEXT_PLACE.match(window, at)
        if end:
            parts.dated, parts.end = True, end
        elif agency and not parts.agency:
            parts.agency, parts.slash, parts.end = agency["agency"], bool(agency["slash"]), agency.end()
        elif following and (place_end := _place_end(window, following.end())):
            parts.end = place_end
        else:
            break
    return parts


def _date_end(window: str, at: int) -> int:
    """End of the date at this place, 0 if there is none; the year may be missing."""
    match = _DATE.match(window, at)
    month = match and (match["month"] or match["following"])
    return match.end() if match and (not month or _is_month(month.lower())) else 0


def _is_month(word: str) -> bool:
    return word[:3] in _MONTHS or word in MONTHS or word in _SHORT


def _place_end(window: str, at: int) -> int:
    """End of the capitalised words at this place, without a date that follows them; 0 if there are none."""
    end = 0
    for _ in range(_MOST_WORDS):
        word = _WORD.match(window, at)
        if not word or _date_end(window, at):
            break
        end = word.end()
        if window[end : end + 1] != " " or (word[0].endswith(".") and len(word[0]) > _LONGEST_SHORTENED):
            break
        at = end + 1
    # The point after the place is a mark, not a part of it.
    return end - 1 if window[end - 1 : end] == "." else end


def _is_dateline(parts: _Parts, mark: str, written: str, following: str) -> bool:
    shouted = re.split(r",|\s?/", parts.place, maxsplit=1)[0].isupper()
    starts_small = following[:1].islower()
    if parts.bracket and (parts.dated or not parts.place or parts.bracket[0] == "/"):
        return True
    if parts.bracket:
        if mark == "dash":
            return shouted or not starts_small
        return shouted and len(parts.place) > 3 and following[:1].isupper()
    if parts.agency:
        if mark == "none":
            return (parts.slash or shouted) and parts.agency.isupper() and following[:1].isupper()
        return mark == "dash" or shouted or parts.slash
    if mark == "none" or starts_small:
        return False
    if parts.dated:
        return mark == "dash" or bool(parts.place) or written.startswith(":")
    if shouted and not written.startswith("."):
        return len(parts.place) > 3
    if mark == "light" and (written.startswith(":") or " " in parts.place):
        return False
    # A second dash closes an apposition: “Elphberg – Chairman of the Senate – said”.
    return bool(_OPENS_SENTENCE.match(following)) and not _SPACED_DASH.search(following)
