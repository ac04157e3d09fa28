"""A small training world: name lists as the corpora have them, with invented names, written by the test."""

from pathlib import Path

_FORENAMES = (
    "Country,Country Group,Region,Population,Note,Year,Romanization,Index,Name Group,"
    "Gender,Localized Name,Romanized Name"
)
_SURNAMES = "Country,Rank,Index,Name Group,Localized Name,Romanized Name,Count,Percent"
_WOMEN = ("Alda", "Berit", "Corin", "Delia")
_MEN = ("Arvo", "Bastian", "Ciro", "Dorian")
_FAMILY = ("Talvik", "Orsel", "Brandau", "Quist", "Marlo", "Penhal")
_WORDS = (("Ann", "B-PER"), ("Lee", "I-PER"), ("left", "O"), ("Oslo", "B-LOC"), (".", "O"))


def make_corpora(folder: Path) -> Path:
    """Write the four files that training reads."""
    forenames = [_FORENAMES]
    surnames = [_SURNAMES]
    for country in ("GB", "FR", "KE"):
        for sex, names in (("F", _WOMEN), ("M", _MEN)):
            forenames += [f"{country},1,,,,2018,N,1,N,{sex},{name},{name}" for name in names]
        surnames += [f"{country},1,1,X,{name},{name},," for name in _FAMILY]
    (folder / "common-forenames-by-country.csv").write_text("\n".join(forenames), encoding="utf-8")
    (folder / "common-surnames-by-country.csv").write_text("\n".join(surnames), encoding="utf-8")
    lines = ["-DOCSTART-\tO", "", *(f"{word}\t{label}" for word, label in _WORDS), ""]
    for name in ("wikigold.conll", "gum_by.conll"):
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return folder
