from pathlib import Path

import pytest

from tests.process.environment import isolated
from tests.wheel import installed, wheel

__all__ = ["installed", "wheel"]


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name, value in isolated(home).items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for one real process to call its home."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder
