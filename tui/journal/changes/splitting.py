"""One speaker that is two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from tui.journal.changes.change import Change, checked_line, tidy
from tui.journal.errors import ChangeError, ElsewhereError, LostError
from tui.journal.likeness import folded
from tui.journal.target import SpeakerRef, Target

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from tui.journal.draft import Draft
    from tui.journal.ground import Ground
    from tui.journal.overlay import Overlay
    from tui.model import Speaker, SpeakerKind, Statement


@dataclass(frozen=True, slots=True)
class SplitSpeaker(Change):
    """Some aliases and statements of a speaker are those of a new one, `into`."""

    op: ClassVar[str] = "speaker.split"

    speaker: SpeakerRef
    into: SpeakerRef
    aliases: tuple[str, ...]
    statements: tuple[Target, ...]

    @classmethod
    def of(
        cls,
        laid: Overlay,
        speaker: str,
        name: str,
        *,
        aliases: Iterable[str] = (),
        statements: Iterable[str] = (),
        role: str | None = None,
        side: str | None = None,
        kind: SpeakerKind = "person",
    ) -> SplitSpeaker:
        """Split a speaker.

        Args:
            laid: What is on the desk.
            speaker: Its id.
            name: Of the new speaker.
            aliases: Names that mean the new one; all statements whose text so names them leave.
            statements: Ids of further statements that leave.
            role: Of the new speaker.
            side: Likewise.
            kind: Likewise.

        Raises:
            ChangeError: There is no such speaker or statement, or none or all would leave.
        """
        checked_line("the name", tidy(name))
        into = SpeakerRef.new(tidy(name), tidy(role or "") or None, tidy(side or "") or None, kind)
        theirs = [one for one in laid.snapshot.statements if one.speaker == speaker]
        named, picked = tuple(aliases), tuple(statements)
        leaving = sum(_leaves(one, _folds(named), picked) for one in theirs)
        if not leaving:
            raise ChangeError("none of the statements would leave; choose some")
        if leaving == len(theirs):
            raise ChangeError("all of the statements would leave; rename the speaker instead")
        return cls(laid.speaker(speaker), into, named, tuple(laid.target(one) for one in picked))

    @property
    def text(self) -> str:
        """What was done."""
        return f"Two speakers: {self.into.name} is not {self.speaker.name} (machine: one)"

    @property
    def targets(self) -> tuple[Target, ...]:
        """The statements picked."""
        return self.statements

    def concerns(self, ground: Ground) -> bool:
        """Tell whether the speaker is known there, or was."""
        return ground.knows(self.speaker)

    def apply(self, draft: Draft) -> None:
        """Hand the statements over, and the names."""
        source = draft.known(self.speaker)
        picked = self._picked(draft)
        names = _folds(self.aliases)
        leaving = [one for one in draft.said_by(source.id) if _leaves(one, names, picked)]
        if not leaving and not self.aliases:
            raise LostError(f"{source.name} no longer says what was to leave")
        into = draft.speaker(self.into)
        if into.id == source.id:
            into = draft.make(self.into)
        for statement in leaving:
            draft.put(replace(statement, speaker=into.id), "speaker", source.name)
        gained = tuple(one for one in self.aliases if folded(one) != folded(into.name))
        aliases = tuple(dict.fromkeys((*into.aliases, *gained)))
        draft.speakers[into.id] = replace(into, aliases=aliases)
        draft.speakers[source.id] = _without(source, names)

    def _picked(self, draft: Draft) -> set[str]:
        """Return the ids of the picked statements that are still there."""
        found = set()
        for target in self.statements:
            try:
                found.add(draft.find(target))
            except (ElsewhereError, LostError):
                continue
        return found


def _folds(names: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(name) for name in names)


def _leaves(statement: Statement, names: Container[str], picked: Container[str]) -> bool:
    mention = statement.mention
    return statement.id in picked or (mention is not None and folded(mention.text) in names)


def _without(speaker: Speaker, names: Container[str]) -> Speaker:
    """Return a speaker without some names; one that has to give up its name takes an alias."""
    aliases = tuple(one for one in speaker.aliases if folded(one) not in names)
    if folded(speaker.name) in names and aliases:
        return replace(speaker, name=aliases[0], aliases=aliases[1:])
    return replace(speaker, aliases=aliases)
