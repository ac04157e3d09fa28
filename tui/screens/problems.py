"""The problems screen: what of the archive could not be read, decoded or dated, and why."""

from collections.abc import Sequence

from rich.cells import cell_len

from tui.archive.article import Problem
from tui.screens.page_screen import LookedRun, PageScreen
from tui.text.harmless import harmless_line
from tui.text.wrap import wrap


class ProblemsScreen(PageScreen):
    """Path and reason of every problem."""

    def __init__(self, problems: Sequence[Problem], complete: bool) -> None:
        super().__init__()
        self.problems = problems
        self.complete = complete
        self.page_title = f"{len(problems):,} problem{'' if len(problems) == 1 else 's'}"

    def lines_for(self, width: int) -> Sequence[Sequence[LookedRun]]:
        """A problem an entry: its path, and the reason below."""
        lines: list[list[LookedRun]] = []
        for problem in self.problems:
            for look, indent, text in (("key", 1, problem.path), ("", 3, problem.reason)):
                text = harmless_line(text)
                rows = wrap(text, max(8, width - indent - 1), cell_len)
                lines += [[(" " * indent + text[a:b], look)] for a, b in rows]
            lines.append([("", "")])
        if not self.problems:
            none = "Everything in the archive was read, decoded and dated."
            lines.append(
                [(f" {none if self.complete else 'None so far; the archive is still being read.'}", "")]
            )
        return lines
