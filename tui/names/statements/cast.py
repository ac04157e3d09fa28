"""The cast of an article: whom a name, an office or a pronoun means at a place of the text."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tui.names.statements.offices import Office
from tui.names.statements.roles import Held
from tui.names.words import posts
from tui.names.words.grammar import word_class

# A speaker is the place of a group; an office whose holder is not known yet is told by a negative number.
# How many mentions back a bare office may look for its holder.
_RECENT: Final = 200
# An article speaks of few offices without a name; beyond these, nobody would know who holds them.
_MOST: Final = 40
_COURTESIES: Final = {**dict.fromkeys(word_class("men"), "m"), **dict.fromkeys(word_class("women"), "f")}
_LOOSE: Final = word_class("lawmakers")
# From a unit on a person is in the chair, and one of these offices, casefolded, heads his turns.
Seated = tuple[int, int, frozenset[str]]


def office_alone(post: str) -> str:
    """An office, casefolded, without what it is of: "president" of "president of the senate"."""
    return post.partition(" of ")[0].partition(" for ")[0]


def unnamed(office: int) -> int:
    """The speaker that stands for an office until its holder is found."""
    return -1 - office


class Cast:
    """Persons of an article by span, the offices they hold, and who was spoken of last."""

    def __init__(self, offices: Sequence[Office], of_span: Sequence[int], every: Sequence[Held]) -> None:
        self.offices = offices
        self.of_span = of_span
        self.sexes: dict[int, str] = {}
        self.focus: int | None = None
        self.earlier: list[int] = []
        # Whom the sentence that is read opens with as asking: he is not the "he" who replies.
        self.asking: frozenset[int] = frozenset()
        self.beside: dict[int, int] = {}
        # Who was named in brackets behind an office that took the floor, by the office, casefolded.
        self.presiding: dict[str, int] = {}
        # The same by the office without what it is of.
        self.presiding_of: dict[str, set[int]] = {}
        # Who alone is named with an office above the first turn, which begins with that unit, if any does.
        self.above: dict[str, int | None] = {}
        self.first_turn = -1
        # Who takes the chair, in order, once a turn asks for it.
        self.seated: list[Seated] | None = None
        self.pairs: set[tuple[int, int]] = set()
        # The posts of each person, every one once, however often it is printed.
        self.holders: dict[int, dict[posts.Post, None]] = {}
        self.seen: deque[int] = deque(maxlen=_RECENT)
        self.spans: Counter[int] = Counter()
        # By post: the two of its holders who are named most, and the place of the first one in `order`.
        self.leading: dict[posts.Post, list[int]] = {}
        self.firsts: dict[posts.Post, int | None] = {}
        self.order: list[int] = []
        self.bearers: dict[str, list[int]] = {}
        for held in every:
            group = of_span[held.span]
            self.beside.setdefault(held.office, group)
            self.pairs.add((held.office, group))
            self.holders.setdefault(group, {})[posts.post_of(held.text)] = None
            office = offices[held.office]
            sex = office.head.sex
            if "woman" in office.text.casefold() and any(word.endswith("woman") for word in office.words):
                sex = sex or "f"
            if sex:
                self.sexes.setdefault(group, sex)

    def addressed(self, words: Sequence[str], persons: Sequence[int], spans: Sequence[int]) -> None:
        """Note the sexes that courtesies tell; `words` and `spans` by item, `persons` are items."""
        for at in persons:
            word = words[at - 1]
            if word in _COURTESIES or (word == "." and words[at - 2] in _COURTESIES):
                sex = _COURTESIES[words[at - 2] if word == "." else word]
                self.sexes.setdefault(self.of_span[spans[at]], sex)

    def person(self, span: int) -> int:
        """The person of a span."""
        return self.of_span[span]

    def office(self, number: int) -> int | None:
        """Who holds an office phrase: the person beside it, else the one of this article with such a post."""
        if number in self.beside:
            return self.beside[number]
        office = self.offices[number]
        if office.head.plural or office.indefinite or office.follows:
            return None
        post = posts.post_of(office.text)
        asking = self.asking
        loose = self.offices[number].head.rank in _LOOSE and self.focus is not None and self.focus >= 0
        loose = loose and self.focus not in asking
        main = self.main(post) if post.bare else None
        if main is not None and main not in asking:
            return main
        for group in reversed(self.seen):
            if group not in asking and self.fits(group, post):
                return group
        first = self.first(post)
        if first is None or first in asking:
            return self.focus if loose else unnamed(number)
        # "The senator" is somebody spoken of before; an office that one man holds may come ahead of his name.
        return self.focus if loose and self.focus is not None else first

    def fits(self, group: int, post: posts.Post) -> bool:
        """Whether a person of the article holds a post that agrees."""
        held = self.holders.get(group)
        return held is not None and any(posts.agree(post, own) for own in held)

    def main(self, post: posts.Post) -> int | None:
        """Of several holders, the one of whom the article speaks most: "the Speaker" is seldom the guest."""
        if post not in self.leading:
            if not self.spans:
                self.spans.update(Counter(self.of_span))
            fitting = [group for group in self.holders if self.fits(group, post)]
            self.leading[post] = sorted(fitting, key=lambda group: -self.spans[group])[:2]
        if len(self.leading[post]) < 2:
            return None
        leader, other = self.leading[post]
        most = self.spans[leader]
        if self.focus is not None and self.fits(self.focus, post):
            return self.focus if self.spans[self.focus] == most else None
        return None if most < 3 or most < 2 * self.spans[other] else leader

    def first(self, post: posts.Post) -> int | None:
        """The first person of the article who holds a post that agrees."""
        if post not in self.firsts:
            if not self.bearers:
                self._index()
            keys = (post.rank, *posts.keys(post)) if post.core else ("",)
            likely = (self.bearers.get(key, ()) for key in keys)
            found = [
                next((place for place in places if self.fits(self.order[place], post)), -1)
                for places in likely
            ]
            self.firsts[post] = min((place for place in found if place >= 0), default=None)
        place = self.firsts[post]
        return None if place is None else self.order[place]

    def _index(self) -> None:
        """Holders under all that their posts may share with others; under "" every one of them."""
        self.order = list(self.holders)
        self.bearers[""] = list(range(len(self.order)))
        for place, held in enumerate(self.holders.values()):
            keys = (key for own in held for key in (*posts.keys(own), *(() if own.core else (own.rank,))))
            for key in dict.fromkeys(keys):
                self.bearers.setdefault(key, []).append(place)

    def pronoun(self, word: str) -> int | None:
        """Whom "he" or "she" means: the person in focus, else the last before whom the word fits."""
        sex = "f" if word in ("she", "her") else "m"
        recent = (self.focus, *reversed(self.earlier))
        if sex == "f" and self.focus is not None and self.focus not in self.sexes:
            # A woman spoken of lately comes before somebody of whom nothing tells.
            recent = (
                *(
                    speaker
                    for speaker in recent[1:3]
                    if speaker is not None and self.sexes.get(speaker) == "f"
                ),
                *recent,
            )
        for speaker in recent:
            if speaker is not None and speaker not in self.asking and self.sexes.get(speaker, sex) == sex:
                if speaker >= 0:
                    self.sexes.setdefault(speaker, sex)
                return speaker
        return None

    def look_at(self, speaker: int) -> None:
        """Bring a person or office into focus."""
        if self.focus is not None and self.focus != speaker:
            self.earlier.append(self.focus)
            del self.earlier[:-8]
        self.focus = speaker

    def also(self, persons: Sequence[int]) -> None:
        """Keep in mind persons named beside the one in focus."""
        for person in persons:
            if person != self.focus and person not in self.earlier[-3:]:
                self.earlier.append(person)
                del self.earlier[:-8]

    def saw(self, persons: Iterable[int]) -> None:
        """Note that persons were named."""
        self.seen.extend(persons)


def find_unnamed_holders(
    cast: Cast,
    speaking: Mapping[int, int],
    apart: Mapping[int, set[int]],
    without: Iterable[int],
) -> dict[int, int]:
    """Holders of offices that the article never prints beside a name, as {office: group}.

    `speaking` counts statements by speaker, `apart` gives the persons named in one sentence with an
    office and so other than its holder, `without` the persons beside whom no office is printed. One such
    person who speaks, and alone or clearly most, is taken for the holder of the unnamed office that
    speaks most.
    """
    by_post: dict[posts.Post, list[int]] = {}
    for speaker in speaking:
        if speaker < 0:
            number = -1 - speaker
            by_post.setdefault(posts.post_of(cast.offices[number].text), []).append(number)
    if not by_post:
        return {}
    clusters: list[list[int]] = []
    leading: list[list[posts.Post]] = []
    for post, numbers in by_post.items():
        for cluster, known in zip(clusters[:_MOST], leading, strict=False):
            if all(posts.agree(post, other) for other in known):
                cluster.extend(numbers)
                known.append(post)
                break
        else:
            clusters.append(numbers)
            leading.append([post])
    free = sorted(
        (group for group in without if speaking.get(group)), key=lambda group: (-speaking[group], group)
    )
    found: dict[int, int] = {}
    clusters.sort(key=lambda cluster: (-sum(speaking[unnamed(number)] for number in cluster), min(cluster)))
    for cluster in clusters[:_MOST]:
        others = _others(cast, cluster, apart)
        candidates = [group for group in free if group not in others]
        if not candidates or (len(candidates) > 1 and speaking[candidates[0]] < 2 * speaking[candidates[1]]):
            continue
        for number in cluster:
            found[number] = candidates[0]
        free.remove(candidates[0])
    return found


def _others(cast: Cast, cluster: Sequence[int], apart: Mapping[int, set[int]]) -> set[int]:
    """Persons who stand in one sentence with the office of a cluster, and so are not its holder."""
    post = posts.post_of(cast.offices[cluster[0]].text)
    return {
        group
        for number, groups in apart.items()
        if posts.agree(post, posts.post_of(cast.offices[number].text))
        for group in groups
    }


__all__ = ["Cast", "find_unnamed_holders", "unnamed"]
