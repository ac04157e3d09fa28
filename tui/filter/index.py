"""The index: what matching needs to know of an archive, worked out once."""

from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, groupby

from tui.archive.archive import Archive
from tui.archive.dates import days_of
from tui.filter.recent import Recent
from tui.filter.sentence import Sentence
from tui.filter.sets import run_of, to_bits, to_numbers
from tui.filter.terms import KINDS_OF_SCOPE, Scope
from tui.filter.vocabulary import Vocabulary
from tui.names.name import Name
from tui.names.recognition import KINDS, Kind
from tui.text.fold import fold

Levels = dict[int, int]

# Small words that acronyms leave out.
_PASSED_OVER = frozenset(
    {"a", "an", "and", "at", "by", "da", "de", "del", "der", "des", "di", "do", "dos", "du", "e", "el"}
    | {"et", "for", "in", "la", "le", "of", "on", "the", "to", "und", "van", "von", "y"}
)
# A set of articles takes an eighth of a byte an article, a number in a posting four bytes and far more time.
_FREQUENT = 256
_KEPT_SETS_BYTES = 16_000_000
_KEPT_LOOKED_AT_BYTES = 2_000_000
_KNOWN_LISTS = 4
_KEPT_LEVELS = 400_000


class Index:
    """Names by their words and articles by their names, over one archive; built off the screen's thread.

    `alphabet` and `standing` hold each name's place among all: by the folded name, then the name; and by
    articles, most first, then the alphabet; `by_kind` the names of a kind in standing order.
    Article sets are whole numbers (`tui.filter.sets`).
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.size = len(archive)
        self.everything = run_of(0, self.size)
        self._every = list(range(self.size))
        self.by_canonical: dict[str, list[int]] = {}
        self.forms: list[tuple[str, ...]] = []
        self.repeating: set[int] = set()
        self.by_form: dict[str, list[int]] = {}
        self.by_initials: dict[str, list[int]] = {}
        words: dict[str, list[int]] = {}
        for number, name in enumerate(archive.names):
            self._add(number, name, words)
        self.vocabulary = Vocabulary(words)
        self.totals = [len(numbers) for numbers in archive.mentioned_in]
        names = archive.names
        self.alphabet = _places(sorted(range(len(names)), key=lambda n: (self.forms[n][0], names[n].name, n)))
        in_order = sorted(range(len(names)), key=lambda n: (-self.totals[n], self.alphabet[n]))
        self.standing = _places(in_order)
        self.by_kind: dict[Kind, list[int]] = {
            kind: [number for number in in_order if names[number].kind == kind] for kind in KINDS
        }
        self.levels: Recent[Levels] = Recent(_KEPT_LEVELS, len)
        self.sets: Recent[int] = Recent(_KEPT_SETS_BYTES, lambda bits: bits.bit_length() // 8)
        self.bodies: Recent[str] = Recent(32_000_000, len)
        self.looked_at: Recent[tuple[int, int]] = Recent(
            _KEPT_LOOKED_AT_BYTES, lambda sets: sum(bits.bit_length() for bits in sets) // 8
        )
        self.slices: Recent[tuple[array[int], str, str]] = Recent(8, lambda _: 1)
        self.understood: Recent[Sentence] = Recent(64, lambda _: 1)
        self._frequent: dict[tuple[bool, int], int] = {}
        self._shown: tuple[tuple[array[int], int], ...] = ()
        self.all_numbers = self.numbers_of(self.everything)
        self.counted: tuple[object, ...] = ()

    def warm(self) -> None:
        """Make now what the first misspelt word, facets and words of a text would wait for."""
        self.vocabulary.warm()
        if self.archive.search is not None:
            self.archive.search("")
        _ = self.joined, self.joined_backwards, self.names_by_article, self.days, self.years, self._scopes
        for name, total in enumerate(self.totals):
            if total * _FREQUENT > self.size:
                self.articles_of_frequent(name)

    def names_in(self, scope: Scope | None) -> frozenset[int]:
        """Numbers of the names that a prefix speaks of; of every name for None."""
        return self._scopes[scope]

    def articles_of(self, names: Iterable[int], speaks: bool = False) -> int:
        """The set of articles in which any of these names is mentioned, or speaks."""
        postings = self.archive.speaks_in if speaks else self.archive.mentioned_in
        bits = 0
        rare: list[array[int]] = []
        for name in names:
            numbers = postings[name]
            if len(numbers) * _FREQUENT > self.size:
                bits |= self.articles_of_frequent(name, speaks)
            else:
                rare.append(numbers)
        return bits | to_bits(chain.from_iterable(rare), self.size) if rare else bits

    def articles_of_frequent(self, name: int, speaks: bool = False) -> int:
        """The same for one name, kept for ever: there are few names with so many articles."""
        bits = self._frequent.get((speaks, name))
        if bits is None:
            numbers = (self.archive.speaks_in if speaks else self.archive.mentioned_in)[name]
            bits = self._frequent[speaks, name] = to_bits(numbers, self.size)
        return bits

    def is_frequent(self, name: int) -> bool:
        """Whether a name is in so many articles that its set is kept."""
        return self.totals[name] * _FREQUENT > self.size

    def set_of(self, numbers: Sequence[int]) -> int:
        """The set of article numbers that were shown; the last ones are known without counting."""
        for known, bits in self._shown:
            if known is numbers:
                return bits
        return to_bits(numbers, self.size)

    def numbers_in(self, bits: int) -> "array[int]":
        """The numbers of a set of articles, ascending."""
        return to_numbers(bits, self._every)

    def numbers_of(self, bits: int) -> "array[int]":
        """The same, to be shown: `set_of` knows them for a while, and they are not made again meanwhile."""
        if bits == self.everything and self._shown:
            return self.all_numbers
        for numbers, known in self._shown:
            if known == bits:
                return numbers
        numbers = self.numbers_in(bits)
        self._shown = ((numbers, bits), *self._shown[: _KNOWN_LISTS - 1])
        return numbers

    @cached_property
    def joined(self) -> Vocabulary:
        """Neighbouring words of a name written as one (`oliymajlis`), to the name's end."""
        words: dict[str, list[int]] = {}
        for form, names in self.by_form.items():
            parts = form.split()
            for start in range(len(parts) - 1):
                words.setdefault("".join(parts[start:]), []).extend(names)
        return Vocabulary(words)

    @cached_property
    def joined_backwards(self) -> Vocabulary:
        """The same words with their letters from last to first, for words whose first letter is mistyped."""
        joined = self.joined
        return Vocabulary({word[::-1]: joined.names(at, at + 1) for at, word in enumerate(joined.words)})

    @cached_property
    def days(self) -> tuple[tuple[str | None, int, int], ...]:
        """Each run of articles of one date: that date, the first number, the number after the last."""
        runs: list[tuple[str | None, int, int]] = []
        for date, heads in groupby(self.archive.dates()):
            start = runs[-1][2] if runs else 0
            runs.append((date, start, start + sum(1 for _ in heads)))
        return tuple(runs)

    @cached_property
    def names_by_article(self) -> tuple[tuple[int, ...], ...]:
        """The names of each article, each once."""
        # Each number in one piece of memory: unpacked, every mention brings its own.
        shared = list(range(len(self.archive.names)))
        links = tuple(
            tuple(map(shared.__getitem__, names if len(set(names)) == len(names) else set(names)))
            for names in self.archive.links
        )
        return links + ((),) * (self.size - len(links))

    def articles_between(self, first: str, last: str) -> int:
        """The set of dated articles of which a day lies between two ISO days, both included."""
        bits = begun = ended = 0
        # Days that follow one another are one run: a set made for each would cost a year's filter 30 ms.
        for date, start, end in self.days:
            if date is None:
                continue
            begins, ends = map(str, days_of(date)) if len(date) < 10 else (date, date)
            if begins <= last and ends >= first:
                if start != ended:
                    bits |= run_of(begun, ended)
                    begun = start
                ended = end
        return bits | run_of(begun, ended)

    @cached_property
    def years(self) -> dict[str | None, int]:
        """The set of articles of each year there is, newest first, None for undated."""
        return self._by_date(4)

    @cached_property
    def months(self) -> dict[str | None, int]:
        """The set of articles of each month there is, newest first, None for undated or dated by a year."""
        return self._by_date(7)

    def _by_date(self, length: int) -> dict[str | None, int]:
        sets: dict[str | None, int] = {}
        for date, start, end in self.days:
            part = date[:length] if date and len(date) >= length else None
            sets[part] = sets.get(part, 0) | run_of(start, end)
        return sets

    @cached_property
    def undated(self) -> int:
        """The set of articles without a date."""
        return sum(run_of(start, end) for date, start, end in self.days if date is None)

    @cached_property
    def _scopes(self) -> dict[Scope | None, frozenset[int]]:
        names = self.archive.names
        scopes: dict[Scope | None, frozenset[int]] = {
            scope: frozenset(n for n, name in enumerate(names) if name.kind in kinds)
            for scope, kinds in KINDS_OF_SCOPE.items()
        }
        speakers = (number for number, articles in enumerate(self.archive.speaks_in) if len(articles))
        return scopes | {"said": frozenset(speakers)}

    def _add(self, number: int, name: Name, words: dict[str, list[int]]) -> None:
        forms = {form: form.split() for form in map(fold, dict.fromkeys((name.name, *name.surfaces)))}
        self.by_canonical.setdefault(next(iter(forms)), []).append(number)
        self.forms.append(tuple(forms))
        initials = set[str]()
        for form, parts in forms.items():
            self.by_form.setdefault(form, []).append(number)
            if len(set(parts)) < len(parts):
                self.repeating.add(number)
            if len(parts) > 1:
                initials.add("".join(part[0] for part in parts))
                initials.add("".join(part[0] for part in parts if part not in _PASSED_OVER))
        for word in {part for parts in forms.values() for part in parts}:
            words.setdefault(word, []).append(number)
        # Two letters are the initials of far too many people, and typed on the way to longer words.
        shortest = 3 if name.kind == "person" else 2
        for letters in initials:
            if len(letters) >= shortest:
                self.by_initials.setdefault(letters, []).append(number)


def _places(order: list[int]) -> list[int]:
    places = [0] * len(order)
    for place, number in enumerate(order):
        places[number] = place
    return places
