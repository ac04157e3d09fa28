"""Random keys, pastes and sizes end nothing; `python -m tests.bench.fuzz` presses thousands."""

import pytest

from tests.bench.fuzz import fuzz


@pytest.mark.parametrize("archive", ["seeds", "messy"])
def test_the_browser_outlives_random_keys(archive: str) -> None:
    fuzz(archive, 600, seed=7)
