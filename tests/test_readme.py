"""What README prints is what the program does."""

import re

from tests.process.environment import CHECKOUT
from tests.readme import with_keys
from tui.archive.dates import Header, date_article, read_header
from tui.commands.arguments import COMMANDS
from tui.commands.usage import help_text
from tui.palette import THEMES

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def fenced() -> list[str]:
    """The lines of every fence, in order, as `.ci/run` counts them."""
    inside, lines = False, []
    for line in README.splitlines():
        if line.startswith("```"):
            inside = not inside
        elif inside:
            lines.append(line)
    return lines


def test_the_keys_are_those_of_the_program() -> None:
    assert with_keys(README) == README, "bring README up to date with: python -m tests.readme"


def test_the_first_two_fenced_lines_are_the_commands_that_set_up_and_go() -> None:
    browse, test = fenced()[:2]
    assert browse.endswith(".venv/bin/parlbrowse")
    assert test.endswith(".venv/bin/pytest -q -n 4")


def test_the_usage_lines_are_those_of_the_help() -> None:
    def usages(text: str) -> list[str]:
        return [
            re.split(r"\s{2,}(?![\[I])", line)[0]
            for line in text.splitlines()
            if line.startswith("parlbrowse ")
        ]

    assert usages("\n".join(fenced())) == usages(help_text("browse"))
    assert len(usages(help_text("browse"))) == len(COMMANDS) + 1


def test_it_names_every_theme() -> None:
    assert ", ".join(f"`{theme}`" for theme in THEMES) in " ".join(README.split())


def test_an_article_as_it_is_written_there_is_dated() -> None:
    example = fenced()[2:4]
    header = read_header("\n".join(example))
    assert header.iso == "2025-04-07"
    assert example[1] == "\n".join(example)[header.body_start :]
    section = README.split("## Start\n")[1].split("\n## ")[0]
    for stated in ("date 2025-04", "Date: 7 April 2025"):
        assert f"`{stated}`" in section
        assert read_header(stated).iso
    for name in ("2025-04-07-opening.txt", "20250407.txt"):
        assert f"`{name}`" in section
        assert date_article("Text.", Header(), name).iso == "2025-04-07"
    assert "`2025/04/`" in section
    assert date_article("Text.", Header(), "x.txt", "2025/04/").iso == "2025-04"
    for line, iso in (
        ("7 April 2025, 12:16", "2025-04-07"),
        ("Senate debate - Monday, 7 April 2025", "2025-04-07"),
        ("04/05/2025", None),
    ):
        assert f"`{line}`" in section
        assert date_article(f"{line}\nText.", Header(), "x.txt").iso == iso


def test_what_a_reader_needs_comes_first_and_all_that_is_measured_last() -> None:
    headings = re.findall(r"^## (.+)$", README, re.MULTILINE)
    assert headings == [
        "Start", "Keys", "The filter", "The command line", "Where things lie, and what is remembered",
        "Large archives", "Over SSH", "What it cannot do yet", "Measured", "Licence",
    ]  # fmt: skip
    assert "|---" not in README.split("## The command line\n")[1].split("## Measured\n")[0]


def test_its_picture_exists() -> None:
    (picture,) = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert (CHECKOUT / picture).is_file()
