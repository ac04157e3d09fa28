"""What README prints is what the program does."""

import re

from tests.process.environment import CHECKOUT
from tests.readme import with_keys
from tui.commands.arguments import COMMANDS
from tui.commands.usage import help_text

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
    assert test.endswith(".venv/bin/pytest -q -n 2")


def test_the_usage_lines_are_those_of_the_help() -> None:
    def usages(text: str) -> list[str]:
        return [
            re.split(r"\s{2,}(?![\[I])", line)[0]
            for line in text.splitlines()
            if line.startswith("parlbrowse ")
        ]

    assert usages("\n".join(fenced())) == usages(help_text("browse"))
    assert len(usages(help_text("browse"))) == len(COMMANDS) + 1


def test_its_picture_exists() -> None:
    (picture,) = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert (CHECKOUT / picture).is_file()
