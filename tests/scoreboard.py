"""How well names are found: `python -m tests.scoreboard [--verbose] [--only seeds|development]`.

Runs the recogniser and the linker over the seeds and over the development set, and holds what they find
against the gold.

- Mentions: a hit is the exact (start, end, kind).
- Speakers: a found person who makes a statement and bears a surface of a gold speaker; each counts once.
- Roles: a hit when the person has the office among his; case, a leading "the" and what stands in brackets
  aside.
- Statements: speaker and bounds agree, exactly (quotation marks and white space at the ends aside) or with an
  overlap of at least 0.8 of both together.
- Links: B³ over the mentions found exactly, each surface of each name of each article counted once.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.gold.markup import GoldArticle, GoldStatement, one_line, read_development, read_seeds
from tui.names.recognition import KINDS, Kind, Recognition, Statement

OVERLAP = 0.8
MARKS = " \n“”‘’«»„‚‹›\"'–—-"


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits, spurious finds and misses, or for links their weights."""

    hits: float = 0
    spurious: float = 0
    missed: float = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.spurious) if self.hits else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Links:
    """B³ over the elements that gold and recogniser share: sums of each element's precision and recall."""

    precision_sum: float
    recall_sum: float
    elements: int

    @property
    def precision(self) -> float:
        return self.precision_sum / self.elements if self.elements else 0.0

    @property
    def recall(self) -> float:
        return self.recall_sum / self.elements if self.elements else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure of one article: its tally, and what was missed and spurious, in words."""

    tally: Tally
    missed: tuple[str, ...] = ()
    spurious: tuple[str, ...] = ()


def plain(text: str) -> str:
    """A name or office as compared: case, white space, apostrophes, a leading "the", a last stop aside."""
    return one_line(text).replace("’", "'").casefold().removeprefix("the ").rstrip(".")


def plain_office(office: str) -> str:
    """An office as compared: an acronym given in brackets is no part of it."""
    return plain(re.sub(r" \([^)]*\)", "", office))


def in_context(text: str, start: int, end: int, width: int = 32) -> str:
    return one_line(f"{text[max(0, start - width) : start]}⟦{text[start:end]}⟧{text[end : end + width]}")


def compare_mentions(gold: GoldArticle, found: Recognition, kind: Kind) -> Compared:
    """Exact spans of one kind."""
    wanted = {(mention.start, mention.end) for mention in gold.mentions if mention.kind == kind}
    got = {(m.start, m.end) for m in found.mentions if found.names[m.name].kind == kind}
    return Compared(
        Tally(len(wanted & got), len(got - wanted), len(wanted - got)),
        tuple(in_context(gold.text, *span) for span in sorted(wanted - got)),
        tuple(in_context(gold.text, *span) for span in sorted(got - wanted)),
    )


def persons_by_name(gold: GoldArticle, found: Recognition) -> dict[int, str]:
    """Which gold person each found person is: the one whose surface it bears, most shared mentions first."""
    shared: dict[int, Counter[str]] = defaultdict(Counter)
    at = {(mention.start, mention.end): mention for mention in gold.mentions if mention.kind == "person"}
    for mention in found.mentions:
        same = at.get((mention.start, mention.end))
        if same and found.names[mention.name].kind == "person":
            shared[mention.name][same.name] += 1
    people = {mention.name for mention in gold.mentions if mention.kind == "person"}
    forms = {name: {plain(name), *map(plain, gold.surfaces("person", name))} for name in sorted(people)}
    out: dict[int, str] = {}
    for number, name in enumerate(found.names):
        if number in shared:
            out[number] = max(sorted(shared[number]), key=lambda person: shared[number][person])
        elif name.kind == "person":
            bearers = [person for person, surfaces in forms.items() if plain(name.name) in surfaces]
            if len(bearers) == 1:
                out[number] = bearers[0]
    return out


def compare_speakers(gold: GoldArticle, found: Recognition) -> Compared:
    """Persons who make a statement; a second found name for one speaker is spurious."""
    who = persons_by_name(gold, found)
    wanted = set(gold.speakers)
    hit: set[str] = set()
    spurious = []
    for number, name in enumerate(found.names):
        if name.kind == "person" and name.speaks:
            person = who.get(number)
            if person in wanted and person not in hit:
                hit.add(person)
            else:
                spurious.append(name.name)
    missed = tuple(sorted(wanted - hit))
    return Compared(Tally(len(hit), len(spurious), len(missed)), missed, tuple(spurious))


def compare_roles(gold: GoldArticle, found: Recognition) -> Compared:
    """Offices as printed beside a person's name."""
    who = persons_by_name(gold, found)
    wanted = {(person, plain_office(office)) for person, office in gold.roles}
    got = {
        (who.get(number, name.name), plain_office(office))
        for number, name in enumerate(found.names)
        if name.kind == "person"
        for office in name.roles
    }
    return Compared(
        Tally(len(wanted & got), len(got - wanted), len(wanted - got)),
        tuple(f"{person}: {office}" for person, office in sorted(wanted - got)),
        tuple(f"{person}: {office}" for person, office in sorted(got - wanted)),
    )


