"""Roles: which offices are printed beside which person."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from tui.names.article.items import BREAK, LOWER, ORGANISATION, PERSON, POINT, Items
from tui.names.statements.offices import Office
from tui.names.statements.openings import begins_clause
from tui.names.words.courtesies import courtesies
from tui.names.words.grammar import word_class

_DASHES: Final = frozenset({"–", "—", "-"})
_LEADS: Final = frozenset(
    {"the", "a", "an", "as", "currently", "now", "then", "who", "is", "also", "our", "its", "their"}
)
# Letters that stand behind a name without a comma.
_CLOSES: Final = frozenset({"", ",", ".", ";", ")", "and", "or", "–", "—", "(", "'s", "who", ":"})
_ELECTED: Final = word_class("elected")
_ELECTIONS: Final = word_class("elections")
_GIVEN: Final = _ELECTED | _ELECTIONS
_BETWEEN: Final = frozenset({"as", "the", "a", "new", "its", "unanimously"})
# Heads of offices behind which a point ends no sentence.
_ABBREVIATED: Final = frozenset({"rep", "reps"})
_POSTNOMINALS: Final = frozenset({"mp", "mep", "mla", "mna", "mpa", "msp", "mk", "mhr", "td", "ms"})
# How many items behind a person an office may begin that is the person's.
_FARTHEST: Final = 20


@cache
def _introducing() -> frozenset[str]:
    """What may stand between an office and the person behind it."""
    return courtesies() | _DASHES | {".", ",", ":", "(", "|"}


class Held:
    """An office printed beside a person: the place of the span, of the office, and the words as printed."""

    __slots__ = ("office", "span", "text")

    def __init__(self, span: int, office: int, text: str) -> None:
        self.span = span
        self.office = office
        self.text = text


def find_roles(items: Items, offices: Sequence[Office]) -> list[Held]:
    """Offices beside the persons of an article, in order; a plural one belongs to several."""
    if not offices:
        return []
    finder = _Finder(items, offices)
    finder.look()
    return finder.held


class _Finder:
    def __init__(self, items: Items, offices: Sequence[Office]) -> None:
        self.items = items
        self.offices = offices
        self.firsts = [office.first for office in offices]
        self.starting = {office.first: number for number, office in enumerate(offices)}
        self.ending = {office.last: number for number, office in enumerate(offices)}
        self.held: list[Held] = []
        self.taken: dict[int, str] = {}

    def look(self) -> None:
        """Claim what stands before each person, then what stands behind."""
        words, firsts, ending, introducing = self.items.words, self.firsts, self.ending, _introducing()
        for at in self.items.persons:
            before = self.before(at) if at in ending or words[at - 1] in introducing else ""
            following = bisect_right(firsts, at)
            if following < len(firsts) and firsts[following] <= at + _FARTHEST:
                self.after(at, comma_before=before == "comma")

    def claim(self, at: int, number: int, text: str, how: str) -> None:
        self.taken[number] = how
        self.held.append(Held(self.items.spans[at], number, text))

    def before(self, at: int) -> str:
        items = self.items
        i = self._over_courtesies(at)
        number = self.ending.get(i)
        if number is not None:
            office = self.offices[number]
            if number in self.taken:
                return ""
            if office.head.plural:
                self._list(at, number)
            else:
                self.claim(at, number, office.text, "direct")
                self._second(at, number)
                self._ahead(at, number)
            return "direct"
        mark = items.words[i - 1] if i else ""
        if mark == "(" and (
            items.words[at + 1] in ("(", ")") or items.words[at + 1 : at + 4 : 2] == ["of", ")"]
        ):
            return self._bracketed(at, self.ending.get(i - 1))
        if mark not in (",", ":") and mark not in _DASHES and mark != "|":
            return ""
        last = i - 1
        if items.words[last - 1] == ")" and items.words[last - 3] == "(":
            # "President of the Inter-Parliamentary Union (IPU), Ms NAME"
            last -= 3
        number = self.ending.get(last)
        if number is None or number in self.taken:
            return ""
        office = self.offices[number]
        if office.head.plural or (mark == ":" and self._speaks_to(office, at)):
            return ""
        if mark == "," and not self._introduces(office, at):
            return ""
        text = items.text[items.starts[office.first] : items.ends[i - 2]]
        self.claim(at, number, " ".join(text.split()), "comma")
        return "comma"

    def _bracketed(self, at: int, number: int | None) -> str:
        """'The Minister for Water (NAME)': the person in the bracket behind the office."""
        if number is None or number in self.taken or self.offices[number].head.plural:
            return ""
        self.claim(at, number, self.offices[number].text, "direct")
        return "direct"

    def _speaks_to(self, office: Office, at: int) -> bool:
        """Whether "OFFICE: NAME" are two: a journalist tells of him, or the chair of a record calls him."""
        before = self.items.words[office.first - 1]
        addressed = office.definite or before in ("mr", ".") or "madam" in office.words
        return office.head.rank == "journalist" or (addressed and self.items.words[at + 1] == ",")

    def _introduces(self, office: Office, at: int) -> bool:
        """Whether "OFFICE, NAME" is one man, rather than two pieces of a list."""
        items = self.items
        first = office.first
        opened = items.words[first - 1] if first else ""
        behind = items.words[at + 1] if at + 1 < len(items) else ""
        if behind in _POSTNOMINALS and at + 2 < len(items):
            behind = items.words[at + 2]
        if office.definite or office.possessed or office.indefinite:
            return behind in _CLOSES and (behind != "," or not self._office_follows(at))
        opens = not first or items.initial(first) or items.kinds[first - 1] in (BREAK, POINT)
        return (
            opens or opened in {"of", "by", "with", "and", "as", "for", "to", "including", "from"}
        ) and behind == ","

    def _office_follows(self, at: int) -> bool:
        """Whether behind the person stands an office that can only be hers."""
        number = self._office_behind_comma(at)
        if number is None:
            return False
        last = self.offices[number].last
        return self.items.kinds[last] == POINT and self.items.words[last] in (";", ".")

    def _second(self, at: int, number: int) -> None:
        """'Deputy Prime Minister and Minister of Trade NAME': the office before the office."""
        items = self.items
        office = self.offices[number]
        joint = office.first - 1
        if joint < 1 or items.words[joint] not in {"and", "–", "-", "—", "&"} or office.definite:
            return
        other = self.ending.get(joint)
        if other is None or other in self.taken:
            return
        before = self.offices[other]
        if before.head.plural or before.definite or before.indefinite:
            return
        self.taken[other] = "direct"
        self.held.insert(len(self.held) - 1, Held(items.spans[at], other, before.text))

    def _ahead(self, at: int, number: int) -> None:
        """An office before the office that stands at the name, as "Leader of the House, Senator NAME,"."""
        first = self.offices[number].first
        behind = self.items.words[at + 1]
        mark = self.items.words[first - 1] if first > 1 else ""
        comma = mark == ","
        bracketed = mark == "(" and behind in ("(", ")")
        other = self.ending.get(first - 1 if comma or bracketed else first)
        if other is None or other in self.taken or (comma and behind != ","):
            return
        office = self.offices[other]
        if office.head.plural or (comma and not self._introduces(office, at)):
            return
        self.taken[other] = "direct"
        self.held.insert(len(self.held) - 1, Held(self.items.spans[at], other, office.text))

    def _list(self, at: int, number: int) -> None:
        """'Senators A, B and C': the office in the singular for each of them."""
        items = self.items
        office = self.offices[number]
        printed = [items.text[items.starts[i] : items.ends[i]] for i in range(office.first, office.last)]
        plural = next((word for word in printed if word.casefold() in _plural_words(office)), "")
        single = office.head.singular
        single = (
            single.upper()
            if plural[:-1].isupper() and len(plural) > 2
            else single.capitalize()
            if plural[:1].isupper()
            else single
        )
        text = re.sub(rf"\b{re.escape(plural)}\b", single, office.text) if plural else office.text
        place = at
        while True:
            self.claim(place, number, text, "direct")
            nxt = self._next_in_list(place)
            if nxt is None:
                return
            place = nxt

    def _next_in_list(self, at: int) -> int | None:
        items = self.items
        i = at + 1
        if items.words[i] == "(":
            closing = next((k for k in range(i, min(i + 8, len(items))) if items.words[k] == ")"), None)
            i = closing + 1 if closing is not None else i
        elif items.words[i] in ("of", "from") and items.spans[i + 1] >= 0 and items.kinds[i + 1] != PERSON:
            i += 2
        joined = False
        while i < len(items) and items.words[i] in {",", "and", "&", "as", "well"}:
            joined = True
            i += 1
        while i < len(items) and items.words[i] in courtesies() | {"."}:
            i += 1
        if joined and i < len(items) and items.kinds[i] == PERSON:
            return i
        return None

    def after(self, at: int, comma_before: bool) -> None:
        items = self.items
        if at + 1 >= len(items):
            return
        direct = self.starting.get(at + 1)
        if direct is not None and items.words[at + 1] in _POSTNOMINALS and direct not in self.taken:
            self.claim(at, direct, self.offices[direct].text, "after")
            if not comma_before:
                self._further(at, direct)
            return
        number = self._office_behind_comma(at)
        if number is None:
            number = self._given(at)
        if number is None or number in self.taken:
            return
        office = self.offices[number]
        if office.definite and (self._list_goes_on(at, number) or begins_clause(items, at, office)):
            return
        behind = items.kinds[office.last]
        if behind == PERSON or self._over_courtesies_right(office.last) is not None:
            return
        if comma_before and items.words[office.last] == "," and items.kinds[office.last + 1] == PERSON:
            return
        if office.head.plural:
            self._plural_behind(at, number)
            return
        self.claim(at, number, self._with_body(office), "after")
        self._further(at, number)

    def _list_goes_on(self, at: int, number: int) -> bool:
        """Whether "President NAME, the Ombudsman and NGOs" are three: NAME has an office, no comma closes."""
        items = self.items
        last = self.offices[number].last
        if items.words[last] != "and" or last + 1 in self.starting or items.words[last + 1] in ("a", "an"):
            return False
        return bool(self.held) and self.held[-1].span == items.spans[at]

    def _office_behind_comma(self, at: int) -> int | None:
        items = self.items
        i = at + 1
        if items.words[i] == "(" and (i + 1) not in self.starting:
            # "NAME (Party), chair of …"
            closing = next((k for k in range(i, min(i + 8, len(items) - 1)) if items.words[k] == ")"), at)
            i = closing + 1
        word = items.words[i]
        if word in ("(", "as") or word == "," or (word in _DASHES and not items.glued(i)):
            i += 1
        else:
            return None
        for k in range(i, min(i + 4, len(items))):
            if k in self.starting:
                return self.starting[k]
            if items.words[k] not in _LEADS:
                return None
        return None

    def _given(self, at: int) -> int | None:
        """The office that a person is said to get: "was elected Speaker", "on his re-election as Speaker"."""
        items = self.items
        if _GIVEN.isdisjoint(items.words[at + 1 : at + 14]):
            return None
        for k in range(at + 1, min(at + 14, len(items))):
            word = items.words[k]
            if items.kinds[k] in (PERSON, BREAK) or word in (".", ";"):
                return None
            elected = word in _ELECTED and items.words[k - 1] in {"was", "been", "is", "were"} and k < at + 6
            before = k - 3 if items.words[k - 1] == "-" else k - 1
            election = word in _ELECTIONS and items.words[before] in ("his", "her")
            if elected or election:
                for i in range(k + 1, min(k + 7, len(items))):
                    if i in self.starting and (elected or items.words[i - 1] in ("as", "the")):
                        return self.starting[i]
                    if items.kinds[i] == PERSON or (items.words[i] not in _BETWEEN and elected):
                        return None
                return None
        return None

    def _with_body(self, office: Office) -> str:
        """'MP, Lok Sabha': the body behind a comma, where the office has none of its own."""
        items = self.items
        last = office.last
        if (
            not office.spans
            and items.words[last] == ","
            and items.kinds[last + 1] == ORGANISATION
            and items.kinds[last + 2] in (POINT, BREAK)
        ):
            return " ".join(items.text[items.starts[office.first] : items.ends[last + 1]].split())
        return office.text

    def _further(self, at: int, number: int) -> None:
        """'NAME, Speaker of the Senate and head of a party', 'NAME, MP – Chairperson': what goes on."""
        items = self.items
        last = self.offices[number].last
        i = last
        lettered = items.words[last - 1] in _POSTNOMINALS
        while items.words[i] in {",", "and", "&", "the", "also"} or (
            lettered and items.words[i] in _DASHES and not items.glued(i)
        ):
            i += 1
        further = self.starting.get(i)
        if i == last or further is None or further in self.taken:
            return
        office = self.offices[further]
        joined = lettered or "and" in items.words[last:i]
        ended = items.kinds[office.last] in (POINT, BREAK)
        if (
            office.head.plural
            or items.kinds[office.last] == PERSON
            or not ended
            or (office.definite and not joined)
        ):
            return
        if items.words[office.last] == "," and items.kinds[office.last + 1] == PERSON:
            return
        self.claim(at, further, self._with_body(office), "after")
        self._further(at, further)

    def _plural_behind(self, at: int, number: int) -> None:
        """'A and B, members of the Senate': the office in the singular for those named before."""
        items = self.items
        office = self.offices[number]
        persons = [at]
        i = at
        while i >= 2 and items.words[i - 1] in ("and", ",") and items.kinds[i - 2] == PERSON:
            i -= 2
            persons.insert(0, i)
        if len(persons) < 2:
            return
        words = [
            office.head.singular if word.casefold() in _plural_words(office) else word
            for word in office.text.split(" ")
        ]
        for person in persons:
            self.claim(person, number, " ".join(words), "after")

    def _over_courtesies(self, at: int) -> int:
        """First item of the courtesies that stand before item `at`."""
        items = self.items
        i = at
        while i > 0:
            word = items.words[i - 1]
            if i in self.ending:
                return i
            if word == "." and i - 1 in self.ending and items.words[i - 2] in _ABBREVIATED:
                return i - 1
            if word in courtesies() and items.kinds[i - 1] != LOWER:
                i -= 1
            elif word == "." and i > 1 and items.words[i - 2] in courtesies():
                i -= 2
            else:
                return i
        return i

    def _over_courtesies_right(self, i: int) -> int | None:
        """The person behind courtesies from item `i`, if there are any courtesies."""
        items = self.items
        k = i
        while (
            k < len(items)
            and (items.words[k] == "." or (items.words[k] in courtesies() and items.kinds[k] != LOWER))
            and k < i + 4
        ):
            if items.words[k] == "." and k == i:
                return None
            k += 1
        return k if k > i and k < len(items) and items.kinds[k] == PERSON else None


def _plural_words(office: Office) -> frozenset[str]:
    from tui.names.words.office_heads import heads

    return frozenset(word for word in office.words if word in heads() and heads()[word].plural)
