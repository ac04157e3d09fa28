"""The browsing screen: what its keys do beyond moving and filtering."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from tui.archive.article import Article
from tui.memory.places import ORDERS, Order
from tui.screens.citation import CITATIONS, append_citation, send_citation
from tui.screens.commands import CommandsScreen
from tui.screens.dates import days_meant, in_two_ways, row_of_date
from tui.screens.help import HelpScreen
from tui.screens.narrowing import NarrowingScreen
from tui.screens.pager import open_in_pager
from tui.screens.problems import ProblemsScreen
from tui.widgets.bindings import bindings_for
from tui.widgets.prompt import Prompt
from tui.widgets.reader import GONE_SAID, Reader

_SAID_OF_ORDER: dict[Order, str] = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "best": "Best match first: whole names, speakers, then newest",
}


class BrowseScreen(NarrowingScreen):
    """List, reader, facets and filter bar, with the keys of the table."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for("browse")

    # Filter

    def action_filter(self) -> None:
        """Type into the filter bar."""
        self.unsay()
        self.bar.input.focus()

    def action_undo(self) -> None:
        """Undo a step of the filter."""
        if self.steps.undo():
            self.terms_changed()
        else:
            self.say("There is no step of the filter to undo")

    def action_redo(self) -> None:
        """Redo a step of the filter."""
        if self.steps.redo():
            self.terms_changed()
        else:
            self.say("There is no step of the filter to redo")

    def action_facets(self) -> None:
        """Show or hide the facets; they take the focus, and give it back to the list."""
        if self.has_facets:
            self.remove_class("-facets")
            self.focus_pane(self.articles)
        else:
            if self.facets_of != self.filter_text:
                self.facets.forget()
            self.add_class("-facets")
            self.focus_pane(self.facets)

    # Articles

    def action_next_article(self) -> None:
        """Read the next article of the list."""
        self._step_article(1)

    def action_previous_article(self) -> None:
        """Read the article before."""
        self._step_article(-1)

    def _step_article(self, step: int) -> None:
        before = self.articles.cursor
        self.articles.go_to(before + step)
        if self.articles.cursor == before:
            self.say("This is the last article" if step > 0 else "This is the first article")
        elif self.reads_an_article:
            self.show_article(self.articles.number)

    def action_order(self) -> None:
        """Order the list another way, with the same article under the cursor."""
        if self.articles.number is not None:
            self.place = self.articles.archive.head(self.articles.number).id
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.say(_SAID_OF_ORDER[self.order])
        self.asking.ask(at_once=True)

    def action_go_to_date(self) -> None:
        """Ask for a date."""
        self.ask("date", "Go to date (2025, 2025-04, 7 April 2025):")

    @on(Prompt.Answered)
    def _answered_prompt(self, message: Prompt.Answered) -> None:
        """Do what was answered; a wrong answer stays, with what is wrong in place of the question."""
        answer = message.answer.strip()
        if answer and (fault := self._do_answered(message.question, answer)):
            self.prompt.refuse(fault)
        else:
            self.give_last_line_back()

    def _do_answered(self, question: str, answer: str) -> str:
        """Do what was answered to a question; returns what is wrong with the answer, empty: nothing."""
        match question:
            case "date":
                return self._go_to_date(answer)
            case "save":
                return self.save(answer)
            case "search":
                return "" if self.reader.find(answer) else "Not in this article; search for:"
            case "file" if article := self._cited():
                written = append_citation(article.head, answer)
                if written.fault:
                    return f"{written.fault}; append citation to:"
                self.say(f"Citation written to {written.path}")
        return ""

    def _go_to_date(self, text: str) -> str:
        if in_two_ways(text):
            return "Two dates in one; write 2025-04-07 or 7 April 2025:"
        days = days_meant(text, date.today())
        if days is None:
            return "No date; write 2025, 2025-04 or 7 April 2025:"
        pane = self.articles
        if pane.rows and self.order == "best" and self.answer is not None:
            number = self.answer.numbers[row_of_date(pane.archive, self.answer.numbers, False, days)]
            pane.go_to(self.answer.rows.index(number))
        elif pane.rows:
            pane.go_to(row_of_date(pane.archive, pane.rows, self.order == "oldest", days))
        return ""

    @on(Reader.SearchWanted)
    def _search(self) -> None:
        self.ask("search", "Search in the text:")

    def _cited(self) -> Article | None:
        """The article that citation and pager mean, the one being read, else the one under the cursor.

        Where there is none, that is said.
        """
        pane = self.reader if self.reads_an_article else self.articles
        if pane.number is None:
            self.say(GONE_SAID if self.reads_an_article else "No article here")
            return None
        return pane.archive.article(pane.number)

    def action_cite(self) -> None:
        """Send a citation to the terminal's clipboard."""
        if article := self._cited():
            self.say(send_citation(self.app, article.head))

    def action_cite_to_file(self) -> None:
        """Ask for a file to write a citation to."""
        if self._cited():
            self.ask("file", "Append citation to:", CITATIONS)

    def action_pager(self) -> None:
        """Open the article in the pager."""
        if (article := self._cited()) and (trouble := open_in_pager(self.app, article)):
            self.say(trouble)

    def action_reload(self) -> None:
        """Read the archive again."""
        self.read_again()

    # Screens, and the way back

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen())

    def action_commands(self) -> None:
        """Offer the actions by name."""
        self.app.push_screen(CommandsScreen(), self._do)

    def _do(self, action: str | None) -> None:
        if action:
            owners = (self, self.articles, self.app)
            owner = next(each for each in owners if hasattr(each, f"action_{action}"))
            getattr(owner, f"action_{action}")()

    def action_problems(self) -> None:
        """Show what could not be read, decoded or dated."""
        problems = self.latest[0].problems if self.latest is not None else ()
        self.app.push_screen(ProblemsScreen(problems, self.complete))

    def action_back(self) -> None:
        """Back to the list; in the list quit."""
        if not self._go_back():
            self.app.exit()

    def action_clear_or_back(self) -> None:
        """Back to the list; in the list clear the filter."""
        if not self._go_back() and (self.steps.terms or self.typed):
            self.keep_filter()
            self.bar.write("")
            self.take(())
            self.say("Filter cleared; u brings it back")

    def _go_back(self) -> bool:
        if self.facets.has_focus:
            self.action_facets()
        elif self.reader.has_focus or (self.has_class("-reading") and not self.is_wide):
            self.open_reader(False)
            self.focus_pane(self.articles)
        else:
            return False
        return True
