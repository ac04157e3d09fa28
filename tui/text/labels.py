"""Labels: lines above a text that are about it and not of it, as press releases and mail have them."""

import re

from tui.text.patterns import pattern

# What mail, as it is saved or printed, says of itself.
_MAIL = (
    r"(?:from|to|cc|bcc|sent|date|received|subject|reply-to|sender|importance|priority|attachments?|"
    r"message-id|mime-version|content-[\w-]{1,30}|return-path|list-[\w-]{1,30}|x-[\w-]{1,40})"
)
_MAIL_LINE = rf"{_MAIL}:(?:\s|\Z)"
_SUBJECT = r"subject:\s*(?P<subject>.*)"
_ANSWERED = r"(?:(?:re|fwd?|aw|wg|tr)(?:\[\d+\])?:\s*)+"
_FOLDED = r"[ \t]+\S"
_LABEL = (
    r"(?:(?:for\s)?(?:(?:further|more)\s)?(?:(?:media|press|general)\s)?"
    r"(?:contacts?|enquiries|inquiries|queries|information)"
    r"(?:\s(?:person|persons|details|information|officer|for\s(?:the\s)?(?:media|press)))?\s?:"
    r"|(?:tel|telephone|phone|mobile|fax|e-?mail|website|web|twitter|ref|reference|our\sref|news\srelease\sno|"
    r"press\srelease\sno|release\sno|document\sno|issued\sby|issue\sdate|release\sdate|embargo|original|language)"
    r"\.?\s?:"
    r"|(?:strictly\s)?(?:under\s)?embargo(?:ed)?(?:\s(?:until|till)\b\D{0,40}(?:\d|delivery)|\s?\Z)"
    r"|not\sfor\s(?:release|publication|broadcast)\s(?:before|until)\b"
    r"|for\srelease\s(?:on|at|after|before|until)\b"
    r"|for\s(?:immediate|general)\s(?:release|use|publication)\W{0,3}(?:\d|\Z)"
    r"|check\sagainst\sdelivery\W{0,3}\Z)"
)
# Of what has no colon: most lines are told from labels by this alone.
_MAY_BEGIN = r"[ *\[\]()]*(?:strictly|under|emb|not\sfor|for\s|check)"
_LONGEST = 160
_MOST_LINES = 40


def is_label(line: str) -> bool:
    """Whether a line is a label: `Contact: …`, `For immediate release`, `Embargoed until …`, `From: …`."""
    if len(line) > _LONGEST or (":" not in line and not pattern(_MAY_BEGIN, re.IGNORECASE).match(line)):
        return False
    line = line.strip(" *[]()")
    if not line[:1].isupper():
        return False
    return bool(pattern(f"{_LABEL}|{_MAIL_LINE}", re.IGNORECASE).match(line))


def mail_subject(text: str) -> str:
    """The subject of a text that begins with the headers of mail, without `Re:`; empty: it has none."""
    if not pattern(rf"\s*{_MAIL_LINE}", re.IGNORECASE).match(text):
        return ""
    lines = text[: _MOST_LINES * _LONGEST].lstrip().split("\n", _MOST_LINES)
    for number, line in enumerate(lines):
        found = pattern(_SUBJECT, re.IGNORECASE).match(line)
        if found:
            words = [found["subject"]]
            for folded in lines[number + 1 :]:
                if not pattern(_FOLDED).match(folded):
                    break
                words.append(folded)
            subject = " ".join(" ".join(words).split())
            answered = pattern(_ANSWERED, re.IGNORECASE).match(subject)
            return subject[answered.end() :] if answered else subject
        if not pattern(_MAIL_LINE, re.IGNORECASE).match(line) and not pattern(_FOLDED).match(line):
            break
    return ""
