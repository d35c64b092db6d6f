"""Corrections of one statement: who said it, when, of which kind, in which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from tui.journal import edtf
from tui.journal.changes.change import NOBODY, Change, checked_line, tidy
from tui.journal.errors import ChangeError
from tui.journal.target import SpeakerRef, Target
from tui.model import Kind  # noqa: TC001  wire reads it

if TYPE_CHECKING:
    from tui.journal.draft import Draft
    from tui.journal.overlay import Overlay
    from tui.model import SpeakerKind


class Correction(Change):
    """A correction of one statement; `machine` is what the machine said, in words."""

    __slots__ = ()

    statement: Target
    machine: str

    @property
    def about(self) -> str:
        """The statement's first words."""
        return self.statement.about

    @property
    def targets(self) -> tuple[Target, ...]:
        """The statement."""
        return (self.statement,)


@dataclass(frozen=True, slots=True)
class SaidBy(Correction):
    """Who said it: another speaker of the store, a new one, or nobody that is named."""

    op: ClassVar[str] = "statement.speaker"

    statement: Target
    speaker: SpeakerRef | None
    machine: str

    @classmethod
    def of(cls, laid: Overlay, statement: str, speaker: str | None) -> SaidBy:
        """Give a statement to a speaker by id; to nobody if None.

        Raises:
            ChangeError: There is no such statement or speaker.
        """
        ref = laid.speaker(speaker) if speaker is not None else None
        return cls(laid.target(statement), ref, laid.machine_speaker(statement))

    @classmethod
    def new(
        cls,
        laid: Overlay,
        statement: str,
        name: str,
        *,
        role: str | None = None,
        side: str | None = None,
        kind: SpeakerKind = "person",
    ) -> SaidBy:
        """Give a statement to a speaker who is not in the store.

        Raises:
            ChangeError: There is no such statement, or the name is empty.
        """
        checked_line("the name", tidy(name))
        ref = SpeakerRef.new(tidy(name), tidy(role or "") or None, tidy(side or "") or None, kind)
        return cls(laid.target(statement), ref, laid.machine_speaker(statement))

    @property
    def text(self) -> str:
        """What was done."""
        name = self.speaker.name if self.speaker else NOBODY
        return f"Said by: {name} (machine: {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Give the statement to the speaker."""
        statement = draft.statement(draft.find(self.statement))
        speaker = draft.speaker(self.speaker).id if self.speaker else None
        draft.put(replace(statement, speaker=speaker), "speaker", self.machine)


@dataclass(frozen=True, slots=True)
class SaidWhen(Correction):
    """When it was said, as an EDTF date."""

    op: ClassVar[str] = "statement.said"

    statement: Target
    edtf: str
    machine: str

    def __post_init__(self) -> None:
        """Check the date."""
        edtf.read(self.edtf)

    @classmethod
    def of(cls, laid: Overlay, statement: str, date: str) -> SaidWhen:
        """Date a statement: "2023-05-12", "2023-05", "../2023-05-12", "2023-05-08/2023-05-12", "~".

        Raises:
            ChangeError: There is no such statement, or it is no date.
        """
        machine = laid.machine(statement).said
        told = machine.edtf or machine.basis or "undated"
        return cls(laid.target(statement), edtf.read(date).edtf or date, told)

    @property
    def text(self) -> str:
        """What was done."""
        return f"Said on: {self.edtf} (machine: {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Date the statement; its article's date no longer does."""
        statement = draft.statement(draft.find(self.statement))
        draft.dated.add(statement.id)
        draft.put(replace(statement, said=edtf.read(self.edtf)), "date", self.machine)


@dataclass(frozen=True, slots=True)
class OfKind(Correction):
    """Whether it is direct, mixed or indirect speech."""

    op: ClassVar[str] = "statement.kind"

    statement: Target
    kind: Kind
    machine: str

    @classmethod
    def of(cls, laid: Overlay, statement: str, kind: Kind) -> OfKind:
        """Set the kind of a statement.

        Raises:
            ChangeError: There is no such statement or kind.
        """
        if kind not in ("direct", "mixed", "indirect"):
            raise ChangeError(f"“{kind}” is no kind; write direct, mixed or indirect")
        return cls(laid.target(statement), kind, laid.machine(statement).kind)

    @property
    def text(self) -> str:
        """What was done."""
        return f"Kind: {self.kind} (machine: {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Set the kind."""
        statement = draft.statement(draft.find(self.statement))
        draft.put(replace(statement, kind=self.kind), "kind", self.machine)


@dataclass(frozen=True, slots=True)
class NoStatement(Correction):
    """It is not a statement at all."""

    op: ClassVar[str] = "statement.drop"

    statement: Target
    machine: str

    @classmethod
    def of(cls, laid: Overlay, statement: str) -> NoStatement:
        """Take a statement off the timeline, with its links.

        Raises:
            ChangeError: There is no such statement.
        """
        return cls(laid.target(statement), laid.machine_speaker(statement))

    @property
    def text(self) -> str:
        """What was done."""
        return f"Not a statement (machine: said by {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Take it away."""
        draft.drop(draft.find(self.statement))
