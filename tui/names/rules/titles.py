"""Titles: events, treaties, laws, programmes and awards, which are no names, nor is anything in them."""

from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    FORENAME,
    FUNCTION,
    NATIONALITY,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACES,
)
from tui.names.words.tokens import LOWER, NUMBER
from tui.names.words.vocabulary import DOCUMENTS, SCHEMES


def title_end(evidence: Evidence, head: int, end: int) -> int:
    """Return where a title ends that runs on behind its head; places and names in it are part of it."""
    keys, named, words = evidence.keys, evidence.named, evidence.words
    document = keys[head] in DOCUMENTS
    at = end
    for _ in range(60):
        begin = at
        word, key = words[at], keys[at]
        if named[at] or (word == "-" and evidence.glued[at] and evidence.glued[at + 1] and end == at):
            at += 1 if named[at] else 2
            end = at
            continue
        if (
            key in {"of", "on", "for", "and", "against"}
            or word in {"&", "-"}
            or (document and key in {"to", "between", "with", "by"})
            or (key == "in" and end > head + 1 and document)
        ):
            at += 1
        elif (
            word == ","
            and end > head + 1
            and named[at + 1]
            and not evidence.flags[at + 1] & (OFFICE | FORENAME)
        ):
            if not _and_follows(evidence, at + 1):
                return end
            at += 1
            continue
        elif evidence.shapes[at] == NUMBER and document:
            at += 1
            end = at
            continue
        else:
            return end
        if keys[at] in {"the", "a"}:
            at += 1
        if not named[at] or evidence.flags[at] & COURTESY:
            return end
        if (
            key == "and"
            and (evidence.phrase[at] in PLACES or evidence.phrase[at] in ORGANISATIONS)
            and not document
        ):
            return end
        if at == begin:
            return end
    return end


def _and_follows(evidence: Evidence, at: int) -> bool:
    for place in range(at, at + 14):
        if evidence.keys[place] == "and":
            return evidence.named[place + 1] and evidence.phrase[place + 1] not in PLACES
        if (
            not evidence.named[place]
            and evidence.words[place] not in {",", "-"}
            and evidence.words[place - 1] != "-"
        ):
            return False
    return False


def scheme_end(evidence: Evidence, at: int) -> int:
    """Return the end of a programme's title: "Clean Rivers" before "campaign"; `at` if there is none."""
    named, phrase, flag = evidence.named, evidence.phrase[at], evidence.flags[at]
    if phrase in (COUNTRY, NATIONALITY) or phrase in ORGANISATIONS or flag & (ORG_HEAD | FUNCTION | FORENAME):
        return at
    end = at + 1
    while named[end] and end < at + 5 and not evidence.flags[end] & (ORG_HEAD | OFFICE):
        end += 1
    if end == at + 1:
        return at
    after = end
    if evidence.words[after] == "(":
        after = next((place + 1 for place in range(after, after + 6) if evidence.words[place] == ")"), end)
    if evidence.keys[after] not in SCHEMES or evidence.shapes[after] != LOWER:
        return at
    telling = after > end or evidence.phrase[end - 1] in PLACES or flag & COMMON
    return end if telling else at