def bare_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without the quotation marks, dashes and white space at either end."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip(MARKS))
    right = len(inner) - len(inner.rstrip(MARKS))
    return (start + left, end - right) if left + right < len(inner) else (start, end)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Shared length by the length of both together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def in_title(gold: GoldArticle, start: int, end: int) -> bool:
    """Whether a stretch lies in a title line, which repeats what the body reports and is not judged."""
    if not gold.titled:
        return False
    line = gold.text[:end].rfind("\n") + 1
    return start >= line and one_line(gold.text[line:].split("\n", 1)[0]) == gold.headline


def compare_statements(gold: GoldArticle, found: Recognition, least: float) -> Compared:
    """Statements by speaker and bounds; `least` is the overlap that makes a hit, 1 for the same bounds."""
    if gold.statements is None:
        return Compared(Tally())
    who = persons_by_name(gold, found)

    def bounds(statement: GoldStatement | Statement) -> tuple[int, int]:
        return bare_bounds(gold.text, statement.start, statement.end)

    got = [s for s in found.statements if not in_title(gold, s.start, s.end)]
    pairs = sorted(
        (
            (-overlap(bounds(wanted), bounds(said)), i, j)
            for i, wanted in enumerate(gold.statements)
            for j, said in enumerate(got)
            if who.get(said.speaker) == wanted.speaker and overlap(bounds(wanted), bounds(said)) >= least
        ),
    )
    hit_wanted: set[int] = set()
    hit_got: set[int] = set()
    for _, i, j in pairs:
        if i not in hit_wanted and j not in hit_got:
            hit_wanted.add(i)
            hit_got.add(j)
    missed = [s for i, s in enumerate(gold.statements) if i not in hit_wanted]
    spurious = [s for j, s in enumerate(got) if j not in hit_got]

    def words(speaker: str, statement: GoldStatement | Statement) -> str:
        return f"{speaker}: ⟦{shortened(gold.text[statement.start : statement.end])}⟧"

    return Compared(
        Tally(len(hit_wanted), len(spurious), len(missed)),
        tuple(words(s.speaker, s) for s in missed),
        tuple(words(found.names[s.speaker].name, s) for s in spurious),
    )


def shortened(text: str, width: int = 100) -> str:
    line = one_line(text)
    return line if len(line) <= width else f"{line[: width // 2]} … {line[-width // 2 :]}"


Element = tuple[int, Kind, str, str]
"""Article, kind, gold name, surface."""


