"""What can be corrected of a statement, each with what it is now and what the machine had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import views
from tui.app.screens.chooser import Choice
from tui.app.writing import pad
from tui.browsing.plain import plain
from tui.exporting.dates import said_in_words
from tui.journal.changes.change import NOBODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.app.desk import Desk
    from tui.journal import Overlay
    from tui.model import Speaker, Statement

_COLUMN = 20


def row(value: str, name: str, now: str = "") -> Choice:
    """Return a choice whose name stands in a column."""
    return Choice(value, pad(name, _COLUMN), now)


def narrowing(choices: Sequence[Choice]) -> Callable[[str], Sequence[Choice]]:
    """Return what a `Chooser` asks for the choices that hold what was typed."""

    def find(query: str) -> Sequence[Choice]:
        key = plain(query).strip()
        return [one for one in choices if key in plain(f"{one.text} {one.detail}")]

    return find


def menu(desk: Desk, laid: Overlay, statement: Statement) -> list[Choice]:
    """Return the menu of a statement."""
    speaker = desk.snapshot.speakers.get(statement.speaker or "")
    head = desk.snapshot.articles[statement.article]
    before = laid.machine_values(statement.id)

    def now(value: str, part: str) -> str:
        return f"{value} · the machine had {before[part]}" if part in before else value

    rows = [row("said-by", "Said by", now(speaker.name if speaker else NOBODY, "Said by"))]
    rows.append(row("said-on", "Said on", now(said_in_words(statement.said), "Said on")))
    rows.append(row("kind", "Kind of speech", now(statement.kind, "Kind")))
    rows.append(row("words", "Words", now(statement.words, "Words")))
    if speaker is not None:
        rows += _about_speaker(speaker)
    rows.append(row("link", "Link it", "to another statement"))
    rows += _links(desk, statement)
    rows.append(row("published", "Article published", head.published or "undated"))
    rows.append(row("drop", "Not a statement", "take it off the timeline"))
    return rows


def _about_speaker(speaker: Speaker) -> Iterator[Choice]:
    yield row("side", "Side", speaker.side or "none")
    if speaker.side:
        yield row("side-name", "Side's name", f"call {speaker.side} otherwise, everywhere")
    yield row("merge", "Same speaker as …", "somebody else in the list")
    yield row("split", "Two speakers", "a name, or some statements, are someone else's")
    yield row("name", "Name", speaker.name)
    yield row("role", "Role", speaker.role or "none")


def _links(desk: Desk, statement: Statement) -> Iterator[Choice]:
    for number, counter in enumerate(views.counters(desk, statement)):
        yield row(f"link {number}", f"Link: {counter.label}", f"{counter.name}: {counter.words}")
