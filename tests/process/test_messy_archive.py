"""A folder of messy files in the browser: every one is shown, or its problem is."""

from pathlib import Path

from tests.archive.messy import make_messy
from tests.process.terminal import Terminal
from tui.text.harmless import harmless_line


def test_every_file_shows_or_its_problem_does(home: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    messy = make_messy(archive)
    articles = [entry for entry in messy if entry.id is not None]
    # High enough for every row.
    with Terminal(str(archive), home=home, columns=120, rows=3 * len(messy)) as terminal:
        terminal.until_shown(f"{len(articles)} articles")
        terminal.until_quiet()
        for entry in articles:
            shown = f"{entry.date or 'undated':<10}  {harmless_line(entry.headline or '')}"[:40]
            assert any(shown in line for line in terminal.lines), f"{entry.oddity}: {shown}\n{terminal.text}"
        terminal.press("!")
        terminal.until_shown("nowhere.txt")
        terminal.until_quiet()
        for entry in messy:
            if entry.problem:
                assert entry.name in terminal.text, entry.oddity
                assert entry.problem in " ".join(terminal.text.split()), entry.oddity
        terminal.press("q")
        terminal.until_gone("nowhere.txt")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert terminal.not_restored() == []


def test_every_article_of_a_messy_archive_opens(home: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    articles = [entry for entry in make_messy(archive) if entry.id is not None]
    with Terminal(str(archive), home=home) as terminal:
        terminal.until_shown(f"{len(articles)} articles")
        terminal.until_shown(f"1/{len(articles)}")
        terminal.press("\r")
        for number in range(2, len(articles) + 1):
            terminal.until_quiet(0.05)
            terminal.press("J")
            terminal.until_shown(f"{number}/{len(articles)}")
        terminal.press("q")
        terminal.until_quiet()
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert b"fault in parlbrowse" not in terminal.raw
        assert b"Traceback" not in terminal.raw
