"""Who said it, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.screens.chooser import Choice
from tui.app.screens.correcting.asking import required
from tui.journal.changes import (
    MergeSpeakers,
    RenameSide,
    RenameSpeaker,
    SaidBy,
    SpeakerRole,
    SpeakerSide,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.correcting.correcting import Correcting
    from tui.model import Speaker, Statement

_NEW: Final = "\x00new"
_NOBODY: Final = "\x00nobody"


async def said_by(asking: Correcting, statement: Statement) -> None:
    """Give the statement to another speaker, to a new one, or to nobody that is named."""
    typed = ""

    def find(query: str) -> Sequence[Choice]:
        nonlocal typed
        typed = query.strip()
        found = [one for one in asking.speakers(query) if one.value != statement.speaker]
        if typed:
            return [*found, Choice(_NEW, f"New speaker: {typed}", "not in the list yet")]
        return [*found, Choice(_NOBODY, "Nobody that is named", "")]

    chosen = await asking.choose("Who said it? A name, or a new one", find)
    if chosen == _NEW:
        asking.record(lambda laid: SaidBy.new(laid, statement.id, typed))
    elif chosen is not None:
        speaker = None if chosen == _NOBODY else chosen
        asking.record(lambda laid: SaidBy.of(laid, statement.id, speaker))


async def merge(asking: Correcting, speaker: Speaker) -> None:
    """Make one of two speakers; what the reader chooses is the name that stays."""

    def find(query: str) -> Sequence[Choice]:
        return [one for one in asking.speakers(query) if one.value != speaker.id]

    into = await asking.choose(f"{speaker.name} is the same as …", find)
    if into is not None:
        asking.record(lambda laid: MergeSpeakers.of(laid, speaker.id, into))


async def side(asking: Correcting, speaker: Speaker) -> None:
    """Set for whom a speaker speaks."""
    sides = {one.side for one in asking.desk.snapshot.speakers.values() if one.side}
    title = f"For whom does {speaker.name} speak?"
    hint = "a side; empty is none · → completes one"
    text = await asking.ask(title, speaker.side or "", hint, known=sorted(sides))
    if text is not None:
        asking.record(lambda laid: SpeakerSide.of(laid, speaker.id, text))


async def rename_side(asking: Correcting, speaker: Speaker) -> None:
    """Call a side otherwise wherever it stands; the name of another side joins the two."""
    known = speaker.side or ""
    title, check = f"What is the side “{known}” called?", required("a name")
    text = await asking.ask(title, known, "the name of another side joins the two", check)
    if text is not None:
        asking.record(lambda laid: RenameSide.of(laid, known, text))


async def rename(asking: Correcting, speaker: Speaker) -> None:
    """Set the name a speaker goes by; the old one stays as an alias."""
    title, check = "What are they called?", required("a name")
    text = await asking.ask(title, speaker.name, "their name", check)
    if text is not None:
        asking.record(lambda laid: RenameSpeaker.of(laid, speaker.id, text))


async def role(asking: Correcting, speaker: Speaker) -> None:
    """Set what a speaker is."""
    title, hint = f"What is {speaker.name}?", "their role; empty is none"
    text = await asking.ask(title, speaker.role or "", hint)
    if text is not None:
        asking.record(lambda laid: SpeakerRole.of(laid, speaker.id, text))
