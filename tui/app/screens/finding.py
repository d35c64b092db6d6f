"""Asking for words, days, speakers and filters, and what follows from the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.narrowing import asks, replaced, speaker_term, toggled, way_out
from tui.app.typed_day import HINT, UnknownDay, typed_day
from tui.app.when_said import short_day
from tui.browsing.query import Query, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.screens.chooser import Choice
    from tui.app.screens.desk import DeskScreen
    from tui.app.widgets.prompt import Prompt
    from tui.browsing.speakers import SpeakerIndex
    from tui.model import Snapshot


class Finding:
    """Opens the prompt and the lists for a screen, and does what is answered.

    The prompt and the lists are imported when they are first opened: Textual's input and option
    list would otherwise be a third of the time to the first frame.
    """

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._from: str | None = None
        self._prompt: Prompt | None = None
        self._index: tuple[Snapshot, SpeakerIndex] | None = None

    # Words.

    def ask_words(self) -> None:
        """Open the prompt for words."""
        current = self._screen.desk.current
        self._from = current.id if current else None
        self._open("words", "/", "words in a statement, or a name")

    def ask_day(self) -> None:
        """Open the prompt for a day."""
        self._open("day", "Go to", HINT)

    def hear(self, message: Prompt.Heard) -> None:
        """Do what is typed into the prompt."""
        answers: dict[tuple[str, str], Callable[[str], None]] = {
            ("words", "typed"): self._words_typed,
            ("words", "entered"): self._words_entered,
            ("words", "cancelled"): self._words_cancelled,
            ("day", "entered"): self._day_entered,
            ("day", "cancelled"): lambda _: self._close(),
        }
        answer = answers.get((message.kind, message.how))
        if answer is not None:
            answer(message.text)

    def _words_typed(self, text: str) -> None:
        """Search while words are being typed, from where the search began."""
        desk, screen = self._screen.desk, self._screen
        desk.search(text)
        self._return()
        desk.step_hit(1, stay=True)
        screen.timeline.light(text)
        screen.showing.cursor()
        self._note(self.count())

    def _words_entered(self, _: str) -> None:
        desk = self._screen.desk
        self._close()
        if desk.query.strip() and not desk.hits and not self._screen.searching.go_on(1):
            self._screen.say(f"Nothing found for “{desk.query.strip()}”")
        elif self._from is not None:
            found = desk.row
            self._return()
            desk.trail.leave()
            desk.go(found)

    def _words_cancelled(self, _: str) -> None:
        self._close()
        self.end_search()
        self._return()
        self._screen.showing.cursor()

    def _return(self) -> None:
        """Put the cursor back to where the search began."""
        row = self._screen.desk.row_of(self._from) if self._from else None
        if row is not None:
            self._screen.desk.go(row)

    def _day_entered(self, text: str) -> None:
        screen = self._screen
        here = screen.desk.nearest_day
        if here is None:
            self._note("No statement here has a date.")
            return
        try:
            day = typed_day(text, here)
        except UnknownDay as error:
            self._note(str(error))
            return
        self._close()
        screen.desk.trail.leave()
        if screen.wandering.to_day(day, lambda: screen.desk.go_to_day(day)):
            return
        reached = screen.desk.go_to_day(day)
        screen.moved(True)
        if reached and reached != day:
            screen.say(f"Nothing on {short_day(day)}; {short_day(reached)} is next to it.")

    def _open(self, kind: str, label: str, hint: str) -> None:
        """Ask for a line of text in place of the keys."""
        from tui.app.widgets.prompt import Prompt

        if self._prompt is None and self._screen.arranging.opened:
            self._prompt = Prompt(kind, label, hint)
            self._screen.keysbar.display = False
            # Nobody has the keys until the line is there to take them.
            self._screen.set_focus(None)
            self._screen.mount(self._prompt)

    def _note(self, text: str) -> None:
        """Say something beside what is being typed."""
        if self._prompt is not None:
            self._prompt.note(text)

    def _close(self) -> None:
        """Show the keys again."""
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
            self._screen.keysbar.display = True
            self._screen.arranging.focus(self._screen.arranging.last)

    def step_hit(self, by: int) -> None:
        """Go to the next or previous hit."""
        desk = self._screen.desk
        if not desk.query.strip():
            self._screen.say("No search yet: / starts one.")
            return
        if not desk.has_hit(by) and self._screen.searching.go_on(by):
            return
        moved = desk.step_hit(by)
        self._screen.moved(moved, self.count() or f"Nothing found for “{desk.query}”.")

    def end_search(self) -> bool:
        """Forget the search; tell whether there was one."""
        desk = self._screen.desk
        searching = bool(desk.query)
        desk.search("")
        self._screen.timeline.light("")
        return searching

    def status(self) -> str:
        """Return how the search stands, for the bottom line; "" when there is none."""
        count = self.count()
        return f"/{self._screen.desk.query.strip()}  {count}" if count else ""

    def count(self) -> str:
        """Return "3/17": which hit the cursor is on, of how many."""
        desk = self._screen.desk
        if not desk.query.strip():
            return ""
        return f"{desk.hit_number}/{len(desk.hits)}" if desk.hits else "nothing found"

    # Speakers and filters.

    def choose_speaker(self) -> None:
        """Open the list of speakers; the chosen one filters the timeline."""
        from tui.app.screens.chooser import Chooser

        hint = "Find a speaker: name, role or side, in any spelling"
        chooser = Chooser(hint, self.speakers, 100)
        if self._screen.searching.learn_speakers(chooser.renew):
            chooser.wait("Nothing in the weeks on the desk; looking in all others…")
        self._screen.app.push_screen(chooser, self._speaker_chosen)

    def speakers(self, query: str) -> Sequence[Choice]:
        """Return the speakers that a query finds, each with how much they said and when."""
        from tui.app.screens.chooser import CHART, Choice
        from tui.browsing.speakers import SpeakerIndex

        desk = self._screen.desk
        snapshot = desk.snapshot
        if self._index is None or self._index[0] is not snapshot:
            self._index = (snapshot, SpeakerIndex.of(snapshot))
        searching = self._screen.searching
        index = searching.speakers or self._index[1]
        return [
            Choice(
                speaker.id,
                speaker.name,
                " · ".join(part for part in (speaker.side, speaker.role) if part),
                count,
                searching.activity(speaker.id, CHART),
            )
            for speaker, count in index.find(query)
            if count
        ]

    def _speaker_chosen(self, speaker: str | None) -> None:
        desk = self._screen.desk
        if speaker is not None and desk.span is not None:
            self._screen.searching.only(speaker)
        elif speaker is not None:
            self.show(replaced(desk.filter, speaker_term(speaker, desk.scope)))

    def choose_filter(self) -> None:
        """Open the line in which a filter is written."""
        from tui.app.screens.filtering import FilterScreen

        self._screen.app.push_screen(FilterScreen(self._screen.desk), self.show)

    def choose_saved(self) -> None:
        """Open the list of filters that have a name."""
        from tui.app.screens.shelving import Shelving

        Shelving(self._screen).open()

    def toggle(self, mark: str) -> None:
        """Show only what is contested or bookmarked, or no longer only that."""
        self.show(toggled(self._screen.desk.filter, Term("is", mark)))

    def toggle_speaker(self) -> None:
        """Show only what the speaker of the statement said, or no longer only that."""
        desk = self._screen.desk
        speaker = desk.current.speaker if desk.current else None
        if speaker is None or speaker not in desk.snapshot.speakers:
            self._screen.say("Nobody is named as the source here.")
            return
        term = speaker_term(speaker, desk.scope)
        if asks(desk.filter, term):
            self.show(toggled(desk.filter, term))
        else:
            self.show(replaced(desk.filter, term))

    def leave_out(self) -> None:
        """Take the way out of a filter that leaves nothing to show."""
        emptied = self._screen.desk.emptied()
        if emptied is not None:
            self.show(way_out(emptied)[0])

    def show(self, query: Query | None) -> None:
        """Show what a filter keeps; None is that nothing was chosen."""
        if query is not None:
            self._screen.desk.narrow(query)
            self._screen.showing.all()
            self._screen.say("")
