"""Spans: the exact stretches of one article that name persons, organisations and places."""

from collections.abc import Sequence
from typing import Final

from tui.names.acronyms import explained
from tui.names.evidence import Evidence, look_up, run_next
from tui.names.gazetteer import (
    COMMON,
    COUNTRY,
    COURTESY,
    DEMONYM,
    EVENT_HEAD,
    FORENAME,
    FUNCTION,
    MONTH,
    NATIONALITY,
    NO_PHRASE,
    OFFICE,
    ORG_HEAD,
    ORGANISATIONS,
    PLACE_HEAD,
    PLACES,
    POLICY,
    SURNAME,
    gazetteer,
)
from tui.names.misspelt import misspelt
from tui.names.persons import is_person, name_end, office_before, speaks
from tui.names.recognition import Kind, Span
from tui.names.tokens import BREAK, CAPITALISED, LOWER, NUMBER, POINT, UPPER, tokenise
from tui.names.units import unit_at
from tui.names.vocabulary import DIRECTIONS, HYPHENS, NO_ACRONYMS, ORG_NOUNS, PLACE_NOUNS
from tui.text.blocks import Block

_NAMES: Final = FORENAME | SURNAME
_HEADS: Final = ORG_HEAD | EVENT_HEAD | PLACE_HEAD
_FREE, _TAKEN, _SHUT = 0, 1, 2


def find_spans(text: str, blocks: Sequence[Block]) -> list[Span]:
    """Find every named person, organisation and place of one article, in order and without overlap.

    A pure function of the article by rules and the gazetteer; tests/gold/RULES.md says what counts. Offsets are
    code points of `text`, half-open. Time is linear in the length of the text.
    """
    reading = _Reading(look_up(tokenise(text, blocks)))
    reading.read()
    tokens = reading.evidence.tokens
    found = sorted(reading.found)
    return [Span(tokens.starts[start], tokens.ends[end - 1], kind) for start, end, kind in found]


