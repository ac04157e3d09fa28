"""Posts: what an office's words say, so that "Kazakh Senate Chairman" and "the Senate speaker" meet."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from tui.names.words import bodies
from tui.names.words.office_heads import heads
from tui.text.fold import fold

_PRESIDING: Final = frozenset({"presiding", "president", "leader"})
_GOVERNING: Final = frozenset({"president", "premier", "monarch", "leader"})
_LESSER: Final = frozenset({"deputy", "vice", "assistant", "associate", "shadow", "under", "junior"})
_FORMER: Final = frozenset({"former", "ex", "previous", "late"})
_UPPER: Final = frozenset({"upper", "chamber", "house", "parliament", "legislature"})
_SMALL: Final = frozenset(
    [
        "the",
        "a",
        "of",
        "for",
        "on",
        "in",
        "to",
        "at",
        "from",
        "and",
        "with",
        "first",
        "second",
        "third",
        "acting",
        "interim",
        "senior",
        "state",
        "current",
        "new",
        "republic",
    ]
)
# Offices that many hold at one time: sharing one says little of being one man.
CROWDED: Final = frozenset(
    {"member", "minister", "adviser", "expert", "judge", "journalist", "politician", "candidate", "officer"}
)


class Post(NamedTuple):
    """Rank of the head, country, folded words of body or portfolio, and the known bodies these may be."""

    rank: str
    country: str | None
    core: frozenset[str]
    known: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether nothing but the head stands there: "the minister"."""
        return not self.core and self.country is None


@lru_cache(maxsize=1024)
def post_of(text: str) -> Post:
    """What the words of an office say; a pure function of them."""
    words = fold(text.replace("’s", "").replace("'s", "")).split()
    known_heads = heads()
    at = next(
        (
            i
            for i, word in enumerate(words)
            if word in known_heads and (i + 1 == len(words) or words[i + 1] not in known_heads)
        ),
        -1,
    )
    if at < 0:
        return Post("", None, frozenset(words), frozenset())
    head = known_heads[words[at]]
    rank = head.rank
    before, after = words[:at], words[at + 1 :]
    if after[:1] == ["general"]:
        rank, after = f"{rank}general", after[1:]
    elif head.singular == "minister" and before[-1:] == ["prime"]:
        rank, before = "premier", before[:-1]
    elif after[:2] == ["of", "state"] and head.rank == "leader":
        rank, after = "president", after[2:]
    elif after[:2] == ["of", "government"] and head.rank == "leader":
        rank, after = "premier", after[2:]
    lesser = _LESSER.intersection(before)
    if lesser:
        rank = f"vice{rank}"
    if _FORMER.intersection(before):
        rank = f"former{rank}"
    before = [
        word
        for word in before
        if word not in lesser and word not in _FORMER and word not in {"acting", "interim", "first", "senior"}
    ]
    if after[:1] and after[0] in {"of", "for", "on", "in", "to", "at", "from"}:
        after = after[1:]
    if after[:1] == ["the"]:
        after = after[1:]
    core: set[str] = set()
    known: set[str] = set()
    country: str | None = None
    for piece in (before, after):
        if not piece:
            continue
        text = " ".join(piece)
        whole = bodies.country_of(text)
        if whole:
            country = country or whole
            continue
        body = bodies.take_apart(text)
        country = country or body.country
        core.update(word for word in body.core.split() if word not in _SMALL)
        known.update(body.known)
    if country:
        known = {name for name in known if bodies.country_of_known(name) in (country, None)}
    return Post(rank, country, frozenset(core), frozenset(known))


def _is_upper(core: frozenset[str]) -> bool:
    """Whether the words of a body call it a senate: "Upper Chamber of the Parliament"."""
    return "senate" in core or ("upper" in core and core <= _UPPER)


@lru_cache(maxsize=1024)
def agree(left: Post, right: Post) -> bool:
    """Whether two posts can be one man's: the same rank, and no country or body against it."""
    if left.country and right.country and left.country != right.country:
        return False
    shared = bool(left.core & right.core or left.known & right.known)
    if left.country and left.country == right.country:
        shared = shared or (_is_upper(left.core) and _is_upper(right.core))
    if left.core and right.core and not shared:
        return False
    if left.rank == right.rank:
        return True
    if left.rank in _PRESIDING and right.rank in _PRESIDING and shared:
        return True
    governing = left.rank in _GOVERNING and right.rank in _GOVERNING and "leader" in (left.rank, right.rank)
    return (
        governing
        and left.country is not None
        and left.country == right.country
        and not left.core
        and not right.core
    )


def keys(post: Post) -> list[str]:
    """What a post may share with others: two that agree share one of these, or one has no core.

    Then they are of one rank or share one all the same.
    """
    rank = "presiding" if post.rank in _PRESIDING else post.rank
    shared = [f"{rank}|{word}" for word in post.core | post.known]
    return [*shared, f"{rank}|{post.country}|"] if post.country and _is_upper(post.core) else shared


def any_agree(left: Iterable[Post], right: Iterable[Post]) -> bool:
    """Whether any two of two persons' posts can be one."""
    right = tuple(right)
    return any(agree(a, b) for a in left for b in right)
