import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from tui.__main__ import main


@dataclass(frozen=True, slots=True)
class Ended:
    """How one command line ended: exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def cells(self) -> list[list[str]]:
        return [line.split("\t") for line in self.out.splitlines()]

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Command = Callable[..., Ended]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command line in this process, on 17 March 2026."""

    def run(*words: str) -> Ended:
        code = main(words, today=date(2026, 3, 17))
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return run
