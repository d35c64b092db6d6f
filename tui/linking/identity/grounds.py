"""What a speaker's kind, role and side rest on: the words, and where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model import Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.sides import Sided
    from tui.model import Speaker, SpeakerKind


class Grounds:
    """Everything that the articles tell of one speaker, in the order they were published."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self._told = [(bearer, one) for bearer in bearers for one in bearer.told]

    def kind(self, kind: SpeakerKind) -> Told | None:
        """Where the kind was read first."""
        for bearer, one in self._told:
            if one.about == "kind" and bearer.kind == kind:
                return one
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
            where = self._told[0][1]
        text = f"“{sided.phrase}” {sided.why}"
        return replace(where, about="side", text=text) if where else Told("side", text)

    def _where(self, phrase: str) -> Told | None:
        for _, one in self._told:
            if one.about == "role" and phrase in one.text:
                return one
        return None


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
