"""Grammar: the word classes by which offices and attributions are read."""

from functools import cache

from tui.names.tables import listed, rows


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of the table `grammar.tsv`; raises KeyError for an unknown class."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed(words)) for name, words, _ in rows("grammar")}
