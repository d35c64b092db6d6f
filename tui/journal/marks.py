"""The user's marks by statement: bookmarks, notes and tags."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Marks:
    """What the user has marked, by the id a statement has now."""

    bookmarks: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every tag in use, the most used first; for completion."""
        counts: dict[str, int] = {}
        for tags in self.tags.values():
            for tag in tags:
                counts[tag] = counts.get(tag, 0) + 1
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))


@dataclass(slots=True)
class MarkDraft:
    """Marks while the records are gone through; the last record about a statement holds."""

    bookmarks: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def bookmark(self, statement: str, on: bool) -> None:
        """Set a bookmark or take it away."""
        (self.bookmarks.add if on else self.bookmarks.discard)(statement)

    def note(self, statement: str, text: str) -> None:
        """Write a note; an empty one takes it away."""
        self.notes.pop(statement, None)
        if text:
            self.notes[statement] = text

    def tag(self, statement: str, tags: tuple[str, ...]) -> None:
        """Give a statement exactly these tags."""
        self.tags.pop(statement, None)
        if tags:
            self.tags[statement] = tags

    def done(self) -> Marks:
        """Return the marks as they stand."""
        return Marks(frozenset(self.bookmarks), self.notes, self.tags)
