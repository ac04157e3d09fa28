"""The wheel, as a reader gets it: built, installed into an empty environment, run from another folder."""

import re
import zipfile
from pathlib import Path

import pytest

from tests.process.environment import CHECKOUT
from tests.process.terminal import Terminal
from tests.wheel import run

# One environment is made for all tests of the wheel.
pytestmark = pytest.mark.xdist_group("wheel")


def test_it_holds_the_package_with_seeds_and_styles_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"tui"}
    assert not [name for name in names if name.startswith("tui/names/build")]
    assert "tui/py.typed" in names
    for folder, pattern in (("seeds", "*.txt"), ("styles", "*.tcss")):
        files = {f"tui/{folder}/{path.name}" for path in (CHECKOUT / folder).glob(pattern)}
        assert files
        assert files <= set(names)
    tables = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "tui/names/tables").glob("*.tsv")}
    assert tables <= set(names)


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    parlbrowse = installed / "parlbrowse"
    version = re.search(r'"(.+)"', (CHECKOUT / "tui" / "__init__.py").read_text().split("__version__")[1])
    assert version
    assert run([parlbrowse, "--version"], tmp_path) == f"parlbrowse {version[1]}\n"
    assert len(run([parlbrowse, "list"], tmp_path).splitlines()) == 5
    assert len(run([parlbrowse, "list", "-f", "Токаев"], tmp_path).splitlines()) == 5
    found = tmp_path / "found.jsonl"
    found.write_text(run([parlbrowse, "export"], tmp_path), encoding="utf-8")
    assert str(CHECKOUT) not in found.read_text(encoding="utf-8")
    scored = run([installed / "python", CHECKOUT / "tests" / "gold" / "score.py", found], tmp_path)
    assert "without a prediction" not in scored


def test_its_browser_opens_the_seeds(installed: Path, home: Path) -> None:
    program = (str(installed / "parlbrowse"),)
    with Terminal(home=home, program=program, variables={"PYTHONPATH": ""}) as terminal:
        terminal.until_shown("5 articles")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []
