"""Make the pictures anew from the real process: `python -m tests.pictures [FOLDER]`."""

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
            ("/", "Esc clear"),
            ("koshanov", "3 of 5"),
            (ENTER, "who:"),
            (ENTER, "Enter open"),
            ("j", "2/3"),
            (ENTER, "] names"),
            ("]]]", ""),
        ),
    ),
)


def draw(picture: Picture, home: Path) -> str:
    """The picture as SVG, drawn from what the process really shows."""
    with Terminal(*picture.words, home=home, columns=picture.columns, rows=picture.rows) as terminal:
        for keys, shown in picture.steps:
            terminal.press(keys)
            terminal.until_shown(shown)
            terminal.until_quiet()
        return svg(terminal.screen, picture.title)


def main() -> None:
    """Write every picture into the folder of the first argument, else beside this file."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else __file__)
    folder = folder if folder.is_dir() else folder.parent
    for picture in PICTURES:
        with TemporaryDirectory() as home:
            path = folder / f"{picture.name}.svg"
            path.write_text(draw(picture, Path(home)), encoding="utf-8")
            print(path)


if __name__ == "__main__":
    main()
