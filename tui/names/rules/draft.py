"""The draft: what has been found in one article so far, and what the rules have learned on the way."""

from typing import Final

from tui.names.recognition import Kind
from tui.names.rules.acronyms import explained
from tui.names.rules.landmarks import find_landmarks
from tui.names.rules.parties import party_names
from tui.names.words.evidence import Evidence
from tui.names.words.gazetteer import OFFICE
from tui.names.words.tokens import CAPITALISED, UPPER
from tui.names.words.vocabulary import NO_ACRONYMS

FREE, SHUT, ORGANISATION, PERSON, PLACE = range(5)
_LONGEST_INITIALS: Final = 6
# A name as a range of tokens, half-open, and its kind.
Found = tuple[int, int, Kind]
_TAKEN: Final[dict[Kind, int]] = {"organisation": ORGANISATION, "person": PERSON, "place": PLACE}


class Draft:
    """One article on its way from evidence to spans.

    `state` says who has a token: nobody, a title (in which nothing is a name), or a span of which kind.
    `capitals` are the tokens with a capital, `landmarks` those that some rules begin from, `marked` all where
    a rule may begin that few others have. `surnames` are the words of the persons found, `strangers` the
    unknown words that were told by their surroundings, `acronyms` what the article explains, `sure` are spans
    that nothing outweighs, `days` the tokens of dates in datelines, in which nothing is a name,
    `told_parties` and `short_parties` its parties. `expected` is the token where an office leads one to
    expect a person, `complement` the end of the last body or place that an office governs.
    """

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.found: list[Found] = []
        self.sure: list[Found] = []
        self.days: set[int] = set()
        # What is closed is SHUT.
        self.state = evidence.closed.copy()
        self.capitals = evidence.tokens.capitals
        self.landmarks = find_landmarks(evidence)
        self.forms, self.acronyms = explained(evidence, self.landmarks.brackets)
        self.told_parties, self.short_parties = party_names(evidence, self.landmarks.parties)
        near = self.landmarks.before_schemes | self.landmarks.before_seat_ends
        self.marked = near.union(self.forms, self.told_parties)
        self.surnames: set[str] = set()
        self.strangers: dict[str, Kind] = {}
        self._initials: dict[str, Kind] = {}
        self._read = 0
        self._congress: bool | None = None
        self.expected = -1
        self.complement = -1

    def take(self, start: int, end: int, kind: Kind) -> int:
        """Take the tokens for a span and return its end."""
        self.found.append((start, end, kind))
        taken = _TAKEN[kind]
        for at in range(start, end):
            self.state[at] = taken
        return end

    def shut(self, start: int, end: int) -> None:
        """Shut the tokens that no span has: they belong to a title."""
        for at in range(start, end):
            if self.state[at] == FREE:
                self.state[at] = SHUT

    def learn_acronym(self, end: int, kind: str) -> None:
        """Learn the acronym in the bracket behind a long form, if there is one."""
        words, shapes = self.evidence.words, self.evidence.shapes
        told = shapes[end + 1] in (UPPER, CAPITALISED) and words[end + 2] in {")", ",", "-"}
        if told and sum(map(str.isupper, words[end + 1])) > 1:
            self.acronyms.setdefault(words[end + 1], kind)

    def kind_of_initials(self, word: str) -> Kind | None:
        """Of what the word is the initials, a body or a place found so far: "AU"; None of nothing."""
        if len(word) > _LONGEST_INITIALS:
            return None
        words, named = self.evidence.words, self.evidence.named
        for start, end, kind in self.found[self._read :]:
            if kind == "person" or end == start + 1:
                continue
            capitals = "".join([words[at][0] for at in range(start, end) if named[at]])
            if 1 < len(capitals) <= _LONGEST_INITIALS and capitals.lower() not in NO_ACRONYMS:
                self._initials.setdefault(capitals, kind)
        self._read = len(self.found)
        return self._initials.get(word)

    def has_congress(self) -> bool:
        """Whether Congress is a parliament in this article, none of its congresses an event."""
        if self._congress is None:
            keys, state, flags = self.evidence.keys, self.state, self.evidence.flags
            places = [at for at, key in enumerate(keys) if key == "congress" and self.evidence.named[at]]
            body = any(
                state[at] > SHUT
                or flags[at + 1] & OFFICE
                or keys[at - 1] == "of"
                or self._stands_without_article(at)
                for at in places
            )
            self._congress = body and not any(state[at] == SHUT for at in places)
        return self._congress

    def _stands_without_article(self, at: int) -> bool:
        """Whether Congress stands as a name does: "spoke in Congress", "Congress is to vote"."""
        evidence = self.evidence
        before = evidence.keys[at - 1]
        if evidence.named[at - 1] or evidence.named[at + 1] or evidence.keys[at + 1] == "of":
            return False
        if before in {"in", "by", "to", "before", "through"}:
            return True
        return evidence.words[at - 1] in {".", ""} and evidence.keys[at + 1] in {"is", "has", "will", "must"}

    def is_free(self, start: int, end: int) -> bool:
        """Whether nobody has any of the tokens."""
        return not any(self.state[start:end])
