"""A side under another name, or joined with another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from tui.journal.changes.change import Change, checked_line, tidy
from tui.journal.draft import told_by_you
from tui.journal.errors import ChangeError, ElsewhereError
from tui.journal.likeness import folded

if TYPE_CHECKING:
    from tui.journal.draft import Draft
    from tui.journal.ground import Ground
    from tui.journal.overlay import Overlay


@dataclass(frozen=True, slots=True)
class RenameSide(Change):
    """All speakers of a side are counted on another, or on none."""

    op: ClassVar[str] = "side.rename"

    side: str
    name: str | None

    @classmethod
    def of(cls, laid: Overlay, side: str, name: str | None) -> RenameSide:
        """Rename a side; the name of another side joins the two.

        Raises:
            ChangeError: No speaker is on that side, or the name is not one visible line.
        """
        if all(one.side != side for one in laid.snapshot.speakers.values()):
            raise ChangeError(f"nobody is on the side “{side}”; choose another")
        given = tidy(name or "") or None
        if given is not None:
            checked_line("the name", given)
        return cls(side, given)

    @property
    def text(self) -> str:
        """What was done."""
        return f"Side: {self.name or 'none'} (before: {self.side})"

    def concerns(self, ground: Ground) -> bool:
        """Tell whether the machine knows such a side."""
        side = folded(self.side)
        return any(folded(one.side or "") == side for one in ground.snapshot.speakers.values())

    def apply(self, draft: Draft) -> None:
        """Move the speakers of the side."""
        side = folded(self.side)
        theirs = [one for one in draft.speakers.values() if folded(one.side or "") == side]
        if not theirs:
            raise ElsewhereError
        for one in theirs:
            draft.speakers[one.id] = replace(one, side=self.name, told=told_by_you(one, "side"))
