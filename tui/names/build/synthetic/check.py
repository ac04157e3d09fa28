"""Shows what templates make: `python -m tui.names.build.synthetic.check FILE… [--each N] [--corpora DIR]`."""

import argparse
import re
from pathlib import Path
from random import Random

from tui.names.build.synthetic.articles import make_article, read_patterns
from tui.names.build.synthetic.world import World

_CAPITALS = re.compile(r"[A-ZÀ-ÞŁŚŞİĐÇ][\w’'.-]*(?:[ -](?:(?:of|for|and|on|the) )*[A-ZÀ-ÞŁŚŞİĐÇ][\w’'.-]*)*")

_LETTERS = {"person": "P", "organisation": "O", "place": "L"}


def main() -> None:
    """Print fillings with marks, and the capitalised runs that nothing marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=1)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    options = parser.parse_args()
    world = World(options.corpora)
    for pattern in read_patterns(*options.files):
        for turn in range(options.each):
            made = make_article(pattern, world, Random(f"{pattern.place}/{turn}"))
            marked = made.text
            for span in sorted(made.spans, key=lambda s: -s.start):
                name = f"[{_LETTERS[span.kind]}:{marked[span.start : span.end]}]"
                marked = marked[: span.start] + name + marked[span.end :]
            covered = [False] * (len(made.text) + 1)
            for span in made.spans:
                covered[span.start : span.end] = [True] * (span.end - span.start)
            loose = [m.group() for m in _CAPITALS.finditer(made.text) if not covered[m.start()]]
            print(f"=== {made.place}\n{marked}\n--- unmarked: {' | '.join(loose)}\n")


if __name__ == "__main__":
    main()
