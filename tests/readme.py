"""Bring README's key table up to date with the program's: `python -m tests.readme`."""

import re

from tests.process.environment import CHECKOUT
from tui.actions import readme_rows

_TABLE = re.compile(r"(?<=<!-- keys -->\n).*?(?=\n<!-- end of keys -->)", re.DOTALL)


def with_keys(readme: str) -> str:
    """The README with the key table as it should stand; the place stands where it changes."""
    rows, last = ["| where | keys | what they do |", "|---|---|---|"], ""
    for place, keys, help_ in readme_rows():
        shown = " ".join(f"`{_cell(key)}`" for key in keys.split(" "))
        rows.append(f"| {place if place != last else ''} | {shown} | {_cell(help_)} |")
        last = place
    if not _TABLE.search(readme):
        raise ValueError("README has lost the marks around its key table")
    return _TABLE.sub(lambda _: "\n".join(rows), readme)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


if __name__ == "__main__":
    path = CHECKOUT / "README.md"
    path.write_text(with_keys(path.read_text(encoding="utf-8")), encoding="utf-8")
