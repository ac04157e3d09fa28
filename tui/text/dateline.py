"""Datelines: the place, day and agency that news puts before its first sentence."""

import re

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_WORD = rf"[{_UPPER}][\w.'’\-]*"
_PLACE = (
    rf"(?P<place>{_WORD}(?:\s(?:(?:de|la|el|al|of)\s)?{_WORD}){{0,3}}"
    rf"(?:(?:,\s|\s?/\s?){_WORD}(?:\s{_WORD}){{0,2}}){{0,2}}?)"
)
_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?"
_WEEKDAY = r"(?:(?i:mon|tue|wed|thu|fri|sat|sun)[A-Za-z]{0,6}[,.]?\s)?"
_DATE = (
    rf"(?P<date>{_WEEKDAY}(?:{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d\d-\d\d))"
)
_BRACKETED = (
    rf"(?P<bracketed>\(\s?(?:[{_UPPER}\d][^()\n]{{1,40}}|[a-z]{{2,5}})\)|/\s?[{_UPPER}][^/\n]{{1,40}}/"
    rf"|\[\s?[{_UPPER}][^\[\]\n]{{1,40}}\])"
)
_NOTE = rf"(?:\s?{_BRACKETED.replace('?P<bracketed>', '?:')})?"
_DASH = r"(?P<dash>\s?(?:[–—]|--)\s?|\s?\.[–—-]\s|\s-\s|\s?-\s(?=[A-Z“\"])|\s-(?=[A-Z“\"]))"

_WITH_AGENCY = re.compile(
    rf"(?:{_DATE.replace('?P<date>', '?P<first>')}[\s,.:–—-]{{0,3}})?"
    rf"(?:{_PLACE}(?:{_NOTE}[,.]?\s{_DATE})?)?[,.]?\s?{_BRACKETED}\s?(?:{_DASH}|[-:.]\s?|\s)?"
)
_WITH_NAMED_AGENCY = re.compile(
    rf"{_PLACE}(?:[,.]\s{_DATE})?[.,]\s(?P<agency>[{_UPPER}]{{3,}}[\w.]*)(?P<slash>/)?{_NOTE}"
    rf"(?:{_DASH}|[.:]\s|(?P<glued>\s)(?=[{_UPPER}]\w))"
)
_WITH_DATE = re.compile(rf"{_PLACE}{_NOTE}(?:,|\s\|)?\s{_DATE}(?:{_DASH}|[.:]\s)")
_AFTER_DATE = re.compile(rf"{_DATE}\s?{_PLACE}(?:{_DASH}|:\s)")
_DATE_ALONE = re.compile(rf"{_DATE}(?:{_DASH}|:\s)")
_BARE = re.compile(rf"{_PLACE}(?:{_DASH}|(?P<colon>:\s)|(?P<stop>\.\s))")

_SPACED_DASH = re.compile(r"\s(?:[–—]|--)\s")

_WINDOW = 160
_OPENS_SENTENCE = re.compile(
    r"[\"'“‘«]?(?:The|An?|In|On|At|As|By|For|More|Some|All|During|After|Before|Following|Under|With|Members|"
    r"Parliament|Lawmakers|MPs|Deputies|Speaker|Chairman|Chairwoman|President|Prime|Deputy|Foreign|Vice)\b"
)


def dateline_end(text: str, start: int = 0) -> int:
    """Where the first sentence begins behind a dateline at `start` (code points); `start` without one.

    Known are `ASTANA – `, `ASTANA. KAZINFORM – `, `TASHKENT, NOV 19 /DNA/ – `, `Lucknow, Jan 18 (PTI) `,
    `Ulaanbaatar /MONTSAME/ `, `Dec. 12 (Jiji Press)--`, `BAKU, Azerbaijan, March 26. `, `ISLAMABAD: ` and
    their kin.
    """
    window = text[start : start + _WINDOW]
    for find in (_agency, _named_agency, _dated, _bare):
        end = find(window)
        if end and window[end:].strip():
            return start + end
    return start


def is_dateline(text: str) -> bool:
    """Whether the text is a dateline and nothing else."""
    text = text.strip().rstrip("–—-:. ")
    return 0 < len(text) < _WINDOW // 2 and dateline_end(f"{text} – The") == len(text) + 3


def _agency(window: str) -> int:
    match = _WITH_AGENCY.match(window)
    if not match:
        return 0
    following = window[match.end() :]
    if match["date"] or match["first"] or not match["place"] or match["bracketed"][0] == "/":
        return match.end()
    shouted = _is_shouted(match["place"])
    if match["dash"]:
        return match.end() if shouted or not following[:1].islower() else 0
    return match.end() if shouted and len(match["place"]) > 3 and following[:1].isupper() else 0


def _named_agency(window: str) -> int:
    match = _WITH_NAMED_AGENCY.match(window)
    if not match or not (match["dash"] or match["slash"] or _is_shouted(match["place"])):
        return 0
    return 0 if match["glued"] and not match["agency"].isupper() else match.end()


def _dated(window: str) -> int:
    for form in (_WITH_DATE, _AFTER_DATE, _DATE_ALONE):
        match = form.match(window)
        if match and not window[match.end() : match.end() + 1].islower():
            return match.end()
    return 0


def _bare(window: str) -> int:
    match = _BARE.match(window)
    if not match:
        return 0
    following = window[match.end() :]
    if _is_shouted(match["place"]) and not match["stop"]:
        return match.end() if len(match["place"]) > 3 and not following[:1].islower() else 0
    if match["colon"] or (match["stop"] and " " in match["place"]):
        return 0
    # A second dash closes an apposition: “Elphberg – Chairman of the Senate – said”.
    return match.end() if _OPENS_SENTENCE.match(following) and not _SPACED_DASH.search(following) else 0


def _is_shouted(place: str) -> bool:
    """Whether the place, or the city before its country, is in capitals."""
    return re.split(r",|\s?/", place, maxsplit=1)[0].isupper()
