"""Asks what to correct and how, writes it in the journal, and shows it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from tui.app import views
from tui.app.arrangement import COUNTER
from tui.app.screens.chooser import Chooser
from tui.app.screens.correcting import dates, links, speakers, splitting, words
from tui.app.screens.correcting.asking import Question
from tui.app.screens.correcting.menu import menu, narrowing, row
from tui.journal.changes import NoStatement, OfKind, Published, SaidWhen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from tui.app.desk import Desk
    from tui.app.screens.chooser import Choice
    from tui.app.screens.desk import DeskScreen
    from tui.journal import Overlay
    from tui.journal.changes import Change
    from tui.model import Article, Kind, Speaker, Statement

_KINDS: dict[Kind, str] = {
    "direct": "all in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "reported without quotation marks",
}


class Correcting:
    """Corrects the statement that is under the cursor of a screen when it begins."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen

    # What the flows ask of it.

    @property
    def desk(self) -> Desk:
        """What is shown."""
        return self._screen.desk

    async def choose(self, hint: str, find: Callable[[str], Sequence[Choice]]) -> str | None:
        """Let one of several be chosen."""
        return await self._screen.app.push_screen_wait(Chooser(hint, find))

    async def mark(
        self, hint: str, find: Callable[[str], Sequence[Choice]], mark: Callable[[str], bool]
    ) -> str | None:
        """Let several be marked; None where that was left with Escape."""
        return await self._screen.app.push_screen_wait(Chooser(hint, find, 92, stay=mark))

    async def ask(
        self,
        title: str,
        text: str,
        hint: str,
        check: Callable[[str], str] = lambda _: "",
        known: Iterable[str] = (),
    ) -> str | None:
        """Let a line be written."""
        return await self._screen.app.push_screen_wait(Question(title, text, hint, check, known))

    def record(self, make: Callable[[Overlay], Change]) -> None:
        """Write a change and show it."""
        self._screen.keeping.record(make)

    def speakers(self, query: str) -> Sequence[Choice]:
        """Return the speakers that a query finds."""
        return self._screen.finding.speakers(query)

    def article(self, id_: str) -> Article | None:
        """Return an article with its text, None if that is not at hand."""
        laid = self._screen.keeping.laid
        return laid.article(id_) if laid is not None else None

    def say(self, text: str) -> None:
        """Say why there is nothing to ask."""
        self._screen.say(text)

    # The menu and what follows from it.

    async def start(self, laid: Overlay, statement: Statement) -> None:
        """Ask what to correct; in the counter-statements it is the link under their cursor."""
        pane = self._screen.counter
        if self._screen.arranging.active == COUNTER and pane.targets():
            await self._link(statement, pane.entry)
            return
        about = "Correct what?  Type to narrow"
        chosen = await self.choose(about, narrowing(menu(self.desk, laid, statement)))
        if chosen is None:
            return
        if chosen.startswith("link "):
            await self._link(statement, int(chosen.split()[1]))
            return
        speaker = self.desk.snapshot.speakers.get(statement.speaker or "")
        await self._correct(chosen, statement, speaker)

    async def _correct(self, part: str, statement: Statement, speaker: Speaker | None) -> None:
        flows: dict[str, Callable[[Correcting, Statement], Awaitable[None]]] = {
            "said-by": speakers.said_by,
            "said-on": said_on,
            "kind": kind,
            "words": words.words,
            "link": links.add,
            "published": published,
        }
        about: dict[str, Callable[[Correcting, Speaker], Awaitable[None]]] = {
            "merge": speakers.merge,
            "split": splitting.split,
            "side": speakers.side,
            "side-name": speakers.rename_side,
            "name": speakers.rename,
            "role": speakers.role,
        }
        if part == "drop":
            self.record(lambda laid: NoStatement.of(laid, statement.id))
        elif part in flows:
            await flows[part](self, statement)
        elif speaker is not None:
            await about[part](self, speaker)

    async def _link(self, statement: Statement, number: int) -> None:
        """Correct the link that the pane shows in some place."""
        shown = views.answers(self.desk, statement.id)
        if number < len(shown):
            await links.change(self, statement, shown[number].link)


async def said_on(asking: Correcting, statement: Statement) -> None:
    """Set when a statement was made."""
    here = _here(statement)
    known = statement.said.edtf or ""
    text = await asking.ask("When was it said?", known, dates.SAID_HINT, dates.check_said(here))
    if text is not None:
        asking.record(lambda laid: SaidWhen.of(laid, statement.id, dates.said(text, here)))


async def published(asking: Correcting, statement: Statement) -> None:
    """Set when the statement's article came out; what is undated in it is dated with it."""
    here = _here(statement)
    head = asking.desk.snapshot.articles[statement.article]
    title = f"When did “{head.headline or head.path}” come out?"
    check = dates.check_published(here)
    text = await asking.ask(title, head.published or "", dates.PUBLISHED_HINT, check)
    if text is not None:
        day = dates.published(text, here)
        asking.record(lambda laid: Published.of(laid, statement.article, day))


async def kind(asking: Correcting, statement: Statement) -> None:
    """Set the kind of speech."""
    rows = [row(name, name, meaning) for name, meaning in _KINDS.items()]
    chosen = await asking.choose("Which kind of speech is it?", narrowing(rows))
    found = next((name for name in _KINDS if name == chosen), None)
    if found is not None:
        asking.record(lambda laid: OfKind.of(laid, statement.id, found))


def _here(statement: Statement) -> str:
    """Return the day that a day without month or year is near."""
    day = statement.said.latest or statement.said.earliest or statement.published
    return day[:10] if day else datetime.datetime.now().astimezone().date().isoformat()
