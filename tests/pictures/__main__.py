"""Make the pictures anew from the real process: `python -m tests.pictures [FOLDER]`.

`python -m tests.pictures --all FOLDER` draws the main screens at three sizes, in 256 and in 16 colours, on
dark and on light ground, to be looked at.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pictures.svg import svg
from tests.process.terminal import ENTER, Terminal


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen to reach: the words that start it, the keys that lead there and what shows then."""

    name: str
    title: str
    columns: int
    rows: int
    words: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]


PICTURES = (
    Picture(
        "browser",
        "The list filtered to a speaker, the reader beside it with the names of the article marked",
        110,
        32,
        (),
        (
            ("", "5 articles"),
            ("/", "Enter list"),
            ("koshanov", "3 of 5"),
            (ENTER, "who:"),
            (ENTER, "q quit"),
            ("j", "2/3"),
            (ENTER, "] names"),
            ("]]]", ""),
        ),
    ),
)


SIZES = ((80, 24), (120, 40), (200, 50))
# A theme of our own in 256 colours, the terminal's own in 16; each on dark and on light ground.
LOOKS = {
    "256-dark": ("parlbrowse-dark", "xterm-256color"),
    "256-light": ("parlbrowse-light", "xterm-256color"),
    "16-dark": ("ansi-dark", "xterm"),
    "16-light": ("ansi-light", "xterm"),
}
# Keys that lead from the list to a screen, and what shows there.
SCREENS: dict[str, tuple[tuple[str, str], ...]] = {
    "list": (),
    "reader": (("/koshanov\r\r", "3 of 5"), (ENTER, "q back"), ("]", "")),
    "filter": (("/", "Enter list"), ("sen", "of 5")),
    "facets": (("f", "Organisations"), ("jj", "")),
    "timeline": (("t", "Enter"), (" h", "")),
    "saved": (("/koshanov\r\r", "3 of 5"), ("S", "Save"), ("speaker\r", "Saved"), ("F", "@speaker")),
    "problems": (("!", "problems"),),
    "help": (("?", "Moving"),),
    "commands": ((":", "Commands"), ("ne", "of ")),
    "one-line": (("D", ""), ("j", "2/5")),
    "nothing": (("/qqqqqqqq\r\r", "0 of 5"),),
}


def draw(picture: Picture, home: Path, term: str = "xterm-256color", light: bool = False) -> str:
    """The picture as SVG, drawn from what the process really shows."""
    with Terminal(
        *picture.words, home=home, columns=picture.columns, rows=picture.rows, variables={"TERM": term}
    ) as terminal:
        for keys, shown in picture.steps:
            terminal.press(keys)
            terminal.until_shown(shown)
            terminal.until_quiet()
        return svg(terminal.screen, picture.title, light)


def every_screen(folder: Path) -> None:
    """Draw all screens in all looks and sizes into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for look, (theme, term) in LOOKS.items():
        for columns, rows in SIZES:
            for screen, steps in SCREENS.items():
                name = f"{screen}-{columns}x{rows}-{look}"
                picture = Picture(
                    name, name, columns, rows, ("--theme", theme), (("", "5 articles"), ("", " · "), *steps)
                )
                with TemporaryDirectory() as home:
                    drawn = draw(picture, Path(home), term, look.endswith("light"))
                (folder / f"{name}.svg").write_text(drawn, encoding="utf-8")
                print(folder / f"{name}.svg")


def main() -> None:
    """Write every picture into the folder of the first argument, else beside this file."""
    if sys.argv[1:2] == ["--all"]:
        every_screen(Path(sys.argv[2]))
        return
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else __file__)
    folder = folder if folder.is_dir() else folder.parent
    for picture in PICTURES:
        with TemporaryDirectory() as home:
            path = folder / f"{picture.name}.svg"
            path.write_text(draw(picture, Path(home)), encoding="utf-8")
            print(path)


if __name__ == "__main__":
    main()
