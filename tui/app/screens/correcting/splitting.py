"""Telling two speakers apart whom the machine took for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.screens.chooser import Choice
from tui.app.screens.correcting.asking import required
from tui.app.screens.correcting.menu import narrowing
from tui.app.when_said import long_day
from tui.app.widgets.timeline.card import spoken
from tui.browsing.chronology import day_of
from tui.journal.changes import SplitSpeaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.correcting.correcting import Correcting
    from tui.model import Speaker, Statement

_SOME: Final = "\x00some"
_DONE: Final = "\x00done"


async def split(asking: Correcting, speaker: Speaker) -> None:
    """Give one of a speaker's names, or some statements, to a new one."""
    rows = [Choice(f"{n}", alias, "all under this name") for n, alias in enumerate(speaker.aliases)]
    rows.append(Choice(_SOME, "Some statements", "chosen one by one"))
    chosen = await asking.choose("What is someone else's?", narrowing(rows))
    if chosen is None:
        return
    if chosen == _SOME:
        await _split_statements(asking, speaker)
        return
    alias = speaker.aliases[int(chosen)]
    title = f"Who is “{alias}”?"
    name = await asking.ask(title, alias, "their name", required("their name"))
    if name is not None:
        asking.record(lambda laid: SplitSpeaker.of(laid, speaker.id, name, aliases=(alias,)))


async def _split_statements(asking: Correcting, speaker: Speaker) -> None:
    """Give statements that are marked one by one to a new speaker."""
    theirs = asking.desk.said_by(speaker.id)
    picked: dict[str, None] = {}

    def find(query: str) -> Sequence[Choice]:
        rows = [_markable(one, one.id in picked) for one in theirs]
        rest = narrowing(rows)(query)
        if not picked:
            return rest
        count = f"{len(picked)} statement{'' if len(picked) == 1 else 's'}"
        return [*rest, Choice(_DONE, f"Done: {count} marked", "⏎ goes on")]

    def mark(value: str) -> bool:
        if value == _DONE:
            return False
        if value in picked:
            del picked[value]
        else:
            picked[value] = None
        return True

    hint = f"Which did {speaker.name} not say? ⏎ marks one; the last entry goes on"
    if await asking.mark(hint, find, mark) is None:
        return
    title = f"Who said {'it' if len(picked) == 1 else 'them'}?"
    name = await asking.ask(title, "", "their name", required("their name"))
    if name is not None:
        asking.record(lambda laid: SplitSpeaker.of(laid, speaker.id, name, statements=picked))


def _markable(one: Statement, marked: bool) -> Choice:
    words = spoken(one.words, direct=one.kind == "direct")
    return Choice(one.id, f"{'✓' if marked else '·'} {long_day(day_of(one))}", words)