class _Reading:
    """One article on its way from evidence to spans; `state` says whether a span or a title has a token."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.found: list[tuple[int, int, Kind]] = []
        self.state = [_SHUT if closed else _FREE for closed in evidence.closed]
        self.forms, self.acronyms = explained(evidence)
        self.surnames: set[str] = set()
        self.expected = -1  # the token where an office leads one to expect a person
        self.complement = -1  # the end of the last body or place that an office governs

    def take(self, start: int, end: int, kind: Kind) -> None:
        self.found.append((start, end, kind))
        for at in range(start, end):
            self.state[at] = _TAKEN

    def shut(self, start: int, end: int) -> None:
        for at in range(start, end):
            if self.state[at] == _FREE:
                self.state[at] = _SHUT

    def read(self) -> None:
        for first, last, _ in self.evidence.tokens.blocks:
            self._read_dateline(first, last)
            at = first
            while at < last:
                at = self._read_at(at) if self.evidence.named[at] and self.state[at] == _FREE else at + 1
        for _ in range(2):
            if not self._read_again():
                break

    def _read_at(self, at: int) -> int:
        """Read what begins at a free capitalised token and return the token to go on from."""
        evidence = self.evidence
        flag, phrase = evidence.flags[at], evidence.phrase[at]
        if at in self.forms:
            end, kind = self.forms[at]
            if kind == "organisation" and evidence.phrase[at] not in PLACES:
                unit = unit_at(evidence, at)
                if unit is None or unit.end <= end:
                    self.take(at, end, "organisation")
                    return end
        if not phrase or (phrase == NATIONALITY and evidence.phrase_end[at] == at + 1):
            if flag & FUNCTION and not flag & _NAMES:
                return at + 1
            if (
                flag & COMMON
                and evidence.initial[at]
                and not flag & (POLICY | _HEADS | OFFICE | DEMONYM)
                and not (flag & _NAMES)
            ):
                return at + 1
        if phrase in PLACES and flag & FORENAME and self._person_at(at):
            return self._end
        unit = unit_at(evidence, at)
        if unit is not None:
            return self._read_unit(at, unit.start, unit.end, unit.kind, unit.inner)
        if phrase in PLACES:
            return self._read_place(at, evidence.phrase_end[at])
        if flag & (OFFICE | COURTESY) and not (flag & _NAMES and self._person_at(at)):
            return self._read_office(at)
        if flag & MONTH and not flag & FORENAME:
            return at + 1
        if self._person_at(at):
            return self._end
        if phrase == NATIONALITY:
            return evidence.phrase_end[at]
        if evidence.shapes[at] == UPPER:
            return self._read_acronym(at)
        if not flag & (COMMON | _NAMES | DEMONYM):
            return self._read_stranger(at)
        return at + 1

    def _read_unit(self, at: int, start: int, end: int, kind: str, inner: int) -> int:
        evidence = self.evidence
        if kind == "organisation":
            while (
                evidence.shapes[end - 1] == UPPER
                and evidence.shapes[end] == UPPER
                and evidence.phrase[end] == NO_PHRASE
                and not evidence.shouted[end]
                and 2 <= len(evidence.words[end]) <= 4
                and evidence.keys[end] not in NO_ACRONYMS
                and evidence.shapes[end + 1] != CAPITALISED
            ):
                end += 1
            self.take(start, end, "organisation")
            self._learn_short(start, end, "organisation")
        elif kind == "place":
            self.take(start, end, "place")
        elif kind == "title":
            if inner:
                self.take(start, inner, "organisation")
            self.shut(start, end)
            self._learn_short(start, end, "title")
        self._govern(start, end)
        return end

    def _learn_short(self, start: int, end: int, kind: str) -> None:
        words = self.evidence.words
        if words[end] == "(" and words[end + 2] in (")", ",", "-") and self.evidence.shapes[end + 1] == UPPER:
            self.acronyms.setdefault(words[end + 1], kind)

    def _govern(self, start: int, end: int) -> None:
        """Expect a person behind a body or place that an office governs: "Chairman of the Senate X"."""
        keys, flags = self.evidence.keys, self.evidence.flags
        before = start - 1
        if before > 0 and keys[before] == "the":
            before -= 1
        linked = before > 0 and keys[before] in ("of", "for", "to", "at", "in", "from")
        if linked and (flags[before - 1] & OFFICE or self.complement == before):
            self.complement = self.expected = end

    def _read_office(self, at: int) -> int:
        evidence = self.evidence
        flags, keys, named = evidence.flags, evidence.keys, evidence.named
        end = at + 1
        if evidence.words[end] == "." and flags[at] & COURTESY:
            end += 1
        elif flags[at] & OFFICE and keys[end] in ("of", "for", "on"):
            place = end + 1 + (keys[end + 1] == "the")
            if (
                named[place]
                and flags[place] & POLICY
                and evidence.phrase[place] == NO_PHRASE
                and unit_at(evidence, place) is None
            ):
                while (named[place] and flags[place] & POLICY) or (
                    keys[place] in ("and", ",", "&") and named[place + 1] and flags[place + 1] & POLICY
                ):
                    place += 1
                end = place
        self.expected = end
        return end

    def _read_place(self, at: int, end: int) -> int:
        evidence = self.evidence
        before = at - 1
        if (
            before >= 0
            and evidence.shapes[before] == CAPITALISED
            and self.state[before] == _FREE
            and not evidence.shouted[at]
        ):
            flag = evidence.flags[before]
            key = evidence.keys[before]
            if key in DIRECTIONS and not evidence.initial[before]:
                at = before
            elif (
                not evidence.initial[before]
                and not flag & (OFFICE | MONTH | DEMONYM | COURTESY | _HEADS)
                and evidence.named[before]
                and (
                    (flag & COMMON and not flag & FUNCTION)
                    or key in ("just", "our", "my", "one", "we")
                    or not flag & (COMMON | _NAMES)
                )
                and evidence.phrase[before] == NO_PHRASE
            ):
                self.shut(at, end)
                return end
        self.take(at, end, "place")
        self._learn_short(at, end, "place")
        self._govern(at, end)
        return end

    def _person_at(self, at: int) -> bool:
        """Take a person's name that begins here; its end is left in `_end`."""
        evidence = self.evidence
        end = name_end(evidence, at)
        expected = self.expected == at or office_before(evidence, at)
        while end > at:
            if is_person(evidence, at, end, expected):
                break
            end -= 1
            while end > at and (
                evidence.words[end - 1] in HYPHENS
                or evidence.words[end - 1] == "."
                or (not evidence.named[end - 1] and evidence.words[end - 2] not in HYPHENS)
            ):
                end -= 1
        if end <= at:
            return False
        self.take(at, end, "person")
        self._end = end
        for place in range(at, end):
            key = evidence.keys[place]
            telling = not evidence.flags[place] & COMMON or place == end - 1
            if telling and len(key) > 2 and evidence.named[place] and key not in DIRECTIONS:
                self.surnames.add(key)
        return True

    def _read_acronym(self, at: int) -> int:
        evidence = self.evidence
        word = evidence.words[at]
        end = at + 1
        while (
            evidence.words[end] in HYPHENS
            and evidence.glued[end]
            and evidence.glued[end + 1]
            and evidence.shapes[end + 1] == UPPER
        ):
            end += 2
        if (
            end == at + 1
            and evidence.words[end] in ("-",)
            and len(evidence.words[end + 1]) == 1
            and evidence.shapes[end + 1] == CAPITALISED
            and evidence.glued[end + 1]
        ):
            end += 2
        kind = self.acronyms.get(word)
        if kind == "organisation" or kind == "place":
            self.take(at, end, "place" if kind == "place" else "organisation")
            self._govern(at, end)
            return end
        if (
            kind is not None
            or evidence.shouted[at]
            or evidence.keys[at] in NO_ACRONYMS
            or len(word) < 3
            or len(word) > 7
        ):
            return end
        if evidence.shapes[at - 1] == NUMBER or (
            evidence.words[end] in HYPHENS and evidence.shapes[end + 1] == NUMBER and evidence.glued[end + 1]
        ):
            return end
        if not word.isalpha() or evidence.flags[at] & (COMMON | _NAMES):
            return end
        self.take(at, end, "organisation")
        self._govern(at, end)
        return end

    def _read_stranger(self, at: int) -> int:
        """Read an unknown capitalised word by the nouns around it: "the city of X", "X region", "X party"."""
        evidence = self.evidence
        keys, flags = evidence.keys, evidence.flags
        end = at + 1
        following = run_next(evidence, end)
        while (
            following > 0
            and not flags[following] & (COMMON | _NAMES | DEMONYM)
            and evidence.phrase[following] == NO_PHRASE
            and end < at + 4
        ):
            end = following + 1
            following = run_next(evidence, end)
        after = keys[end] if evidence.shapes[end] == LOWER else ""
        of = at - 1 - (keys[at - 1] == "the")
        if following > 0:
            return at + 1
        if after in PLACE_NOUNS or (keys[of] == "of" and keys[of - 1] in PLACE_NOUNS):
            self.take(at, end, "place")
        elif (
            after in ORG_NOUNS
            or (keys[of] == "of" and keys[of - 1] in ORG_NOUNS)
            or keys[at - 1] in ORG_NOUNS
        ):
            self.take(at, end, "organisation")
        elif (keys[at - 1] == "in" and end > at + 1) or (
            keys[at - 1] in ("in", "near")
            and evidence.words[end] == ","
            and evidence.phrase[end + 1] in PLACES
        ):
            self.take(at, end, "place")
        else:
            return at + 1
        return end

    def _read_dateline(self, first: int, last: int) -> None:
        """Read the place that opens a dateline: "ASTANA –", "Lucknow, Jan 18 (PTI)", "Hanoi (VNA)"."""
        evidence = self.evidence
        words, shapes, named = evidence.words, evidence.shapes, evidence.named
        at = first
        while (at < last and at < first + 4 and shapes[at] in (CAPITALISED, UPPER)) or (
            words[at] in HYPHENS and evidence.glued[at] and evidence.glued[at + 1] and at > first
        ):
            at += 1
        if at == first or at >= last or at > first + 5:
            return
        shouted = all(shapes[place] == UPPER or words[place] in HYPHENS for place in range(first, at))
        end = at
        if words[at] == "," and at + 1 < last:
            following = at + 1
            while following < min(last, at + 8) and (
                evidence.flags[following] & MONTH or shapes[following] == NUMBER or words[following] in ".,"
            ):
                following += 1
            if following == at + 1:
                return
            at = following
        dateline = words[at] in ("–", "—", "/", "(", "--") and (
            shouted or at > end or words[at] in "/(" or (words[at] in "–—" and end - first <= 2)
        )
        dateline = dateline or (
            words[at] == "-" and (shouted or at > end) and not (evidence.glued[at] and evidence.glued[at + 1])
        )
        dateline = dateline or (
            shouted and words[at] in (":", ".") and shapes[at + 1] in (CAPITALISED, UPPER)
        )
        if not dateline:
            return
        if words[at] == "(" and not (shapes[at + 1] == UPPER and words[at + 2] == ")"):
            return
        if evidence.phrase[first] in ORGANISATIONS or any(
            evidence.flags[place] & (COMMON | _NAMES) and evidence.phrase[first] not in PLACES
            for place in range(first, end)
        ):
            return
        if not shouted and evidence.phrase[first] not in PLACES and at == end and words[at] not in "/":
            return
        if evidence.phrase[first] in PLACES:
            end = min(end, evidence.phrase_end[first])
        if named[first]:
            self.take(first, end, "place")

    def _read_again(self) -> bool:
        """Read the words left over with what the article has told; return whether anything was found."""
        evidence = self.evidence
        before = len(self.found)
        for first, last, _ in evidence.tokens.blocks:
            for at in range(first, last):
                if self.state[at] == _FREE and evidence.shapes[at] in (CAPITALISED, UPPER):
                    self._read_single(at)
        return len(self.found) > before

    def _read_single(self, at: int) -> None:
        evidence = self.evidence
        key, flag = evidence.keys[at], evidence.flags[at]
        end = at + 1
        while (
            evidence.words[end] in HYPHENS
            and evidence.glued[end]
            and evidence.glued[end + 1]
            and evidence.shapes[end + 1] in (CAPITALISED, LOWER)
            and key not in self.surnames
        ):
            end += 2
        if key in self.surnames:
            if (
                flag & COMMON
                and (evidence.initial[at] or not evidence.named[at])
                and not speaks(evidence, at, end)
            ):
                return
            if (
                flag & COMMON
                and evidence.shapes[at] == CAPITALISED
                and evidence.shapes[at + 1] == CAPITALISED
                and evidence.named[at + 1]
            ):
                return
            while self.state[end] == _FREE and evidence.keys[end] in self.surnames and evidence.named[end]:
                end += 1
            self.take(at, end, "person")
            return
        if (
            not evidence.named[at]
            or flag & (COMMON | DEMONYM)
            or evidence.phrase[at] != NO_PHRASE
            or evidence.shapes[at] != CAPITALISED
            or len(key) < 3
        ):
            return
        if (
            evidence.named[end]
            or run_next(evidence, end) > 0
            or (evidence.named[at - 1] and self.state[at - 1] == _FREE)
        ):
            return
        kind = misspelt(key) if not evidence.initial[at] else None
        if kind:
            self.take(at, end, kind)
        elif speaks(evidence, at, end) and (
            evidence.keys[at - 1] != "the" or evidence.initial[at - 1] is None
        ):
            self.take(at, end, "person")
            self.surnames.add(key)


__all__ = ["BREAK", "COUNTRY", "POINT", "find_spans", "gazetteer"]
