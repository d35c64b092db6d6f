"""What a filter has to know beside the statement it looks at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.model import OPPOSING

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping, Sequence

    from tui.browsing.chronology import By
    from tui.model import ArticleHead, Link, Snapshot, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Scope:
    """The records and marks around the statements.

    Args:
        speakers: By id, for names and sides.
        contested: Ids of contested statements, or anything that answers `in`.
        bookmarks: Ids of bookmarked statements, likewise.
        by: The date that days go by.
        notes: The user's notes by statement id.
        tags: The user's tags by statement id.
        articles: By id, for outlets and headlines.
        links: All links, for what answers what.
        statements: All statements; what is typed is completed from them, and a date without a year
            is the last such date they reach.
    """

    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    contested: Container[str] = frozenset()
    bookmarks: Container[str] = frozenset()
    by: By = "said"
    notes: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, Collection[str]] = field(default_factory=dict)
    articles: Mapping[str, ArticleHead] = field(default_factory=dict)
    links: Sequence[Link] = ()
    statements: Sequence[Statement] = ()

    @classmethod
    def of(
        cls,
        snapshot: Snapshot,
        bookmarks: Container[str] = frozenset(),
        by: By = "said",
        notes: Mapping[str, str] | None = None,
        tags: Mapping[str, Collection[str]] | None = None,
    ) -> Scope:
        """Return the scope of a snapshot, with the user's marks laid over it."""
        opposing = (one for one in snapshot.links if one.relation in OPPOSING)
        return cls(
            snapshot.speakers,
            frozenset(end for one in opposing for end in (one.from_, one.to)),
            bookmarks,
            by,
            notes or {},
            tags or {},
            snapshot.articles,
            snapshot.links,
            snapshot.statements,
        )
