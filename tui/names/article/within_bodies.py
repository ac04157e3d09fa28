"""Bodies within one article: long and short forms, acronyms, demonyms, misspellings come together."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from tui.names.article.group import Group
from tui.names.article.items import ORGANISATION, Items
from tui.names.words import bodies
from tui.names.words.clusters import Clusters
from tui.names.words.places import country_of_place
from tui.names.words.spelling import one_edit

_BLOCK: Final = 60


class _Form:
    """What a surface says by itself, and by what it meets the others of an article.

    `keys` are shared by surfaces of one body, `first` and `lasts` are the words with which a longer form may
    begin or end; `strange` is a word that no table knows, which may be another one misspelt.
    """

    __slots__ = ("acronym", "core", "country", "first", "keys", "known", "lasts", "plain", "strange")

    def __init__(
        self,
        core: str,
        country: str | None,
        known: tuple[str, ...],
        plain: str,
        acronym: bool,
        keys: tuple[str, ...],
        first: str,
        lasts: tuple[str, ...],
        strange: bool,
    ) -> None:
        self.core = core
        self.country = country
        self.known = known
        self.plain = plain
        self.acronym = acronym
        self.keys = keys
        self.first = first
        self.lasts = lasts
        self.strange = strange


@lru_cache(maxsize=1024)
def _form(surface: str) -> _Form:
    core, country, known = bodies.take_apart(surface)
    plain, acronym = bodies.plain(surface), bodies.is_acronym(surface)
    keys = [f"={core}|{country}" if country else f"={core}"]
    if len(known) == 1:
        keys.append(f"#{known[0]}")
    lasts = dict.fromkeys((plain.rpartition(" ")[2], core.rpartition(" ")[2]))
    strange = not (known or " " in core or len(core) < 5 or acronym)
    return _Form(
        core, country, known, plain, acronym, tuple(keys), plain.partition(" ")[0], tuple(lasts), strange
    )


def group_bodies(
    items: Items, numbers: Sequence[int], places: Sequence[int], printed: Sequence[str]
) -> list[Group]:
    """Groups of the organisation spans `numbers`; `places` are the place spans, which tell the country."""
    forms = {surface: _form(surface) for surface in dict.fromkeys([printed[number] for number in numbers])}
    clusters: Clusters[str] = Clusters()
    by_key: dict[str, str] = {}
    for surface, form in forms.items():
        clusters.add(surface)
        for key in form.keys:
            if key in by_key:
                clusters.join(by_key[key], surface)
            else:
                by_key[key] = surface
    if "(" in items.text:
        _join_defined(items, numbers, printed, clusters)
    if len(forms) > 1:
        _join_short(forms, clusters, lambda: _country_counts(places, numbers, printed))
        _join_acronyms(forms, clusters)
        _join_slips(forms, clusters)
    grouped: dict[str, list[int]] = {}
    for number in numbers:
        grouped.setdefault(clusters.find(printed[number]), []).append(number)
    groups = [Group("organisation", gathered, printed) for gathered in grouped.values()]
    for group in groups:
        if len(group.surfaces) > 1:
            group.name = max(
                group.surfaces,
                key=lambda surface: (not bodies.is_acronym(surface), not surface.isupper(), len(surface)),
            )
    return groups


def _join_defined(
    items: Items, numbers: Sequence[int], printed: Sequence[str], clusters: Clusters[str]
) -> None:
    """What the article itself says: "Long Form (ABC)", or the other way round."""
    words, kinds = items.words, items.kinds
    for number in numbers:
        at = items.of_span[number]
        if (
            at < 2
            or words[at - 1] != "("
            or kinds[at - 2] != ORGANISATION
            or words[at + 1] not in {")", ",", ";"}
        ):
            continue
        left, right = printed[items.spans[at - 2]], printed[number]
        if _abbreviates(right, left) or _abbreviates(left, right):
            clusters.join(left, right)


def _abbreviates(short: str, long: str) -> bool:
    if not bodies.is_acronym(short) or bodies.is_acronym(long):
        return False
    # "Law Committee of the National People's Congress (NPC)": the letters are those of the inner body.
    inner = long.rpartition(" of the ")[2]
    letters = bodies.acronym_key(short)
    return inner == long or letters in bodies.initials(long) or letters not in bodies.initials(inner)


def _country_counts(places: Sequence[int], numbers: Sequence[int], printed: Sequence[str]) -> dict[str, int]:
    """How often the article names each country, by its places and bodies."""
    counts: dict[str, int] = {}
    told = [country_of_place(printed[number]) for number in places]
    # The place that comes first is mostly that of the dateline.
    told += told[:1] * 2
    told += [bodies.home_of(printed[number]) for number in numbers]
    for country in told:
        if country:
            counts[country] = counts.get(country, 0) + 1
    return counts


class _Index:
    """Bodies of an article by what a short form of theirs shares; long lists are cut, to stay cheap."""

    def __init__(self, forms: Mapping[str, _Form]) -> None:
        self.cores: dict[str, list[str]] = {}
        self.known: dict[str, list[str]] = {}
        self.firsts: dict[str, list[str]] = {}
        self.lasts: dict[str, list[str]] = {}
        for surface, form in forms.items():
            if form.country:
                _put(self.cores, form.core, surface)
            if len(form.known) == 1:
                _put(self.known, form.known[0], surface)
            _put(self.firsts, form.first, surface)
            for last in form.lasts:
                _put(self.lasts, last, surface)


def _put(blocks: dict[str, list[str]], key: str, surface: str) -> None:
    block = blocks.get(key)
    if block is None:
        blocks[key] = [surface]
    elif len(block) < _BLOCK:
        block.append(surface)


def _join_short(
    forms: Mapping[str, _Form], clusters: Clusters[str], count_countries: Callable[[], Mapping[str, int]]
) -> None:
    """A short form goes to the one longer form of the article that it can stand for: Senate, Commonwealth."""
    index: _Index | None = None
    countries: Mapping[str, int] | None = None
    for surface, form in forms.items():
        if form.country and form.core != form.plain:
            continue
        index = index or _Index(forms)
        found: dict[str, str] = {}
        if form.country is None:
            # "Senate" may be a hundred bodies, of which an article tells one or two.
            known = map(index.known.__getitem__, filter(index.known.__contains__, form.known))
            alike = [index.cores.get(form.core, ()), *known]
            for other in dict.fromkeys(chain.from_iterable(alike)):
                if other != surface:
                    found[clusters.find(other)] = other
        if not found and not form.acronym:
            for other in _longer(surface, form, forms, index):
                found[clusters.find(other)] = other
        if not found:
            continue
        found.pop(clusters.find(surface), None)
        if len(found) > 1:
            countries = countries or count_countries()
            said = {other: countries.get(forms[other].country or "", 0) for other in found.values()}
            ranked = sorted(said, key=lambda other: -said[other])
            if said[ranked[0]] > said[ranked[1]]:
                found = {clusters.find(ranked[0]): ranked[0]}
        if len(found) == 1:
            clusters.join(next(iter(found.values())), surface)


def _longer(surface: str, form: _Form, forms: Mapping[str, _Form], index: _Index) -> list[str]:
    """The bodies of an article that a surface may shorten."""
    core = form.core
    firsts = index.firsts.get(core.partition(" ")[0], ())
    lasts = index.lasts.get(core.rpartition(" ")[2], ())
    longer = [other for other in dict.fromkeys(chain(firsts, lasts)) if len(other) > len(surface)]
    if not longer:
        return longer
    known = bool(form.known) and bodies.country_of_known(form.known[0]) is not None
    found: list[str] = []
    for other in longer:
        theirs = forms[other]
        strange = form.country and form.country != theirs.country and (theirs.country or theirs.known)
        if strange:
            continue
        if _is_another(form, theirs):
            continue
        if _shortens(core, theirs.plain) or (not known and _ends_with(theirs.core, core)):
            found.append(other)
    return found


def _is_another(form: _Form, longer: _Form) -> bool:
    """Whether what a longer name adds makes another body of it: "Nordic Council", "… Council of Ministers".

    So it does where it makes a body with the last word of the shorter name, and where the tables know both,
    neither as a country's; a name of one word is short for many, and one without "Central" for one with it.
    """
    ahead = form.core.rpartition(" ")[0]
    if not ahead:
        return False
    if longer.plain.startswith(f"{form.core} of ") and longer.plain[len(ahead) + 1 :] in _BODIES_ALONE:
        return True
    if not form.known or not longer.known or form.country or longer.country:
        return False
    lead = longer.plain.partition(" ")[0]
    return lead not in _PLAIN_LEADS and set(form.known).isdisjoint(longer.known)


# Bodies that many others have, under their names: "Baltic Council of Ministers".
_BODIES_ALONE: Final = frozenset(
    {
        "council of ministers",
        "council of state",
        "council of elders",
        "committee of ministers",
        "court of justice",
        "court of appeal",
        "court of auditors",
        "chamber of commerce",
        "board of directors",
        "board of governors",
        "board of trustees",
    }
)
_PLAIN_LEADS: Final = frozenset(
    "central federal general independent joint national permanent state supreme".split()
)
_PLAIN_ENDS: Final = frozenset({"party", "movement", "agency", "alliance", "bloc", "newspaper", "daily"})


def _shortens(core: str, long: str) -> bool:
    """Whether a long form goes on behind the core: "Commonwealth of Independent States"."""
    ahead = f"{core} "
    if not long.startswith(ahead):
        return _ends_with(long, core)
    rest = long[len(ahead) :]
    return rest.startswith(("of ", "for ", "on ")) or rest in _PLAIN_ENDS


def _ends_with(long: str, core: str) -> bool:
    """Whether a long form is the core behind adjectives: "spanish senate", not "committee of the senate"."""
    lead, found, _ = long.rpartition(f" {core}")
    return bool(found) and long.endswith(core) and not {"of", "for", "on", "and"}.intersection(lead.split())


def _join_acronyms(forms: Mapping[str, _Form], clusters: Clusters[str]) -> None:
    """An acronym goes to the one long form of the article whose initials it gives: OSCE PA, CIS IPA."""
    acronyms = [surface for surface, form in forms.items() if form.acronym]
    spelt: dict[str, list[str]] = {}
    for surface in forms if acronyms else ():
        if not forms[surface].acronym:
            for letters in bodies.initials(surface):
                spelt.setdefault(letters, []).append(surface)
    for acronym in acronyms:
        long = spelt.get(bodies.acronym_key(acronym), ())
        roots = {clusters.find(surface): surface for surface in long}
        if len(roots) == 1:
            clusters.join(next(iter(roots.values())), acronym)


def _join_slips(forms: Mapping[str, _Form], clusters: Clusters[str]) -> None:
    """A word that no table knows, one letter off a body of the article, is that body misspelt."""
    by_letter: dict[str, list[str]] = {}
    for surface, form in forms.items():
        if not form.strange:
            continue
        if not by_letter:
            for other, theirs in forms.items():
                _put(by_letter, theirs.core[:1], other)
        near = [other for other in by_letter.get(form.core[0], ()) if one_edit(form.core, forms[other].core)]
        roots = {clusters.find(other): other for other in near if other != surface}
        if len(roots) == 1:
            clusters.join(next(iter(roots.values())), surface)
