"""Bookmarks, notes and tags."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from tui.journal import wire
from tui.journal.changes.change import Change, checked_line, tidy, tidy_text
from tui.journal.errors import ChangeError
from tui.journal.target import Anchor, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from tui.journal.draft import Draft
    from tui.journal.marks import MarkDraft
    from tui.journal.overlay import Overlay

_LONGEST_NOTE: Final = 20_000
_LONGEST_TAG: Final = 40
_MOST_TAGS: Final = 40


class Mark(Change):
    """Something kept beside a statement that changes nothing in it."""

    __slots__ = ()

    statement: Target

    @property
    def about(self) -> str:
        """The statement's first words."""
        return self.statement.about

    @property
    def targets(self) -> tuple[Target, ...]:
        """The statement."""
        return (self.statement,)

    @abstractmethod
    def mark(self, marks: MarkDraft, statement: str) -> None:
        """Put the mark on a statement by the id it has now."""

    def apply(self, draft: Draft) -> None:
        """Put the mark on its statement."""
        self.mark(draft.marks, draft.find(self.statement))


@dataclass(frozen=True, slots=True)
class Bookmark(Mark):
    """A bookmark set, or taken away."""

    op: ClassVar[str] = "bookmark"

    statement: Target
    on: bool

    @classmethod
    def of(cls, laid: Overlay, statement: str, on: bool = True) -> Bookmark:
        """Set or remove a bookmark.

        Raises:
            ChangeError: There is no such statement.
        """
        return cls(laid.target(statement), on)

    @property
    def text(self) -> str:
        """What was done."""
        return "Bookmarked" if self.on else "Bookmark taken away"

    def mark(self, marks: MarkDraft, statement: str) -> None:
        """Set or remove it."""
        marks.bookmark(statement, self.on)

    def content(self) -> dict[str, Any]:
        """Return id and anchor side by side, as the first version of the program wrote them."""
        anchor = wire.dump(self.statement.anchor)
        return {"on": self.on, "statement": self.statement.id, "anchor": anchor}

    @classmethod
    def parse(cls, entry: Mapping[str, Any]) -> Bookmark:
        """Return the bookmark of a record; one without a usable anchor counts by its id."""
        try:
            anchor = wire.load(Anchor, entry.get("anchor"))
        except (ValueError, TypeError):
            anchor = None
        id_, on = wire.load(str, entry.get("statement")), wire.load(bool, entry.get("on"))
        return cls(Target(id_, anchor), on)


@dataclass(frozen=True, slots=True)
class Note(Mark):
    """The note on a statement; an empty text takes it away."""

    op: ClassVar[str] = "note"

    statement: Target
    body: str

    def __post_init__(self) -> None:
        """Check the length and the characters."""
        if len(self.body) > _LONGEST_NOTE:
            raise ChangeError(f"the note is longer than {_LONGEST_NOTE:,} characters; shorten it")
        if self.body != tidy_text(self.body):
            raise ChangeError("the note holds characters that cannot be shown; write it again")

    @classmethod
    def of(cls, laid: Overlay, statement: str, body: str) -> Note:
        """Write a note on a statement, in place of the one it has.

        Raises:
            ChangeError: There is no such statement, or the note is too long.
        """
        return cls(laid.target(statement), tidy_text(body))

    @property
    def text(self) -> str:
        """What was done."""
        line = " ".join(self.body.split())
        short = line if len(line) <= 60 else f"{line[:59]}…"
        return f"Note: {short}" if short else "Note taken away"

    def mark(self, marks: MarkDraft, statement: str) -> None:
        """Write or remove it."""
        marks.note(statement, self.body)


@dataclass(frozen=True, slots=True)
class Tags(Mark):
    """The tags of a statement, all of them; none takes them away."""

    op: ClassVar[str] = "tags"

    statement: Target
    tags: tuple[str, ...]

    def __post_init__(self) -> None:
        """Check number, length and characters."""
        if len(self.tags) > _MOST_TAGS:
            raise ChangeError(f"a statement can have {_MOST_TAGS} tags; take some away")
        for tag in self.tags:
            checked_line("the tag", tag, _LONGEST_TAG)

    @classmethod
    def of(cls, laid: Overlay, statement: str, tags: Iterable[str]) -> Tags:
        """Give a statement exactly these tags; case and a leading # do not matter.

        Raises:
            ChangeError: There is no such statement, or a tag is too long.
        """
        tidied = (tidy(tag.strip().lstrip("#")).casefold() for tag in tags)
        return cls(laid.target(statement), tuple(dict.fromkeys(tag for tag in tidied if tag)))

    @property
    def text(self) -> str:
        """What was done."""
        return f"Tags: {', '.join(self.tags)}" if self.tags else "Tags taken away"

    def mark(self, marks: MarkDraft, statement: str) -> None:
        """Set them."""
        marks.tag(statement, self.tags)
