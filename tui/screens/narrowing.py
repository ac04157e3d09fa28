"""What narrows the list: the filter bar and what it offers, facets, timeline, filters saved and used."""

from collections.abc import Sequence
from datetime import date

from textual import on

from tui.filter.evaluate import evaluate
from tui.filter.parse import parse
from tui.filter.suggest import Suggestion
from tui.filter.terms import Dated, Filter, Undated, term_for
from tui.filter.timeline import Slice, Unit, count_units
from tui.memory.filters import as_name, delete_filter, expand, save_filter, saved_filters, used_filters
from tui.memory.state import is_kept
from tui.screens.filtered import FilteredScreen
from tui.screens.filtering import FACETS_OF_A_KIND, first_offered, terms_of, terms_taken, toggled
from tui.screens.saved import SavedScreen
from tui.widgets.facets import Facets
from tui.widgets.filter_bar import FilterBar
from tui.widgets.reader import Reader
from tui.widgets.suggestions import Suggestions
from tui.widgets.timeline import Timeline


class NarrowingScreen(FilteredScreen):
    """The filtered list with the ways to change its filter."""

    _used: Sequence[str] = ()
    _place_in_used = 0
    _replaces = ""

    # The bar

    @on(FilterBar.Typed)
    def _typed(self, message: FilterBar.Typed) -> None:
        self.typed = message.text
        if bool(message.text) != self.status.status.typed:
            self.status.tell(typed=bool(message.text))
        if message.text:
            self.unsay()
        self.asking.ask()

    @on(FilterBar.Focused)
    def _focused(self) -> None:
        self._used, self._place_in_used = used_filters(), 0
        if self.answer is not None and not self.answer.numbers:
            # Ways out of a filter that leaves nothing are offered before anything is typed.
            self.asking.ask(at_once=True)

    @on(FilterBar.Choose)
    def _choose(self, message: FilterBar.Choose) -> None:
        # Offers of ways out of a filter used before do not stand between it and the one before that.
        passing = not self.bar.typed and message.step < 0 and self.suggestions.chosen < 0
        if self.suggestions.offered and not passing:
            self.suggestions.choose(message.step)
        elif not self.bar.typed and (message.step < 0 or self._place_in_used):
            self._recall(-message.step)
        elif message.step > 0:
            self.leave_bar()

    def _recall(self, step: int) -> None:
        """The filter used before, or after; past the last one none."""
        now = " ".join(self.steps.terms)
        used = [text for text in self._used if text != now] if not self._place_in_used else self._used
        self._used = used
        place = self._place_in_used + step
        if place > len(used):
            self.say("There is no filter used before this one" if used else "No filter has been used yet")
            return
        self._place_in_used = place
        self.take(terms_of(used[-place], date.today()) if place else ())

    @on(FilterBar.Take)
    def _take_typed(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._take_suggestion(chosen)
        elif self.bar.typed.strip():
            self._take_text(self.bar.typed)
        else:
            self.leave_bar()

    def _chosen(self) -> Suggestion | None:
        typed = self.bar.typed
        if self.answer is not None and self.answer.question.typed == typed:
            return self.suggestions.suggestion
        # Enter came before the suggestions for the last letters did.
        return first_offered(self.steps.terms, typed, self.latest[1], date.today()) if self.latest else None

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        match suggestion.sort:
            case "kind":
                self._write_out(suggestion)
            case "instead":
                self.bar.write("")
                self.offer(())
                self.take(terms_of(suggestion.term, date.today()))
            case _:
                typed = self.bar.typed
                self._take_text(f"{typed[: suggestion.start]} {suggestion.term}", typed)

    def _take_text(self, text: str, instead_of: str = "") -> None:
        self.bar.write("")
        self.offer(())
        index = self.latest[1] if self.latest else None
        text, instead_of = expand(text, self.saved), expand(instead_of, self.saved)
        self.take(terms_taken(self.steps.terms, text, index, date.today(), instead_of))

    @on(Suggestions.Taken)
    def _take_clicked(self, message: Suggestions.Taken) -> None:
        self._take_suggestion(message.suggestion)

    @on(FilterBar.Complete)
    def _complete(self) -> None:
        chosen = self.suggestions.suggestion
        if chosen is not None and chosen.sort == "instead":
            self._take_suggestion(chosen)
        elif chosen is not None:
            self._write_out(chosen)
        elif not self.bar.typed:
            self.leave_bar()

    def _write_out(self, suggestion: Suggestion) -> None:
        self.bar.write(self.bar.typed[: suggestion.start] + suggestion.term)

    @on(FilterBar.DropLast)
    def _drop_last(self) -> None:
        self.take(self.steps.terms[:-1])

    @on(FilterBar.Leave)
    def leave_bar(self) -> None:
        """To the list; the filter counts as used."""
        self.keep_filter()
        self.unsay()
        self.articles.focus()

    def keep_filter(self) -> None:
        """Note the filter as used, unless it leaves nothing."""
        answer = self.answer
        if (
            answer is None
            or answer.numbers
            or answer.question.terms != self.steps.terms
            or answer.question.typed
        ):
            super().keep_filter()

    # Facets and names in the text

    @on(Facets.Focused)
    def _facets_focused(self) -> None:
        """All facets, where only those that showed were counted while something was typed."""
        if self.answer is None or self.answer.question.facets_wanted < FACETS_OF_A_KIND:
            self.asking.ask(at_once=True)

    @on(Facets.Toggled)
    def _toggle(self, message: Facets.Toggled) -> None:
        self.take(toggled(self.steps.terms, message.term))

    @on(Facets.Excluded)
    def _exclude(self, message: Facets.Excluded) -> None:
        self.take(toggled(self.steps.terms, f"-{message.term}"))

    @on(Reader.Followed)
    def _follow(self, message: Reader.Followed) -> None:
        name = self.reader.archive.names[message.name]
        term = term_for(name.kind, name.name).text
        if term in self.steps.terms:
            self.say(f"Already filtered by {name.name}")
        else:
            self.take((*self.steps.terms, term))
            self.say(f"Filtered by {name.name}; u takes it back")

    # The timeline

    def action_timeline(self) -> None:
        """Show the timeline of what the filter leaves, whatever dates it has."""
        if self.latest is None:
            return
        archive, index = self.latest
        terms = parse(" ".join(self.steps.terms), date.today()).terms
        undated = Filter(tuple(term for term in terms if not isinstance(term, Dated | Undated)))
        numbers = evaluate(undated, index).numbers

        def count(unit: Unit) -> Sequence[Slice]:
            return count_units(index, numbers, unit)

        here = archive.head(self.articles.number).date if self.articles.number is not None else None
        if not self.show_timeline(count, here or ""):
            self.say("No article in this archive has a date")

    @on(Timeline.Picked)
    def _pick(self, message: Timeline.Picked) -> None:
        terms = parse(" ".join(self.steps.terms), date.today()).terms
        others = [term.text for term in terms if not isinstance(term, Dated | Undated)]
        self.take((*others, message.term))

    # Saved filters

    def action_save_filter(self) -> None:
        """Ask for the name to save the filter under."""
        self._replaces = ""
        if self.steps.terms:
            self.ask("save", "Save this filter as:")
        else:
            self.say("There is no filter to save")

    def save(self, typed: str) -> str:
        """Save the filter under a name as typed; returns what is wrong with it, empty: nothing.

        A name under which another filter is saved must come twice, one after the other.
        """
        name, text = as_name(typed), " ".join(self.steps.terms)
        replaces, self._replaces = self._replaces, ""
        if not name:
            return "A name is one word of letters and digits:"
        if replaces != name and saved_filters().get(name, text) != text:
            self._replaces = name
            return f"Taken; Enter again replaces @{name}:"
        if save_filter(name, text):
            self.saved = saved_filters()
            if is_kept():
                self.say(f"Saved: @{name} in the filter bar brings it back, F lists the saved filters")
            else:
                self.say(f"Saved for this session only (--no-store): @{name} brings it back")
        else:
            self.say("The filter cannot be saved: the state folder cannot be written")
        return ""

    def action_saved_filters(self) -> None:
        """List the saved filters."""
        self.app.push_screen(SavedScreen(saved_filters(), self._delete), self._open_saved)

    def _open_saved(self, name: str | None) -> None:
        self.saved = saved_filters()
        if name in self.saved:
            self.take(terms_of(self.saved[name], date.today()))

    def _delete(self, name: str) -> bool:
        return delete_filter(name)
