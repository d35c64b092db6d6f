"""Records that no longer fit the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.journal.history import Recorded


class Orphan(NamedTuple):
    """A record, and why it does not fit; it is kept in the journal."""

    recorded: Recorded
    reason: str

    @property
    def text(self) -> str:
        """What the record carries, on one line: "Note: ask again"."""
        return self.recorded.change.text

    @property
    def about(self) -> str:
        """What it was about: the statement's first words as they were."""
        return self.recorded.change.about

    @property
    def articles(self) -> tuple[str, ...]:
        """The paths of the articles it was about."""
        anchors = (target.anchor for target in self.recorded.change.targets)
        return tuple(dict.fromkeys(one.article for one in anchors if one is not None))