def compare_links(
    golds: Sequence[GoldArticle], founds: Sequence[Recognition], linked: Sequence[Sequence[int]]
) -> tuple[dict[Kind, Links], tuple[str, ...]]:
    """B³ of each kind, and in words which gold names fall apart and which found names hold several.

    `linked[i][j]` is the archive-wide name of `founds[i].names[j]`.
    """
    cluster: dict[Element, int] = {}
    for number, (gold, found) in enumerate(zip(golds, founds, strict=True)):
        at = {(mention.start, mention.end, mention.kind): mention for mention in gold.mentions}
        for mention in found.mentions:
            kind = found.names[mention.name].kind
            same = at.get((mention.start, mention.end, kind))
            if same:
                surface = one_line(gold.text[mention.start : mention.end])
                cluster.setdefault((number, kind, same.name, surface), linked[number][mention.name])
    together: dict[int, list[Element]] = defaultdict(list)
    alike: dict[tuple[Kind, str], list[Element]] = defaultdict(list)
    for element, place in cluster.items():
        together[place].append(element)
        alike[element[1], element[2]].append(element)
    measures: dict[Kind, Links] = {}
    for kind in KINDS:
        precision = recall = 0.0
        elements = [element for element in cluster if element[1] == kind]
        for element in elements:
            found_with = together[cluster[element]]
            gold_with = alike[element[1], element[2]]
            shared = sum(1 for other in found_with if other[1:3] == element[1:3])
            precision += shared / len(found_with)
            recall += shared / len(gold_with)
        measures[kind] = Links(precision, recall, len(elements))
    remarks = []
    for (kind, name), elements in sorted(alike.items()):
        places = {cluster[element] for element in elements}
        if len(places) > 1:
            surfaces = sorted({element[3] for element in elements})
            remarks.append(f"{kind} {name} falls into {len(places)}: {'; '.join(surfaces)}")
    for _, elements in sorted(together.items()):
        names = sorted({f"{element[1]} {element[2]}" for element in elements})
        if len(names) > 1:
            remarks.append(f"one name for several: {'; '.join(names)}")
    return measures, tuple(remarks)


Row = tuple[str, Tally | Links]


def compare(
    golds: Sequence[GoldArticle],
    founds: Sequence[Recognition],
    linked: Sequence[Sequence[int]],
    verbose: bool = False,
) -> tuple[list[Row], list[str]]:
    """The rows of the table, and the misses and spurious finds in words if asked for."""
    totals: dict[str, Tally] = defaultdict(Tally)
    lines: list[str] = []
    for gold, found in zip(golds, founds, strict=True):
        measured: dict[str, Compared] = {kind: compare_mentions(gold, found, kind) for kind in KINDS}
        measured["speakers"] = compare_speakers(gold, found)
        measured["roles"] = compare_roles(gold, found)
        measured["statements"] = compare_statements(gold, found, 1.0)
        measured[f"statements ≥ {OVERLAP}"] = compare_statements(gold, found, OVERLAP)
        said = [
            f"  {sign} {label:<16} {item}"
            for label, compared in measured.items()
            for sign, items in (("-", compared.missed), ("+", compared.spurious))
            for item in items
        ]
        if said:
            lines += [f"== {gold.id}", *said]
        for label, compared in measured.items():
            totals[label] += compared.tally
    rows: list[Row] = [(kind, totals[kind]) for kind in KINDS]
    rows.append(("all kinds", total(totals[kind] for kind in KINDS)))
    rows += [(label, tally) for label, tally in totals.items() if label not in KINDS]
    measures, remarks = compare_links(golds, founds, linked)
    rows += [(f"links, {kind}", measures[kind]) for kind in KINDS]
    if remarks:
        lines += ["== links", *(f"  {remark}" for remark in remarks)]
    return rows, lines if verbose else []


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def table(rows: Iterable[Row]) -> list[str]:
    """The rows as a Markdown table."""
    out = ["| measure | P | R | F1 | hits | spurious | missed |", "|---|---:|---:|---:|---:|---:|---:|"]
    for label, value in rows:
        figures = f"| {label} | {value.precision:.3f} | {value.recall:.3f} | {value.f1:.3f} |"
        if isinstance(value, Tally):
            out.append(f"{figures} {value.hits:.0f} | {value.spurious:.0f} | {value.missed:.0f} |")
        else:
            out.append(f"{figures} {value.elements} surfaces | | |")
    return out


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table of each set."""
    # The recogniser loads its tables on import, and the metric's own tests need none of them.
    from tui.names.linking.link import link
    from tui.names.recognise import recognise

    asked = argparse.ArgumentParser(prog="python -m tests.scoreboard", description="How well names are found")
    asked.add_argument("--verbose", action="store_true", help="list misses and spurious finds with context")
    asked.add_argument("--only", choices=("seeds", "development"), help="one set alone")
    options = asked.parse_args(argv)
    for label, read in (("seeds", read_seeds), ("development", read_development)):
        if options.only in (None, label):
            golds = read()
            founds = [recognise(gold.text) for gold in golds]
            linked = link(founds, [gold.date for gold in golds])
            rows, lines = compare(golds, founds, linked.links, options.verbose)
            for line in lines:
                print(line)
            print(f"\n{label}: {len(golds)} articles\n")
            print("\n".join(table(rows)))


if __name__ == "__main__":
    main()
