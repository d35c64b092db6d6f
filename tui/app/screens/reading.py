"""What the loader tells, on its way to the desk."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from rich.text import Text

from tui.app import messages
from tui.app.loader import LoadError
from tui.app.mail import Mail
from tui.app.screens.pages import problems_page
from tui.app.writing import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.keeper import Keeper
    from tui.app.loader import Loader
    from tui.app.screens.desk import DeskScreen

HINT: Final = "≠ somebody says otherwise · c goes to the next such statement"
HINTS: Final = (HINT, "≠ somebody says otherwise · c the next", "≠ somebody says otherwise")
"""What a first start says, in forms for less and less room."""

_SOON: Final = 0.5
"""Seconds that the desk waits at most for something to show: a store that is up to date is read in
a tenth of that."""

_PATIENCE: Final = 1.0
"""Seconds that reading goes on after at the latest, whether or not the first statements could be
painted."""


class Reading:
    """Runs the loader beside the app and keeps account of what it says.

    Args:
        screen: Where it is shown.
        loader: What reads.
        open_keeper: Opens the journal.
    """

    def __init__(
        self, screen: DeskScreen, loader: Loader, open_keeper: Callable[[], Keeper]
    ) -> None:
        self._screen = screen
        self._loader = loader
        self._open_keeper: Callable[[], Keeper] | None = open_keeper
        self._problems: list[messages.Refused] = []
        self._guard = threading.Lock()
        self._mail = Mail(screen)
        self._shown = threading.Event()
        self._busy = self._late = False
        self._arrived = False
        self._asked: set[str] = set()
        self._again = False
        self.settled = False

    async def begin(self) -> None:
        """Read for the first time; come back when there is something to hear, or soon."""
        self._busy = True
        self._go()
        await self._mail.wait(_SOON)

    def take_up(self) -> None:
        """Hear what has come before the screen was there."""
        for message in self._mail.take_up():
            self.hear(message)

    def start(self) -> None:
        """Read whatever has changed; where that is under way still, once more behind it."""
        with self._guard:
            self._late = self._busy
            self._busy = True
        if self._late:
            self._screen.say("Still reading.")
            return
        self.settled = False
        self._problems.clear()
        self._screen.say("Reading…")
        self._go()

    def _go(self) -> None:
        # A daemon: quitting must not wait for a long build. The store is replaced in one step, so
        # a build that is cut off leaves the old one.
        threading.Thread(target=self._until_gone, name="reading", daemon=True).start()

    def _until_gone(self) -> None:
        with suppress(SystemExit):  # the app has ended while this was reading
            self._run()

    def changed(self, _: messages.Changed | None = None) -> None:
        """Read again, when what is being read has been read."""
        self._again = not self.settled
        if self.settled:
            self.start()

    def _run(self) -> None:
        self._open_journal()
        try:
            self._loader.load(self.lay, self._screen.desk.by, self._screen.remembering.day)
        except LoadError as error:
            self.post(messages.Failed(str(error)))
        except Exception as error:
            self.post(messages.Failed(f"{type(error).__name__}: {error}"))
        finally:
            with self._guard:  # what changed behind the last statement is not lost
                self._busy, late = False, self._late
            if late:
                self.post(messages.Changed())

    def _open_journal(self) -> None:
        """Open the journal, once; without it the app still shows everything."""
        if self._open_keeper is None:
            return
        try:
            keeper = self._open_keeper()
            self._screen.keeping.keep_with(keeper)
            self._open_keeper = None
            if keeper.damage:
                self.post(messages.Noted(keeper.damage))
        except Exception as error:
            self.post(messages.Noted(f"Bookmarks cannot be kept: {error}"))

    def lay(self, message: messages.Loading) -> None:
        """Lay the journal over statements on their way, here rather than in the app's thread.

        The first of them are painted before the reading goes on: two threads of Python are no
        faster than one, and the reader waits for one of the two.
        """
        if not isinstance(message, messages.Arrived):
            self.post(message)
            return
        self.post(self._screen.keeping.over(message))
        self._shown.wait(_PATIENCE)

    def post(self, message: messages.Loading) -> None:
        """Hand a message to the screen, from any thread."""
        self._mail.post(message)

    @property
    def fetching(self) -> bool:
        """Whether a text is on its way."""
        return bool(self._asked)

    def article(self, id_: str) -> None:
        """Fetch the text of an article; it comes as a message."""
        if id_ not in self._asked:
            self._asked.add(id_)
            threading.Thread(target=self._fetch, args=(id_,), daemon=True).start()

    def _fetch(self, id_: str) -> None:
        try:
            self.post(messages.Fetched(self._loader.article(id_)))
        except Exception as error:
            self.post(messages.Missing(id_, str(error)))

    # What it says.

    def hear(self, message: messages.Loading) -> None:
        """Do what follows from what the loader tells."""
        answers: dict[type[messages.Loading], Callable[[Any], None]] = {
            messages.Found: lambda found: self._screen.say(f"Reading… {found.total:,} articles"),
            messages.Progressed: self._progressed,
            messages.Refused: self._refused,
            messages.Arrived: self._show,
            messages.Noted: lambda noted: self._screen.tell(noted.text),
            messages.Changed: self.changed,
            messages.Answered: lambda answered: answered.then(),
            messages.Fetched: self._fetched,
            messages.Missing: self._miss,
            messages.Settled: self._finish,
            messages.Failed: self._fail,
        }
        answers[type(message)](message)

    def _fetched(self, message: messages.Fetched) -> None:
        """Hand on a text; it may be asked for again once it is no longer kept."""
        self._asked.discard(message.article.id)
        self._screen.showing.fetched(message.article)

    def _miss(self, message: messages.Missing) -> None:
        """Say in the source pane why there is no text; before the store is built there is none."""
        self._asked.discard(message.article)
        current = self._screen.desk.current
        if self.settled and current is not None and current.article == message.article:
            self._screen.source.say(message.reason)
        self._screen.comparing.missed(message.article, message.reason)

    def _show(self, message: messages.Arrived) -> None:
        """Show the statements; the first ones with the cursor where the story is contested."""
        screen = self._screen
        screen.keeping.take(message)
        self._arrived = True
        self._asked.clear()
        screen.showing.forget()
        # Until a key is pressed the cursor is ours to place.
        if not screen.travelled:
            screen.remembering.place()
        screen.showing.all()
        screen.remembering.lanes()
        screen.wandering.arrived()
        screen.searching.forget()
        screen.show_keys()
        screen.call_after_refresh(self._go_on)

    def stop_waiting(self) -> None:
        """Let the reading go on though nothing will be painted: the reader has quit."""
        self._shown.set()

    def _go_on(self) -> None:
        """Let go on what waited for the first statements."""
        if not self._shown.is_set():
            self._shown.set()
            self._screen.post_message(messages.Shown())

    def _progressed(self, message: messages.Progressed) -> None:
        """Say how far reading has come, in one line."""
        self._screen.say(f"Reading {message.done:,} of {message.total:,} · {message.name}")

    def _refused(self, message: messages.Refused) -> None:
        """Tell of an article that could not be read; after the third only the count."""
        self._problems.append(message)
        if len(self._problems) <= 3:
            text = f"{message.name}: {message.reason}"
            self._screen.tell(text, title="Not read", severity="warning")

    def _finish(self, message: messages.Settled) -> None:
        """Say that reading is over."""
        self.settled = True
        self._go_on()
        self._screen.showing.panes()
        if self._again:
            self._screen.call_after_refresh(self.changed)
        count = len(self._problems)
        if count:
            self._screen.say(
                f"{count} article{'s' if count > 1 else ''} not read: see Problems, ^p"
            )
        elif self._screen.travelled:
            read = message.read
            changed = f"{read} article{'' if read == 1 else 's'} read." if read else "No change."
            self._screen.say(changed)
        elif self._screen.desk.snapshot.statements:
            self._screen.say(HINT)
        else:
            self._screen.say("")
        if not self._screen.desk.snapshot.statements:
            self._screen.timeline.say(*self._nothing(), "", "r reads them again, q leaves.")

    def _nothing(self) -> tuple[str, str]:
        """Return why there is nothing to show."""
        if self._problems and not self._screen.desk.snapshot.articles:
            return "None of these files could be read.", "Problems, in the palette (^p), says why."
        return "No statement was found.", "Nobody is quoted in these files."

    def _fail(self, message: messages.Failed) -> None:
        """End the app when there is nothing to show; otherwise tell and keep what is shown."""
        self.settled = True
        self._go_on()
        if not self._arrived:
            # A plain string would be read as markup, and a path may hold anything.
            reason = Text(f"counterclaim: {harmless(message.reason)}")
            self._screen.app.exit(return_code=2, message=reason)
            return
        self._screen.say("Could not re-read.")
        self._screen.tell(message.reason, title="Could not re-read", severity="error")

    def show_problems(self) -> None:
        """List what could not be read."""
        self._screen.app.push_screen(problems_page(self._problems))
