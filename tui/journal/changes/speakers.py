"""Corrections of a speaker: names, role, side; two that are one, one that is two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from tui.journal.changes.change import Change, checked_line, tidy
from tui.journal.draft import told_by_you
from tui.journal.errors import ChangeError
from tui.journal.likeness import folded
from tui.journal.target import SpeakerRef  # noqa: TC001  wire reads it

if TYPE_CHECKING:
    from tui.journal.draft import Draft
    from tui.journal.ground import Ground
    from tui.journal.overlay import Overlay
    from tui.model import Speaker


@dataclass(frozen=True, slots=True)
class MergeSpeakers(Change):
    """Two speakers are one: `speaker` goes, its names and statements become those of `into`."""

    op: ClassVar[str] = "speaker.merge"

    speaker: SpeakerRef
    into: SpeakerRef

    @classmethod
    def of(cls, laid: Overlay, speaker: str, into: str) -> MergeSpeakers:
        """Merge a speaker into another, both by id.

        Raises:
            ChangeError: There is no such speaker, or they are the same.
        """
        if speaker == into:
            raise ChangeError("a speaker cannot be merged with itself; choose another")
        return cls(laid.speaker(speaker), laid.speaker(into))

    @property
    def text(self) -> str:
        """What was done."""
        return f"One speaker: {self.into.name} is also {self.speaker.name} (machine: two)"

    def concerns(self, ground: Ground) -> bool:
        """Tell whether the speaker is known there, or was."""
        return ground.knows(self.speaker)

    def apply(self, draft: Draft) -> None:
        """Hand over statements and names; a role or side the other lacks as well."""
        source = draft.known(self.speaker)
        into = draft.speaker(self.into)
        if source.id == into.id:
            return
        for statement in draft.said_by(source.id):
            draft.put(replace(statement, speaker=into.id), "speaker", source.name)
        draft.merge(source.id, into.id)
        draft.speakers[into.id] = replace(
            into,
            aliases=_names((*into.aliases, source.name, *source.aliases), into.name),
            role=into.role or source.role,
            side=into.side or source.side,
        )


@dataclass(frozen=True, slots=True)
class SpeakerDetail(Change):
    """A correction of one thing about a speaker; `machine` is what the machine said of it."""

    speaker: SpeakerRef
    value: str | None
    machine: str

    @classmethod
    def of(cls, laid: Overlay, speaker: str, value: str | None) -> Self:
        """Set it, on a speaker by id.

        Raises:
            ChangeError: There is no such speaker, or the value is not one visible line.
        """
        given = tidy(value or "") or None
        if given is not None:
            checked_line(cls.label().lower(), given)
        elif cls.label() == "Name":
            raise ChangeError("the name is empty; write one")
        known = laid.before.speakers.get(speaker)
        machine = (cls.now(known) if known else None) or "none"
        return cls(laid.speaker(speaker), given, machine)

    @classmethod
    def label(cls) -> str:
        """What it is called on the screen: Name, Role or Side."""
        raise NotImplementedError

    @classmethod
    def now(cls, speaker: Speaker) -> str | None:
        """Return what a speaker has now."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """What was done."""
        return f"{self.label()}: {self.value or 'none'} (machine: {self.machine})"

    @property
    def about(self) -> str:
        """The speaker."""
        return self.speaker.name

    def concerns(self, ground: Ground) -> bool:
        """Tell whether the speaker is known there, or was."""
        return ground.knows(self.speaker)


@dataclass(frozen=True, slots=True)
class RenameSpeaker(SpeakerDetail):
    """The name a speaker goes by; the old one stays as an alias."""

    op: ClassVar[str] = "speaker.rename"

    @classmethod
    def label(cls) -> str:
        """What it is called."""
        return "Name"

    @classmethod
    def now(cls, speaker: Speaker) -> str:
        """Return the name."""
        return speaker.name

    def apply(self, draft: Draft) -> None:
        """Rename the speaker."""
        one = draft.known(self.speaker)
        name = self.value or one.name
        aliases = _names((one.name, *one.aliases), name)
        draft.speakers[one.id] = replace(one, name=name, aliases=aliases)


@dataclass(frozen=True, slots=True)
class SpeakerRole(SpeakerDetail):
    """The role of a speaker; None if they have none."""

    op: ClassVar[str] = "speaker.role"

    @classmethod
    def label(cls) -> str:
        """What it is called."""
        return "Role"

    @classmethod
    def now(cls, speaker: Speaker) -> str | None:
        """Return the role."""
        return speaker.role

    def apply(self, draft: Draft) -> None:
        """Set the role."""
        one = draft.known(self.speaker)
        draft.speakers[one.id] = replace(one, role=self.value, told=told_by_you(one, "role"))


@dataclass(frozen=True, slots=True)
class SpeakerSide(SpeakerDetail):
    """The side a speaker is counted on; None if on none."""

    op: ClassVar[str] = "speaker.side"

    @classmethod
    def label(cls) -> str:
        """What it is called."""
        return "Side"

    @classmethod
    def now(cls, speaker: Speaker) -> str | None:
        """Return the side."""
        return speaker.side

    def apply(self, draft: Draft) -> None:
        """Set the side."""
        one = draft.known(self.speaker)
        draft.speakers[one.id] = replace(one, side=self.value, told=told_by_you(one, "side"))


def _names(names: tuple[str, ...], but: str) -> tuple[str, ...]:
    """Return names once each, in order, without the one the speaker goes by."""
    kept: dict[str, str] = {}
    for name in names:
        if folded(name) != folded(but):
            kept.setdefault(folded(name), name)
    return tuple(kept.values())
