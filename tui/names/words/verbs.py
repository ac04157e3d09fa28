"""Verbs of speech: the forms by which an article tells that somebody states something."""

from functools import cache
from typing import Final, Literal

from tui.names.tables import listed, rows

Form = Literal["past", "third", "participle"]


class Verb:
    """One form of a verb of speech.

    `follows` are the word sequences of which one must come behind it (empty: none must), `inverts`
    whether it can stand before its subject or behind what is said, `bare` whether it tells of speech only
    there.
    """

    __slots__ = ("bare", "base", "follows", "form", "inverts")

    def __init__(
        self, base: str, form: Form, follows: tuple[tuple[str, ...], ...], inverts: bool, bare: bool
    ) -> None:
        self.base = base
        self.form = form
        self.follows = follows
        self.inverts = inverts
        self.bare = bare


_FORMS: Final[tuple[Form, ...]] = ("past", "third", "participle")


@cache
def verbs() -> dict[str, Verb]:
    """Forms of the table `verbs.tsv`, casefolded."""
    found: dict[str, Verb] = {}
    for base, past, third, participle, follows, marks in rows("verbs"):
        bare = follows == "only"
        behind = () if bare else tuple(tuple(words.split()) for words in listed(follows))
        for form, written in zip(_FORMS, (past, third, participle), strict=True):
            for word in written.split("|"):
                found[word] = Verb(base, form, behind, "q" in marks, bare)
    return found


@cache
def bases() -> dict[str, Verb]:
    """The same verbs by their infinitive, for "went on to say"."""
    return {verb.base: verb for verb in verbs().values() if verb.form == "past"}
