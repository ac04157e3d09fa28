"""The house: rooms know only the rooms below them, and a file says in its name what it holds."""

import ast
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui

ROOT = Path(tui.__file__).parent
CORE = ("text", "names", "archive", "filter")
# Modules beside the rooms, which screens use and which know the core at most.
BESIDE = {path.stem for path in ROOT.glob("*.py")} - {"__init__", "__main__", "app"}
# Which rooms a room may import from.
KNOWS: dict[str, set[str]] = {
    "text": {"text"},
    "names": {"text", "names", "collector"},
    "archive": {"text", "names", "archive", "collector"},
    "filter": set(CORE),
    "commands": {*CORE, "commands", "locations", "memory"},
    "terminal": {"text", "terminal"},
    "memory": {"memory"},
    "widgets": {*CORE, *BESIDE, "terminal", "widgets"},
    "screens": {*CORE, *BESIDE, "memory", "terminal", "widgets", "screens"},
    "app": {*CORE, *BESIDE, "terminal", "widgets", "screens"},
    "__main__": {"commands"},
    "__init__": set(),
    **{module: {*CORE, "terminal"} for module in BESIDE},
    "collector": set(),
    "themes": {*CORE, "terminal", "palette"},
}
# Inside `names`, likewise; beside the rooms lie the data that all know and the two that use them all.
IN_NAMES: dict[str, set[str]] = {
    "words": {"tables"},
    "rules": {"words"},
    "tagger": {"rules", "words"},
    "article": {"words"},
    "statements": {"article", "words"},
    "linking": {"article", "words"},
}
VAGUE = {"utils", "util", "helpers", "helper", "manager", "misc", "common", "base", "core", "stuff", "tools"}


def sources() -> Iterator[tuple[str, Path]]:
    """Every source of the package with the room it lies in."""
    for path in sorted(ROOT.rglob("*.py")):
        inside = path.relative_to(ROOT)
        yield (inside.parts[0] if len(inside.parts) > 1 else inside.stem), path


def imported_rooms(tree: ast.AST) -> Iterator[str]:
    """The rooms of `tui` that are imported anywhere below a node; "" stands for the package itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written in full"
            inner = (
                [f"tui.{alias.name}" for alias in node.names] if node.module == "tui" else [node.module or ""]
            )
            names = [name for name in inner if name != "tui.__version__"]
        else:
            continue
        for name in names:
            if name == "tui" or name.startswith("tui."):
                yield name.partition(".")[2].partition(".")[0]


def at_import(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements that run when the module is imported."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_room_is_known() -> None:
    assert {room for room, _ in sources()} <= set(KNOWS)


@pytest.mark.parametrize(
    ("room", "path"), [pytest.param(*source, id=str(source[1].relative_to(ROOT))) for source in sources()]
)
def test_imports_point_one_way(room: str, path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # The command that opens the browser loads it only then.
    checked = list(at_import(tree)) if room in {"commands", "__main__"} else [tree]
    found = {name for node in checked for name in imported_rooms(node)}
    assert found <= KNOWS[room]


@pytest.mark.parametrize(
    ("room", "path"),
    [
        pytest.param(room, path, id=f"{room}/{path.name}")
        for room in IN_NAMES
        for path in sorted((ROOT / "names" / room).glob("*.py"))
    ],
)
def test_the_rooms_of_names_know_those_below(room: str, path: Path) -> None:
    found = {
        node.module.split(".")[2]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tui.names.")
    }
    assert found <= {room, "recognition", "name", *IN_NAMES[room]}


def test_the_core_loads_no_screen() -> None:
    """Every module of the core, imported in a process of its own, leaves Textual and Rich unloaded."""
    modules = [
        module.name
        for room in CORE
        for module in pkgutil.walk_packages([str(ROOT / room)], f"tui.{room}.")
        if not module.name.startswith("tui.names.build")
    ]
    assert {f"tui.{room}" for room in CORE} <= {name.rpartition(".")[0] for name in modules}
    program = (
        "import importlib, json, sys\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, json.dumps(modules)], capture_output=True, text=True, check=True
    )
    assert {"textual", "rich", "pygments", "asyncio"} & set(json.loads(done.stdout)) == set()


def test_names_load_nothing_that_takes_long() -> None:
    """Dataclasses bring `inspect`, paths bring `urllib`; each costs more than all the tables but two."""
    program = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "import tui.names.recognise, tui.names.linking.link\n"
        "tui.names.recognise.recognise('Speaker Ada Mbeki spoke in Nairobi.')\n"
        "print({'dataclasses', 'inspect', 'pathlib', 'urllib', 'json'} & set(sys.modules) - before)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_no_source_asks_to_be_two() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for _, path in sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_every_name_says_what_the_file_holds() -> None:
    names = {part for path in ROOT.rglob("*") for part in (path.stem, path.parent.name)}
    assert names & VAGUE == set()


def test_the_top_level_is_the_users() -> None:
    kept = subprocess.run(
        ["git", "ls-files"], cwd=ROOT.parent, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    top = {name.partition("/")[0] for name in kept if name and not name.startswith(".")}
    assert top <= {"pyproject.toml", "README.md", "tui", "seeds", "styles", "tests", "LICENSE", "NOTICE"}
