"""The compiled tables: held current, and told from those of other tables."""

from pathlib import Path

import pytest

from tui.names.build.compiled import compile_tables
from tui.names.words import bodies, compiled, countries, gazetteer, places


def test_the_file_is_what_the_tables_come_to() -> None:
    kept = Path(compiled.FILE).read_bytes().decode("utf-8")
    assert kept == compile_tables(), "make it again: python -m tui.names.build.compiled"


def test_what_is_read_from_it_is_what_the_tables_say() -> None:
    assert gazetteer.gazetteer() == gazetteer.make_gazetteer()
    assert compiled.lists("bodies") == bodies.make_known()
    assert compiled.strings("homes of bodies") == bodies.make_homes()
    assert countries._tables() == countries.make_countries()
    assert compiled.strings("countries of bodies") == bodies.make_countries_of_known()
    assert compiled.strings("places") == places.make_known()
    assert compiled.strings("homes of places") == places.make_homes()


def test_nothing_is_read_of_a_file_that_other_tables_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert compiled.strings("places")
    stale = tmp_path / "compiled.txt"
    head, _, rest = Path(compiled.FILE).read_text(encoding="utf-8").partition("|")
    stale.write_text(f"{head[::-1]}0|{rest}", encoding="utf-8")
    monkeypatch.setattr(compiled, "fingerprint", lambda: head)
    monkeypatch.setattr(compiled, "FILE", str(stale))
    compiled._sections.cache_clear()
    try:
        assert compiled.strings("places") is None
        assert places._known.__wrapped__() == places.make_known()
    finally:
        compiled._sections.cache_clear()


def test_signs_of_the_format_are_refused() -> None:
    with pytest.raises(ValueError, match="places"):
        compiled.pack({"places": {"Aa": "a|b"}})
