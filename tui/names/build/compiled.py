"""Makes `compiled.txt`, what the larger tables come to: `python -m tui.names.build.compiled`."""

from pathlib import Path

from tui.names.words import bodies, compiled, countries, places
from tui.names.words.gazetteer import make_gazetteer


def compile_tables() -> str:
    """The text of the file; the same tables give the same text."""
    known = make_gazetteer()
    names, adjectives = countries.make_countries()
    sections: dict[str, compiled.Compiled] = {
        "words": known.words,
        "phrases": known.phrases,
        "beginnings": known.beginnings,
        "sets of words": {
            name: tuple(sorted(getattr(known, name)))
            for name in ("capitals", "short_chambers", "countries", "unclear", "unclear_agencies")
        },
        "countries": names,
        "adjectives of countries": adjectives,
        "bodies": bodies.make_known(),
        "countries of bodies": bodies.make_countries_of_known(),
        "homes of bodies": bodies.make_homes(),
        "places": places.make_known(),
        "homes of places": places.make_homes(),
    }
    return compiled.pack(sections)


def main() -> None:
    """Write the file."""
    Path(compiled.FILE).write_bytes(compile_tables().encode("utf-8"))


if __name__ == "__main__":
    main()
