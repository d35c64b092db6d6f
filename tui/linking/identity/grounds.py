"""What a speaker's kind, role and side rest on: the words, and where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.linking.identity.roster import Borne, Place
    from tui.linking.identity.sides import Sided
    from tui.model import Speaker, SpeakerKind


class Grounds:
    """Everything that the articles tell of one speaker, in the order they were published.

    Args:
        borne: The names of the speaker.
        place: Gives the article of a number, and where it tells each thing that its bearer is.
    """

    def __init__(self, borne: Sequence[Borne], place: Callable[[int], Place]) -> None:
        self._told = [(one, index) for one in borne for index in range(len(one.bearer.told))]
        self._place = place

    def kind(self, kind: SpeakerKind) -> Told | None:
        """Where the kind was read first."""
        for one, index in self._told:
            if one.bearer.told[index][0] == "kind" and one.bearer.kind == kind:
                return self._read(one, index)
        return None

    def role(self, role: str | None) -> Told | None:
        """Where a role was read first."""
        where = self._where(role) if role else None
        return replace(where, about="role", text=f"called “{role}”") if where else None

    def side(self, sided: Sided | None, name: str) -> Told | None:
        """Where the words were read that tell the side."""
        if sided is None:
            return None
        where = self._where(sided.phrase)
        if where is None and sided.phrase == name and self._told:
            where = self._read(*self._told[0])
        text = f"“{sided.phrase}” {sided.why}"
        return replace(where, about="side", text=text) if where else Told("side", text)

    def _where(self, phrase: str) -> Told | None:
        for one, index in self._told:
            about, text = one.bearer.told[index]
            if about == "role" and phrase in text:
                return self._read(one, index)
        return None

    def _read(self, one: Borne, index: int) -> Told:
        """One thing that was told, with the first place where it stands."""
        about, text = one.bearer.told[index]
        article, spans = self._place(one.first)
        return Told(about, text, article, spans[index])


def by_the_cast(told: Iterator[Told | None], member: Speaker | None) -> tuple[Told, ...]:
    """What holds where the user's own cast tells something too: that prevails."""
    found = {one.about: one for one in told if one is not None}
    if member is not None:
        found["kind"] = Told("kind", "from your own cast")
        if member.role:
            found["role"] = Told("role", "from your own cast")
        if member.side:
            found["side"] = Told("side", "from your own cast")
    return tuple(found.values())
