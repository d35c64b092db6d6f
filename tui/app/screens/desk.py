"""The screen of the app: the timeline, the panes beside it, and the lines above and below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.containers import Horizontal, Vertical

from tui.app import messages
from tui.app.arrangement import SOURCE, TIMELINE
from tui.app.commands.table import BY_ID, bindings, footer, moves
from tui.app.desk import Desk
from tui.app.screens.arranging import Arranging
from tui.app.screens.comparing import Comparing
from tui.app.screens.copying import CopyScreen
from tui.app.screens.finding import Finding
from tui.app.screens.keeping import Keeping
from tui.app.screens.laning import Laning
from tui.app.screens.marking import Marking
from tui.app.screens.reading import HINT, HINTS, Reading
from tui.app.screens.remembering import Remembering
from tui.app.screens.searching import Searching
from tui.app.screens.showing import Showing
from tui.app.screens.travelling import Travelling
from tui.app.screens.wandering import Wandering
from tui.app.screens.zooming import Zooming
from tui.app.session import Session
from tui.app.views import flags_in_words
from tui.app.widgets.banner import Banner
from tui.app.widgets.keysbar import KeysBar
from tui.app.widgets.panes.counter import CounterPane
from tui.app.widgets.panes.pane import Pane
from tui.app.widgets.panes.source import SourcePane
from tui.app.widgets.panes.speaker import SpeakerPane
from tui.app.widgets.selecting import Selectable
from tui.app.widgets.strip import DensityStrip
from tui.app.widgets.timeline.widget import Timeline
from tui.app.widgets.toosmall import TooSmall

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.commands.command import Chosen
    from tui.app.keeper import Keeper
    from tui.app.loader import Loader
    from tui.app.widgets.prompt import Prompt


class DeskScreen(CopyScreen):
    """Holds the desk; hands the widgets what to show, and hears from them what was clicked.

    The commands call its methods and those of its hands: `arranging`, `finding`,
    `keeping`, `marking`, `reading`, `showing`.
    """

    DEFAULT_CSS = """
    DeskScreen { layout: vertical; background: $background; overflow: hidden; }
    DeskScreen > #body { height: 1fr; width: 1fr; }
    DeskScreen #side { height: 1fr; }
    DeskScreen SourcePane { height: 5fr; }
    DeskScreen SpeakerPane { height: 3fr; }
    DeskScreen CounterPane { height: 4fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    AUTO_FOCUS = "Timeline"

    def __init__(
        self,
        loader: Loader,
        open_keeper: Callable[[], Keeper],
        session: Session | None = None,
        keys: Chosen | None = None,
    ) -> None:
        super().__init__()
        self.desk = Desk()
        self.remembering = Remembering(self, session or Session())
        self.finding = Finding(self)
        self.reading = Reading(self, loader, open_keeper)
        self.showing = Showing(self)
        self.keeping = Keeping(self, loader)
        self.marking = Marking(self)
        self.arranging = Arranging(self)
        self.comparing = Comparing(self)
        self.zooming = Zooming(self)
        self.laning = Laning(self)
        self.wandering = Wandering(self, loader)
        self.searching = Searching(self, loader)
        self.travelling = Travelling(self)
        self.banner = Banner()
        self.strip = DensityStrip()
        self.timeline = Timeline()
        self.source = SourcePane()
        self.speaker = SpeakerPane()
        self.counter = CounterPane()
        self.keysbar = KeysBar(keys)
        self._moves = moves(keys or {})
        self.travelled = False
        self._state = "Reading…"

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield self.banner
        yield self.strip
        with Horizontal(id="body"):
            yield self.timeline
            with Vertical(id="side"):
                yield self.source
                yield self.speaker
                yield self.counter
        yield TooSmall()
        yield self.keysbar

    def on_mount(self) -> None:
        """Show what has been read by now; Textual lays out and paints behind this."""
        self.arranging.fit(*self.app.size)
        self.reading.take_up()

    def on_unmount(self) -> None:
        """Keep no thread waiting for a frame that will not come."""
        self.reading.stop_waiting()

    def on_resize(self, event: events.Resize) -> None:
        """Open as many panes as there is room for."""
        self.arranging.fit(*event.size)
        self.showing.around()

    def show_keys(self, number: int | None = None) -> None:
        """Show the keys that matter now."""
        searching = bool(self.desk.query.strip())
        pane, current = number or self.arranging.active, self.desk.current
        marked = current is not None and current.id in self.desk.bookmarks
        entries = footer(pane, searching=searching, narrowed=self.desk.narrowed, marked=marked)
        state = self.finding.status() or self._state
        if state == HINT:
            self.keysbar.show(entries, "", HINTS, insists=True)
        else:
            self.keysbar.show(entries, state, flags_in_words(self.desk) if pane == TIMELINE else ())

    def say(self, state: str) -> None:
        """Say what is going on, at the right of the bottom line."""
        self._state = state
        self.show_keys()

    def tell(self, text: str, **options: Any) -> None:
        """Show a toast; the text is never read as markup."""
        from tui.app.writing import harmless

        self.app.notify(harmless(text), markup=False, **options)

    # What the commands do.

    def action_run(self, command: str) -> None:
        """Run a command by its id."""
        self.travelled = True
        if self._state and self.reading.settled:
            self.say("")
        BY_ID[command].run(self)

    def move_of(self, key: str) -> Callable[[], None] | None:
        """Return what a key does if it only moves the cursor of whatever has the keys now."""
        command = self._moves.get(key)
        if command is None or not isinstance(self.focused, Selectable):
            return None
        return partial(self.action_run, command)

    def moved(self, moved: bool, otherwise: str = "") -> None:
        """Follow a cursor that has moved; say why if it has not."""
        self._state = "" if moved else otherwise
        if moved:
            self.showing.cursor()
        self.show_keys()

    def step(self, by: int) -> None:
        """Move by statements, or by entries of the pane that has the keys."""
        pane = self.arranging.focused
        if isinstance(pane, Pane):
            pane.step(by)
        else:
            self.wandering.move(lambda: self.desk.go(pane.next_from(self.desk.row, by)), by)

    def sideways(self, by: int) -> None:
        """Move to the lane beside; in a list, to the next or previous day."""
        row = self.timeline.across_from(self.desk.row, by)
        if row is not None:
            self.moved(self.desk.go(row))
        else:
            last = "last" if by > 0 else "first"
            self.wandering.move(lambda: self.desk.step_day(by), by, f"This is the {last} day.")

    def page(self, by: int) -> None:
        """Move by screenfuls."""
        pane = self.arranging.focused
        if isinstance(pane, Pane):
            pane.page(by)
        else:
            self.wandering.move(lambda: self.desk.go(pane.page_from(self.desk.row, by)), by)

    def end(self, *, first: bool) -> None:
        """Move to the beginning or the end."""
        pane = self.arranging.focused
        if isinstance(pane, Pane):
            pane.end(first=first)
        else:
            self.desk.trail.leave()
            self.wandering.end(-1 if first else 1)

    def enter(self) -> None:
        """Open the source; in a list, follow the entry."""
        pane = self.arranging.focused
        if isinstance(pane, Pane) and pane.targets():
            pane.enter()
        elif self.desk.current is not None:
            self.arranging.open(TIMELINE if self.arranging.active == SOURCE else SOURCE)
        else:
            self.finding.leave_out()

    def clear(self) -> None:
        """Leave the pane; on the timeline end the search, then lift the filter."""
        if self.arranging.active != TIMELINE:
            self.arranging.open(TIMELINE)
        elif self.finding.end_search():
            self.say("")
        elif self.desk.widen():
            self.showing.all()
            self.say("")
        else:
            self.say("")

    def quit(self) -> None:
        """Leave a pane that fills the screen, else the program."""
        if self.arranging.inside:
            self.arranging.open(TIMELINE)
        else:
            self.app.exit()

    def reorder(self) -> None:
        """Order by the other date."""
        self.desk.reorder()
        self.showing.all()
        self.say(f"Ordered by when it was {self.desk.by}.")

    def show_help(self) -> None:
        """Show all keys."""
        from tui.app.screens.pages import keys_page

        self.app.push_screen(keys_page(self.keysbar.chosen))

    # What the widgets and the loader tell.

    @on(Timeline.Picked)
    def _row_picked(self, message: Timeline.Picked) -> None:
        self.travelled = True
        self.moved(self.desk.go(message.row))

    @on(DensityStrip.Picked)
    def _day_picked(self, message: DensityStrip.Picked) -> None:
        self.travelled = True
        self.desk.trail.leave()
        self.moved(self.desk.go(message.row))

    @on(Pane.Chosen)
    def _entry_chosen(self, message: Pane.Chosen) -> None:
        self.travelled = True
        self.travelling.go_to(message.statement)

    @on(KeysBar.Pressed)
    def _key_pressed(self, message: KeysBar.Pressed) -> None:
        self.action_run(message.command.id)

    def on_descendant_focus(self) -> None:
        """Show the keys of the pane that now has them."""
        self.arranging.note_focus()
        self.show_keys()

    @on(events.TextSelected)
    def _words_selected(self) -> None:
        """Say what to do with it."""
        if self.get_selected_text():
            self.say("y or ^c copies what is selected")

    @on(messages.Loading)
    def _loading(self, message: messages.Loading) -> None:
        """Hear what the loader tells."""
        self.reading.hear(message)

    def on_prompt_heard(self, message: Prompt.Heard) -> None:
        """Hear what is typed."""
        self.finding.hear(message)
